"""Waline: the comments of a path, fifty threads a page.

https://waline.js.org/en/reference/server/api.html
"""

from urllib.parse import urlsplit

from reader.extraction.data.paths import first
from reader.html.links import absolute
from reader.sites.live.base import OpenedPage, Steps, get, read, values
from reader.sites.waline import SITE

_CONFIG = r"\bserverURL\b"


def steps(opened: OpenedPage) -> Steps:
    """The thread of the page's path, or of the one in its script."""
    if "waline" not in opened.text.lower():
        return  # other systems have a setting of this name too
    server = absolute(opened.url, opened.setting("serverURL", _CONFIG))
    if not server:
        return
    path = opened.setting("path", _CONFIG) or urlsplit(opened.url).path
    number = 1
    while True:
        page = yield get(
            f"{server.rstrip('/')}/api/comment", path=path, pageSize=50, page=number,
            sortBy="insertedAt_asc", lang="en",
        )  # fmt: skip
        yield read(page, SITE)
        pages = first(values(page)[0], ("data.totalPages", "totalPages"))
        if not isinstance(pages, int) or number >= pages:
            return
        number += 1
