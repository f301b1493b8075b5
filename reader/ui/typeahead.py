"""The terminal while the program starts: what is typed is not echoed, and waits for the screen.

Without this, keys typed in the ⅓ s before the first frame were written beside the shell's prompt
and stayed in its scrollback, Backspace took back the key before it, and Enter came as ^J.
"""

import os
import signal
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TextIO

_INPUT, _LOCAL, _CHARACTERS = 0, 3, 6
"""Where in the attributes of a terminal these are."""
_LEAVES = signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP
"""What ends or stops a process at once; an interrupt is an exception and unwinds by itself."""


class Held:
    """A terminal that echoes nothing and hands over each key as it was typed, until released."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._before: list[object] | None = None
        self._owner = os.getpid()

    def hold(self) -> None:
        """From now on. Interrupts still interrupt; a job in the background is left to its shell."""
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

    def release(self) -> None:
        """As it was found; what was typed stays there to be read."""
        if self._before is None:
            return
        self._be_as_found()
        self._before = None
        for number in _LEAVES:
            # Textual has its own for ^Z by now.
            if signal.getsignal(number) == self._leave:
                signal.signal(number, signal.SIG_DFL)

    def _be_silent(self) -> None:
        now = termios.tcgetattr(self._descriptor)
        now[_INPUT] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON)
        now[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        now[_CHARACTERS][termios.VMIN], now[_CHARACTERS][termios.VTIME] = 1, 0
        self._set(now)

    def _be_as_found(self) -> None:
        # A process forked from this one that is told to end has nothing to give back.
        if self._before is not None and os.getpid() == self._owner:
            self._set(self._before)

    def _set(self, attributes: list[object]) -> None:
        with suppress(termios.error):  # the terminal is gone
            termios.tcsetattr(self._descriptor, termios.TCSANOW, attributes)  # type: ignore[arg-type]

    def _leave(self, number: int, _: FrameType | None) -> None:
        """Do what the signal does by itself, once the terminal is as it was found."""
        self._be_as_found()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        # Only who was stopped gets here, when it goes on.
        signal.signal(number, self._leave)
        with suppress(OSError, termios.error):
            if os.tcgetpgrp(self._descriptor) == os.getpgrp():
                self._be_silent()


@contextmanager
def held(keys: TextIO | None) -> Iterator[Held]:
    """The terminal `keys` is, held while the block runs or until it is released.

    What is no terminal is left alone, and so is one that another process reads.
    """
    terminal = Held(0 if keys is None else keys.fileno())
    if keys is not None and keys.isatty():
        terminal.hold()
    try:
        yield terminal
    finally:
        terminal.release()
