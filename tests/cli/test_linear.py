"""Linear mode in a terminal of its own: keys in, a transcript out, and the terminal as it was."""

import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from fcntl import ioctl
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import reader
from reader.cli import linear_pages
from reader.cli.arguments import parse
from reader.cli.linear_position import position_kept
from reader.config.read import NO_SETTINGS
from reader.errors import OpenError
from reader.library.copies import keep, keep_thread, packed, packed_thread
from reader.library.places import NOWHERE, Place, Visit
from reader.library.store import Library
from reader.linear.page import LinearPage
from reader.linear.services import Services
from reader.model import Article, Comment, Page, Reading
from tests.blocks import paragraph
from tests.cli.test_terminal import PAGE

PROGRAM = """
import os, sys
from reader.cli import main
if broken := os.environ.get("BROKEN"):
    from reader.linear.actions import ACTIONS
    ACTIONS[broken] = lambda *_: 1 / 0
status = main({argv!r})
print("loaded", {{"textual", "httpx", "asyncio"}} & set(sys.modules) or "neither")
raise SystemExit(status)
"""
BEGUN = "as a discussion.\n\n"
"""How the first that is said ends."""


class Console:
    """A program on a terminal of 100 by 30, whose modes can be asked for."""

    def __init__(self, here: Path, *argv: str, **env: str) -> None:
        self.said = b""
        self.near, self.far = pty.openpty()
        ioctl(self.far, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.before = termios.tcgetattr(self.far)
        self.child = os.fork()
        if self.child == 0:
            os.login_tty(self.far)
            os.chdir(here)
            kept = {"PATH": os.environ["PATH"], "HOME": str(here), "LC_ALL": "C.UTF-8"}
            program = PROGRAM.format(argv=["--linear", *argv])
            words = [sys.executable, "-c", program]
            os.execve(sys.executable, words, kept | {"TERM": "xterm"} | env)

    @property
    def text(self) -> str:
        return self.said.decode("utf-8", "replace").replace("\r\n", "\n")

    def until(self, wanted: str, seconds: float = 15.0) -> str:
        """What is said, when that is in it."""
        end = time.monotonic() + seconds
        while wanted not in self.text:
            assert time.monotonic() < end, f"never said {wanted!r}: {self.text[-2000:]}"
            if select.select([self.near], [], [], 0.2)[0]:
                self.said += os.read(self.near, 65536)
        return self.text

    def type(self, keys: str, wanted: str) -> str:
        """What is said to keys alone."""
        self.said = b""
        os.write(self.near, keys.encode())
        return self.until(wanted)

    def is_as_before(self) -> bool:
        return termios.tcgetattr(self.far) == self.before

    def status(self, seconds: float = 20.0) -> int:
        """The exit status, once it has ended by itself."""
        end = time.monotonic() + seconds
        while True:
            if select.select([self.near], [], [], 0.05)[0]:
                self.said += os.read(self.near, 65536)
            done, status = os.waitpid(self.child, os.WNOHANG)
            if done:
                self.child = 0
                return os.waitstatus_to_exitcode(status)
            assert time.monotonic() < end, "it did not end"

    def close(self) -> None:
        if self.child:
            os.kill(self.child, signal.SIGKILL)
            os.waitpid(self.child, 0)
        os.close(self.near)
        os.close(self.far)


@pytest.fixture
def consoles() -> Iterator[list[Console]]:
    opened: list[Console] = []
    yield opened
    for one in opened:
        one.close()


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def test_what_the_site_was_asked_for_before_is_read_with_the_page(
    consoles: list[Console], here: Path
) -> None:
    library, location = Library(here / ".local/share/reader"), str(here / "page.html")
    page, now = Page(PAGE.encode()), datetime.now(UTC)
    alone = reader.extract(page.body)
    late = Comment("77", (paragraph("Nobody rang."),), author="Zoe")
    keep(library, Visit(location, "Ferries", now.isoformat()), packed(page, alone))
    whole = replace(alone, comments=(*alone.comments, late))
    keep_thread(library, location, packed_thread(page, whole, now))
    console = start(consoles, here, "page.html")
    assert "Article of 3 parts, 21 comments." in console.until("site was asked for on")
    console.until(f"1 comment that the site was asked for on {now:%Y-%m-%d}.")
    assert "Zoe" in console.type("cG", "Nobody rang.")


def start(consoles: list[Console], here: Path, *argv: str, **env: str) -> Console:
    consoles.append(Console(here, *argv, **env))
    return consoles[-1]


def test_keys_are_answered_in_order_and_the_terminal_is_given_back(
    consoles: list[Console], here: Path
) -> None:
    console = start(consoles, here, "page.html")
    begun = console.until(BEGUN)
    assert not console.is_as_before()
    transcript = [
        begun,
        console.type("j", "knew why.\n\n"),
        console.type("\x1b[B", "knew why.\n\n"),  # an arrow
        console.type("c", "20 comments.\n\n"),
        console.type("2j", "I was there.\n\n"),
        console.type("/remark 29\n", "I was there.\n\n"),
        console.type("x", "I was there.\n\n"),
        console.type("]", "thread.\n\n"),
        console.type("q", "cleared.\n\n"),
        console.type("Q", "loaded"),
    ]
    lines = [line for said in transcript for line in said.splitlines() if line]
    assert lines[:-1] == [
        "Linear mode. j: next part, Space: read on, ?: all keys, Q: quit.",
        "Ferries",
        "Article of 3 parts, 20 comments.",
        "This page is read as a discussion.",
        "The red ferry was late, and nobody on the quay knew why.",
        "The old ferry was late, and nobody on the quay knew why.",
        "Comments: 20 comments.",
        "Comment 2 of 20, level 1, Ada 12",
        "Remark 12: it was the fog, and I was there.",
        "Search: remark 29",
        "Comment 19 of 20, level 1, Ada 29",
        "Remark 29: it was the fog, and I was there.",
        "Comment 20 of 20, level 1, Ada 30",
        "Remark 30: it was the fog, and I was there.",
        "This is the last thread.",
        "The search is cleared.",
    ]
    console.until("neither")
    assert console.status() == 0
    assert console.is_as_before()
    assert b"\x1b" not in console.said


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_told_to_end_it_gives_the_terminal_back(
    consoles: list[Console], here: Path, number: signal.Signals
) -> None:
    console = start(consoles, here, "page.html")
    console.until(BEGUN)
    os.kill(console.child, number)
    assert console.status() == 128 + number
    assert console.is_as_before()


def test_a_mistake_of_ours_gives_the_terminal_back(consoles: list[Console], here: Path) -> None:
    console = start(consoles, here, "page.html", BROKEN="page_facts")
    console.until(BEGUN)
    console.type("=", "something broke inside reader")
    assert console.status() == 1
    assert console.is_as_before()
    assert "Traceback" not in console.text


def test_the_text_is_saved_and_nothing_is_written_over(consoles: list[Console], here: Path) -> None:
    console = start(consoles, here, "page.html")
    console.until(BEGUN)
    (here / "notes").mkdir()
    assert "Saved to notes/Ferries.md." in console.type("snotes/Ferries.md\n", "Saved")
    assert "nothing is overwritten" in console.type("snotes/Ferries.md\n", "overwritten")
    assert "Nothing is saved as “.pdf”" in console.type("sFerries.pdf\n", ".epub.")
    assert (here / "notes" / "Ferries.md").read_text(encoding="utf-8").count("\n# Ferries\n") == 1
    console.type("Q", "neither")
    assert console.status() == 0
    assert console.is_as_before()


def test_a_question_is_taken_back_by_an_interrupt(consoles: list[Console], here: Path) -> None:
    console = start(consoles, here, "page.html")
    console.until(BEGUN)
    console.type("/", "Search: ")
    assert "Nothing is sought." in console.type("lost\x03", "sought")
    console.type("Q", "neither")
    assert console.status() == 0


def test_what_is_new_is_said_and_the_place_is_kept(consoles: list[Console], here: Path) -> None:
    first = start(consoles, here, "page.html")
    first.until(BEGUN)
    first.type("c5g", "Ada 15")
    first.type("Q", "neither")
    assert first.status() == 0
    more = PAGE.replace("</ol>", re.sub(r"\b30\b", "31", PAGE[PAGE.rindex("<li") :]), 1)
    (here / "page.html").write_text(more, encoding="utf-8")
    again = start(consoles, here, "page.html")
    said = again.until("Ada 15")
    assert "Where you left it:\nComment 5 of 21" in said
    assert "21 comments, 1 new." in said
    assert "Comment 21 of 21, level 1, Ada 31, new" in again.type("G", "Ada 31, new")
    again.type("Q", "neither")
    assert again.status() == 0


def test_the_place_is_kept_when_the_terminal_is_closed(consoles: list[Console], here: Path) -> None:
    first = start(consoles, here, "page.html")
    first.until(BEGUN)
    first.type("c5g", "Ada 15")
    os.kill(first.child, signal.SIGHUP)
    assert first.status() == 128 + signal.SIGHUP
    again = start(consoles, here, "page.html")
    assert "Where you left it:\nComment 5 of 20" in again.until("Ada 15")
    again.type("Q", "neither")
    assert again.status() == 0


def test_the_place_is_kept_while_a_page_is_read() -> None:
    class Stub:
        def __init__(self) -> None:
            self.parts: list[str] = []

        def left(self, place: Place, *, patient: bool = False) -> bool:
            del patient
            self.parts.append(place.comment)
            return True

    thread = tuple(Comment(name, (paragraph("Fog."),)) for name in ("a", "b"))
    page = LinearPage(Reading(Article("Ferries"), thread), datetime.now(UTC))
    memory, seconds = Stub(), 0.0
    with position_kept(memory, NOWHERE, (page, 0), lambda: seconds) as reached:  # type: ignore[arg-type]
        reached(page, page.first)
        assert not memory.parts
        seconds = 16.0
        reached(page, page.first + 1)
        assert memory.parts == ["b"]
        seconds = 40.0
        reached(page, page.first + 1)  # a key that did not move it
        assert memory.parts == ["b"]
        seconds = 18.0
        reached(page, page.first)
        assert memory.parts == ["b"]
    assert memory.parts == ["b", "a"]


def test_lines_are_as_wide_as_the_terminal(consoles: list[Console], here: Path) -> None:
    console = start(consoles, here, "page.html", "--width", "30")
    console.until("a\ndiscussion.\n\n")
    said = console.type("j", "why.\n\n")
    assert said.splitlines() == ["The red ferry was late, and", "nobody on the quay knew why.", ""]
    console.type("Q", "neither")
    assert console.status() == 0


@pytest.mark.parametrize("term", ["dumb", "linux", "screen", "tmux", "vt100", ""])
def test_any_terminal_will_do(consoles: list[Console], here: Path, term: str) -> None:
    console = start(consoles, here, "page.html", TERM=term)
    console.until(BEGUN)
    console.type("j", "The red ferry")
    console.type("q", "neither")
    assert console.status() == 0
    assert console.is_as_before()


def test_pages_over_pages_end_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def follow(_page: object, _terminal: object, services: Services, *_: object) -> object:
        assert services.open is not None
        opened.append("a page")
        services.open(f"https://dusk.example/{len(opened)}")
        raise AssertionError("it goes on without end")

    monkeypatch.setattr(linear_pages, "read", follow)
    monkeypatch.setattr(linear_pages, "read_at", lambda _: (Page(b""), Reading()))
    house = linear_pages.Reader(None, NO_SETTINGS)  # type: ignore[arg-type]
    with pytest.raises(OpenError, match="go back"):
        house.listen(parse(["https://dusk.example/"]), Page(b""), Reading())
    assert len(opened) > 20


def test_with_the_whole_thread_the_place_is_kept_and_what_is_new_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The site has three comments more than the page."""
    url, begun = "https://quay.example/ferries/", []

    def follow(page: LinearPage, _terminal: object, services: Services, *rest: Any) -> object:
        begun.append((rest[-1] - page.first, page.new))
        assert services.reached is not None
        services.reached(page, page.first + 21)
        return SimpleNamespace(all_ended=False)

    def visit(body: str) -> None:
        page = Page(body.encode(), url, fetched=datetime.now(UTC))
        alone = reader.extract(page.body, url)
        more = tuple(
            Comment(f"more-{number}", author="Tove", blocks=(paragraph(f"Answer {number}."),))
            for number in range(3)
        )
        whole = replace(alone, comments=(*alone.comments, *more))
        arguments = parse(["--linear", "--whole-thread", url])
        linear_pages.Reader(None, NO_SETTINGS).listen(arguments, page, whole)  # type: ignore[arg-type]

    monkeypatch.setattr(linear_pages, "read", follow)
    visit(PAGE)
    visit(PAGE.replace("</ol>", re.sub(r"\b30\b", "31", PAGE[PAGE.rindex("<li") :]), 1))
    (_, nothing), (at, new) = begun
    assert not nothing
    assert len(new) == 1
    assert at == 22  # the same answer, after one more comment
