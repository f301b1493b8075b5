"""Items as a table: elements of one signature form a column, named by what most rows have."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.extraction.generic.structure.element_names import is_part, signature
from reader.extraction.generic.structure.positions import LABELLED, nth_cell
from reader.extraction.generic.structure.row_elements import elements_of, own_share
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.structure.zones import Zones
from reader.extraction.generic.wording.blank_strings import has_words
from reader.extraction.generic.wording.byline_words import after_date
from reader.extraction.generic.wording.vocabulary import EDIT_NOTE
from reader.html.elements import is_unseen
from reader.html.tree import Node

GLANCE, SAMPLE = 12, 32
"""How many rows are examined to learn what a column contains: before a group is chosen, and
after."""
_SHORT = 90
_FAR = 100
"""The deepest place of a field in a row, however long the text before it."""
Source = tuple[str, str]
"""A column, and the attribute of its elements to read; "" for their text."""


ROOT = "*"
"""The column of the items themselves, whatever classes their states add."""


@dataclass(slots=True)
class Cell:
    """An element of one row."""

    row: int
    place: int
    """The position of the element in its row, as far as it matters."""
    node: Node
    size: int
    """Characters of the row's text in it."""
    prose: int
    """Those among them that are neither linked nor a date."""


@dataclass(slots=True)
class Table:
    """Some rows of a group, by column."""

    rows: tuple[int, ...]
    """The items examined, as indices into the zones."""
    sizes: dict[int, int] = field(default_factory=dict)
    """For each row, the characters that are neither linked nor a date."""
    columns: dict[str, list[Cell]] = field(default_factory=lambda: defaultdict(list))

    memory: Memory = field(default_factory=Memory)
    mixed: bool = False
    """Whether the items differ in their classes, by which those directly in them are not named."""
    firsts: dict[str, dict[int, Cell]] = field(default_factory=dict)
    dating: set[str] = field(default_factory=set)
    """The columns with an element that may hold a date."""
    names: frozenset[int] = frozenset()
    """The elements by which an undated discussion was found, by their `order`."""

    def first(self, column: str) -> dict[int, Cell]:
        """The first cell of each row in a column that may be a field."""
        found = self.firsts.get(column)
        if found is None:
            cells = self.columns[column]
            found = self.firsts[column] = {cell.row: cell for cell in cells}
            if len(found) == len(cells):
                return found
            found.clear()
            for cell in cells:
                known = found.setdefault(cell.row, cell)
                if known is cell or not cell.size:
                    continue
                if is_around(known.node, cell.node) or is_no_field(self.memory, known.node):
                    found[cell.row] = cell
        return found

    def dated(self, column: str) -> list[Cell]:
        """The first cell of each row in a column that contains a date, or else the first of all.

        For columns by class, and for paragraphs below lines of a form: other positions alone ("the
        cells of a row") say too little about their content.
        """
        if column not in self.dating:
            return list(self.first(column).values())
        found = dict(self.first(column))
        if len(self.columns[column]) > len(found) and may_date_later(column):
            holds = self.memory.holds_date
            bare = {row for row, cell in found.items() if not holds(cell.node)}
            last: dict[int, Cell] = {}
            if column.rpartition(">")[2] in _BELOW:
                # Below the text, the last paragraph may give the date, and is not one of a form.
                # Controls may come below it: they are nothing but links.
                said = (
                    cell
                    for cell in self.columns[column]
                    if cell.prose or not cell.size or holds(cell.node)
                )
                last = {cell.row: cell for cell in said}
                below = self._dated_last(bare, last)
                if below or sum(map(is_short, found.values())) * 10 < len(found) * 9:
                    bare = set()
                found.update(below)
            for cell in self.columns[column] if bare else ():
                if cell is last.get(cell.row):
                    continue
                if cell.row in bare and is_short(cell) and self._is_dated(column, cell.node):
                    found[cell.row] = cell
                    bare.remove(cell.row)
        return list(found.values())

    def _dated_last(self, bare: set[int], last: dict[int, Cell]) -> dict[int, Cell]:
        """The last paragraphs of rows without a date, if nearly all of them are lines of a date."""
        lines = {
            row: last[row]
            for row in bare
            if row in last
            and self.memory.holds_date(last[row].node)
            and _is_line(self.memory.text(last[row].node))
        }
        return lines if lines and len(lines) * 10 >= len(bare) * 9 else {}

    def _is_dated(self, column: str, node: Node) -> bool:
        if not self.memory.holds_date(node):
            return False
        return "." in column.rpartition(">")[2] or not EDIT_NOTE.match(self.memory.text(node))

    @property
    def count(self) -> int:
        """The number of rows."""
        return len(self.rows)


def _is_line(text: str) -> bool:
    return len(text) <= _DATE or (len(text) <= _SIGNED and after_date(text) != "")


def may_date_later(column: str) -> bool:
    """Whether a cell of a column with a date may come after others without one."""
    last = column.rpartition(">")[2]
    return "." in last or last in _LATER


_BELOW = frozenset({"p", "small"})
_LATER = _BELOW | {"span"}
"""Elements of which an item may have several without a class: "@ada", and then "3 days ago"."""
_DATE, _SIGNED = 40, 80
"""The most characters of a line with a date and hardly anything else, and of one that says behind
the date who wrote what is above it."""
_INITIALS = 2
_HOLDERS = frozenset({"a", "p"})
_FEW = 4


def is_around(outer: Node, inner: Node) -> bool:
    """Whether an element without a class is only a box around another that may be a field.

    Both are called by their places, which are the same where boxes are in boxes.
    """
    if inner.order >= outer.end or outer.tag != "div" or outer.class_name:
        return False
    return not has_words(outer)


def is_no_field(memory: Memory, node: Node) -> bool:
    """Whether an element is what often precedes a field: the link or paragraph of a picture, an
    initial in place of one, the number of a comment as a link, a word for those who hear the page,
    or a sign that parts two fields.
    """
    if node.tag == "span":
        return is_unseen(node.attrs) or (node.end - node.order == 1 and _is_sign(node))
    if node.tag == "div" and node.end - node.order == 1:
        text = memory.text(node)
        return len(text) <= _INITIALS and text.isupper()
    if node.tag not in _HOLDERS or node.end - node.order > _FEW:
        return False
    if node.tag == "a":
        text = memory.text(node)
        return not text or (text[-1] in _ENDING_NUMBER and text.strip("#.)").isdecimal())
    if has_words(node):
        return False
    return _PLAIN.issuperset(node.attrs) and not memory.text(node)


def _is_sign(node: Node) -> bool:
    text = "".join(child for child in node.children if isinstance(child, str)).strip()
    return 0 < len(text) <= _INITIALS and not any(map(str.isalnum, text))


_ENDING_NUMBER = "0123456789.)"
_PLAIN = frozenset({"class", "id", "style"})
"""Attributes that never hold a date or a name."""


def column(node: Node, root: Node | None = None) -> str:
    """The name of an element's column: its tag, classes and property, or its position without
    these. `root` is the item, if the items of the group differ in their classes.

    Table cells are distinguished by their position: old forums put the author in one and the text
    in the next, with the same class.
    """
    attrs = node.attrs
    if attrs:
        if node.class_name:
            return signature(node) + (nth_cell(node) if node.tag in LABELLED else "")
        prop = attrs.get("itemprop") or attrs.get("rel") or attrs.get("data-testid")
        if prop := prop or attrs.get("slot"):
            return f"{node.tag}[{prop}]"
        if (identity := attrs.get("id")) and is_part(identity):
            return f"{node.tag}#{identity}"  # each row's, though no two elements should have one
    up = node.parent
    if up is root is not None:
        return f"{ROOT}>{node.tag}{nth_cell(node)}"
    cell = nth_cell(up) if up is not None and up.tag == "td" else ""
    return f"{signature(up)}{cell}>{node.tag}{nth_cell(node)}"


def table(
    survey: Survey, zones: Zones, among: Sequence[int] | None = None, most: int = GLANCE
) -> Table:
    """A sample of the items, or of some of them, spread over all."""
    indices = range(len(zones.items)) if among is None else among
    sampled = tuple(indices[place] for place in spread(len(indices), most))
    mixed = len({signature(zones.items[row].roots[0]) for row in sampled}) > 1
    found = Table(sampled, memory=survey.memory, mixed=mixed, names=survey.names)
    for row in found.rows:
        found.sizes[row] = zones.total(row, survey.text_totals)
        _fill(found, row, zones, survey)
    return found


def _fill(table: Table, row: int, zones: Zones, survey: Survey) -> None:
    """Put the cells of a row into a table."""
    names, columns, near = survey.memory.columns, table.columns, survey.memory.near
    dating, item = table.dating, zones.items[row]
    root = item.roots[0] if table.mixed else None
    stretches, text_totals, link_totals = (
        zones.stretches[row],
        survey.text_totals,
        survey.link_totals,
    )
    is_whole = stretches == ((item.start, item.end),)
    text_in, linked_in = own_share(stretches, text_totals), own_share(stretches, link_totals)
    for place, node in enumerate(elements_of(survey.document.nodes, stretches)):
        order, end = node.order, node.end
        if not place:
            name = ROOT
        elif root is not None and node.parent is root:
            name = column(node, root)
        elif (known := names.get(order)) is not None:
            name = known
        else:
            name = names[order] = column(node)
        if is_whole or end == order + 1:
            # An element without others is in one of the row's parts, as two of three are.
            own = text_totals[end] - text_totals[order]
            size = own + link_totals[end] - link_totals[order]
        else:
            own = text_in(order, end)
            size = own + linked_in(order, end)
        columns[name].append(Cell(row, min(_FAR, place), node, size, own))
        if order in near:
            dating.add(name)


def spread(count: int, most: int) -> list[int]:
    """At most `most` places among `count`, spread unevenly, since rows may alternate."""
    if count <= most:
        return list(range(count))
    return sorted({int((place + place * 0.618 % 1) * count / most) for place in range(most)})


def is_short(cell: Cell) -> bool:
    """Whether a cell may be a name, a date or a number."""
    return cell.size <= _SHORT


def top(ranked: list[tuple[float, Source]]) -> tuple[Source, ...]:
    """The best of rated sources, and those close to it."""
    ranked.sort(key=lambda rated: -rated[0])
    return tuple(source for rank, source in ranked[:_TOP] if rank >= ranked[0][0] - _CLOSE)


def is_behind(rank: float, ranks: Sequence[float]) -> bool:
    """Whether a source is behind all that `top` takes of some, whose `ranks` are the best first."""
    if not ranks:
        return False
    return rank < ranks[0] - _CLOSE or (len(ranks) >= _TOP and rank < ranks[_TOP - 1])


ROUNDING = 1e-6
"""Two sums of the same numbers, added in another order, differ by less."""
_TOP, _CLOSE = 3, 0.7
