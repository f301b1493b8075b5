"""Determines what belongs to an item alone, without the items nested in it."""

from collections.abc import Iterator, Sequence

from reader.extraction.generic.structure.groups import Item
from reader.html.tree import Document, Node
from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class Zones:
    """Items in document order, nested or separate, and the parts of the page each has alone."""

    items: tuple[Item, ...]
    above: tuple[int, ...]
    """The index of the item around each, -1 for none."""
    stretches: tuple[tuple[tuple[int, int], ...], ...]

    def total(self, index: int, sums: Sequence[int]) -> int:
        """An item's own share of something counted over the page."""
        return sum(sums[end] - sums[start] for start, end in self.stretches[index])

    def nodes(self, document: Document, index: int) -> Iterator[Node]:
        """The elements of an item alone, its own first."""
        nodes = document.nodes
        for start, end in self.stretches[index]:
            yield from nodes[start:end]

    def whole(self, document: Document, index: int) -> list[Node]:
        """The same, as a list."""
        stretches = self.stretches[index]
        if len(stretches) == 1:
            start, end = stretches[0]
            return document.nodes[start:end]
        return [*self.nodes(document, index)]


def zones(items: Sequence[Item]) -> Zones:
    """The zones of `items`, which are in document order."""
    items = tuple(items)
    above: list[int] = []
    stretches: list[list[tuple[int, int]]] = []
    path: list[int] = []
    begun: list[int] = []  # the start of the open zone of each item on the path
    for index, item in enumerate(items):
        start = item.start
        while path and items[path[-1]].end <= start:
            _close(items, path, begun, stretches)
        outer = path[-1] if path else -1
        if path and begun[-1] < start:
            stretches[outer].append((begun[-1], start))
        above.append(outer)
        stretches.append([])
        path.append(index)
        begun.append(start)
    while path:
        _close(items, path, begun, stretches)
    return Zones(items, tuple(above), tuple(map(tuple, stretches)))


def _close(
    items: Sequence[Item],
    path: list[int],
    begun: list[int],
    stretches: list[list[tuple[int, int]]],
) -> None:
    index, start = path.pop(), begun.pop()
    end = items[index].end
    if start < end:
        stretches[index].append((start, end))
    if begun and begun[-1] < end:
        begun[-1] = end
