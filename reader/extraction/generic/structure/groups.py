"""Groups of possible comments: items of one signature, each an element or several siblings."""

from collections.abc import Iterator, Sequence
from typing import overload

from reader.html.tree import Node
from reader.values import dataclass


class Item:
    """A possible comment: one element, or several consecutive siblings.

    Not a dataclass: a long thread has several of them for every comment, and freezing each took
    longer than everything else done with it.
    """

    __slots__ = ("end", "roots", "start")

    def __init__(self, roots: tuple[Node, ...]) -> None:
        self.roots = roots
        self.start = roots[0].order
        """The `order` of its first element."""
        self.end = roots[-1].end
        """One past the last element in it."""


class Elements(Sequence[Item]):
    """Elements that are an item each, made on demand, as most groups need only a few.

    `made` are those of all groups: an element is in as many groups as it has marks.
    """

    __slots__ = ("made", "nodes")

    def __init__(self, nodes: list[Node], made: dict[int, Item]) -> None:
        self.nodes = nodes
        self.made = made

    def __len__(self) -> int:
        return len(self.nodes)

    def __iter__(self) -> Iterator[Item]:
        return map(self._item, self.nodes)

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Item]: ...
    def __getitem__(self, at: int | slice) -> Item | Sequence[Item]:
        if isinstance(at, slice):
            return [*map(self._item, self.nodes[at])]
        return self._item(self.nodes[at])

    def _item(self, node: Node) -> Item:
        found = self.made.get(node.order)
        if found is None:
            found = self.made[node.order] = Item((node,))
        return found


@dataclass(frozen=True, slots=True)
class Group:
    """Items of one signature, in document order."""

    key: str
    items: Sequence[Item]
    joined: bool = False
    """Whether an item is several elements."""

    def roots(self, most: int | None = None) -> list[Node]:
        """The first element of each of the first items, without making the items."""
        if isinstance(self.items, Elements):
            return self.items.nodes[:most]
        return [item.roots[0] for item in self.items[:most]]

    def starts(self) -> list[int]:
        """Where the items start, without making them."""
        if isinstance(self.items, Elements):
            return [node.order for node in self.items.nodes]
        return [item.start for item in self.items]

    def spans(self, most: int) -> list[tuple[int, int]]:
        """Where the first items start and end."""
        if isinstance(self.items, Elements):
            return [(node.order, node.end) for node in self.items.nodes[:most]]
        return [(item.start, item.end) for item in self.items[:most]]

    @property
    def is_named(self) -> bool:
        """Whether its elements share a signature, and not merely a kind of date."""
        return not self.key.startswith("~")


_LISTS = frozenset({"ul", "ol"})


def is_box(group: Group, other: Group) -> bool:
    """Whether the items of one group are boxes around items of the other, more numerous one: an
    element called "replies" may be a list that begins with one, or consist of them.
    """
    boxes = group.roots()
    if len(boxes) >= len(other.items):
        return False
    starts = {*other.starts()}
    if boxes[0].tag in _LISTS and len(boxes) * 4 <= len(other.items) * 3:
        firsts = (next(box.elements(), None) for box in boxes)
        return all(first is not None and first.order in starts for first in firsts)
    held = [_items_of(box, starts) for box in boxes]
    return all(held) and max(held) > 1  # one in each is what it wraps


def _items_of(box: Node, starts: set[int]) -> int:
    """How many elements an element consists of, if all start there; else 0."""
    count = 0
    for child in box.children:
        if not isinstance(child, str) and child.order in starts:
            count += 1
        elif not (isinstance(child, str) and child.isspace()):
            return 0
    return count
