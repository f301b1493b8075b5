"""A box with a few lines of text: an address nobody could open, the facts about a page."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.commands.table import shown
from reader.layout.wrap import wrap
from reader.text import cells


class _Lines(Static):
    """Lines broken for the room there is, each below its own beginning."""

    def __init__(self, lines: Sequence[str | tuple[str, str]]) -> None:
        self._lines = [("", one) if isinstance(one, str) else one for one in lines]
        super().__init__(Content("\n".join(lead + text for lead, text in self._lines)))

    def on_resize(self) -> None:
        """A lead that would take half of the room stands for itself."""
        width = self.size.width
        rows = []
        for lead, text in self._lines:
            left = cells(lead) if cells(lead) <= width // 2 else 0
            parts = [text[start:end] for start, end in wrap(text, width - left)] or [""]
            rows += [lead.rstrip(), *parts] if left < cells(lead) else [
                (lead if not number else " " * left) + part for number, part in enumerate(parts)
            ]  # fmt: skip
        self.update(Content("\n".join(rows)))


class NoteScreen(ModalScreen[bool]):
    """Shows text whole, however long its lines; ends with whether what it offers is wanted."""

    AUTO_FOCUS: ClassVar[str | None] = "VerticalScroll"

    def __init__(
        self,
        title: str,
        lines: Sequence[str | tuple[str, str]],
        keys: tuple[str, ...] = (),
        offer: str = "copies it",
        closes: tuple[str, ...] = (),
    ) -> None:
        """`keys` take the `offer`; `closes` are those that close it, beside Esc.

        A line of two parts goes on below its second one.
        """
        super().__init__()
        self._heading = title
        self._lines = lines
        self._keys = keys
        self._offer = offer
        self._closes = ("escape", "q", "enter", *closes)

    def compose(self) -> ComposeResult:
        offer = f"{shown(self._keys[0])} {self._offer} · " if self._keys else ""
        with Vertical(classes="box"):
            yield Static(Content(self._heading), classes="box--title")
            with VerticalScroll(classes="box--body"):
                yield _Lines(self._lines)
            yield Static(Content(f"{offer}Esc closes"), classes="box--hint")

    async def on_key(self, event: Key) -> None:
        key = event.character if event.is_printable and event.key != "space" else event.key
        wanted = key in self._keys
        if wanted or key in self._closes:
            event.stop()
            await self.action_dismiss(wanted)
