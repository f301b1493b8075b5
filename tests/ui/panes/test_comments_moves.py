"""Where the keys lead in the comments, and what stays in view."""

from typing import Any

import pytest

from reader.ui.panes.comments import CommentsPane
from tests.ui.panes.conftest import SCRIPT, tall, who


@pytest.fixture
def pane() -> CommentsPane:
    return CommentsPane()


async def walk(pane: CommentsPane, motion: str) -> str:
    path = who(pane)
    while pane.go(motion):
        path += who(pane)
    return path


@pytest.mark.parametrize(
    ("start", "motion", "path"),
    [
        ("c0", "line_down", "abcdefgh"),
        ("c7", "line_up", "hgfedcba"),
        ("c0", "next_thread", "aef"),
        ("c7", "previous_thread", "hfea"),
        ("c1", "next_level", "bdef"),
        ("c7", "previous_level", "hgfea"),
        ("c1", "next_sibling", "bd"),
        ("c7", "previous_sibling", "hg"),
        ("c2", "parent", "cba"),
        ("c2", "root", "ca"),
    ],
)
async def test_motions_lead_to_comments(
    stage: Any, pane: CommentsPane, talk: Any, start: str, motion: str, path: str
) -> None:
    async with stage(pane, (44, 40)):
        pane.show(talk(SCRIPT))
        pane.select(start)
        assert await walk(pane, motion) == path


async def test_a_count_repeats_a_motion(stage: Any, pane: CommentsPane, talk: Any) -> None:
    async with stage(pane, (44, 40)):
        pane.show(talk(SCRIPT))
        assert pane.go("line_down", 3)
        assert who(pane) == "d"
        assert pane.go("next_thread", 2)
        assert who(pane) == "f"
        assert pane.go("line_up", 99)
        assert who(pane) == "a"
        assert not pane.go("line_up")


async def test_a_count_is_of_comments_however_tall_they_are(stage: Any, pane: CommentsPane) -> None:
    async with stage(pane, (44, 10)):
        pane.show(tall(1, 30, 12, 1, 40))
        assert pane.go("line_down", 3)
        assert who(pane) == "d"
        assert pane.go("line_up", 2)
        assert who(pane) == "b"
        assert pane.go("line_down", 99)
        assert who(pane) == "e"
        before = pane.first_line
        assert pane.go("line_down", 2)  # the last one is read on, as without a count
        assert who(pane) == "e"
        assert pane.first_line > before


async def test_folded_replies_are_passed_over(stage: Any, pane: CommentsPane, talk: Any) -> None:
    async with stage(pane, (44, 40)):
        pane.show(talk(SCRIPT))
        pane.folding.fold("close")
        assert await walk(pane, "line_down") == "aefgh"


async def test_the_first_and_the_last_comment(stage: Any, pane: CommentsPane, talk: Any) -> None:
    async with stage(pane, (44, 8)) as on:
        pane.show(talk(SCRIPT))
        assert pane.go("bottom")
        assert who(pane) == "h"
        assert "eight" in "".join(on.rows)
        assert not pane.go("bottom")
        assert pane.go("top")
        assert who(pane) == "a"
        assert pane.first_line == 0
        assert not pane.go("top")


async def test_the_focus_is_always_in_view_whatever_moves(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 7)) as on:
        pane.show(talk(SCRIPT))
        motions = ["line_down", "page_down", "scroll_up", "half_down", "line_up", "page_up",
                   "scroll_down", "next_thread", "scroll_down", "scroll_down", "half_up", "bottom",
                   "scroll_up", "scroll_up", "scroll_up", "scroll_up", "parent", "center",
                   "to_bottom", "to_top"]  # fmt: skip
        for motion in motions:
            pane.go(motion)
            await on.pilot.pause()
            assert any("┃" in row for row in on.rows), motion


async def test_scrolling_a_line_leaves_the_focus_until_it_would_leave_the_view(
    stage: Any, pane: CommentsPane
) -> None:
    async with stage(pane, (44, 10)):
        pane.show(tall(3, 3, 3, 3))
        for _ in range(6):
            pane.go("scroll_down")
            assert who(pane) == "a" if pane.first_line < 6 else "b"
        pane.select("c2")
        while pane.go("scroll_up") and who(pane) == "c":
            pass
        assert who(pane) == "b"


async def test_a_comment_taller_than_the_pane_is_scrolled_through_first(
    stage: Any, pane: CommentsPane
) -> None:
    async with stage(pane, (44, 10)) as on:
        pane.show(tall(1, 12, 1))
        pane.go("line_down")
        seen: set[str] = set()
        steps = 0
        while who(pane) == "b":
            seen.update(row.strip(" ┃") for row in on.rows if " b" in row)
            assert pane.go("line_down")
            steps += 1
        assert {f"b{line}" for line in range(1, 13)} <= seen
        assert steps == 4
        assert who(pane) == "c"
        assert pane.go("line_up")
        assert who(pane) == "b"
        assert "b12" in "".join(on.rows)
        for _ in range(4):
            pane.go("line_up")
        assert who(pane) == "a"


async def test_the_last_comment_is_scrolled_to_its_end(stage: Any, pane: CommentsPane) -> None:
    async with stage(pane, (44, 10)) as on:
        pane.show(tall(1, 12))
        pane.go("line_down")
        while pane.go("line_down"):
            pass
        assert "b12" in "".join(on.rows)
        pane.go("bottom")
        assert not pane.go("page_down")


async def test_the_next_comment_comes_into_view_whole_with_little_movement(
    stage: Any, pane: CommentsPane
) -> None:
    async with stage(pane, (44, 14)) as on:
        pane.show(tall(2, 2, 2, 2))
        pane.go("line_down")
        assert pane.first_line == 0
        pane.go("line_down")
        assert on.rows[-1].strip(" ┃") == "c2"
        pane.go("line_up", 2)
        assert pane.first_line == 0


async def test_jumps_out_of_view_bring_their_target_to_the_top(
    stage: Any, pane: CommentsPane
) -> None:
    async with stage(pane, (44, 14)) as on:
        pane.show(tall(2, 2, 2, 2, 2, 2, 2, 2))
        pane.go("next_thread", 4)
        assert on.top.strip("┃• ") == "e"
        pane.go("next_thread")
        assert on.top.strip("┃• ") == "e"
        assert who(pane) == "f"


async def test_the_focus_goes_to_top_middle_and_bottom(stage: Any, pane: CommentsPane) -> None:
    async with stage(pane, (44, 15)) as on:
        pane.show(tall(2, 2, 2, 2, 2, 2, 2, 2))
        pane.select("c4")
        assert on.row_of("• e") == 0
        assert pane.go("center")
        assert on.row_of("• e") in (5, 6)
        assert pane.go("to_bottom")
        assert on.row_of("e2") == 14
        assert pane.go("to_top")
        assert on.row_of("• e") == 0
        assert not pane.go("to_top")


async def test_pages_overlap_and_end_at_the_last_comment(stage: Any, pane: CommentsPane) -> None:
    async with stage(pane, (44, 12)) as on:
        pane.show(tall(*[3] * 9))
        last = on.rows[-2:]
        assert pane.go("page_down")
        assert [row.strip(" ┃") for row in on.rows[:2]] == [row.strip(" ┃") for row in last]
        while pane.go("page_down"):
            pass
        assert who(pane) == "i"
        while pane.go("page_up"):
            pass
        assert (who(pane), pane.first_line) == ("a", 0)
