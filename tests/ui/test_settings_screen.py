"""The settings are read and changed on a screen of their own; presets of keys work in the panes."""

from collections.abc import Sequence
from typing import Any

import pytest

from reader.commands.keymaps import rebound
from reader.commands.presets import PRESETS
from reader.config.edits import Edit, Set
from reader.ui.screens.configuring import SettingsScreen
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.list import ListScreen


async def test_settings_are_changed_seen_and_kept(show: Any) -> None:
    kept: list[Edit] = []

    def keep(edits: Sequence[Edit], /) -> None:
        kept.extend(edits)

    async with show((100, 40), keep=keep) as shown:
        await shown.press("E")
        assert shown.shows(SettingsScreen)
        rows = "\n".join(shown.rows())
        assert "screen.theme" in rows
        assert "The colors; auto takes what suits the terminal." in rows
        await shown.press("enter j enter")
        await shown.press("backspace backspace 9 enter")
        assert "is a whole number from 20 to 160" in "\n".join(shown.rows())
        await shown.press("0 enter")
        for _ in range(40):
            await shown.press("j")
            if "colors.link" in next(row for row in shown.rows() if "▸" in row):
                break
        await shown.press("enter # f f 0 0 0 0 enter")
        assert "#ff0000" in "\n".join(shown.rows())
        await shown.press("escape")
        await shown.settle()
        assert shown.app.theme == "paper"
        assert shown.screen.article.column == 90
        link = shown.screen.article.palette["lines--link"]
        assert link.color.get_truecolor().hex == "#ff0000"
        assert kept == [
            Set("screen", "theme", "paper"),
            Set("screen", "width", 90),
            Set("colors", "link", "#ff0000"),
        ]
        assert shown.report.message == "Kept"


async def test_what_is_read_at_the_start_is_said(show: Any) -> None:
    kept: list[Edit] = []
    async with show((100, 40), keep=kept.extend) as shown:
        await shown.press("E j j j enter q")
        await shown.settle()
        assert kept == [Set("screen", "mouse", False)]
        assert shown.report.message == "Kept; from the next start on: mouse"
        await shown.press("E escape")
        assert len(kept) == 1


@pytest.mark.parametrize(
    ("preset", "keys", "over"),
    [
        ("less", "h", HelpScreen),
        ("newsboat", "u", ListScreen),
        ("circumflex", "i", HelpScreen),
        ("rtv", "b", ListScreen),
    ],
)
async def test_keys_of_other_programs(show: Any, preset: str, keys: str, over: Any) -> None:
    async with show((100, 40), commands=rebound(PRESETS[preset])) as shown:
        await shown.press(keys)
        assert shown.shows(over)


async def test_circumflex_goes_by_threads_and_rtv_by_pages(show: Any) -> None:
    async with show((100, 40), commands=rebound(PRESETS["circumflex"])) as shown:
        await shown.press("c n n")
        assert shown.comment == "31"
        await shown.press("N")
        assert shown.comment == "21"
    async with show((100, 20), commands=rebound(PRESETS["rtv"])) as shown:
        await shown.press("n")
        first = shown.screen.article.first_line
        assert first > 10
        await shown.press("m")
        assert shown.screen.article.first_line == 0
        await shown.press("n g g")
        assert shown.screen.article.first_line == 0


async def test_settings_are_found_by_words_of_what_they_do(show: Any) -> None:
    kept: list[Edit] = []
    async with show((80, 24), keep=kept.extend) as shown:
        await shown.press("E / m o u s e")
        rows = [row for row in shown.rows() if "screen." in row or "colors." in row]
        assert len(rows) == 1
        assert "screen.mouse" in rows[0]
        await shown.press("enter enter")
        assert "false" in next(row for row in shown.rows() if "screen.mouse" in row)
        await shown.press("/ z z enter")
        assert "No setting is called that." in "\n".join(shown.rows())
        await shown.press("enter / escape")
        assert "screen.theme" in "\n".join(shown.rows())
        await shown.press("/ h e b r e w enter")
        assert "screen.bidi" in next(row for row in shown.rows() if "▸" in row)
        await shown.press("q")
        await shown.settle()
        assert kept == [Set("screen", "mouse", False)]
