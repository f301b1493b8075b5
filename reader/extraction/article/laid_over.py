"""Recognises what lies over a page whose text stands in its own place: a dialog, however long, and
a box that asks for consent. Which firm drew it, and so its name, is not known.
"""

import math
import re
from collections.abc import Iterator

from reader.expressions import expression
from reader.extraction.article.container import apart
from reader.extraction.article.lead import title_heading
from reader.extraction.article.measure import Measures
from reader.extraction.article.walls import ACCEPTS, PRIVACY, REFUSES
from reader.html.blocks import text_of
from reader.html.hiding import hide
from reader.html.texts import opening_of
from reader.html.tree import Document, Node, standing_in
from reader.text import line, words

LAID_OVER = "laid over the page"
_BOXES = frozenset({"div", "section", "aside", "dialog", "form"})
_FIRST, _LAST = 4, 8
"""How many boxes at the beginning and at the end of a page are looked at: scripts put their own
there."""
_DEEP = 6
"""How many elements there may be around all that a page has."""
_MOST = 0.6
"""The search goes further down while one element has this share of the words."""
_LEAST = 30
"""The fewest words of prose in such a box: shorter ones do not change which text is found."""
_TEXT = 50
"""The fewest words of prose in the text of the page: with fewer, the box may be all it has."""
_BEGINNING, _OPENING = 400, 2000
"""Characters of a box that name the subject of consent once, and of those that are read."""
_ASKED, _SELDOM = 3, 60
"""How often these name it at least, and among how many words once: a text about it does so as well,
but has no button to agree."""
_PRESSED, _ANSWER = 60, 40
"""How many buttons of a box are read, and the most characters on one that gives consent: those that
unfold something ask how to do it."""
_WITHIN_ONE, _CAPTION = 20, 200
"""And how many elements of one, and characters of each: an unclosed one has the rest of the page in
it."""
_PRESSES = frozenset({"button", "submit"})
_DIALOGS = frozenset({"dialog", "alertdialog"})
_FIXED = expression(r"position\s*:\s*fixed", re.IGNORECASE)
_SEVERAL = 4
"""A box fixed to the window with so many times the prose of the text is the text: readers of one
page scroll in such a box.
"""
_WITHIN = 3
"""How many elements there may be around a dialog and nothing else."""


def hide_laid_over(document: Document, measures: Measures, title: str) -> bool:
    """Hide what lies over the page; False if nothing does, and the measures stay true."""
    found = _laid_over(document, measures, title)
    if found:
        hide(document, found)
    return bool(found)


def _laid_over(document: Document, measures: Measures, title: str) -> list[Node]:
    """The boxes beside the text of a page that lie over it, in order."""
    marked, titles = document.tagged("main", "article"), document.tagged("h1")
    for boxes in _beside_each_other(document, measures):
        edges = [*boxes[:_FIRST], *boxes[max(_FIRST, len(boxes) - _LAST) :]]
        likely = [
            box
            for box in edges
            if measures.prose[box.order] >= _LEAST
            and box.tag in _BOXES
            and not standing_in(box, marked)
            and not (titles and box.holds(titles[0]) and box.holds(titles[-1]))
            and (_is_dialog(document, box, measures) or _asks_for_consent(document, box))
        ]
        if likely and (found := _beside_text(document, measures, title, boxes, likely)):
            return found
    return []


def _beside_each_other(document: Document, measures: Measures) -> Iterator[list[Node]]:
    """The elements that have words on each level, from the outermost on, down to where the text is
    marked, or parted.
    """
    around, counts = document.body, measures.words
    for _ in range(_DEEP):
        if around.tag in ("main", "article"):
            return
        boxes = [node for node in around.elements() if counts[node.order]]
        if len(boxes) > 1:
            yield boxes
        least = _MOST * counts[around.order]
        inner = next((node for node in boxes if counts[node.order] >= least), None)
        if inner is None:
            return
        around = inner


def _beside_text(
    document: Document, measures: Measures, title: str, boxes: list[Node], found: list[Node]
) -> list[Node]:
    """Those of `found` among `boxes` that lie over a text, which the page has for certain."""
    heading = title_heading(document, document.body, title)
    called = title if heading is None else f"{title} {text_of(heading)}"
    text = _marked(document, heading)
    prose = measures.prose
    if text is None:
        # A dialog may then be all of the text, and such a box what the page says of privacy.
        found = [box for box in found if _asks_for_consent(document, box)]
        most = 0.0 if heading is None or PRIVACY.are_in(called) else math.inf
        is_text = _has_prose(heading, boxes, found, measures)
    else:
        most = prose[text.order] if PRIVACY.are_in(called) else math.inf
        is_text = prose[text.order] >= _TEXT
    kept = [node for node in (text, heading) if node is not None]
    return [
        box
        for box in found
        if is_text
        and (prose[box.order] <= most or _is_dialog(document, box, measures))
        and not (text is not None and _is_longer(document, box, text, measures))
        and not any(box is node or box.holds(node) for node in kept)
    ]


def _is_longer(document: Document, box: Node, text: Node, measures: Measures) -> bool:
    """Whether a box has several times the prose of the text, and is no dialog that says so."""
    if measures.prose[box.order] <= _SEVERAL * measures.prose[text.order]:
        return False
    inside = document.nodes[box.order : min(box.end, box.order + _WITHIN_ONE)]
    return not any(map(_says_dialog, inside)) and not _asks_for_consent(document, box)


def _says_dialog(node: Node) -> bool:
    return node.tag == "dialog" or node.get("role") in _DIALOGS or node.get("aria-modal") == "true"


def _is_dialog(document: Document, box: Node, measures: Measures) -> bool:
    """Whether a box is a dialog or only holds one, or is fixed to the window and has buttons."""
    at = box
    for _ in range(_WITHIN):
        if _says_dialog(at):
            return True
        if "style" in at.attrs and _FIXED.search(at.get("style")) and _buttons(document, box):
            return True
        inner = [node for node in at.elements() if measures.words[node.order]]
        if len(inner) != 1:
            return False
        at = inner[0]
    return False


def _asks_for_consent(document: Document, box: Node) -> bool:
    """Whether a box speaks of what consent is asked for, from its beginning on, and has a button to
    give or refuse it.
    """
    # Of most pages no button is in such a box, and none of the text is read.
    captions = (_caption(document, node) for node in _buttons(document, box)[:_PRESSED])
    said = "\n".join(text for text in captions if len(text) <= _ANSWER and "?" not in text)
    if not said or not (ACCEPTS.are_in(said) or REFUSES.are_in(said)):
        return False
    opening = opening_of(box, _OPENING)[:_OPENING]
    if not PRIVACY.are_in(opening[:_BEGINNING]):
        return False
    return PRIVACY.often_in(opening, max(_ASKED, words(opening) // _SELDOM))


def _buttons(document: Document, box: Node) -> list[Node]:
    """What is pressed in a box: links are, too, but lead elsewhere."""
    roles = (node for node in standing_in(box, document.bearing("role")))
    return [
        *standing_in(box, document.tagged("button")),
        *(node for node in standing_in(box, document.tagged("input")) if _presses(node)),
        *(node for node in roles if node.get("role") == "button" and node.tag != "button"),
    ]


def _presses(node: Node) -> bool:
    return node.get("type").lower() in _PRESSES


def _caption(document: Document, node: Node) -> str:
    """What stands on a button, which is no text of the page."""
    parts = document.nodes[node.order : min(node.end, node.order + _WITHIN_ONE)]
    texts = (text for part in parts for text in part.children if isinstance(text, str))
    return line(" ".join(text[:_CAPTION] for text in (*texts, node.get("value"))))


def _marked(document: Document, heading: Node | None) -> Node | None:
    """What is marked as the text of the page: it has the title, or is the only main part."""
    marked = document.tagged("main", "article")
    if heading is not None:
        return next((node for node in marked if node.holds(heading)), None)
    mains = [node for node in marked if node.tag == "main"]
    return mains[0] if len(mains) == 1 else None


def _has_prose(
    heading: Node | None, boxes: list[Node], besides: list[Node], measures: Measures
) -> bool:
    """Whether the boxes from that with the title on have a text, besides some of them."""
    begins = 0 if heading is None else heading.order
    prose = sum(
        measures.prose[box.order]
        for box in boxes
        if box.end > begins and box not in besides and not apart(box, measures)
    )
    return prose >= _TEXT
