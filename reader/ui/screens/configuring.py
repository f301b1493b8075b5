"""The settings screen: the purpose of each setting, its value, and a new value for it."""

from collections.abc import Sequence
from dataclasses import Field, fields, replace
from typing import ClassVar, Literal, get_args, get_origin, get_type_hints

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.commands.keys import Call
from reader.commands.table import COMMANDS, Command, key_of
from reader.config.edits import Edit, Set
from reader.config.example import quoted
from reader.config.read import parsed
from reader.config.settings import Colors, Range, Screen
from reader.errors import ConfigError
from reader.ui.arrange import ROWS
from reader.ui.keys.mode_keys import Typed
from reader.ui.widgets.choice_list import ChoiceList
from reader.ui.widgets.key_hints import KeyHints
from reader.ui.widgets.text_field import TextField
from reader.values import NamedTuple, dataclass


class Row(NamedTuple):
    """A setting."""

    table: str
    field: "Field[object]"
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

    AUTO_FOCUS: ClassVar[str | None] = "ChoiceList"
    VERTICAL_BREAKPOINTS = ROWS

    def __init__(
        self,
        screen: Screen,
        colors: Colors,
        themes: Sequence[str] = (),
        commands: tuple[Command, ...] = COMMANDS,
    ) -> None:
        super().__init__(classes="-filled")
        self._keys = Typed("settings", commands)
        names = ("change", "filter", "close")
        change, seek, close = (key_of(f"settings_{name}", commands) for name in names)
        hints = f"{change} change", f"{seek} filter", f"{close} keep and close"
        self._foot = KeyHints(*hints)
        self._before = screen
        self._tables: dict[str, Screen | Colors] = {"screen": screen, "colors": colors}
        self._themes = tuple(themes)
        self._edits: dict[tuple[str, str], Edit] = {}
        self._rows = [
            Row(table, each, self._words(each, get_type_hints(type(values))[each.name]))
            for table, values in self._tables.items()
            for each in fields(values)
        ]
        self._choices = ChoiceList(
            self._named_values(), also=[row.field.metadata["about"] for row in self._rows]
        )
        self._choices.empty = "No setting is called that."
        self._filter = TextField(
            placeholder="words of a name, a value or a description", compact=True
        )
        self._filter.cursor_blink = False
        self._filter.display = False
        self._typed = TextField(compact=True)
        self._typed.cursor_blink = False
        self._typed.display = False
        self._notice = Static(classes="box--about")

    def _words(self, field: "Field[object]", type_: object) -> tuple[object, ...]:
        if words := field.metadata.get("words"):
            return (*words, *self._themes)
        if get_origin(type_) is Literal:
            return get_args(type_)
        return (True, False) if type_ is bool else ()

    def _named_values(self) -> list[tuple[str, str]]:
        return [(f"{row.table}.{row.field.name}", self._shown(row)) for row in self._rows]

    def _value(self, row: Row) -> object:
        return getattr(self._tables[row.table], row.field.name)

    def _shown(self, row: Row) -> str:
        value = self._value(row)
        if isinstance(value, bool):
            return "true" if value else "false"
        return str(value) if value != "" else "the theme's"

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(Content("Settings"), classes="box--title")
            yield self._filter
            yield self._choices
            yield self._notice
            yield self._typed
            yield self._foot

    def on_mount(self) -> None:
        self._say()

    def _say(self, wrong: str = "") -> None:
        row = self._row
        self._notice.set_class(bool(wrong), "-wrong")
        self._notice.update(Content(wrong or (row.field.metadata["about"] if row else "")))

    @property
    def _row(self) -> Row | None:
        """The current setting; None where the filter leaves none."""
        at = self._choices.chosen
        return self._rows[at] if at >= 0 else None

    async def on_key(self, event: Key) -> None:
        if self._typed.display:
            self._value_key(event)
            return
        if self._filter.has_focus:
            self._filter_key(event)
            return
        call = self._keys.call(event)
        self._foot.say(self._keys.refusal)
        if call is not None:
            await self._do(call)

    async def _do(self, call: Call) -> None:
        if self._choices.go(call.command, call.count, counted=call.counted):
            self._say()
        elif call.command == "settings_change":
            self._change()
        elif call.command == "settings_filter":
            self._filter.display = True
            self._filter.focus()
        elif self._keys.asks_help(call):
            self._keys.show_help(self.app)
        else:
            await self.action_dismiss(self._changed())

    def _value_key(self, event: Key) -> None:
        """A value is typed: Enter takes it, Esc leaves it as it was."""
        if event.key not in ("enter", "escape"):
            return
        if event.key == "escape" or self._take(self._typed.value):
            self._typed.display = False
            self._choices.focus()
        event.stop()
        event.prevent_default()

    def _filter_key(self, event: Key) -> None:
        """Words filter the settings: Enter keeps the filter, Esc removes it."""
        if event.key in ("enter", "escape"):
            if event.key == "escape":
                self._filter.value = ""
            self._filter.display = bool(self._filter.value)
            self._choices.focus()
        elif not self._choices.arrow(event.key):
            return
        self._say()
        event.stop()
        event.prevent_default()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.input is self._filter:
            self._choices.filter(event.value)
            self._say()

    def on_choice_list_picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        self._say()

    def _change(self) -> None:
        row = self._row
        if row is None:
            return
        value = self._value(row)
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
        if row is None:
            return False
        number = isinstance(row.field.metadata.get("bounds"), Range)
        value: object = int(typed) if number and typed.strip().isdecimal() else typed.strip()
        written = str(value) if isinstance(value, int) else quoted(str(value))
        try:
            parsed(f"[{row.table}]\n{row.field.name} = {written}\n")
        except ConfigError as error:
            self._say(str(error).partition(": ")[2])
            return False
        self._set(row, value)
        return True

    def _set(self, row: Row, value: object) -> None:
        name = row.field.name
        self._tables[row.table] = replace(self._tables[row.table], **{name: value})  # type: ignore[arg-type]
        if isinstance(value, str | int):
            self._edits[row.table, name] = Set(row.table, name, value)
        self._choices.renew(self._named_values())
        self._say()

    def _changed(self) -> Changed:
        screen, colors = self._tables.values()
        assert isinstance(screen, Screen)  # noqa: S101  for the type checker: they were put so
        assert isinstance(colors, Colors)  # noqa: S101
        return Changed(screen, colors, tuple(self._edits.values()), self._before)
