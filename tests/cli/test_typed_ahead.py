"""Keys typed before the first frame: not echoed, not lost, and the terminal as it was found."""

import os
import signal
import termios
import time
from array import array
from collections.abc import Callable
from fcntl import ioctl
from pathlib import Path

import pytest

from tests.cli.test_terminal import PAGE, Terminal

SEEN = termios.ECHO | termios.ICANON


def flags(terminal: Terminal) -> int:
    return int(termios.tcgetattr(terminal.handle)[3])


class Waiting:
    """reader on its way to the screen: it has read a space, and waits for the rest of its page."""

    def __init__(self, folder: Path) -> None:
        os.mkfifo(folder / "page")
        self._pipe = os.open(folder / "page", os.O_RDWR)
        os.write(self._pipe, b" ")
        self.terminal = Terminal(["page"], folder)
        self.before = flags(self.terminal)
        self.until(lambda: self._unread() == 0)

    def _unread(self) -> int:
        count = array("i", [0])
        ioctl(self._pipe, termios.FIONREAD, count)
        return count[0]

    def until(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + 30
        while not is_so():
            assert time.monotonic() < end, "it did not come to be so"
            time.sleep(0.001)

    def feed(self, page: str) -> None:
        os.write(self._pipe, page.encode())
        os.close(self._pipe)


@pytest.fixture
def waiting(tmp_path: Path) -> Waiting:
    return Waiting(tmp_path)


def test_keys_typed_before_the_first_frame_are_not_echoed_and_not_lost(waiting: Waiting) -> None:
    terminal = waiting.terminal
    assert (waiting.before & SEEN, flags(terminal) & SEEN) == (SEEN, 0)
    terminal.press("/thirs\x7fd\r")
    waiting.feed(PAGE)
    terminal.until("match 1/1")
    before, _, _ = terminal.raw.partition(b"\x1b[?1049h")
    assert before == b""
    terminal.press("Q")
    terminal.until(lambda _: b"\x1b[?1049l" in terminal.raw)
    waiting.until(lambda: flags(terminal) == waiting.before)
    assert terminal.end() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_before_the_first_frame_it_gives_the_terminal_back(
    waiting: Waiting, number: signal.Signals
) -> None:
    waiting.terminal.kill(number)
    waiting.until(lambda: flags(waiting.terminal) == waiting.before)
    assert waiting.terminal.end() == -number


def test_interrupted_before_the_first_frame_it_gives_the_terminal_back(waiting: Waiting) -> None:
    waiting.terminal.press("\x03")
    waiting.until(lambda: flags(waiting.terminal) == waiting.before)
    assert (waiting.terminal.end(), waiting.terminal.raw) == (130, b"")


def test_a_page_that_cannot_be_read_leaves_the_terminal_as_it_was(waiting: Waiting) -> None:
    waiting.feed("\x00")
    waiting.until(lambda: flags(waiting.terminal) == waiting.before)
    waiting.terminal.until("reader: ")
    assert waiting.terminal.end() == 3


def test_a_page_that_is_typed_into_standard_input_is_typed_as_ever(tmp_path: Path) -> None:
    terminal = Terminal(["-"], tmp_path)
    lines = [f"The {word} ferry was late, and nobody knew why." for word in ("red", "old", "third")]
    terminal.press("\n\n".join(["Ferries", *lines]) + "\n\x04")  # where ^D ends it
    terminal.until(lambda _: b"\x1b[?1049h" in terminal.raw)
    terminal.until("The old ferry")
    terminal.press("Q")
    assert terminal.end() == 0
