"""The items of a discussion to comments, by what its columns were found to hold."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reader.extraction.comments import number
from reader.extraction.generic.choose import Candidate
from reader.extraction.generic.columns import column
from reader.extraction.generic.fields import Source, moment, named_by, value
from reader.extraction.generic.identity import own_places, pair, parent_places, plain
from reader.extraction.generic.nesting import by_depth, by_place
from reader.extraction.generic.stamps import is_stamp
from reader.extraction.generic.vocabulary import ANSWERS, CHROME, PING
from reader.html.blocks import blocks, text_of
from reader.html.tree import Document, Node
from reader.model import Blocks, Comment
from reader.text import line

_EDITED = re.compile(r"(?:^|[\s_-])(?:edited|last-?edit|post-?edit|modified)", re.IGNORECASE)


@dataclass(slots=True)
class Row:
    """An item with the elements that matter in it, by column."""

    nodes: list[Node]
    cells: dict[str, Node]
    body: list[Node]


class Drafts:
    """The comments of one group, and how the page ties them together."""

    def __init__(self, document: Document, candidate: Candidate) -> None:
        self.document = document
        self.zones = candidate.zones
        self.layout = candidate.layout
        self.own = own_places(candidate.table)
        self.answers = parent_places(candidate.table)
        fields = (self.layout.author, self.layout.date, self.layout.shown, self.layout.score)
        self.wanted = {place for sources in fields for place, _ in sources}
        self.wanted |= {place for place, _ in (*self.own, *self.answers)}
        self.starts = {root.order for item in self.zones.items for root in item.roots}
        self.rows = [self._row(index) for index in range(len(self.zones.items))]

    def comments(self) -> list[Comment]:
        """The drafts in page order, each naming its parent."""
        ids = self._ids()
        drafts = [self._draft(row, ids[index]) for index, row in enumerate(self.rows)]
        parents = self._parents(ids)
        return [
            replace(draft, parent=ids[parent] if parent >= 0 else "")
            for draft, parent, row in zip(drafts, parents, self.rows, strict=True)
            if draft.blocks and not is_ping(row.nodes[0])
        ]

    def _row(self, index: int) -> Row:
        nodes = list(self.zones.nodes(self.document, index))
        cells: dict[str, Node] = {}
        body: list[Node] = []
        end = -1
        for node in nodes:
            own = column(node)
            if own == self.layout.body and node.order >= end:
                body.append(node)
                end = node.end
            if own in self.wanted and own not in cells:
                cells[own] = node
        return Row(nodes, cells, body)

    def _first(self, row: Row, sources: Iterable[Source]) -> Iterable[str]:
        for place, attribute in sources:
            node = row.cells.get(place)
            if node is not None:
                said = value(node, attribute)
                if said:
                    yield said

    def _names(self, row: Row) -> Iterator[str]:
        for place, attribute in self.layout.author:
            node = row.cells.get(place)
            if node is not None and (found := named_by(node, attribute)):
                yield found

    def _draft(self, row: Row, identity: str) -> Comment:
        shown = next((s for s in self._first(row, self.layout.shown) if is_stamp(s)), "")
        dated = next(((d, s) for s in self._first(row, self.layout.date) if (d := moment(s))), None)
        author = next(self._names(row), "")
        counted = next(iter(self._first(row, self.layout.score)), "")
        edited = any(_EDITED.search(node.get("class")) for node in row.nodes if node.attrs)
        anchor = row.nodes[0].get("id")
        page = self.document.url.partition("#")[0]
        return Comment(
            id=identity,
            blocks=self._text(row),
            author=author,
            published=dated[0] if dated else None,
            published_text=shown or (dated[1] if dated else ""),
            score=number(counted),
            url=f"{page}#{anchor}" if page and anchor else "",
            states=("edited",) if edited else (),
        )

    def _text(self, row: Row) -> Blocks:
        drop = self.starts | {node.order for node in _chrome(row.nodes)}
        roots = row.body
        if not roots:
            roots = [node for node in row.nodes if node.order in self.starts]
            for sources in (self.layout.author, self.layout.date, self.layout.shown):
                drop |= {row.cells[place].order for place, _ in sources if place in row.cells}
        drop -= {root.order for root in roots}
        return blocks(roots, self.document.url, drop=drop, hidden=True)

    def _ids(self) -> list[str]:
        found: list[str] = []
        for row in self.rows:
            said = ""
            for place, attribute in self.own:
                node = row.cells.get(place)
                if node is not None and node.get(attribute):
                    given = node.get(attribute)
                    two = pair(given)
                    said = line(two[0] if two and self._pairs() else plain(given))
                    break
            found.append(said or f"at-{row.nodes[0].order}")
        return found

    def _pairs(self) -> bool:
        """Whether ids are pairs of an own id and that of the item answered."""
        if not hasattr(self, "_paired"):
            self._paired = self._find_pairs() is not None
        return self._paired

    def _find_pairs(self) -> list[str] | None:
        for place, attribute in self.own:
            said = [
                pair(row.cells[place].get(attribute)) for row in self.rows if place in row.cells
            ]
            pairs = [two for two in said if two]
            if len(pairs) * 10 < len(self.rows) * 9:
                continue
            known = {own for own, _ in pairs} | {"0"}
            if len(known) == len(pairs) + 1 and all(above in known for _, above in pairs):
                return [above for _, above in pairs]
        return None

    def _parents(self, ids: list[str]) -> list[int]:
        index = {own: place for place, own in reversed(list(enumerate(ids)))}
        named = self._named(index)
        if named is not None:
            return named
        deep = by_depth([self._opening(place) for place in range(len(self.rows))])
        if deep is not None:
            return deep
        nested = by_place(self.zones)
        if any(parent >= 0 for parent in nested):
            return nested
        return self._linked(index)

    def _named(self, index: dict[str, int]) -> list[int] | None:
        """Parents the page names by id."""
        paired = self._find_pairs()
        if paired is not None and len(paired) == len(self.rows):
            return [index.get(above, -1) for above in paired]
        for place, attribute in self.answers:
            said = [
                plain(row.cells[place].get(attribute)) if place in row.cells else ""
                for row in self.rows
            ]
            given = [(own, text) for own, text in enumerate(said) if text not in ("", "0")]
            right = [own for own, text in given if index.get(text, own) != own]
            if right and len(right) * 10 >= len(given) * 6:
                return [index.get(text, -1) if index.get(text) != own else -1
                        for own, text in enumerate(said)]  # fmt: skip
        return None

    def _opening(self, place: int) -> list[Node]:
        """The elements that may carry an item's depth: around it, itself, and at its start."""
        item = self.zones.items[place]
        found: list[Node] = []
        up = item.roots[0].parent
        before = self.zones.items[place - 1].start if place else -1
        after = self.zones.items[place + 1].start if place + 1 < len(self.rows) else None
        while up is not None and up.order > before and len(found) < 3:
            if after is None or up.end <= after:
                found.append(up)
            up = up.parent
        return [*self.rows[place].nodes[:12], *found]

    def _linked(self, index: dict[str, int]) -> list[int]:
        """Parents by links that say what is answered."""
        found = []
        for own, row in enumerate(self.rows):
            ends = [(node.order, node.end) for node in row.body]
            parent = -1
            for node in row.nodes:
                if node.tag != "a" or not node.get("href").partition("#")[2]:
                    continue
                if any(start < node.order < end for start, end in ends):
                    continue
                target = index.get(plain(node.get("href")), own)
                if target != own and _answers(node):
                    parent = target
                    break
            found.append(parent)
        return found


def is_ping(node: Node) -> bool:
    """Whether an item is another page's word that it links here."""
    return PING.search(f"{node.get('class')} {node.get('id')}") is not None


def _answers(node: Node) -> bool:
    if ANSWERS.search(text_of(node)):
        return True
    parent = node.parent
    return parent is not None and ANSWERS.search(text_of(parent)[:60]) is not None


def _chrome(nodes: Iterable[Node]) -> Iterable[Node]:
    for node in nodes:
        marks = f"{node.get('class')} {node.get('id')}" if node.attrs else ""
        if node.tag in ("form", "nav") or CHROME.search(marks):
            yield node
