"""Keys in lists and boxes are rows of the one table: they take counts, and keys of the user's."""

from dataclasses import replace
from typing import Any

import pytest
from textual.events import Key

from reader.commands.keymaps import rebound
from reader.commands.table import commands_in
from reader.model import Heading, Paragraph, Reading, Span
from reader.ui.screens.configuring import SettingsScreen
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.keywords import KeywordsScreen
from reader.ui.screens.list import ListScreen
from reader.ui.screens.note import NoteScreen
from reader.ui.screens.peek import PeekScreen
from reader.ui.screens.reading import ReadingScreen

OTHERS = {
    "pick_down": ("n",), "pick_up": ("p",), "pick_bottom": ("Z z",), "pick_choose": ("o",),
    "pick_filter": ("f",), "pick_close": ("x",), "settings_change": ("t",),
    "settings_filter": ("f",), "settings_close": ("x",), "box_down": ("n",), "box_close": ("x",), "box_take": ("o",),
}  # fmt: skip


def chosen(shown: Any) -> str:
    """The current row."""
    row: str = next(row for row in shown.rows() if "▸ " in row)
    return row.split("▸ ", 1)[1].strip()


async def test_a_list_has_the_keys_of_the_configuration(show: Any) -> None:
    async with show((80, 30), commands=rebound(OTHERS)) as shown:
        await shown.press("c S")
        assert shown.shows(ListScreen)
        assert "o take · f filter · x close" in "\n".join(shown.rows())
        first = chosen(shown)
        await shown.press("j l enter escape q")
        assert (shown.shows(ListScreen), chosen(shown)) == (True, first)
        await shown.press("2 n")
        third = chosen(shown)
        await shown.press("p n Z z p")
        assert chosen(shown) not in (first, third)
        await shown.press("f s c o r e enter")
        assert shown.screen.comments.arrangement.sort == "score"
        await shown.press("S x")
        assert shown.shows(ReadingScreen)


@pytest.mark.parametrize("key", ["?", "f1"])
async def test_the_keys_of_a_list_are_shown_over_it(show: Any, key: str) -> None:
    async with show((80, 30)) as shown:
        await shown.press("c S j")
        chosen_before = chosen(shown)
        await shown.press(key)
        assert shown.shows(HelpScreen)
        told = "\n".join(shown.rows())
        assert told.index("Choosing from a list") < told.index("Take this row")
        await shown.press("escape")
        assert (shown.shows(ListScreen), chosen(shown)) == (True, chosen_before)


async def alt(shown: Any, sign: str) -> None:
    """Alt and a letter as a terminal sends it: a name of its own, and the sign of the letter."""
    name = f"alt+shift+{sign.lower()}" if sign.isupper() else f"alt+{sign}"
    screen = shown.app.screen
    (screen.focused or screen).post_message(Key(name, sign))
    await shown.press("ctrl+l")


async def test_a_letter_with_alt_is_a_key_of_its_own(show: Any) -> None:
    keys = {
        "pick_down": ("alt+n",), "pick_up": ("alt+N",), "box_close": ("alt+x",),
        "flip": ("alt+c",), "list_close": ("alt+x",),
    }  # fmt: skip
    async with show((80, 30), commands=rebound(keys)) as shown:
        await alt(shown, "c")
        assert shown.screen.current == "comments"
        await shown.press("S")
        first = chosen(shown)
        await alt(shown, "n")
        assert chosen(shown) != first
        await alt(shown, "N")
        assert chosen(shown) == first
        await shown.press("q W")
        assert shown.shows(KeywordsScreen)
        await alt(shown, "x")
        assert shown.shows(ReadingScreen)


async def test_what_has_no_meaning_with_alt_is_the_letter(show: Any) -> None:
    async with show((80, 30)) as shown:
        await alt(shown, "c")
        assert shown.screen.current == "comments"


async def test_escape_and_a_letter_in_quick_succession_are_both_done(show: Any) -> None:
    """A terminal sends them as it sends Alt and the letter."""
    async with show((80, 30)) as shown:

        async def together(sign: str) -> None:
            shown.app.post_message(Key(f"alt+{sign}", sign))
            await shown.press("ctrl+l")

        await shown.press("c S")
        assert shown.shows(ListScreen)
        await together("]")
        assert not shown.shows(ListScreen)
        assert shown.comment == "21"
        await shown.press("/ t i d e")
        await together("x")
        assert (
            shown.screen.asking.prompt.purpose == "search"
        )  # as shells have it, Alt is no Esc in a line


async def test_rows_that_begin_alike_are_told_apart(show: Any, page: Reading) -> None:
    begun = "What the ledger of the harbour says of those who wound the clock in the year of "
    heads = [Heading(2, (Span(f"{begun}{year}"),)) for year in (1871, 1932)]
    talk = Paragraph((Span("The keeper writes both hours down."),))
    long = Heading(2, (Span("Of tides, " * 12),))
    article = replace(page.article, blocks=(heads[0], talk, heads[1], talk, long, talk))
    async with show((80, 24), reading=replace(page, article=article)) as shown:
        await shown.press("T")
        assert shown.shows(ListScreen)
        rows = [row for row in shown.rows() if "6 words" in row]
        assert ["1871" in row for row in rows] == [True, False, False]
        assert ["1932" in row for row in rows] == [False, True, False]
        assert all("What the ledger" in row and "…" in row for row in rows[:2])
        assert "Of tides" in rows[2]
        assert rows[2].partition("…")[2].split()[0] == "6"
        await shown.press("j")
        assert "1932" in chosen(shown)


async def test_so_have_the_settings(show: Any) -> None:
    async with show((100, 30), commands=rebound(OTHERS)) as shown:
        await shown.press("E")
        assert "t change · f filter · x keep and close" in "\n".join(shown.rows())
        await shown.press("3 n t enter escape")
        assert shown.shows(SettingsScreen)
        row = next(row for row in shown.rows() if "screen.mouse" in row)
        assert "▸" in row
        assert "false" in row
        await shown.press("x")
        assert shown.shows(ReadingScreen)


async def test_so_has_what_a_comment_answers(show: Any) -> None:
    async with show((80, 30), commands=rebound({**OTHERS, "peek": ("f7",)})) as shown:
        await shown.press("c j f7")
        assert "o go there · x close" in "\n".join(shown.rows())
        await shown.press("escape enter")
        assert shown.shows(PeekScreen)
        await shown.press("o")
        assert shown.comment == "11"


async def test_a_box_is_scrolled_by_the_keys_of_the_page(show: Any) -> None:
    async with show((60, 12)) as shown:
        await shown.press("=")
        assert shown.shows(NoteScreen)
        top = shown.rows()
        await shown.press("2 j")
        moved = shown.rows()
        assert moved != top
        await shown.press("k k")
        assert shown.rows() == top
        await shown.press("space")
        assert shown.rows() not in (top, moved)
        await shown.press("b q")
        assert shown.shows(ReadingScreen)


@pytest.mark.parametrize("place", ["choosing", "shelf", "library", "settings"])
def test_all_lists_are_moved_in_by_the_same_commands(place: Any) -> None:
    moves = {"pick_down", "pick_up", "pick_page_down", "pick_page_up", "pick_top", "pick_bottom"}
    assert moves <= {command.id for command in commands_in(place)}


async def test_the_help_tells_a_beginner_first_what_is_needed_first(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("?")
        assert shown.shows(HelpScreen)
        rows = [row for row in shown.rows() if "  " in row]
        told = "\n".join(rows)
        wanted = ("To begin with", "A line down", "A page down", "Go to the comments", "Find text")
        assert [told.index(one) for one in wanted] == sorted(told.index(one) for one in wanted)
        await shown.press("p a g e space d o w n")
        assert "To begin with" not in "\n".join(shown.rows())
