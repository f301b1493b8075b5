"""Accents and points that a text has apart from their letters, and the text without them.

`fold` takes é for e where they are one character. Where they are two (e and U+0301), or where no
character has both (the stress of за́мок, the points of Hebrew, the vowels of Arabic), a word is
looked for in the text without the marks, and its place is told in the text that has them.
"""

from functools import lru_cache
from typing import NamedTuple

from reader.expressions import expression

# Only what readers leave out when they type. Voicing marks of kana and the vowels of Indic and
# Thai letters make other words.
_MARK = expression(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)


class Bare(NamedTuple):
    """A text without marks."""

    text: str
    back: list[int] | None
    """For each character, and for the end, its offset in the text with marks; None if all are the
    same."""


def bare(folded: str) -> Bare:
    """`folded` without marks that stand apart."""
    if folded.isascii() or _MARK.search(folded) is None:
        return Bare(folded, None)
    return _without(folded)


@lru_cache(8)
def _without(folded: str) -> Bare:
    parts: list[str] = []
    back: list[int] = []
    start = 0
    for mark in _MARK.finditer(folded):
        parts.append(folded[start : mark.start()])
        back.extend(range(start, mark.start()))
        start = mark.end()
    parts.append(folded[start:])
    back.extend(range(start, len(folded) + 1))
    return Bare("".join(parts), back)
