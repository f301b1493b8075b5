"""Stretches of the page by row: where the cells of some columns are."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Container
from itertools import accumulate

from reader.extraction.generic.structure.columns import Cell, Table
from reader.html.tree import Node, order_of


class Places:
    """Stretches of the page, by row."""

    def __init__(self) -> None:
        self.rows: dict[int, tuple[list[int], list[int]]] = {}
        """Their starts, in order, and how far any that started until then reaches."""

    def first(self, row: int) -> int | None:
        """Where the first stretch of a row starts."""
        found = self.rows.get(row)
        return found[0][0] if found else None

    def hold(self, cell: Cell) -> bool:
        """Whether an element is inside a stretch of its row."""
        starts, ends = self.rows.get(cell.row, _NOWHERE)
        at = bisect_left(starts, cell.node.order)
        return at > 0 and ends[at - 1] > cell.node.order

    def hold_most(self, cells: Collection[Cell]) -> bool:
        """Whether most of some elements are inside stretches of their rows."""
        held, rows = 0, self.rows
        for cell in cells if rows else ():
            if (found := rows.get(cell.row)) is not None:
                starts, ends = found
                order = cell.node.order
                if starts[0] < order < ends[-1]:  # as few outside the text are
                    held += ends[bisect_left(starts, order) - 1] > order
        return held * 2 > len(cells)

    def stand_in(self, cell: Cell) -> bool:
        """Whether a stretch of the row starts inside an element."""
        starts, _ = self.rows.get(cell.row, _NOWHERE)
        at = bisect_right(starts, cell.node.order)
        return at < len(starts) and starts[at] < cell.node.end


_NOWHERE: tuple[list[int], list[int]] = ([], [])


def _never(_: Cell) -> bool:
    return False


def places(
    table: Table, columns: Container[str], unless: Callable[[Cell], bool] = _never
) -> Places:
    """The places of the elements of some columns in each row, except those for which `unless`
    holds.
    """
    nodes: dict[int, list[Node]] = {}
    for column, cells in table.columns.items():
        if column in columns:
            for cell in cells:
                if not unless(cell):
                    nodes.setdefault(cell.row, []).append(cell.node)
    found = Places()
    for row, inside in nodes.items():
        inside.sort(key=order_of)
        reach = accumulate((node.end for node in inside), max)
        found.rows[row] = ([node.order for node in inside], list(reach))
    return found
