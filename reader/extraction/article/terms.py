"""Tells by the words that two headings have in common whether they are of one text."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from reader.expressions import expression
from reader.text import alphanumerics, fold

_NAME, _TERM, _ITS = 4, 7, 2
"""The fewest letters of a word that both have if they are of one text, those of a word that is
enough, and how many words are: that both have "the" or "with" says nothing."""
_KANA = expression("[\u3041-\u309f]")
"""Letters of Japanese grammar: two of them, or one beside a sign, are in any sentence."""


def terms(heading: str) -> frozenset[str]:
    """The words of a heading, folded; where no spaces part them, each two characters of one
    kind.
    """
    return frozenset(_parts(fold(heading)))


def are_its(shared: Collection[str]) -> bool:
    """Whether the words that two headings share say that they are of one text."""
    return sum(map(_weight, shared)) >= _ITS


def _parts(folded: str) -> Iterator[str]:
    for word in alphanumerics(folded):
        if word.isascii() or not any(map(is_wide, word)):
            yield word
        else:
            yield from (pair for pair in map("".join, pairwise(word)) if not _KANA.search(pair))


def _weight(word: str) -> int:
    """How much a word in both headings says that they are of one text."""
    if any(map(is_wide, word)):
        return 1
    return (len(word) >= _NAME) + (len(word) >= _TERM)


def is_wide(sign: str) -> bool:
    """Whether a character says as much as several letters. A pattern takes 2 ms to compile."""
    return "\u3041" <= sign <= "\u9fff" or "\uac00" <= sign <= "\ud7af"
