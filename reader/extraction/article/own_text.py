"""Whether a page that leads to others has a text of its own."""

from bisect import bisect_right
from collections.abc import Sequence

from reader.extraction.article.measure import Measures
from reader.html.blocks import text_of
from reader.html.tree import Document, Node, outermost

_TEXT = 250
"""From so many words of running text above the first title, a page is read for them."""
_MANY = 8
"""So many titles in the element with the text are what a page is read for."""
_BOXES = ("article", "main")
_OWN = 60
"""An article, or the main element, with a heading and this many words is a text, if the titles are
outside it or few: of 67 front pages of recipe sites 35 have such a heading. The titles are outside
it on one, of 30 words, and few are in it on one, of none."""


class Ranges:
    """Elements none of which is in another, to ask what is in one of them."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        self._orders = [node.order for node in nodes]

    def hold(self, node: Node) -> bool:
        """Whether an element is one of them, or in one."""
        at = bisect_right(self._orders, node.order) - 1
        return at >= 0 and node.order < self._nodes[at].end


def has_text_above(document: Document, measures: Measures, title: Node) -> bool:
    """Whether a text of some length stands above the first title, below the heading of a page."""
    first = title.order
    heads = [node.end for node in document.tagged("h1") if node.end <= first]
    between = measures.signed[heads[0] : first] if heads else ()
    return sum(max(value, 0) for value in between) >= _TEXT


def has_own_text(
    document: Document, measures: Measures, titles: Sequence[Node], beside: Sequence[Node]
) -> bool:
    """Whether the article or main element with the page's only heading has a text below it outside
    `beside`, which may be verse, and leads to few others.
    """
    gone = Ranges(beside)
    heading = _only_heading(document, gone)
    if heading is None:
        return False
    box = heading
    while box.tag not in _BOXES and box.parent is not None:
        box = box.parent
    inside = sum(box.holds(title) for title in titles)
    if 2 * inside > len(titles) >= _MANY:
        return False
    own, linked = measures.own, measures.own_linked
    texts = (node for node in document.nodes[heading.end : box.end] if own[node.order])
    return sum(own[one.order] - linked[one.order] for one in texts if not gone.hold(one)) >= _OWN


def _only_heading(document: Document, gone: Ranges) -> Node | None:
    """The only h1 in an article or main element; where there is none, the first h2."""
    boxes = Ranges(outermost(node for tag in _BOXES for node in document.tagged(tag)))
    for tag in ("h1", "h2"):
        found = (node for node in document.tagged(tag) if boxes.hold(node) and not gone.hold(node))
        heads = [node for node in found if text_of(node).strip()]
        if heads:
            return heads[0] if tag == "h2" or len(heads) == 1 else None
    return None
