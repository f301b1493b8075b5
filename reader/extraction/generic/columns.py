"""Items as a table: elements of one signature are a column, and what most rows hold names it."""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from reader.extraction.generic.repeated import signature
from reader.extraction.generic.survey import Survey
from reader.extraction.generic.zones import Zones
from reader.html.blocks import text_of
from reader.html.tree import Node

GLANCE, SAMPLE = 12, 32
"""Rows that are looked at to learn what a column holds: before a group is chosen, and after."""
_SHORT = 90
Source = tuple[str, str]
"""A column, and the attribute of its elements; "" for their text."""


@dataclass(slots=True)
class Cell:
    """An element of one row."""

    row: int
    place: int
    """Which element of its row it is."""
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

    texts: dict[int, str] = field(default_factory=dict)
    """What elements say, once it was asked for, by their `order`."""

    def text(self, node: Node) -> str:
        """What an element says on one line."""
        found = self.texts.get(node.order)
        if found is None:
            found = self.texts[node.order] = text_of(node)
        return found

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows)


def column(node: Node) -> str:
    """The name of an element's column: its tag, classes and property; a bare one's place in it."""
    attrs = node.attrs
    if attrs:
        if attrs.get("class"):
            return signature(node)
        prop = attrs.get("itemprop") or attrs.get("rel")
        if prop:
            return f"{node.tag}[{prop}]"
    return f"{signature(node.parent)}>{node.tag}"


def table(
    survey: Survey, zones: Zones, among: Sequence[int] | None = None, most: int = GLANCE
) -> Table:
    """A sample of the items, or of some of them, spread over all."""
    indices = range(len(zones.items)) if among is None else among
    found = Table(tuple(indices[place] for place in spread(len(indices), most)))
    for row in found.rows:
        nested = _Nested(zones, row)
        found.sizes[row] = zones.total(row, survey.said)
        for place, node in enumerate(zones.nodes(survey.document, row)):
            said = nested.sum(node, survey.said)
            size = said + nested.sum(node, survey.linked)
            found.columns[column(node)].append(Cell(row, place, node, size, said))
    return found


def spread(count: int, most: int) -> list[int]:
    """At most so many places among `count`, from all over, at no even step: rows take turns."""
    if count <= most:
        return list(range(count))
    return sorted({int((place + place * 0.618 % 1) * count / most) for place in range(most)})


class _Nested:
    """The items nested in one, whose text is not its own."""

    def __init__(self, zones: Zones, row: int) -> None:
        self.stretches = zones.stretches[row]
        item = zones.items[row]
        self.whole = self.stretches == ((item.start, item.end),)

    def sum(self, node: Node, sums: Sequence[int]) -> int:
        """What an element holds that is the row's own."""
        if self.whole:
            return sums[node.end] - sums[node.order]
        return sum(
            sums[min(end, node.end)] - sums[max(start, node.order)]
            for start, end in self.stretches
            if start < node.end and node.order < end
        )


def is_short(cell: Cell) -> bool:
    """Whether a cell may be a name, a date or a number."""
    return cell.size <= _SHORT


def first_cells(cells: Iterable[Cell]) -> dict[int, Cell]:
    """The first cell of each row."""
    found: dict[int, Cell] = {}
    for cell in cells:
        found.setdefault(cell.row, cell)
    return found


Places = dict[int, list[tuple[int, int]]]
"""Stretches of the page, by row."""


def places(table: Table, columns: Container[str]) -> Places:
    """Where the elements of some columns stand in each row."""
    found: Places = {}
    for column, cells in table.columns.items():
        if column in columns:
            for cell in cells:
                found.setdefault(cell.row, []).append((cell.node.order, cell.node.end))
    return found


def within(cell: Cell, stretches: Places) -> bool:
    """Whether an element is in one of those."""
    order = cell.node.order
    return any(start < order < end for start, end in stretches.get(cell.row, ()))


def top(ranked: list[tuple[float, Source]]) -> tuple[Source, ...]:
    """The best of rated sources and those near it."""
    ranked.sort(key=lambda rated: -rated[0])
    return tuple(source for rank, source in ranked[:3] if rank >= ranked[0][0] - 0.7)
