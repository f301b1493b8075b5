"""What unfolds the text under it, and so is its heading: a link that leads nowhere, an element that
is pressed.
"""

from reader.expressions import expression
from reader.html.tree import Node

_FOLD = expression(r"accordion|toggle|faq")
_EXPANDS = frozenset({"data-toggle", "data-bs-toggle", "aria-expanded", "aria-controls"})
"""Attributes of a link that unfolds something on its own page."""
_HEADING = 3
"""In how many elements such a link is, itself included: a box, a heading in it, the link."""


def is_pressed(node: Node) -> bool:
    """Whether an element is pressed to unfold what follows it; its class may be a button's."""
    return node.get("role") == "button" and "aria-expanded" in node.attrs


def is_fold(node: Node) -> bool:
    """Whether a button or a link unfolds what follows it, and so is no offer."""
    attrs = node.attrs
    return "collapse" in (attrs.get("data-toggle"), attrs.get("data-bs-toggle")) or (
        "aria-expanded" in attrs and "aria-controls" in attrs
    )


def unfolds(node: Node) -> bool:
    """Whether an element is the question above a folded answer: page builders press it, or make it
    a link that leads nowhere, perhaps in a heading.
    """
    if is_pressed(node):
        return True
    link = _link(node)
    if link is None or (link.get("href") or "#")[0] != "#":
        return False
    if not _EXPANDS.isdisjoint(link.attrs):
        return True
    return _FOLD.search(f"{node.get('class')} {link.get('class')}".lower()) is not None


def _link(node: Node) -> Node | None:
    """The link with which an element begins."""
    at: Node | None = node
    for _ in range(_HEADING):
        at = next(at.elements(), None) if at is not None else None
        if at is not None and at.tag == "a":
            return at
    return None
