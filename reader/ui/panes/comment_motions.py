"""Moving in the comments: by lines, by pages, from comment to comment, and along the tree."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from reader.ui.panes.folding import Folding
from reader.ui.panes.jumps import JUMPS, jump

if TYPE_CHECKING:
    from reader.ui.panes.comments_view import CommentsView

Motion: TypeAlias = Callable[[int], bool]
"""Moves by so many steps; False if it cannot move further that way."""


class CommentMotions:
    """The motions that go by comments, where those of a text go by lines."""

    def __init__(
        self, view: "CommentsView", folding: Folding, by_lines: Mapping[str, Motion]
    ) -> None:
        self._view = view
        self._folding = folding
        self.by_name: dict[str, Motion] = {
            "page_down": self._to_the_end(by_lines["page_down"], -1),
            "page_up": self._to_the_end(by_lines["page_up"], 0),
            "half_down": self._to_the_end(by_lines["half_down"], -1),
            "half_up": self._to_the_end(by_lines["half_up"], 0),
            "line_down": lambda count: self._by(count) if count > 1 else self._further(),
            "line_up": lambda count: self._by(-count) if count > 1 else self._back(),
            "top": lambda _count: self._to_row(0),
            "bottom": lambda _count: self._to_row(-1),
            "nth": self._to_nth,
            "percent": self._to_percent,
            "to_top": lambda _count: self._place_focus(0),
            "center": lambda _count: self._place_focus(1),
            "to_bottom": lambda _count: self._place_focus(2),
            **{name: partial(self._jump, name) for name in JUMPS},
        }

    def _jump(self, name: str, count: int) -> bool:
        """Go along the tree, as to the next thread or the parent."""
        view = self._view
        index = jump(view.thread.forest, view.index, name, count)
        moved = index != view.index
        view.focus_on(index, at_top=True)
        return moved

    def _further(self) -> bool:
        """Scroll on in this comment if it is taller than the view, else go to the next one."""
        view, heights = self._view, self._view.thread.heights
        row = heights.row(view.index)
        unseen = heights.top(row) + view.lines_of_row(row) - view.first_line - view.view_height
        if unseen > 0 and view.lines_of_row(row) > view.view_height:
            return view.shift(min(unseen, view.half_page))
        if row + 1 == len(view.thread.visible):
            return unseen > 0 and view.shift(unseen)
        view.focus_on(view.thread.visible[row + 1])
        return True

    def _back(self) -> bool:
        """Scroll back in this comment if it is taller than the view, else to the one before."""
        view, heights = self._view, self._view.thread.heights
        row = heights.row(view.index)
        unseen = view.first_line - heights.top(row)
        if unseen > 0 and view.lines_of_row(row) > view.view_height:
            return view.shift(-min(unseen, view.half_page))
        if row == 0:
            return unseen > 0 and view.shift(-unseen)
        view.focus_on(view.thread.visible[row - 1], from_below=True)
        return True

    def _by(self, rows: int) -> bool:
        """Go so many comments on or back, or as many as there are, however tall they are: of "5j"
        nobody can know into how many pieces the view cuts those between.
        """
        view = self._view
        visible, row = view.thread.visible, view.thread.heights.row(view.index)
        to = max(0, min(row + rows, len(visible) - 1))
        if to == row:
            return self._further() if rows > 0 else self._back()
        view.focus_on(visible[to])
        return True

    def _to_the_end(self, motion: Motion, row: int) -> Motion:
        """A motion by pages that goes to the first or last comment if there is no further page."""
        return lambda count: motion(count) or self._to_row(row)

    def _to_row(self, row: int) -> bool:
        """Go to the first or last comment: row 0 or -1."""
        view = self._view
        index = view.thread.visible[row]
        moved = index != view.index
        view.focus_on(index, from_below=row < 0)
        return view.scroll_line(view.line_count() if row else 0) or moved

    def _to_nth(self, count: int) -> bool:
        view = self._view
        index, before = min(count, len(view.comments)) - 1, (view.index, view.thread.folds)
        self._folding.open_way_to(index)
        view.focus_on(index, at_top=True)
        return before != (view.index, view.thread.folds)

    def _to_percent(self, count: int) -> bool:
        """Go so far down the comments that are shown."""
        view = self._view
        visible, before = view.thread.visible, view.index
        view.focus_on(visible[(len(visible) - 1) * min(count, 100) // 100], at_top=True)
        return before != view.index

    def _place_focus(self, halves: int) -> bool:
        """Put the focus at the top, in the middle, at the bottom of the view: 0, 1, 2 halves."""
        view, heights = self._view, self._view.thread.heights
        row = heights.row(view.index)
        room = max(0, view.view_height - view.lines_of_row(row))
        return view.scroll_line(heights.top(row) - room * halves // 2)
