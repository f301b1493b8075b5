"""An index of runs of words in a long text, by first occurrence, in little memory.

A dict from the hash of a run to its place takes 120 bytes a word, a set of hashes 90 more: 25 MB
for the 100,000 words of a book. Arrays of machine numbers take 16 and 10.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, count, repeat
from operator import and_

RUN = 6
"""The number of words in an indexed run."""
PROBE, STRIDE = 3, 4
"""Every fourth word begins a probe of three words, so each run of six contains one."""
_SLOTS, _GROWTH, _LOAD = 1 << 13, 8, 2
"""The initial number of chains, the factor by which it grows, and the runs per chain before
that."""
_FLAGS = 16
"""Flags for probes per chain: with 100,000 words, one probe in ten is wrongly taken as present."""


class Shingles:
    """The runs of words added so far; of identical ones, the first position.

    A chain links the positions of all runs whose hashes end alike.
    """

    def __init__(self, words: Sequence[str]) -> None:
        """`words` may grow; the list is not copied."""
        self._words = words
        self._hashes = array("q")
        """The hash of the run at each position; 0 if none begins there."""
        self._following = array("i")
        """The next position in each chain, -1 at its end."""
        self._count = 0
        self._make_room(_SLOTS)

    def _make_room(self, slots: int) -> None:
        self._slots = slots - 1
        self._heads = array("i", [-1]) * slots
        """The first position in each chain."""
        self._flags = bytearray(slots * _FLAGS)
        """1 for each ending of a hash of three consecutive words."""

    def __bool__(self) -> bool:
        return bool(self._count)

    def add(self, first: int) -> None:
        """Add the words from this position on as a new text; no run crosses its beginning."""
        words = self._words[first:]
        self._flag(words)
        hashes, following, heads, slots = self._hashes, self._following, self._heads, self._slots
        for place, run in enumerate(map(hash, _runs(words, RUN)), first):
            slot = run & slots
            entry = head = heads[slot]
            while entry >= 0 and hashes[entry] != run:
                entry = following[entry]
            hashes.append(run)
            following.append(head if entry < 0 else -1)
            if entry < 0:
                heads[slot] = place
                self._count += 1
        missing = len(self._words) - len(hashes)
        hashes.extend(repeat(0, missing))
        following.extend(repeat(-1, missing))
        if self._count > _LOAD * len(heads):
            self._grow()

    def _flag(self, words: Sequence[str]) -> None:
        flags, last = self._flags, len(self._flags) - 1
        for probe in map(hash, _runs(words, PROBE)):
            flags[probe & last] = 1

    def _grow(self) -> None:
        """Increase the number of chains and redistribute the runs; none gets into a chain twice."""
        before = self._heads
        self._make_room(_GROWTH * len(before))
        self._flag(self._words)
        hashes, following, heads, slots = self._hashes, self._following, self._heads, self._slots
        for head in before:
            place = head
            while place >= 0:
                slot, after = hashes[place] & slots, following[place]
                following[place], heads[slot] = heads[slot], place
                place = after

    def probes(self, words: Sequence[str]) -> list[int]:
        """Positions in other words where a probe may match; all matching runs contain one of
        them.
        """
        last = len(self._flags) - 1
        threes = zip(words[::STRIDE], words[1::STRIDE], words[2::STRIDE], strict=False)
        ends = map(and_, map(hash, threes), repeat(last))
        return list(compress(count(0, STRIDE), map(self._flags.__getitem__, ends)))

    def place(self, run: list[str]) -> int:
        """The position where a run first occurs, -1 if nowhere."""
        value = hash(tuple(run))
        entry = self._heads[value & self._slots]
        while entry >= 0 and self._hashes[entry] != value:
            entry = self._following[entry]
        return entry if entry >= 0 and self._words[entry : entry + RUN] == run else -1


def _runs(words: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    parts: Iterable[Sequence[str]] = (words[start:] for start in range(size))
    return zip(*parts, strict=False)
