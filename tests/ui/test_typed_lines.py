"""A line that is being typed stays when a page arrives, and when Tab is pressed."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from textual.events import Key, Paste

from reader.model import Reading
from tests.ui.conftest import settled
from tests.ui.test_key_turns import NAMES, typed
from tests.ui.test_remembering import Remembered
from tests.ui.test_whole import PAGE, Site, until


@pytest.mark.parametrize(
    ("keys", "purpose"),
    [("/", "search"), ("&", "filter"), (":", "command"), ("|", "pipe"), ("H", "note")],
)
async def test_a_line_stays_when_the_comments_arrive(show: Any, keys: str, purpose: str) -> None:
    site = Site()
    async with show(reading=PAGE, whole_thread=site, memory=Remembered()) as shown:
        await shown.press(f"c C {keys} b l u")
        site.go_on.set()
        await until(shown, lambda: len(shown.screen.reading.comments) == 5)
        await shown.press("e q")
        prompt = shown.screen.asking.prompt
        assert (prompt.purpose, prompt._input.value) == (purpose, "blueq")
        assert shown.app.is_running


async def test_a_hint_that_is_too_wide_ends_with_a_sign(show: Any) -> None:
    async with show((40, 20)) as shown:
        await shown.press("c |")
        assert shown.rows()[-1].strip().endswith("a command that i…")


async def test_a_note_typed_meanwhile_is_kept_on_its_comment(show: Any) -> None:
    site, memory = Site(), Remembered()
    async with show(reading=PAGE, whole_thread=site, memory=memory) as shown:
        await shown.press("c j C H b l")
        site.go_on.set()
        await until(shown, lambda: len(shown.screen.reading.comments) == 5)
        await shown.press("u e enter")
        await until(shown, lambda: bool(memory.kept_notes))
        assert [(note.comment, note.text) for note in memory.kept_notes] == [("2", "blue")]
        await shown.press("j")
        assert shown.comment == "3"


async def test_a_line_stays_when_the_page_is_read_again(show: Any) -> None:
    arrived = asyncio.Event()

    async def reload() -> Reading:
        await arrived.wait()
        return replace(PAGE, comments=PAGE.comments[:1])

    async with show(reading=PAGE, reload=reload) as shown:
        await shown.press("r / w o r")
        assert "comments 2" in "\n".join(shown.rows())
        arrived.set()
        await until(shown, lambda: len(shown.screen.reading.comments) == 1)
        await shown.pilot.pause()
        assert "comments 1" in "\n".join(shown.rows()), "the matches are counted again"
        await shown.press("d s enter")
        assert shown.screen.lens.sought == "words"


@pytest.mark.parametrize("tab", ["tab", "shift+tab"])
@pytest.mark.parametrize("keys", ["/", "c &", "|", "H"])
async def test_tab_leaves_a_line_as_it_is(show: Any, keys: str, tab: str) -> None:
    async with show(memory=Remembered()) as shown:
        await shown.press(f"{keys} m o {tab} o")
        assert shown.screen.asking.prompt._input.value == "moo"
        assert shown.screen.asking.prompt._input.has_focus


async def test_tab_completes_a_command_and_goes_through_the_offers(show: Any) -> None:
    async with show() as shown:
        await shown.press(": w i d tab")
        field = shown.screen.asking.prompt._input
        assert field.value == "wider"
        await shown.press("tab")
        assert field.value == "width"
        assert "wider · width" in shown.rows()[-1]
        await shown.press("tab")
        assert field.value == "wider"
        await shown.press("shift+tab space 7 2 enter")
        assert shown.screen.pane_layout.column == 72


async def test_tab_typed_in_one_go_completes_too(show: Any) -> None:
    async with show() as shown:
        await typed(shown.app, ": w i d tab tab space 7 2 enter")
        assert not shown.screen.asking.prompt.purpose
        assert shown.screen.pane_layout.column == 72


async def test_tab_on_an_empty_line_takes_what_is_offered_and_on_an_unknown_name_nothing(
    show: Any,
) -> None:
    async with show() as shown:
        await shown.press(": tab")
        assert shown.screen.asking.prompt.purpose == "command"
        assert shown.screen.asking.prompt._input.value == "author"
        await shown.press("x y z tab")
        assert shown.screen.asking.prompt._input.value == "authorxyz"


async def test_lines_given_before_come_back_by_arrows_each_to_its_own_question(show: Any) -> None:
    async with show((80, 24)) as shown:
        await shown.press("/ o n e enter / t w o enter / o n e enter")
        await shown.press(": z z z enter :")
        assert "author · filter · find · goto …" in shown.rows()[-1]
        typed = shown.screen.asking.prompt._input
        lines = []
        for key in ("up", "up", "down", "down"):
            await shown.press(key)
            lines.append(typed.value)
        assert lines == ["zzz", "zzz", "", ""]
        await shown.press("escape / up up")
        assert typed.value == "two"
        await shown.press("enter")
        assert shown.screen.lens.sought == "two"
        await shown.press("| up")
        assert typed.value == ""
        assert "a command that is given this text" in shown.rows()[-1]


async def test_all_lines_of_what_is_pasted_go_into_a_note(show: Any) -> None:
    memory = Remembered()
    async with show(reading=PAGE, memory=memory) as shown:
        await shown.press("c H x")
        shown.screen.asking.prompt._input.post_message(
            Paste(" Ask Bo\r\n\r\nabout \x1b[1mthe tide\n")
        )
        await shown.press("! enter")
        await until(shown, lambda: bool(memory.kept_notes))
        assert [note.text for note in memory.kept_notes] == ["xAsk Bo about [1mthe tide!"]


async def test_what_controls_a_terminal_is_no_part_of_what_is_pasted(show: Any) -> None:
    async with show(reading=PAGE) as shown:
        await shown.press("/ x")
        shown.screen.asking.prompt._input.post_message(
            Paste(" the\x1b[2J\x9b5m\ttide\x07\u202e \n")
        )
        await shown.press("!")
        assert shown.screen.asking.prompt._input.value == "x the[2J5m tide !"


async def test_enter_typed_before_the_terminal_was_told_ends_a_line(show: Any) -> None:
    async with show(reading=PAGE) as shown:
        await shown.press("/ w o r d s ctrl+j")
        assert (shown.screen.asking.prompt.purpose, shown.screen.lens.sought) == ("", "words")


@pytest.mark.parametrize(
    ("keys", "sought"),
    [("enter", "words"), ("o n e enter", "one"), ("end x enter", "wordsx")],
)
async def test_the_words_of_a_search_are_typed_over_in_a_filter(
    show: Any, keys: str, sought: str
) -> None:
    async with show(reading=PAGE) as shown:
        await shown.press(f"c / w o r d s enter & {keys}")
        assert shown.screen.lens.sought == sought


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("t i d e", "tide"),
        ("t i d e backspace", "tid"),
        ("t i ctrl+u d", "d"),
        ("t i up", "quay"),
    ],
)
async def test_keys_sent_to_the_page_before_the_line_had_the_focus_are_for_the_line(
    show: Any, keys: str, line: str
) -> None:
    """They come to the screen when the line has it, and were taken for keys that it had passed."""
    async with show(reading=PAGE) as shown:
        await shown.press("/ q u a y enter /")
        for key in keys.split():
            code = NAMES.get(key, key if len(key) == 1 else None)
            shown.screen.article._forward_event(Key(key, code))
            await settled(shown.app)
        assert shown.screen.asking.prompt.typed == line


@pytest.mark.parametrize(("key", "sought"), [("enter", "tide"), ("escape", "")])
async def test_a_key_sent_to_the_page_before_the_line_had_the_focus_ends_the_line(
    show: Any, key: str, sought: str
) -> None:
    async with show(reading=PAGE) as shown:
        await shown.press("/ t i d e")
        shown.screen.article._forward_event(Key(key, NAMES[key]))
        await settled(shown.app)
        assert (shown.screen.asking.question, shown.screen.lens.sought) == ("", sought)


async def test_a_key_that_comes_as_the_line_gets_the_focus_is_done_once(show: Any) -> None:
    """The line had it when the key came to the application, which did it once more."""
    async with show(reading=PAGE) as shown:
        key = Key("backspace", NAMES["backspace"])
        key._set_forwarded()
        shown.screen.ask("search", "Find: ", "tides")
        await shown.screen._on_message(key)
        await settled(shown.app)
        assert shown.screen.asking.prompt._input.has_focus
        assert shown.screen.asking.prompt.typed == "tide"
