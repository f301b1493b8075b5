"""The settings screen: the purpose of each setting, its value, and a new value for it."""

from collections.abc import Sequence
from dataclasses import Field, dataclass, fields, replace
from typing import ClassVar, Literal, NamedTuple, get_args, get_origin, get_type_hints

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.commands.table import COMMANDS, Command, key_of
from reader.config.edits import Edit, Set
from reader.config.example import quoted
from reader.config.read import parsed
from reader.config.settings import Colors, Range, Screen
from reader.errors import ConfigError
from reader.ui.arrange import ROWS
from reader.ui.mode_keys import Typed
from reader.ui.widgets.picks import Picks


class Row(NamedTuple):
    """A setting."""

    table: str
    each: "Field[object]"
    words: tuple[object, ...]
    """The values it cycles through, () if a value is typed."""


@dataclass(frozen=True, slots=True)
class Changed:
    """The present settings, and those to write to the file."""

    screen: Screen
    colors: Colors
    edits: tuple[Edit, ...]
    before: Screen

    def was(self, name: str) -> object:
        """The former value of a setting."""
        return getattr(self.before, name)


class SettingsScreen(ModalScreen[Changed]):
    """Returns what was changed; Enter changes the selected setting."""

    AUTO_FOCUS: ClassVar[str | None] = "Picks"
    VERTICAL_BREAKPOINTS = ROWS

    def __init__(
        self,
        screen: Screen,
        colors: Colors,
        themes: Sequence[str] = (),
        commands: tuple[Command, ...] = COMMANDS,
    ) -> None:
        super().__init__()
        self._keys = Typed("settings", commands)
        change, close = (key_of(f"settings_{name}", commands) for name in ("change", "close"))
        self._hint = f"{change} changes · {close} keeps and closes"
        self._before = screen
        self._tables: dict[str, Screen | Colors] = {"screen": screen, "colors": colors}
        self._themes = tuple(themes)
        self._edits: dict[tuple[str, str], Edit] = {}
        self._rows = [
            Row(table, each, self._words(each, get_type_hints(type(values))[each.name]))
            for table, values in self._tables.items()
            for each in fields(values)
        ]
        self._picks = Picks(self._told())
        self._typed = Input(compact=True)
        self._typed.cursor_blink = False
        self._typed.display = False
        self._said = Static(classes="settings--said")

    def _words(self, each: "Field[object]", type_: object) -> tuple[object, ...]:
        if words := each.metadata.get("words"):
            return (*words, *self._themes)
        if get_origin(type_) is Literal:
            return get_args(type_)
        return (True, False) if type_ is bool else ()

    def _told(self) -> list[tuple[str, str]]:
        return [(f"{row.table}.{row.each.name}", self._shown(row)) for row in self._rows]

    def _value(self, row: Row) -> object:
        return getattr(self._tables[row.table], row.each.name)

    def _shown(self, row: Row) -> str:
        value = self._value(row)
        if isinstance(value, bool):
            return "true" if value else "false"
        return str(value) if value != "" else "the theme's"

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(Content("Settings"), classes="box--title")
            yield self._picks
            yield self._said
            yield self._typed
            yield Static(Content(self._hint), classes="box--hint")

    def on_mount(self) -> None:
        self._say()

    def _say(self, wrong: str = "") -> None:
        self._said.update(Content(wrong or self._row.each.metadata["about"]))

    @property
    def _row(self) -> Row:
        return self._rows[self._picks.chosen]

    async def on_key(self, event: Key) -> None:
        if self._typed.display:
            self._value_key(event)
            return
        call = self._keys.call(event)
        if call is None:
            return
        if self._picks.go(call.command, call.count):
            self._say()
        elif call.command == "settings_change":
            self._change()
        else:
            await self.action_dismiss(self._changed())

    def _value_key(self, event: Key) -> None:
        """A value is typed: Enter takes it, Esc leaves it as it was."""
        if event.key not in ("enter", "escape"):
            return
        if event.key == "escape" or self._take(self._typed.value):
            self._typed.display = False
            self._picks.focus()
        event.stop()
        event.prevent_default()

    def on_picks_picked(self, event: Picks.Picked) -> None:
        event.stop()
        self._say()

    def _change(self) -> None:
        row, value = self._row, self._value(self._row)
        if row.words:
            place = row.words.index(value) if value in row.words else -1
            self._set(row, row.words[(place + 1) % len(row.words)])
            return
        self._typed.value = str(value)
        self._typed.display = True
        self._typed.focus()

    def _take(self, typed: str) -> bool:
        """Take what was typed; False, and why, if it cannot be."""
        row = self._row
        number = isinstance(row.each.metadata.get("bounds"), Range)
        value: object = int(typed) if number and typed.strip().isdecimal() else typed.strip()
        told = str(value) if isinstance(value, int) else quoted(str(value))
        try:
            parsed(f"[{row.table}]\n{row.each.name} = {told}\n")
        except ConfigError as error:
            self._say(str(error).partition(": ")[2])
            return False
        self._set(row, value)
        return True

    def _set(self, row: Row, value: object) -> None:
        name = row.each.name
        self._tables[row.table] = replace(self._tables[row.table], **{name: value})  # type: ignore[arg-type]
        if isinstance(value, str | int):
            self._edits[row.table, name] = Set(row.table, name, value)
        self._picks.put(self._told(), self._picks.chosen)
        self._say()

    def _changed(self) -> Changed:
        screen, colors = self._tables.values()
        assert isinstance(screen, Screen)  # noqa: S101  for the type checker: they were put so
        assert isinstance(colors, Colors)  # noqa: S101
        return Changed(screen, colors, tuple(self._edits.values()), self._before)
