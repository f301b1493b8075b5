"""Terminals of every size: the layout of each, and that nothing breaks."""

import random
from pathlib import Path
from typing import Any

import pytest

SIZES = [(160, 50), (100, 30), (80, 24), (40, 12), (20, 5), (1, 1)]


@pytest.mark.parametrize("size", SIZES)
async def test_every_row_is_as_wide_as_the_terminal(show: Any, size: tuple[int, int]) -> None:
    async with show(size, keywords=("tide", "潮の")) as shown:
        for keys in ("", "c", "/ t i", "escape", "Z", "?", "escape", "escape", "s"):
            await shown.press(keys)
            rows = shown.rows()
            assert len(rows) == size[1]
            if size[0] > 2:
                assert {strip.cell_length for strip in shown.app.screen._compositor.render_strips()} == {size[0]}  # fmt: skip


async def test_one_pane_with_tabs_on_a_narrow_screen(show: Any) -> None:
    async with show((80, 24)) as shown:
        assert shown.title.endswith("[Article] [Comments 10]")
        assert not shown.screen.comments.display
        await shown.press("c")
        assert not shown.screen.article.display
        assert any("Which second ledger?" in row for row in shown.rows())
    async with show((160, 50)) as shown:
        assert "[Article]" not in shown.title


@pytest.mark.parametrize(("width", "aligned"), [(160, True), (100, True), (80, False)])
async def test_text_of_comments_begins_below_that_of_the_article(
    show: Any, width: int, aligned: bool
) -> None:
    async with show((width, 50)) as shown:
        screen = shown.screen
        while screen.pane_layout.layout != "stacked":
            await shown.press("\\")
        comments = screen.comments
        assert (comments.shown(2).left == screen.article.text_left) is aligned
        rows = [row for row in shown.rows() if "The tariff was never paid" in row]
        assert [row.index("The tariff") for row in rows] == [comments.shown(2).left]
        middle = (comments.view_width - comments.text_width) // 2
        while screen.pane_layout.layout != "single":
            await shown.press("\\")
        await shown.press("c")
        assert comments.text_left == middle


async def test_the_title_line_gives_up_what_matters_least(show: Any) -> None:
    async with show((160, 50)) as shown:
        assert shown.title.startswith(
            "The clock on the quay · Quaylight · Runa Teel · 2026-11-19 · "
        )
        assert " words · " in shown.title
    async with show((80, 24)) as shown:
        assert shown.title.startswith("The clock on the quay · Quaylight · Runa Teel ")
        assert " words" not in shown.title
    async with show((34, 24)) as shown:
        assert shown.title.startswith("The clock on the quay ")
        assert shown.title.endswith("[Article]")


async def test_bars_give_way_to_text_on_low_screens(show: Any) -> None:
    async with show((80, 24), keywords=("tide",)) as shown:
        seen = ["".join(shown.rows())]
        for height in (23, 15, 2):
            await shown.pilot.resize_terminal(80, height)
            await shown.settle()
            seen.append("".join(shown.rows()))
        title, chips, status = "[Comments 10]", "[tide ", "ARTICLE"
        found = [(title in rows, chips in rows, status in rows) for rows in seen]
        assert found == [
            (True, True, True), (True, False, True), (False, False, True), (False, False, False),
        ]  # fmt: skip


async def test_the_layout_key_goes_round(show: Any) -> None:
    async with show((160, 50)) as shown:
        article, comments = shown.screen.article, shown.screen.comments
        assert article.region.right < comments.region.x + 2
        assert article.region.bottom == comments.region.bottom
        await shown.press("\\")
        assert shown.report.message == "Stacked"
        assert article.region.bottom <= comments.region.y
        await shown.press("\\")
        assert shown.report.message == "One pane"
        assert not comments.display
        await shown.press("\\")
        assert shown.report.message == "Side by side"
        assert article.region.y == comments.region.y - 1  # whom the comment answers stands between


async def test_the_layout_key_says_when_nothing_else_fits(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("\\")
        assert shown.report.message == "Two panes need 117 columns or 30 rows"


async def test_panes_keep_the_width_that_text_needs(show: Any) -> None:
    async with show((117, 24)) as shown:
        await shown.press("\\")
        assert shown.screen.article.outer_size.width == 60
        assert shown.screen.comments.outer_size.width == 56


async def test_zen_is_one_pane_without_bars(show: Any) -> None:
    async with show((160, 50), keywords=("tide",)) as shown:
        await shown.press("Z")
        rows = shown.rows()
        assert "The clock on the quay" in rows[0] + rows[1]
        assert not any("[tide" in row or "? help" in row or "Which second" in row for row in rows)
        assert rows[-1].rstrip().endswith("%")
        left = next(row for row in rows if "It has two hands" in row)
        assert len(left) - len(left.lstrip()) > 30
        await shown.press("c")
        assert any("Which second" in row for row in shown.rows())
        assert shown.rows()[-1].rstrip().endswith("1/10")
        await shown.press("Z")
        assert shown.screen.article.display
        assert shown.screen.comments.display


async def test_a_message_is_seen_in_zen(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("Z f3")
        assert "Theme: paper" in shown.rows()[-1]


async def test_width_keys_change_the_column(show: Any) -> None:
    async with show((160, 50)) as shown:
        await shown.press("<")
        assert shown.screen.article.column == 68
        assert shown.report.message == "68 columns of text"
        await shown.press("3 >")
        assert shown.screen.article.column == 80
        await shown.press("9 9 <")
        assert shown.screen.article.column == 20


async def test_a_narrower_column_is_seen_at_once_when_the_pane_is_narrow(show: Any) -> None:
    async with show((40, 24)) as shown:
        width = shown.screen.article.text_width
        await shown.press("<")
        assert shown.screen.article.text_width < width


async def test_resizing_keeps_the_place(show: Any) -> None:
    async with show((160, 20)) as shown:
        await shown.press("c 5 j tab ] ]")
        assert "A tide in brass" in "".join(shown.rows()[:4])
        for size in ((80, 24), (40, 12), (100, 30), (160, 20)):
            await shown.pilot.resize_terminal(*size)
            await shown.pilot.pause()
            assert "A tide in brass" in "".join(shown.rows()[:4])
            assert shown.comment == "31"


@pytest.mark.parametrize("sizes", [[(160, 50)], [(80, 90)], [(80, 50), (200, 90)]])
@pytest.mark.parametrize("keys", ["G c G", "G c G c", "G { { c", "c G k"])
async def test_a_window_made_larger_and_smaller_again_shows_the_ends_it_showed(
    show: Any, keys: str, sizes: list[tuple[int, int]]
) -> None:
    """A larger one has no more text to show below the end, and showed what is above."""
    async with show((80, 24)) as shown:
        await shown.press(keys)
        pane, other = [shown.rows()[1:-1] for _ in "12" if not await shown.press("c")]
        for size in (*sizes, (80, 24)):
            await shown.pilot.resize_terminal(*size)
            await shown.settle()
        assert shown.rows()[1:-1] == other
        await shown.press("c")
        assert shown.rows()[1:-1] == pane


async def test_storms_of_resizing_break_nothing(show: Any) -> None:
    dice = random.Random(7)
    async with show((80, 24), keywords=("tide",)) as shown:
        for _ in range(25):
            await shown.pilot.resize_terminal(dice.randint(1, 200), dice.randint(1, 60))
            await shown.press(dice.choice(["j", "c", "Z", "\\", "G", "z M", "z R", "<", ">", "w"]))
        await shown.pilot.resize_terminal(160, 50)
        await shown.pilot.pause()
        assert shown.app.is_running


@pytest.mark.parametrize("keys", ["", "c"])
async def test_what_is_missing_is_said_where_there_is_room(show: Any, keys: str) -> None:
    async with show((80, 24)) as shown:
        await shown.press(keys)
        assert "10 of 14 comments" in shown.rows()[-1]
    async with show((40, 12)) as shown:
        await shown.press(keys)
        assert "10 of 14 comments" in shown.rows()[-1]
        assert ("c 1/10" if keys else "¶ 1/21") in shown.rows()[-1]
    async with show((30, 12)) as shown:
        await shown.press(keys)
        assert ("c 1/10" if keys else "¶ 1/21") in shown.rows()[-1]


@pytest.mark.parametrize("size", [(40, 12), (20, 5)])
async def test_the_name_of_a_file_is_seen_on_the_smallest_screen(
    show: Any, size: tuple[int, int]
) -> None:
    async with show(size, save=lambda *_: Path("x")) as shown:
        await shown.press("s home")
        rows = shown.rows()
        name = next(y for y, row in enumerate(rows) if "Format" in row) - 1
        assert "The cl" in rows[name]


async def test_the_end_of_a_saved_name_is_seen(show: Any) -> None:
    saved = Path("/home/runa/reading/The clock on the quay.txt")
    async with show((40, 24), save=lambda *_: saved) as shown:
        await shown.press("s enter")
        await shown.app.workers.wait_for_complete()
        await shown.pilot.pause()
        assert "the quay.txt" in shown.rows()[-1]


async def test_a_hidden_article_is_told_of_in_the_size_it_would_have(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("6 j c")
        seen, place = shown.screen.article.facts(), shown.screen.article.place
        for size in ((160, 50), (40, 20), (80, 24)):
            await shown.pilot.resize_terminal(*size)
            await shown.settle()
        assert shown.screen.article.facts() == seen
        await shown.press("c")
        assert shown.screen.article.place == place


@pytest.mark.parametrize("pane", ["a", "c"])
async def test_the_bars_are_those_of_the_size_and_not_of_the_size_before(
    show: Any, pane: str
) -> None:
    """The share of the article that was read stayed until the next key."""
    async with show((160, 50)) as shown:
        await shown.press(pane)
        for size in ((160, 12), (60, 24), (60, 12), (160, 50), (60, 24), (160, 12)):
            await shown.pilot.resize_terminal(*size)
            await shown.settle()
            seen = shown.rows()
            shown.screen.report()
            await shown.settle()
            assert shown.rows() == seen
