"""The command palette: a command is found by any words of its name, its description or its keys."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.commands.table import WHERE, Command, shown
from reader.text import fold
from reader.ui.arrange import COLUMNS, ROOMY, ROWS
from reader.ui.widgets.choice_list import ChoiceList
from reader.ui.widgets.key_hints import KeyHints
from reader.ui.widgets.text_field import TextField

_GAP = "  "


def ranked(query: str, commands: Iterable[Command]) -> list[Command]:
    """The commands with every word of `query`; those that are called so come first."""
    words = fold(query).split()
    begun = " ".join(words)
    matching: list[tuple[int, Command]] = []
    for command in commands:
        title = fold(command.title)
        searched = f"{title} {fold(command.help)} {fold(_keys(command))}"
        if all(word in searched for word in words):
            called = title.startswith(begun), all(word in title for word in words)
            matching.append((-sum(called), command))
    matching.sort(key=lambda rated: rated[0])
    return [command for _rank, command in matching]


class PaletteScreen(ModalScreen[str]):
    """Returns the id of the chosen command."""

    AUTO_FOCUS: ClassVar[str | None] = "Input"
    VERTICAL_BREAKPOINTS = ROWS
    HORIZONTAL_BREAKPOINTS = COLUMNS

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__(classes="-filled")
        self._commands = commands
        self._matching: Sequence[Command] = commands
        self._filter = TextField(placeholder="words of a name or a description", compact=True)
        self._filter.cursor_blink = False
        self._choices = ChoiceList(())
        self._choices.can_focus = False
        self._choices.empty = "No command is called that."
        self._about = Static(markup=False, classes="box--about")

    def compose(self) -> ComposeResult:
        with Vertical(classes="box -wide"):
            yield Static(Content("Commands"), classes="box--title")
            yield self._filter
            yield self._choices
            yield self._about
            yield KeyHints("Enter run it", "↑ ↓ move", "Esc close")

    def on_mount(self) -> None:
        self._fill()

    def _fill(self) -> None:
        """Show what was found, from the first."""
        self._matching = ranked(self._filter.value, self._commands)
        self._choices.put(self._rows())
        self._tell()

    def _rows(self) -> list[tuple[str, str]]:
        if self.app.size.width < ROOMY:
            return [(command.title, _keys(command)) for command in self._matching]
        room = max((len(command.title) for command in self._commands), default=0)
        return [
            (f"{command.title:{room}}{_GAP}{command.help}", _keys(command))
            for command in self._matching
        ]

    def on_resize(self) -> None:
        self._choices.put(self._rows(), self._choices.chosen)

    def _tell(self) -> None:
        """Describe the chosen command in full: rows have no room for that."""
        at = self._choices.chosen
        command = self._matching[at] if at >= 0 else None
        where = f" ({WHERE[command.where].lower()})" if command else ""
        self._about.update(Content(f"{command.help}{where}" if command else ""))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._fill()

    async def on_choice_list_picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        await self._choose()

    async def on_key(self, event: Key) -> None:
        if event.key == "escape":
            await self.action_dismiss(None)
        elif event.key == "enter":
            await self._choose()
        elif self._choices.arrow(event.key):
            self._tell()
        else:
            return
        event.stop()
        event.prevent_default()

    async def _choose(self) -> None:
        # Typed together with Enter, the words are handled before the list is updated.
        matching = ranked(self._filter.value, self._commands)
        at = self._choices.chosen if matching == list(self._matching) else 0
        if matching and at >= 0:
            await self.action_dismiss(matching[at].id)


def _keys(command: Command) -> str:
    return _GAP.join(map(shown, command.keys))
