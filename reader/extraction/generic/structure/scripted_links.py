"""Finds the texts that are links only because a press on them does something on the page."""

import re
from collections import defaultdict
from collections.abc import Iterator

from reader.expressions import expression
from reader.extraction.generic.structure.controls import is_label
from reader.html.blocks import text_of
from reader.html.texts import is_short
from reader.html.tree import Document, Node

_ANSWERS = expression(r"\s*javascript:\s*\w{0,20}?(?:reply|respond|answer)", re.IGNORECASE)
"""What is called when a text is pressed. Boards open their posts by scripts too, as `view(7)`."""
_LEAST, _LONGEST = 36, 20_000
"""How much a text says that is no label, in letters, and the most characters that are compared. The
name in a label, as in "Reply to Maximilian Oberhuber", is shorter.
"""
_WIDE, _WORTH = "\u2e80", 3
"""The first of the letters of Chinese, Japanese and Korean, and how many others say as much."""


def scripted_texts(document: Document) -> Iterator[int]:
    """The elements, by their `order`, that are or are in a link which leads nowhere and is a text:
    a comment that opens the form for an answer to it wherever it is pressed.

    Of links in elements of one kind, each says something else, and one more than a label does.
    """
    if not document.tagged("textarea"):
        return
    kinds: dict[tuple[str, str], dict[Node, str]] = defaultdict(dict)
    for node in document.tagged("a"):
        if _ANSWERS.match(node.get("href")) and is_short(node, _LONGEST):
            around = node.parent.get("class") if node.parent is not None else ""
            kinds[around, node.get("class")][node] = text_of(node)
    for links in kinds.values():
        texts = [*links.values()]
        if len({*texts}) == len(texts) and max(map(_said, _own_parts(texts))) >= _LEAST:
            for node in links:
                yield from range(node.order, node.end)


def _own_parts(texts: list[str]) -> list[str]:
    """What each text says that the others do not begin or end with: of "Reply to Ada" the name. A
    single text is not one at all if it is the label of a control.
    """
    if len(texts) == 1:
        return [text for text in texts if not is_label(text)] or [""]
    begun = _alike(texts)
    rest = [text[begun:] for text in texts]
    ended = _alike([text[::-1] for text in rest])
    return [text[: len(text) - ended] for text in rest]


def _alike(texts: list[str]) -> int:
    """With how many of the same letters texts begin."""
    one, other = min(texts), max(texts)
    letters = enumerate(zip(one, other, strict=False))
    return next((at for at, (letter, same) in letters if letter != same), len(one))


def _said(text: str) -> int:
    """How much a text says, in letters of an alphabet."""
    return sum(_WORTH if letter >= _WIDE else 1 for letter in text)
