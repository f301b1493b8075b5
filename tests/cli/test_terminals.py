"""Terminals that can do little: kinds of terminals and of locales, in a real one by tmux."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.test_terminal_ascii import PAGE
from tests.cli.test_tmux import Tmux


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    terminal = Tmux(tmp_path, f"reader-signs-{tmp_path.name}-{time.monotonic_ns()}")
    yield terminal
    terminal.close()


def reads_and_quits(tmux: Tmux, environment: str, *options: str) -> str:
    """What is seen after one key; the shell is there again at the end."""
    tmux.say(f"clear; env {environment} {sys.executable} -m reader {' '.join(options)} page.html")
    tmux.until("Paragraph 1 ")
    tmux.type("G")
    screen = tmux.until("Paragraph 30 ")
    tmux.type("q")
    tmux.until(lambda text: "ready>" in text and "Paragraph" not in text)
    return screen


@pytest.mark.parametrize(
    "term", ["linux", "screen", "screen-256color", "tmux", "vt100", "xterm", "ansi"]
)
def test_it_starts_reads_and_quits_on_any_terminal(tmux: Tmux, term: str) -> None:
    screen = reads_and_quits(tmux, f"TERM={term} COLORTERM=")
    assert "“the ferry”" in screen


@pytest.mark.parametrize(("environment", "mouse"), [("", "true"), ("NO_COLOR=1", "false")])
def test_it_does_without_a_mouse_and_without_colours(
    tmux: Tmux, tmp_path: Path, environment: str, mouse: str
) -> None:
    (tmp_path / "config.toml").write_text(f"[screen]\nmouse = {mouse}\n", encoding="utf-8")
    tmux.say(f"clear; env {environment} {sys.executable} -m reader --config config.toml page.html")
    tmux.until("Paragraph 1 ")
    tmux.type("G")
    tmux.until("Paragraph 30 ")
    assert tmux.takes_the_mouse is (mouse == "true")
    assert bool(tmux.colors) is (not environment)
    tmux.type("q")
    tmux.until(lambda text: "ready>" in text and "Paragraph" not in text)


@pytest.mark.parametrize(
    ("environment", "options"),
    [("LC_ALL=C.UTF-8", ["--ascii"]), ("LC_ALL=C", []), ("TERM=linux LC_ALL=POSIX", [])],
)
def test_a_terminal_without_unicode_is_sent_ascii(
    tmux: Tmux, environment: str, options: list[str]
) -> None:
    screen = reads_and_quits(tmux, environment, *options)
    assert screen.isascii()
    assert '- "the ferry" was late.' in screen
    assert "| Nobody on the quay" in screen
