"""The name under which a comment system that stores its threads on GitHub looks up a page's thread.

https://utteranc.es (issue-term), https://giscus.app (data-mapping)
"""

from urllib.parse import unquote, urlsplit

from reader.expressions import expression
from reader.sites.live.base import Seen

_ENDING = expression(r"\.\w+$")


def term(seen: Seen, mapping: str) -> str:
    """The title of the thread by the page's mapping; the mapping itself if it is a fixed term."""
    path = unquote(urlsplit(seen.url).path)
    if mapping == "pathname":
        return "index" if len(path) < 2 else _ENDING.sub("", path[1:])
    if mapping == "url":
        return seen.url
    if mapping == "title":
        titles = seen.document.tagged("title")
        return (
            " ".join("".join(c for c in titles[0].children if isinstance(c, str)).split())
            if titles
            else ""
        )
    if mapping == "og:title":
        return seen.attribute("meta[property='og:title']", "content")
    return mapping
