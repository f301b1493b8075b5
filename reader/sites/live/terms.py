"""The name under which a comment system that stores its threads on GitHub looks up a page's thread.

https://utteranc.es (issue-term), https://giscus.app (data-mapping)
"""

from urllib.parse import unquote, urlsplit

from reader.expressions import expression
from reader.sites.live.base import OpenedPage

_ENDING = expression(r"\.\w+$")


def term(opened: OpenedPage, mapping: str) -> str:
    """The title of the thread by the page's mapping; the mapping itself if it is a fixed term."""
    path = unquote(urlsplit(opened.url).path)
    if mapping == "pathname":
        return "index" if len(path) < 2 else _ENDING.sub("", path[1:])
    if mapping == "url":
        return opened.url
    if mapping == "title":
        titles = opened.document.tagged("title")
        return (
            " ".join("".join(c for c in titles[0].children if isinstance(c, str)).split())
            if titles
            else ""
        )
    if mapping == "og:title":
        return opened.attribute("meta[property='og:title']", "content")
    return mapping
