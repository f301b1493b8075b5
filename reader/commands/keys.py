"""Interpret typed keys: sequences (`z a`, `y y`) and counts (`5 j`), independent of the screen."""

from collections.abc import Iterable
from dataclasses import field
from typing import TypeAlias

from reader.values import NamedTuple, dataclass

DIGIT = "digit"
"""In a sequence: any digit from 1 to 9, which becomes the command's count (`z 3`)."""
LETTER = "letter"
"""In a sequence: any letter, which becomes the command's argument (`m a`)."""
MAX_COUNT = 99_999
"""More than any page has lines or comments, so that holding down a key does no harm."""

Sequence: TypeAlias = tuple[str, ...]


class Pending(NamedTuple):
    """The keys so far begin a sequence; `shown` is what was typed."""

    shown: str


@dataclass(frozen=True, slots=True)
class Call:
    """The keys name a command; the count is 1 if none was typed."""

    command: str
    count: int = 1
    counted: bool = field(default=False, compare=False)
    """Whether a count was typed."""
    argument: str = field(default="", compare=False)
    """The letter typed for LETTER."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """The keys name no command; `taken` if they ended a sequence and must not be interpreted
    anew.
    """

    taken: bool = False
    keys: Sequence = field(default=(), compare=False)
    """What was typed, without a count; empty if it was taken back."""


Meaning: TypeAlias = Pending | Call | Nothing


class Keymap:
    """Sequences of keys with their commands, and all beginnings of sequences."""

    def __init__(self, bindings: Iterable[tuple[Sequence, str]]) -> None:
        self._commands = dict(bindings)
        self._beginnings = {
            keys[:length] for keys in self._commands for length in range(1, len(keys))
        }
        self.names = frozenset(key for keys in self._commands for key in keys)
        """All keys that occur in a sequence."""

    def begins(self, keys: Sequence) -> bool:
        return keys in self._beginnings

    def call(self, keys: Sequence, count: int) -> Call | None:
        """The command of `keys`; a final digit may match DIGIT."""
        if (command := self._commands.get(keys)) is not None:
            return Call(command, count or 1, counted=count > 0)
        *before, last = keys
        command = self._commands.get((*before, DIGIT))
        if command is not None and last in _DIGITS and last != "0":
            return Call(command, int(last), counted=count > 0)
        command = self._commands.get((*before, LETTER))
        if command is not None and len(last) == 1 and last.isascii() and last.isalpha():
            return Call(command, count or 1, counted=count > 0, argument=last)
        return None


_DIGITS = frozenset("0123456789")


class Keys:
    """Collects typed keys one at a time until they mean something."""

    def __init__(self) -> None:
        self._count = 0
        self._keys: Sequence = ()

    @property
    def pending(self) -> str:
        """What was typed of an incomplete sequence."""
        count = str(self._count) if self._count else ""
        return " ".join(filter(None, (count, *self._keys)))

    @property
    def begun(self) -> Sequence:
        """The keys of an incomplete sequence, without a count."""
        return self._keys

    def reset(self) -> None:
        self._count = 0
        self._keys = ()

    def feed(self, key: str, keymap: Keymap) -> Meaning:
        """Add a key, by its character ("j", "?") or its name ("pagedown", "ctrl+e")."""
        if key == "escape" and self.pending:
            self.reset()
            return Nothing(taken=True)
        if not self._keys and key in _DIGITS and (self._count or key != "0"):
            self._count = min(self._count * 10 + int(key), MAX_COUNT)
            return Pending(self.pending)
        keys = (*self._keys, key)
        if keymap.begins(keys):
            self._keys = keys
            return Pending(self.pending)
        call = keymap.call(keys, self._count)
        taken = bool(self._keys)
        self.reset()
        return call or Nothing(taken, keys)
