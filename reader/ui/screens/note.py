"""A box with a few lines of text: an address nobody could open, the facts about a page."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Static


class NoteScreen(ModalScreen[None]):
    """Shows text whole, however long its lines; any key that closes things closes it."""

    AUTO_FOCUS: ClassVar[str | None] = "VerticalScroll"

    def __init__(
        self, title: str, lines: tuple[str, ...], copy: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self._heading = title
        self._lines = lines
        self._copy = copy

    def compose(self) -> ComposeResult:
        hint = "y copies it · Esc closes" if self._copy else "Esc closes"
        with Vertical(classes="box"):
            yield Static(Content(self._heading), classes="box--title")
            with VerticalScroll(classes="box--body"):
                yield Static(Content("\n".join(self._lines)))
            yield Static(Content(hint), classes="box--hint")

    async def on_key(self, event: Key) -> None:
        if event.key in ("escape", "q", "enter", "=", "equals_sign"):
            event.stop()
            await self.action_dismiss()
        elif event.key == "y" and self._copy is not None:
            event.stop()
            self._copy()
            await self.action_dismiss()
