"""Recognises the boxes that ask for consent to cookies, at either end of a page."""

from reader.extraction.article.measure import Measures
from reader.extraction.article.obstacles import WALL, is_consent_wall
from reader.html.blocks import text_of
from reader.html.tree import Document, Node

_BOXES = frozenset({"div", "section", "aside", "dialog", "form"})
_FIRST, _LAST = 2, 4
"""How many elements at the beginning and at the end are checked: a box that lies over the
page is not in the middle of it.
"""
_LEAST = 15
"""The fewest words of prose in such a box: shorter boxes do not change which text is found."""
_MOST = 2 * WALL
"""The most words of its blocks, of which a few may be two halves of one: what is longer is not
read."""
_PRESSED = frozenset({"a", "button", "input"})
"""Elements that a question for consent has, and an article about consent does not."""


def consent_boxes(
    document: Document, root: Node, measures: Measures, heading: Node | None
) -> list[Node]:
    """The elements directly in `root` that ask for consent, and do not have the page's heading."""
    boxes = [
        node
        for node in root.elements()
        if measures.words[node.order] and (heading is None or not node.holds(heading))
    ]
    edges = boxes if len(boxes) <= _FIRST + _LAST else (*boxes[:_FIRST], *boxes[-_LAST:])
    return [
        node
        for node in edges
        if node.tag in _BOXES
        and measures.words[node.order] <= _MOST
        and measures.prose[node.order] >= _LEAST
        and any(inner.tag in _PRESSED for inner in document.nodes[node.order : node.end])
        and is_consent_wall(text_of(node))
    ]
