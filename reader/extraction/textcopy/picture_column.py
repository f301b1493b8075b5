"""The narrow column beside a comment on a printed page, in place of its picture.

A browser that prints a page without its pictures puts their descriptions there, wrapped: one or two
short words a line, beside the lines of the comment. pdftotext keeps both columns, so that the words
of a name come before those of the text.
"""

from collections.abc import Sequence

from reader.values import NamedTuple

_NARROW = 8
_WOBBLE = 1
"""Columns by which a line may be off: letters on a printed page vary in width."""
_APART = 5
"""From the first column of the gutter to that of the text."""
_OVER = 2
"""Columns by which a word alone may extend over the edge of the text."""
_GAP = 3
_FEWEST = 4
_LONGEST = 40


class _Piece(NamedTuple):
    """A line that begins in the gutter."""

    at: int
    end: int
    """The cell after its word there."""
    text_column: int
    """Where the text beside it begins, 0 for none."""


def without_picture_columns(lines: Sequence[str]) -> list[str]:
    """The lines without such columns; lines that are in one entirely are removed."""
    text_lines: list[str] = []
    at = 0
    while at < len(lines):
        pieces = _column(lines, at)
        if not _is_picture_column(pieces):
            text_lines.append(lines[at])
            at += 1
            continue
        begins = {piece.at: piece for piece in pieces}
        stop = pieces[-1].at + 1
        for row in range(at, stop):
            piece = begins.get(row)
            if piece is None:
                text_lines.append(lines[row])
            elif piece.text_column:
                text_lines.append(" " * piece.text_column + lines[row][piece.text_column :])
        at = stop
    return text_lines


def _column(lines: Sequence[str], start: int) -> list[_Piece]:
    """The lines from `start` on that begin in the same column; others are further right."""
    first = _indent(lines[start])
    pieces: list[_Piece] = []
    for at in range(start, min(start + _LONGEST, len(lines))):
        line = lines[at]
        indent = _indent(line)
        if abs(indent - first) > _WOBBLE and indent < first + _APART:
            break
        if indent >= first + _APART:
            continue
        word, _, after = line[indent:].partition(" ")
        if not 0 < len(word) <= _NARROW:
            break
        text = after.lstrip()
        pieces.append(_Piece(at, indent + len(word), len(line) - len(text) if text else 0))
    return pieces


def _is_picture_column(pieces: Sequence[_Piece]) -> bool:
    """Whether words form a gutter: some alone, some far from the text, none below its edge."""
    beside = [piece for piece in pieces if piece.text_column]
    if len(pieces) < _FEWEST or not beside or len(pieces) - len(beside) < 2:
        return False
    edge = min(piece.text_column for piece in beside)
    far = any(piece.text_column - piece.end >= _GAP for piece in beside)
    return far and all(piece.end <= edge + (0 if piece.text_column else _OVER) for piece in pieces)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
