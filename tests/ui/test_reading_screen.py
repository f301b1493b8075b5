"""Each key pressed, and what became of it."""

from typing import Any

import pytest
from textual import events

from reader.commands.table import COMMANDS, PaneName, of_page
from reader.model import Article, Reading
from reader.ui.reading import copies
from reader.ui.terminal import browser
from reader.ui.terminal.browser import Outcome
from reader.ui.terminal.clipboard import ClipboardResult

MOVES = {
    "j": "12", "down": "12", "3 j": "14", "j k": "11", "G": "41", "end": "41", "G g": "11",
    "G home": "11", "]": "21", "2 ]": "31", "G [": "31", "j j }": "14", "J": "21", "J K": "11",
    "j J": "14", "j j p": "12", "j j t": "11", "5 j l l l": "34", "l": "12", "right": "12",
    "j j h h": "12", "j j left": "12", "n": "21", "n n N": "21",
}  # fmt: skip
ALL = "11 12 13 14 21 31 32 33 34 41"
FOLDS = {
    "z M": "11 21 31 41",
    "z 1": "11 21 31 41",
    "z 2": "11 12 14 21 31 32 41",
    "z M z R": ALL,
    "enter": "11 21 31 32 33 34 41",
    "z a": "11 21 31 32 33 34 41",
    "z c": "11 21 31 32 33 34 41",
    "h": "11 21 31 32 33 34 41",
    "z c z c": "11 21 31 32 33 34 41",
    "z c z o": ALL,
    "z m": "11 12 13 14 21 31 32 33 41",
    "z m z m z r": "11 12 13 14 21 31 32 33 41",
}


async def test_moving_among_comments(show: Any) -> None:
    async with show() as shown:
        await shown.press("c")
        for keys, there in MOVES.items():
            await shown.press(f"z R g {keys}")
            assert shown.comment == there, keys


async def test_keys_fold_what_they_name(show: Any) -> None:
    async with show() as shown:
        await shown.press("c")
        for keys, seen in FOLDS.items():
            await shown.press(f"z R g {keys}")
            thread = shown.screen.comments.thread
            ids = " ".join(thread.forest.ids[index] for index in thread.visible)
            assert ids == seen, keys


DOWN_AND_UP = {
    "j": "k", "down": "up", "ctrl+e": "ctrl+y", "space": "b", "f": "pageup", "pagedown": "ctrl+b",
    "ctrl+f": "b", "d": "u", "ctrl+d": "ctrl+u",
}  # fmt: skip


async def test_the_article_moves_by_lines_pages_and_halves(show: Any) -> None:
    async with show((80, 24)) as shown:
        article = shown.screen.article
        page = article.view_height
        steps = {"j": 1, "down": 1, "ctrl+e": 1, "d": page // 2, "ctrl+d": page // 2}
        for down, up in DOWN_AND_UP.items():
            await shown.press(f"g {down}")
            if down in steps:
                assert article.first_line == steps[down], down
            else:
                assert page - 3 <= article.first_line <= page, down
            await shown.press(up)
            assert article.first_line == 0, up


async def test_a_count_repeats_a_movement(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("j 1 0 j 4 k")
        assert shown.screen.article.first_line == 7


PLACES = {
    "]": "What the ledger says", "] ]": "A tide in brass", "2 ]": "A tide in brass",
    "] ] [": "What the ledger says", "G [": "A tide in brass", "n": "What the ledger says",
    "n n N": "What the ledger says", "}": "The keeper winds", "} }": "It has two hands",
    "} } {": "The keeper winds",
}  # fmt: skip


async def test_headings_and_paragraphs(show: Any) -> None:
    async with show((80, 24)) as shown:
        for keys, row in PLACES.items():
            await shown.press(f"g {keys}")
            assert row in " ".join(shown.rows()[1:4]), keys


async def test_a_jump_that_leads_nowhere_says_so(show: Any) -> None:
    async with show() as shown:
        await shown.press("c [")
        assert shown.report.message == "This is the first thread"
        await shown.press("p")
        assert shown.report.message == "This comment starts the thread"
        await shown.press("j")
        assert shown.report.message == ""


async def test_keys_that_wait_are_shown_and_taken_back(show: Any) -> None:
    async with show() as shown:
        await shown.press("1 2 z")
        assert shown.report.pending == "12 z"
        assert "12 z" in shown.rows()[-1]
        await shown.press("escape")
        assert shown.report.pending == ""
        await shown.press("c j y escape j")
        assert shown.comment == "13"


@pytest.mark.parametrize("key", ["tab", "shift+tab", "c"])
async def test_keys_that_change_the_pane(show: Any, key: str) -> None:
    async with show() as shown:
        assert shown.screen.focused is shown.screen.article
        await shown.press(key)
        assert shown.screen.focused is shown.screen.comments
        assert shown.report.pane == "comments"
        await shown.press(key)
        assert shown.screen.focused is shown.screen.article


async def test_keys_may_come_faster_than_the_focus_moves(show: Any) -> None:
    async with show() as shown:
        for _ in range(2):
            shown.screen.orders.run("flip")
        await shown.pilot.pause()
        assert shown.screen.focused is shown.screen.article
        assert shown.report.pane == "article"


async def test_a_click_chooses_the_pane(show: Any) -> None:
    async with show() as shown:
        await shown.pilot.click("#comments", offset=(30, 2))
        assert shown.report.pane == "comments"
        await shown.press("j")
        assert shown.comment == "12"


async def test_a_page_without_comments_says_so(show: Any, page: Reading) -> None:
    async with show(reading=Reading(article=page.article)) as shown:
        await shown.press("c")
        assert shown.report.message == "This page has no comments"
        assert shown.report.pane == "article"
        assert not shown.screen.comments.display


async def test_comments_that_are_not_on_the_page_are_counted(show: Any, page: Reading) -> None:
    async with show(reading=Reading(article=page.article, claimed=57)) as shown:
        assert "0 of 57 comments " in shown.rows()[-1]
        await shown.press("c")
        assert shown.report.message == "0 of 57 comments are on this page"


async def test_a_page_without_an_article_opens_at_its_comments(show: Any, page: Reading) -> None:
    async with show(reading=Reading(Article(title="Talk"), page.comments)) as shown:
        assert shown.report.pane == "comments"
        assert not shown.screen.article.display


async def test_the_command_line_can_leave_a_part_out(show: Any) -> None:
    async with show(comments_only=True) as shown:
        assert shown.report.pane == "comments"
        assert not shown.screen.article.display
    async with show(no_comments=True) as shown:
        assert shown.report.pane == "article"
        assert not shown.screen.comments.display


async def test_an_address_with_a_comment_opens_there(show: Any) -> None:
    async with show(target_comment="34") as shown:
        await shown.pilot.pause()
        assert shown.comment == "34"
        assert shown.report.pane == "comments"
    async with show(target_comment="comment-34") as shown:
        await shown.pilot.pause()
        assert shown.comment == "34"
    async with show(target_comment="comment-99") as shown:
        await shown.pilot.pause()
        assert shown.report.message == "There is no comment-99 on this page"
    async with show(target_comment="a-section") as shown:
        await shown.pilot.pause()
        assert (shown.report.pane, shown.report.message) == ("article", "")


async def test_themes_are_changed_by_keys(show: Any) -> None:
    async with show() as shown:
        await shown.press("f3")
        assert shown.app.theme == "paper"
        await shown.press("f3 f3")
        assert shown.app.theme == "contrast"
        await shown.press("f2")
        assert shown.app.theme == "sepia"
        await shown.press("ctrl+l")
        assert "The clock on the quay" in shown.rows()[0]


async def test_q_goes_back_step_by_step_and_then_quits(show: Any) -> None:
    async with show() as shown:
        await shown.press("Z / t i d e enter")
        assert shown.report.search.startswith("match")
        await shown.press("q")
        assert shown.report.search == ""
        assert shown.report.zen
        await shown.press("q")
        assert not shown.report.zen
        assert shown.app.is_running
        await shown.press("q")
        assert not shown.app._running


async def test_escape_goes_back_and_never_quits(show: Any) -> None:
    async with show() as shown:
        await shown.press("Z / t i d e enter")
        await shown.press("escape escape escape escape")
        assert shown.app.is_running
        assert not shown.report.zen
        assert shown.report.search == ""


@pytest.mark.parametrize("key", ["Q", "ctrl+q"])
async def test_quitting_at_once(show: Any, key: str) -> None:
    async with show() as shown:
        await shown.press(f"Z {key}")
        assert not shown.app._running


async def test_ctrl_c_does_not_quit_but_tells_how_to(show: Any) -> None:
    async with show() as shown:
        await shown.press("ctrl+c")
        assert shown.app.is_running
        assert "q quits" in shown.report.message


async def test_every_command_can_be_called_where_it_belongs(
    show: Any, page: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing breaks, and what a command puts over the page can be put away again."""
    monkeypatch.setattr(copies, "keep", lambda _text, _environ: ClipboardResult.HELD)
    monkeypatch.setattr(browser, "open_address", lambda _url: Outcome(False, "Not here"))
    async with show(save=None) as shown:
        screen = shown.screen
        selecting = (command for command in COMMANDS if command.where == "selecting")
        for command in (*of_page(), *selecting):
            if command.id in ("quit", "back"):
                continue
            where: PaneName = "comments" if command.where == "comments" else "article"
            assert screen.enter(where), command.id
            screen.orders.run(command.id)
            await shown.app.workers.wait_for_complete()
            await shown.pilot.pause()
            await shown.press("escape escape escape")
            assert shown.app.is_running, command.id
            assert shown.app.screen is screen, command.id
            assert screen.reading == page, command.id
            assert not screen.asking.prompt.purpose, command.id
            assert screen.focused is screen.pane, command.id
            assert "What the ledger says" in screen.article.flow(0).text, command.id


async def test_the_wheel_scrolls_the_pane_under_the_pointer(show: Any) -> None:
    async with show((160, 20)) as shown:
        article = shown.screen.article
        await shown.pilot._post_mouse_events([events.MouseScrollDown], "#article", (10, 5))
        await shown.settle()
        assert article.first_line > 0
        assert shown.screen.comments.first_line == 0


async def test_a_count_before_top_or_bottom_names_a_paragraph_or_comment(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("7 G")
        assert shown.report.place.startswith("¶ 7/")
        await shown.press("1 G")
        assert shown.report.place.startswith("¶ 1/")
        await shown.press("c z 1 4 g")
        assert shown.comment == "14"
        await shown.press("9 9 G")
        assert shown.comment == "41"
        await shown.press("g")
        assert shown.comment == "11"
