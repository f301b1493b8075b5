"""Recognises pictures that only decorate a page: icons, dividers and buttons that stand again and
again without saying anything.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from reader.expressions import expression
from reader.extraction.article.prune import Removed
from reader.html.media import image, is_glyph
from reader.html.tree import Document, Node, outermost

DECORATION = "a picture that only decorates"
_OFTEN = 3
"""What an article shows so often is an icon, a divider, a button, or stands in place of pictures
that a script loads. Of 1,294 pages 29 had some."""
_NAMES_ITSELF = expression(
    r"(?:[\w -]{0,30}\b)?(?:icon|arrow|bullet|blank|spacer|divider|separator|placeholder|loading"
    r"|loader|tooltip|img|image|symbol)(?:\b[\w -]{0,12})?",
)
"""A description of the drawing and not of what it means ("Stage arrow", "blank"). Others may carry
a meaning: "pro" and "con", or the name of a team in each row."""
_JUDGING = expression(
    r"\b(?:pros?|cons?|yes|no|plus|minus|tick|check(?:mark)?|cross|thumbs?|positive|negative)\b"
)
"""A drawing that means something where another one means the opposite: "pro icon", "con icon"."""
_HIGH = 4
"""How many levels above a picture the element with its caption is looked for."""


def decorations(document: Document, roots: tuple[Node, ...], removed: Removed) -> Removed:
    """The pictures in `roots`, outside what is already `removed`, that only decorate: by the order
    of their elements, with the reason.

    Elsewhere on a page its own picture stands again, in lists of what is read most.
    """
    sources = [node.get("src") for node in document.tagged("img")]
    # Of most pages no more is asked than how many differ.
    if len(sources) < len({*sources}) + _OFTEN - 1 or max(Counter(sources).values()) < _OFTEN:
        return {}
    captioned = {node.parent.order for node in document.tagged("figcaption") if node.parent}
    pictures = list(_pictures(document, roots, removed))
    judging = {alt for node in pictures if _JUDGING.search(alt := _alt(node))}
    shown = defaultdict[str, list[Node]](list)
    for node in pictures:
        is_opposed = len(judging) > 1 and _alt(node) in judging
        if not (is_opposed or _is_described(node) or _is_captioned(node, captioned)):
            shown[node.get("src")].append(node)
    again = (nodes for nodes in shown.values() if len(nodes) >= _OFTEN)
    return {node.order: DECORATION for nodes in again for node in _unspecific(nodes, document.base)}


def _pictures(document: Document, roots: tuple[Node, ...], removed: Removed) -> Iterator[Node]:
    gone = outermost(document.nodes[order] for order in removed)
    at = 0
    for node in document.tagged("img"):
        while at < len(gone) and gone[at].end <= node.order:
            at += 1
        is_gone = at < len(gone) and gone[at].order <= node.order
        if not is_gone and any(root.order <= node.order < root.end for root in roots):
            yield node


def _alt(node: Node) -> str:
    return node.get("alt").strip().lower()


def _is_described(node: Node) -> bool:
    alt = _alt(node)
    return alt != "" and _NAMES_ITSELF.fullmatch(alt) is None


def _is_captioned(node: Node, captioned: set[int]) -> bool:
    """Whether a picture has a caption, which says something of it."""
    up: Node | None = node.parent
    for _ in range(_HIGH):
        if up is None:
            break
        if up.order in captioned:
            return True
        up = up.parent
    return False


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
