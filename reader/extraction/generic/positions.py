"""The position of an element without a class among others like it, as part of its column's name."""

from itertools import islice

from reader.extraction.generic.blank import BLANK
from reader.html.tree import Node


def nth_cell(node: Node) -> str:
    """The position of a cell in its row, or of a `<div>` without a class among others, as part of
    a name; "" for the first and for other elements.
    """
    if node.parent is None or (
        node.tag != "td" and (node.tag not in _NTH or node.attrs.get("class"))
    ):
        return ""
    if node.tag == "span":
        return _nth_span(node, node.parent)
    place = 0
    for cell in islice(node.parent.elements(), _CELLS):
        if cell is node:
            return f":{place}" if place else ""
        if node.tag == "div":
            place += cell.tag == "div" and not cell.attrs.get("class")
            continue
        place += any(not isinstance(one, str) or one.strip(BLANK) for one in cell.children)
    return f":{_CELLS}"


_NTH = frozenset({"div", "span"})


def _nth_span(node: Node, around: Node) -> str:
    """The position of a span that is one of several and of nothing else: in a text, spans are only
    words of it.
    """
    place = -1
    for one in islice(around.children, 2 * _CELLS):
        if isinstance(one, str):
            if one.strip(BLANK):
                return ""
        elif one.tag != "span" or one.attrs.get("class"):
            return ""
        elif one.order <= node.order:
            place += 1
    return f":{place}" if place > 0 else ""


_CELLS = 8
"""How many cells of a row are distinguished: a forum post has two or three, perhaps after as many
empty ones as it is deep."""
