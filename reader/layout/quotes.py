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
from reader.scripts import KANA_AND_HAN
from reader.text import fold

Stretch: TypeAlias = tuple[int, int]
"""From where to where in a text."""

SHINGLE = 6
"""Words that have to agree: fewer do so by chance."""
_PROBE, _STRIDE = 3, 4
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
        self._texts, self._starts = array("l"), array("l")
        """Of each word, the number of its text, and where it begins there."""
        self._six: dict[int, int] = {}
        """Where six words stand first, by their hash: a third of the room that they take."""
        self._three: set[int] = set()

    def add(self, number: int, text: str) -> None:
        """One more text, or one more part of the text of that number."""
        first = len(self._words)
        for word in re.finditer(_WORD, fold(text)):
            self._words.append(self._same.setdefault(word[0], word[0]))
            self._texts.append(number)
            self._starts.append(word.start())
        words = self._words[first:]
        for at, six in enumerate(map(hash, _runs(words, SHINGLE)), first):
            self._six.setdefault(six, at)
        if len(words) >= SHINGLE:
            self._three.update(map(hash, _runs(words, _PROBE)))

    def __bool__(self) -> bool:
        return bool(self._six)

    def echoes(self, text: str) -> list[Echo]:
        """What `text` quotes, in order and apart."""
        words = re.findall(_WORD, fold(text))
        probes = zip(words[::_STRIDE], words[1::_STRIDE], words[2::_STRIDE], strict=False)
        if self._three.isdisjoint(map(hash, probes)):
            return []
        return list(self._found(list(re.finditer(_WORD, fold(text)))))

    def _found(self, words: list[re.Match[str]]) -> Iterator[Echo]:
        plain = [word[0] for word in words]
        here = 0
        while here + SHINGLE <= len(plain):
            six = plain[here : here + SHINGLE]
            there = self._six.get(hash(tuple(six)))
            if there is None or six != self._words[there : there + SHINGLE]:
                here += 1
                continue
            count = self._agreeing(plain, here, there)
            if _weight(plain[here : here + count]) >= 2 * SHINGLE:
                last = there + count - 1
                until = self._starts[last] + len(self._words[last])
                start, end = words[here].start(), words[here + count - 1].end()
                yield Echo(start, end, self._texts[there], self._starts[there], until)
            here += count

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


def _runs(words: list[str], size: int) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(size)), strict=False)


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
