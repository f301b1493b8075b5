"""Tables: which hold data and which only place things, and the rows of those that hold data."""

from collections.abc import Callable

from reader.html.tree import Node
from reader.model import Block, Blocks, Heading, Paragraph, Span, Spans, Table, blocks_text

_MAX_SPAN = 100
"""A cell said to span more is a mistake or an attack (HTML standard caps colspan at 1000)."""
_MAX_CELLS = 200_000
_PROSE = frozenset(
    {"table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "form", "article"}
)
"""What stands in a cell only when the table lays out a page."""


def is_data(table: Node) -> bool:
    """Whether a table holds data: more than one row and column, and cells that are no pages."""
    if table.get("role") in ("presentation", "none"):
        return False
    rows = _rows(table)
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    return not any(_holds_prose(cell) for row in rows for cell in row)


def _holds_prose(cell: Node) -> bool:
    paragraphs = 0
    pending = list(cell.elements())
    while pending:
        node = pending.pop()
        if node.tag in _PROSE:
            return True
        paragraphs += node.tag == "p"
        pending.extend(node.elements())
    return paragraphs > 3


def _rows(table: Node) -> list[list[Node]]:
    """The cells of each row, rows of the head first."""
    rows: list[list[Node]] = []
    for part in table.elements():
        if part.tag == "tr":
            rows.append(_cells(part))
        elif part.tag in ("thead", "tbody", "tfoot"):
            rows.extend(_cells(row) for row in part.elements() if row.tag == "tr")
    return [row for row in rows if row]


def _cells(row: Node) -> list[Node]:
    return [cell for cell in row.elements() if cell.tag in ("td", "th")]


def table_block(table: Node, spans: Callable[[Node], Spans]) -> Block | None:
    """A data table as a block, cells that span more repeated empty; None if it says nothing.

    `spans` gives the text of a cell.
    """
    grid: list[list[Spans]] = []
    header = 0
    hanging: dict[int, int] = {}
    cells_left = _MAX_CELLS
    for row in _rows(table):
        filled: list[Spans] = []
        for cell in row:
            _fill_hanging(filled, hanging)
            width = _number(cell, "colspan")
            height = _number(cell, "rowspan")
            column = len(filled)
            filled.extend([spans(cell), *([()] * (width - 1))])
            if height > 1:
                hanging.update(dict.fromkeys(range(column, column + width), height - 1))
        _fill_hanging(filled, hanging)
        cells_left -= len(filled)
        if cells_left < 0:
            break
        if header == len(grid) and all(cell.tag == "th" for cell in row):
            header += 1
        grid.append(filled)
    return _table(grid, header)


def _fill_hanging(filled: list[Spans], hanging: dict[int, int]) -> None:
    """Places that a cell of a row above still covers stay empty."""
    while (rows_left := hanging.pop(len(filled), 0)) > 0:
        if rows_left > 1:
            hanging[len(filled)] = rows_left - 1
        filled.append(())


def _table(grid: list[list[Spans]], header: int) -> Table | None:
    grid_width = max(map(len, grid), default=0)
    if not any(any(row) for row in grid):
        return None
    rows = tuple(tuple(row) + ((),) * (grid_width - len(row)) for row in grid)
    return Table(rows, header if header < len(rows) else 0)


def joined(inner: Blocks) -> Spans:
    """Blocks as the spans of one line, for a cell."""
    found: list[Span] = []
    for block in inner:
        if found:
            found.append(Span(" "))
        if isinstance(block, Paragraph | Heading):
            found.extend(block.spans)
        else:
            text = blocks_text((block,)).replace("\n", " ")
            found.extend([Span(text)] if text else [])
    return tuple(found)


def _number(cell: Node, name: str) -> int:
    value = cell.get(name).strip()
    return (
        min(int(value), _MAX_SPAN)
        if value.isdecimal() and value.isascii() and value != "0" and len(value) < 6
        else 1
    )
