"""The line under a list of pages in which commands are typed."""

from collections.abc import Callable

from textual.events import Key

from reader.ui.panes.fitting import as_fits
from reader.ui.widgets.prompt import Prompt

_COMMAND = "command"


class ListPrompt(Prompt):
    """Hands each line to the list, and the focus back to its rows."""

    def __init__(
        self, offers: Callable[[str], tuple[str, ...]], done: Callable[[str], None]
    ) -> None:
        """`offers` gives what a line can become, and `done` does a line; "" where it was left."""
        super().__init__()
        self._offer = offers
        self._done = done

    def open(self) -> None:
        """Ask for a command."""
        self.ask(_COMMAND, ":")
        self._tell("")

    def takes(self, event: Key) -> bool:
        """Whether a key belongs to the line; one typed before it has the focus is put into it."""
        if not self.purpose:
            return False
        self.take(event)
        return True

    def on_prompt_said(self, event: Prompt.Said) -> None:
        event.stop()
        if event.done:
            self._end(event.text)
        else:
            self._tell(event.text)

    def on_prompt_left(self, event: Prompt.Left) -> None:
        event.stop()
        self._end("")

    def _tell(self, typed: str) -> None:
        offers = self._offer(typed)
        self.tell(as_fits(offers, self.app.size.width // 2 - 2), offers)

    def _end(self, line: str) -> None:
        self.close()
        self._done(line)
