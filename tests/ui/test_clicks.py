"""What can be clicked beside the text: tabs, chips, the word for help; and what a mail link says."""

from typing import Any

from reader.model import Article, Paragraph, Reading, Span
from reader.ui.screens.help import HelpScreen


async def click(shown: Any, text: str) -> None:
    """Click into the last place on the screen that shows some text."""
    rows = shown.rows()
    row = max(y for y, line in enumerate(rows) if text in line)
    await shown.pilot.click(offset=(rows[row].rindex(text) + 2, row))
    await shown.settle()


async def test_a_tab_switches_the_pane(show: Any) -> None:
    async with show((80, 24)) as shown:
        await click(shown, "[Comments 10]")
        assert shown.report.pane == "comments"
        await shown.press("j")
        assert shown.comment == "12"
        await click(shown, "[Article]")
        assert shown.report.pane == "article"


async def test_the_word_for_help_opens_it(show: Any) -> None:
    async with show((80, 24)) as shown:
        await click(shown, "ARTICLE")
        assert not shown.shows(HelpScreen)
        await click(shown, "? help")
        assert shown.shows(HelpScreen)


async def test_a_chip_goes_to_the_next_place_of_its_keyword(show: Any) -> None:
    async with show((80, 24), keywords=("moon", "tariff")) as shown:
        await shown.settle()
        await click(shown, "[tariff 2│2]")
        assert shown.report.search == "match 1/2"
        await click(shown, "[tariff 2│2]")
        assert shown.report.search == "match 2/2"
        await click(shown, "[moon ")
        assert shown.screen.lens.sought == "moon"


async def test_a_mail_address_is_said_and_nothing_else(show: Any) -> None:
    link = Span("the keeper", href="mailto:keeper%40quaylight.example?subject=tide")
    reading = Reading(Article(title="T", blocks=(Paragraph((Span("Ask "), link)),)))
    async with show((80, 24), reading=reading) as shown:
        await click(shown, "the keeper")
        assert shown.report.message == "Mail goes to keeper@quaylight.example"
        assert shown.app.clipboard == ""
