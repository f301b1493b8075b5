"""Boxes in a text that ask for an address or a press: they stand around a field, or a button."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from reader.extraction.article.measure import Measures
from reader.extraction.article.prune import Removed
from reader.html.tree import Document, Node, standing_in

_LONGEST, _OFFERED = 60, 45
"""Words of a box with a field, and of one with a button. What has more is a page about itself: a
form to write to somebody by."""
_PART = 0.25
"""And so is one that is a larger part of the text than this."""
_ALL = 0.15
"""Boxes with buttons that are together a larger part are what the page is made of."""
_KIN = 2
"""And so are those that as many others of the same kind stand beside: goods that are compared."""
_BUTTONS = ("btn", "button", "cta")
_PRESSED = ("a", "button")
_WHY = "an invitation to subscribe"
_OFFER = "an offer with a button"


def invitations(document: Document, root: Node, measures: Measures, *, is_article: bool) -> Removed:
    """The largest boxes of few words in `root` around a field for an address, if it holds more.

    Of what says that it is an article also those around a button.
    """
    words = measures.words
    part = _PART * words[root.order]
    fields = filter(_is_for_address, standing_in(root, document.tagged("input")))
    found = dict.fromkeys(_boxes(document, root, measures, fields, min(_LONGEST, part)), _WHY)
    if is_article:
        buttons = filter(_is_button, standing_in(root, document.tagged(*_PRESSED)))
        boxes = _boxes(document, root, measures, buttons, min(_OFFERED, part))
        offers = _without_kin(document, boxes, measures)
        if sum(words[at] for at in offers) <= _ALL * words[root.order]:
            found |= dict.fromkeys(offers, _OFFER)
    return found


def _boxes(
    document: Document, root: Node, measures: Measures, inner: Iterable[Node], most: float
) -> dict[int, Node]:
    """The largest box of up to `most` words around each of some elements, by its `order`."""
    found: dict[int, Node] = {}
    largest: dict[int, Node] = {}  # around what was passed already: many stand in the same
    words, too_large = measures.words, {root.order, *_orders_around(document.tagged("h1"))}
    for node in inner:
        above = node.parent
        if above is None or document.seen.block_of[above.order] < 0:
            continue  # in a window that is not open: what is around it is something else
        box, passed = None, []
        while above is not None and words[above.order] <= most and above.order not in too_large:
            if above.order in largest:
                box = largest[above.order]
                break
            passed.append(above.order)
            box, above = above, above.parent
        if box is not None:
            largest |= dict.fromkeys(passed, box)
            if words[box.order]:
                found[box.order] = box
    return found


def _orders_around(nodes: Iterable[Node]) -> set[int]:
    """The `order` of all that stands around some elements."""
    found: set[int] = set()
    for node in nodes:
        above = node.parent
        while above is not None and above.order not in found:
            found.add(above.order)
            above = above.parent
    return found


def _is_for_address(field: Node) -> bool:
    return any("mail" in field.get(name).lower() for name in ("type", "name", "placeholder"))


def _without_kin(document: Document, boxes: dict[int, Node], measures: Measures) -> list[int]:
    """Those of some boxes that fewer than `_KIN` of their kind with a button stand beside."""
    families = {order: _family(box) for order, box in boxes.items()}
    sought = set(families.values())
    around = {box.parent.order: box.parent for box in boxes.values() if box.parent is not None}
    members = Counter(
        family
        for parent in around.values()
        for child in parent.elements()
        if (family := _family(child)) in sought
        and measures.words[child.order] <= 2 * _OFFERED
        and any(map(_is_button, document.nodes[child.order : child.end]))
    )
    return [order for order, family in families.items() if members[family] <= _KIN]


def _family(node: Node) -> tuple[int, str, str]:
    """What elements of one kind that stand beside each other have in common."""
    return (node.parent.order if node.parent is not None else -1, node.tag, node.get("class"))


def _is_button(node: Node) -> bool:
    return node.tag in _PRESSED and "class" in node.attrs and _names_button(node.get("class"))


@lru_cache(4096)
def _names_button(classes: str) -> bool:
    marks = classes.lower()
    return any(part in marks for part in _BUTTONS)
