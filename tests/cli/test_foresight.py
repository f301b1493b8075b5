"""A page that will most likely be shown is foreseen from the words of a command line."""

import io
import sys
from pathlib import Path

import pytest

from reader.cli.foresight import shows_page


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("tide.html", "moon.html"):
        (tmp_path / name).write_text("<p>The tide.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("words", "foreseen"),
    [
        ("tide.html", True),
        ("--no-comments tide.html --width 60", True),
        ("--demo", True),
        ("", False),
        (".", False),
        ("none.html", False),
        ("a\0b", False),
        ("https://quaylight.example/", False),
        ("tide.html moon.html", False),
        ("--print tide.html", False),
        ("--print-config --demo", False),
        ("tide.html --format=md", False),
        ("--linear --demo", False),
    ],
)
def test_a_page_is_foreseen(words: str, *, foreseen: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    # Here and not in the fixture: between that and the test pytest sets its own.
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert shows_page(words.split(" ")) is foreseen


@pytest.mark.usefixtures("here")
def test_without_a_terminal_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    for output in (io.StringIO(), None):
        monkeypatch.setattr(sys, "stdout", output)
        assert not shows_page(["tide.html"])
