"""Who quotes whom: stretches of a text that stand word for word in another one.

Words are compared as `reader.text.fold` leaves them, so that case, accents, typographic quotes and
whatever stands between two words do not matter. A stretch counts from six words on. Signs of a
script without spaces are words of their own here, and two of them weigh as much as one.

Each text is read once. One word in four is looked at, with the two after it: six words that agree
hold such a three at every place where one may fall, and most texts hold none. Only round those
are the six looked up, so that 50,000 comments cost what their words cost.
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
"""From where to where in a text."""

SHINGLE = RUN
"""Words that have to agree: fewer do so by chance."""
_WORD = f"[{KANA_AND_HAN}]|[^\\W{KANA_AND_HAN}]+"
"""Compiled where quotes are first looked for, after the first frame: 3 ms."""
_IDEOGRAPH = f"[{KANA_AND_HAN}]"
_SAID = expression('["“„«]([^"“”„«»]{20,2000})["“”»]')
_CITED = expression(r"^[ \t]*>[^\n]*", re.MULTILINE)


class Echo(NamedTuple):
    """A stretch of a text, `start` to `end`, that stands at `at` to `until` in `source`."""

    start: int
    end: int
    source: int
    """The number of the text it is taken from."""
    at: int
    until: int


class Sources:
    """Texts by their number, to find what is quoted from them; of two alike, the first one."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._same: dict[str, str] = {}
        """Each word once: a text of 100,000 words has a tenth of that."""
        self._texts, self._starts = array("i"), array("i")
        """Of each word, the number of its text, and where it begins there."""
        self._shingles = Shingles(self._words)

    def add(self, number: int, text: str) -> None:
        """One more text, or one more part of the text of that number."""
        first = len(self._words)
        for word in re.finditer(_WORD, fold(text)):
            self._words.append(self._same.setdefault(word[0], word[0]))
            self._texts.append(number)
            self._starts.append(word.start())
        self._shingles.add(first)

    def __bool__(self) -> bool:
        return bool(self._shingles)

    def echoes(self, text: str) -> list[Echo]:
        """What `text` quotes, in order and apart."""
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
        """Which words are quoted: from where, from where in the sources, and how many."""
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
        """The number of a source, and from where to where so many words stand in it."""
        last = there + count - 1
        until = self._starts[last] + len(self._words[last])
        return self._texts[there], self._starts[there], until

    def _agreeing(self, words: list[str], here: int, there: int) -> int:
        """How many words agree from two places on, within one source."""
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
    """What a text gives as said by others, in order and apart.

    `quotes` are the stretches that are set as quotes; added are lines after a ">" and what stands
    between quotation marks.
    """
    found = [*quotes, *(match.span() for match in _CITED.finditer(text))]
    found += [match.span(1) for match in _SAID.finditer(text)]
    apart: list[Stretch] = []
    for start, end in sorted(found):
        low = max(start, apart[-1][1]) if apart else start
        if low < end:
            apart.append((low, end))
    return apart
