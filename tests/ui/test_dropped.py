"""What was left out of the article, shown in its place and hidden again."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from rich.segment import Segment

from reader.errors import OpenError
from reader.layout.interleaved import BAR
from reader.model import Article, Dropped, Explanation, Mark, Paragraph, Reading, Span

MENU = Dropped(
    "links", (Paragraph((Span("All clocks", href="https://quaylight.example/c"),)),), "ul.nav"
)
BOX = Dropped(
    "marked as furniture (aside.box)",
    (Paragraph((Span("Buy a clock.", Mark.BOLD),)),),
    "aside.box",
    8,
)
EMPTY = Dropped("marked as furniture (div.ad)", (), "div.ad", 9)
TALK = Dropped(
    "the discussion",
    (Paragraph((Span("The tariff was never paid. " * 40),)),),
    "ol",
    20,
    elsewhere=True,
)
SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 50)])  # fmt: skip


class Asked:
    """Explains the page, and counts how often that was asked for."""

    def __init__(self, reading: Reading) -> None:
        self.times = 0
        self.made = Explanation(reading, "article", "so", ("main",), (MENU, BOX, EMPTY, TALK))

    async def __call__(self) -> Explanation:
        self.times += 1
        return self.made


def row_of(shown: Any, text: str) -> list[Segment]:
    """The cells of the first row that holds a text."""
    for strip in shown.app.screen._compositor.render_strips():
        if text in strip.text:
            return list(strip)
    raise AssertionError(f"no row with {text!r} in " + "\n".join(shown.rows()))


def look(row: list[Segment], text: str) -> Any:
    """The style of the segment that holds a text."""
    return next(segment.style for segment in row if text in segment.text)


async def test_who_asks_is_answered_at_once(show: Any, page: Reading) -> None:
    """A large page is gone through again, which takes seconds."""
    go_on = asyncio.Event()

    async def explain() -> Explanation:
        await go_on.wait()
        return await Asked(page)()

    async with show((80, 24), explain=explain) as shown:
        await shown.pilot.press("c", "%")
        await shown.pilot.pause()
        assert shown.report.message == "Looking at what was left out …"
        go_on.set()
        await shown.settle()
        assert shown.report.message == "3 pieces were left out; % hides them"


@SIZES
async def test_what_was_left_out_is_in_its_place_with_its_reason(
    show: Any, page: Reading, size: tuple[int, int]
) -> None:
    async with show(size, explain=Asked(page)) as shown:
        plain = look(row_of(shown, "The keeper winds"), "The keeper winds").color
        await shown.press("%")
        rows = shown.rows()
        (at,) = (n for n, row in enumerate(rows) if "┊ left out: links (ul.nav)" in row)
        assert "┊ All clocks" in rows[at + 1]
        assert "The keeper winds the clock" in rows[at + 3]
        dim = look(row_of(shown, "All clocks"), "All clocks")
        assert (dim.color, dim.link) == (look(row_of(shown, "left out:"), "left out:").color, "https://quaylight.example/c")  # fmt: skip
        assert dim.color != plain
        assert shown.report.message == "3 pieces were left out; % hides them"
        await shown.press("/ B u y enter")
        rows = shown.rows()
        (at,) = (n for n, row in enumerate(rows) if "┊ Buy a clock." in row)
        assert "┊ left out: marked as furniture (aside.box)" in rows[at - 1]
        await shown.press("escape g %")
        assert not any("┊" in row for row in shown.rows())
        assert shown.report.message == "What was left out is hidden"


async def test_escape_hides_it_when_nothing_else_is_open(show: Any, page: Reading) -> None:
    """It stayed, and no sign in the bar said so."""
    async with show((80, 24), explain=Asked(page)) as shown:
        await shown.press("% / B u y enter escape")
        assert any("┊" in row for row in shown.rows())
        await shown.press("escape")
        assert not any("┊" in row for row in shown.rows())
        assert shown.report.message == "What was left out is hidden"


@SIZES
async def test_the_place_stays_while_it_is_shown_and_hidden(
    show: Any, page: Reading, size: tuple[int, int]
) -> None:
    asked = Asked(page)
    async with show(size, explain=asked) as shown:
        article = shown.screen.article
        await shown.press("9 g")
        before = article.place, article.facts(), shown.rows()[1:3]
        for _ in range(3):
            await shown.press("%")
            assert shown.rows()[1:3] == before[2]
            assert article.facts().paragraph == before[1].paragraph
            assert article.facts().paragraphs == before[1].paragraphs
            await shown.press("%")
            assert (article.place, article.facts()) == before[:2]
        assert asked.times == 1
        # What is not there any more is left for what follows it.
        await shown.press("% / B u y enter escape % %")
        shown.screen.article.scroll_line(article._line_at(article._flow.text.index("Buy")))
        await shown.press("%")
        assert "hour = tide % 12" in "".join(shown.rows()[1:4])


async def test_numbers_and_headings_are_those_of_the_article(show: Any, page: Reading) -> None:
    heading = replace(BOX, blocks=(page.article.blocks[2],))
    asked = Asked(page)
    asked.made = replace(asked.made, dropped=(heading,))
    async with show((80, 24), explain=asked) as shown:
        seen = []
        for keys in ("", "%"):
            await shown.press(f"{keys} 1 2 g")
            paragraph = shown.screen.article.copy_text()
            await shown.press("g ] ] ]")
            seen.append((paragraph, shown.screen.article.copy_text()))
        assert seen[0] == seen[1]


async def test_the_discussion_is_told_by_its_first_words(show: Any, page: Reading) -> None:
    async with show((80, 24), explain=Asked(page)) as shown:
        await shown.press("% G")
        text = shown.screen.article._flow.text
        assert text.endswith(" …")
        assert text.count("The tariff was never paid") < 10


async def test_from_the_comments_one_is_taken_to_the_article(show: Any, page: Reading) -> None:
    async with show((80, 24), explain=Asked(page)) as shown:
        await shown.press("c %")
        assert shown.screen.current == "article"
        assert any(BAR in row for row in shown.rows())
    async with show((160, 50), explain=Asked(page)) as shown:
        await shown.press("c %")
        assert shown.screen.current == "comments"
        assert any(BAR in row for row in shown.rows())


@pytest.mark.parametrize("theme", ["ink", "paper", "terminal"])
async def test_it_is_told_by_a_sign_where_there_are_no_colors(
    show: Any, page: Reading, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with show((80, 24), explain=Asked(page), theme=theme) as shown:
        await shown.press("%")
        row = row_of(shown, "All clocks")
        assert "".join(segment.text for segment in row).lstrip().startswith("┊")
        assert "┊ left out: " in "\n".join(shown.rows())


async def test_the_terminal_theme_dims_it(show: Any, page: Reading) -> None:
    async with show((80, 24), explain=Asked(page), theme="terminal") as shown:
        await shown.press("%")
        assert look(row_of(shown, "left out: links"), "left out: links").dim


async def test_a_page_read_again_is_explained_again(show: Any, page: Reading) -> None:
    asked = Asked(page)

    async def reload() -> Reading:
        return page

    async with show((80, 24), explain=asked, reload=reload) as shown:
        await shown.press("9 g %")
        top = shown.rows()[1:3]
        assert "▎" in top[0]
        await shown.press("r")
        await shown.settle()
        assert asked.times == 2
        assert shown.rows()[1:3] == top
        assert shown.screen.parts.left_out.is_shown


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"dropped": ()}, "Nothing of this page was left out"),
        ({"dropped": (EMPTY,)}, "Nothing of this page was left out"),
        ({"dropped": (), "is_recorded": False}, "What was left out of plain text is not recorded"),
    ],
)
async def test_where_there_is_nothing_to_show_a_sentence_says_so(
    show: Any, page: Reading, facts: dict[str, Any], said: str
) -> None:
    asked = Asked(page)
    asked.made = replace(asked.made, **facts)
    async with show((80, 24), explain=asked) as shown:
        await shown.press("%")
        assert shown.report.message == said
    async with show((80, 24)) as shown:
        await shown.press("%")
        assert shown.report.message == "What was left out is not known here"


async def test_what_cannot_be_explained_and_another_article_are_told(
    show: Any, page: Reading
) -> None:
    async def fails() -> Explanation:
        raise OpenError("The page cannot be read, because it is too deep.")

    async with show((80, 24), explain=fails) as shown:
        await shown.press("%")
        assert shown.report.message == "The page cannot be read, because it is too deep."
    other = Asked(Reading(Article(blocks=page.article.blocks[:2])))
    async with show((80, 24), explain=other) as shown:
        await shown.press("%")
        assert not shown.screen.parts.left_out.is_shown
