"""A flow at a width: the lines a pane draws and a text file holds.

Every character of the flow but the white space broken at stands in exactly one part of one line,
so an offset maps to a line and a line to offsets, whatever the width.
"""

from bisect import bisect_right
from typing import NamedTuple

from reader.layout.flow import Flow, Piece
from reader.layout.tables import Parts, table_lines
from reader.layout.wrap import chop, count, wrap
from reader.text import cells

_RULE = 80
"""A rule between two parts is not longer, however wide the column."""


class Line(NamedTuple):
    """One line: what is drawn first, then stretches of the flow's text.

    Blank lines and the rule under the headings of a table have no parts; every other line has
    one, empty for an empty line, and a table line one a cell.
    """

    piece: int
    prefix: str
    parts: Parts
    """Column after the prefix, start and end of the text."""
    start: int
    """The text this line and those after it begin with: ascending, for `locate`."""


def lines(flow: Flow, width: int) -> list[Line]:
    """The lines of a flow when none may be wider than `width` cells.

    Prefixes get half the width at most; what is cut of them is their beginning.
    """
    width = max(width, 1)
    found: list[Line] = []
    for index, piece in enumerate(flow.pieces):
        if piece.gap:
            between = piece.between
            if between:
                between = _cut(between, min(width // 2, len(between)))
            found += [Line(index, between, (), piece.start)] * piece.gap
        found += _piece_lines(flow.text, index, piece, width)
    return found


def height(flow: Flow, width: int) -> int:
    """How many lines `lines` gives, without making most of them."""
    width = max(width, 1)
    total = 0
    for index, piece in enumerate(flow.pieces):
        total += piece.gap
        if piece.cells or piece.kind in ("code", "rule"):
            total += len(_piece_lines(flow.text, index, piece, width))
        else:
            indent = min(piece.indent, width // 2)
            total += count(flow.text[piece.start : piece.end], width - indent)
    return total


def _piece_lines(text: str, index: int, piece: Piece, width: int) -> list[Line]:
    first, rest = piece.first, piece.rest
    indent = piece.indent
    if indent > width // 2:
        indent = width // 2
        first, rest = _cut(first, indent), _cut(rest, indent)
    room = width - indent
    start = piece.start
    if piece.kind == "rule":
        return [Line(index, first + "─" * min(room, _RULE), ((0, start, start),), start)]
    end = piece.end
    if piece.cells:
        rows = table_lines(text, piece.cells, piece.header, room)
        made = [Line(index, rest + row.drawn, row.parts, row.start) for row in rows]
    elif end - start <= room and (said := text[start:end]).isascii() and "\n" not in said:
        made = [Line(index, rest, ((0, start, end),), start)]
    else:
        broken = (chop if piece.kind == "code" else wrap)(text[start:end], room)
        made = [
            Line(index, rest, ((0, start + low, start + high),), start + low)
            for low, high in broken
        ]
    if first != rest:
        made[0] = made[0]._replace(prefix=first)
    return made


def _cut(prefix: str, size: int) -> str:
    """The end of a prefix, of exactly `size` cells."""
    while cells(prefix) > size:
        prefix = prefix[1:]
    return prefix.rjust(size - cells(prefix) + len(prefix))


def locate(lines: list[Line], offset: int) -> int:
    """Which line shows the character at `offset` of the flow's text.

    For white space that is shown nowhere, the line it follows; 0 when there are no lines.
    """
    place = max(bisect_right(lines, offset, key=_start) - 1, 0)
    # The lines of a table row all start with the row: its cells stand side by side.
    above = place
    while above >= 0 and lines and lines[above].start == lines[place].start:
        if any(start <= offset < end for _, start, end in lines[above].parts):
            return above
        above -= 1
    return place


def _start(line: Line) -> int:
    return line.start


def line_text(flow: Flow, line: Line) -> str:
    """A line as a text file has it: prefix, parts at their columns, no space at its end."""
    text = line.prefix
    if len(line.parts) == 1 and line.parts[0][0] == 0:
        _, start, end = line.parts[0]
        return (text + flow.text[start:end]).rstrip()
    column = 0
    for at, start, end in line.parts:
        part = flow.text[start:end]
        text += " " * (at - column) + part
        column = at + cells(part)
    return text.rstrip()
