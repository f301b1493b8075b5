"""A line to type in, with a sign at each end beyond which there is more of it."""

from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.events import Paste
from textual.strip import Strip
from textual.widgets import Input

from reader.text import cells, clean, line

_SIGN = "…"


class TextField(Input):
    """Textual's input, which scrolls without a word where the text is longer than its width.

    A long address looks then as if it began in its middle, or ended there. The sign never covers
    the cell of the cursor.

    What is pasted goes in whole: of several lines Textual takes the first, and the rest of a note
    was lost. Enter comes as ^J where it was typed before the terminal was told how to send it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+j", "submit", show=False)]

    def on_paste(self, event: Paste) -> None:
        event.prevent_default()
        event.stop()
        # Textual draws what controls a terminal as it is.
        rows = clean(event.text).splitlines()
        self.type_in(rows[0].replace("\t", " ") if len(rows) == 1 else line(event.text))

    def type_in(self, text: str) -> None:
        """Put a text at the cursor, or in the place of what is selected."""
        selected = self.selection
        if selected.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *selected)

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        width, left = self.scrollable_content_region.width, self.scroll_offset.x
        if y or width < 3 or not self.value:
            return strip
        cursor = cells(self.value[: self.cursor_position]) - left
        if cells(self.value) - left > width and cursor < width - 1:
            strip = _signed(strip, width - 1)
        return _signed(strip, 0) if left and cursor > 0 else strip


def _signed(strip: Strip, at: int) -> Strip:
    """The sign in the place of one cell, or of the two of a wide character that it cuts."""
    before, under, after = strip.divide([at, at + 1, strip.cell_length])
    style = next((segment.style for segment in under if segment.text), None)
    return Strip.join([before, Strip([Segment(_SIGN, style)], 1), after])
