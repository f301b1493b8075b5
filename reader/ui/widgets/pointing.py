"""Find the character at a cell of the screen, for the mouse and the selection.

Positions are passed to Textual as an offset whose x is an offset in a text and whose y is the index
of that text. So a selection survives wrapping, folding and scrolling.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from rich.cells import split_graphemes
from rich.segment import Segment
from rich.style import Style
from textual.selection import Selection
from textual.strip import Strip

from reader.expressions import expression
from reader.layout.lines import Line
from reader.text import cells

_WORD = expression(r"\w+(?:['’]\w+)*")
_LONGEST_WORD = 100


class Places:
    """The offsets in a text that the cells of one line show."""

    def __init__(self, text: str, line: Line | None, left: int, near: int) -> None:
        """`left` is the cell where the line begins; a line without text belongs to offset
        `near`.
        """
        self._text = text
        self._cells = [0]
        self._offsets = [near]
        self._before = 0 if line is not None and line.parts else 1
        """Textual selects the character under the mouse too, and a line without text has none."""
        if line is None or not line.parts:
            return
        left += cells(line.prefix)
        self._offsets[0] = line.parts[0][1]
        for part, start, end in line.parts:
            for cell, offset, _end in _characters(text[start:end]):
                self._cells.append(left + part + cell)
                self._offsets.append(start + offset)
            self._cells.append(left + part + cells(text[start:end]))
            self._offsets.append(end)

    def at(self, cell: int) -> int:
        """The offset at a cell; next to the text, the nearest one."""
        return self._offsets[bisect_right(self._cells, cell) - 1]

    def cell(self, offset: int) -> int:
        """The cell of an offset."""
        behind = bisect_right(self._offsets, offset)
        return self._cells[max(0, behind - 1)]

    def word(self, cell: int) -> str:
        """The word at a cell, "" if there is none."""
        offset = self.at(cell)
        start, end = max(0, offset - _LONGEST_WORD), offset + _LONGEST_WORD
        for word in _WORD.finditer(self._text, start, end):
            if word.start() <= offset < word.end():
                return word[0]
        return ""

    def applied(self, strip: Strip, item: int) -> Strip:
        """`strip` with a position at each cell, as Textual needs it under the mouse."""
        shown = strip.text
        row = [
            Segment(
                shown[start:end], Style.from_meta({"offset": (self.at(cell) - self._before, item)})
            )
            for cell, start, end in _characters(shown)
        ]
        return Strip(row, strip.cell_length)


def _characters(text: str) -> Iterator[tuple[int, int, int]]:
    """The cell where each visible character begins, and its start and end in `text`."""
    if text.isascii():
        yield from ((offset, offset, offset + 1) for offset in range(len(text)))
        return
    cell = 0
    for start, end, width in split_graphemes(text)[0]:
        yield cell, start, end
        cell += width


def selected(selection: Selection | None, item: int, length: int) -> tuple[int, int] | None:
    """Start and end of the selection in a text of some length, None if there is none."""
    if selection is None:
        return None
    first, last = selection
    start, end = 0, length
    if first is not None and item <= first.y:
        start = length if item < first.y else max(0, first.x)
    if last is not None and item >= last.y:
        end = 0 if item > last.y else min(length, last.x)
    return (start, end) if start < end else None


def whole_character(text: str, end: int) -> int:
    """`end` moved past the character it would split: accents, joined and tinted emoji."""
    while 0 < end < len(text) and (text[end - 1] == "\u200d" or _joins(text[end])):
        end += 1
    return end


def _joins(char: str) -> bool:
    tinted = "\U0001f3fb" <= char <= "\U0001f3ff"
    return char in "\u200d\ufe0e\ufe0f" or tinted or unicodedata.combining(char) != 0
