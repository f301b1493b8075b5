"""Tables at a width: cells in columns, or stacked where columns would be too narrow."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from reader.layout.wrap import wrap
from reader.text import cells

Cell: TypeAlias = tuple[int, int]
Parts: TypeAlias = tuple[tuple[int, int, int], ...]

_BETWEEN = 2
_NARROWEST = 6
"""The least width of a column narrower than its text; below it, cells are stacked."""
_SET_IN = 2
"""The indentation of the second and later cells of a row when cells are stacked."""


class TableLine(NamedTuple):
    """A line of a table; the rule under the headings and blank lines have no parts."""

    start: int
    """Where the text of its row begins; for a line without parts, that of the row below."""
    parts: Parts
    """Column, start and end of the text of each cell."""
    drawn: str = ""


def table_lines(
    text: str, rows: Sequence[Sequence[Cell]], header: int, width: int
) -> list[TableLine]:
    """The lines of a table whose cells are offsets into `text`, at most `width` cells wide."""
    widths = columns(_natural(text, rows), width)
    if widths is None:
        made = [_stacked(text, row, width) for row in rows]
        rule = "─" * width
    else:
        made = [_row(text, row, widths) for row in rows]
        rule = (" " * _BETWEEN).join("─" * size for size in widths if size)
    airy = widths is None or any(len(lines) > 1 for lines in made[header:])
    lines: list[TableLine] = []
    for index, row_lines in enumerate(made):
        start = row_lines[0].start
        if index and index == header:
            lines.append(TableLine(start, (), rule))
        elif index > header and airy:
            lines.append(TableLine(start, ()))
        lines += row_lines
    return lines


def columns(natural: Sequence[int], width: int) -> list[int] | None:
    """The width of each column; None if some column would get too little.

    Columns that need less than a fair share keep what they need; the others share the rest. A
    column without text (natural width 0) gets nothing, not even the gap beside it.
    """
    filled = sorted(size for size in natural if size)
    rest = width - _BETWEEN * (len(filled) - 1)
    fair = rest
    for index, size in enumerate(filled):
        fair = rest // (len(filled) - index)
        if size > fair:
            break
        rest -= size
    else:
        return list(natural)
    if fair < _NARROWEST:
        return None
    return [min(size, fair) for size in natural]


def _natural(text: str, rows: Sequence[Sequence[Cell]]) -> list[int]:
    """The width of each column without any breaks, 0 only for one without text."""
    widths = [0] * max(map(len, rows), default=0)
    for row in rows:
        for column, (start, end) in enumerate(row):
            if _is_filled(text[start:end]):
                size = max(map(cells, text[start:end].split("\n")))
                widths[column] = max(widths[column], size, 1)
    return widths


def _row(text: str, row: Sequence[Cell], widths: Sequence[int]) -> list[TableLine]:
    found: list[list[tuple[int, int, int]]] = [[]]
    column = 0
    for (start, end), width in zip(row, widths, strict=False):
        if not width:
            continue
        for index, (low, high) in enumerate(_filled(text[start:end], width)):
            if index == len(found):
                found.append([])
            found[index].append((column, start + low, start + high))
        column += width + _BETWEEN
    return _as_lines(row, found)


def _stacked(text: str, row: Sequence[Cell], width: int) -> list[TableLine]:
    found: list[list[tuple[int, int, int]]] = []
    column = 0
    for start, end in row:
        for low, high in _filled(text[start:end], width - column):
            found.append([(column, start + low, start + high)])
        if found and width > _SET_IN + _NARROWEST:
            column = _SET_IN
    return _as_lines(row, found or [[]])


def _filled(text: str, width: int) -> Iterator[Cell]:
    """The lines of a cell; none for an empty one."""
    return iter(wrap(text, width)) if _is_filled(text) else iter(())


def _is_filled(text: str) -> bool:
    return bool(text) and not text.isspace()


def _as_lines(
    row: Sequence[Cell], found: Sequence[Sequence[tuple[int, int, int]]]
) -> list[TableLine]:
    """The lines of a row; even a row without text has one, so that every offset has its line."""
    start = row[0][0] if row else 0
    return [TableLine(start, tuple(parts) or ((0, start, start),)) for parts in found]
