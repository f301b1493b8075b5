"""The help and the palette: the table of commands, found by typing."""

from typing import Any

import pytest

from reader.commands.command import PaneName, Place
from reader.commands.keymaps import rebound
from reader.commands.table import COMMANDS, WHERE, commands_in
from reader.ui.screens.help import HelpScreen, listing, matching_commands
from reader.ui.screens.list import ListScreen
from reader.ui.screens.palette import PaletteScreen
from reader.ui.screens.reading import ReadingScreen


def test_the_help_of_a_page_tells_every_command_but_those_of_the_start() -> None:
    text = listing("article", "").plain
    assert all(command.help in text for command in COMMANDS if command.where != "start")
    assert "\n\nStart screen\n" not in text


@pytest.mark.parametrize("place", ["start", "library", "shelf", "choosing", "selecting"])
def test_the_help_elsewhere_tells_what_works_there_and_nothing_else(place: Place) -> None:
    told = {row.strip() for row in listing(place, "").plain.splitlines()}  # type: ignore[arg-type]
    works = list(commands_in(place))
    assert all(any(row.endswith(command.help) for row in told) for command in works)
    names = {WHERE[command.where] for command in works}
    assert {row for row in told if row in WHERE.values()} == names


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
    assert {command.id for command in matching_commands(query)} >= ids
    assert len(list(matching_commands(query))) < 6


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


async def test_the_palette_searches_descriptions_too(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("ctrl+p m u t e")
        assert shown.shows(PaletteScreen)
        rows = shown.rows()
        row = next(row for row in rows if "▸ " in row)
        assert row.split()[:2] == ["▸", "Author"]
        assert row.split()[-1] == "a"
        assert any("see all they wrote (comments)" in row for row in rows)
        await shown.press("enter")
        assert "Author" not in shown.rows()[0]
        assert shown.shows(ListScreen)


async def test_the_palette_has_what_is_called_so_first_and_moves_by_arrows(show: Any) -> None:
    async with show((40, 20)) as shown:
        await shown.press("ctrl+p n e x t")
        listed = [row for row in shown.rows() if "▸ " in row]
        assert len(listed) == 1
        assert "Next pane" in listed[0]
        await shown.press("down")
        assert "Next page" in next(row for row in shown.rows() if "▸ " in row)
        await shown.press("pagedown pageup up up")
        assert "Next pane" in next(row for row in shown.rows() if "▸ " in row)
        await shown.press("z z z enter")
        assert "No command is called that." in "\n".join(shown.rows())
        await shown.press("escape")
        assert shown.shows(ReadingScreen)


async def test_a_row_of_the_palette_can_be_clicked(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("ctrl+p n a r r o w e r")
        before = shown.screen_below.pane_layout.column
        at = next(y for y, row in enumerate(shown.rows()) if "▸ " in row)
        await shown.pilot.click(offset=(20, at))
        await shown.settle()
        assert shown.shows(ReadingScreen)
        assert shown.screen.pane_layout.column < before


async def test_on_a_narrow_screen_each_key_stands_above_what_it_does(show: Any) -> None:
    async with show((40, 12)) as shown:
        await shown.press("?")
        rows = [row.rstrip() for row in shown.rows()]
        keys = [y for y, row in enumerate(rows) if row.strip() in ("j  ↓", "k  ↑")]
        assert len(keys) > 1
        assert rows[keys[0] + 1].strip() == "A line down, or to the next"
        assert rows[keys[0]].index("j") < rows[keys[0] + 1].index("A")
    async with show((20, 5)) as shown:
        await shown.press("?")
        text = "\n".join(shown.rows())
        assert "  j  ↓" in text
        assert "A line" in text


def test_keys_longer_than_their_column_stand_above_what_they_do() -> None:
    table = rebound({"zen": ("f15", "ctrl+pagedown", "ctrl+pageup")})
    rows = listing("article", "zen f15", 80, table).plain.splitlines()
    assert rows[1] == "  F15  Ctrl+PgDn  Ctrl+PgUp"
    assert rows[2] == f"{' ' * 27}This pane alone, centred, without bars"


def test_long_help_is_wrapped_under_itself() -> None:
    rows = listing("article", "zen, or quit", 40).plain.splitlines()
    assert max(map(len, rows)) <= 40
    assert all(row.startswith("    ") for row in rows[2:])
    rows = listing("article", "zen, or quit", 70).plain.splitlines()
    assert max(map(len, rows)) <= 70
    assert all(row.startswith(" " * 27) for row in rows[2:])


async def test_after_the_first_key_of_several_the_help_lists_what_may_follow(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("c 3 z ?")
        rows = [row.strip() for row in shown.rows()]
        assert shown.shows(HelpScreen)
        assert "Keys after z" in rows
        assert "To begin with" not in rows
        keys = rows[rows.index("Comments") + 1 : -4]
        assert any(row.startswith("z Z  ") for row in keys)
        assert all(row.startswith(("z ", "Enter  z a")) for row in keys if "   " in row)
        await shown.press("m i d d l e")
        assert "Put this place (12zz: the 12th) in the middle" in "\n".join(shown.rows())
        await shown.press("escape")
        assert shown.report.pending == ""
        await shown.press("' ?")
        assert "To the place marked by that letter" in "\n".join(shown.rows())


async def test_keys_that_may_follow_count_before_the_help(show: Any) -> None:
    async with show((80, 24), commands=rebound({"center": ("z ?",)})) as shown:
        await shown.press("z ?")
        assert shown.shows(ReadingScreen)
