"""Determines which column of a group's table is the text."""

from collections.abc import Iterable

from reader.extraction.generic.structure.column_places import places
from reader.extraction.generic.structure.columns import Cell, Table
from reader.extraction.generic.wording.vocabulary import AUTHOR, BODY, CHROME, NOT_AUTHOR
from reader.html.tree import Node


def body_of(table: Table, dates: set[str]) -> str:
    """The column with most of the text, and the least of everything else."""
    whole = sum(table.sizes.values()) or 1
    total = table.count
    rated = []
    stamped = places(table, dates)
    signed_at = places(table, {column for column in table.columns if _is_author(table, column)})
    for column, cells in table.columns.items():
        if column in dates and not _goes_on(table, column):
            continue
        # Most columns have few cells or little text: these two are quickly asked.
        if len(cells) < 0.5 * total or sum([cell.prose for cell in cells]) / whole < _LEAST:
            continue
        outer = list(_outermost(cells))
        covered = sum(cell.prose for cell in outer) / whole
        if covered < _LEAST or len({cell.row for cell in outer}) < 0.5 * total:
            continue
        if outer[0].place == 0 and not _is_above(table, outer[0]):
            continue
        if _is_in_form(outer[0].node) and _is_same(table, outer):
            continue
        # By row: of three table rows that make up one post, one has the author. A column with all
        # of an item, its date included, is only its wrapper.
        dated = 0.6 if covered > _ALL else 0.25
        with_date = len({cell.row for cell in outer if stamped.stand_in(cell)})
        mixed = dated * with_date
        mixed += 0.35 * len({cell.row for cell in outer if signed_at.stand_in(cell)})
        rank = covered - mixed / total - 0.04 * (len(outer) / total - 1)
        rank -= 0.4 * sum(cell.size - cell.prose for cell in outer) / sum(c.size for c in outer)
        is_wrapper = covered > _ALL and with_date == total
        rank += _called(column) * (not is_wrapper) - 0.3 * CHROME.are_in(column)
        rank += 0.002 * sum(cell.place for cell in outer) / len(outer)
        rated.append((rank, column))
    best = max(rated, default=(0.0, ""))
    return best[1] if best[0] > 0.45 else ""


_ALL, _LEAST = 0.97, 0.35


def _is_in_form(node: Node) -> bool:
    up: Node | None = node
    for _ in range(_UP):
        if up is None or up.tag == "form":
            break
        up = up.parent
    return up is not None and up.tag == "form"


_UP = 5
"""How many levels above a field its form is looked for."""


def _is_same(table: Table, cells: list[Cell]) -> bool:
    """Whether several cells all say the same: forms for an answer, of many labels each."""
    return len(cells) > 1 and len({table.memory.text(cell.node) for cell in cells}) == 1


def _goes_on(table: Table, column: str) -> bool:
    """Whether spans called by their place alone are the date and, in most rows, also a text behind
    it: "<span>3 May</span> <span>I was there.</span>".
    """
    cells = table.columns[column]
    if column.rpartition(">")[2] != "span" or len(cells) < _SEVERAL * table.count:
        return False
    last = {cell.row: cell for cell in cells if cell.prose}
    first = table.first(column)
    behind = sum(
        not table.memory.holds_date(cell.node) and cell.node.order >= first[row].node.end
        for row, cell in last.items()
    )
    return behind * 10 >= table.count * 9


_SEVERAL = 2


def _called(column: str) -> float:
    """The bonus for a column whose name says that it is the text.

    A list inside one is named like it; it may be nearly all of it, but is less.
    """
    if not BODY.are_in(column):
        return 0.0
    return 0.15 if BODY.are_in(column.rpartition(">")[2]) else 0.14


def _is_author(table: Table, column: str) -> bool:
    """Whether a column is named as the author and has a short text in most rows, or has the names
    by which an undated discussion was found.
    """
    if table.names and _names_most(table, column):
        return True
    if not AUTHOR.are_in(column) or NOT_AUTHOR.are_in(column):
        return False
    cells = table.columns[column]
    rows = {cell.row for cell in cells if 0 < cell.size <= 40}
    return len(rows) * 2 > table.count


def _names_most(table: Table, column: str) -> bool:
    rows = {cell.row for cell in table.columns[column] if cell.node.order in table.names}
    return len(rows) * 2 > table.count


def _is_above(table: Table, first: Cell) -> bool:
    """Whether the first element of an item is not all of it: a paragraph above a signature."""
    return first.node.tag == "p" and any(
        cell.row == first.row and cell.node.order >= first.node.end
        for cells in table.columns.values()
        for cell in cells
    )


def _outermost(cells: Iterable[Cell]) -> Iterable[Cell]:
    """The cells that are in no other of their row; the answers may be in the text they answer."""
    row, end = -1, -1
    for cell in cells:
        if cell.row != row or cell.node.order >= end:
            row, end = cell.row, cell.node.end
            yield cell
