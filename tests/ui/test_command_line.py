"""What a line after a colon does on the screen."""

from typing import Any

from reader.commands.command_line import understood
from reader.ui.screens.keywords import KeywordsScreen


async def test_keywords_are_added_by_their_list(show: Any) -> None:
    async with show((80, 24), keywords=("tariff",)) as shown:
        shown.screen.orders.obey(understood("keywords led*, moon"))
        await shown.settle()
        assert shown.chips.startswith("[tariff 2│2] [led* 2│2] [moon 1│1]")
        shown.screen.orders.obey(understood("keywords"))
        await shown.pilot.pause()
        assert shown.shows(KeywordsScreen)
