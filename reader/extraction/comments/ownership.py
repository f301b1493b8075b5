"""Assigns each element of a page to a comment: to the innermost item around it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from reader.extraction.comments.fingerprint import Signs
from reader.extraction.comments.rules import Field, Rules, fields, parted
from reader.html.blocks import blocks, text_of
from reader.html.tree import Document, Node
from reader.model import blocks_text
from reader.text import line
from reader.values import NamedTuple


class Hits(NamedTuple):
    """The elements a selector found, by the index of the item they belong to."""

    first: list[Node | None]
    more: dict[int, list[Node]]
    """Further elements found in an item: most have one only. A list for every item and selector was
    a third of the memory a thread takes."""

    def of(self, index: int) -> Iterator[Node]:
        """All elements found in an item."""
        node = self.first[index]
        if node is not None:
            yield node
            if self.more:
                yield from self.more.get(index, ())


Source = tuple[Hits, str]
"""The elements for one alternative of a field, and the attribute to read, "" for their text."""


class Owned:
    """The items of a page, their parts, and what selectors found in each.

    Each selector runs once over the page and its hits go to the comment around them: searching each
    comment in turn would walk a deep thread once for each of its levels.
    """

    def __init__(self, document: Document, signs: Signs, items: list[Node], rules: Rules) -> None:
        self.document = document
        self.signs = signs
        self.items = items
        self.parts: dict[int, list[Node]] = {}
        """Siblings that belong to an item although outside it, by the index of the item."""
        if rules.with_next:
            self._join(signs.css(rules.with_next))
        if rules.with_before:
            self._join_before(signs.css(rules.with_before))
        furniture = {node.order for selector in rules.drop for node in signs.css(selector)}
        self.dropped = furniture.union(item.order for item in items)
        self.dropped |= {part.order for parts in self.parts.values() for part in parts}
        self._owners = self._owned()
        self._furniture = sorted(furniture)
        self.own = Hits([*items], {})
        """The items themselves."""
        self._found: dict[str, Hits | None] = {}

    def _join(self, siblings: list[Node]) -> None:
        """Assign each of `siblings` to the item before it under the same parent."""
        rows: dict[int, list[int]] = {}
        for index, item in enumerate(self.items):
            if item.parent is not None:
                rows.setdefault(item.parent.order, []).append(index)
        item_orders = {item.order for item in self.items}
        for node in siblings:
            row = rows.get(node.parent.order, []) if node.parent is not None else []
            place = bisect_left(row, node.order, key=lambda index: self.items[index].order)
            if place and node.order not in item_orders:
                self.parts.setdefault(row[place - 1], []).append(node)
                item_orders.add(node.order)

    def _join_before(self, siblings: list[Node]) -> None:
        """Assign each of `siblings` to the item directly after it under the same parent."""
        item_of = {item.order: index for index, item in enumerate(self.items)}
        for node in reversed(siblings):
            if node.order in item_of or node.end >= len(self.document.nodes):
                continue
            after = self.document.nodes[node.end]
            index = item_of.get(after.order)
            if index is not None and after.parent is node.parent:
                item_of[node.order] = index
                self.parts.setdefault(index, []).insert(0, node)

    def _owned(self) -> list[int]:
        """For each element of the page the index of its item, -1 for none."""
        owners = [-1] * len(self.document.nodes)
        roots = [(item.order, item.end, index) for index, item in enumerate(self.items)]
        if self.parts:
            parts = [(part, index) for index, row in self.parts.items() for part in row]
            roots += [(part.order, part.end, index) for part, index in parts]
            roots.sort()
        path: list[tuple[int, int]] = []
        at = 0
        for start, end, index in [*roots, (len(owners), len(owners), -1)]:
            while path and path[-1][0] <= start:
                until, outer = path.pop()
                if at < until:
                    owners[at:until] = [outer] * (until - at)
                    at = until
            if path and at < start:
                owners[at:start] = [path[-1][1]] * (start - at)
            at = start
            path.append((end, index))
        return owners

    def owner(self, node: Node | None) -> int:
        """The index of the innermost item that is or contains `node`, -1 for none."""
        return -1 if node is None else self._owners[node.order]

    def hits(self, selector: str) -> Hits | None:
        """The matches of `selector` in items, each in the innermost of them; None if there are
        none.
        """
        if selector not in self._found:
            self._found[selector] = self._by_owner(self.signs.css(selector))
        return self._found[selector]

    def _by_owner(self, nodes: Iterable[Node]) -> Hits | None:
        owners = self._owners
        first: list[Node | None] = [None] * len(self.items)
        more: dict[int, list[Node]] = {}
        is_any = False
        for node in nodes:
            index = owners[node.order]
            if index >= 0:
                is_any = True
                if first[index] is None:
                    first[index] = node
                else:
                    more.setdefault(index, []).append(node)
        return Hits(first, more) if is_any else None

    def sources(self, field: Field) -> "Sources":
        """The alternatives of a field that the page may contain.

        A description of many themes has twenty alternatives, and a page has one theme.
        """
        named = map(parted, fields(field))
        return Sources(
            self, [source for source in named if not source[0] or self.signs.show(source[0])]
        )

    def source(self, selector: str, attribute: str) -> Source | None:
        """One alternative of a field; None if no item has it."""
        hits = self.hits(selector) if selector else self.own
        return None if hits is None else (hits, attribute)

    def value(self, source: Source, index: int) -> str:
        """The first text or attribute of one alternative that is not empty, on one line."""
        hits, attribute = source
        node = hits.first[index]
        if node is None:
            return ""
        text = line(node.attrs.get(attribute) or "") if attribute else self._text(node)
        if text or index not in hits.more:
            return text
        nodes = hits.more[index]
        texts = (line(node.get(attribute)) if attribute else self._text(node) for node in nodes)
        return next(filter(None, texts), "")

    def _text(self, node: Node) -> str:
        """An element's text without the furniture in it ("says", buttons)."""
        if node.end - node.order > 1:
            inside = bisect_right(self._furniture, node.order)
            if inside < len(self._furniture) and self._furniture[inside] < node.end:
                return line(blocks_text(blocks(node, drop=self.dropped, hidden=True)))
        if node.tag == "button":  # its text is normally skipped, but here it was asked for
            return line(" ".join(c if isinstance(c, str) else text_of(c) for c in node.children))
        return text_of(node)

    def text(self, sources: "Sources", index: int) -> str:
        """The first alternative of a field that is not empty, on one line."""
        for source in sources:
            value = self.value(source, index)
            if value:
                return value
        return ""

    def names(self, pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, Hits], ...]:
        """The names whose selector matches an item, or something in one."""
        found = ((name, self.hits(selector)) for name, selector in pairs)
        return tuple((name, hits) for name, hits in found if hits is not None)


class Sources:
    """The alternatives of a field in order; a selector runs when the first item needs it.

    Most pages need only the first.
    """

    __slots__ = ("_known", "_owned", "_waiting")

    def __init__(self, owned: Owned, alternatives: list[tuple[str, str]]) -> None:
        self._owned = owned
        self._known: list[Source] = []
        self._waiting = alternatives[::-1]

    def __bool__(self) -> bool:
        return bool(self._known or self._waiting)

    def __iter__(self) -> Iterator[Source]:
        return self._all() if self._waiting else iter(self._known)

    def _all(self) -> Iterator[Source]:
        yield from self._known
        while self._waiting:
            found = self._owned.source(*self._waiting.pop())
            if found is not None:
                self._known.append(found)
                yield found
