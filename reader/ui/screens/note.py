"""A dialog with a few lines of text: an address that could not be opened, facts about the page."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.commands.table import COMMANDS, Command, key_of, shown, single_keys
from reader.layout.wrap import wrap, wrap_code
from reader.text import cells
from reader.ui.keys.mode_keys import Typed, sign_of
from reader.ui.widgets.key_hints import KeyHints


class _Lines(Static):
    """Lines broken for the room there is, each below its own beginning."""

    def __init__(self, lines: Sequence[str | tuple[str, str]]) -> None:
        self._lines = [("", line) if isinstance(line, str) else line for line in lines]
        super().__init__(Content("\n".join(lead + text for lead, text in self._lines)))

    def on_resize(self) -> None:
        """Put a label that would take half of the width on a line of its own."""
        width = self.size.width
        rows = []
        for lead, text in self._lines:
            left = cells(lead) if cells(lead) <= width // 2 else 0
            broken = wrap if " " in text or not text.isascii() else wrap_code
            parts = [text[start:end] for start, end in broken(text, width - left)] or [""]
            rows += [lead.rstrip(), *parts] if left < cells(lead) else [
                (lead if not number else " " * left) + part for number, part in enumerate(parts)
            ]  # fmt: skip
        self.update(Content("\n".join(rows)))


class NoteScreen(ModalScreen[bool]):
    """Shows a text in full, wrapped; returns whether the action offered is wanted."""

    AUTO_FOCUS: ClassVar[str | None] = "VerticalScroll"

    def __init__(
        self,
        title: str,
        lines: Sequence[str | tuple[str, str]],
        commands: tuple[Command, ...] = COMMANDS,
        offer: tuple[str, str] = ("", ""),
        closes: str = "",
    ) -> None:
        """`offer` is a command and what it does here; `closes` is a command that closes the dialog
        too, as the answer no does.

        A line of two parts is wrapped below its second part.
        """
        super().__init__()
        self._heading = title
        self._typed = Typed("box", commands)
        self._taking = single_keys(offer[0], commands)
        self._closes = single_keys(closes, commands)
        takes = f"{shown(self._taking[0])} {offer[1]}" if self._taking else ""
        denies = f"{key_of('box_no', commands)} do not" if closes == "box_no" else ""
        closes_it = f"{key_of('box_close', commands)} close"
        self._foot = KeyHints(*filter(None, (takes, denies, closes_it)))
        self._scroll = VerticalScroll(_Lines(lines), classes="box--body")

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(Content(self._heading), classes="box--title")
            yield self._scroll
            yield self._foot

    async def on_key(self, event: Key) -> None:
        sign = sign_of(event, (*self._taking, *self._closes))
        wanted = sign in self._taking
        if wanted or sign in self._closes:
            event.stop()
            await self.action_dismiss(wanted)
            return
        call = self._typed.call(event)
        self._foot.say(self._typed.refusal)
        if call is not None and not self._typed.attend(call, self._scroll):
            await self.action_dismiss(False)
