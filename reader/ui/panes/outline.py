"""The outline beside the article: its headings, and what there is to go to in the discussion."""

from collections.abc import Hashable, Sequence
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events

from reader.layout.wrap import cut, wrap
from reader.text import cells
from reader.ui.messages import OutlineChosen
from reader.ui.widgets.paint import Palette
from reader.ui.widgets.scroller import Scroller

_HERE, _ELSEWHERE = "▸ ", "  "
_MOST = 2
"""Lines a row may take."""
_GAP = 1


class Row(NamedTuple):
    """A place to go to."""

    label: str
    note: str = ""
    """What stands at the right end of its first line."""
    level: int = 0
    """How far it is indented."""
    quiet: bool = False
    """It is none of the headings."""


class _Line(NamedTuple):
    """A line of a row, -1 for one that parts headings from the rest."""

    row: int
    text: str
    note: str


class OutlinePane(Scroller, can_focus=False):
    """Rows below each other; where one is stands out, and is kept in view."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"outline--row", "outline--here", "outline--quiet"}

    def __init__(self) -> None:
        self._palette = Palette(self.get_component_rich_style)
        super().__init__(id="outline")
        self._rows: Sequence[Row] = ()
        self._lines: list[_Line] = []
        self._at = -1

    def show(self, rows: Sequence[Row]) -> None:
        """Other rows; nobody is anywhere yet."""
        if rows != self._rows:
            self._rows, self._at = rows, -1
            self.relay()

    def be_at(self, row: int) -> None:
        """One is at a row now, -1 for before them all."""
        if row == self._at:
            return
        self._at = row
        self.refresh()
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        ours = [number for number, line in enumerate(self._lines) if line.row == self._at]
        first, height = self.first_line, self.view_height
        if ours and not (first <= ours[0] and ours[-1] < first + height):
            self.scroll_line(ours[0] - height // 3)

    def on_click(self, event: events.Click) -> None:
        event.stop()
        line = self.first_line + event.y
        if event.button == 1 and line < len(self._lines) and self._lines[line].row >= 0:
            self.post_message(OutlineChosen(self._lines[line].row))

    # What a view over lines is asked for.

    def line_count(self) -> int:
        return len(self._lines)

    def reflow(self) -> None:
        self._lines = []
        for number, row in enumerate(self._rows):
            if row.quiet and number and not self._rows[number - 1].quiet:
                self._lines.append(_Line(-1, "─" * self.text_width, ""))
            self._lines += self._lines_of(number, row)
        self.call_after_refresh(self._keep_in_view)

    def _lines_of(self, number: int, row: Row) -> list[_Line]:
        left = min(row.level, self.text_width // 4)
        beside = cells(row.note) + _GAP if row.note else 0
        room = max(1, self.text_width - cells(_HERE) - left - beside)
        # The sign of a row that is no heading stays with its first word, however long that is.
        broken = wrap(row.label.replace(" ", "\N{NO-BREAK SPACE}", 1 if row.quiet else 0), room)
        texts = [row.label[start:end] for start, end in broken[: _MOST - 1]]
        if len(broken) >= _MOST:
            texts.append(cut(row.label[broken[_MOST - 1][0] :], room))
        return [
            _Line(number, " " * left + text, "" if below else row.note)
            for below, text in enumerate(texts)
        ]

    def line_key(self, line: int) -> Hashable:
        shown = self._lines[line]
        first = not line or self._lines[line - 1].row != shown.row
        return shown, first, shown.row == self._at

    def draw(self, line: int) -> list[Segment]:
        shown = self._lines[line]
        if shown.row < 0:
            return [Segment(" " * self.text_left + shown.text, self._palette["outline--quiet"])]
        here = shown.row == self._at
        first = not line or self._lines[line - 1].row != shown.row
        kind = "here" if here else "quiet" if self._rows[shown.row].quiet else "row"
        text = (_HERE if here and first else _ELSEWHERE) + shown.text
        row = [Segment(" " * self.text_left + text, self._palette[f"outline--{kind}"])]
        if shown.note:
            gap = max(_GAP, self.text_width - cells(text) - cells(shown.note))
            row.append(Segment(" " * gap + shown.note, self._palette["outline--quiet"]))
        return row

    def hold(self, line: int) -> object:
        return self._lines[line].row if line < len(self._lines) else 0

    def held(self, place: object) -> int:
        return next((n for n, line in enumerate(self._lines) if line.row == place), 0)

    def blank_style(self) -> Style:
        return self._palette["outline--row"]
