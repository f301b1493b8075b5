"""Removes boxes that ask for an address or a click: boxes around a form field or a button."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from reader.extraction.article.folded import is_fold
from reader.extraction.article.measure import Measures
from reader.extraction.article.prune import Removed
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.tree import Document, Node, order_of, standing_in

_LONGEST, _OFFERED = 60, 45
"""The most words of a box with a field, and with a button. With more it is a page of its own, such
as a contact form."""
_PART = 0.25
"""It is too, if it is a larger share of the text than this."""
_ALL = 0.15
"""If boxes with buttons together exceed this share, the page consists of them."""
_KIN = 2
"""Boxes with this many similar siblings are kept too: products being compared."""
_BUTTONS = ("btn", "button", "cta")
_PRESSED = ("a", "button")
_WHY = "an invitation to subscribe"
_OFFER = "an offer with a button"


def invitations(document: Document, root: Node, measures: Measures, *, is_article: bool) -> Removed:
    """The largest boxes of few words around a field for an address in `root`, if it has more text.

    In pages that declare themselves articles, also those around a button.
    """
    words = measures.words
    part = _PART * words[root.order]
    fields: Iterable[Node] = filter(_is_for_address, standing_in(root, document.tagged("input")))
    if not is_article:
        # Beside a form for messages a firm says where it is and when it is open.
        forms = document.tagged("form")
        for_messages = {_form_around(forms, area) for area in document.tagged("textarea")} - {-1}
        fields = (field for field in fields if _form_around(forms, field) not in for_messages)
    found = dict.fromkeys(_boxes(document, root, measures, fields, min(_LONGEST, part)), _WHY)
    if is_article:
        buttons = filter(_is_button, standing_in(root, document.tagged(*_PRESSED)))
        boxes = _boxes(document, root, measures, buttons, min(_OFFERED, part))
        heads = _heads_of_sections(document, boxes, measures)
        apart = {order: box for order, box in boxes.items() if order not in heads}
        offers = _without_kin(document, apart, measures)
        offers += _below_headings(document, heads, measures)
        if sum(words[at] for at in offers) <= _ALL * words[root.order]:
            found |= dict.fromkeys(offers, _OFFER)
    return found


def _boxes(
    document: Document, root: Node, measures: Measures, inner: Iterable[Node], most: float
) -> dict[int, Node]:
    """The largest box of up to `most` words around each of some elements, by its `order`."""
    found: dict[int, Node] = {}
    largest: dict[int, Node] = {}  # around what was visited already, since many are nested alike
    words, too_large = measures.words, {root.order, *_orders_around(document.tagged("h1"))}
    for node in inner:
        above = node.parent
        if above is None or document.seen.block_of[above.order] < 0:
            continue  # in a dialog that is closed: its surroundings are unrelated
        box, passed = None, []
        while above is not None and words[above.order] <= most and above.order not in too_large:
            if above.order in largest:
                box = largest[above.order]
                break
            passed.append(above.order)
            box, above = above, above.parent
        if box is not None:
            largest |= dict.fromkeys(passed, box)
            # Beside a heading a button copies its address: Substack has one in each.
            if words[box.order] and box.tag not in HEADINGS:
                found[box.order] = box
    return found


def _form_around(forms: Sequence[Node], field: Node) -> int:
    """The `order` of the one of all forms that a field is in, -1 if it is in none: none is in
    another.
    """
    at = bisect_left(forms, field.order, key=order_of) - 1
    return forms[at].order if at >= 0 and forms[at].holds(field) else -1


def _orders_around(nodes: Iterable[Node]) -> set[int]:
    """The `order` of every ancestor of some elements."""
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
    """Those of some boxes that have fewer than `_KIN` similar siblings with a button."""
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


def _heads_of_sections(
    document: Document, boxes: dict[int, Node], measures: Measures
) -> dict[int, Node]:
    """Those of some boxes that begin similar sections under headings of their own: what a test of
    several products says of each begins with its name, grade, price and button.
    """
    families: dict[tuple[int, str, str], dict[str, Node]] = {}
    first: dict[int, int] = {}
    for box in boxes.values():
        section = box.parent
        if section is None:
            continue
        if section.order not in first:
            first[section.order] = _first_in(section, measures)
        if first[section.order] != box.order:
            continue
        headings = [node for node in document.within(box) if node.tag in HEADINGS]
        if len(headings) == 1 and measures.words[headings[0].order]:
            families.setdefault(_family(section), {})[text_of(headings[0])] = box
    return {
        box.order: box for named in families.values() if len(named) > _KIN for box in named.values()
    }


def _first_in(section: Node, measures: Measures) -> int:
    """The `order` of the first element with words in another."""
    words = measures.words
    return next((node.order for node in section.elements() if words[node.order]), -1)


def _below_headings(document: Document, heads: dict[int, Node], measures: Measures) -> list[int]:
    """The largest elements around the buttons of such boxes that have no heading, and what else
    is called a price.
    """
    found = []
    for box in heads.values():
        inner = [box, *document.within(box)]
        headed = _orders_around(node for node in inner if node.tag in HEADINGS)
        outer = (node for node in inner if node.order not in headed and node.tag not in HEADINGS)
        last = -1
        for node in outer:
            if _is_priced(node):
                found.append(node.order)
            if node.order >= last and measures.words[node.order]:
                last = node.end
                if any(map(_is_button, document.nodes[node.order : node.end])):
                    found.append(node.order)
    return found


def _is_priced(node: Node) -> bool:
    marks = node.get("class").lower()
    return any(map(marks.__contains__, _PRICED))


_PRICED = ("price", "pricing", "on-sale", "onsale")


def _family(node: Node) -> tuple[int, str, str]:
    """What similar siblings have in common."""
    return (node.parent.order if node.parent is not None else -1, node.tag, node.get("class"))


def _is_button(node: Node) -> bool:
    return (
        node.tag in _PRESSED
        and "class" in node.attrs
        and _names_button(node.get("class"))
        and not is_fold(node)
    )


@lru_cache(4096)
def _names_button(classes: str) -> bool:
    marks = classes.lower()
    return any(part in marks for part in _BUTTONS)
