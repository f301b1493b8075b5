"""Judges the only heading of a page that has nothing but the site's name for a title."""

from reader.extraction.metadata.front import is_root
from reader.html.links import split_address
from reader.html.texts import texts_between
from reader.html.tree import Document, Node
from reader.text import line

_FRAMES = frozenset({"nav", "aside", "footer", "dialog", "header"})
_LEAST = 40
"""The characters that a heading has below it before the next one, if it is not that of the site's
part ("Blog") or of a box."""
_LESSER = ("h2", "h3")


def is_title(document: Document, heading: Node, url: str) -> bool:
    """Whether the heading is the title of the page rather than that of a box, of a part of the
    site, or of what is below the text. That of a front page is its motto or that of its first
    story.
    """
    if not split_address(url).netloc or is_root(url) or _is_in_frame(document, heading):
        return False
    return _is_ahead(document, heading) and _heads_text(document, heading)


def is_shown(document: Document, title: str) -> bool:
    """Whether a page shows a title that is none of its h1, as it is where that is only a label."""
    return any(
        block >= 0 and title in text and line(text) == title
        for _, block, _, text in document.seen.texts
    )


def _is_in_frame(document: Document, heading: Node) -> bool:
    """Whether a heading is in what surrounds a text; a `header` with a `main` beside it does."""
    above = heading.parent
    while above is not None and above.tag not in _FRAMES:
        above = above.parent
    if above is None or above.tag != "header":
        return above is not None
    return any(not main.holds(heading) for main in document.tagged("main"))


def _is_ahead(document: Document, heading: Node) -> bool:
    """Whether a heading is not in the last third of its page: that of a search may be below."""
    return 10 * heading.order < 7 * document.nodes[0].end


def _heads_text(document: Document, heading: Node) -> bool:
    """Whether a text stands between a heading and the next one, if there is any."""
    below = (node.order for node in document.tagged(*_LESSER) if node.order >= heading.end)
    following = next(below, None)
    if following is None:
        return True
    below_it = sum(
        len(text)
        for _, block, _, text in texts_between(document, heading.end, following)
        if block >= 0
    )
    return below_it >= _LEAST
