"""Whether nearly all rows have a cell of some kind is known from few of them, where they have none."""

import pytest

from reader.extraction.generic.structure.columns import Cell, Table
from reader.extraction.generic.structure.rows_with import have_nearly_all
from reader.html.tree import parse


def table(rows: int) -> Table:
    node = parse("<p>a</p>").body
    cells = [Cell(row, place, node, 1, 1) for row in range(rows) for place in range(3)]
    return Table(tuple(range(rows)), columns={"p": cells[::2], "b": cells[1::2]})


@pytest.mark.parametrize(("having", "is_enough"), [(8, True), (7, False), (0, False), (10, True)])
def test_the_share_of_rows_decides(having: int, is_enough: bool) -> None:
    assert have_nearly_all(table(10), 0.8, lambda cell: cell.row < having) is is_enough


def test_no_more_rows_are_looked_at_than_may_lack_it() -> None:
    seen: list[int] = []

    def is_one(cell: Cell) -> bool:
        seen.append(cell.row)
        return False

    assert not have_nearly_all(table(10), 0.8, is_one)
    assert set(seen) == {0, 1, 2}


def test_a_row_is_left_at_its_first_such_cell() -> None:
    seen: list[int] = []

    def is_one(cell: Cell) -> bool:
        seen.append(cell.row)
        return True

    assert have_nearly_all(table(10), 0.9, is_one)
    assert seen == list(range(10))
