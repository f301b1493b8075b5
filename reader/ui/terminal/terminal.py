"""The terminal a screen is drawn on, which may disappear without a signal."""

import os
import select
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from textual.driver import Driver

from reader.ui.terminal.terminal_title import TerminalTitle
from reader.ui.terminal.typeahead import drawn_on

LOOKS = 2.0
"""Seconds between two checks. Until the loss is noticed, the thread that waits for keys finds input
ready and reads nothing, for ever: a third of a core.
"""


def is_gone() -> bool:
    """Whether the other end of standard input was closed, as when a connection is lost."""
    if sys.__stdin__ is None or not hasattr(select, "poll"):
        return False
    asked = select.poll()
    try:
        asked.register(sys.__stdin__.fileno(), 0)
        return any(what & select.POLLHUP for _, what in asked.poll(0))
    except (OSError, ValueError):
        return False


class Terminal:
    """The file a screen is drawn on; output is discarded once the terminal is gone.

    Textual writes in a thread, from a queue of 30 pieces: an error ended that thread, and the
    program then waited for ever, deaf to SIGTERM, for room in the queue.
    """

    report: Callable[[int], object] | None = None
    """Told how many pieces were taken, once the terminal or the system has them."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self.pieces = 0

    def write(self, text: str) -> int:
        self.pieces += 1
        try:
            return self._file.write(text)
        except OSError:
            self._give_up()
            return len(text)

    def flush(self) -> None:
        try:
            self._file.flush()
        except OSError:
            self._give_up()
        if self.report is not None:
            with suppress(RuntimeError):  # the loop has ended
                self.report(self.pieces)

    def _give_up(self) -> None:
        """Discard what is written from now on, and what is buffered."""
        with suppress(OSError):
            nowhere = os.open(os.devnull, os.O_WRONLY | os.O_CLOEXEC)
            os.dup2(nowhere, self._file.fileno())
            os.close(nowhere)

    def fileno(self) -> int:
        return self._file.fileno()

    def isatty(self) -> bool:
        return self._file.isatty()


@contextmanager
def drawing_on(kind: type[Terminal]) -> Iterator[None]:
    """Textual draws on standard error; if that is a file, make it draw on standard output."""
    error, file = sys.__stderr__, drawn_on()
    if file is not None:
        sys.__stderr__ = kind(file)  # type: ignore[misc, assignment]
    try:
        yield
    finally:
        sys.__stderr__ = error  # type: ignore[misc]


_ALTERNATE = "\x1b[?1049h"
"""To the alternate screen, which a terminal empties."""
_MAIN = "\x1b[?1049l"
_ERASE = "\x1b[H\x1b[2J"
"""Before the main screen is back: where the terminal was resized meanwhile, tmux (3.3a) fits the
alternate screen to the old size and back, and rows of a frame stay above what the shell had shown.
A terminal that has no other screen is left empty, with the prompt at its top.
"""


class Releasing(Driver):
    """Over a driver: calls `release` just before the driver takes the terminal.

    Where that says that a picture is there, the driver draws over it: to go to the alternate screen
    once more would empty it.

    What it finds there is what it restores: at the end, before ^Z, and for an editor. A terminal
    that closes sends SIGCONT with SIGHUP, and Textual's driver then starts what runs, with second
    threads that nothing ends: here it is started once, and not again on a terminal that is gone;
    what is drawn meanwhile is dropped, where it waited for ever for a thread that had ended.
    """

    release: Callable[[], bool]
    terminal_title: TerminalTitle
    _is_starting = False
    _is_on = False
    _was_on = False
    _has_picture = False

    def start_application_mode(self) -> None:
        if self._is_on or (self._was_on and is_gone()):
            return
        self._is_starting = True
        try:
            self._has_picture = self.release()
            super().start_application_mode()  # type: ignore[safe-super]
        finally:
            self._is_starting = False
        self.terminal_title.begin(self)

    def stop_application_mode(self) -> None:
        self.terminal_title.end()
        super().stop_application_mode()  # type: ignore[safe-super]
        self._is_on = False

    def write(self, data: str) -> None:
        # The first thing it writes shows that it has started: in the background it does not.
        if self._is_starting:
            self._is_on = self._was_on = True
        if self._has_picture and data == _ALTERNATE:
            self._has_picture = False
        elif self._is_on:
            super().write(_ERASE + data if data == _MAIN else data)  # type: ignore[safe-super]


def releasing(
    driver: type[Driver], release: Callable[[], bool], title: TerminalTitle
) -> type[Driver]:
    """That driver, with `release` and the title of the terminal."""
    over = {"release": staticmethod(release), "terminal_title": title}
    return type("ReleasingDriver", (Releasing, driver), over)
