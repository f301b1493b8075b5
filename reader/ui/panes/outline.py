"""The outline beside the article: its headings, and entries for the discussion."""

from collections.abc import Hashable, Sequence
from typing import ClassVar

from textual import events

from reader.ui.messages import OutlineChosen
from reader.ui.panes.outline_rows import OutlineRows, Row
from reader.ui.widgets.paint import Palette
from reader.ui.widgets.scroller import Scroller


class OutlinePane(OutlineRows, Scroller, can_focus=False):
    """Rows of the outline; the current one is highlighted and kept in view."""

    ROLES: ClassVar[frozenset[str]] = frozenset({"outline--row", "outline--here", "outline--quiet"})

    def __init__(self) -> None:
        self.palette = Palette(self.get_component_rich_style)
        super().__init__(id="outline")
        self.be_empty()

    def notify_style_update(self) -> None:
        self.palette.clear()
        super().notify_style_update()

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows, none of them current."""
        if rows != self._rows:
            self.take(rows, -1)
            self.relay()

    def be_at(self, row: int) -> None:
        """Make a row the current one, -1 for a position before all of them."""
        if row == self._at:
            return
        self._at = row
        self.refresh()
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        # Before the first heading that heading is kept in view: the separator's row is -1 too.
        at = max(0, self._at)
        current_lines = [number for number, line in enumerate(self._lines) if line.row == at]
        first, height = self.first_line, self.view_height
        if current_lines and not (first <= current_lines[0] and current_lines[-1] < first + height):
            self.scroll_line(current_lines[0] - height // 3)

    def on_click(self, event: events.Click) -> None:
        event.stop()
        line = self.first_line + event.y
        if event.button == 1 and line < len(self._lines) and self._lines[line].row >= 0:
            self.post_message(OutlineChosen(self._lines[line].row))

    # What a view over lines is asked for.

    def reflow(self) -> None:
        self.lay()
        self.call_after_refresh(self._keep_in_view)

    def line_key(self, line: int) -> Hashable:
        shown = self._lines[line]
        first = not line or self._lines[line - 1].row != shown.row
        return shown, first, shown.row == self._at

    def hold(self, line: int) -> object:
        return self._lines[line].row if line < len(self._lines) else 0

    def held(self, place: object) -> int:
        return next((n for n, line in enumerate(self._lines) if line.row == place), 0)
