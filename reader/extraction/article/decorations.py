"""Recognises pictures that only decorate a page: icons, dividers and buttons that stand again and
again without saying anything.
"""

from collections import defaultdict

from reader.expressions import expression
from reader.extraction.article.prune import Removed
from reader.html.media import image, is_glyph
from reader.html.tree import Document, Node

DECORATION = "a picture that only decorates"
_OFTEN = 3
"""A picture that a page shows so often is an icon, a divider, a button, or what stands in place of
pictures that a script loads. Of 1,135 pages with 4,580 pictures in their articles 45 had some."""
_NAMES_ITSELF = expression(
    r"(?:[\w -]{0,30}\b)?(?:icon|arrow|bullet|blank|spacer|divider|separator|placeholder|loading"
    r"|loader|tooltip|img|image|symbol)(?:\b[\w -]{0,12})?",
)
"""A description of the drawing and not of what it means ("Stage arrow", "blank"). Others may carry
a meaning: "pro" and "con", or the name of a team in each row."""


def decorations(document: Document) -> Removed:
    """The pictures that only decorate, by the order of their elements, with the reason."""
    shown = defaultdict[str, list[Node]](list)
    for node in document.tagged("img"):
        if not node.get("alt") or _NAMES_ITSELF.fullmatch(node.get("alt").strip().lower()):
            shown[node.get("src")].append(node)
    again = (nodes for nodes in shown.values() if len(nodes) >= _OFTEN)
    return {node.order: DECORATION for nodes in again for node in _unspecific(nodes, document.base)}


def _unspecific(nodes: list[Node], base: str) -> list[Node]:
    """Those of one written address that also lead to one picture, if these are many.

    While a script has yet to load them, different pictures have the address of one in common.
    """
    places = defaultdict[str, list[Node]](list)
    for node in nodes:
        found = image(node, base)
        if found is not None and not is_glyph(node):
            places[found.src].append(node)
    return [node for same in places.values() if len(same) >= _OFTEN for node in same]
