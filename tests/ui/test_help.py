"""The help and the palette: the table of commands, found by typing."""

from typing import Any

import pytest

from reader.commands.command import PaneName
from reader.commands.table import COMMANDS
from reader.ui.screens.help import HelpScreen, found, listing
from reader.ui.screens.reading import ReadingScreen


def test_the_help_tells_every_command_that_works_somewhere() -> None:
    text = listing("article", "").plain
    assert all(command.help in text for command in COMMANDS if command.where != "start")
    text = listing("start", "").plain
    assert all(command.help in text for command in COMMANDS)
    assert text.startswith("Start screen\n")


def test_the_pane_one_is_in_comes_first() -> None:
    panes: tuple[tuple[PaneName, str], ...] = (("article", "Article"), ("comments", "Comments"))
    for pane, name in panes:
        text = listing(pane, "").plain
        assert text.startswith("To begin with\n")
        assert text.index(f"\n\n{name}\n") < text.index("\n\nArticle and comments\n")


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("parent", {"collapse", "parent"}),
        ("ctrl+e", {"scroll_down"}),
        ("next thread", {"next_thread"}),
    ],
)
def test_typing_filters_keys_and_words(query: str, ids: set[str]) -> None:
    assert {command.id for command in found(query)} >= ids
    assert len(list(found(query))) < 6


def test_a_filter_that_finds_nothing_says_so() -> None:
    assert listing("article", "zeppelin").plain == "No command is called that."


@pytest.mark.parametrize("key", ["?", "f1"])
async def test_help_opens_filters_scrolls_and_closes(show: Any, key: str) -> None:
    async with show((80, 24)) as shown:
        await shown.press(f"c {key}")
        assert shown.shows(HelpScreen)
        assert "To the next thread" in "\n".join(shown.rows())
        await shown.press("pagedown pagedown")
        assert "To the next thread" not in "\n".join(shown.rows())
        await shown.press("q u i t")
        assert "Quit at once" in "\n".join(shown.rows())
        await shown.press("escape")
        assert shown.shows(ReadingScreen)
        assert shown.report.pane == "comments"


@pytest.mark.parametrize("key", [":", "ctrl+p"])
async def test_the_palette_runs_a_command(show: Any, key: str) -> None:
    async with show((80, 24)) as shown:
        await shown.press(key)
        await shown.press("n e x t space t h r e a d")
        await shown.settle()
        await shown.press("enter")
        await shown.settle()
        assert shown.shows(ReadingScreen)
        assert shown.report.pane == "comments"
        assert shown.comment == "21"


async def test_on_a_narrow_screen_each_key_stands_above_what_it_does(show: Any) -> None:
    async with show((40, 12)) as shown:
        await shown.press("?")
        rows = [row.rstrip() for row in shown.rows()]
        keys = [y for y, row in enumerate(rows) if row.strip() in ("j  ↓", "k  ↑")]
        assert len(keys) > 1
        assert rows[keys[0] + 1].strip() == "A line down; among comments, to"
        assert rows[keys[0]].index("j") < rows[keys[0] + 1].index("A")
    async with show((20, 5)) as shown:
        await shown.press("?")
        text = "\n".join(shown.rows())
        assert "  j  ↓" in text
        assert "A line" in text


def test_long_help_is_wrapped_under_itself() -> None:
    rows = listing("article", "zen, or quit", 40).plain.splitlines()
    assert max(map(len, rows)) <= 40
    assert all(row.startswith("    ") for row in rows[2:])
    rows = listing("article", "zen, or quit", 70).plain.splitlines()
    assert max(map(len, rows)) <= 70
    assert all(row.startswith(" " * 27) for row in rows[2:])
