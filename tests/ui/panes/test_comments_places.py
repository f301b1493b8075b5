"""What resizing, reloading and measuring leave in place, and what a pane says of its place."""

from typing import Any

import pytest

from reader.model import Comment, Paragraph, Reading, Span
from reader.ui.panes.arrangement import Condition
from reader.ui.panes.comments import CommentsPane
from tests.ui.panes.conftest import LINE, SCRIPT, tall, who


@pytest.fixture
def pane() -> CommentsPane:
    return CommentsPane()


async def test_pages_up_and_down_come_back_while_nothing_is_measured_yet(
    stage: Any, pane: CommentsPane
) -> None:
    async with stage(pane, (44, 12)) as on:
        sizes = [1 + number % 9 for number in range(2000)]
        comments = tall(*[1] * 10).comments
        many = tuple(
            Comment(f"m{number}", comments[0].blocks * size, author=str(number))
            for number, size in enumerate(sizes)
        )
        pane.show(Reading(comments=many))
        pane.select("m1000")
        before = [row.replace("┃", " ") for row in on.rows]
        for _ in range(5):
            pane.go("page_up")
        for _ in range(5):
            pane.go("page_down")
        assert [row.replace("┃", " ") for row in on.rows] == before
        await on.idle()
        assert [row.replace("┃", " ") for row in on.rows] == before
        pane.go("bottom")
        assert "1999" in "".join(on.rows)
        assert pane.line_count() == sum(2 * size + 1 for size in sizes)


async def test_selecting_opens_what_hides_a_comment(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 6)) as on:
        pane.show(talk(SCRIPT))
        pane.folding.fold("close_all")
        assert pane.select("c2")
        assert who(pane) == "c"
        assert "three" in on.rows[1]
        assert not pane.select("c99")


async def test_a_resize_keeps_the_top_and_the_focus(stage: Any, pane: CommentsPane) -> None:
    async with stage(pane, (100, 20)) as on:
        comments = tuple(
            Comment(
                f"c{number}", (Paragraph((Span(f"<{number}> {LINE * 9}"),)),), author=str(number)
            )
            for number in range(500)
        )
        pane.show(Reading(comments=comments))
        await on.idle()
        pane.select("c300")
        pane.go("line_down")
        pane.go("scroll_down", 2)
        before, focus = on.rows, who(pane)
        await on.resize(50, 20)
        assert who(pane) == focus == "301"
        assert pane.place.top == "c300"
        assert any("┃" in row for row in on.rows)
        await on.idle()
        await on.resize(100, 20)
        assert on.rows == before


async def test_a_lower_window_keeps_the_focus_in_view(stage: Any, pane: CommentsPane) -> None:
    async with stage(pane, (44, 30)) as on:
        pane.show(tall(3, 3, 3, 3, 3, 3))
        pane.go("line_down", 3)
        await on.resize(44, 8)
        assert who(pane) == "d"
        assert any("┃" in row for row in on.rows)


async def test_the_comment_in_focus_is_not_left_with_its_head_alone(
    stage: Any, pane: CommentsPane
) -> None:
    async with stage(pane, (44, 30)) as on:
        pane.show(tall(3, 3, 3, 3, 3, 3))
        pane.go("line_down", 3)
        head = on.row_of("┃")
        await on.resize(44, head + 3)
        assert on.row_of("┃") == head
        await on.resize(44, head + 1)
        assert "d1" in on.rows[on.row_of("┃") + 1]


async def test_a_filter_shows_the_comment_it_leads_to(stage: Any, pane: CommentsPane) -> None:
    async with stage(pane, (44, 16)) as on:
        pane.show(tall(3, 3, 1, 3, 3, 3))
        pane.go("line_down", 2)
        assert on.row_of("┃") == 14
        pane.arrangement.filter_by("author", Condition("not by c", lambda number: number != 2))
        assert who(pane) == "d"
        assert "d1" in on.rows[on.row_of("┃") + 1]


async def test_a_place_survives_a_reload_with_other_comments(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 8)) as on:
        pane.show(talk(SCRIPT))
        pane.select("c5")
        pane.folding.fold("close")
        place = pane.place
        kept = talk(SCRIPT).comments
        new = Comment("new", (Paragraph((Span("breaking " * 30),)),), author="n")
        pane.show(Reading(comments=(new, *kept)))
        pane.restore(place)
        assert who(pane) == "f"
        assert "folded" in on.rows[on.row_of("▸ f")]
        assert pane.facts().folded == 2
        pane.show(Reading(comments=(new,)))
        pane.restore(place)
        assert who(pane) == "n"


async def test_facts_tell_the_comment_its_depth_and_what_is_folded(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 30)):
        pane.show(talk(SCRIPT))
        pane.select("c2")
        facts = pane.facts()
        assert (facts.index, facts.total, facts.depth, facts.folded) == (3, 8, 2, 0)


async def test_a_move_is_told(stage: Any, pane: CommentsPane, talk: Any) -> None:
    async with stage(pane, (44, 30)) as on:
        pane.show(talk(SCRIPT))
        await on.pilot.pause()
        before = on.host.moves
        pane.go("line_down")
        await on.pilot.pause()
        assert on.host.moves > before
