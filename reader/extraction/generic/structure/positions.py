"""The position of an element without a class among others like it, as part of its column's name."""

from itertools import islice

from reader.expressions import expression
from reader.extraction.generic.wording.blank_strings import BLANK
from reader.extraction.generic.wording.form_labels import LABELS
from reader.html.blocks import text_of
from reader.html.tree import Node


def nth_cell(node: Node) -> str:
    """The position of a cell in its row, or of a `<div>` without a class among others, as part of
    a name: ":2"; "" for the first and for other elements. A cell behind a label has that: ":name".
    """
    if node.parent is None:
        return ""
    if node.tag in LABELLED and (label := label_of(node)):
        return f":{label}"
    if node.tag != "td" and (node.tag not in _NTH or node.class_name):
        return ""
    if node.tag == "span":
        return _nth_span(node, node.parent)
    place = 0
    for cell in islice(node.parent.elements(), _CELLS):
        if cell is node:
            return f":{place}" if place else ""
        if node.tag == "div":
            place += cell.tag == "div" and not cell.class_name
            continue
        place += any(not isinstance(child, str) or child.strip(BLANK) for child in cell.children)
    return f":{_CELLS}"


def is_labelled(position: str) -> bool:
    """Whether a position is a label, which each row of a form has of its own."""
    return position != "" and not position[-1].isdecimal()


def label_of(cell: Node) -> str:
    """The label in the one cell before another, in small letters: "name" of "<b>Name:</b>".

    Each row of a form has one, so that all of its values are second cells. The value in a list of
    terms has the term before it.
    """
    if cell.tag == "dd":
        return _term_of(cell)
    before = cell.parent.children if cell.parent is not None else []
    first: Node | None = None
    for child in islice(before, _NEAR_LABEL):
        if child is cell:
            break
        if isinstance(child, Node):
            if first is not None:
                return ""
            first = child
    if first is None or first is cell or first.end - first.order > _LABEL_ELEMENTS:
        return ""
    are_two = sum(isinstance(child, Node) for child in islice(before, _NEAR_LABEL)) == 2
    return _label(text_of(first), alone=are_two)


def _term_of(value: Node) -> str:
    """The label in the term right before a value in a short list, in small letters."""
    term: Node | None = None
    for child in islice(value.parent.children if value.parent is not None else [], _TERMS):
        if child is value:
            break
        term = child if isinstance(child, Node) else term
    else:
        return ""
    if term is None or term.tag != "dt" or term.end - term.order > _LABEL_ELEMENTS:
        return ""
    return _label(text_of(term), alone=True)


def _label(text: str, *, alone: bool) -> str:
    """The label that a text is, "" for none; one with its value `alone` needs no colon."""
    if len(text) > _LONGEST_LABEL:
        return ""
    if found := _LABEL.fullmatch(text):
        return label if (label := found[1].lower()) in LABELS else ""
    label = text.lower()
    plain = alone and (len(label) > _SHORT_LABEL or not label.isascii()) and label != "from"
    return label if plain and label in LABELS else ""


_TERMS = 24
"""How many children of a list of terms come at most before a labelled value."""
_SHORT_LABEL = 3
"""Characters of labels that are words of a sentence as well, without a colon: "by", "von"."""

_NEAR_LABEL, _LABEL_ELEMENTS, _LONGEST_LABEL = 4, 3, 24
"""How many children of a row may come before a labelled cell, the elements of a label, and its
characters.
"""
_LABEL = expression(r"\W*([^\W\d][^:\uff1a]{0,23}?)\s?[:\uff1a]\W*")
"""Any text before a colon may be a name ("Ada: …") unless forms call a part of an entry so."""
_NTH = frozenset({"div", "span"})
LABELLED = frozenset({"td", "dd"})
PLACED = _NTH | LABELLED
"""Elements without a class that are told apart by their position."""


def _nth_span(node: Node, around: Node) -> str:
    """The position of a span that is one of several and of nothing else: in a text, spans are only
    words of it.
    """
    place = -1
    for child in islice(around.children, 2 * _CELLS):
        if isinstance(child, str):
            if child.strip(BLANK):
                return ""
        elif child.tag != "span" or child.class_name:
            return ""
        elif child.order <= node.order:
            place += 1
    return f":{place}" if place > 0 else ""


_CELLS = 8
"""How many cells of a row are distinguished: a forum post has two or three, perhaps after as many
empty ones as it is deep."""
