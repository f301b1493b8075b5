"""Handling of keys in a place that is not a pane: a list or a dialog."""

from collections.abc import Container, Mapping
from typing import Literal, TypeAlias

from textual.app import App
from textual.containers import VerticalScroll
from textual.events import Key

from reader.commands.command import Command
from reader.commands.keys import Call, Keys, Nothing
from reader.commands.table import BY_ID, key_of, keymap, shown

_SCROLLS = ("down", "up", "page_down", "page_up", "top", "bottom")
"""What a box has keys for, and a list of changes in part, behind the name of the place."""

ALT = "alt+"

Mode: TypeAlias = Literal[
    "library", "shelf", "choosing", "settings", "comparison", "box", "keywords"
]
"""The places that are no pane and take keys by the table."""
_HELP: Mapping[Mode, str] = {
    "library": "library_help",
    "shelf": "shelf_help",
    "choosing": "pick_help",
    "settings": "settings_help",
    "comparison": "change_help",
    "box": "box_help",
    "keywords": "list_help",
}
"""By place, the command that shows its keys."""
_ANYWHERE = ("ctrl+c", "ctrl+q")
"""Keys that Textual takes in each place."""


def sign_of(event: Key, known: Container[str]) -> str:
    """A key as the table of commands names it: by its character, or by its name.

    `known` are the keys with a meaning there. A terminal sends Alt and a letter as Esc and the
    letter, so an unknown combination counts as the letter: Esc may have been typed just before it.
    """
    if event.key.startswith(ALT):
        # Alt and a capital is alt+shift+n to Textual, and alt+N as people write it.
        for name in (event.key, f"{ALT}{event.character}"):
            if name in known:
                return name
    printable = event.is_printable and event.key != "space"
    return event.character if printable and event.character else event.key


class Typed:
    """Collects keys until they name a command of the place."""

    def __init__(self, place: Mode, commands: tuple[Command, ...]) -> None:
        self._keymap = keymap(place, commands)
        self._keys = Keys()
        self._commands = commands
        self._place = place
        self._unknown = ""
        """The last key or sequence if it means nothing, as people write it; "" otherwise."""
        self._uncounted = ""
        """The last key if a count was typed before it and tells it nothing; "" otherwise."""

    def call(self, event: Key) -> Call | None:
        """The command of a key, with its count; a key that names or begins a command is
        consumed. None where a count was typed for a command that takes none: who asks to keep
        three pages is not to believe that three are kept.
        """
        sign = sign_of(event, self._keymap.names)
        keys = (*self._keys.begun, sign)
        meaning = self._keys.feed(sign, self._keymap)
        self._unknown = self._uncounted = ""
        if isinstance(meaning, Nothing) and event.key not in _ANYWHERE:
            self._unknown = shown(" ".join(meaning.keys))
        if not isinstance(meaning, Nothing) or meaning.taken:
            event.stop()
            event.prevent_default()
        if not isinstance(meaning, Call):
            return None
        if meaning.counted and not BY_ID[meaning.command].takes_count:
            self._uncounted = shown(" ".join(keys))
            return None
        return meaning

    @property
    def refusal(self) -> str:
        """Say that the last key does nothing, and which key shows the others, or that it takes no
        count; "" if it did something.
        """
        if self._uncounted:
            return f"{self._uncounted} takes no count"
        keys = f"{key_of(_HELP[self._place], self._commands)} shows the keys"
        return f"{self._unknown} does nothing here, {keys}" if self._unknown else ""

    def asks_help(self, call: Call) -> bool:
        """Whether a command is the one that shows the keys."""
        return call.command == _HELP[self._place]

    def show_help(self, app: App[object]) -> None:
        """Show the keys of the place over it."""
        from reader.ui.screens.help import HelpScreen  # noqa: PLC0415  not needed to choose

        _mounting = app.push_screen(HelpScreen(self._place, self._commands))

    def attend(self, call: Call, box: VerticalScroll) -> bool:
        """Do what each box does: show its keys, or scroll. False for any other command."""
        if self.asks_help(call):
            self.show_help(box.app)
            return True
        return _scroll(box, call.command.partition("_")[2], call.count)


def _scroll(pane: VerticalScroll, way: str, count: int) -> bool:
    """Scroll as a command of _SCROLLS says; False if it is none of them."""
    if way not in _SCROLLS:
        return False
    if way in ("top", "bottom"):
        pane.scroll_to(y=0 if way == "top" else pane.max_scroll_y, animate=False)
        return True
    lines = count if way in ("down", "up") else count * max(1, pane.size.height - 1)
    pane.scroll_relative(y=lines if way.endswith("down") else -lines, animate=False)
    return True
