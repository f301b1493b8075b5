"""Compare two texts word by word."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from reader.text.scripts import UNSPACED
from reader.values import NamedTuple

_WORD = rf"(?:[{UNSPACED}]|[^\W{UNSPACED}]+|[^\w\s])\s*"
"""A word, one character of a script without spaces between words, or one other character, with the
space after it. Compiled on first use: 3 ms.
"""
Bag: TypeAlias = frozenset[tuple[str, int]]
_MOST = 1_000_000
"""Pairs of words compared at most: longer texts count as completely different."""


class Run(NamedTuple):
    """A run of words: in both texts, only in the earlier one, or only in the later one."""

    kind: Literal["same", "gone", "added"]
    text: str


def plain(text: str) -> str:
    """A text with every stretch of white space reduced to one space."""
    return " ".join(text.split())


def word_diff(before: str, after: str) -> tuple[Run, ...]:
    """The words of both texts in order. Common words are listed once, in their present form."""
    one, other = re.findall(_WORD, before), re.findall(_WORD, after)
    return tuple(run for run in _runs(one, other) if run.text)


def _runs(before: Sequence[str], after: Sequence[str]) -> Iterator[Run]:
    was, now = [word.strip() for word in before], [word.strip() for word in after]
    start = _shared(was, now)
    remaining = min(len(was), len(now)) - start
    end = min(remaining, _shared(was[::-1], now[::-1]))
    yield Run("same", "".join(after[:start]))
    was, now = was[start : len(was) - end], now[start : len(now) - end]
    for tag, a, b, c, d in _steps(was, now):
        if tag == "equal":
            yield Run("same", "".join(after[start + c : start + d]))
        else:
            yield Run("gone", "".join(before[start + a : start + b]))
            yield Run("added", "".join(after[start + c : start + d]))
    yield Run("same", "".join(after[len(after) - end :]))


def _steps(was: Sequence[str], now: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    if len(was) * len(now) > _MOST or not was or not now:
        return [("replace", 0, len(was), 0, len(now))]
    return list(SequenceMatcher(None, was, now, autojunk=False).get_opcodes())


def _shared(words: Sequence[str], other_words: Sequence[str]) -> int:
    """The number of words that both begin with."""
    count = 0
    for word, other_word in zip(words, other_words, strict=False):
        if word != other_word:
            break
        count += 1
    return count


def bag(text: str) -> Bag:
    """The words of a text regardless of order, each with the number of equal words before it."""
    seen: Counter[str] = Counter()
    numbered = set()
    for word in re.findall(_WORD, text.casefold()):
        bare = word.strip()
        numbered.add((bare, seen[bare]))
        seen[bare] += 1
    return frozenset(numbered)


def alike(bag: Bag, other: Bag) -> float:
    """The share of words that two texts have in common: 0.0 to 1.0."""
    total = len(bag) + len(other)
    return 2 * len(bag & other) / total if total else 1.0
