"""What can be clicked beside the text: tabs, chips, the word for help; and what a mail link says."""

import re
from pathlib import Path
from typing import Any

from textual.events import MouseScrollDown, MouseScrollUp

import reader.ui
from reader.layout.orders import SORTS
from reader.model import Article, Paragraph, Reading, Span
from reader.ui.panes import comment_targets
from reader.ui.reading import filters
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.list import ListScreen
from tests.ui import test_threads


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


async def test_a_row_of_a_list_is_chosen_by_a_click(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("c S")
        await click(shown, "oldest first")
        assert not shown.shows(ListScreen)
        assert shown.screen.comments.arrangement.sort == "oldest"


async def test_the_wheel_moves_in_a_list(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("c S")

        def chosen() -> str:
            rows: list[str] = shown.rows()
            return next(row for row in rows if "▸ " in row and ("first" in row or "●" in row))

        before = chosen()
        await shown.pilot._post_mouse_events([MouseScrollDown], "ChoiceList")
        await shown.settle()
        after = chosen()
        assert after != before
        await shown.pilot._post_mouse_events([MouseScrollUp], "ChoiceList")
        await shown.settle()
        assert chosen() == before


async def test_a_choice_of_a_box_goes_on_by_a_click(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("W a")
        assert any("(word)" in row for row in shown.rows())
        row = next(y for y, line in enumerate(shown.rows()) if "(word)" in line)
        await shown.pilot.click(offset=(shown.rows()[row].index("(word)") + 2, row))
        await shown.settle()
        assert not any("(word)" in line for line in shown.rows())
        assert any("(beginning)" in line for line in shown.rows())


MOUSE = {
    ("panes/article.py", "clicked"): "test_quotes.test_a_click_on_the_count_leads_there",
    ("panes/comments.py", "clicked"): "panes/test_comments_folds.test_a_click_on_a_guide_folds_what_it_leads_down_from",
    ("panes/breadcrumbs.py", "clicked"): "test_going.test_a_click_on_how_comments_are_arranged_asks_again",
    ("panes/outline.py", "on_click"): "test_outline_beside.test_a_click_leads_there_and_can_be_undone",
    ("panes/status.py", "clicked"): "test_going.test_a_click_on_the_status_bar_does_what_the_field_is_for",
    ("panes/status.py", "on_click"): "test_clicks.test_a_tab_switches_the_pane",
    ("widgets/choice.py", "on_click"): "test_clicks.test_a_choice_of_a_box_goes_on_by_a_click",
    ("screens/reading.py", "on_mouse_down"): "test_selecting.test_moving_the_scroll_bar_copies_nothing_anew",
    ("reading/dragging.py", "on_mouse_down"): "test_selecting.test_a_drag_from_the_article_into_the_comments_selects_in_the_article_alone",
    ("widgets/divider.py", "on_mouse_down"): "test_going.test_the_line_between_the_panes_can_be_dragged",
    ("widgets/divider.py", "on_mouse_move"): "test_going.test_the_line_between_the_panes_can_be_dragged",
    ("widgets/divider.py", "on_mouse_up"): "test_going.test_the_line_between_the_panes_can_be_dragged",
    ("widgets/choice_list.py", "on_click"): "test_clicks.test_a_row_of_a_list_is_chosen_by_a_click",
    ("widgets/choice_list.py", "on_mouse_scroll_down"): "test_clicks.test_the_wheel_moves_in_a_list",
    ("widgets/choice_list.py", "on_mouse_scroll_up"): "test_clicks.test_the_wheel_moves_in_a_list",
    ("widgets/scroller.py", "on_mouse_scroll_down"): "test_going.test_ctrl_and_the_wheel_change_the_width",
    ("widgets/scroller.py", "on_mouse_scroll_up"): "test_going.test_ctrl_and_the_wheel_change_the_width",
    ("widgets/texts.py", "clicked"): "panes/test_article_pane.test_a_click_follows_a_link_and_a_double_click_chooses_a_word",
    ("widgets/texts.py", "on_mouse_down"): "test_going.test_the_right_button_lists_what_can_be_done_here",
}  # fmt: skip
"""What takes the mouse, each with a test that uses it."""


def test_whatever_takes_the_mouse_is_tried() -> None:
    ours = Path(reader.ui.__file__).parent
    takes = re.compile(r"def (clicked|on_click|on_mouse_\w+)\(")
    found = {
        (path.relative_to(ours).as_posix(), name)
        for path in ours.rglob("*.py")
        for name in takes.findall(path.read_text(encoding="utf-8"))
    }
    assert found == MOUSE.keys()
    for test in MOUSE.values():
        module, _, name = test.rpartition(".")
        text = (Path(__file__).parent / f"{module}.py").read_text(encoding="utf-8")
        assert f"def {name}(" in text, test


def test_all_targets_ways_to_sort_and_filters_are_tried() -> None:
    """`tests/ui/test_threads.py` presses each of these."""
    assert list(test_threads.TARGETS) == list(comment_targets.TARGETS)
    menu = re.findall(
        r'^            "(\w+)": (?:Condition|by_author)', _source(filters), re.MULTILINE
    )
    assert list(test_threads.FILTERS) == menu
    told = _source(test_threads)
    words = [words for sort, words in SORTS.items() if sort != "page"]
    assert [each for each in words if each.split(" first")[0] not in told] == []


def _source(module: Any) -> str:
    return Path(module.__file__).read_text(encoding="utf-8")
