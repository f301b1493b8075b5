"""Where the keys lead in the article, and what a resize or a reload leaves in place."""

from typing import Any

import pytest

from reader.model import Article, Reading
from reader.ui.panes.article import ArticlePane
from tests.blocks import paragraph
from tests.ui.panes.conftest import LONG, reading


@pytest.fixture
def pane() -> ArticlePane:
    return ArticlePane()


async def test_lines_and_pages(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (60, 20)) as on:
        pane.show(LONG)
        assert pane.go("line_down", 3)
        assert pane.first_line == 3
        assert pane.go("line_up")
        assert pane.first_line == 2
        assert pane.go("page_down")
        assert pane.first_line == 20
        assert pane.go("half_up")
        assert pane.first_line == 10
        assert pane.go("bottom")
        assert on.rows[-1] != ""
        assert [
            pane.go(motion) for motion in ("bottom", "page_down", "line_down", "scroll_down")
        ] == ([False] * 4)
        assert pane.go("top")
        assert [pane.go(motion) for motion in ("top", "page_up", "half_up", "scroll_up")] == (
            [False] * 4
        )


async def test_a_page_shows_the_last_lines_of_the_one_before(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (60, 20)) as on:
        pane.show(LONG)
        last = on.rows[-2:]
        pane.go("page_down")
        assert on.rows[:2] == last


async def test_keys_go_from_heading_to_heading_and_stop(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (60, 20)) as on:
        pane.show(LONG)
        assert pane.go("next_heading")
        assert on.top == "The ledger"
        assert pane.go("next_heading")
        assert on.top == "Brass"
        assert not pane.go("next_heading")
        pane.go("line_down", 4)
        assert pane.go("previous_heading")
        assert on.top == "Brass"
        assert pane.go("previous_heading", 2)
        assert on.top == "The clock on the quay"
        assert not pane.go("previous_heading")


async def test_paragraphs(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (60, 20)) as on:
        pane.show(LONG)
        tops = []
        for _ in range(3):
            assert pane.go("next_paragraph")
            tops.append(on.top[:9])
        assert tops == ["First. Th", "The ledge", "Number 1."]
        assert pane.go("next_paragraph", 5)
        assert on.top.startswith("Number 6.")
        pane.go("line_down")
        assert pane.go("previous_paragraph")
        assert on.top.startswith("Number 6.")


async def test_the_focus_goes_to_top_middle_and_bottom(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (60, 20)) as on:
        pane.show(LONG)
        pane.go("next_paragraph", 8)
        text = on.top
        pane.go("scroll_up", 3)
        pane.search(text[:9])
        pane.find_next(1)
        assert pane.go("center")
        assert on.row_of(text) == 10
        assert pane.go("to_bottom")
        assert on.row_of(text) == 19
        assert pane.go("to_top")
        assert on.row_of(text) == 0


async def test_what_one_has_gone_to_stays_what_one_is_at(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (60, 20)) as on:
        pane.show(LONG)
        pane.go("next_paragraph", 8)
        text, number = on.top, pane.facts().paragraph
        for motion, row in (("center", 10), ("to_bottom", 19), ("to_top", 0), ("center", 10)):
            assert pane.go(motion)
            assert on.row_of(text) == row
            assert pane.facts().paragraph == number
            assert pane.copy_text().startswith(text)
        pane.go("next_paragraph")
        assert pane.facts().paragraph == number + 1
        pane.go("center")
        pane.go("previous_paragraph")
        assert on.top == text
        pane.go("center")
        pane.go("scroll_down", 2)
        pane.go("to_top")
        assert on.top != text


async def test_a_count_names_a_paragraph(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (60, 20)) as on:
        pane.show(LONG)
        assert pane.go("nth", 5)
        assert on.top.startswith("Number 3.")
        assert pane.facts().paragraph == 5
        assert not pane.go("nth", 5)
        assert pane.go("nth", 1)
        assert on.top.startswith("First.")
        assert pane.go("nth", 999)
        assert pane.facts().paragraph == 19


async def test_the_end_is_the_last_paragraph(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (60, 20)) as on:
        pane.show(LONG)
        pane.go("bottom")
        assert pane.facts().paragraph == pane.facts().paragraphs == 19
        assert not pane.go("next_paragraph")
        assert pane.copy_text().startswith("Number 16.")
        assert pane.go("previous_paragraph")
        paragraph = pane.facts().paragraph
        assert paragraph < 19
        await on.resize(60, 90)
        assert pane.facts().paragraph == paragraph


async def test_a_resize_keeps_the_place_there_and_back(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (100, 20)) as on:
        pane.show(LONG)
        pane.go("next_paragraph", 6)
        pane.go("line_down")
        before = on.rows
        first = on.top.split()[0]
        await on.resize(40, 15)
        assert first in on.top
        await on.resize(23, 7)
        assert first in on.top
        await on.resize(100, 20)
        assert on.rows == before


async def test_a_place_is_found_again_in_a_newer_state(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (60, 15)) as on:
        pane.show(LONG)
        pane.go("next_paragraph", 6)
        pane.go("scroll_up")
        place, before = pane.place, on.rows
        pane.show(Reading(Article(blocks=LONG.article.blocks)))
        pane.restore(place)
        assert on.rows == before
        pane.show(reading(paragraph("Short.")))
        pane.restore(place)
        assert "Short." in on.rows[-1] or "Short." in "".join(on.rows)


async def test_a_column_is_centered(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (80, 12)) as on:
        pane.show(LONG)
        pane.column = 40
        text = [row for row in on.rows if row.strip()]
        assert {len(row) - len(row.lstrip()) for row in text} == {19}
        assert max(len(row.strip()) for row in text) <= 40
        pane.column = 400
        assert on.rows[0].startswith(" The clock")


async def test_facts_tell_the_paragraph_and_how_much_is_left(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (60, 20)):
        pane.show(LONG)
        start = pane.facts()
        assert (start.paragraph, start.paragraphs, start.minutes_left) == (1, 19, 2)
        pane.go("next_heading")
        assert pane.facts().paragraph == 2
        assert pane.facts().percent > start.percent
        pane.go("bottom")
        assert (pane.facts().percent, pane.facts().minutes_left) == (100, 0)


async def test_the_wheel_scrolls_without_animation(stage: Any, pane: ArticlePane) -> None:
    async with stage(pane, (60, 12)) as on:
        pane.show(LONG)
        moves = on.host.moves
        await on.pilot._post_mouse_events([_wheel()], ArticlePane, offset=(5, 5), button=0)
        assert pane.first_line == 2
        assert on.host.moves > moves


def _wheel() -> type:
    from textual.events import MouseScrollDown

    return MouseScrollDown
