"""Texts in their roles as rows of segments, for the views and for the first picture.

Textual is not used here: the first picture of a page is made before it is imported.
"""

from rich.cells import cached_cell_len
from rich.segment import Segment
from rich.style import Style

from reader.layout.interleaved import BAR
from reader.layout.lines import Line
from reader.layout.pieces import Flow, Piece
from reader.layout.pieces import Run as Set
from reader.text import cells
from reader.ui.widgets import bidi
from reader.ui.widgets.paint import Palette, Run, overlapping, segments
from reader.ui.widgets.roles import BARS, ROLES
from reader.values import NamedTuple

MARGIN = 1
"""Cells kept free on both sides of a text where there is room."""
_GOES_ON = "↪ "
"""Before the rest of a line of code that is broken here and not in the page."""
ROOMY = 20
"""A view that is narrower has no cell to spare for a margin."""


class Shown(NamedTuple):
    """Which part of which text a line of the view shows."""

    item: int
    """The number of the text."""
    line: Line | None
    """None for a line without text of its own, as a header."""
    left: int
    """The cell at which the line begins, its prefix first."""
    near: int = 0
    """The offset that a line without text belongs to."""


def column_in(width: int, column: int) -> tuple[int, int]:
    """The width of the text in a view of `width` cells, and the cell where it begins.

    `column` is the greatest width; 0 for the width of the view.
    """
    room = width - 2 * MARGIN if width > ROOMY else width
    measure = max(1, min(column or room, room))
    return measure, (width - measure) // 2


def filled(row: list[Segment], width: int, blank: Style) -> list[Segment]:
    """A row of exactly so many cells, padded or cut.

    The padding is the last segment, so that a terminal that draws an emoji wider than expected
    displaces nothing else.
    """
    # A line deep in a thread begins with a dozen guides of the same two cells.
    length = sum([len(text) if text.isascii() else cached_cell_len(text) for text, _, _ in row])
    if length > width:
        return Segment.adjust_line_length(row, width)
    return [*row, Segment(" " * (width - length), blank)] if length < width else row


def _continued(flow: Flow, line: Line, piece: Piece) -> str:
    """The prefix of a line, with a sign in it where a line of code goes on from the one above."""
    wraps = piece.kind == "code" and line.start > piece.start and flow.text[line.start - 1] != "\n"
    return line.prefix[:-2] + _GOES_ON if wraps and line.prefix.endswith("  ") else line.prefix


class TextRows:
    """Numbered texts on the lines of a view, as rows in their roles."""

    palette: Palette
    bidi: bool
    text_left: int
    text_width: int
    view_width: int
    view_height: int

    @property
    def first_line(self) -> int:
        """The line at the top of the view."""
        return 0

    def flow(self, item: int) -> Flow:
        """A text by its index."""
        raise NotImplementedError

    def highlights(self, _item: int, _start: int, _end: int) -> list[Run]:
        """The highlights in a stretch of a text."""
        return []

    def role(self, piece: Piece) -> str:
        """The style of a piece."""
        return ROLES.get(piece.kind, "lines--text")

    def set_as(self, piece: Piece, run: Set) -> Style:
        """The style of a stretch of a piece that has a format or is a link."""
        style = self.palette.span(run.marks, run.href)
        return style.without_color if piece.kind == "facts" else style

    def blank_style(self) -> Style:
        return self.palette["lines--text"]

    def text_row(self, shown: Shown) -> list[Segment]:
        """The text of a line, from its prefix on."""
        line = shown.line
        if line is None:
            return []
        flow = self.flow(shown.item)
        piece = flow.pieces[line.piece]
        base = self.palette[self.role(piece)]
        row: list[Segment] = []
        column = 0
        for left, start, end in line.parts:
            if left > column:
                row.append(Segment(" " * (left - column), base))
            runs = self._runs(shown.item, piece, start, end)
            row += segments(flow.text, (start, end), base, runs)
            column = left + cells(flow.text[start:end])
        if line.suffix:
            row.append(Segment(line.suffix, self.palette["lines--meta"]))
        before = self._prefix(_continued(flow, line, piece))
        if self.bidi and line.parts and bidi.has_right(flow.text[line.start : line.parts[-1][2]]):
            right = bidi.begins_right(flow.text[piece.start : piece.end])
            row = bidi.in_visual_order(row, right=right)
            return self._from_right(row, before, shown.left) if right else [*before, *row]
        return [*before, *row]

    def _from_right(self, row: list[Segment], before: list[Segment], left: int) -> list[Segment]:
        """A line of a right-to-left paragraph at the right edge, its bullet or number there too."""
        segments = [*row, *bidi.in_visual_order(before, right=True)]
        spare = self.text_left + self.text_width - left - sum(cells(part.text) for part in segments)
        return [Segment(" " * spare, self.blank_style()), *segments] if spare > 0 else segments

    def _prefix(self, prefix: str) -> list[Segment]:
        """The prefix of a line: bars as lines beside the text, bullets and numbers as text."""
        if not prefix:
            return []
        bar = BAR if prefix.startswith(BAR) else ""
        after_bar = prefix[len(bar) :]
        sign = "lines--prefix" if BARS.issuperset(after_bar) else "lines--meta"
        before = [Segment(bar, self.palette["lines--prefix"])] if bar else []
        return [*before, Segment(after_bar, self.palette[sign])] if after_bar else before

    def _runs(self, item: int, piece: Piece, start: int, end: int) -> list[Run]:
        """What lies over a stretch of a text."""
        runs = [
            Run(span.start, span.end, self.set_as(piece, span))
            for span in overlapping(piece.spans, start, end)
        ]
        runs += self.highlights(item, start, end)
        return runs
