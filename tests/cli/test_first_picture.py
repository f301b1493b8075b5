"""The first picture in a real terminal: nothing changes when the screen is drawn over it.

It is seen while Textual is still imported; whatever ends or stops the program then leaves the
terminal as it was found, and what is typed then counts.
"""

import os
import signal
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pyte
import pytest

from tests.cli.test_terminal import PAGE, TALK, Terminal

ENTER, LEAVE = b"\x1b[?1049h", b"\x1b[?1049l"
MOUSE = b"\x1b[?1000h"
"""The first that Textual says to a terminal that is on the alternate screen already."""
ASKED = b"\x1b[?2026$p"
"""What it asks once it has the keys; its first frame comes behind."""
SILENT = termios.ECHO | termios.ICANON
HELD = """
import sys, time
from pathlib import Path
import reader.cli.screen, reader.ui.app
reader.cli.screen._PATIENCE = 60.0
runs = reader.ui.app.run
def waits(*given):
    while not Path("go").exists():
        time.sleep(0.01)
    if Path("go").read_text():
        raise OSError("broken")
    return runs(*given)
reader.ui.app.run = waits
from reader.cli import main
sys.exit(main())
"""
"""reader, which waits between its first picture and its screen."""
JOB = """
import os, signal, sys
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
job = os.fork()
if job == 0:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpid())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    os.execv(sys.executable, [sys.executable, "held.py", *sys.argv[1:]])
while not os.WIFEXITED((ended := os.waitpid(job, os.WUNTRACED))[1]):
    open("stopped", "w").close()
sys.exit(os.waitstatus_to_exitcode(ended[1]))
"""
"""What starts it as a shell does: a process of which nobody is the parent cannot be stopped."""
PLAIN = PAGE.replace(TALK, "")
LONG = PAGE.replace(
    "<p>The red ferry", f"{'<p>The ferry was late, and nobody knew why.</p>' * 40}<p>The red ferry"
)


class Screen(Terminal):
    """A command in a terminal that keeps the bytes it wrote, and shows what a user sees."""

    def seen(self, raw: bytes) -> list[list[tuple[object, ...]]]:
        """The cells of the screen after these bytes: of a blank what is under it."""
        columns, rows = self.size
        screen = pyte.Screen(columns, rows)
        pyte.ByteStream(screen).feed(raw)
        return [[_cell(screen.buffer[y][x]) for x in range(columns)] for y in range(rows)]

    def flags(self) -> int:
        return int(termios.tcgetattr(self.handle)[3]) & SILENT

    def come(self, wanted: bytes) -> None:
        self.until(lambda _: wanted in self.raw)


def _cell(cell: pyte.screens.Char) -> tuple[object, ...]:
    lines = cell.underscore, cell.reverse, cell.strikethrough
    if cell.data == " " and not any(lines):
        return " ", cell.bg
    return cell.data, cell.fg, cell.bg, cell.bold, cell.italics, *lines


def opened(folder: Path, size: tuple[int, int], *argv: str) -> Screen:
    class Sized(Screen):
        pass

    Sized.size = size
    return Sized([*argv], folder, COLORTERM="truecolor")


@pytest.mark.parametrize("theme", ["ink", "paper"])
@pytest.mark.parametrize("page", [PAGE, PLAIN, "seed"], ids=["comments", "none", "seed"])
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (160, 50)], ids=str)
def test_nothing_changes_when_the_screen_is_drawn_over_it(
    size: tuple[int, int], page: str, theme: str, tmp_path: Path, shared: Path
) -> None:
    name = "page.html"
    if page == "seed":
        (seed,) = (shared / "corpus" / "seed").iterdir()
        name, page = f"seed{seed.suffix}", seed.read_text(encoding="utf-8")
    (tmp_path / name).write_text(page, encoding="utf-8")
    (tmp_path / "config.toml").write_text(f'[screen]\ntheme = "{theme}"\n', encoding="utf-8")
    terminal = opened(tmp_path, size, "--config", "config.toml", name)
    # The last row is drawn last of all: the frame is whole.
    terminal.until(lambda _: b"? help" in terminal.raw.partition(ASKED)[2])
    picture, _, behind = terminal.raw.partition(MOUSE)
    first = terminal.seen(picture)
    assert "".join(str(cell[0]) for cell in first[-1]).rstrip().endswith("? help")
    assert any("ARTICLE" in "".join(str(cell[0]) for cell in row) for row in first)
    for end in range(0, len(behind), 700):  # wherever the terminal would draw in between
        assert terminal.seen(picture + MOUSE + behind[:end]) == first
    assert terminal.seen(terminal.raw) == first
    terminal.press("Q")
    assert terminal.end() == 0
    whole = picture + MOUSE + behind + terminal.raw
    assert (whole.count(ENTER), whole.count(LEAVE)) == (1, 1)
    # Only what is left is erased.
    assert b"\x1b[2J" not in whole.replace(b"\x1b[2J" + LEAVE, LEAVE)
    assert b"\x1b[J" not in whole


class Waiting:
    """reader that shows its first picture, and has no screen yet."""

    def __init__(self, folder: Path, starts: str = "held.py", page: str = PAGE) -> None:
        (folder / "page.html").write_text(page, encoding="utf-8")
        (folder / "held.py").write_text(HELD, encoding="utf-8")
        (folder / "job.py").write_text(JOB, encoding="utf-8")
        self._folder = folder

        class Held(Screen):
            program = (starts,)

        paths = str(Path(__file__).parents[2])
        argv = ["page.html"]
        self.terminal = Held(argv, folder, COLORTERM="truecolor", PYTHONPATH=paths)
        self.before = self.terminal.flags()
        self.terminal.until("? help")
        assert MOUSE not in self.terminal.raw

    def go(self, how: str = "") -> None:
        (self._folder / "begin").write_text(how, encoding="utf-8")
        (self._folder / "begin").rename(self._folder / "go")

    def stop(self) -> None:
        """As ^Z does, and it has stopped."""
        self.terminal.press("\x1a")
        self.terminal.come(LEAVE)
        self.until((self._folder / "stopped").exists)
        assert self.terminal.flags() == self.before
        self.terminal.raw = b""

    def go_on(self) -> None:
        os.killpg(os.tcgetpgrp(self.terminal.handle), signal.SIGCONT)

    def until(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + 30
        while not is_so():
            assert time.monotonic() < end, "it did not come to be so"
            time.sleep(0.001)


@pytest.fixture
def waiting(tmp_path: Path) -> Waiting:
    return Waiting(tmp_path)


@pytest.fixture
def job(tmp_path: Path) -> Waiting:
    return Waiting(tmp_path, "job.py")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_told_to_end_it_leaves_the_terminal_as_it_was(
    waiting: Waiting, number: signal.Signals
) -> None:
    terminal = waiting.terminal
    terminal.kill(number)
    assert terminal.end() == -number
    assert terminal.raw.count(LEAVE) == 1
    assert terminal.raw.endswith(b"\x1b[?25h" + LEAVE)


def test_interrupted_it_leaves_the_terminal_as_it_was(waiting: Waiting) -> None:
    terminal = waiting.terminal
    terminal.press("\x03")
    terminal.come(LEAVE)
    waiting.until(lambda: terminal.flags() == waiting.before)
    assert terminal.end() == 130
    assert terminal.raw.endswith(b"\x1b[?25h" + LEAVE)


def test_broken_it_says_so_on_the_screen_one_came_from(waiting: Waiting) -> None:
    waiting.go("broken")
    assert waiting.terminal.end() == 1
    _, _, said = waiting.terminal.raw.partition(LEAVE)
    assert b"reader: something broke inside reader (OSError)." in said


def test_stopped_it_gives_the_terminal_back_and_shows_the_page_again(job: Waiting) -> None:
    terminal = job.terminal
    first = terminal.seen(terminal.raw)
    job.stop()
    job.go_on()
    terminal.until("? help")
    assert terminal.seen(terminal.raw) == first
    job.go()
    terminal.until(lambda _: b"? help" in terminal.raw.partition(ASKED)[2])
    assert terminal.raw.count(ENTER) == 1
    terminal.press("Q")
    assert terminal.end() == 0


def test_what_is_typed_while_it_is_seen_counts(waiting: Waiting) -> None:
    terminal = waiting.terminal
    terminal.press("/thirs\x7fd\r")
    waiting.go()
    terminal.until("match 1/1")
    terminal.press("Q")
    assert terminal.end() == 0


@pytest.mark.parametrize(
    ("keys", "place"), [(" ", "¶ 12/"), ("G", "100%"), ("GgG", "100%"), ("jjjj", "¶ 2/")]
)
def test_keys_that_move_wait_for_the_lines_they_move_over(
    keys: str, place: str, tmp_path: Path
) -> None:
    waiting = Waiting(tmp_path, page=LONG)
    terminal = waiting.terminal
    terminal.press(keys)
    waiting.go()
    terminal.until(place)
    terminal.press("Q")
    assert terminal.end() == 0


def test_a_window_that_is_made_larger_meanwhile_is_filled(waiting: Waiting) -> None:
    terminal = waiting.terminal
    terminal.resize(140, 40)
    waiting.go()
    terminal.until(lambda _: b"? help" in terminal.raw.partition(ASKED)[2])
    assert b"\x1b[40;1H" in terminal.raw.partition(ASKED)[2]
    terminal.press("Q")
    assert terminal.end() == 0


def test_stopped_and_made_larger_it_shows_nothing_that_does_not_fit(job: Waiting) -> None:
    terminal = job.terminal
    job.stop()
    terminal.resize(140, 40)
    job.go_on()
    job.go()
    terminal.until(lambda _: b"? help" in terminal.raw.partition(ASKED)[2])
    assert terminal.raw.startswith(ENTER + MOUSE)
    terminal.press("Q")
    assert terminal.end() == 0
