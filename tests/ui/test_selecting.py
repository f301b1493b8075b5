"""Selecting with the keyboard: each key moves the end of the selection, and what is copied is the
text as it was written."""

from dataclasses import replace
from typing import Any, NamedTuple

import pytest
from textual import events

from reader.commands.table import commands_in
from reader.model import Article, Comment, Reading
from reader.ui.reading import copies
from reader.ui.reading.page import Arguments
from reader.ui.screens.help import HelpScreen
from reader.ui.terminal.clipboard import ClipboardResult
from tests.blocks import paragraph

FIRST = "The keeper winds the clock when the tide turns, and writes both hours down in a book."
SECOND = "潮の時計 and re\u0301sume\u0301 👩‍🚀 end."


@pytest.fixture
def short() -> Reading:
    comments = tuple(
        Comment(id=f"{number}", depth=depth, parent="1" if depth else "", author="Ada", blocks=(paragraph(text),))
        for number, depth, text in ((1, 0, "One line."), (2, 1, "Two words here."), (3, 0, "Three."))
    )  # fmt: skip
    return Reading(Article(title="", blocks=(paragraph(FIRST), paragraph(SECOND))), comments)


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    texts: list[str] = []

    def keep(text: str, _environ: object) -> ClipboardResult:
        texts.append(text)
        return ClipboardResult.HELD

    monkeypatch.setattr(copies, "keep", keep)
    return texts


class Row(NamedTuple):
    keys: str
    start: str
    selected: str


ROWS = (
    Row("l, right", "", "Th"),
    Row("h, left", "l l", "Th"),
    Row("w", "", "The k"),
    Row("b", "w w", "The k"),
    Row("e", "", "The"),
    Row("j, down", "", FIRST[:37]),
    Row("k, up", "j j", FIRST[:37]),
    Row("$, end", "", "The keeper winds the clock when the"),
    Row("0, home", "$", "T"),
    Row("}", "", FIRST),
    Row("}", "}", f"{FIRST}\n\n{SECOND}"),
    Row("{", "}", "T"),
    Row("G", "", f"{FIRST}\n\n{SECOND}"),
    Row("g", "G", "22 words · 1 min\n\nT"),
    Row("o", "w", "The k"),
)


@pytest.mark.parametrize(
    ("keys", "start", "selected"),
    [(keys, row.start, row.selected) for row in ROWS for keys in row.keys.split(", ")],
)
async def test_a_key_moves_the_end(
    show: Any, short: Reading, keys: str, start: str, selected: str
) -> None:
    async with show((40, 20), reading=short) as shown:
        await shown.press(f"v {start} {keys}")
        assert shown.screen.get_selected_text() == selected


def test_every_key_of_selecting_is_pressed_here() -> None:
    pressed = {keys for row in ROWS for keys in row.keys.split(", ")}
    ends = {"y", "enter", "*", "H", "|", "v", "q", "escape", "?", "f1"}
    bound = {keys for command in commands_in("selecting") for keys in command.keys}
    assert bound == pressed | ends


async def test_the_other_end_moves_after_o(show: Any, short: Reading) -> None:
    async with show((40, 20), reading=short) as shown:
        await shown.press("v w w o l")
        assert shown.screen.get_selected_text() == "he keeper w"


async def test_counts_and_characters_of_several_codes(show: Any, short: Reading) -> None:
    async with show((40, 20), reading=short) as shown:
        await shown.press("v } l l o } l l 3 l")
        assert shown.screen.get_selected_text() == "潮の時計"[:4]
        await shown.press("3 w")
        assert shown.screen.get_selected_text() == "潮の時計 and re\u0301"
        await shown.press("G h h h h h")
        assert shown.screen.get_selected_text().endswith("👩‍🚀")


@pytest.mark.parametrize("key", ["y", "enter"])
async def test_copying_ends_selecting(
    show: Any, short: Reading, copied: list[str], key: str
) -> None:
    async with show((40, 20), reading=short) as shown:
        await shown.press(f"v j j {key}")
        await shown.app.workers.wait_for_complete()
        assert len(copied) == 1
        assert FIRST.startswith(copied[0])
        assert "\n" not in copied[0]
        assert not shown.screen.parts.selecting.is_on
        assert shown.screen.get_selected_text() in (None, "")
        assert shown.report.message == "Copied the selection"


async def test_a_selection_becomes_a_keyword(show: Any, short: Reading) -> None:
    async with show((80, 24), reading=short) as shown:
        await shown.press("v w o w e *")
        assert not shown.screen.parts.selecting.is_on
        assert [term.text for term in shown.screen.lens.terms] == ["keeper"]


@pytest.mark.parametrize("key", ["v", "q", "escape"])
async def test_leaving_selects_nothing(show: Any, short: Reading, key: str) -> None:
    async with show((40, 20), reading=short) as shown:
        await shown.press(f"v w {key}")
        assert not shown.screen.parts.selecting.is_on
        assert not shown.screen.selections
        assert shown.app.is_running


@pytest.mark.parametrize("key", ["?", "f1"])
async def test_help_begins_with_selecting_and_leaves_what_is_selected(
    show: Any, short: Reading, key: str
) -> None:
    async with show((100, 40), reading=short) as shown:
        await shown.press(f"v w w {key}")
        assert shown.shows(HelpScreen)
        sections = ("Selecting", "Article", "Comments")
        seen = [row.strip() for row in shown.rows()]
        assert next(row for row in seen if row in sections) == "Selecting"
        await shown.press("escape w y")
        assert not shown.screen.parts.selecting.is_on


async def test_a_key_that_is_none_of_selecting_says_so(show: Any, short: Reading) -> None:
    async with show((120, 24), reading=short) as shown:
        await shown.press("v s")
        assert shown.report.message == "s is not a key for selecting; v leaves it"
        assert shown.screen.parts.selecting.is_on


async def test_comments_are_selected_across(show: Any, short: Reading, copied: list[str]) -> None:
    async with show((80, 24), reading=short) as shown:
        await shown.press("c v j j $ y")
        await shown.app.workers.wait_for_complete()
        assert copied == ["One line.\n\nTwo words here.\n\nThree."]
        await shown.press("j v } } } k y")
        await shown.app.workers.wait_for_complete()
        assert copied[-1] == "Two "


async def test_what_is_folded_is_stepped_over(show: Any, short: Reading) -> None:
    async with show((80, 24), reading=short) as shown:
        await shown.press("c h v")
        assert shown.report.message == "There is no text to select here"
        await shown.press("k l ] v G")
        assert shown.screen.get_selected_text() == "Three."


async def test_the_end_stays_in_view(show: Any) -> None:
    async with show((40, 12)) as shown:
        await shown.press("v 3 0 j")
        pane = shown.screen.article
        line = pane.line_of(*shown.screen.parts.selecting._caret.head)
        assert pane.first_line <= line < pane.first_line + pane.view_height
        assert pane.first_line > 0
        await shown.press("g")
        assert pane.first_line == 0


async def test_a_drag_is_copied_when_it_ends(show: Any, short: Reading, copied: list[str]) -> None:
    async with show((40, 20), reading=short) as shown:
        row = next(y for y, text in enumerate(shown.rows()) if "keeper" in text)
        column = shown.rows()[row].index("keeper")
        await shown.pilot.mouse_down(offset=(column, row))
        move = [events.MouseMove]
        await shown.pilot._post_mouse_events(move, offset=(column + 3, row + 1), button=1)
        await shown.pilot.mouse_up(offset=(column + 3, row + 1))
        await shown.pilot.pause()
        await shown.app.workers.wait_for_complete()
        assert len(copied) == 1
        assert copied[0] in FIRST
        assert copied[0].startswith("keeper winds")
        await shown.press("v h y")
        await shown.app.workers.wait_for_complete()
        assert copied[1] == copied[0][:-1]


async def test_a_drag_from_the_article_into_the_comments_selects_in_the_article_alone(
    show: Any, short: Reading, copied: list[str]
) -> None:
    """The rest of the article was selected, and the comments to there."""
    async with show((160, 24), reading=short) as shown:
        row = next(y for y, text in enumerate(shown.rows()) if "keeper" in text)
        column = shown.rows()[row].index("keeper")
        over = shown.screen.comments.region.x + 20
        await shown.pilot.mouse_down(offset=(column, row))
        move = [events.MouseMove]
        await shown.pilot._post_mouse_events(move, offset=(over, row), button=1)
        await shown.pilot.mouse_up(offset=(over, row))
        await shown.pilot.pause()
        await shown.app.workers.wait_for_complete()
        line = shown.screen.article.region
        shown_text = shown.rows()[row][column : line.right].strip()
        assert [text.strip() for text in copied] == [shown_text]
        await shown.pilot.click(offset=(over, row))
        await shown.pilot.pause()
        assert not shown.screen.selections


@pytest.mark.parametrize(
    ("below", "copied_text"),
    [
        (1, "The first paragraph."),  # the line between the two
        (2, "The first paragraph.\n\nThe "),
        (4, "The first paragraph.\n\nThe second one."),  # the header of the next comment
    ],
)
async def test_a_drag_that_ends_on_a_line_without_text_takes_nothing_of_the_next(
    show: Any, copied: list[str], below: int, copied_text: str
) -> None:
    """Of the comment under its header, and of the paragraph behind a blank line, a letter was."""
    texts = ("The first paragraph.", "The second one."), ("Another comment.",)
    comments = tuple(
        Comment(id=name, depth=0, author=name, blocks=tuple(map(paragraph, each)))
        for name, each in zip(("Ada", "Bo"), texts, strict=True)
    )
    async with show((60, 20), reading=Reading(Article("", ()), comments)) as shown:
        rows = shown.rows()
        row = next(y for y, text in enumerate(rows) if "The first" in text)
        column = rows[row].index("The first")
        assert "Bo" in rows[row + 4]
        await shown.pilot.mouse_down(offset=(column, row))
        move, there = [events.MouseMove], (column + 3, row + below)
        await shown.pilot._post_mouse_events(move, offset=there, button=1)
        await shown.pilot.mouse_up(offset=there)
        await shown.pilot.pause()
        await shown.app.workers.wait_for_complete()
        assert copied == [copied_text]


async def test_moving_the_scroll_bar_copies_nothing_anew(show: Any, copied: list[str]) -> None:
    """Something else may be on the clipboard by then."""
    async with show((100, 24)) as shown:
        await shown.press("v w w")
        selected = shown.screen.get_selected_text()
        bar = shown.screen.article.vertical_scrollbar.region
        for row in (bar.y + 15, bar.y):
            await shown.pilot.click(offset=(bar.x, row))
            await shown.app.workers.wait_for_complete()
        assert copied == []
        assert shown.screen.get_selected_text() == selected
        assert shown.screen.parts.selecting.is_on


async def test_moving_the_divider_copies_nothing_anew(show: Any, copied: list[str]) -> None:
    async with show((160, 24)) as shown:
        await shown.press("v w w")
        line = shown.screen.pane_layout.divider.region
        await shown.pilot.mouse_down(offset=(line.x, 9))
        await shown.pilot.hover(offset=(90, 9))
        await shown.pilot.mouse_up(offset=(90, 9))
        await shown.pilot.pause()
        await shown.app.workers.wait_for_complete()
        assert copied == []


async def test_a_selection_is_seen(show: Any, short: Reading) -> None:
    async with show((40, 20), reading=short) as shown:
        await shown.press("v w")
        strips = shown.app.screen._compositor.render_strips()
        strip = next(strip for strip in strips if "keeper" in strip.text)
        marked = "".join(s.text for s in strip if s.style and s.style.bgcolor != strip._segments[0].style.bgcolor)  # fmt: skip
        assert marked == "The k"


async def test_sorted_comments_are_selected_as_they_are_shown(
    show: Any, short: Reading, copied: list[str]
) -> None:
    long = replace(short.comments[2], blocks=(paragraph("This one is the longest of all."),))
    async with show((40, 24), reading=Reading(short.article, (*short.comments[:2], long))) as shown:
        await shown.press("c")
        shown.screen.orders.run("sort", Arguments(argument="longest"))
        await shown.press("g v } w w y")
        assert copied == ["This one is the longest of all.\n\nOne l"]


@pytest.mark.parametrize(("command", "argument"), [("sort", "longest"), ("filter_words", "Three")])
async def test_selecting_ends_where_the_texts_become_others(
    show: Any, short: Reading, command: str, argument: str
) -> None:
    async with show((40, 24), reading=short) as shown:
        await shown.press("c G v")
        assert shown.screen.parts.selecting.is_on
        shown.screen.orders.run(command, Arguments(argument=argument))
        await shown.settle()
        await shown.press("j")
        assert not shown.screen.parts.selecting.is_on
        assert shown.screen.get_selected_text() is None
        assert shown.report.pane == "comments"


async def test_a_hidden_comment_has_no_text_to_select(show: Any, short: Reading) -> None:
    async with show((40, 24), reading=short) as shown:
        await shown.press("c - v")
        assert shown.report.message == "There is no text to select here"
        await shown.press("- v")
        assert shown.screen.parts.selecting.is_on


async def test_keys_of_the_page_are_no_keys_of_selecting(show: Any, short: Reading) -> None:
    async with show((40, 24), reading=short) as shown:
        for keys in ("m", "'", ";", ".", '"', "(", "S"):
            await shown.press(f"v {keys}")
            typed = f"{keys} is not a key for selecting; v leaves it"
            assert (shown.screen.parts.selecting.is_on, shown.report.message) == (True, typed)
            await shown.press("v")
