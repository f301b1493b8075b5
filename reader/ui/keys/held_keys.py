"""Keep keys typed before the page they are meant for is there, and handle them once it is."""

from textual.events import Key

from reader.commands.keys import Call, Keys
from reader.commands.table import Command, keymap, shown
from reader.ui.keys.mode_keys import sign_of

_ASK = ("command_line", "filter_words", "highlight", "palette", "pipe", "save", "search")
"""Commands after which a line is typed: whatever comes is part of it, until Enter."""
_NOW = ("escape", "ctrl+c", "ctrl+l", "ctrl+q", "ctrl+z")
"""Keys for the terminal, or for cancelling the wait."""
_MOST_SHOWN = 12
"""The number of kept keys that are shown, the latest ones."""


class Late:
    """The keys typed so far, and whether the next key is kept too."""

    def __init__(self, commands: tuple[Command, ...]) -> None:
        self.keys: list[Key] = []
        self._keymap = keymap("article", commands)
        self._begun = Keys()
        self._in_line = False

    def takes(self, key: Key, *, is_used: bool) -> bool:
        """Keep a key for the page, unless it `is_used` here outside a sequence or a line."""
        if key.key in _NOW:
            return False
        if self._in_line:
            self._in_line = key.key != "enter"
        else:
            inside = self._begun.pending and not self._begun.pending.isdecimal()
            if is_used and not inside:
                return False
            meaning = self._begun.feed(sign_of(key, self._keymap.names), self._keymap)
            self._in_line = isinstance(meaning, Call) and meaning.command in _ASK
        self.keys.append(key)
        return True

    @property
    def shown_keys(self) -> str:
        """The keys in readable form."""
        names = [shown(sign_of(key, self._keymap.names)) for key in self.keys[-_MOST_SHOWN:]]
        return " ".join(["…", *names] if len(self.keys) > _MOST_SHOWN else names)
