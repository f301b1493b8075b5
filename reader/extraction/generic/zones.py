"""What belongs to an item alone: its elements without those of the items nested in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.extraction.generic.repeated import Item
from reader.html.tree import Document, Node


@dataclass(frozen=True, slots=True)
class Zones:
    """Items in document order, nested or apart, and the stretches of the page each has alone."""

    items: tuple[Item, ...]
    above: tuple[int, ...]
    """The index of the item around each, -1 for none."""
    stretches: tuple[tuple[tuple[int, int], ...], ...]

    def total(self, index: int, sums: Sequence[int]) -> int:
        """What an item has alone of something counted over the page."""
        return sum(sums[end] - sums[start] for start, end in self.stretches[index])

    def nodes(self, document: Document, index: int) -> Iterator[Node]:
        """The elements of an item alone, its own first."""
        nodes = document.nodes
        for start, end in self.stretches[index]:
            yield from nodes[start:end]

    def whole(self, document: Document, index: int) -> list[Node]:
        """The same, all at once."""
        stretches = self.stretches[index]
        if len(stretches) == 1:
            start, end = stretches[0]
            return document.nodes[start:end]
        return [*self.nodes(document, index)]


def zones(items: Sequence[Item]) -> Zones:
    """The stretches of `items`, which are in document order."""
    above: list[int] = []
    stretches: list[list[tuple[int, int]]] = []
    begun: list[int] = []  # where the open stretch of each item on the path begins
    path: list[int] = []
    for index, item in enumerate(items):
        while path and items[path[-1]].end <= item.start:
            _close(items, path, begun, stretches)
        if path:
            outer = path[-1]
            if begun[-1] < item.start:
                stretches[outer].append((begun[-1], item.start))
        above.append(path[-1] if path else -1)
        stretches.append([])
        path.append(index)
        begun.append(item.start)
    while path:
        _close(items, path, begun, stretches)
    return Zones(tuple(items), tuple(above), tuple(map(tuple, stretches)))


def _close(
    items: Sequence[Item],
    path: list[int],
    begun: list[int],
    stretches: list[list[tuple[int, int]]],
) -> None:
    index, start = path.pop(), begun.pop()
    if start < items[index].end:
        stretches[index].append((start, items[index].end))
    if begun:
        begun[-1] = max(begun[-1], items[index].end)
