"""Twikoo: the comments of a path, the older ones by the time of the last.

https://twikoo.js.org/en/api.html
"""

from urllib.parse import urlsplit

from reader.extraction.data.paths import every, first
from reader.html.links import absolute
from reader.sites.live.base import OpenedPage, Steps, posted, read, values
from reader.sites.twikoo import SITE

_CONFIG = r"\btwikoo\.init\s*\("


def steps(opened: OpenedPage) -> Steps:
    """The thread of the page's path, or of the one in its script."""
    server = opened.setting("envId", _CONFIG)
    if not server.startswith("http") or not absolute(opened.url, server):
        return
    path = opened.setting("path", _CONFIG) or urlsplit(opened.url).path
    fields: dict[str, object] = {"event": "COMMENT_GET", "url": path}
    while True:
        page = yield posted(server, fields)
        yield read(page, SITE)
        answer = values(page)[0]
        times = [time for time in every(answer, "data[].created") if isinstance(time, int)]
        if not first(answer, "more") or not times:
            return
        fields = {**fields, "before": min(times)}
