"""What the configuration says of the screen is seen on it, and what is changed there is kept."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, get_args

import pytest

from reader.config.edits import Edit, Set
from reader.config.settings import COLOR_NAMES, BaseTheme, Colors, OwnTheme
from reader.ui.theme.themes import DARK, THEMES, colored


@pytest.mark.parametrize(("limit", "layout"), [(130, "side"), (160, "side"), (161, "single")])
async def test_both_panes_are_seen_from_the_limit_on(show: Any, limit: int, layout: str) -> None:
    async with show((160, 50), side_by_side=limit) as shown:
        assert shown.screen.pane_layout.layout == layout


async def test_a_wish_goes_before_the_limit(show: Any) -> None:
    async with show((160, 20), side_by_side=200) as shown:
        await shown.press("\\")
        assert shown.screen.pane_layout.layout == "side"


async def test_colors_of_the_users_take_the_place_of_the_themes(show: Any) -> None:
    colors = Colors(link="#ff0000", heading="bright green", background="#000011")
    async with show((80, 24), colors=colors) as shown:
        palette = shown.screen.article.palette
        assert palette["lines--link"].color.get_truecolor().hex == "#ff0000"
        assert palette["lines--heading"].color.number == 10
        assert shown.screen.article.styles.background.hex == "#000011"
        await shown.press("f3")
        assert palette["lines--link"].color.get_truecolor().hex == "#ff0000"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_without_colors_of_the_users_a_theme_is_as_it_is(theme: Any) -> None:
    assert colored(theme, Colors()) == theme


def test_the_example_of_the_configuration_shows_the_colors_of_ink() -> None:
    ink = next(theme for theme in THEMES if theme.name == DARK)
    for each in fields(Colors):
        role = each.name.replace("_", "-")
        assert each.metadata["example"] == ink.variables.get(role, getattr(ink, each.name, "")), (
            role
        )


def test_the_themes_that_can_be_named_are_those_there_are() -> None:
    assert list(get_args(BaseTheme)) == [theme.name for theme in THEMES]


def test_each_setting_of_a_theme_changes_its_own_color_and_no_other() -> None:
    for each in fields(OwnTheme):
        if each.name == "base":
            continue
        value: Any = ("#123456",) * 6 if each.name in ("keywords", "guides") else "#123456"
        made = colored(THEMES[0], OwnTheme(**{each.name: value}))
        known = made.to_color_system().generate() | made.variables
        before = THEMES[0].to_color_system().generate() | THEMES[0].variables
        assert known.keys() == before.keys(), each.name
        changed = [role for role, color in known.items() if color.lower() == "#123456"]
        assert changed, each.name


async def test_a_theme_of_the_users_comes_after_those_of_the_house(show: Any) -> None:
    dusk = OwnTheme(base="sepia", background="#102030", guides=("bright red", "#00ff00"))
    async with show((80, 24), themes={"dusk": dusk}, theme="dusk") as shown:
        palette = shown.screen.comments.palette
        assert shown.screen.article.styles.background.hex == "#102030"
        assert palette["lines--guide-0"].color.number == 9
        assert palette["lines--guide-1"].color.get_truecolor().hex == "#00ff00"
        sepia = next(theme for theme in THEMES if theme.name == "sepia")
        assert palette["lines--link"].color.get_truecolor().hex == sepia.variables["link"]
        await shown.press("f3")
        assert shown.app.theme == DARK
        await shown.press("f2")
        assert shown.app.theme == "dusk"
        await shown.press(": t h e m e space s e p i a enter")
        assert (shown.app.theme, shown.report.message) == ("sepia", "Theme: sepia")


def test_each_name_of_a_color_is_a_color_of_each_theme() -> None:
    for theme in THEMES:
        assert {f"term-{number}" for number in range(len(COLOR_NAMES))} <= theme.variables.keys()


async def test_theme_and_width_are_kept_on_demand_and_once(show: Any) -> None:
    kept: list[Edit] = []

    def keep(edits: Sequence[Edit], /) -> None:
        kept.extend(edits)

    async with show((160, 50), keep=keep) as shown:
        await shown.press("~")
        assert shown.report.message == "Theme and width are as they were"
        await shown.press("f3 >")
        assert shown.report.message == "76 columns of text · ~ keeps it"
        assert kept == []
        await shown.press("~")
        await shown.app.workers.wait_for_complete()
        assert kept == [Set("screen", "theme", "paper"), Set("screen", "width", 76)]
        await shown.press("~")
        assert shown.report.message == "Theme and width are as they were"
        assert len(kept) == 2
