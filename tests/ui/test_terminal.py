"""A real terminal: taken, drawn on, and given back as it was, however the program ends."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals on this system")
import fcntl  # noqa: E402
import struct  # noqa: E402
import termios  # noqa: E402

PROGRAM = """
from reader.model import Article, Paragraph, Reading, Span
from reader.ui.app import run
from reader.ui.services import ScreenSettings

async def load():
    {load}
    return Reading(Article("The clock", (Paragraph((Span("It strikes."),)),)))

raise SystemExit(run(load, ScreenSettings(location="clock")))
"""
LEFT = b"\x1b[?1049l"
"""What a program sends to bring back the screen that was there before it."""


class Terminal:
    """A program on a terminal of its own."""

    def __init__(self, load: str, error: Path | None = None) -> None:
        self._near, far = pty.openpty()
        fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        with error.open("wb") if error else os.fdopen(os.dup(far), "wb") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-c", PROGRAM.format(load=load)],
                stdin=far, stdout=far, stderr=errors, start_new_session=True,
                env={"TERM": "xterm-256color", "PATH": os.environ["PATH"], "HOME": "/nowhere"},
            )  # fmt: skip
        os.close(far)
        self.sent = b""

    def wait_for(self, text: bytes, seconds: float = 20) -> None:
        """Read what it draws until some text comes."""
        end = time.monotonic() + seconds
        while text not in self.sent:
            assert time.monotonic() < end, self.sent[-2000:]
            if select.select([self._near], [], [], 0.1)[0]:
                self._read()

    def _read(self) -> bool:
        try:
            data = os.read(self._near, 65536)
        except OSError:
            return False
        self.sent += data
        return bool(data)

    def type(self, keys: bytes) -> None:
        os.write(self._near, keys)

    def rest(self, seconds: float = 0.5) -> None:
        """Read what it draws until it has drawn nothing for a while."""
        while select.select([self._near], [], [], seconds)[0] and self._read():
            pass

    def status(self) -> int:
        """What it ends with, when it has sent its last."""
        end = time.monotonic() + 20
        while self.process.poll() is None and time.monotonic() < end:
            if select.select([self._near], [], [], 0.05)[0]:
                self._read()
        while select.select([self._near], [], [], 0)[0] and self._read():
            pass
        return self.process.wait(1)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._near)


@pytest.fixture
def opened() -> Iterator[list[Terminal]]:
    terminals: list[Terminal] = []
    yield terminals
    for terminal in terminals:
        terminal.close()


def start(opened: list[Terminal], load: str = "pass", error: Path | None = None) -> Terminal:
    opened.append(Terminal(load, error))
    return opened[-1]


def test_quitting_gives_the_terminal_back(opened: list[Terminal]) -> None:
    terminal = start(opened)
    terminal.wait_for(b"It strikes.")
    terminal.type(b"q")
    assert terminal.status() == 0
    assert LEFT in terminal.sent


def test_no_row_of_a_frame_is_left_where_the_terminal_was_resized(opened: list[Terminal]) -> None:
    """tmux keeps rows of a larger screen over the one that it brings back."""
    terminal = start(opened)
    terminal.wait_for(b"It strikes.")
    terminal.type(b"q")
    assert terminal.status() == 0
    assert b"\x1b[H\x1b[2J" + LEFT in terminal.sent


def test_the_title_of_the_terminal_is_the_pages_and_then_what_it_was(
    opened: list[Terminal],
) -> None:
    terminal = start(opened)
    terminal.wait_for("\x1b]2;The clock – reader\x07".encode())
    terminal.wait_for(b"It strikes.")
    begun, named = b"\x1b[22;2t", b"\x1b]2;"
    assert terminal.sent.index(begun) < terminal.sent.index(named)
    terminal.type(b"q")
    assert terminal.status() == 0
    assert terminal.sent.count(begun) == 1
    assert terminal.sent.rpartition(named)[2].startswith(b"\x07\x1b[23;2t")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_being_told_to_end_gives_the_terminal_back(
    opened: list[Terminal], number: signal.Signals
) -> None:
    terminal = start(opened)
    terminal.wait_for(b"It strikes.")
    terminal.process.send_signal(number)
    assert terminal.status() == 128 + number
    assert LEFT in terminal.sent


def test_a_mistake_of_ours_gives_the_terminal_back_and_says_one_sentence(
    opened: list[Terminal],
) -> None:
    terminal = start(opened, load="raise RuntimeError('cog')")
    assert terminal.status() == 1
    after = terminal.sent.rpartition(LEFT)[2]
    assert b"something broke inside reader" in after
    assert b"Traceback" not in after
    assert b"cog" not in after


def test_why_a_page_was_not_read_is_left_behind(opened: list[Terminal]) -> None:
    terminal = start(opened, load="raise __import__('reader.errors').errors.OpenError('No file.')")
    terminal.wait_for(b"No file.")
    terminal.type(b"q")
    assert terminal.status() == 1
    assert b"reader: No file." in terminal.sent.rpartition(LEFT)[2]


def test_the_screen_is_drawn_when_errors_go_to_a_file(
    opened: list[Terminal], tmp_path: Path
) -> None:
    terminal = start(opened, error=tmp_path / "errors")
    terminal.wait_for(b"It strikes.")
    terminal.type(b"Q")
    assert terminal.status() == 0
    assert (tmp_path / "errors").read_bytes() == b""


LONG = (
    "return Reading(Article('The clock', tuple(Paragraph((Span(f'Hour {n:03}. ' + "
    "'The keeper winds the clock when the tide turns. ' * 12),)) for n in range(200))))"
)


def test_a_page_down_sends_what_it_shows_and_little_more(opened: list[Terminal]) -> None:
    terminal = start(opened, load=LONG)
    terminal.wait_for(b"Hour 001")
    terminal.rest()
    terminal.sent = b""
    terminal.type(b" ")
    terminal.wait_for(b"Hour 0")
    terminal.rest()
    cells = 24 * 80
    assert cells < len(terminal.sent) < 1.9 * cells  # 1.5 times as many; it was 2.3
