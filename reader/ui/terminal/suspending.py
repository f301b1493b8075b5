"""What is typed behind ^Z is for the shell: it stays in the terminal, where the shell finds it.

Between ^Z and the shell lies a fifth of a second. What came in it was read here and dropped: of
`echo rm -r dir`, typed at once, the shell saw and ran `rm -r dir`. A pager reads no further than
^Z, and no more is read here, where that is safe:

- The answer of the terminal to a question behind a frame may be on its way. It is read, as the
  shell would take it for typed, and with it the keys that come before it. No frame follows, which
  would ask again.
- If the mouse has just moved, its reports come until the terminal has heard that none are wanted.
  They are thrown away together with what was typed.
- A terminal that writes keys in a form the shell does not read goes on so until it is told
  otherwise. There too what was typed is thrown away.

What comes in one piece with ^Z, as over a line that stalls, is read with it and dropped.
"""

import signal
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

from textual.driver import Driver
from textual.events import InputEvent, Key, MouseEvent, Paste
from textual.message import Message

from reader.ui.terminal.pacing import Pace, Paced

_GOING = 2.0
"""Seconds from ^Z until the shell has the terminal, at most."""
_STILL = 1.0
"""Seconds without a report of the mouse after which it rests."""
_SUSPENDS = "ctrl+z"
_WRITTEN = "\x1a"
"""The character it is in the form that every shell reads."""
_INPUT = 0
"""Where in the modes of a terminal those of its input are."""


class Suspending(Paced):
    """Over a driver with a thread that reads: that thread stops at ^Z."""

    exit_event: Event
    """Ends the thread."""
    fileno: int
    _key_thread: Thread | None
    _disable_mouse_support: Callable[[], None]
    _deaf_until = 0.0
    """Until then, what is typed is not ours."""
    _leaves_keys = False
    """Whether what is typed behind ^Z stays in the terminal."""
    _moved = float("-inf")
    """When the mouse was last heard of."""

    def start_application_mode(self) -> None:
        self._deaf_until, self._leaves_keys = 0.0, False
        super().start_application_mode()

    def process_message(self, message: Message) -> None:
        """In the thread that reads: `q` behind ^Z ended the program as soon as it went on."""
        now = time.monotonic()
        if isinstance(message, InputEvent | Paste) and now < self._deaf_until:
            return
        if isinstance(message, MouseEvent):
            self._moved = now
        if isinstance(message, Key) and message.key == _SUSPENDS:
            self._deaf_until = now + _GOING
            self._leaves_keys = message.character == _WRITTEN and now - self._moved > _STILL
        super().process_message(message)
        if self._leaves_keys and not self.is_awaiting():
            self._stop_reading()

    def _stop_reading(self) -> None:
        """Until the thread is ended, or what the key does here was something else."""
        if self.exit_event.wait(max(0.0, self._deaf_until - time.monotonic())):
            return
        self._leaves_keys = False
        self.in_loop(self.go_on)

    def may_draw(self, pace: Pace) -> bool:
        return not self._leaves_keys and super().may_draw(pace)

    def disable_input(self) -> None:
        """As the driver does it, but for what it throws away if keys are left."""
        if not self._leaves_keys:
            super().disable_input()
            return
        self._read_enter_as_found()
        self.hear_out()
        signal.signal(signal.SIGWINCH, signal.SIG_DFL)
        self._disable_mouse_support()
        self.exit_event.set()
        if self._key_thread is not None:
            self._key_thread.join()
        self.exit_event.clear()

    def _read_enter_as_found(self) -> None:
        """Enter ends no line for a shell that leaves lines to the terminal, if it comes as ^M."""
        with suppress(termios.error):
            modes = termios.tcgetattr(self.fileno)
            modes[_INPUT] |= termios.ICRNL
            termios.tcsetattr(self.fileno, termios.TCSANOW, modes)


def suspending(driver: type[Driver], repaint: Callable[[], object]) -> type[Driver]:
    """That driver, which calls `repaint` when there is room for a frame that was left out."""
    return type("SuspendingDriver", (Suspending, driver), {"repaint": staticmethod(repaint)})
