"""A thread as lines to scroll over: their positions, and what stays in view."""

from collections.abc import Callable, Sequence

from textual.geometry import Size

from reader.layout.lines import locate
from reader.layout.pieces import Flow
from reader.layout.threads import Forest
from reader.model import Comment
from reader.ui.panes.comment_rows import LEAD, Rows
from reader.ui.panes.comment_texts import CommentTexts
from reader.ui.panes.heights import HeightCache
from reader.ui.panes.thread import Thread
from reader.ui.panes.thread_rows import HEAD, UNFITTED, ThreadRows
from reader.ui.widgets.lines import LinesView
from reader.ui.widgets.rows import MARGIN, column_in

BEGINNING = 3
"""Lines of a comment that are in view at least after a change of the size: its head says little."""


class ThreadLayout(ThreadRows, LinesView, is_layer=True):
    """Comments below each other, with one in focus that is always in view."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        self._steady = False
        """Set while rows above are measured: what is in view stays, and so does the focus."""
        super().__init__(name=name, id=id, classes=classes)
        self.be_empty()
        self._measured_for = UNFITTED
        self.all: tuple[Comment, ...] = ()
        """Those of the page, by their number."""
        self.forest = Forest(())
        """The tree of these."""
        self._height_cache = HeightCache(0)
        self._above = 0
        """The width of the column under which the comments stand, 0 for none."""

    def have(self, comments: tuple[Comment, ...]) -> None:
        """Set the comments of the page; they are shown when they are laid."""
        self._texts = CommentTexts(comments)
        self.all = comments
        self.forest = Forest(comments)
        self.order = ()
        self._height_cache = HeightCache(len(comments))

    def lay(self, order: Sequence[int], levels: Sequence[int]) -> None:
        """Show the comments with these numbers in this order, none folded, from the first."""
        before, cache = self.order, self._height_cache
        if before:
            cache.keep(before, self.thread.heights.known, self._measured_for)
        is_whole = isinstance(order, range)
        comments = self.all if is_whole else tuple(map(self.all.__getitem__, order))
        forest = self.forest if is_whole else None
        self.comments, self.order, self.levels = comments, order, levels
        self.index = 0
        self.thread = Thread(comments, self._measure, cache.of(order) if before else (), forest)
        moved = cache.moved(before, order)
        self.renew(len(comments), self.text, lambda item: comments[item].author, moved)

    def replies(self, index: int) -> int:
        return self.forest.replies(self.order[index])

    # Texts of comments that need not be shown.

    def text_of(self, number: int) -> str:
        """The text of a comment, by its number."""
        return self._texts.text(number)

    def flow_of(self, number: int) -> Flow:
        """The pieces of a comment's text, by its number."""
        return self._texts.fresh_flow(number)

    # Layout.

    def stand_below(self, column: int) -> None:
        """Begin the texts of first comments where a column of so many cells above begins; 0 for a
        column of their own in the middle. With few columns they stay there too.
        """
        if column != self._above:
            self._above = column
            if self.view_width:
                self.reflow()
                self.forget()

    def reflow(self) -> None:
        self.text_left = column_in(self.view_width, self.column)[1]
        if self._above:
            below = column_in(self.view_width, self._above)[1] - LEAD
            most = self.view_width - self.text_width - MARGIN
            self.text_left = max(self.text_left, min(below, most))
        self._rows = Rows(self.palette, self.text_left, self.text_width)
        if self.text_width != self._measured_for:
            self.thread.rescale(self._measured_for / self.text_width)
            self._measured_for = self.text_width
        self.work_on()
        self.tell()  # the line above stands where the comments do

    def fit(self, room: Size | None = None) -> None:
        """Lay out for a new width; then bring the focus back into view if it was lost."""
        super().fit(room)
        if self.comments and self.view_width and not self._begins_in_view(self.index):
            place = self.asked_for(self._stood)
            self.show_comment(self.index)
            self._stood = self.first_line
            self.anchored = (self.first_line, place)

    def _begins_in_view(self, index: int) -> bool:
        """Whether a comment is in view, and not with its head alone at the lower edge."""
        row = self.thread.heights.row(index)
        top = self.thread.heights.top(row)
        begun = top + min(self.lines_of_row(row), BEGINNING, self.view_height)
        return self.in_view(index) and begun <= self.first_line + self.view_height

    def hold(self, line: int) -> tuple[int, int]:
        if not self.comments:
            return 0, HEAD
        if not line and not self.thread.is_measured:
            return self.thread.visible[0], HEAD  # and not measured for a width that nobody sees
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
        """The line of a comment that shows an offset of its text."""
        if spot <= HEAD or self.thread.is_short(self.thread.stand_in(index)):
            return 0
        laid = self._lines_of(index)
        return len(laid) + 1 if spot > len(self.text(index)) else 1 + locate(laid, spot)

    def settle_at(self, place: object) -> None:
        """Restore a scroll position; the focus stays where it is, in view or not."""
        self._steady = True
        try:
            super().settle_at(place)
        finally:
            self._steady = False

    def settle(self, row: int) -> None:
        """Measure the rows around one, while what is in view stays where it is."""
        heights, view = self.thread.heights, self.view_height
        self.steady(lambda: heights.settle(row, view, 2 * view))

    def steady(self, change: Callable[[], bool]) -> None:
        """Run `change`, which may change heights, without moving what is in view."""
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

    def in_view(self, index: int) -> bool:
        """Whether any line of a comment is in view, apart from the blank one below it."""
        heights = self.thread.heights
        row = heights.row(index)
        top, bottom = heights.top(row), heights.top(row) + self.lines_of_row(row)
        return top < self.first_line + self.view_height and bottom > self.first_line

    def lines_of_row(self, row: int) -> int:
        """The number of lines of a comment, without the blank one below it."""
        return max(1, self.thread.heights.height(row) - 1)

    def show_comment(self, index: int, *, at_top: bool = False, from_below: bool = False) -> None:
        """Bring a comment into view with as little scrolling as possible.

        If it is out of view, `at_top` puts it at the top; `from_below` shows the end of a tall one.
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
