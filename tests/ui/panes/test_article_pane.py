"""The article pane: what it draws, what it finds, what a click does."""

from typing import Any

import pytest

from reader.layout.terms import parse
from reader.model import (
    Article,
    Code,
    Image,
    Items,
    Mark,
    Paragraph,
    Quote,
    Reading,
    Rule,
    Span,
    Table,
)
from reader.ui.panes.article import ArticlePane
from reader.ui.panes.article_head import head_blocks
from reader.ui.panes.reading_time import Length
from tests.blocks import paragraph
from tests.ui.panes.conftest import BOOK, LONG, TIDE, reading


@pytest.fixture
def pane() -> ArticlePane:
    return ArticlePane()


async def test_title_origin_and_text(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (40, 12)) as on:
        pane.show(reading(paragraph("The tide turns."), paragraph("And again.")))
        assert on.rows == [
            " The clock on the quay",
            " Runa Teel · Quaylight · 2026-11-19",
            " https://quaylight.example/clock",
            " 5 words · 1 min",
            "",
            " The tide turns.",
            "",
            " And again.",
            *[""] * 4,
        ]


async def test_what_is_not_known_of_an_article_takes_no_line(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (40, 5)) as on:
        pane.show(Reading(Article(blocks=(paragraph("The tide turns."),))))
        assert on.rows[:3] == [" 3 words · 1 min", "", " The tide turns."]
        pane.show(Reading(Article(blocks=(paragraph("Tide."),))))
        assert on.rows[0] == " 1 word · 1 min"
        pane.show(Reading())
        assert on.rows == [" No article on this page.", "", "", "", ""]


async def test_every_kind_of_block_is_drawn(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (40, 30)) as on:
        pane.show(
            reading(
                Quote((paragraph("Wound at four bells."),)),
                Items(((paragraph("the pinion"),), (paragraph("the moon"),))),
                Code("hour = tide % 12"),
                Table((((Span("Port"),), (Span("Range"),)), ((Span("Ness"),), (Span("4 m"),))), 1),
                Rule(),
                Image("https://quaylight.example/a.png", "a dial"),
            )
        )
        drawn = [row.strip() for row in on.rows if row.strip()][4:]
        assert drawn[:4] == [
            "│ Wound at four bells.",
            "• the pinion",
            "• the moon",
            "hour = tide % 12",
        ]
        assert drawn[4].split() == ["Port", "Range"]
        assert drawn[6].split() == ["Ness", "4", "m"]
        assert set(drawn[7]) == {"─"}
        assert drawn[8] == "[image: a dial]"


async def test_a_search_goes_across_soft_breaks_and_marks_both_lines(
    stage: Any, pane: ArticlePane
) -> None:
    async with stage(pane, (30, 12)) as on:
        pane.show(reading(paragraph("The keeper of clocks writes both hours down.")))
        assert pane.search("clocks writes both hours down") == 1
        marked = [each for row in ("clocks", "down") for each in on.styles(row).items()]
        assert " ".join(text for text, style in marked if style.reverse) == (
            "clocks writes both hours down"
        )


async def test_the_next_match_goes_round_the_end(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (30, 12)) as on:
        pane.show(LONG)
        assert pane.search("writes both hours") == 33
        assert pane.first_line == 0
        assert pane.find_next(1)
        assert (pane.match_index, pane.match_count) == (1, 33)
        assert pane.find_next(-1)
        assert pane.match_index == 33
        assert "down." in "".join(on.rows)
        assert pane.find_next(1)
        assert pane.match_index == 1


async def test_a_search_is_smart_about_case_and_ends_when_it_is_empty(
    stage: Any, pane: ArticlePane
) -> None:
    async with stage(pane, (60, 20)):
        pane.show(reading(paragraph("Tide and tide and TIDE")))
        assert pane.search("tide") == 3
        assert pane.search("Tide") == 1
        assert pane.search("harbour") == 0
        assert not pane.find_next(1)
        assert pane.search("") == 0
        assert (pane.match_index, pane.match_count) == (0, 0)


async def test_matches_and_keywords_stand_out_without_colors_too(
    stage: Any, pane: ArticlePane
) -> None:
    async with stage(pane, (60, 12)) as on:
        pane.show(reading(paragraph("The tide, the clock, the moon.")))
        pane.set_terms(parse("clock, moon"))
        pane.search("tide")
        styles = on.styles("tide")
        assert styles["tide"].reverse
        assert styles["clock"].underline
        assert styles["clock"].bold
        assert styles["clock"].color != styles["moon"].color
        assert pane.term_counts() == (2, 1)
        pane.find_next(1)
        assert on.styles("tide")["tide"].bold


async def test_keywords_are_counted_over_title_and_text_and_stay_for_another_page(
    stage: Any, pane: ArticlePane
) -> None:
    async with stage(pane, (60, 12)):
        pane.show(LONG)
        pane.set_terms(parse("clock, harbour"))
        assert pane.term_counts() == (34, 0)
        pane.show(reading(paragraph("A harbour.")))
        assert pane.term_counts() == (1, 1)


async def test_what_is_copied_is_the_first_paragraph_in_view_unbroken(
    stage: Any, pane: ArticlePane
) -> None:
    async with stage(pane, (30, 20)):
        pane.show(LONG)
        assert pane.copy_text() == "The clock on the quay"
        pane.go("next_paragraph")
        assert pane.copy_text() == f"First. {TIDE}"


async def test_dragging_selects_the_text_as_it_was_written(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (30, 20)) as on:
        pane.show(reading(Quote((paragraph(f"{TIDE} 潮の時計です。"),))))
        first, last = on.row_of("The keeper"), on.row_of("潮")
        await on.pilot.mouse_down(ArticlePane, offset=(3, first))
        await on.pilot.hover(ArticlePane, offset=(on.rows[last].index("潮"), last))
        await on.pilot.mouse_up(ArticlePane, offset=(on.rows[last].index("潮"), last))
        assert pane.copy_text() == f"{TIDE} 潮"
        assert on.host.screen.get_selected_text() == f"{TIDE} 潮"
        await on.resize(50, 20)
        assert pane.copy_text() == f"{TIDE} 潮"
        assert on.host.links == []


async def test_a_click_follows_a_link_and_a_double_click_chooses_a_word(
    stage: Any, pane: ArticlePane
) -> None:
    async with stage(pane, (60, 12)) as on:
        link = Paragraph((Span("See "), Span("the harbour book", Mark.BOLD, BOOK), Span(" there.")))
        pane.show(reading(link))
        await on.click("harbour")
        assert on.host.links == [BOOK]
        await on.click("there")
        assert on.host.links == [BOOK]
        await on.click("there", 2, times=2)
        assert on.host.words == ["there"]
        assert not on.host.screen.selections


async def test_text_is_never_taken_for_markup(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (60, 12)) as on:
        text = "[bold]not bold[/bold] [@click=app.bell]x[/] :smile:"
        pane.show(Reading(Article(text, (paragraph(text),), byline=text)))
        assert on.rows[0].strip() == on.rows[1].strip() == on.rows[4].strip() == text


@pytest.mark.parametrize("size", [(1, 1), (2, 1), (5, 3), (20, 5), (21, 2)])
async def test_no_screen_is_too_small(stage: Any, pane: ArticlePane, size: tuple[int, int]) -> None:
    async with stage(pane, size) as on:
        pane.show(LONG)
        pane.set_terms(parse("clock"))
        pane.search("tide")
        for motion in pane.motions:
            pane.go(motion)
            pane.find_next(1)
            await on.pilot.pause()
            assert all(len(row) <= size[0] for row in on.rows)
        pane.restore(pane.place)
        pane.show(Reading())
        for motion in pane.motions:
            assert not pane.go(motion) or pane.line_count() > pane.view_height
        await on.pilot.pause()


async def test_another_theme_colors_what_is_drawn_already(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (60, 12)) as on:
        pane.show(LONG)
        await on.pilot.pause()
        before = pane._strips.get(0)
        assert before is not None
        on.host.theme = "textual-light"
        await on.pilot.pause()
        after = pane._strips.get(0)
        assert after is not None
        assert before.text == after.text
        assert [each.style for each in before] != [each.style for each in after]


async def test_the_same_line_is_the_same_strip(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (60, 12)) as on:
        pane.show(LONG)
        await on.pilot.pause()
        drawn = pane._strips.get(8)
        pane.go("line_down")
        await on.pilot.pause()
        assert pane._strips.get(8) is drawn


def test_the_address_above_the_text_is_a_link_if_it_is_of_the_web() -> None:
    for url, href in (("HTTPS://quay.example/", "HTTPS://quay.example/"), ("quay.html", "")):
        (block,) = head_blocks(Article(url=url), Length())
        assert block == Paragraph((Span(url, href=href),))


async def test_the_address_in_the_head_is_shown_with_its_letters(
    stage: Any, pane: ArticlePane
) -> None:
    url = "https://a.test/%E6%BD%AE%E3%81%AE"
    async with stage(pane, (60, 12)) as on:
        pane.show(Reading(Article("Tide", (Paragraph((Span("It turns."),)),), url=url)))
        await on.pilot.pause()
        assert any("https://a.test/潮の" in row for row in on.rows)
        assert [link.href for link in pane.links()] == []
