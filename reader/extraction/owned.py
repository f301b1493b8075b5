"""What belongs to which comment: each element of a page is its innermost item's."""

from bisect import bisect_left, bisect_right

from reader.extraction.rules import Field, Rules, fields, parted
from reader.extraction.signs import Signs
from reader.html.blocks import blocks, text_of
from reader.html.tree import Document, Node
from reader.model import blocks_text
from reader.text import line


def _order(node: Node) -> int:
    return node.order


class Owned:
    """The items of a page, their parts, and what selectors found in each.

    Each selector runs once over the page and its hits go to the comment around them: asking every
    comment in turn would walk a deep thread once for each of its levels.
    """

    def __init__(self, document: Document, signs: Signs, items: list[Node], rules: Rules) -> None:
        self.document = document
        self.signs = signs
        document.sort_by_class()
        self.items = {item.order: item.order for item in items}
        self.parts: dict[int, list[Node]] = {}
        if rules.with_next:
            self._join(items, signs.css(rules.with_next))
        furniture = {node.order for selector in rules.drop for node in signs.css(selector)}
        self.dropped = self.items.keys() | furniture
        self._furniture = sorted(furniture)
        self._found: dict[str, dict[int, list[Node]]] = {}
        self._live: dict[Field, tuple[str, ...]] = {}

    def _join(self, items: list[Node], siblings: list[Node]) -> None:
        """Each of `siblings` to the item it follows under one parent."""
        rows: dict[int, list[Node]] = {}
        for item in items:
            if item.parent is not None:
                rows.setdefault(item.parent.order, []).append(item)
        for node in siblings:
            row = rows.get(node.parent.order, []) if node.parent is not None else []
            place = bisect_left(row, node.order, key=_order)
            if place and node.order not in self.items:
                self.parts.setdefault(row[place - 1].order, []).append(node)
                self.items[node.order] = row[place - 1].order

    def owner(self, node: Node) -> int:
        """The `order` of the innermost item that is or holds `node`, -1 for none."""
        at: Node | None = node
        while at is not None:
            if at.order in self.items:
                return self.items[at.order]
            at = at.parent
        return -1

    def hits(self, selector: str, item: Node) -> list[Node]:
        """What `selector` matches in `item` and in no item inside it."""
        return self._by_owner(selector).get(item.order, [])

    def _by_owner(self, selector: str) -> dict[int, list[Node]]:
        found = self._found.get(selector)
        if found is None:
            found = self._found[selector] = {}
            for node in self.signs.css(selector):
                found.setdefault(self.owner(node), []).append(node)
        return found

    def live(self, field: Field) -> tuple[str, ...]:
        """The alternatives of a field that there may be something for on the page.

        A description of many themes has twenty alternatives, and a page is of one theme.
        """
        found = self._live.get(field)
        if found is None:
            found = self._live[field] = tuple(filter(self._may_be, fields(field)))
        return found

    def _may_be(self, alternative: str) -> bool:
        selector = parted(alternative)[0]
        return not selector or self.signs.show(selector)

    def value(self, field: str, item: Node) -> str:
        """The first text, or attribute, of one field that says something, on one line."""
        selector, attribute = parted(field)
        for node in self.hits(selector, item) if selector else [item]:
            value = line(node.get(attribute)) if attribute else self._text(node)
            if value:
                return value
        return ""

    def _text(self, node: Node) -> str:
        """An element's text without the furniture in it ("says", buttons)."""
        inside = bisect_right(self._furniture, node.order)
        if inside < len(self._furniture) and self._furniture[inside] < node.end:
            return line(blocks_text(blocks(node, drop=self.dropped, hidden=True)))
        if node.tag == "button":  # says nothing to a reader of the page, but it was asked for
            return line(" ".join(c if isinstance(c, str) else text_of(c) for c in node.children))
        return text_of(node)

    def text(self, field: Field, item: Node) -> str:
        """The first alternative of a field that says something, on one line."""
        for alternative in self.live(field):
            value = self.value(alternative, item)
            if value:
                return value
        return ""

    def matching(self, pairs: tuple[tuple[str, str], ...], item: Node) -> tuple[str, ...]:
        """The names whose selector matches in, or is, `item`."""
        order = item.order
        found = [name for name, selector in pairs if order in self._by_owner(selector)]
        return tuple(dict.fromkeys(found)) if found else ()
