"""In which order many files are read for a list: first what is seen of it.

The first rows are read whole, then the heads of the others, which name them in a seventh of the
time, then what is in view, then the rest. Of 400 saved pages all were named when 1.3 s of CPU time
had been spent, of 8 s in all.
"""

from collections.abc import Callable, Iterator, Sequence

_AT_ONCE = 30
"""The rows that a screen shows at first are read whole: their heads would gain them a moment."""
_MANY = 60
"""The pages of up to so many files come soon enough to do without their heads."""
_HEADS, _PAGES = 400, 8
"""How many heads or pages come next without another look at what is in view."""
InView = Callable[[], Sequence[int]]
"""The indexes of the files that are in view, () for none."""


class ReadingOrder:
    """Batches of indexes for `crew`: those of files, and after them those of the heads."""

    def __init__(self, count: int, in_view: InView) -> None:
        """`count` files are to be read."""
        self._count = count
        self._in_view = in_view
        self.whole = _AT_ONCE if count > _MANY else count
        """So many files are read whole before any head; only the others have one."""
        self._begun = set(range(self.whole))
        """The files that are read, or whose reading was handed out."""
        self._heads = iter(range(self.whole, count))
        self._rest = iter(range(self.whole, count))

    def file_of(self, place: int) -> int:
        """The file that an item is, or is the head of."""
        return place if place < self._count else place - self._count + self.whole

    def is_known(self, file: int) -> None:
        """Its head was enough: it needs no other turn."""
        self._begun.add(file)

    def batches(self) -> Iterator[Sequence[int]]:
        """The next items, as late as possible."""
        first = [*range(self.whole), *self._next_heads()]
        while batch := first or self._seen() or self._next_heads() or self._others():
            yield batch
            first = []

    def _next_heads(self) -> list[int]:
        heads = _several(self._heads, _HEADS, self._begun)
        return [self._count + file - self.whole for file in heads]

    def _seen(self) -> list[int]:
        return self._whole(iter(self._in_view()))

    def _others(self) -> list[int]:
        return self._whole(self._rest)

    def _whole(self, files: Iterator[int]) -> list[int]:
        batch = _several(files, _PAGES, self._begun)
        self._begun.update(batch)
        return batch


def _several(files: Iterator[int], most: int, begun: set[int]) -> list[int]:
    batch: list[int] = []
    for file in files:
        if file not in begun:
            batch.append(file)
        if len(batch) == most:
            break
    return batch
