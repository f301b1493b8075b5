"""Selecting text with the keyboard, and using the selection."""

from collections.abc import Callable
from dataclasses import replace

from textual.events import TextSelected
from textual.geometry import Offset
from textual.selection import Selection

from reader.ui.caret import Caret, Spot
from reader.ui.panes.article import ArticlePane
from reader.ui.panes.comments import CommentsPane
from reader.ui.panes.status import Report
from reader.ui.screens.watching import Watching
from reader.ui.widgets.finds import Finds


class Selecting(Watching):
    """The caret of the selection, in one pane at a time."""

    _caret: Caret | None = None
    _finds: Finds | None = None
    """What belongs to the texts that the caret is in: others are numbered otherwise."""

    @property
    def selecting(self) -> bool:
        """Whether keys move the end of a selection."""
        return self._caret is not None

    def _report(self) -> Report:
        report = super()._report()
        return replace(report, pane="selecting") if self.selecting else report

    def action_select(self) -> None:
        """Start from the selection of the mouse, else from the current position."""
        selection = self.pane.text_selection
        text = self.pane.selected_text()
        spot = self.pane.caret_spot()
        if spot is None:
            self.say("There is no text to select here")
            return
        anchor = head = Spot(*spot)
        if text and selection is not None and selection.start and selection.end:
            anchor = Spot(selection.start.y, selection.start.x)
            head = Spot(selection.end.y, max(0, selection.end.x - 1))
        self._caret, self._finds = Caret(self.pane, anchor, head), self.pane.finds
        self._select()
        copies, leaves = self.key_of("select_copy"), self.key_of("select_leave")
        self.say(f"Keys move the end, {copies} copies, {leaves} leaves")

    def action_help(self) -> None:
        """Show the keys of this mode."""
        raise NotImplementedError

    def action_highlight(self) -> None:
        """Highlight the selection, or the current paragraph."""
        raise NotImplementedError

    def select_by(self, command_id: str, count: int) -> bool:
        """Run a command of the selection; False if it could not move further that way."""
        if self._caret is None:
            return False
        if self.pane.finds is not self._finds:
            self.stop_selecting()
            return False
        endings: dict[str, Callable[[], None]] = {
            "select_copy": self.action_copy,
            "select_keyword": self.action_add_keyword,
            "select_note": self.action_highlight,
            "select_leave": lambda: None,
        }
        if command_id in endings:
            endings[command_id]()
            self.stop_selecting()
            return True
        if command_id == "select_help":
            self.action_help()
            return True
        if command_id == "select_swap":
            self._caret.swap()
        elif not self._caret.move(command_id, count):
            return False
        self._select()
        return True

    def stop_selecting(self) -> None:
        """Clear the selection."""
        self._caret = None
        self.clear_selection()

    def _select(self) -> None:
        """Show the selection, and its end."""
        if self._caret is None:
            return
        pane: ArticlePane | CommentsPane = self.pane
        first, last = self._caret.ends
        start, end = Offset(first.offset, first.item), Offset(last.offset, last.item)
        selection = Selection(start, end)
        self.selections = {pane: selection}
        line = pane.line_of(*self._caret.head)
        if line < pane.first_line:
            pane.scroll_line(line)
        elif line >= pane.first_line + pane.view_height:
            pane.scroll_line(line - pane.view_height + 1)

    def on_text_selected(self, event: TextSelected) -> None:
        """Text selected by dragging is copied, as terminals do. A click ends selecting."""
        event.stop()
        self._caret = None
        if self.get_selected_text():
            self.action_copy()
