"""Scrolling without a key, line by line."""

from textual.timer import Timer

from reader.ui.panes.reading_time import WORDS_A_MINUTE
from reader.ui.reading.page import Arguments, Page

_CELLS_A_WORD = 6
"""With the space behind it, in English."""
_FASTEST = 300
"""Lines a minute, at the most."""


class AutoScroll:
    """Scrolls the pane in focus at reading speed."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._scrolling: Timer | None = None

    def toggle(self, arguments: Arguments) -> None:
        """Scroll at reading speed, or by as many lines a minute as were typed."""
        page = self._page
        if self.stop() and not arguments.counted:
            page.say("It stands")
            return
        pace = min(arguments.count, _FASTEST) if arguments.counted else self._usual_pace()
        self._scrolling = page.screen.set_interval(60 / pace, self.scroll_on)
        page.say(f"{pace} lines a minute, {page.key_of('auto_scroll')} stops it")

    def _usual_pace(self) -> int:
        width = max(1, self._page.pane.text_width)
        return max(1, round(WORDS_A_MINUTE * _CELLS_A_WORD / width))

    def scroll_on(self) -> None:
        """Scroll one line; stop at the end."""
        if not self._page.pane.shift(1):
            self.stop()
            self._page.say("This is the end")

    def stop(self) -> bool:
        """Stop scrolling automatically; False if it was not."""
        if self._scrolling is None:
            return False
        self._scrolling.stop()
        self._scrolling = None
        return True
