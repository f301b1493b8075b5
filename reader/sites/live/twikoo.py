"""Twikoo: the comments of a path, the older ones by the time of the last.

https://twikoo.js.org/en/api.html
"""

from urllib.parse import urlsplit

from reader.extraction.data.paths import every, first
from reader.html.links import absolute
from reader.sites.live.base import Seen, Steps, posted, read, values
from reader.sites.twikoo import SITE

_CONFIG = r"\btwikoo\.init\s*\("


def steps(seen: Seen) -> Steps:
    """The thread of the page's path, or of the one in its script."""
    server = seen.setting("envId", _CONFIG)
    if not server.startswith("http") or not absolute(seen.url, server):
        return
    path = seen.setting("path", _CONFIG) or urlsplit(seen.url).path
    fields: dict[str, object] = {"event": "COMMENT_GET", "url": path}
    while True:
        page = yield posted(server, fields)
        yield read(page, SITE)
        answer = values(page)[0]
        times = [time for time in every(answer, "data[].created") if isinstance(time, int)]
        if not first(answer, "more") or not times:
            return
        fields = {**fields, "before": min(times)}
