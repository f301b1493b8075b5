"""Boxes in a text that ask for an address or a press: they stand around a field, or a button."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from operator import attrgetter

from reader.extraction.measure import Measures
from reader.extraction.prune import Removed
from reader.html.tree import Document, Node

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
_ORDER = attrgetter("order")
_WHY = "an invitation to subscribe"
_OFFER = "an offer with a button"


def invitations(document: Document, root: Node, measures: Measures, *, is_article: bool) -> Removed:
    """The largest boxes of few words in `root` around a field for an address, if it holds more.

    Of what says that it is an article also those around a button.
    """
    words = measures.words
    part = _PART * words[root.order]
    fields = filter(_is_for_address, _inside(root, document.tagged("input")))
    found = dict.fromkeys(_boxes(document, root, measures, fields, min(_LONGEST, part)), _WHY)
    if is_article:
        pressed = (node for tag in _PRESSED for node in _inside(root, document.tagged(tag)))
        buttons = [node for node in pressed if "class" in node.attrs and _is_button(node)]
        boxes = _boxes(document, root, measures, buttons, min(_OFFERED, part))
        offers = [at for at, box in boxes.items() if not _is_one_of_many(document, box, measures)]
        if sum(words[at] for at in offers) <= _ALL * words[root.order]:
            found |= dict.fromkeys(offers, _OFFER)
    return found


def _inside(root: Node, nodes: list[Node]) -> list[Node]:
    """Those of `nodes`, which are in order, that stand in an element."""
    first = bisect_right(nodes, root.order, key=_ORDER)
    return nodes[first : bisect_left(nodes, root.end, lo=first, key=_ORDER)]


def _boxes(
    document: Document, root: Node, measures: Measures, inner: Iterable[Node], most: float
) -> dict[int, Node]:
    """The largest box of up to `most` words around each of some elements, by its `order`."""
    found: dict[int, Node] = {}
    words, titles = measures.words, document.tagged("h1")
    for node in inner:
        above = node.parent
        if above is None or document.seen.block_of[above.order] < 0:
            continue  # in a window that is not open: what is around it is something else
        box = None
        while above is not None and above is not root and words[above.order] <= most:
            if any(map(above.holds, titles)):
                break
            box, above = above, above.parent
        if box is not None and words[box.order]:
            found[box.order] = box
    return found


def _is_for_address(field: Node) -> bool:
    return field.get("type").lower() == "email" or "email" in field.get("name").lower()


def _is_one_of_many(document: Document, box: Node, measures: Measures) -> bool:
    """Whether some of its kind beside a box have a button too."""
    beside = box.parent.elements() if box.parent is not None else ()
    kin = 0
    for other in beside:
        if other is box or other.tag != box.tag or other.get("class") != box.get("class"):
            continue
        inside = document.nodes[other.order : other.end]
        small = measures.words[other.order] <= 2 * _OFFERED
        kin += small and any(map(_is_button, inside))
    return kin >= _KIN


def _is_button(node: Node) -> bool:
    return node.tag in _PRESSED and "class" in node.attrs and _names_button(node.get("class"))


@lru_cache(4096)
def _names_button(classes: str) -> bool:
    marks = classes.lower()
    return any(part in marks for part in _BUTTONS)
