"""Recognises what lies over a page whose text stands in its own place: a dialog, however long, and
a box that asks for consent. Which firm drew it, and so its name, is not known.
"""

import math
import re

from reader.expressions import expression
from reader.extraction.article.container import apart
from reader.extraction.article.lead import title_heading
from reader.extraction.article.measure import Measures
from reader.extraction.article.walls import ACCEPTS, ASKS, PRIVACY
from reader.html.blocks import text_of
from reader.html.hiding import hide
from reader.html.texts import opening_of
from reader.html.tree import Document, Node, standing_in

LAID_OVER = "laid over the page"
_BOXES = frozenset({"div", "section", "aside", "dialog", "form"})
_FIRST, _LAST = 4, 8
"""How many boxes at the beginning and at the end of a page are looked at: scripts put their own
there."""
_DEEP = 6
"""How many elements there may be around all that a page has."""
_LEAST = 15
"""The fewest words of prose in such a box: shorter ones do not change which text is found."""
_TEXT = 50
"""The fewest words of prose in the text of the page: with fewer, the box may be all it has."""
_OPENING, _ASKED = 2000, 3
"""Characters of a box that are read, and how often they name the subject of consent at least: a
text about it has more to say, but no button to agree."""
_PRESSED = 60
"""How many buttons of a box are read."""
_WITHIN_ONE, _CAPTION = 20, 200
"""And how many elements of one, and characters of each: an unclosed one has the rest of the page in
it."""
_PRESSES = frozenset({"button", "submit"})
_DIALOGS = frozenset({"dialog", "alertdialog"})
_FIXED = expression(r"position\s*:\s*fixed", re.IGNORECASE)
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
    boxes = _beside_each_other(document, measures)
    edges = [*boxes[:_FIRST], *boxes[max(_FIRST, len(boxes) - _LAST) :]]
    found = [box for box in edges if _may_lie_over(document, box, measures)]
    if not found:
        return []
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
        and not any(box is node or box.holds(node) for node in kept)
    ]


def _beside_each_other(document: Document, measures: Measures) -> list[Node]:
    """The outermost elements that have words, below what is around all of them."""
    around, boxes = document.body, list[Node]()
    for _ in range(_DEEP):
        boxes = [node for node in around.elements() if measures.words[node.order]]
        if len(boxes) != 1 or boxes[0].tag in ("main", "article"):
            break
        around = boxes[0]
    return boxes


def _may_lie_over(document: Document, box: Node, measures: Measures) -> bool:
    if box.tag not in _BOXES or measures.prose[box.order] < _LEAST:
        return False
    if standing_in(box, document.tagged("main", "article")):
        return False
    return _is_dialog(document, box, measures) or _asks_for_consent(document, box)


def _is_dialog(document: Document, box: Node, measures: Measures) -> bool:
    """Whether a box is a dialog or only holds one, or is fixed to the window and has buttons."""
    at = box
    for _ in range(_WITHIN):
        if at.tag == "dialog" or at.get("role") in _DIALOGS or at.get("aria-modal") == "true":
            return True
        if "style" in at.attrs and _FIXED.search(at.get("style")) and _buttons(document, box):
            return True
        inner = [node for node in at.elements() if measures.words[node.order]]
        if len(inner) != 1:
            return False
        at = inner[0]
    return False


def _asks_for_consent(document: Document, box: Node) -> bool:
    """Whether a box speaks of what consent is asked for, and has a button to give it."""
    # Of most pages no button is in such a box, and none of the text is read.
    buttons = _buttons(document, box)[:_PRESSED]
    said = "\n".join(_caption(document, node) for node in buttons)
    # A policy may have one for its settings.
    if not buttons or not (ACCEPTS.are_in(said) or (len(buttons) > 1 and ASKS.are_in(said))):
        return False
    return PRIVACY.often_in(opening_of(box, _OPENING), _ASKED)


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
    return " ".join(text[:_CAPTION] for text in (*texts, node.get("value")))


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
