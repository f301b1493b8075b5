"""Counting in many texts, some at a time, so that no key waits for 50,000 comments."""

from array import array
from collections.abc import Callable, Sequence

STEP = 16
"""How many texts are counted between two looks at the clock."""


class Tally:
    """How often each of some kinds is found, in all texts and in each."""

    def __init__(self, texts: int, kinds: int, count: Callable[[int], Sequence[int]]) -> None:
        self._count = count
        """How often each kind is found in one text, by its number."""
        self._texts = texts
        self.totals = [0] * kinds
        self.each = array("i")
        """How much is found in each text, of all kinds, as far as they were counted."""

    def take_over(self, other: "Tally", order: Sequence[int]) -> None:
        """These are the texts of another tally in this order: if it is done, so is this one."""
        if other.done:
            self.totals = list(other.totals)
            self.each = array("i", map(other.each.__getitem__, order))

    @property
    def done(self) -> bool:
        """Nothing is left to count."""
        return len(self.each) >= self._texts

    def step(self, late: Callable[[], bool]) -> bool:
        """Count on until `late()`; True when all is counted."""
        while not self.done:
            start = len(self.each)
            for text in range(start, min(self._texts, start + STEP)):
                found = self._count(text)
                self.each.append(sum(found))
                for kind, times in enumerate(found):
                    self.totals[kind] += times
            if late():
                break
        return self.done
