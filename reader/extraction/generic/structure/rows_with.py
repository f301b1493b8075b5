"""Whether nearly all rows of a table have a cell of some kind, such as a rating."""

from collections import defaultdict
from collections.abc import Callable

from reader.extraction.generic.structure.columns import Cell, Table


def have_nearly_all(table: Table, share: float, is_one: Callable[[Cell], bool]) -> bool:
    """Whether at least this share of the rows has a cell that `is_one`.

    The rows are looked at one after another, and each only to the first such cell: in most lists
    none has one, and the texts of two or three rows tell.
    """
    by_row: defaultdict[int, list[Cell]] = defaultdict(list)
    for cells in table.columns.values():
        for cell in cells:
            by_row[cell.row].append(cell)
    spare = table.count - share * table.count
    for row in table.rows:
        if not any(map(is_one, by_row[row])):
            spare -= 1
            if spare < 0:
                return False
    return True
