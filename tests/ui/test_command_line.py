"""What a line after a colon does on the screen."""

from typing import Any

from reader.commands.command_line import understood
from reader.ui.screens.keywords import KeywordsScreen
from reader.ui.theme.themes import THEMES


async def test_keywords_are_added_by_their_list(show: Any) -> None:
    async with show((80, 24), keywords=("tariff",)) as shown:
        shown.screen.orders.obey(understood("keywords led*, moon"))
        await shown.settle()
        assert shown.chips.startswith("[tariff 2│2] [led* 2│2] [moon 1│1]")
        shown.screen.orders.obey(understood("keywords"))
        await shown.pilot.pause()
        assert shown.shows(KeywordsScreen)


async def test_what_is_sought_and_where_to_go_is_typed_after_the_command(show: Any) -> None:
    async with show((120, 30)) as shown:
        await shown.press("c : g o t o space 3 enter")
        assert shown.comment == "13"
        await shown.press(": f i n d space q u i t e enter")
        assert (shown.screen.lens.sought, shown.comment) == ("quite", "34")
        await shown.press("escape : f i n d enter")
        await shown.press("m o o n enter")
        assert shown.screen.lens.sought == "moon"


async def test_tab_goes_through_the_values_of_the_page_and_of_the_screen(show: Any) -> None:
    async with show((120, 30)) as shown:
        prompt = shown.screen.asking.prompt
        await shown.press("c : s o r t space tab tab")
        assert prompt.typed == "sort newest"
        await shown.press("escape : a u t h o r space t o tab enter")
        assert shown.screen.comments.current.author == "Tove"
        await shown.press(": t h e m e space s e tab")
        assert prompt.typed == "theme sepia"
        await shown.press("ctrl+u t h e m e space tab")
        assert prompt.typed == f"theme {THEMES[0].name}", "none of Textual's own"
        await shown.press("escape : t a g space c l o c k s enter j : t a g space tab")
        assert prompt.typed == "tag clocks"


async def test_tab_goes_on_to_the_values_of_a_command_that_it_has_completed(show: Any) -> None:
    async with show((120, 30)) as shown:
        prompt = shown.screen.asking.prompt
        await shown.press("c : s o r tab tab")
        assert prompt.typed == "sort page"
        await shown.press("tab tab enter")
        assert shown.screen.comments.arrangement.sort == "oldest"
        await shown.press(": t h e m e tab")
        assert prompt.typed == f"theme {THEMES[0].name}"
        await shown.press("ctrl+u s e t space t h e m e space s e tab enter")
        assert shown.app.theme == "sepia"
        await shown.press(": l e v e l s tab tab enter")
        assert prompt.typed == ""
        await shown.press(": l e v e l s space tab")
        assert prompt.typed == "levels 1"


async def test_line_0_is_the_start_as_in_vim(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("G : 0 enter")
        assert shown.screen.article.first_line == 0
        await shown.press("c G : 0 enter")
        assert shown.comment == "11"
        await shown.press("G : g o t o space 0 enter")
        assert shown.comment == "11"


async def test_a_percentage_is_as_far_down_as_by_its_key(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("5 0 %")
        there = shown.screen.article.first_line
        await shown.press("g : g o t o space 5 0 % enter")
        assert shown.screen.article.first_line == there > 0
