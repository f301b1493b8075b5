"""Selecting text with the keyboard, and using the selection."""

from textual.geometry import Offset
from textual.selection import Selection

from reader.ui.caret import Caret, Spot
from reader.ui.panes.article import ArticlePane
from reader.ui.panes.comments import CommentsPane
from reader.ui.reading.page import Page
from reader.ui.widgets.finds import Finds


class Selecting:
    """The caret of the selection, in one pane at a time."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._caret: Caret | None = None
        self._finds: Finds | None = None
        """The finds of the pane at that time: if it has others, its texts are numbered anew."""

    @property
    def is_on(self) -> bool:
        """Whether keys move the end of a selection."""
        return self._caret is not None

    def begin(self) -> None:
        """Start from the selection of the mouse, else from the current position."""
        pane = self._page.pane
        selection = pane.text_selection
        text = pane.selected_text()
        spot = pane.caret_spot()
        if spot is None:
            self._page.say("There is no text to select here")
            return
        anchor = head = Spot(*spot)
        if text and selection is not None and selection.start and selection.end:
            anchor = Spot(selection.start.y, selection.start.x)
            head = Spot(selection.end.y, max(0, selection.end.x - 1))
        self._caret, self._finds = Caret(pane, anchor, head), pane.finds
        self._select()
        copies, leaves = self._page.key_of("select_copy"), self._page.key_of("select_leave")
        self._page.say(f"Keys move the end, {copies} copies, {leaves} leaves")

    def holds(self) -> bool:
        """Whether the caret is in the texts that are there; if not, the selection ends."""
        if self._caret is not None and self._page.pane.finds is not self._finds:
            self.stop()
        return self.is_on

    def swap(self) -> None:
        """Move the other end of the selection from now on."""
        if self._caret is not None:
            self._caret.swap()
            self._select()

    def move(self, way: str, count: int) -> None:
        """Move the end of the selection, as far as there is text."""
        if self._caret is not None and self._caret.move(way, count):
            self._select()

    def stop(self) -> None:
        """Clear the selection."""
        self._caret = None
        self._page.screen.clear_selection()

    def _select(self) -> None:
        """Show the selection, and its end."""
        if self._caret is None:
            return
        pane: ArticlePane | CommentsPane = self._page.pane
        first, last = self._caret.ends
        start, end = Offset(first.offset, first.item), Offset(last.offset, last.item)
        selection = Selection(start, end)
        self._page.screen.selections = {pane: selection}
        line = pane.line_of(*self._caret.head)
        if line < pane.first_line:
            pane.scroll_line(line)
        elif line >= pane.first_line + pane.view_height:
            pane.scroll_line(line - pane.view_height + 1)

    def give_way(self) -> None:
        """End selecting by keys, as the mouse has made another selection."""
        self._caret = None
