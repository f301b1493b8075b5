"""Front pages: j and k go from story to story, Enter opens one, letters lead to its discussion."""

from collections.abc import Callable
from typing import Any

import pytest

from reader.model import Article, Heading, Items, Paragraph, Reading, Span
from reader.ui.services import Opening, ScreenSettings
from tests.blocks import paragraph

QUAY = "https://quay.example"


def _story(number: int) -> tuple[Paragraph, Paragraph]:
    return (
        paragraph(f"Story {number} of the ferry and its crew", href=f"{QUAY}/s/{number}"),
        Paragraph(
            (
                Span(f"{number} points by Tove | "),
                Span("8 comments", href=f"{QUAY}/talk/{number}"),
            )
        ),
    )


@pytest.fixture
def front() -> Reading:
    stories = Items(tuple(map(_story, range(1, 31))), 1)
    more = paragraph("More", href=f"{QUAY}/2")
    return Reading(Article(title="Quaylight", blocks=(paragraph("new | past"), stories, more)))


def _lit(shown: Any) -> str:
    (row,) = [row for row in shown.rows() if "▎" in row]
    return str(row.split("▎")[1].strip(" ▁▂▃▄▅▆▇"))


async def test_the_line_keys_go_from_story_to_story(show: Any, front: Reading) -> None:
    async with show((80, 24), front) as shown:
        await shown.press("j")
        assert _lit(shown) == "1. Story 1 of the ferry and its crew"
        await shown.press("3 j")
        assert _lit(shown) == "4. Story 4 of the ferry and its crew"
        assert shown.screen.article.first_line == 0
        assert "¶ 5/32" in "".join(shown.rows())
        await shown.press("1 0 j")
        assert _lit(shown) == "14. Story 14 of the ferry and its crew"
        row = next(n for n, row in enumerate(shown.rows()) if "▎" in row)
        assert "14 points by Tove | 8 comments" in shown.rows()[row + 1]
        await shown.press("2 k")
        assert _lit(shown) == "12. Story 12 of the ferry and its crew"
        await shown.press("9 9 k")
        assert _lit(shown) == "new | past"
        await shown.press("9 9 j")
        assert _lit(shown) == "More"


async def test_after_scrolling_counting_begins_at_the_first_story_in_view(
    show: Any, front: Reading
) -> None:
    async with show((80, 24), front) as shown:
        await shown.press("space j")
        first = next(row for row in shown.rows()[1:] if ". Story" in row)
        assert "▎" in first


async def test_paragraph_keys_and_numbers_count_stories(show: Any, front: Reading) -> None:
    async with show((80, 24), front) as shown:
        await shown.press("} }")
        assert _lit(shown) == "1. Story 1 of the ferry and its crew"
        await shown.press("8 g")
        assert _lit(shown) == "7. Story 7 of the ferry and its crew"


async def test_facts_are_drawn_as_what_stands_back(show: Any, front: Reading) -> None:
    async with show((80, 24), front) as shown:
        strips = shown.app.screen._compositor.render_strips()
        strip = next(strip for strip in strips if "7 points" in strip.text)
        quiet = shown.screen.article.palette["lines--meta"].color
        words = [part for part in strip if part.text.strip() and "▁" not in part.text]
        assert {part.style.color for part in words} == {quiet}


def _opening(asked: list[str]) -> Callable[[str], Opening]:
    """Opens every address, and notes it."""

    def open_page(url: str) -> Opening:
        asked.append(url)

        async def load() -> Reading:
            return Reading(Article(title=f"At {url}", blocks=(paragraph("The text."),)))

        return Opening(load, ScreenSettings(location=url, returns=True), None)

    return open_page


async def test_enter_opens_the_story_and_letters_its_discussion(show: Any, front: Reading) -> None:
    asked: list[str] = []
    async with show((80, 24), front, open=_opening(asked)) as shown:
        await shown.press("enter")
        assert shown.report.message == "No story with a link is chosen"
        await shown.press("3 j enter")
        await shown.settle()
        assert asked == [f"{QUAY}/s/3"]
        assert shown.title.startswith("At ")
        await shown.press("backspace")
        await shown.settle()
        assert _lit(shown) == "3. Story 3 of the ferry and its crew"
        await shown.press(";")
        row = next(n for n, row in enumerate(shown.rows()) if "▎" in row)
        label = shown.rows()[row + 1].split("| ")[1][0]
        await shown.press(label.upper())
        await shown.settle()
        assert asked[1:] == [f"{QUAY}/talk/3"]


async def test_o_opens_the_story_too(show: Any, front: Reading) -> None:
    asked: list[str] = []
    async with show((80, 24), front, open=_opening(asked)) as shown:
        await shown.press("2 j O")
        await shown.settle()
        await shown.press("backspace")
        await shown.settle()
        await shown.press("2 O")
        await shown.settle()
        assert asked == [f"{QUAY}/s/2", f"{QUAY}/talk/2"]


async def test_a_page_with_few_stories_is_read_line_by_line(show: Any, page: Reading) -> None:
    async with show((80, 24), page) as shown:
        await shown.press("j")
        assert shown.screen.article.first_line == 1
        await shown.press("enter")
        assert shown.report.message == "No footnote is referred to here"


async def test_enter_at_a_word_found_in_the_title_opens_no_story(show: Any, front: Reading) -> None:
    async with show((80, 24), front) as shown:
        await shown.press("/ Q u a y l i g h t enter enter")
        assert shown.report.message == "No story with a link is chosen"


@pytest.fixture
def cards() -> Reading:
    """A front page of linked headings, each above a summary."""
    blocks = [
        block
        for number in range(1, 31)
        for block in (
            Heading(2, _story(number)[0].spans),
            paragraph("The council met on Monday and found that a bridge costs more."),
        )
    ]
    return Reading(Article(title="Quaylight", blocks=(paragraph("All of today"), *blocks)))


async def test_headings_that_lead_on_are_stories_too(show: Any, cards: Reading) -> None:
    asked: list[str] = []
    async with show((80, 24), cards, open=_opening(asked)) as shown:
        await shown.press("j")
        assert _lit(shown) == "Story 1 of the ferry and its crew"
        await shown.press("9 j")
        assert _lit(shown) == "Story 10 of the ferry and its crew"
        row = next(n for n, row in enumerate(shown.rows()) if "▎" in row)
        assert "The council met on Monday" in shown.rows()[row + 2]
        await shown.press("2 k enter")
        await shown.settle()
        assert asked == [f"{QUAY}/s/8"]
        await shown.press("backspace")
        await shown.settle()
        await shown.press("2 k")
        assert _lit(shown) == "Story 6 of the ferry and its crew"


async def test_from_the_end_the_way_up_begins_at_the_last_story(show: Any, cards: Reading) -> None:
    async with show((80, 24), cards) as shown:
        await shown.press("G k")
        assert _lit(shown) == "Story 30 of the ferry and its crew"
        await shown.press("k")
        assert _lit(shown) == "Story 29 of the ferry and its crew"
