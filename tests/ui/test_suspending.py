"""What is typed behind ^Z is left in the terminal, unless something else would be left with it."""

import os
from collections.abc import Iterator
from threading import Event, Thread
from typing import Any

import pytest
from textual import events
from textual.driver import Driver
from textual.message import Message

from reader.ui.terminal.pacing import Pace
from reader.ui.terminal.suspending import Suspending

TYPED, IN_ANOTHER_FORM = events.Key("ctrl+z", "\x1a"), events.Key("ctrl+z", None)
FRAME = "a frame" + "." * 2000 + "\x1b[3;4H"


class Reads(Driver):
    """A driver whose thread reads a message for each letter, and flushes when it ends."""

    def __init__(self, messages: dict[str, Message]) -> None:
        self.far, self.near = os.pipe()
        self.fileno = self.far
        self.exit_event = Event()
        self.read: list[str] = []
        self.heard: list[Message] = []
        self.drawn: list[str] = []
        self.was_flushed = False
        self._messages = messages
        self._key_thread = Thread(target=self._run, daemon=True)

    def begin(self) -> None:
        self._key_thread.start()

    def _run(self) -> None:
        while not self.exit_event.is_set():
            if not (letter := os.read(self.far, 1).decode()):
                return
            self.read.append(letter)
            self.process_message(self._messages.get(letter, events.Key(letter, letter)))

    def process_message(self, message: Message) -> None:
        self.heard.append(message)

    def write(self, data: str) -> None:
        self.drawn.append(data)

    def disable_input(self) -> None:
        self.was_flushed = True
        self.exit_event.set()
        os.write(self.near, b"?")
        self._key_thread.join()

    def _disable_mouse_support(self) -> None:
        self.drawn.append("no mouse")

    def start_application_mode(self) -> None: ...
    def stop_application_mode(self) -> None: ...


class Suspends(Suspending, Reads):  # type: ignore[misc]
    def __init__(self, messages: dict[str, Message]) -> None:
        super().__init__(messages)
        self.repaints = 0

    def repaint(self) -> None:
        self.repaints += 1

    def in_loop(self, call: Any, *words: Any) -> None:
        call(*words)


@pytest.fixture
def driver() -> Iterator[Suspends]:
    made = Suspends(
        {
            "z": TYPED,
            "k": IN_ANOTHER_FORM,
            "m": events.MouseMove(None, 1, 1, 0, 0, 0, False, False, False),
            "A": events.CursorPosition(1, 1),
        }
    )
    yield made
    made.exit_event.set()
    os.close(made.near)
    if made._key_thread is not None:
        made._key_thread.join(20)
    os.close(made.far)


def heard(driver: Suspends, letters: str, read: int) -> None:
    """Type letters, and wait until so many of them were read, and no more."""
    driver.begin()
    before = os.times().elapsed
    os.write(driver.near, letters.encode())
    while len(driver.read) < read:
        assert os.times().elapsed - before < 20, driver.read
        Event().wait(0.01)
    Event().wait(0.1)


def test_nothing_behind_it_is_read_or_thrown_away(driver: Suspends) -> None:
    heard(driver, "jzecho\n", 2)
    driver.disable_input()
    assert driver.read == ["j", "z"]
    assert [getattr(message, "key", "") for message in driver.heard] == ["j", "ctrl+z"]
    assert not driver.was_flushed
    assert driver.drawn == ["no mouse"]
    assert os.read(driver.far, 99) == b"echo\n"


@pytest.mark.parametrize("typed", ["mz", "k"])
def test_reports_of_the_mouse_and_keys_in_another_form_are_not_left_to_the_shell(
    driver: Suspends, typed: str
) -> None:
    heard(driver, f"{typed}echo", len(typed) + 4)
    driver.disable_input()
    assert driver.was_flushed
    assert len(driver.heard) == len(typed)  # and what is typed behind it does nothing


def test_an_answer_of_the_terminal_is_read_first(driver: Suspends) -> None:
    driver._pace = Pace()
    driver.write(FRAME)
    assert driver.drawn[-1].endswith("\x1b[6n")
    heard(driver, "zeAcho\n", 3)
    driver.disable_input()
    assert driver.read == ["z", "e", "A"]
    assert not driver.was_flushed
    assert os.read(driver.far, 99) == b"cho\n"


def test_no_frame_asks_meanwhile_and_if_nothing_ends_it_is_drawn_and_keys_are_read(
    driver: Suspends, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.terminal.suspending._GOING", 0.5)
    driver._pace = Pace()
    driver._look_later = lambda: None  # type: ignore[method-assign]
    heard(driver, "z", 1)
    driver.write(FRAME)
    assert driver.drawn == []
    heard_later = os.times().elapsed
    while not driver.repaints:
        assert os.times().elapsed - heard_later < 20
        Event().wait(0.01)
    os.write(driver.near, b"j")
    while len(driver.heard) < 2:
        assert os.times().elapsed - heard_later < 20
        Event().wait(0.01)
    assert getattr(driver.heard[-1], "key", "") == "j"
