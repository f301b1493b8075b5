"""The help screen: commands and their keys by pane, filtered as the user types."""

from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal, TypeAlias

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.commands.keys import Sequence
from reader.commands.table import COMMANDS, WHERE, Command, PaneName, Where, shown
from reader.layout.wrap import wrap
from reader.text import cells, fold
from reader.ui.arrange import ROOMY, ROWS
from reader.ui.keys.mode_keys import Mode
from reader.ui.widgets.key_hints import KeyHints
from reader.ui.widgets.text_field import TextField

Pane: TypeAlias = PaneName | Literal["selecting", "start"] | Mode
"""What was under the help."""
_LATER: tuple[Where, ...] = tuple(
    where
    for where in WHERE
    if where not in ("article", "text", "everywhere", "screens", "comments", "start")
)
"""What is opened over a page, or is begun on it: those keys work there."""
_PARTS: dict[Pane, tuple[Where, ...]] = {
    "article": ("article", "text", "everywhere", "screens", "comments", *_LATER),
    "comments": ("comments", "text", "everywhere", "screens", "article", *_LATER),
    "selecting": ("selecting",),
    "start": ("start",),
    "library": ("library", "screens", "lists"),
    "shelf": ("shelf", "screens", "lists"),
    "choosing": ("choosing", "lists"),
    "settings": ("settings", "lists"),
    "comparison": ("comparison",),
    "box": ("box", "asking"),
    "keywords": ("keywords",),
}
"""The parts of the help in their order: that of the present pane first."""
_BEGIN: dict[Pane, tuple[str, ...]] = {
    "article": (
        "line_down", "line_up", "page_down", "flip", "search", "next", "outline", "hints", "back",
    ),
    "comments": (
        "line_down", "line_up", "page_down", "next_thread", "toggle", "search", "sort", "flip",
        "back",
    ),
}  # fmt: skip
"""What a new user needs, in the order in which it is needed."""
_KEYS_WIDTH = 24
_WIDTH, _FRAME, _LEAST = 92, 5, 12
"""Cells the box has at most, and what its frame and the scroll bar take of them."""


def matching_commands(query: str, commands: Iterable[Command] = COMMANDS) -> Iterator[Command]:
    """The commands whose keys or words contain every word of `query`."""
    words = fold(query).split()
    for command in commands:
        keys = " ".join(map(shown, command.keys))
        text = fold(f"{keys} {command.title} {command.help}")
        if all(word in text for word in words):
            yield command


def listing(
    pane: Pane, query: str, width: int = 999, table: tuple[Command, ...] = COMMANDS
) -> Content:
    """The help as text at a width: in two columns, or each key above its description."""
    commands = tuple(matching_commands(query, table))
    parts = [("To begin with", _begin(pane, table))] if not query.strip() else []
    parts += [(WHERE[part], [c for c in commands if c.where == part]) for part in _PARTS[pane]]
    sections = [
        Content.assemble(
            (name, ".help--section"), "\n", *(_row(command, width) for command in rows)
        )
        for name, rows in parts
        if rows
    ]
    return Content("\n").join(sections) if sections else Content("No command is called that.")


def follows(begun: Sequence, command: Command) -> bool:
    """Whether a command has keys that begin so, and go on."""
    size = len(begun)
    keys = [tuple(each.split()) for each in command.keys]
    return not begun or any(len(each) > size and each[:size] == begun for each in keys)


def _begin(pane: Pane, table: tuple[Command, ...]) -> list[Command]:
    """What a new user needs; nothing if only some commands are listed."""
    by_id = {command.id: command for command in table}
    names = _BEGIN.get(pane, ())
    return [by_id[name] for name in names] if by_id.keys() >= set(names) else []


def _row(command: Command, width: int) -> Content:
    keys = "  ".join(map(shown, command.keys))
    beside = width >= ROOMY
    margin = _KEYS_WIDTH + 3 if beside else 4
    lines = [command.help[start:end] for start, end in wrap(command.help, width - margin)]
    # Keys of the user's can be longer than their column.
    fits = beside and cells(keys) <= _KEYS_WIDTH
    name = f"{keys:{_KEYS_WIDTH}} " if fits else f"{keys}\n{' ' * margin}"
    text = f"\n{' ' * margin}".join(lines)
    return Content.assemble("  ", (name, ".help--keys"), text, "\n")


class HelpScreen(ModalScreen[None]):
    """The help over the page."""

    AUTO_FOCUS: ClassVar[str | None] = "Input"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"help--section", "help--keys"}
    VERTICAL_BREAKPOINTS = ROWS

    def __init__(
        self, pane: Pane, commands: tuple[Command, ...] = COMMANDS, begun: Sequence = ()
    ) -> None:
        """`begun` are the keys of an incomplete sequence: only what may follow is listed."""
        super().__init__(classes="-filled")
        self._pane = pane
        self._commands = tuple(each for each in commands if follows(begun, each))
        self._title = f"Keys after {shown(' '.join(begun))}" if begun else "Keys"
        self._filter = TextField(placeholder="type to filter", compact=True)
        self._filter.cursor_blink = False
        self._list = Static()
        self._scroll = VerticalScroll(self._list, classes="box--body", can_focus=False)

    def compose(self) -> ComposeResult:
        with Vertical(classes="box -wide"):
            yield Static(Content(self._title), classes="box--title")
            yield self._filter
            yield self._scroll
            yield KeyHints("↑ ↓ PgUp PgDn scroll", "Esc close")

    def on_resize(self) -> None:
        self._fill()

    def _fill(self) -> None:
        room = min(_WIDTH, self.app.size.width) - _FRAME
        width = max(room, _LEAST)
        self._list.update(listing(self._pane, self._filter.value, width, self._commands))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._fill()
        self._scroll.scroll_home(animate=False)

    async def on_key(self, event: Key) -> None:
        scrolls = {
            "down": self._scroll.scroll_down,
            "up": self._scroll.scroll_up,
            "pagedown": self._scroll.scroll_page_down,
            "pageup": self._scroll.scroll_page_up,
        }
        if event.key in ("escape", "f1", "enter"):
            event.stop()
            await self.action_dismiss()
        elif (scroll := scrolls.get(event.key)) is not None:
            event.stop()
            scroll(animate=False)
