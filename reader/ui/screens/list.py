"""A list over the page, of orders, links or marks, from which one is chosen."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.commands.table import COMMANDS, Command, key_of
from reader.text import cells
from reader.ui.arrange import COLUMNS, ROWS
from reader.ui.keys.mode_keys import Typed
from reader.ui.widgets.choice_list import ChoiceList
from reader.ui.widgets.key_hints import KeyHints
from reader.ui.widgets.text_field import TextField
from reader.values import NamedTuple

_LONG = 60
"""Cells from which a row asks for a broader box."""


class Option(NamedTuple):
    """A row of a list."""

    label: str
    note: str = ""
    """The text at the right end."""


class ListScreen(ModalScreen[int]):
    """Returns the index of the chosen option, or nothing."""

    AUTO_FOCUS: ClassVar[str | None] = "ChoiceList"
    VERTICAL_BREAKPOINTS = ROWS
    HORIZONTAL_BREAKPOINTS = COLUMNS
    ENDS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("pick_choose", "take"),
        ("pick_filter", "filter"),
        ("pick_close", "close"),
    )
    """The commands named below the list, and what they do."""

    def __init__(
        self,
        title: str,
        options: Sequence[Option],
        at: int = 0,
        commands: tuple[Command, ...] = COMMANDS,
    ) -> None:
        super().__init__()
        self._typed = Typed("choosing", commands)
        self._foot = KeyHints(*(f"{key_of(name, commands)} {does}" for name, does in self.ENDS))
        self._heading = title
        self.set_class(any(cells(f"{o.label}{o.note}") > _LONG for o in options), "-long")
        self._choices = ChoiceList(options, at)
        self._filter = TextField(placeholder="type to filter", compact=True)
        self._filter.cursor_blink = False
        self._filter.display = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(Content(self._heading), classes="box--title")
            yield self._filter
            yield self._choices
            yield self._foot

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._choices.filter(event.value)

    async def on_choice_list_picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        await self.choose()

    async def choose(self) -> None:
        """Take the chosen row, if there is one."""
        chosen = self._choices.chosen
        if chosen >= 0:
            await self.action_dismiss(chosen)

    async def on_key(self, event: Key) -> None:
        if self._filter.has_focus:
            await self._filter_key(event)
            return
        call = self._typed.call(event)
        self._foot.say(self._typed.refusal)
        if call is None or self._choices.go(call.command, call.count, counted=call.counted):
            return
        if call.command == "pick_choose":
            await self.choose()
        elif call.command == "pick_close":
            await self.action_dismiss(None)
        elif self._typed.asks_help(call):
            self._typed.show_help(self.app)
        elif call.command == "pick_open":
            await self.open_row()
        else:
            self._filter.display = True
            self._filter.focus()

    async def open_row(self) -> None:
        """Open what the row is about; most lists have nothing to open."""
        self._foot.say("There is nothing to open here")

    async def _filter_key(self, event: Key) -> None:
        """Letters filter the list; other keys work as everywhere, whatever the table assigns."""
        if event.key == "enter":
            await self.choose()
        elif event.key == "escape":
            await self.action_dismiss(None)
        elif not self._choices.arrow(event.key):
            return
        event.stop()
        event.prevent_default()
