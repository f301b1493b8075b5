"""The position of every comment in a thread, before most of them were ever laid out.

All heights are estimated at first. Rows near the view are measured when the view comes near them,
the rest a few milliseconds at a time, so that 50,000 comments open as fast as fifty.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, islice
from operator import mul
from typing import TypeAlias

from reader.layout.threads import Numbers, numbers

Flags: TypeAlias = "bytes | bytearray"
"""A byte for each comment, 1 where something holds of it: a set of 50,000 takes 4 MB, not 0.05."""

SAMPLE = 200
"""How many comments are measured to guess the others by; a shorter thread is measured whole."""
STEP = 16
"""How many comments are measured between two looks at the clock."""


class Heights:
    """The visible comments as rows, one below the other.

    A *row* is a position in the list of visible comments, an *index* one in the whole thread. A
    folded comment is one line high, whatever it contains.
    """

    def __init__(
        self, visible: Numbers, measure: Callable[[int], int], known: Sequence[int] = ()
    ) -> None:
        """All are visible; `known` are heights measured before, 0 for those that were not."""
        count = len(visible)
        self._measure = measure
        """The exact number of lines of an open comment, by index."""
        self._heights = numbers((1,)) * count
        self._exact = bytearray(count)
        self._staged = numbers()
        """Exact heights measured in the background, from `_adopted` on, not used for positions
        yet.
        """
        self._adopted = 0
        self._short: Flags = b""
        """Which comments are one line high; empty if none is."""
        self._visible = visible
        self._ends = numbers()
        if known and all(known):
            self._heights, self._exact = numbers(known), bytearray(b"\1" * count)
        else:
            self._guess()
            self._know(known)
        self._rebuild(0)

    def _know(self, known: Sequence[int]) -> None:
        for index, height in enumerate(known):
            if height:
                self._heights[index] = height
                self._exact[index] = 1

    @property
    def known(self) -> Numbers:
        """The heights that are exact, 0 for the others."""
        return numbers(map(mul, self._heights, self._exact))

    def _guess(self) -> None:
        count = len(self._heights)
        sample = range(0, count, max(1, count // SAMPLE))
        measured = [self._measure(index) for index in sample]
        typical = round(sum(measured) / len(measured)) if measured else 1
        self._heights = numbers((typical,)) * count
        for index, height in zip(sample, measured, strict=True):
            self._heights[index] = height
            self._exact[index] = 1

    def arrange(self, visible: Numbers, short: Flags, first: int = 0) -> None:
        """Comments from row `first` on were folded, unfolded, shown or hidden."""
        self._visible = visible
        self._short = short
        self._rebuild(first)

    def rescale(self, ratio: float) -> None:
        """The width changed: nothing is exact any more, and bodies are `ratio` times as high."""
        self._heights = numbers(2 + int((height - 2) * ratio + 0.5) for height in self._heights)
        self._exact = bytearray(len(self._heights))
        self._staged = numbers()
        self._adopted = 0
        self._rebuild(0)

    @property
    def total(self) -> int:
        """The number of lines of all rows."""
        return self._ends[-1] if self._ends else 0

    def top(self, row: int) -> int:
        """The first line of a row."""
        return self._ends[row - 1] if row else 0

    def height(self, row: int) -> int:
        """The number of lines of a row."""
        return self._ends[row] - self.top(row)

    def at(self, line: int) -> tuple[int, int]:
        """The row at a line, and the offset of the line in it; the last row for lines below all."""
        row = max(0, min(bisect_right(self._ends, line), len(self._ends) - 1))
        return row, line - self.top(row)

    def row(self, index: int) -> int:
        """The row of a comment, or of the visible one before it."""
        row = bisect_left(self._visible, index)
        seen = row < len(self._visible) and self._visible[row] == index
        return row if seen else max(0, row - 1)

    def settle(self, row: int, above: int, below: int) -> bool:
        """Measure the rows that cover `above` lines before a row and `below` lines from it on.

        True if an estimate was wrong: the lines below have moved.
        """
        first, lines = row, 0
        while first and lines < above:
            first -= 1
            lines += self._true_height(self._visible[first])
        last, lines = row, 0
        while last < len(self._visible) and lines < below:
            lines += self._true_height(self._visible[last])
            last += 1
        return self._correct(first, last)

    def _true_height(self, index: int) -> int:
        if self._short and self._short[index]:
            return 1
        if not self._exact[index]:
            self._heights[index] = self._measure(index)
            self._exact[index] = 1
        return self._heights[index]

    def _correct(self, first: int, last: int) -> bool:
        for row in range(first, last):
            if self.height(row) != self._true_height(self._visible[row]):
                self._rebuild(row)
                return True
        return False

    def measure_some(self, late: Callable[[], bool]) -> bool:
        """Measure further in the background until `late()`; True when all are measured.

        Rows do not move until `adopt`.
        """
        count = len(self._heights)
        start = self._adopted + len(self._staged)
        while start < count:
            stop = min(count, start + STEP)
            for index in range(start, stop):
                known = self._exact[index]
                self._staged.append(self._heights[index] if known else self._measure(index))
            start = stop
            if late():
                break
        return start >= count

    @property
    def staged(self) -> int:
        """The number of comments measured and waiting for `adopt`."""
        return len(self._staged)

    def adopt(self) -> bool:
        """Use the heights measured in the background; True if any row moved."""
        first, last = self._adopted, self._adopted + len(self._staged)
        changed = self._heights[first:last] != self._staged
        self._heights[first:last] = self._staged
        self._exact[first:last] = b"\1" * (last - first)
        self._staged = numbers()
        self._adopted = last
        if changed:
            self._rebuild(0)
        return changed

    def _rebuild(self, first: int) -> None:
        heights, short = self._heights, self._short
        rows = self._visible[first:] if first else self._visible
        if short:
            row_heights: Iterable[int] = (1 if short[index] else heights[index] for index in rows)
        elif len(rows) == len(heights):
            row_heights = heights  # each is its own row
        else:
            row_heights = map(heights.__getitem__, rows)
        if first:
            del self._ends[first:]
            self._ends.extend(islice(accumulate(row_heights, initial=self._ends[-1]), 1, None))
        else:
            self._ends = numbers(accumulate(row_heights))


class HeightCache:
    """The heights of the comments of a page, by number, as far as they were measured."""

    def __init__(self, count: int) -> None:
        self._heights = numbers((0,)) * count
        self._width = 0
        """The width they were measured for."""

    def keep(self, order: Iterable[int], heights: Iterable[int], width: int) -> None:
        """Keep the measured heights of some comments for a width; 0 is for unknown ones."""
        if width != self._width:
            self._heights = numbers((0,)) * len(self._heights)
            self._width = width
        for number, height in zip(order, heights, strict=True):
            if height:
                self._heights[number] = height

    def of(self, order: Sequence[int]) -> Numbers:
        """The heights of comments in an order."""
        return numbers(map(self._heights.__getitem__, order))

    def moved(self, before: Sequence[int], after: Sequence[int]) -> Sequence[int]:
        """The earlier index of each comment in a new order; () unless both hold all comments."""
        if not len(after) == len(before) == len(self._heights):
            return ()
        place = numbers((0,)) * len(after)
        for index, number in enumerate(before):
            place[number] = index
        return numbers(map(place.__getitem__, after))
