"""The items of a discussion with the elements that matter in them, each read in one walk."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.extraction.generic.fields import OWN, Layout, value
from reader.extraction.generic.fields.identity import Place, own_places, parent_places
from reader.extraction.generic.items.kinds import NOTHING, Kind, Kinds
from reader.extraction.generic.items.paragraphs import with_others
from reader.extraction.generic.judging.candidates import Candidate
from reader.extraction.generic.people.names import any_name
from reader.extraction.generic.people.naming import SIGNED, named_by
from reader.extraction.generic.people.odd_names import any_signed
from reader.extraction.generic.structure.columns import (
    ROOT,
    Source,
    is_around,
    is_no_field,
    may_date_later,
)
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.structure.zones import Zones
from reader.extraction.generic.wording.stamps import LONGEST
from reader.extraction.generic.wording.vocabulary import EDIT_NOTE
from reader.html.tree import Document, Node, order_of


@dataclass(slots=True)
class Row:
    """An item: its elements, those of known columns, and those of its text."""

    nodes: list[Node]
    cells: dict[str, Node]
    body: list[Node]
    chrome: list[int]
    """The `order` of each element in it that is not what somebody wrote."""
    edits: list[Node]
    """Elements that report an edit."""
    badges: list[Node]
    memory: Memory
    dated: dict[str, Node] = field(default_factory=dict)
    """The first cell with a date in columns whose first cell has none: "Ada", "3 March"."""

    def note(self, node: Node, kind: Kind) -> int:
        """Note an edit or a badge; where it ends if no text of the comment is in it, or else -1."""
        if kind.is_edited:
            self.edits.append(node)
        if kind.is_badge:
            self.badges.append(node)
        return node.end if kind.is_apart and kind.is_chrome and not kind.is_body else -1

    def dating(self, place: str) -> Node | None:
        """The cell of a column of dates."""
        return (self.dated and self.dated.get(place)) or self.cells.get(place)

    def says(self, source: Source) -> str:
        """The text of one source of dates."""
        node = self.dating(source[0])
        return "" if node is None else value(self.memory, node, source[1])

    def author(self, sources: Sequence[Source]) -> str:
        """The author by some sources: by the text of the first, whatever it is, if none has a
        name.
        """
        if not sources:
            return ""
        place, attribute = sources[0]
        node = self.cells.get(place)
        if node is not None and (named := named_by(self.memory, node, attribute)):
            return named
        # It is in the place where other rows have their names.
        read = "" if attribute == SIGNED else attribute
        text = value(self.memory, node, read) if node is not None else ""
        if attribute != SIGNED and (found := any_name(text)):
            return found
        if attribute == SIGNED and (found := any_signed(text)):
            return found
        return next(self.names(sources[1:]), "")

    def is_of(self, author: str, node: Node, sources: Sequence[Source]) -> bool:
        """Whether an element names the author and does nothing else: "Ada", "Ada wrote:"."""
        if self.memory.text(node) == author:
            return True
        return any(
            self.cells.get(place) is node and named_by(self.memory, node, attribute) == author
            for place, attribute in sources
        )

    def names(self, sources: Iterable[Source]) -> Iterator[str]:
        """The authors that some sources name."""
        for place, attribute in sources:
            node = self.cells.get(place)
            if node is not None and (found := named_by(self.memory, node, attribute)):
                yield found


class Rows:
    """The items of one group, read by the layout found for it."""

    def __init__(self, document: Document, candidate: Candidate) -> None:
        self.document = document
        self.memory = candidate.table.memory
        self.layout: Layout = candidate.layout
        self.own: tuple[Place, ...] = own_places(candidate.table)
        self.answers: tuple[Place, ...] = parent_places(candidate.table)
        signs = (self.layout.author, self.layout.date, self.layout.shown)
        self.dates = {
            place
            for place, attribute in (*self.layout.date, *self.layout.shown)
            if attribute in ("", OWN) and may_date_later(place)
        }
        self.signing = {place for sources in signs for place, _ in sources}
        """The columns of author and date."""
        self.notes: dict[int, Node | None] = {}
        counts = (self.layout.votes.score, self.layout.votes.against)
        wanted = self.signing.union(place for sources in counts for place, _ in sources)
        wanted.update(place for place, _ in (*self.own, *self.answers))
        self.kinds = Kinds(document, candidate, wanted)
        self.is_in_paragraphs = self.layout.body.endswith(">p")

    def row(self, zones: Zones, index: int) -> Row:
        """One item of the group."""
        nodes = zones.whole(self.document, index)
        root, body, chrome = nodes[0], list[Node](), list[int]()
        cells = {ROOT: root}
        found = Row(nodes, cells, body, chrome, [], [], self.memory)
        end = chrome_end = -1
        alike, kind_of = self.kinds.alike, self.kinds.kind
        for node in nodes:
            kind = alike[node.tag].get(node.class_name) or kind_of(node, root)
            if kind is NOTHING:
                continue
            if kind.column and node is not root:
                known = cells.setdefault(kind.column, node)
                if known is not node:
                    self._again(found, kind.column, known, node)
            if kind.is_chrome and not kind.is_body:
                chrome.append(node.order)
            elif (
                kind.is_body
                and node is not root
                and node.order >= (max(end, chrome_end) if body else end)
            ):
                body.append(node)
                end = node.end
            if kind.is_rare:
                chrome_end = max(chrome_end, found.note(node, kind))
        if body and self.is_in_paragraphs:
            fields = [*cells.values(), *found.dated.values()]
            taken = sorted([*map(order_of, fields[1:]), *chrome])
            found.body = with_others(nodes, body, taken, self.memory)
        return found

    def _again(self, row: Row, column: str, known: Node, node: Node) -> None:
        """Handle a further cell of a column, which may be the one to read."""
        if is_around(known, node) or is_no_field(self.memory, known):
            row.cells[column] = node
        elif column in self.signing and (note := self._edit_note(known)) is not None:
            # An edit note with name and time may come before the author.
            if self._edit_note(node) is None:
                row.cells[column] = node
                row.edits.append(note)
        elif column in self.dates and column not in row.dated:
            holds = self.memory.holds_date
            if not holds(known) and holds(node) and len(self.memory.text(node)) <= LONGEST:
                row.dated[column] = node

    def _edit_note(self, node: Node) -> Node | None:
        """The short element around a field, or the field, that reports an edit."""
        if node.order in self.notes:
            return self.notes[node.order]
        found = None
        up: Node | None = node
        for _ in range(_HIGH):
            if up is None or up.end - up.order > _NOTE:
                break
            if EDIT_NOTE.match(self.memory.text(up)):
                found = up
                break
            up = up.parent
        self.notes[node.order] = found
        return found


_HIGH, _NOTE = 4, 16
"""How many levels above a field an edit note is looked for, and the most elements in it."""
