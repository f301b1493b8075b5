"""Items as a table: elements of one signature are a column, and what most rows hold names it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice
from operator import attrgetter

from reader.extraction.generic.memory import Memory
from reader.extraction.generic.repeated import signature
from reader.extraction.generic.survey import Survey
from reader.extraction.generic.zones import Zones
from reader.html.tree import Node

GLANCE, SAMPLE = 12, 32
"""Rows that are looked at to learn what a column holds: before a group is chosen, and after."""
_SHORT = 90
_FIRST, _LAST = 300, 100
"""Elements of a row that are looked at from both its ends, where its fields stand: a list of
answers has thousands, and is looked at only to be refused."""
_COLORED = 20
"""Elements in code that is set in colors: of it nothing is a field, and an answer may have a
thousand of them before it says who wrote it."""
_FAR = 100
"""How far down in a row an element is at most, however long the text before it is."""
_ORDER = attrgetter("order")
Source = tuple[str, str]
"""A column, and the attribute of its elements; "" for their text."""


ROOT = "*"
"""The column of the items themselves, whatever classes their states give them."""


@dataclass(slots=True)
class Cell:
    """An element of one row."""

    row: int
    place: int
    """Which element of its row it is, as far as that matters."""
    node: Node
    size: int
    """Characters of text of the row in it."""
    said: int
    """Those of them that are neither linked nor a date."""


@dataclass(slots=True)
class Table:
    """Some rows of a group, by column."""

    rows: tuple[int, ...]
    """The items looked at, as indices of the zones."""
    sizes: dict[int, int] = field(default_factory=dict)
    """Characters each row holds that are neither linked nor a date."""
    columns: dict[str, list[Cell]] = field(default_factory=lambda: defaultdict(list))

    memory: Memory = field(default_factory=Memory)
    firsts: dict[str, dict[int, Cell]] = field(default_factory=dict)

    def first(self, column: str) -> dict[int, Cell]:
        """The first cell of each row in a column, of links the first that says something."""
        found = self.firsts.get(column)
        if found is None:
            found = self.firsts[column] = {}
            for cell in self.columns[column]:
                known = found.setdefault(cell.row, cell)
                if cell.size and not known.size and known.node.tag == "a":
                    found[cell.row] = cell  # the link on a picture stands before that on a name
        return found

    def dated(self, column: str) -> list[Cell]:
        """The first cell of each row in a column that holds a date, or else the first of all.

        Of a column by class: a place alone ("the cells of a row") says too little of what is in it.
        """
        found = dict(self.first(column))
        if len(self.columns[column]) > len(found) and "." in column.rpartition(">")[2]:
            holds = self.memory.holds_date
            bare = {row for row, cell in found.items() if not holds(cell.node)}
            for cell in self.columns[column] if bare else ():
                if cell.row in bare and is_short(cell) and holds(cell.node):
                    found[cell.row] = cell
                    bare.remove(cell.row)
        return list(found.values())

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows)


def column(node: Node) -> str:
    """The name of an element's column: its tag, classes and property; a bare one's place in it.

    The cells of a table are told apart by which they are in their row: old forums write the author
    in one and the text in the next, and give both one class.
    """
    attrs = node.attrs
    if attrs:
        if attrs.get("class"):
            return signature(node) + nth_cell(node)
        prop = attrs.get("itemprop") or attrs.get("rel") or attrs.get("data-testid")
        if prop := prop or attrs.get("slot"):
            return f"{node.tag}[{prop}]"
    up = node.parent
    return f"{signature(up)}{nth_cell(up) if up else ''}>{node.tag}{nth_cell(node)}"


def nth_cell(node: Node) -> str:
    """Which cell of its row an element is, as part of a name: "" for the first and for no cell."""
    if node.tag != "td" or node.parent is None:
        return ""
    place = 0
    for cell in islice(node.parent.elements(), _CELLS):
        if cell is node:
            return f":{place}" if place else ""
        place += any(not isinstance(one, str) or one.strip(_BLANK) for one in cell.children)
    return f":{_CELLS}"


_CELLS = 8
"""Cells of a row that are told apart: a row of a forum's post has two or three, and perhaps empty
ones before them, as many as it is deep."""
_BLANK = " \t\r\n\u00a0"


def table(
    survey: Survey, zones: Zones, among: Sequence[int] | None = None, most: int = GLANCE
) -> Table:
    """A sample of the items, or of some of them, spread over all."""
    indices = range(len(zones.items)) if among is None else among
    sampled = tuple(indices[place] for place in spread(len(indices), most))
    found = Table(sampled, memory=survey.memory)
    names, columns = survey.memory.columns, found.columns
    for row in found.rows:
        said_in, linked_in = _own(zones, row, survey.said), _own(zones, row, survey.linked)
        found.sizes[row] = zones.total(row, survey.said)
        for place, node in enumerate(_elements(survey.document.nodes, zones.stretches[row])):
            order = node.order
            name = names.get(order) if place else ROOT
            if name is None:
                name = names[order] = column(node)
            said = said_in(order, node.end)
            size = said + linked_in(order, node.end)
            columns[name].append(Cell(row, min(place, _FAR), node, size, said))
    return found


def _elements(nodes: Sequence[Node], stretches: Sequence[tuple[int, int]]) -> Iterator[Node]:
    """The elements of a row that may be its fields, those of its `stretches` of the page."""
    at, left = 0, _FIRST
    for start, end in stretches:
        at = max(at, start) if left else at
        while at < end and left:
            node = nodes[at]
            yield node
            left -= 1
            is_code = node.tag in _CODE and _COLORED < node.end - at < end - at
            at = node.end if is_code else at + 1
    last: list[Node] = []
    for start, end in reversed(stretches):
        last[:0] = nodes[max(at, start, end - _LAST + len(last)) : end]
    yield from last


_CODE = frozenset({"pre", "code"})


def spread(count: int, most: int) -> list[int]:
    """At most so many places among `count`, from all over, at no even step: rows take turns."""
    if count <= most:
        return list(range(count))
    return sorted({int((place + place * 0.618 % 1) * count / most) for place in range(most)})


def _own(zones: Zones, row: int, sums: Sequence[int]) -> Callable[[int, int], int]:
    """How much of something stands between two places that is the row's own, not nested in it."""
    stretches = zones.stretches[row]
    if stretches == ((zones.items[row].start, zones.items[row].end),):
        return lambda start, end: sums[end] - sums[start]
    starts = [start for start, _ in stretches]
    before = [0]  # what the stretches before each hold
    for start, end in stretches:
        before.append(before[-1] + sums[end] - sums[start])

    def up_to(place: int) -> int:
        index = bisect_left(starts, place) - 1
        if index < 0:
            return 0
        return before[index] + sums[min(place, stretches[index][1])] - sums[starts[index]]

    return lambda start, end: up_to(end) - up_to(start)


def is_short(cell: Cell) -> bool:
    """Whether a cell may be a name, a date or a number."""
    return cell.size <= _SHORT


class Places:
    """Stretches of the page, by row."""

    def __init__(self) -> None:
        self.rows: dict[int, tuple[list[int], list[int]]] = {}
        """Where they start, in order, and how far those that start until then reach."""

    def first(self, row: int) -> int | None:
        """Where the first of a row starts."""
        found = self.rows.get(row)
        return found[0][0] if found else None

    def hold(self, cell: Cell) -> bool:
        """Whether an element stands inside of one of its row."""
        starts, ends = self.rows.get(cell.row, _NOWHERE)
        at = bisect_left(starts, cell.node.order)
        return at > 0 and ends[at - 1] > cell.node.order

    def stand_in(self, cell: Cell) -> bool:
        """Whether one of its row starts inside of an element."""
        starts, _ = self.rows.get(cell.row, _NOWHERE)
        at = bisect_right(starts, cell.node.order)
        return at < len(starts) and starts[at] < cell.node.end


_NOWHERE: tuple[list[int], list[int]] = ([], [])


def _never(_: Cell) -> bool:
    return False


def places(
    table: Table, columns: Container[str], unless: Callable[[Cell], bool] = _never
) -> Places:
    """Where the elements of some columns stand in each row, but for those that are `unless`."""
    nodes: dict[int, list[Node]] = {}
    for column, cells in table.columns.items():
        if column in columns:
            for cell in cells:
                if not unless(cell):
                    nodes.setdefault(cell.row, []).append(cell.node)
    found = Places()
    for row, inside in nodes.items():
        inside.sort(key=_ORDER)
        reach = accumulate((node.end for node in inside), max)
        found.rows[row] = ([node.order for node in inside], list(reach))
    return found


def top(ranked: list[tuple[float, Source]]) -> tuple[Source, ...]:
    """The best of rated sources and those near it."""
    ranked.sort(key=lambda rated: -rated[0])
    return tuple(source for rank, source in ranked[:3] if rank >= ranked[0][0] - 0.7)
