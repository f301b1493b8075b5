"""The heights of comments, kept while they are sorted and filtered."""

from collections.abc import Iterable, Sequence

from reader.layout.threads import Numbers, numbers


class KeptHeights:
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
