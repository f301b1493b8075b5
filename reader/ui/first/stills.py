"""The initial view of each pane as rows, without any widgets."""

from datetime import datetime
from typing import Protocol

from rich.segment import Segment
from rich.style import Style

from reader.model import Article, Comment
from reader.ui.first.scroll_bar import at_top
from reader.ui.panes.article_rows import ArticleRows
from reader.ui.panes.comment_rows import Rows
from reader.ui.panes.outline_rows import OutlineRows
from reader.ui.panes.thread_rows import ThreadRows
from reader.ui.widgets.paint import Palette
from reader.ui.widgets.rows import column_in, filled

BAR = 1
"""Cells of the scroll bar beside a pane."""


class Pane(Protocol):
    """Something made of rows."""

    view_width: int
    view_height: int
    palette: Palette

    def line_count(self) -> int: ...

    def draw(self, line: int, /) -> list[Segment]: ...

    def blank_style(self) -> Style: ...


class Measured:
    """A view and the text column in it, in cells; nothing until it is measured."""

    view_width = view_height = text_left = 0
    text_width = 1

    def measure(self, size: tuple[int, int], column: int) -> None:
        """Take a size, scroll bar included, with a column of `column` cells at most (0: all)."""
        self.view_width, self.view_height = size[0] - BAR, size[1]
        self.text_width, self.text_left = column_in(self.view_width, column)


class ArticleStill(Measured, ArticleRows):
    """An article in its column."""

    def __init__(self, palette: Palette, article: Article) -> None:
        self.palette, self.bidi = palette, False
        self.be_empty()
        self.take(article)

    def fit(self, size: tuple[int, int], column: int) -> None:
        """Lay it out for a size in cells, scroll bar included."""
        self.measure(size, column)
        self.reflow()


class ThreadStill(Measured, ThreadRows):
    """Comments, none folded, the first in focus."""

    def __init__(self, palette: Palette, comments: tuple[Comment, ...], now: datetime) -> None:
        self.palette, self.bidi = palette, False
        self.be_empty()
        self.now = now
        self.take(comments)

    def fit(self, size: tuple[int, int], column: int) -> None:
        """Lay them out for a size in cells, scroll bar included."""
        self.measure(size, column)
        self._rows = Rows(self.palette, self.text_left, self.text_width)
        if self.comments:
            self.thread.heights.settle(0, self.view_height, 2 * self.view_height)


class OutlineStill(Measured, OutlineRows):
    """The outline beside the article."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self.be_empty()

    def fit(self, size: tuple[int, int]) -> None:
        """Lay it out for a size in cells, scroll bar included."""
        self.measure(size, 0)
        self.lay()


def rows_of(pane: Pane) -> list[list[Segment]]:
    """The rows of a pane from its top, with the scroll bar beside them."""
    count, blank = pane.line_count(), pane.blank_style()
    bar = at_top(pane.view_height, count, pane.palette["scrollbar"])
    return [
        [*filled(pane.draw(line) if line < count else [], pane.view_width, blank), beside]
        for line, beside in enumerate(bar)
    ]
