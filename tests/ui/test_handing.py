"""Text handed to a command and to an editor, on a real terminal that is lent and given back."""

import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from reader.model import Article, Comment, Paragraph, Reading, Span
from reader.ui.panes.facts import page
from reader.ui.panes.reading_time import Length
from reader.ui.panes.text_charts import figured
from reader.ui.pictures import pixel_pictures

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals on this system")
import fcntl  # noqa: E402
import struct  # noqa: E402
import termios  # noqa: E402

PROGRAM = """
import fcntl, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # so that ^C is a signal

from reader.model import Article, Comment, Paragraph, Reading, Span
from reader.ui.app import run
from reader.ui.services import ScreenSettings

def said(text):
    return (Paragraph((Span(text),)),)

async def load():
    comments = (Comment("1", said("Fog."), author="Kim"), Comment("2", said("No fog."), "1", 1, "Bo"))
    return Reading(Article("The clock", said("It strikes; $(touch pwned)")), comments)

raise SystemExit(run(load, ScreenSettings(location="clock")))
"""


class Terminal:
    """A program on a terminal of its own."""

    def __init__(self, here: Path, editor: str) -> None:
        self._near, far = pty.openpty()
        fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM], cwd=here, stdin=far, stdout=far, stderr=far,
            start_new_session=True,
            env={"TERM": "xterm-256color", "PATH": os.environ["PATH"], "HOME": "/nowhere", "EDITOR": editor},
        )  # fmt: skip
        os.close(far)
        self.sent = b""

    def until(self, holds: Callable[[], bool], seconds: float = 30) -> None:
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, self.sent[-1500:]
            if select.select([self._near], [], [], 0.05)[0]:
                try:
                    self.sent += os.read(self._near, 65536)
                except OSError:
                    return

    def wait_for(self, text: bytes) -> None:
        self.until(lambda: text in self.sent)
        self.sent = b""

    def type(self, keys: bytes) -> None:
        os.write(self._near, keys)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._near)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    editor = tmp_path / "my editor"
    editor.write_text(f'#!/bin/sh\ncat "$1" > {tmp_path}/seen; echo "$1" > {tmp_path}/name\n')
    editor.chmod(0o755)
    made = Terminal(tmp_path, f"'{editor}'")
    made.wait_for(b"It strikes")
    yield made
    made.close()


def test_the_article_goes_to_a_command_and_the_page_comes_back(
    terminal: Terminal, tmp_path: Path
) -> None:
    terminal.type(b"|")
    terminal.type(b"cat > got; echo said so; exit 3\r")
    terminal.wait_for(b"ended with status 3. Enter goes back")
    assert (tmp_path / "got").read_text() == "The clock\n\nIt strikes; $(touch pwned)\n"
    assert not (tmp_path / "pwned").exists()
    terminal.type(b"\r")
    terminal.wait_for(b"status 3")
    terminal.type(b"q")
    terminal.until(lambda: terminal.process.poll() is not None)
    assert terminal.process.wait(20) == 0


def test_what_keys_select_goes_to_a_command_and_the_selection_ends(
    terminal: Terminal, tmp_path: Path
) -> None:
    terminal.type(b"v")
    terminal.wait_for(b"Keys move the end")
    terminal.type(b"ww")
    terminal.type(b"|")
    terminal.wait_for(b"a command that is given this text")
    terminal.type(b"cat > got; echo said so\r")
    terminal.wait_for(b"Enter goes back")
    assert (tmp_path / "got").read_text() == "It strikes;\n"
    terminal.type(b"\r")
    terminal.wait_for(b"The selection went to the command")
    terminal.type(b"q")
    terminal.until(lambda: terminal.process.poll() is not None)
    assert terminal.process.wait(20) == 0


def test_the_thread_goes_to_a_command_and_an_interrupt_ends_the_command_alone(
    terminal: Terminal, tmp_path: Path
) -> None:
    terminal.type(b"c")
    # In two parts: what is typed is seen before the command says it.
    terminal.type(b"|cat > got; echo wai''ts; sleep 60\r")
    terminal.wait_for(b"waits")
    # Again and again: a shell between two commands keeps the first one to itself.
    while b"Enter goes back" not in terminal.sent and (tmp_path / "got").exists():
        terminal.type(b"\x03")
        with suppress(AssertionError):
            terminal.until(lambda: b"Enter goes back" in terminal.sent, 0.5)
    assert (tmp_path / "got").read_text() == "Kim:\nFog.\n\n  Bo:\n  No fog.\n"
    terminal.type(b"\r")
    terminal.wait_for(b"The command was stopped (SIGINT)")
    terminal.wait_for(b"Fog.")
    assert terminal.process.poll() is None


def test_the_text_opens_in_the_editor_and_leaves_no_file(
    terminal: Terminal, tmp_path: Path
) -> None:
    terminal.type(b"e")
    terminal.until(
        lambda: (tmp_path / "name").exists() and b"\n" in (tmp_path / "name").read_bytes()
    )
    seen = (tmp_path / "seen").read_text()
    assert "It strikes; $(touch pwned)" in seen
    assert "No fog." in seen
    named = Path((tmp_path / "name").read_text().strip())
    assert named.name == "The clock.txt"
    terminal.until(lambda: not named.parent.exists())


def test_the_page_comes_back_when_there_is_no_such_editor(tmp_path: Path) -> None:
    """Textual takes the terminal back only from a program that started: no key was read then."""
    terminal = Terminal(tmp_path, "no-editor-of-this-name")
    try:
        terminal.wait_for(b"It strikes")
        terminal.type(b"e")
        terminal.until(lambda: b"did not start" in terminal.sent and b"It strikes" in terminal.sent)
        assert b"no such file" in terminal.sent
        terminal.type(b"q")
        terminal.until(lambda: terminal.process.poll() is not None)
        assert terminal.process.wait(20) == 0
    finally:
        terminal.close()


def test_the_terminal_comes_back_when_a_library_fails_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A library of pictures that cannot be imported, on a terminal that is lent to it."""
    seen: list[str] = []

    class Lending:
        @contextmanager
        def suspend(self) -> Iterator[None]:
            seen.append("lent")
            yield
            seen.append("taken back")

        def refresh(self) -> None:
            seen.append("drawn")

    def fails(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(pixel_pictures, "find_spec", lambda _name: True)
    monkeypatch.setattr(pixel_pictures, "import_module", fails)
    monkeypatch.delitem(sys.modules, "textual_image.renderable", raising=False)
    assert pixel_pictures.way(Lending()) == ""  # type: ignore[arg-type]
    assert seen == ["lent", "taken back", "drawn"]


def test_the_figures_of_a_discussion_stand_among_the_facts() -> None:
    thread = (
        Comment("1", author="Kim"),
        Comment("2", (Paragraph((Span("x"),)),), "1", 1, "Bo"),
        Comment("3", author="Kim"),
    )
    assert figured(thread) == (("Levels", "█▄  2, 1"), ("Authors", "2: Kim 2, Bo 1"))
    assert figured(thread[:1]) == ()
    unsigned = Comment("4"), Comment("5")
    assert figured((*thread, *unsigned))[-1] == ("Authors", "2: Kim 2, Bo 1, unnamed 2")
    told = page(Reading(Article("T"), thread), "a", Length(0, 0))
    assert ("Authors    ", "2: Kim 2, Bo 1") in told
