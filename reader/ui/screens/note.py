"""A box with a few lines of text: an address nobody could open, the facts about a page."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Static


class NoteScreen(ModalScreen[bool]):
    """Shows text whole, however long its lines; ends with whether what it offers is wanted."""

    AUTO_FOCUS: ClassVar[str | None] = "VerticalScroll"

    def __init__(self, title: str, lines: tuple[str, ...], offer: str = "") -> None:
        super().__init__()
        self._heading = title
        self._lines = lines
        self._offer = offer

    def compose(self) -> ComposeResult:
        hint = " · ".join(filter(None, (self._offer, "Esc closes")))
        with Vertical(classes="box"):
            yield Static(Content(self._heading), classes="box--title")
            with VerticalScroll(classes="box--body"):
                yield Static(Content("\n".join(self._lines)))
            yield Static(Content(hint), classes="box--hint")

    async def on_key(self, event: Key) -> None:
        wanted = event.key == "y" and bool(self._offer)
        if wanted or event.key in ("escape", "q", "enter", "equals_sign"):
            event.stop()
            await self.action_dismiss(wanted)
