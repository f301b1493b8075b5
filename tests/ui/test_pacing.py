"""A slow terminal gets no more frames than it takes, and the last one of all."""

import asyncio
import fcntl
import os
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator

import pytest

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals on this system")
pyte = pytest.importorskip("pyte")

from textual.driver import Driver  # noqa: E402

from reader.ui.terminal.pacing import Pace, Paced  # noqa: E402

QUESTION, ANSWER = b"\x1b[6n", b"\x1b[1;1R"
LARGE, SMALL = 9000, 100
PROGRAM = """
from reader.model import Article, Paragraph, Reading, Span
from reader.ui.app import run
from reader.ui.services import ScreenSettings

rows = tuple(Paragraph((Span(f"Row {number} of the tide table.", ),)) for number in range(300))

async def load():
    return Reading(Article("Tides", rows))

raise SystemExit(run(load, ScreenSettings(location="tides")))
"""
PATIENT = """
from reader.ui.terminal import pacing

pacing._PATIENCE = pacing._LAST = 60.0
"""
"""On a loaded machine the 1.5 s that the end waits pass before anybody looks."""


class Clock:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Slow:
    """A terminal of 80 by 24 that draws what it is sent and answers when told."""

    def __init__(self, program: str = PROGRAM) -> None:
        self._near, far = pty.openpty()
        fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-c", program], stdin=far, stdout=far, stderr=far,
            start_new_session=True,
            env={"TERM": "xterm-256color", "PATH": os.environ["PATH"], "HOME": "/nowhere"},
        )  # fmt: skip
        self.far = far
        self.sent = b""
        self._answered = 0

    def read_until(self, pattern: bytes) -> None:
        """Draw what is sent until that was seen in it."""
        end = time.monotonic() + 30
        while not re.search(pattern, self.sent, re.DOTALL):
            assert time.monotonic() < end, self.sent[-1000:]
            self.read(0.1)

    def read(self, seconds: float) -> bool:
        if not select.select([self._near], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._near, 65536)
        except OSError:
            return False
        self.sent += data
        return bool(data)

    def rest(self) -> None:
        """Draw all that comes without another answer."""
        while self.read(0.5):
            pass

    def read_until_first(self, text: str) -> None:
        """Draw what is sent until the text begins with that."""
        end = time.monotonic() + 30
        while text not in self.rows()[2]:
            assert time.monotonic() < end, self.rows()
            self.read(0.2)

    @property
    def questions(self) -> int:
        return self.sent.count(QUESTION)

    def answer(self) -> None:
        """Answer all questions so far."""
        self.type(ANSWER * (self.questions - self._answered))
        self._answered = self.questions

    def settle(self) -> None:
        """Draw and answer until nothing is asked any more: the first frames come in several."""
        while self.questions > self._answered:
            self.answer()
            self.rest()

    def type(self, keys: bytes) -> None:
        os.write(self._near, keys)

    def rows(self) -> list[str]:
        """What is on it."""
        screen = pyte.Screen(80, 24)
        plain = re.sub(rb"\x1b\[[?<>=][\d;]*\$?[a-zA-Z]", b"", self.sent)
        pyte.ByteStream(screen).feed(plain)
        return list(screen.display)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.far)
        os.close(self._near)


@pytest.fixture
def terminal() -> Iterator[Slow]:
    slow = Slow()
    yield slow
    slow.close()


@pytest.fixture
def patient() -> Iterator[Slow]:
    slow = Slow(PATIENT + PROGRAM)
    yield slow
    slow.close()


def test_of_a_key_that_is_held_no_frames_are_sent_but_those_that_are_answered(
    patient: Slow,
) -> None:
    patient.read_until(rb"Row 0 of.*\x1b\[6n")
    patient.settle()
    before = patient.questions
    for _ in range(60):
        patient.type(b"j")
        patient.read(0.02)
    patient.rest()
    assert 1 <= patient.questions - before <= 4
    patient.answer()
    patient.read_until_first("Row 29 of")
    patient.rest()
    assert patient.questions - before <= 5
    shown = patient.rows()
    patient.answer()
    patient.type(b"\x0c")  # all of it anew
    patient.rest()
    assert patient.rows() == shown


def test_a_terminal_that_reads_nothing_is_sent_the_end_and_little_of_what_was_between(
    terminal: Slow,
) -> None:
    terminal.read_until(rb"Row 0 of")
    terminal.rest()
    before = len(terminal.sent)
    for _ in range(200):
        terminal.type(b"j")
        time.sleep(0.01)
    terminal.read_until_first("Row 99 of")
    terminal.rest()
    assert len(terminal.sent) - before < 100_000  # 200 frames have more than 500,000


def test_the_end_waits_for_the_first_answer_of_all(patient: Slow) -> None:
    """Whoever reads a line and leaves had it on the command line."""
    patient.read_until(rb"Row 0 of.*\x1b\[6n")
    patient.type(b"q")
    patient.read_until(rb"\x1b\[\?2004l")
    patient.rest()
    assert b"\x1b[?1049l" not in patient.sent
    patient.answer()
    patient.read_until(rb"\x1b\[\?1049l")
    assert not select.select([patient.far], [], [], 0)[0]


def test_the_end_waits_for_answers_that_are_on_the_way(patient: Slow) -> None:
    """The shell would find them typed."""
    patient.read_until(rb"Row 0 of.*\x1b\[6n")
    patient.settle()
    patient.type(b"G")
    patient.read_until(rb"Row 299 of.*\x1b\[6n")
    patient.type(b"Q")
    patient.read_until(rb"\x1b\[\?2004l")
    patient.rest()
    assert b"\x1b[?1049l" not in patient.sent
    patient.answer()
    patient.read_until(rb"\x1b\[\?1049l")
    assert not select.select([patient.far], [], [], 0)[0]


def sent(pace: Pace, size: int = LARGE) -> bool:
    """Whether a frame is sent; the system takes it at once."""
    if not pace.has_room():
        return False
    pace.asks(size)
    pace.handed(size)
    pace.taken(1_000)
    return True


def test_a_terminal_is_asked_once_until_it_has_answered() -> None:
    pace = Pace()
    assert [pace.asks(LARGE), pace.asks(LARGE)] == [True, False]
    assert all(sent(pace) for _ in range(9))
    assert pace.awaited == 1
    pace.answered()
    assert pace.awaited == 0
    assert pace.asks(LARGE)
    assert not pace.asks(SMALL)


def test_a_quick_terminal_has_up_to_four_frames_on_the_way_and_a_slow_one_has_one() -> None:
    clock = Clock()
    pace = Pace(clock=clock)
    for _ in range(6):
        assert sent(pace)
        clock.now += 0.1
        pace.answered()
    assert [sent(pace) for _ in range(5)] == [True] * 4 + [False]
    clock.now += 0.5
    for _ in range(4):
        pace.answered()
    assert [sent(pace) for _ in range(2)] == [True, False]
    clock.now += 0.1
    pace.answered()
    assert [sent(pace) for _ in range(3)] == [True, True, False]


def test_a_terminal_that_answers_no_more_is_sent_frames_again_after_a_while() -> None:
    clock = Clock()
    pace = Pace(clock=clock)
    sent(pace)
    pace.answered()
    assert not all(sent(pace) for _ in range(5))
    clock.now += 6
    assert all(sent(pace) for _ in range(9))
    assert pace.awaited == 0


def test_a_terminal_that_never_answers_keeps_nobody_waiting_at_the_end() -> None:
    clock = Clock()
    pace = Pace(clock=clock)
    sent(pace)
    clock.now += 6
    assert pace.awaited == 0
    assert sent(pace)  # it is asked once more
    assert pace.awaited == 0


class Written(Driver):
    """A driver that keeps what is written."""

    def __init__(self) -> None:
        self.out: list[str] = []

    def write(self, data: str) -> None:
        self.out.append(data)

    def start_application_mode(self) -> None:
        pass

    stop_application_mode = disable_input = start_application_mode


def test_the_last_frame_is_drawn_where_the_answer_to_a_later_question_is_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.ui.terminal.pacing._PATIENCE", 0.4)
    frame, repaints = "x" * LARGE + "\x1b[1;1H", list[int]()

    class Driven(Paced, Written):
        repaint = staticmethod(lambda: repaints.append(1))

    driver = Driven()
    pace = driver._pace = Pace()

    def draw(count: int) -> None:
        for _ in range(count):
            driver.write(frame)
            pace.taken(1_000)

    async def lines() -> None:
        draw(1)
        pace.answered()
        draw(5)
        await asyncio.sleep(0.2)
        for _ in range(4):
            driver._answered()
        draw(5)
        seen = len(repaints)
        await asyncio.sleep(1)
        assert len(repaints) > seen

    asyncio.run(lines())


def test_no_large_frame_follows_one_that_the_system_has_not_taken() -> None:
    pace = Pace(handed=10)
    pace.handed(SMALL)
    assert pace.has_room()
    pace.handed(LARGE)
    pace.taken(11)
    assert not pace.has_room()
    pace.taken(12)
    assert pace.has_room()
