"""A terminal without a screen: it reads keys and lines, prints text, and restores its modes."""

import os
import select
import signal
import sys
import termios
import tty
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from types import FrameType

from reader.layout.wrap import wrap
from reader.text import cells

_SEQUENCES = {
    "[A": "up", "[B": "down", "[C": "right", "[D": "left", "[H": "home", "[F": "end",
    "OA": "up", "OB": "down", "OC": "right", "OD": "left", "OH": "home", "OF": "end",
    "[1~": "home", "[7~": "home", "[4~": "end", "[8~": "end", "[5~": "pageup", "[6~": "pagedown",
    "[3~": "delete", "[2~": "insert", "[Z": "shift+tab", "OP": "f1", "[11~": "f1", "[[A": "f1",
    "OQ": "f2", "[12~": "f2", "[[B": "f2", "OR": "f3", "[13~": "f3", "[[C": "f3",
}  # fmt: skip
"""The sequences that xterm, the Linux console, screen and rxvt send after Esc, and their keys."""
_LONGEST = max(map(len, _SEQUENCES))
_NAMES = {
    "\t": "tab", "\n": "enter", "\r": "enter", " ": "space", "\x7f": "backspace",
    "\x08": "backspace",
}  # fmt: skip


def _without_last(typed: str) -> str:
    """A line without its last sign and what is drawn over that, as an accent."""
    shortened = typed[:-1]
    while shortened and cells(shortened) == cells(typed):
        shortened = shortened[:-1]
    return shortened


_SHORTENED: Mapping[str, Callable[[str], str]] = {
    "backspace": _without_last,
    "ctrl+w": lambda typed: typed.rstrip()[: typed.rstrip().rfind(" ") + 1],
    "ctrl+u": lambda _typed: "",
}
"""What is left of a line after the keys that shorten one in every terminal."""
_PAUSE = 0.05
"""Seconds within which the rest of a key arrives; anything later is a separate key."""
_COLUMNS, _ROWS = 80, 24
_LEAST = 20


class Terminal:
    """Reads keys from a descriptor, and writes words to standard output.

    `width` is that of a line, 0 for the terminal's; `written` converts text to the characters
    available.
    """

    def __init__(self, keys: int = 0, width: int = 0, written: Callable[[str], str] = str) -> None:
        self._written = written
        self._keys = keys
        self._width = width
        self._decoder = getincrementaldecoder("utf-8")("replace")
        self._typed = ""
        self._modes = termios.tcgetattr(keys)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Read each key at once without echo, until the block ends, in whatever way.

        SIGTERM and SIGHUP end it by SystemExit (128 and the number of the signal); a suspended
        process restores the terminal, and takes it again when it continues.
        """
        handlers = {
            signal.SIGTERM: self._end,
            signal.SIGHUP: self._end,
            signal.SIGTSTP: self._suspend,
        }
        before = {number: signal.signal(number, does) for number, does in handlers.items()}
        try:
            self._take()
            yield
        finally:
            self._give_back()
            for number, handler in before.items():
                signal.signal(number, handler)

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Restore the terminal for another program, until the block ends."""
        self._give_back()
        try:
            yield
        finally:
            self._take()

    def _take(self) -> None:
        tty.setcbreak(self._keys, termios.TCSADRAIN)

    def _give_back(self) -> None:
        with suppress(termios.error, OSError):  # it is gone, and has no modes
            termios.tcsetattr(self._keys, termios.TCSADRAIN, self._modes)

    @staticmethod
    def _end(number: int, _frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    def _suspend(self, number: int, _frame: FrameType | None) -> None:
        self._give_back()
        handler = signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        signal.signal(number, handler)
        self._take()

    def key(self) -> str:
        """The next key, by the character or name that the table of commands uses; "" at the end."""
        if not self._typed and not self._more():
            return ""
        if self._typed.startswith("\x1b"):
            return self._escaped()
        sign, self._typed = self._typed[0], self._typed[1:]
        if sign in _NAMES:
            return _NAMES[sign]
        return f"ctrl+{chr(ord(sign) + 96)}" if "\x01" <= sign <= "\x1a" else sign

    def _escaped(self) -> str:
        """A key that is sent as more than one character, or Esc itself."""
        while len(self._typed) <= _LONGEST and self._has_more(_PAUSE) and self._more():
            pass
        characters = self._typed[1:]
        for length in range(min(len(characters), _LONGEST), 1, -1):
            if (name := _SEQUENCES.get(characters[:length])) is not None:
                self._typed = characters[length:]
                return name
        if characters[:1] in ("[", "O"):  # of a key that is not known: none of its signs is typed
            end = next(
                (at for at, sign in enumerate(characters[1:], 2) if sign.isalpha() or sign == "~"),
                1,
            )
            self._typed = characters[end:]
            return "unknown"
        self._typed = characters
        return "escape"

    def _has_more(self, seconds: float) -> bool:
        return bool(select.select([self._keys], [], [], seconds)[0])

    def _more(self) -> bool:
        """Read input; returns whether there was any before the end."""
        while True:
            try:
                data = os.read(self._keys, 1024)
            except OSError:  # the terminal is gone
                return False
            self._typed += self._decoder.decode(data)
            if self._typed or not data:
                return bool(data)

    def ask(self, question: str) -> str:
        """Ask a question and read a line; Esc and ^C take the question back, which is "".

        The terminal's own line editing would show Esc as ^[ and wait on.
        """
        *before, last_line = question.split("\n")
        self.say("\n".join(before))
        typed = ""
        try:  # from the question on: who sees it may press ^C at once
            self._write(last_line)
            while (key := self.key()) not in ("", "enter", "escape"):
                typed = self._edited(typed, key)
        except KeyboardInterrupt:  # it does not end the reading
            key = "escape"
        self._write("\n")
        return "" if key == "escape" else typed

    def _edited(self, typed: str, key: str) -> str:
        """The line after a key, which is shown as it is typed; keys without a sign do nothing."""
        sign = " " if key == "space" else key
        if len(sign) == 1:
            self._write(sign)
            return typed + sign
        shortened = _SHORTENED.get(key, str)(typed)
        gone = cells(typed) - cells(shortened)
        self._write("\b" * gone + " " * gone + "\b" * gone)
        return shortened

    def say(self, text: str) -> None:
        """Print lines of text and an empty one, where the cursor stays."""
        if text:
            self._write("\n".join((*self._wrapped(text), "", "")))

    def lines(self, text: str) -> int:
        """The number of lines that a text takes."""
        return len(self._wrapped(text))

    def _wrapped(self, text: str) -> list[str]:
        # One column stays free: some terminals wrap a full line by themselves.
        text = self._written(text)
        width = max(self._width or self._size().columns - 1, _LEAST)
        return [text[start:end].rstrip() for start, end in wrap(text, width)]

    def height(self) -> int:
        """The number of lines visible at once."""
        return self._size().lines

    def _size(self) -> os.terminal_size:
        with suppress(OSError, AttributeError, ValueError):
            size = os.get_terminal_size(sys.stdout.fileno())
            return os.terminal_size((size.columns or _COLUMNS, size.lines or _ROWS))
        return os.terminal_size((_COLUMNS, _ROWS))

    @staticmethod
    def _write(text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()
