"""Isso: all comments of an address in one answer, and those it holds back by their parent.

https://isso-comments.de/docs/reference/server-api/
"""

from urllib.parse import urlsplit

from reader.extraction.data.paths import every, first
from reader.html.links import absolute
from reader.sites.isso import SITE
from reader.sites.live.base import OpenedPage, Steps, get, read, values


def steps(opened: OpenedPage) -> Steps:
    """The thread of the page's path, or of the id given in the page."""
    base = absolute(opened.url, opened.attribute("script[data-isso]", "data-isso"))
    if not base:
        return
    base = base.rstrip("/") + "/"
    uri = (
        opened.attribute("#isso-thread[data-isso-id]", "data-isso-id") or urlsplit(opened.url).path
    )
    page = yield get(base, uri=uri)
    yield read(page, SITE)
    for reply in every(values(page)[0], "replies[]"):
        if first(reply, "hidden_replies"):
            more = yield get(base, uri=uri, parent=first(reply, "id"))
            yield read(more, SITE)
