"""Accents and vowel points written as separate characters, and the text without them.

`fold` turns é into e where it is one character. Where it is two (e and U+0301), or where no
character combines both (the stress of за́мок, the points of Hebrew, the vowels of Arabic), words
are searched in the text without marks, and their places mapped back to the text with them.
"""

from functools import lru_cache

from reader.expressions import expression
from reader.values import NamedTuple

# Only what people leave out when typing. Voicing marks of kana and the vowels of Indic and Thai
# letters make different words.
_MARK = expression(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)


class Bare(NamedTuple):
    """A text without separate marks."""

    text: str
    back: list[int] | None
    """For each character, and for the end, its offset in the text with marks; None if all are
    equal."""


def bare(folded: str) -> Bare:
    """`folded` without separate marks."""
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
