"""The comments' pane as its parts see it."""

from collections.abc import Sequence
from typing import Protocol

from reader.model import Comment
from reader.ui.panes.thread import Thread


class CommentsView(Protocol):
    """Comments below each other as lines to scroll over, with one comment in focus."""

    comments: tuple[Comment, ...]
    """Those that are shown, in the order in which they are."""
    order: Sequence[int]
    """The number of each on the page; an index is its place here."""
    thread: Thread
    index: int
    """The comment in focus."""

    @property
    def first_line(self) -> int:
        """The line at the top of the view."""

    @property
    def view_height(self) -> int:
        """The number of lines in view."""

    @property
    def half_page(self) -> int:
        """The number of lines of half a view."""

    def line_count(self) -> int:
        """The number of all lines."""

    def lines_of_row(self, row: int) -> int:
        """The number of lines of a comment, without the blank one below it."""

    def scroll_line(self, line: int) -> bool:
        """Scroll a line to the top, as far as possible; True if that moved anything."""

    def shift(self, lines: int) -> bool:
        """Scroll down by some lines, or up by a negative number."""

    def focus_on(self, index: int, *, at_top: bool = False, from_below: bool = False) -> None:
        """Move the focus to a comment, and bring that into view."""

    def open_way_to(self, index: int, *, itself: bool = False) -> None:
        """Unfold what hides a comment, and the comment itself if it is asked for."""
