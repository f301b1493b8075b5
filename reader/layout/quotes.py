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
from typing import TypeAlias

from reader.expressions import expression
from reader.layout.shingles import PROBE, RUN, Shingles
from reader.text import fold
from reader.text.scripts import KANA_AND_HAN
from reader.values import NamedTuple

Stretch: TypeAlias = tuple[int, int]
"""Start and end offsets in a text."""

SHINGLE = RUN
"""The number of words that must match: fewer match by chance."""
_WORD = f"[{KANA_AND_HAN}]|[^\\W{KANA_AND_HAN}]+"
"""Compiled at the first search for quotes, after the first frame: 3 ms."""
_IDEOGRAPH = f"[{KANA_AND_HAN}]"
_QUOTED = expression('["“„«]([^"“”„«»]{20,2000})["“”»]')
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
        matches = list(self._matches(words, probes)) if probes else []
        if not matches:
            return []
        spans = [word.span() for word in re.finditer(_WORD, folded)]
        return [
            Echo(
                spans[position][0],
                spans[position + count - 1][1],
                *self._where(source_position, count),
            )
            for position, source_position, count in matches
        ]

    def _matches(self, words: list[str], probes: list[int]) -> Iterator[tuple[int, int, int]]:
        """The quoted words: index of the first, its index in the sources, and their count."""
        position = 0
        for probe in probes:
            position = max(position, probe + PROBE - SHINGLE)
            while position <= probe:
                source_position = self._shingles.place(words[position : position + SHINGLE])
                if source_position < 0:
                    position += 1
                    continue
                count = self._agreeing(words, position, source_position)
                if _weight(words[position : position + count]) >= 2 * SHINGLE:
                    yield position, source_position, count
                position += count

    def _where(self, source_position: int, count: int) -> tuple[int, int, int]:
        """The number of a source, and the start and end offsets of that many words in it."""
        last = source_position + count - 1
        until = self._starts[last] + len(self._words[last])
        return self._texts[source_position], self._starts[source_position], until

    def _agreeing(self, words: list[str], position: int, source_position: int) -> int:
        """How many words match from two positions on, within one source."""
        source, count = self._texts[source_position], SHINGLE
        while (
            position + count < len(words)
            and source_position + count < len(self._words)
            and self._texts[source_position + count] == source
            and words[position + count] == self._words[source_position + count]
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
    found += [match.span(1) for match in _QUOTED.finditer(text)]
    apart: list[Stretch] = []
    for start, end in sorted(found):
        low = max(start, apart[-1][1]) if apart else start
        if low < end:
            apart.append((low, end))
    return apart
