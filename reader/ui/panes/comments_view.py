"""The comments' pane as its parts see it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from textual.message import Message

from reader.layout.pieces import Flow
from reader.layout.terms import Term
from reader.layout.threads import Forest
from reader.model import Comment
from reader.ui.panes.thread import Thread
from reader.ui.widgets.finds import Finds

if TYPE_CHECKING:
    from reader.ui.panes.quote_ties import Ties


class CommentsView(Protocol):
    """Comments below each other as lines to scroll over, with one comment in focus."""

    comments: tuple[Comment, ...]
    """Those that are shown, in the order in which they are."""
    order: Sequence[int]
    """The number of each on the page; an index is its place here."""
    thread: Thread
    index: int
    """The comment in focus."""

    all: tuple[Comment, ...]
    """Those of the page, by their number."""
    forest: Forest
    """The tree of these."""
    finds: Finds
    """The keywords and the search, with what they found."""

    @property
    def ties(self) -> "Ties":
        """The quotes, as far as they were found."""

    def quoter_count(self, number: int) -> int:
        """How many comments are known to quote a comment."""

    @property
    def current(self) -> Comment | None:
        """The comment in focus."""

    @property
    def focus_number(self) -> int:
        """The number of the comment in focus; -1 if there are none."""

    @property
    def first_line(self) -> int:
        """The line at the top of the view."""

    @property
    def view_height(self) -> int:
        """The number of lines in view."""

    @property
    def half_page(self) -> int:
        """The number of lines of half a view."""

    def have(self, comments: tuple[Comment, ...]) -> None:
        """Set the comments of the page; they are shown when they are laid."""

    def lay(self, order: Sequence[int], levels: Sequence[int]) -> None:
        """Show the comments with these numbers in this order, none folded, from the first."""

    def index_of(self, number: int) -> int:
        """The index of a comment in the view, -1 if it is not shown."""

    def text_of(self, number: int) -> str:
        """The text of a comment, by its number."""

    def flow_of(self, number: int) -> Flow:
        """The pieces of a comment's text, by its number."""

    def search(self, query: str, term: Term | None = None) -> int:
        """Highlight the matches of a search; returns their number so far."""

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

    def go(self, motion: str, count: int = 1) -> bool:
        """Move by a motion; False if it cannot move further that way."""

    def stand(self, line: int) -> None:
        """Folds have changed: show the lines from this one on."""

    def tell(self) -> None:
        """Report that the position or the counts have changed."""

    def forget(self) -> None:
        """Discard all drawn lines."""

    def work_on(self) -> None:
        """Start background work that nobody waits for."""

    def post_message(self, message: Message) -> bool:
        """Send a message to the screen."""
