"""Determines which item answers which, by nesting and position."""

from bisect import bisect_left

from reader.extraction.generic.structure.element_names import IN_TURN
from reader.extraction.generic.structure.groups import Item
from reader.extraction.generic.structure.zones import Zones
from reader.html.tree import Node

_LISTS = frozenset({"ol", "ul"})
_ENTRIES = frozenset({"li", "tr", "dd", "dt", "article", "td", "tbody"})


def by_place(zones: Zones) -> list[int]:
    """Parents by nesting: the item around, or the item before the box of replies around it."""
    return _Boxes(zones).parents()


def _are_alike(node: Node, other: Node) -> bool:
    """Whether two elements are similar wrappers, rather than an item and its replies."""
    if node.tag != other.tag:
        return False
    if node.tag in _ENTRIES or not node.classes:
        return True
    return not _stems(node).isdisjoint(_stems(other))


def _are_called_alike(node: Node, other: Node) -> bool:
    """Whether two elements have the same tag and the same classes."""
    return bool(node.classes) and node.tag == other.tag and _stems(node) == _stems(other)


def _stems(node: Node) -> set[str]:
    """An element's classes without those that alternate: "row1" and "row2", "odd" and "even"."""
    return {"" if name in IN_TURN else name.rstrip(_DIGITS) for name in node.classes}


_DIGITS = "0123456789"


class _Boxes:
    """Finds the elements around items that are boxes of replies to the item before them."""

    def __init__(self, zones: Zones) -> None:
        self.items: tuple[Item, ...] = zones.items
        self.above = zones.above
        self.starts = [item.start for item in zones.items]
        self.index = {root.order: i for i, item in enumerate(zones.items) for root in item.roots}
        self.first = self.starts[0]
        self.last = max(item.end for item in zones.items)
        self.known: dict[int, int] = {}
        """What the items in an element answer, by the element's order."""
        self.before: dict[int, dict[int, Node | None]] = {}
        self.firsts: dict[int, Node] = {}
        """The first element in another that is or contains an item."""

    def parents(self) -> list[int]:
        return [self.answered(item.roots[0]) for item in self.items]

    def answered(self, root: Node) -> int:
        path: list[int] = []
        node = root
        found = -1
        while True:
            if node is not root and node.order in self.known:
                found = self.known[node.order]
                break
            if node is not root:
                path.append(node.order)
            up = node.parent
            if up is None:
                break
            beside = self.beside(node, up) if node is not root else self.only_answer(node, up)
            if beside is not None:
                found = beside
                break
            if up.order in self.index:
                found = self.index[up.order]
                break
            if up.order <= self.first and up.end >= self.last and node is not root:
                break
            node = up
        for order in path:
            self.known[order] = found
        return found

    def only_answer(self, root: Node, up: Node) -> int | None:
        """The item directly before a list of answers that is an item itself, as it has only one."""
        earlier = self.sibling_before(root, up) if root.tag in _LISTS else None
        if earlier is None or earlier.tag in _LISTS:
            return None
        return self.index.get(earlier.order)

    def beside(self, node: Node, up: Node) -> int | None:
        """The item that a box of replies belongs to, if `node` is such a box."""
        earlier = self.sibling_before(node, up)
        if earlier is None or node.tag == "a":
            return None  # a link is never a box of replies: it was not closed
        own = self.index.get(earlier.order)
        if own is not None:
            # One that is called as the comment before it is the next, with answers of its own.
            return None if _are_called_alike(earlier, node) else own
        # The first is never a box of replies, so what is like it is none either.
        if _are_alike(earlier, node) or _are_alike(self.firsts[up.order], node):
            return None
        inside = bisect_left(self.starts, earlier.order)
        if bisect_left(self.starts, earlier.end) - inside == 1:
            return inside
        return None

    def sibling_before(self, node: Node, up: Node) -> Node | None:
        if up.order not in self.before:
            table: dict[int, Node | None] = {}
            latest: Node | None = None
            for child in up.elements():
                table[child.order] = latest
                place = bisect_left(self.starts, child.order)
                if child.order in self.index or (
                    place < len(self.starts) and self.starts[place] < child.end
                ):
                    self.firsts.setdefault(up.order, child)
                    latest = child
            self.before[up.order] = table
        return self.before[up.order].get(node.order)
