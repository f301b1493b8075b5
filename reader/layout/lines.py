"""A flow broken into lines at a width, for a pane or a text file.

Every character of the flow, apart from the white space at line breaks, is in exactly one part of
one line, so offsets and lines can be mapped to each other at any width.
"""

from bisect import bisect_right

from reader.layout.pieces import Flow, Piece
from reader.layout.tables import Parts, table_lines
from reader.layout.typesetting import PLAIN, Setting, hyphenated, justified
from reader.layout.wrap import count, wrap, wrap_code
from reader.text import cells
from reader.values import NamedTuple

_ANY = 1 << 16
"""Widest line of code or tables when these are left whole: no person writes a longer one."""
_RULE = 80
"""The longest rule between two parts, in cells, however wide the column."""


_RUNNING = ("text", "quote", "item", "note")


class Line(NamedTuple):
    """One line: a prefix, then stretches of the flow's text.

    Blank lines and the rule under the headings of a table have no parts; every other line has one
    (empty for an empty line), and a table line has one for each cell.
    """

    piece: int
    prefix: str
    parts: Parts
    """For each part, its column after the prefix, and the start and end of its text."""
    start: int
    """The first offset covered by this line or a later one; ascending, for `locate`."""
    suffix: str = ""
    """Drawn after the text: the hyphen of a word that continues on the next line."""


def lines(flow: Flow, width: int, setting: Setting = PLAIN) -> list[Line]:
    """The lines of a flow, none wider than `width` cells except those that are left whole.

    Prefixes get half the width at most; longer ones lose their beginning.
    """
    width = max(width, 1)
    rows: list[Line] = []
    for index, piece in enumerate(flow.pieces):
        if piece.gap:
            between = piece.between
            if between:
                between = _cut(between, min(width // 2, len(between)))
            rows += [Line(index, between, (), piece.start)] * piece.gap
        if setting == PLAIN:
            rows += _piece_lines(flow.text, index, piece, width)
        else:
            rows += _set_lines(flow.text, index, piece, (width, setting))
    return rows


def _set_lines(text: str, index: int, piece: Piece, how: tuple[int, Setting]) -> list[Line]:
    """The lines of a piece with a setting other than the usual one."""
    width, setting = how
    if piece.cells or piece.kind == "code":
        return _piece_lines(text, index, piece, _ANY if setting.whole else width)
    rows = _piece_lines(text, index, piece, width)
    if piece.kind not in _RUNNING or len(rows) < 2:
        return rows
    indent = min(piece.indent, width // 2)
    if setting.parting is not None:
        first_prefix, next_prefix = rows[0].prefix, rows[1].prefix
        broken = hyphenated(text[piece.start : piece.end], width - indent, setting.parting)
        rows = [
            Line(
                index,
                next_prefix if number else first_prefix,
                ((0, piece.start + low, piece.start + high),),
                piece.start + low,
                "-" if parted else "",
            )
            for number, (low, high, parted) in enumerate(broken)
        ]
    if setting.justified:
        room = width - indent
        rows[:-1] = [
            line._replace(parts=justified(text, line.parts, room - len(line.suffix)))
            if text[line.parts[0][2] : line.parts[0][2] + 1] != "\n"
            else line
            for line in rows[:-1]
        ]
    return rows


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
            content = flow.text[piece.start : piece.end]
            alone = _is_one_word(content)
            total += (
                len(wrap_code(content, width - indent)) if alone else count(content, width - indent)
            )
    return total


def _is_one_word(text: str) -> bool:
    """Whether a text is one word, as an address is: it is broken at its signs, as code is."""
    return " " not in text and text.isascii()


def _piece_lines(text: str, index: int, piece: Piece, width: int) -> list[Line]:
    first_prefix, next_prefix = piece.first, piece.rest
    indent = piece.indent
    if indent > width // 2:
        indent = width // 2
        first_prefix, next_prefix = _cut(first_prefix, indent), _cut(next_prefix, indent)
    room = width - indent
    start = piece.start
    if piece.kind == "rule":
        return [Line(index, first_prefix + "─" * min(room, _RULE), ((0, start, start),), start)]
    end = piece.end
    if piece.cells:
        table_rows = table_lines(text, piece.cells, piece.header, room)
        rows = [Line(index, next_prefix + row.drawn, row.parts, row.start) for row in table_rows]
    elif end - start <= room and (content := text[start:end]).isascii() and "\n" not in content:
        rows = [Line(index, next_prefix, ((0, start, end),), start)]
    else:
        content = text[start:end]
        is_code = piece.kind == "code" or _is_one_word(content)
        broken = (wrap_code if is_code else wrap)(content, room)
        rows = [
            Line(index, next_prefix, ((0, start + low, start + high),), start + low)
            for low, high in broken
        ]
    if first_prefix != next_prefix:
        rows[0] = rows[0]._replace(prefix=first_prefix)
    return rows


def _cut(prefix: str, size: int) -> str:
    """The end of a prefix, exactly `size` cells wide."""
    while cells(prefix) > size:
        prefix = prefix[1:]
    return prefix.rjust(size - cells(prefix) + len(prefix))


def locate(lines: list[Line], offset: int) -> int:
    """The index of the line that shows the character at `offset` of the flow's text.

    For white space that is not shown, the line it follows; 0 if there are no lines.
    """
    place = max(bisect_right(lines, offset, key=_start) - 1, 0)
    # All lines of a table row start with the row, since its cells are side by side.
    above = place
    while above >= 0 and lines and lines[above].start == lines[place].start:
        if any(start <= offset < end for _, start, end in lines[above].parts):
            return above
        above -= 1
    return place


def _start(line: Line) -> int:
    return line.start


def line_text(flow: Flow, line: Line) -> str:
    """A line as plain text: prefix, parts at their columns, no trailing space."""
    text = line.prefix
    if len(line.parts) == 1 and line.parts[0][0] == 0:
        _, start, end = line.parts[0]
        return (text + flow.text[start:end] + line.suffix).rstrip()
    column = 0
    for at, start, end in line.parts:
        part = flow.text[start:end]
        text += " " * (at - column) + part
        column = at + cells(part)
    return (text + line.suffix).rstrip()
