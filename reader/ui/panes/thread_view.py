"""The appearance of a thread: which comment a line belongs to, and what it shows."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable
from typing import ClassVar

from reader.model import Comment
from reader.text import cells
from reader.ui.panes.comment_rows import GUIDE
from reader.ui.panes.thread_layout import ThreadLayout
from reader.ui.panes.thread_rows import EMPTY
from reader.ui.widgets.rows import Shown


class ThreadView(ThreadLayout, is_layer=True):
    """Comments below each other, drawn."""

    ROLES: ClassVar[frozenset[str]] = frozenset(
        {
            "comment--author",
            "comment--state",
            "comment--cursor",
            "comment--note",
            "comment--aside",
        }
    )

    def line_key(self, line: int) -> Hashable:
        self._looked = self.look(line) if self.comments else None
        return self._looked or EMPTY

    def shown(self, line: int) -> Shown:
        if not self.comments:
            return Shown(0, None, 0)
        row, offset = self.thread.heights.at(line)
        return self._shown(self.thread.visible[row], offset)

    def items(self, first: int, last: int) -> Iterable[int]:
        visible = self.thread.visible
        stop = len(visible) if last < 0 else bisect_right(visible, last)
        return visible[bisect_left(visible, first) : stop]

    def guide_at(self, index: int, column: int) -> int | None:
        """The level of the guide at a cell of a comment's line, None for none.

        The comment's own level is at its fold mark, however few guides there is room for.
        """
        level = (column - self._rows.text_left(0)) // cells(GUIDE) + 1
        level_of_own = self.levels[index]
        own = self._rows.guides(level_of_own)
        return level_of_own if level == own else level if 0 <= level < own else None

    # The comment in focus.

    @property
    def current(self) -> Comment | None:
        """The comment in focus."""
        return self.comments[self.index] if self.comments else None

    @property
    def focus_number(self) -> int:
        """The number of the comment in focus; -1 if there are none."""
        return self.order[self.index] if self.comments else -1

    def index_of(self, number: int) -> int:
        """The index of a comment in the view, -1 if it is not shown."""
        order = self.order
        try:
            return order.index(number)
        except ValueError:
            return -1

    def focus_on(self, index: int, *, at_top: bool = False, from_below: bool = False) -> None:
        """Move the focus to a comment, and bring that into view as `show_comment` does."""
        self.mark(index)
        self.show_comment(index, at_top=at_top, from_below=from_below)

    def mark(self, index: int) -> None:
        """Move only the focus: the two comments are redrawn."""
        before, self.index = self.index, index
        for changed in {before, index}:
            row = self.thread.heights.row(changed)
            self.refresh_rows(self.thread.heights.top(row), self.lines_of_row(row))

    # What a caret asks for.

    def line_of(self, item: int, offset: int) -> int:
        """The line that shows an offset of a comment."""
        return self.held((item, offset))

    def neighbour(self, item: int, step: int) -> int | None:
        """The comment shown after a given one, or before; None at the ends."""
        row = self.thread.heights.row(item) + step
        return self.thread.visible[row] if 0 <= row < len(self.thread.visible) else None

    def caret_spot(self) -> tuple[int, int] | None:
        """Where selecting begins: at the comment in focus, if its text is shown."""
        closed = not self.comments or self.thread.is_short(self.index)
        return None if closed else (self.index, 0)

    def name_of(self, item: int) -> str:
        """The id of a comment, which it keeps when comments come before it."""
        return self.thread.forest.ids[item]

    def item_of(self, name: str) -> int | None:
        """The comment with an id; None if there is none."""
        ids = self.thread.forest.ids
        return ids.index(name) if name in ids else None
