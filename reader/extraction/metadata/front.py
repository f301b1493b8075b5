"""Recognises the front page of a site, which no one wrote on one day."""

from reader.expressions import expression
from reader.html.links import split_address
from reader.html.tree import Document

_PATH = expression(r"/*(?:(?:index|default|home|main)\.\w{2,5})?")
_SEVERAL = 3
"""The fewest headings with a link in them: an essay may be all there is on a host."""
_TITLES = ("h1", "h2", "h3", "h4")
_LOOKED_AT = 60


def is_root(url: str) -> bool:
    """Whether an address is that of a host alone."""
    parts = split_address(url)
    return bool(parts.netloc and not parts.query and _PATH.fullmatch(parts.path))


def is_front(document: Document, url: str) -> bool:
    """Whether a page is at the root of its host, and leads on to several others by their titles.

    Of portals, shops and forums 19 had the author or the day of what they show first, or the day
    they were fetched; none had its own.
    """
    if not is_root(url):
        return False
    titles = document.tagged(*_TITLES)[:_LOOKED_AT]
    leading = (
        title
        for title in titles
        if any(node.tag == "a" for node in document.nodes[title.order : title.end])
        or (title.parent is not None and title.parent.tag == "a")
    )
    return sum(1 for _ in leading) >= _SEVERAL
