"""The terminal while the program starts: keys are not echoed, and are kept for the screen.

Without this, keys typed in the ⅓ s before the first frame appeared beside the shell's prompt and
stayed in its scrollback, Backspace deleted the key before it, and Enter came as ^J.

Meanwhile a picture may be shown, which the screen then draws over.
"""

import os
import shutil
import signal
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from select import select
from types import FrameType
from typing import TextIO

_INPUT, _LOCAL, _CHARACTERS = 0, 3, 6
"""Where in the attributes of a terminal these are."""
_LEAVES = signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP
"""What ends or stops a process at once; an interrupt is an exception and unwinds by itself."""
_ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l"
"""To the alternate screen, which is empty then; no cursor, and no row goes on in the next."""
_LEAVE = b"\x1b\\\x1b[0m\x1b[?7h\x1b[?25h\x1b[?1049l"
"""Back, wherever a picture broke off: in the address of a link too."""
_PATIENCE = 1.0
"""Seconds for a terminal that takes nothing."""


def drawn_on() -> TextIO | None:
    """The file the screen is drawn on: standard error, or standard output if that is a file."""
    error, output = sys.__stderr__, sys.__stdout__
    if error is not None and output is not None and not error.isatty() and output.isatty():
        return output
    return error


class Held:
    """A terminal without echo that passes on each key as it was typed, until released."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._before: list[object] | None = None
        self._owner = os.getpid()
        self._picture = ""
        self._size = (0, 0)
        """The columns and rows of the picture."""
        self._is_shown = False

    def hold(self) -> None:
        """Begin. Interrupts still work; a job in the background is left to its shell."""
        try:
            if os.tcgetpgrp(self._descriptor) != os.getpgrp():
                return
            self._before = termios.tcgetattr(self._descriptor)
        except (OSError, termios.error):
            return
        for number in _LEAVES:
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, self._leave)
        self._be_silent()

    def show(self, picture: str, size: tuple[int, int]) -> None:
        """Show a picture of so many columns and rows until the screen is drawn over it."""
        self._picture, self._size = picture, size
        if self._before is not None:
            self._paint()

    def release(self) -> bool:
        """Restore the modes; what was typed remains to be read.

        Returns whether a picture is on the alternate screen, to be drawn over.
        """
        if self._before is None:
            return False
        self._set(self._before)
        self._before = None
        was_shown, self._is_shown = self._is_shown, False
        for number in _LEAVES:
            # Textual has its own for ^Z by now.
            if signal.getsignal(number) == self._leave:
                signal.signal(number, signal.SIG_DFL)
        return was_shown

    def end(self) -> None:
        """Restore the modes and remove the picture."""
        self._be_as_found()
        self.release()

    def _be_silent(self) -> None:
        now = termios.tcgetattr(self._descriptor)
        now[_INPUT] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON)
        now[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        now[_CHARACTERS][termios.VMIN], now[_CHARACTERS][termios.VTIME] = 1, 0
        self._set(now)

    def _be_as_found(self) -> None:
        # A process forked from this one that is terminated has nothing to restore.
        if self._before is None or os.getpid() != self._owner:
            return
        if self._is_shown:
            self._is_shown = False
            _put(_LEAVE)
        self._set(self._before)

    def _paint(self) -> None:
        if self._picture and shutil.get_terminal_size() == self._size:
            self._is_shown = True  # before it is shown: ending in between removes it
            _put(f"{_ENTER}{self._picture}".encode())

    def _set(self, attributes: list[object]) -> None:
        with suppress(termios.error):  # the terminal is gone
            termios.tcsetattr(self._descriptor, termios.TCSANOW, attributes)  # type: ignore[arg-type]

    def _leave(self, number: int, _: FrameType | None) -> None:
        """Do what the signal does by itself, once the terminal is as it was found."""
        self._be_as_found()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        # Only a process that was stopped gets here, when it continues.
        signal.signal(number, self._leave)
        with suppress(OSError, termios.error):
            if os.tcgetpgrp(self._descriptor) == os.getpgrp():
                self._be_silent()
                self._paint()


def _put(data: bytes) -> None:
    """Write to the terminal, as far as it takes it."""
    file = drawn_on()
    if file is None:
        return
    with suppress(OSError, ValueError):
        while data and select([], [file], [], _PATIENCE)[1]:
            data = data[os.write(file.fileno(), data) :]


@contextmanager
def held(keys: TextIO | None) -> Iterator[Held]:
    """The terminal `keys`, held while the block runs or until it is released.

    Anything that is not a terminal is left alone, and so is one that another process reads.
    """
    terminal = Held(0 if keys is None else keys.fileno())
    if keys is not None and keys.isatty():
        terminal.hold()
    try:
        yield terminal
    finally:
        terminal.end()
