"""What typed keys mean: sequences (`z a`, `y y`) and counts (`5 j`), without a screen."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

DIGIT = "digit"
"""In a sequence: any of 1 to 9, and the digit is the command's count (`z 3`)."""
LETTER = "letter"
"""In a sequence: any of a to z or A to Z, and the letter is the command's argument (`m a`)."""
MAX_COUNT = 99_999
"""More than any page has lines or comments; a key held down must not ask for more."""

Sequence: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pending:
    """The keys so far begin something; `shown` is what was typed."""

    shown: str


@dataclass(frozen=True, slots=True)
class Call:
    """The keys name a command, with a count of 1 where none was typed."""

    command: str
    count: int = 1
    counted: bool = field(default=False, compare=False)
    """Whether the count was typed."""
    argument: str = field(default="", compare=False)
    """The letter that stands for any."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """The keys name no command; `taken` says that they ended a sequence and mean nothing else."""

    taken: bool = False
    keys: Sequence = field(default=(), compare=False)
    """What was typed, without a count; nothing if it was taken back."""


Meaning: TypeAlias = Pending | Call | Nothing


class Keymap:
    """Sequences of keys, the commands they name, and what begins one."""

    def __init__(self, bindings: Iterable[tuple[Sequence, str]]) -> None:
        self._commands = dict(bindings)
        self._beginnings = {
            keys[:length] for keys in self._commands for length in range(1, len(keys))
        }
        self.names = frozenset(key for keys in self._commands for key in keys)
        """The keys that are part of any sequence."""

    def begins(self, keys: Sequence) -> bool:
        return keys in self._beginnings

    def call(self, keys: Sequence, count: int) -> Call | None:
        """The command that `keys` name; a final digit may stand for any digit."""
        if (command := self._commands.get(keys)) is not None:
            return Call(command, count or 1, counted=count > 0)
        *before, last = keys
        command = self._commands.get((*before, DIGIT))
        if command is not None and last in _DIGITS and last != "0":
            return Call(command, int(last))
        command = self._commands.get((*before, LETTER))
        if command is not None and len(last) == 1 and last.isascii() and last.isalpha():
            return Call(command, count or 1, argument=last)
        return None


_DIGITS = frozenset("0123456789")


class Keys:
    """Keys as they are typed, one at a time, until they mean something."""

    def __init__(self) -> None:
        self._count = 0
        self._keys: Sequence = ()

    @property
    def pending(self) -> str:
        """What was typed and waits for more."""
        count = str(self._count) if self._count else ""
        return " ".join(filter(None, (count, *self._keys)))

    def reset(self) -> None:
        self._count = 0
        self._keys = ()

    def feed(self, key: str, keymap: Keymap) -> Meaning:
        """Take one more key, by its sign ("j", "?") or its name ("pagedown", "ctrl+e")."""
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
