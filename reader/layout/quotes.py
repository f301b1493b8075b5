"""Finds quotations: stretches of one text that occur word for word in another.

Words are compared after `reader.text.fold`, so case, accents, typographic quotes and whatever
separates two words do not matter. A stretch must have at least six words. Characters of a script
without spaces are single words here, and two of them count as one.

Each text is read once. Every fourth word is looked up together with the two after it: any six
matching words contain such a group of three, and most texts contain none that matches. Only around
those are all six looked up, so the cost for 50,000 comments grows with their words alone.
"""

import re
from array import array
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from reader.expressions import expression
from reader.layout.shingles import PROBE, RUN, Shingles
from reader.text import fold
from reader.text.scripts import KANA_AND_HAN

Stretch: TypeAlias = tuple[int, int]
"""Start and end offsets in a text."""

SHINGLE = RUN
"""The number of words that must match: fewer match by chance."""
_WORD = f"[{KANA_AND_HAN}]|[^\\W{KANA_AND_HAN}]+"
"""Compiled at the first search for quotes, after the first frame: 3 ms."""
_IDEOGRAPH = f"[{KANA_AND_HAN}]"
_SAID = expression('["“„«]([^"“”„«»]{20,2000})["“”»]')
_CITED = expression(r"^[ \t]*>[^\n]*", re.MULTILINE)


class Echo(NamedTuple):
    """A stretch of a text, `start` to `end`, found at `at` to `until` in `source`."""

    start: int
    end: int
    source: int
    """The number of the text it is quoted from."""
    at: int
    until: int


class Sources:
    """Numbered texts in which quotations are looked for; of two alike, the first is quoted."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._same: dict[str, str] = {}
        """Each distinct word once: a text of 100,000 words has a tenth as many."""
        self._texts, self._starts = array("i"), array("i")
        """For each word, the number of its text and its offset there."""
        self._shingles = Shingles(self._words)

    def add(self, number: int, text: str) -> None:
        """Add a text, or another part of the text with that number."""
        first = len(self._words)
        for word in re.finditer(_WORD, fold(text)):
            self._words.append(self._same.setdefault(word[0], word[0]))
            self._texts.append(number)
            self._starts.append(word.start())
        self._shingles.add(first)

    def __bool__(self) -> bool:
        return bool(self._shingles)

    def echoes(self, text: str) -> list[Echo]:
        """The stretches quoted in `text`, in order and without overlaps."""
        folded = fold(text)
        words = re.findall(_WORD, folded)
        probes = self._shingles.probes(words)
        found = list(self._found(words, probes)) if probes else []
        if not found:
            return []
        spans = [word.span() for word in re.finditer(_WORD, folded)]
        return [
            Echo(spans[here][0], spans[here + count - 1][1], *self._where(there, count))
            for here, there, count in found
        ]

    def _found(self, words: list[str], probes: list[int]) -> Iterator[tuple[int, int, int]]:
        """The quoted words: index of the first, its index in the sources, and their count."""
        here = 0
        for probe in probes:
            here = max(here, probe + PROBE - SHINGLE)
            while here <= probe:
                there = self._shingles.place(words[here : here + SHINGLE])
                if there < 0:
                    here += 1
                    continue
                count = self._agreeing(words, here, there)
                if _weight(words[here : here + count]) >= 2 * SHINGLE:
                    yield here, there, count
                here += count

    def _where(self, there: int, count: int) -> tuple[int, int, int]:
        """The number of a source, and the start and end offsets of that many words in it."""
        last = there + count - 1
        until = self._starts[last] + len(self._words[last])
        return self._texts[there], self._starts[there], until

    def _agreeing(self, words: list[str], here: int, there: int) -> int:
        """How many words match from two positions on, within one source."""
        source, count = self._texts[there], SHINGLE
        while (
            here + count < len(words)
            and there + count < len(self._words)
            and self._texts[there + count] == source
            and words[here + count] == self._words[there + count]
        ):
            count += 1
        return count


def _weight(words: list[str]) -> int:
    return sum(1 if re.match(_IDEOGRAPH, word) else 2 for word in words)


def said_by_others(text: str, quotes: Iterable[Stretch] = ()) -> list[Stretch]:
    """The stretches of a text given as other people's words, in order and without overlaps.

    `quotes` are the stretches set as quotes; lines after a ">" and text in quotation marks are
    added.
    """
    found = [*quotes, *(match.span() for match in _CITED.finditer(text))]
    found += [match.span(1) for match in _SAID.finditer(text)]
    apart: list[Stretch] = []
    for start, end in sorted(found):
        low = max(start, apart[-1][1]) if apart else start
        if low < end:
            apart.append((low, end))
    return apart
