"""Tables at a width: cells in columns, or stacked where columns would be too narrow."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import TypeAlias

from reader.layout.wrap import cut, wrap, wrap_code
from reader.text import cells
from reader.values import NamedTuple

Cell: TypeAlias = tuple[int, int]
Parts: TypeAlias = tuple[tuple[int, int, int], ...]

_BETWEEN = 2
_NARROWEST = 6
"""The least width of a column narrower than its text; below it, cells are stacked."""
_WORD = 16
"""A longer word is an address or the like, and may be broken: it would leave others no room."""
_SET_IN = 2
"""The indentation of the second and later cells of a row when cells are stacked."""


_LABELLED = ": "
"""Between the heading of a column and the text of a cell that is stacked."""


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
    natural = _natural(text, rows)
    widths = columns(natural, width)
    if widths is not None and widths != natural:
        widths = columns(natural, width, _longest_words(text, rows, len(natural)))
    if widths is None:
        labels = _labels(text, rows[header - 1], width) if 0 < header <= len(rows) else []
        lines_by_row = [
            _stacked(text, row, width, labels if number >= header else [])
            for number, row in enumerate(rows)
        ]
        rule = "─" * width
    else:
        lines_by_row = [_row(text, row, widths) for row in rows]
        rule = (" " * _BETWEEN).join("─" * size for size in widths if size)
    airy = widths is None or any(len(lines) > 1 for lines in lines_by_row[header:])
    lines: list[TableLine] = []
    for index, row_lines in enumerate(lines_by_row):
        start = row_lines[0].start
        if index and index == header:
            lines.append(TableLine(start, (), rule))
        elif index > header and airy:
            lines.append(TableLine(start, ()))
        lines += row_lines
    return lines


def columns(natural: Sequence[int], width: int, words: Sequence[int] = ()) -> list[int] | None:
    """The width of each column; None if some column would get too little.

    `natural` is what each needs to have no line broken, `words` what its longest word needs: first
    no word is broken, then what is left is shared fairly. A column without text (natural width 0)
    gets nothing, not even the gap beside it.
    """
    room = width - _BETWEEN * (sum(map(bool, natural)) - 1)
    if sum(natural) <= room:
        return list(natural)
    shared = _shared(natural, room)
    if any(share < min(size, _NARROWEST) for share, size in zip(shared, natural, strict=True)):
        return None
    if not words:
        return shared
    least = [min(size, max(word, _NARROWEST)) for size, word in zip(natural, words, strict=True)]
    return _shared(natural, room, least) if sum(least) <= room else _shared(least, room)


def _shared(wanted: Sequence[int], room: int, least: Sequence[int] = ()) -> list[int]:
    """`room` shared out: who wants less than a fair share leaves the others what remains.

    Each has its `least`, whatever is fair; single cells that are left over go to the first columns.
    """
    sizes = [*zip_longest(wanted, least, fillvalue=0)]
    fair, most = 0, room
    while fair < most:
        share = (fair + most + 1) // 2
        taken = sum(max(floor, min(size, share)) for size, floor in sizes)
        fair, most = (share, most) if taken <= room else (fair, share - 1)
    shared = [max(floor, min(size, fair)) for size, floor in sizes]
    remaining = room - sum(shared)
    for column, (size, _) in enumerate(sizes):
        if remaining > 0 and shared[column] == fair < size:
            shared[column] += 1
            remaining -= 1
    return shared


def _natural(text: str, rows: Sequence[Sequence[Cell]]) -> list[int]:
    """The width of each column without any breaks, 0 only for one without text."""
    widths = [0] * max(map(len, rows), default=0)
    for row in rows:
        for column, (start, end) in enumerate(row):
            cell = text[start:end]
            if end - start <= widths[column] and cell.isascii():
                continue
            if _is_filled(cell):
                size = max(map(cells, cell.split("\n")))
                widths[column] = max(widths[column], size, 1)
    return widths


def _longest_words(text: str, rows: Sequence[Sequence[Cell]], count: int) -> list[int]:
    """What the longest word of each column needs, at most `_WORD`."""
    widths = [0] * count
    for row in rows:
        for column, (start, end) in enumerate(row):
            if widths[column] < min(_WORD, end - start):
                widths[column] = max(widths[column], *map(cells, text[start:end].split()), 0)
    return [min(size, _WORD) for size in widths]


def _row(text: str, row: Sequence[Cell], widths: Sequence[int]) -> list[TableLine]:
    parts_by_line: list[list[tuple[int, int, int]]] = [[]]
    column = 0
    for (start, end), width in zip(row, widths, strict=False):
        if not width:
            continue
        for index, (low, high) in enumerate(_cell_lines(text[start:end], width)):
            if index == len(parts_by_line):
                parts_by_line.append([])
            parts_by_line[index].append((column, start + low, start + high))
        column += width + _BETWEEN
    return _as_lines(row, parts_by_line)


def _labels(text: str, heads: Sequence[Cell], width: int) -> list[str]:
    """What is drawn before the cells of each column when they are stacked, "" for nothing.

    Ten numbers below each other tell nothing. The first cell of a row is its name, and has none; a
    label has at most half the width, so that there is room for the cell.
    """
    most = width // 2 - _SET_IN - len(_LABELLED)
    if most < _NARROWEST:
        return []
    texts = [" ".join(text[start:end].split()) for start, end in heads[1:]]
    return ["", *(f"{cut(label, most)}{_LABELLED}" if label else "" for label in texts)]


def _stacked(text: str, row: Sequence[Cell], width: int, labels: Sequence[str]) -> list[TableLine]:
    parts: list[tuple[str, tuple[int, int, int]]] = []
    column = 0
    for (start, end), label in zip(row, (*labels, *[""] * len(row)), strict=False):
        prefix = " " * column + label if label else ""
        lines = _cell_lines(text[start:end], width - column - cells(label))
        for low, high in lines:
            parts.append((prefix, (0 if prefix else column, start + low, start + high)))
            prefix = prefix and " " * cells(prefix)
        if parts and width > _SET_IN + _NARROWEST:
            column = _SET_IN
    first = row[0][0] if row else 0
    return [TableLine(first, (part,), prefix) for prefix, part in parts] or [
        TableLine(first, ((0, first, first),))
    ]


def _cell_lines(text: str, width: int) -> Iterable[Cell]:
    """The lines of a cell; none for an empty one."""
    if not _is_filled(text):
        return ()
    if len(text) <= width and text.isascii() and "\n" not in text:
        return ((0, len(text)),)
    # Addresses and names of code are wider than a column: they are broken after their signs.
    broken = text.isascii() and any(len(word) > width for word in text.split())
    return (wrap_code if broken else wrap)(text, width)


def _is_filled(text: str) -> bool:
    return bool(text) and not text.isspace()


def _as_lines(
    row: Sequence[Cell], parts_by_line: Sequence[Sequence[tuple[int, int, int]]]
) -> list[TableLine]:
    """The lines of a row; even a row without text has one, so that every offset has its line."""
    start = row[0][0] if row else 0
    return [TableLine(start, tuple(parts) or ((0, start, start),)) for parts in parts_by_line]
