"""A thread as lines to scroll over: where they are, how they look, what stays in view."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable
from datetime import datetime
from typing import ClassVar

from rich.segment import Segment

from reader.layout.flow import Flow
from reader.layout.lines import Line, locate
from reader.model import Comment
from reader.text import cells
from reader.ui.panes.comment_rows import GUIDE, Look, Rows
from reader.ui.panes.comment_texts import CommentTexts
from reader.ui.panes.header import Facts, Field, cut, fields
from reader.ui.panes.thread import Thread
from reader.ui.widgets.lines import LinesView
from reader.ui.widgets.paint import Run
from reader.ui.widgets.texts import Shown

EMPTY = "No comments on this page."
HEAD = -1
"""The place of a comment's head among the offsets of its text; its author ends there."""
FRAME = 2
"""Lines of a comment beside its text: the head above, the blank line below."""
ADOPTED = 8192
"""How many comments are measured in the background before the rows move to where they belong."""
UNFITTED = 80
"""The width taken for granted before there is a screen."""


class ThreadView(LinesView):
    """Comments below each other, and one of them in focus, always in view."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "comment--author",
        "comment--state",
        "comment--cursor",
    }
    DEFAULT_CSS = """
    ThreadView {
        & > .comment--author { text-style: bold; }
        & > .comment--state { text-style: italic; }
        & > .comment--cursor { text-style: bold; color: $accent; }
    }
    """

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        self._texts = CommentTexts(())
        self._steady = False
        """Rows above are being measured: what is in view stays, and so does the focus."""
        super().__init__(name=name, id=id, classes=classes)
        self._rows = Rows(self.palette, 0, UNFITTED)
        self._measured_for = UNFITTED
        self.now = datetime.min  # noqa: DTZ901  no age is told by a clock without a zone
        """What ages are counted up to; until it is told, times stand as the page gives them."""
        self.comments: tuple[Comment, ...] = ()
        self.thread = Thread((), self._measure)
        self.index = 0
        """The comment in focus."""

    def load(self, comments: tuple[Comment, ...]) -> None:
        """Other comments, all open."""
        self._texts = CommentTexts(comments)
        self.comments = comments
        self.index = 0
        self.thread = Thread(comments, self._measure)
        self.renew(len(comments), self.text, lambda item: comments[item].author)

    # Texts.

    def flow(self, item: int) -> Flow:
        return self._texts.flow(item)

    def text(self, item: int) -> str:
        """What one comment says, as it is searched."""
        return self._texts.text(item)

    def _lines_of(self, item: int) -> list[Line]:
        return self._texts.lines(item, self._rows.text_width(self.comments[item].depth))

    def _measure(self, item: int) -> int:
        width = self._rows.text_width(self.comments[item].depth)
        return FRAME + self._texts.height(item, width)

    # Layout.

    def line_count(self) -> int:
        return self.thread.heights.total if self.comments else 1

    def reflow(self) -> None:
        self._rows = Rows(self.palette, self.text_left, self.text_width)
        if self.text_width != self._measured_for:
            self.thread.heights.rescale(self._measured_for / self.text_width)
            self._measured_for = self.text_width
        self.work_on()

    def fit(self) -> None:
        """As for any lines; then the focus is brought back into view, if it fell out of it."""
        super().fit()
        if self.comments and not self.in_view(self.index):
            place = self.asked_for(self.first_line)
            self.show_comment(self.index)
            self.anchored = (self.first_line, place)

    def hold(self, line: int) -> tuple[int, int]:
        if not self.comments:
            return 0, HEAD
        row, offset = self.thread.heights.at(line)
        index = self.thread.visible[row]
        return index, self._spot(index, offset)

    def _spot(self, index: int, offset: int) -> int:
        """A line of a comment as an offset in its text."""
        laid = self._lines_of(index)
        if not offset:
            return HEAD
        return laid[offset - 1].start if offset <= len(laid) else len(self.text(index)) + 1

    def held(self, place: object) -> int:
        match place:
            case (int(index), int(spot)) if self.comments:
                row = self.thread.heights.row(self.thread.stand_in(index))
                self.settle(row)
                return self.thread.heights.top(row) + self.line_in(index, spot)
            case _:
                return 0

    def line_in(self, index: int, spot: int) -> int:
        """Which line of a comment shows an offset of its text."""
        if spot <= HEAD or self.thread.stand_in(index) in self.thread.closed:
            return 0
        laid = self._lines_of(index)
        return len(laid) + 1 if spot > len(self.text(index)) else 1 + locate(laid, spot)

    def settle_at(self, place: object) -> None:
        """As for any lines; the focus stays, in view or not."""
        self._steady = True
        try:
            super().settle_at(place)
        finally:
            self._steady = False

    def settle(self, row: int) -> None:
        """Measure the rows round one, while what is in view stays where it is."""
        heights, view = self.thread.heights, self.view_height
        self.steady(lambda: heights.settle(row, view, 2 * view))

    def steady(self, change: Callable[[], bool]) -> None:
        """Let heights change, if `change` does that, under a view that stands still."""
        heights = self.thread.heights
        row, offset = heights.at(self.first_line)
        steady, self._steady = self._steady, True
        try:
            if change():
                self.resize_lines()
                self.scroll_line(heights.top(row) + min(offset, heights.height(row) - 1))
        finally:
            self._steady = steady

    def scrolled(self, lines: int) -> None:
        if self._steady or not self.comments:
            return
        self.settle(self.thread.heights.at(self.first_line)[0])
        self._drag(down=lines > 0)
        super().scrolled(lines)

    def _drag(self, *, down: bool) -> None:
        """The focus has left the view: it moves to the comment that came into view."""
        if self.in_view(self.index):
            return
        heights = self.thread.heights
        last = heights.at(self.first_line + self.view_height - 1)[0]
        first, offset = heights.at(self.first_line)
        row = min(first + (offset > 0), last) if down else last
        self.index = self.thread.visible[row]
        self.refresh()

    def in_view(self, index: int) -> bool:
        """Whether any line of a comment can be seen, but the blank one below."""
        heights = self.thread.heights
        row = heights.row(index)
        top, bottom = heights.top(row), heights.top(row) + self.lines_of_row(row)
        return top < self.first_line + self.view_height and bottom > self.first_line

    def lines_of_row(self, row: int) -> int:
        """How many lines a comment takes, without the blank one below."""
        return max(1, self.thread.heights.height(row) - 1)

    def show_comment(self, index: int, *, at_top: bool = False, from_below: bool = False) -> None:
        """Bring a comment into view, with as little movement as that takes.

        Out of view it comes `at_top` on demand; the end of a tall one is shown `from_below`.
        """
        heights = self.thread.heights
        row = heights.row(index)
        self.settle(row)
        top, count = heights.top(row), self.lines_of_row(row)
        low = top + count - self.view_height
        # A tall comment is in view where it fills it, but for the blank line below.
        if low <= self.first_line <= top or top <= self.first_line <= low + 1:
            return
        below = from_below or (top > self.first_line and low <= top)
        self.scroll_line(low if below and not at_top else top)

    def stand(self, line: int) -> None:
        """Folds have changed: show the lines from this one on."""
        self.anchored = None
        self._steady = True
        self.resize_lines()
        self.scroll_line(line)
        self._steady = False
        self.refresh()

    def guide_at(self, index: int, column: int) -> int | None:
        """The level of the guide that a comment's line has at a cell, None for none.

        Its own level is where its fold mark stands, however few guides there is room for.
        """
        level = (column - self._rows.text_left(0)) // cells(GUIDE) + 1
        depth = self.comments[index].depth
        own = self._rows.guides(depth)
        return depth if level == own else level if 0 <= level < own else None

    def more(self, late: Callable[[], bool]) -> bool:
        heights = self.thread.heights
        done = heights.measure_some(late)
        if heights.staged and (done or heights.staged >= ADOPTED):
            self.steady(heights.adopt)
        return done

    # Drawing.

    def look(self, line: int) -> tuple[int, int, Look]:
        """Which comment a line belongs to, which of its lines it is, and how it looks."""
        thread = self.thread
        row, offset = thread.heights.at(line)
        index = thread.visible[row]
        last = row + 1 == len(thread.visible)
        after = 0 if last else thread.forest.depth[thread.visible[row + 1]]
        depth = thread.forest.depth[index]
        closed = index in thread.closed
        return index, offset, Look(depth, closed, index == self.index, after > depth, after)

    def line_key(self, line: int) -> Hashable:
        return self.look(line) if self.comments else EMPTY

    def draw(self, line: int) -> list[Segment]:
        if not self.comments:
            return [Segment(cut(EMPTY, self.view_width), self.palette["lines--meta"])]
        index, offset, look = self.look(line)
        if offset == 0:
            words, preview = self._words(index, look), self._preview(index)
            return self._rows.head(look, words, preview, self._in_author(index))
        if offset > len(self._lines_of(index)):
            return self._rows.tail(look)
        return [*self._rows.body(look), *self.text_row(self.shown(line))]

    def _words(self, index: int, look: Look) -> list[Field]:
        forest = self.thread.forest
        unseen = self._rows.guides(look.depth) < look.depth
        above = self.comments[forest.parent[index]].author if unseen else None
        return fields(
            self.comments[index], Facts(forest.replies(index), look.closed, self.now, above)
        )

    def _in_author(self, index: int) -> list[Run]:
        """What stands out in the author of a comment."""
        behind = len(self.comments[index].author) + 1
        over = self.highlights(index, -behind, HEAD)
        return [Run(start + behind, end + behind, style) for start, end, style in over]

    def _preview(self, index: int) -> str:
        return " ".join(self.text(index)[: self.view_width].split())

    def shown(self, line: int) -> Shown:
        if not self.comments:
            return Shown(0, None, 0)
        row, offset = self.thread.heights.at(line)
        index = self.thread.visible[row]
        laid = self._lines_of(index)
        left = self._rows.text_left(self.comments[index].depth)
        if offset == 0:
            return Shown(index, None, left)
        if offset > len(laid):
            return Shown(index, None, left, len(self.text(index)))
        return Shown(index, laid[offset - 1], left)

    def items(self, first: int, last: int) -> Iterable[int]:
        visible = self.thread.visible
        stop = len(visible) if last < 0 else bisect_right(visible, last)
        return visible[bisect_left(visible, first) : stop]
