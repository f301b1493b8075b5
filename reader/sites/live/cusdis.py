"""Cusdis: the comments of a page's id, page after page. https://cusdis.com/doc#/advanced/sdk"""

from reader.extraction.data.paths import first
from reader.html.links import absolute
from reader.sites.live.base import OpenedPage, Steps, get, read, values
from reader.sites.mounts import CUSDIS


def steps(opened: OpenedPage) -> Steps:
    """The thread given by the element for the comments."""
    selector = "#cusdis_thread"
    app_id, page_id = (opened.attribute(selector, f"data-{name}-id") for name in ("app", "page"))
    host = absolute(opened.url, opened.attribute(selector, "data-host") or "https://cusdis.com")
    number = 1
    while app_id and page_id and host:
        page = yield get(
            f"{host.rstrip('/')}/api/open/comments", appId=app_id, pageId=page_id, page=number
        )
        yield read(page, CUSDIS)
        pages = first(values(page)[0], "data.pageCount")
        if not isinstance(pages, int) or number >= pages:
            return
        number += 1
