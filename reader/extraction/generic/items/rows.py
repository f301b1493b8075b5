"""The items of a discussion with the elements that matter in them, each read in one walk."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.expressions import expression
from reader.extraction.generic.fields import OWN, Layout, value
from reader.extraction.generic.fields.identity import Place, own_places, parent_places
from reader.extraction.generic.fields.votes import is_against, stem
from reader.extraction.generic.items.paragraphs import with_others
from reader.extraction.generic.items.roles_and_states import BADGE
from reader.extraction.generic.judging.candidates import Candidate
from reader.extraction.generic.people.names import any_name
from reader.extraction.generic.people.naming import SIGNED, named_by
from reader.extraction.generic.people.odd_names import any_signed
from reader.extraction.generic.structure.columns import (
    ROOT,
    Source,
    Table,
    column,
    is_around,
    is_no_field,
    may_date_later,
)
from reader.extraction.generic.structure.positions import LABELLED, PLACED, is_labelled, nth_cell
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.structure.zones import Zones
from reader.extraction.generic.wording.stamps import LONGEST
from reader.extraction.generic.wording.vocabulary import EDIT_NOTE, SIGNATURE, family, is_chrome
from reader.html.tree import Document, Node

_EDITED = expression(r"(?:^|[\s_-])(?:edited|last-?edit|post-?edit|modified)")
"""Classes in lower case, as for the patterns of badges and signatures: a search that ignores case
takes five times as long."""


@dataclass(slots=True)
class Row:
    """An item: its elements, those of known columns, and those of its text."""

    nodes: list[Node]
    cells: dict[str, Node]
    body: list[Node]
    chrome: list[Node]
    """Elements in it that are not what somebody wrote."""
    edits: list[Node]
    """Elements that report an edit."""
    badges: list[Node]
    memory: Memory
    dated: dict[str, Node] = field(default_factory=dict)
    """The first cell with a date in columns whose first cell has none: "Ada", "3 March"."""

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


@dataclass(frozen=True, slots=True)
class _Kind:
    """What is known about elements of a tag and class, worked out once for all of them."""

    column: str
    """Its column, if that matters; otherwise ""."""
    is_body: bool
    is_chrome: bool
    is_edited: bool
    is_badge: bool = False
    is_apart: bool = False
    """Whether it never contains text of the comment, whatever it is called: a signature."""


class Rows:
    """The items of one group, read by the layout found for it."""

    def __init__(self, document: Document, candidate: Candidate) -> None:
        self.document = document
        self.memory = candidate.table.memory
        self.mixed = candidate.table.mixed
        self.layout: Layout = candidate.layout
        self.family = family(candidate.group.key)
        self.own: tuple[Place, ...] = own_places(candidate.table)
        self.answers: tuple[Place, ...] = parent_places(candidate.table)
        counts = (self.layout.votes.score, self.layout.votes.against)
        signs = (self.layout.author, self.layout.date, self.layout.shown)
        fields = (*signs, *counts)
        self.dates = {
            place
            for place, attribute in (*self.layout.date, *self.layout.shown)
            if attribute in ("", OWN) and may_date_later(place)
        }
        self.signing = {place for sources in signs for place, _ in sources}
        """The columns of author and date."""
        self.notes: dict[int, Node | None] = {}
        self.wanted = {place for sources in fields for place, _ in sources}
        self.wanted |= {place for place, _ in (*self.own, *self.answers)}
        self.stems = self._stems(candidate.table)
        self.kinds: dict[tuple[str, str], _Kind] = {}
        self.bare: dict[tuple[str, str, str | None], _Kind] = {}
        # The column of an element without classes ends in its tag, so most tags are ruled out.
        self.is_in_paragraphs = self.layout.body.endswith(">p")
        self.tags = {_tag_of(place) for place in (*self.wanted, self.layout.body)} | {*_FORMS}

    def _stems(self, table: Table) -> dict[str, str]:
        """The columns by the beginning of their name, for states that no comment in the
        sample had.
        """
        sources = (*self.layout.author[:1], *self.layout.date[:1], *self.layout.votes.score)
        places = {stem((place, ""))[0]: place for place, _ in reversed(sources)}
        others = {stem((column, ""))[0] for column in table.columns if column not in self.wanted}
        votes = {place for place, _ in self.layout.votes.score}
        # A similar name that is something else in the sample ("text-sm") is not a state of it.
        return {
            name: place for name, place in places.items() if place in votes or name not in others
        }

    def row(self, zones: Zones, index: int) -> Row:
        """One item of the group."""
        nodes = zones.whole(self.document, index)
        found = Row(nodes, {}, [], [], [], [], memory=self.memory)
        cells = found.cells
        cells[ROOT] = nodes[0]
        end = chrome_end = -1
        for node, kind in self._that_matter(nodes):
            if kind.column and node is not nodes[0]:
                known = cells.setdefault(kind.column, node)
                if known is not node:
                    self._again(found, kind.column, known, node)
            if kind.is_chrome and not kind.is_body:
                found.chrome.append(node)
                chrome_end = max(chrome_end, node.end) if kind.is_apart else chrome_end
            elif (
                kind.is_body
                and node is not nodes[0]
                and node.order >= (max(end, chrome_end) if found.body else end)
            ):
                found.body.append(node)
                end = node.end
            if kind.is_edited:
                found.edits.append(node)
            if kind.is_badge:
                found.badges.append(node)
        if found.body and self.is_in_paragraphs:
            taken = [*cells.values(), *found.dated.values(), *found.chrome]
            found.body = with_others(nodes, found.body, taken[1:], self.memory)
        return found

    def _that_matter(self, nodes: list[Node]) -> Iterator[tuple[Node, _Kind]]:
        """The few elements of an item that are something, and what each is."""
        known_as, tags, root = self.kinds.get, self.tags, nodes[0] if self.mixed else None
        for node in nodes:
            attrs, tag = node.attrs, node.tag
            if attrs and (classes := attrs.get("class")):
                key = (tag + nth_cell(node) if tag in LABELLED else tag, classes)
                kind = known_as(key) or self._kind(node, key)
            elif tag in tags or (attrs and not _PROPERTIES.isdisjoint(attrs)):
                kind = self._bare(node, root)
            else:
                kind = _NOTHING
            if kind is not _NOTHING:
                yield node, kind
            elif attrs and attrs.get("role") == "button" and node.end - node.order <= _PRESSED:
                yield node, _FORM

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

    def _kind(self, node: Node, key: tuple[str, str]) -> _Kind:
        named, classes, plain = column(node), key[1], key[1].lower()
        if named not in self.wanted and not is_against(named):
            named = self.stems.get(stem((named, ""))[0], named)
        found = _Kind(
            named if named in self.wanted else "",
            named == self.layout.body,
            node.tag in _FORMS or is_chrome(classes, self.family),
            _EDITED.search(plain) is not None,
            BADGE.search(plain) is not None,
            _SIGNATURE.search(plain) is not None,
        )
        found = _NOTHING if found == _NOTHING else found
        if len(self.kinds) < _MOST_KINDS:
            self.kinds[key] = found
        return found

    def _bare(self, node: Node, root: Node | None) -> _Kind:
        """What an element without classes is: by its naming attribute, or by the one around it."""
        around = node.parent
        if around is None or not _PROPERTIES.isdisjoint(node.attrs):
            return self._named(node, root)
        tag, outer = node.tag, ROOT if around is root else around.tag
        if tag in PLACED or outer == "td":
            position = nth_cell(node)
            if is_labelled(position):
                return self._named(node, root)
            tag, outer = tag + position, outer + (nth_cell(around) if outer == "td" else "")
        place = (tag, outer, around.attrs.get("class") if around is not root else None)
        found = self.bare.get(place)
        if found is None:
            found = self._named(node, root)
            if len(self.bare) < _MOST_KINDS:
                self.bare[place] = found
        return found

    def _named(self, node: Node, root: Node | None) -> _Kind:
        named = column(node, root)
        is_body = named == self.layout.body
        if named not in self.wanted and not is_body:
            return _FORM if node.tag in _FORMS else _NOTHING
        return _Kind(named, is_body, node.tag in _FORMS, is_edited=False)


def _tag_of(place: str) -> str:
    """The tag at the end of the name of a column, as of elements known by what is around them."""
    return place.rpartition(">")[2].partition(":")[0]


_PRESSED = 4
"""Elements in a button made by a script: a text that unfolds when clicked has more."""
_HIGH, _NOTE = 4, 16
"""How many levels above a field an edit note is looked for, and the most elements in it."""
_SIGNATURE = expression(SIGNATURE)
_FORMS = ("form", "nav")
_PROPERTIES = frozenset({"itemprop", "rel", "data-testid", "slot", "id"})
"""Attributes that name the column of an element without classes."""
_MOST_KINDS = 20_000
_NOTHING = _Kind("", is_body=False, is_chrome=False, is_edited=False)
_FORM = _Kind("", is_body=False, is_chrome=True, is_edited=False)
