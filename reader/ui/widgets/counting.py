"""Count in many texts in steps, so that no key waits for 50,000 comments."""

from array import array
from collections.abc import Callable, Sequence

STEP = 16
"""How many texts are counted between two looks at the clock."""


class Tally:
    """The count of each of some kinds, in all texts and in each."""

    def __init__(self, texts: int, kinds: int, count: Callable[[int], Sequence[int]]) -> None:
        self._count = count
        """Counts each kind in one text, by its index."""
        self._texts = texts
        self.totals = [0] * kinds
        self.each = array("i")
        """How much is found in each text, of all kinds, as far as they were counted."""

    def take_over(self, other: "Tally", order: Sequence[int]) -> None:
        """Take over the counts of a tally of the same texts in another order, if it is complete."""
        if other.done:
            self.totals = list(other.totals)
            self.each = array("i", map(other.each.__getitem__, order))

    @property
    def done(self) -> bool:
        """Whether the count is complete."""
        return len(self.each) >= self._texts

    def step(self, late: Callable[[], bool]) -> bool:
        """Continue counting until `late()`; True when all is counted."""
        while not self.done:
            start = len(self.each)
            for text in range(start, min(self._texts, start + STEP)):
                count = self._count(text)
                self.each.append(sum(count))
                for kind, times in enumerate(count):
                    self.totals[kind] += times
            if late():
                break
        return self.done
