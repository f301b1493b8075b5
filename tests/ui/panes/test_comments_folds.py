"""Folds by key and by mouse; the focus stays on its row of the screen."""

from typing import Any

import pytest

from reader.layout.terms import parse
from reader.model import Comment, Paragraph, Reading, Span
from reader.ui.panes.comments import CommentsPane
from reader.ui.widgets import lines
from tests.ui.panes.conftest import SCRIPT, who


@pytest.fixture
def pane() -> CommentsPane:
    return CommentsPane()


def seen(pane: CommentsPane) -> str:
    return "".join(pane.comments[index].author for index in pane.thread.visible)


async def test_a_fold_hides_a_comment_and_its_replies(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 30)) as on:
        pane.show(talk(SCRIPT))
        assert pane.folding.fold("toggle")
        assert seen(pane) == "aefgh"
        assert pane.facts().folded == 3
        assert on.top == "┃▸ a  ↳ 3 folded  one"
        assert pane.folding.fold("toggle")
        assert seen(pane) == "abcdefgh"


async def test_open_and_close_say_if_there_was_anything_to_do(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 30)):
        pane.show(talk(SCRIPT))
        assert not pane.folding.fold("open")
        assert pane.folding.fold("close")
        assert not pane.folding.fold("close")
        assert pane.folding.fold("open")


async def test_a_comment_without_replies_can_be_folded_away_too(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 30)) as on:
        pane.show(talk(SCRIPT))
        pane.select("c4")
        assert pane.folding.fold("close")
        assert "▸ e  folded  five" in on.rows[on.row_of("▸ e")]
        assert pane.facts().folded == 0


async def test_expand_opens_then_goes_to_the_first_reply(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 30)):
        pane.show(talk(SCRIPT))
        pane.folding.fold("close")
        assert pane.folding.fold("expand")
        assert (who(pane), seen(pane)) == ("a", "abcdefgh")
        assert pane.folding.fold("expand")
        assert who(pane) == "b"
        pane.folding.fold("expand")
        assert who(pane) == "c"
        assert not pane.folding.fold("expand")


async def test_collapse_closes_then_goes_to_the_parent(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 30)):
        pane.show(talk(SCRIPT))
        pane.select("c2")
        assert pane.folding.fold("collapse")
        assert who(pane) == "b"
        assert pane.folding.fold("collapse")
        assert seen(pane) == "abdefgh"
        assert pane.folding.fold("collapse")
        assert who(pane) == "a"
        assert pane.folding.fold("collapse")
        assert seen(pane) == "aefgh"
        assert not pane.folding.fold("collapse")


async def test_threads_are_folded_from_a_level_on(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 30)):
        pane.show(talk(SCRIPT))
        assert pane.folding.fold("levels", 2)
        assert seen(pane) == "abdefgh"
        assert pane.folding.fold("levels", 1)
        assert seen(pane) == "aef"
        assert pane.folding.fold("less")
        assert seen(pane) == "abdefgh"
        assert pane.folding.fold("less")
        assert seen(pane) == "abcdefgh"
        assert not pane.folding.fold("less")
        assert pane.folding.fold("more", 2)
        assert seen(pane) == "aef"
        assert pane.folding.fold("open_all")
        assert not pane.folding.fold("open_all")
        assert pane.folding.fold("close_all")
        assert seen(pane) == "aef"


async def test_the_fold_that_hides_the_focus_takes_it(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 30)):
        pane.show(talk(SCRIPT))
        pane.select("c2")
        pane.folding.fold("close_all")
        assert who(pane) == "a"


def forest(threads: int, replies: int) -> Reading:
    comments = [
        Comment(
            f"{thread}.{number}",
            (Paragraph((Span(f"Text {thread}.{number}. " * (3 + number % 4)),)),),
            author=f"{thread}.{number}",
            depth=min(number, 3),
        )
        for thread in range(threads)
        for number in range(replies + 1)
    ]
    return Reading(comments=tuple(comments))


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
@pytest.mark.parametrize(
    "operation", ["toggle", "close_all", "open_all", "levels", "more", "less", "collapse", "open"]
)
async def test_folding_leaves_the_focus_on_its_row(
    stage: Any, pane: CommentsPane, size: tuple[int, int], operation: str
) -> None:
    async with stage(pane, size) as on:
        pane.show(forest(60, 8))
        await on.idle()
        pane.folding.fold("levels", 2)
        pane.select("30.0")
        pane.go("scroll_up", size[1] // 2)
        row = on.row_of("┃")
        assert row == size[1] // 2
        pane.folding.fold(operation, 3)
        await on.pilot.pause()
        assert who(pane) == "30.0"
        assert on.row_of("┃") == row
        await on.idle()
        assert on.row_of("┃") == row


async def test_closing_what_one_reads_the_middle_of_shows_its_head(
    stage: Any, pane: CommentsPane
) -> None:
    async with stage(pane, (44, 12)) as on:
        text = tuple(Paragraph((Span(f"line {number}"),)) for number in range(40))
        pane.show(Reading(comments=(Comment("a", text, author="a"), Comment("b", author="b"))))
        pane.go("page_down")
        assert "▾" not in "".join(on.rows)
        pane.folding.fold("close")
        assert on.top.startswith("┃▸ a")


async def test_a_click_on_a_head_folds_and_a_click_on_text_takes_the_focus(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 30)) as on:
        pane.show(talk(SCRIPT))
        await on.click("seven")
        assert who(pane) == "g"
        assert seen(pane) == "abcdefgh"
        await on.click("▾ b")
        assert (who(pane), seen(pane)) == ("b", "abdefgh")
        await on.click("b  ↳")
        assert seen(pane) == "abcdefgh"
        assert on.host.words == []


async def test_a_click_on_a_guide_folds_what_it_leads_down_from(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 30)) as on:
        pane.show(talk(SCRIPT))
        row = on.row_of("three")
        await on.pilot.click(CommentsPane, offset=(on.rows[row].index("│ │") + 2, row))
        assert (who(pane), seen(pane)) == ("b", "abdefgh")
        row = on.row_of("four")
        await on.pilot.click(CommentsPane, offset=(on.rows[row].index("│"), row))
        assert (who(pane), seen(pane)) == ("a", "aefgh")


async def test_a_search_counts_what_is_folded_and_opens_it(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 30)):
        pane.show(talk(SCRIPT))
        pane.folding.fold("close_all")
        pane.set_terms(parse("three, eight"))
        assert pane.term_counts() == (1, 1)
        assert pane.search("t") == 3
        found = []
        for _ in range(5):
            assert pane.find_next(1)
            found.append((who(pane), pane.match_index))
        assert found == [("b", 1), ("c", 2), ("h", 3), ("b", 1), ("c", 2)]
        assert "c" in seen(pane)


async def test_a_match_opens_the_comment_it_is_in_itself(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 30)) as on:
        pane.show(talk(SCRIPT))
        pane.select("c4")
        pane.folding.fold("close")
        pane.search("five")
        pane.find_next(1)
        assert on.rows[on.row_of("┃") + 1].strip(" ┃") == "five"


async def test_a_search_goes_both_ways_from_the_focus(
    stage: Any, pane: CommentsPane, talk: Any
) -> None:
    async with stage(pane, (44, 30)):
        pane.show(talk(SCRIPT))
        pane.select("c4")
        pane.search("o")
        assert pane.find_next(-1)
        assert (who(pane), pane.match_index, pane.match_count) == ("d", 3, 3)
        assert pane.find_next(1)
        assert who(pane) == "a"


async def test_a_match_far_down_a_tall_comment_comes_into_view(
    stage: Any, pane: CommentsPane
) -> None:
    async with stage(pane, (44, 12)) as on:
        text = tuple(Paragraph((Span(f"line {number}"),)) for number in range(200))
        pane.show(Reading(comments=(Comment("a", text, author="a"), Comment("b", author="b"))))
        pane.search("line 150")
        pane.find_next(1)
        assert on.row_of("line 150") == 4


async def test_a_long_search_is_gone_on_with_in_the_background(
    stage: Any, pane: CommentsPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "AT_ONCE", 0.0)
    monkeypatch.setattr(lines, "CHUNK", 0.0)
    async with stage(pane, (44, 12)) as on:
        pane.show(forest(100, 3))
        pane.set_terms(parse("text"))
        assert pane.search("99.3") < 6
        assert pane.find_next(1)
        assert who(pane) == "0.0"
        await on.idle()
        assert who(pane) == "99.3"
        # An author is called so too.
        assert (pane.match_index, pane.match_count) == (1, 7)
        assert pane.term_counts() == (400 // 4 * (3 + 4 + 5 + 6),)


async def test_copying_takes_the_selection_or_the_comment(stage: Any, pane: CommentsPane) -> None:
    parts = (Paragraph((Span("One line and more of it."),)), Paragraph((Span("Two."),)))
    async with stage(pane, (24, 12)) as on:
        pane.show(
            Reading(comments=(Comment("1", parts, author="a"), Comment("2", parts, author="b")))
        )
        assert pane.copy_text() == "One line and more of it.\n\nTwo."
        row = on.row_of("line")
        start = (on.rows[row].index("line"), row)
        last = [number for number, text in enumerate(on.rows) if "One" in text][1]
        end = (on.rows[last].index("One") + 2, last)
        await on.pilot.mouse_down(CommentsPane, offset=start)
        await on.pilot.hover(CommentsPane, offset=end)
        await on.pilot.mouse_up(CommentsPane, offset=end)
        assert pane.copy_text() == "line and more of it.\n\nTwo.\n\nOne"
        assert seen(pane) == "ab"
        assert on.host.words == []
