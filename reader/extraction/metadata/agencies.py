"""Who wrote a text that is declared to be an agency's, or the owner's of the page."""

import re

from reader.expressions import expression
from reader.extraction.metadata.masthead import Masthead
from reader.html.blocks import text_of
from reader.html.tree import Node
from reader.text import line

_BY = expression(
    r"\W*(?:(?:written|reported|story|words|report|text) )?"
    r"(?:by|von|par|por|di|da|door|av|af|autor(?:in|a)?|auteur|author|作者|記者|记者)\b[:：\s]*",
    re.IGNORECASE,
)
"""Words for authorship: who posted, published or edited a text of an agency did not write it."""
_DID = expression(r"[^\W\d_]{3,}\s*(?:by\b)?\W*$", re.IGNORECASE)
"""What somebody named after it did instead: "Edited by", "Foto:"."""
_FIRST = expression(r", | and | & | und | et | y ")
_PICTURES = expression(r"photo|image|picture|caption|gallery|credit|bild|foto")
_UP, _SMALL, _WORDS = 4, 10, 40
"""How many levels above a name its picture is looked for, the elements of a line, and the
characters before a name that are read."""


def wrote(masthead: Masthead, names: list[str]) -> bool:
    """Whether the first of some names near the title is said there to be who wrote the text.

    It follows a word for that, or alone leads to its author; it belongs to no picture.
    """
    if not names:
        return False
    first = _FIRST.split(names[0], maxsplit=1)[0]
    linked = [node for node in masthead.authors() if "author" in node.get("rel").split()]
    if len(linked) == 1 and first in text_of(linked[0]) and not _did_other(linked[0]):
        return not _is_of_picture(linked[0])
    nodes = masthead.document.nodes
    texts = (text for side in masthead.sides() for text in masthead.own_texts(*side))
    return any(
        _BY.match(text) and _says(nodes[at], line(text), first) and not _is_of_picture(nodes[at])
        for at, text in texts
    )


def _says(node: Node, text: str, name: str) -> bool:
    """Whether a text that begins with a word for authorship goes on with a name, in its element or
    in a small one around it.
    """
    around: Node | None = node
    while around is not None and around.end - around.order < _SMALL:
        whole = text_of(around)
        before, found, after = whole.partition(text)
        if found and _DID.search(before[-_WORDS:]):
            return False
        led = _BY.match(text + after)
        if led is not None and (text + after)[led.end() :].startswith(name):
            return True
        around = around.parent
    return False


def _did_other(node: Node) -> bool:
    """Whether the words before a name in the element around it say what else somebody did."""
    around = node.parent
    if around is None or around.end - around.order > _SMALL:
        return False
    before = text_of(around).partition(text_of(node))[0][-_WORDS:]
    return _DID.search(before) is not None and _BY.fullmatch(before) is None


def _is_of_picture(node: Node) -> bool:
    above: Node | None = node
    for _ in range(_UP):
        if above is None or above.end - above.order > _SMALL:
            return False
        if above.tag in ("figure", "figcaption") or _PICTURES.search(above.get("class").lower()):
            return True
        above = above.parent
    return False
