"""The title of the terminal follows the page on top."""

from dataclasses import replace
from typing import Any

import pytest
from textual.driver import Driver

from reader.model import Reading
from reader.ui.services import ScreenSettings
from reader.ui.terminal.terminal_title import TerminalTitle, takes_titles


class Drawn:
    """Stands for the driver: what was written to it."""

    def __init__(self) -> None:
        self.written: list[str] = []

    def write(self, data: str) -> None:
        self.written.append(data)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("STY", raising=False)
    return Drawn()


def begun(title: TerminalTitle, drawn: Any) -> None:
    driver: Driver = drawn
    title.begin(driver)


async def test_the_title_is_that_of_the_page_on_top(show: Any, page: Reading, drawn: Drawn) -> None:
    other = Reading(replace(page.article, title="A second tide"))
    async with show((80, 24)) as shown:
        begun(shown.app.terminal_title, drawn)
        assert drawn.written == ["\x1b[22;2t\x1b]2;The clock on the quay – reader\x07"]
        await shown.screen.open_over(other, ScreenSettings(returns=True))
        await shown.settle()
        assert drawn.written[1:] == ["\x1b]2;A second tide – reader\x07"]
        await shown.press("q")
        assert drawn.written[2:] == ["\x1b]2;The clock on the quay – reader\x07"]


def test_a_title_has_no_characters_of_control(drawn: Drawn) -> None:
    title = TerminalTitle("tide\x07\x1b]0;x\n\x9cmoon" + "w" * 500)
    begun(title, drawn)
    (written,) = drawn.written
    inner = written.removeprefix("\x1b[22;2t\x1b]2;").removesuffix("\x07")
    assert inner.isprintable()
    assert len(inner) <= 120


def test_the_terminal_gets_its_title_back_once(drawn: Drawn) -> None:
    title = TerminalTitle("tide")
    title.show("ebb")
    begun(title, drawn)
    title.end()
    title.end()
    title.show("flood")
    assert drawn.written == ["\x1b[22;2t\x1b]2;ebb\x07", "\x1b]2;\x07\x1b[23;2t"]


@pytest.mark.parametrize(
    ("environ", "takes"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "screen-256color", "TMUX": "x", "STY": "y"}, True),
        ({"TERM": "screen", "STY": "y"}, False),
        ({"TERM": "linux"}, False),
        ({"TERM": "vt220"}, False),
        ({"TERM": ""}, False),
        ({}, False),
    ],
)
def test_terminals_without_titles_get_none(environ: dict[str, str], takes: bool) -> None:
    assert takes_titles(environ) == takes
