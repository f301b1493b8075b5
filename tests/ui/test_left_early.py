"""A page that is left, or used, before the library has answered: nothing that was kept is lost by it."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from reader.library.places import NOWHERE, Anchor, Place
from reader.library.values import Note
from reader.model import Reading
from reader.ui import settings_changes
from reader.ui.reading import keyboard
from reader.ui.screens.reading import ReadingScreen
from reader.ui.services import Since
from reader.ui.widgets.choice_list import ChoiceList
from tests.ui.test_remembering import Remembered, settled


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys wait for the library no longer than a turn."""
    monkeypatch.setattr(keyboard, "_PATIENCE", 0.001)


class Slow(Remembered):
    """A library that tells where a page was left when it is let."""

    def __init__(self, place: Place = NOWHERE) -> None:
        super().__init__(place)
        self.answer = threading.Event()

    def recall(self) -> Place:
        assert self.answer.wait(30)
        return self.place


async def left_before_it_was_recalled(show: Any, memory: Slow, keys: str) -> Place:
    async with show((80, 24), memory=memory) as shown:
        await shown.press(keys)
    memory.answer.set()
    await asyncio.get_running_loop().shutdown_default_executor()
    assert len(memory.places) == 1
    return memory.places[0]


BEFORE = Place(
    "comments",
    Anchor(2, "What the ledger says"),
    comment="31",
    top="31",
    folds=("11",),
    sort="newest",
    marks=(("k", Anchor(4)),),
    comment_marks=(("m", "14"),),
    done=("41",),
    hidden=("21",),
    width=66,
)


async def test_who_leaves_before_the_page_is_as_it_was_left_loses_nothing_of_that(
    show: Any,
) -> None:
    left = await left_before_it_was_recalled(show, Slow(BEFORE), "c ] m z Q")
    assert left.comment == "21"
    assert left.as_set == replace(
        BEFORE.as_set, comment_marks=(("m", "14"), ("z", "21")), pane="", top=""
    )


@pytest.mark.parametrize(
    ("keys", "kept"),
    [("m a Q", "marks"), ("> Q", "width"), ("c S down enter g g c Q", "sort"), ("/ t i d e enter * Q", "keywords")],
)  # fmt: skip
async def test_what_is_set_before_the_library_answered_is_kept(
    show: Any, keys: str, kept: str
) -> None:
    left = await left_before_it_was_recalled(show, Slow(), keys)
    assert getattr(left, kept)


async def test_what_was_set_before_the_library_answered_stays_so(show: Any) -> None:
    memory = Slow(BEFORE)
    async with show((160, 50), memory=memory) as shown:
        await shown.press("c S end enter ] m m >")
        sort, marked = shown.screen.comments.arrangement.sort, shown.comment
        assert sort not in ("page", "newest")
        memory.answer.set()
        await settled(shown)
        assert shown.screen.comments.arrangement.sort == sort
        assert shown.screen.pane_layout.column == 76
        assert shown.screen.comments.remarks.marks == {"m": marked}
        assert set(shown.screen.parts.position.place.folds) == {"11"}
        assert shown.screen.parts.position.place.hidden == ("21",)


async def test_who_goes_on_while_the_page_comes_back_is_not_sent_back(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Slow(replace(BEFORE, hidden=()))
    waiting: list[Any] = []
    async with show((80, 24), memory=memory) as shown:
        monkeypatch.setattr(
            ReadingScreen,
            "call_after_refresh",
            lambda _, *call: not waiting.append(call),  # type: ignore[func-returns-value]
        )
        memory.answer.set()
        await settled(shown)
        await shown.press("] ]")
        at = shown.comment
        for call, *arguments in waiting:
            call(*arguments)
        await settled(shown)
        assert shown.comment == at
        assert shown.screen.parts.position.place.folds == ("11",)


async def test_who_leaves_while_the_page_comes_back_finds_it_as_it_was(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Slow(BEFORE)
    async with show((80, 24), memory=memory) as shown:
        monkeypatch.setattr(ReadingScreen, "call_after_refresh", lambda *_: True)
        memory.answer.set()
        await settled(shown)
        await shown.press("Q")
    await asyncio.get_running_loop().shutdown_default_executor()
    assert memory.places == []


async def test_a_place_is_kept_after_somebody_else_has_written(show: Any) -> None:
    memory = Remembered()
    memory.is_held = True
    async with show(memory=memory) as shown:
        await settled(shown)
        await shown.press("c ] Q")
    await asyncio.get_running_loop().shutdown_default_executor()
    assert [place.comment for place in memory.places] == ["21"]


async def test_comments_that_are_not_in_view_are_as_they_were_left(show: Any) -> None:
    place = replace(BEFORE, pane="article", hidden=(), sort="")
    memory = Remembered(place)
    async with show((80, 24), memory=memory) as shown:
        await settled(shown)
        await shown.press("Q")
    assert [(one.comment, one.folds) for one in memory.places] == [("31", ("11",))]


async def until(shown: Any, holds: Callable[[], bool]) -> None:
    """Wait for what keys that waited have done; a minute is for one that does nothing at all."""
    async with asyncio.timeout(60):
        while not holds():
            await shown.pilot.pause(0.01)


async def ended(screen: ReadingScreen) -> None:
    """What Python's end waits for."""
    if (pool := screen.parts.visit.in_order._pool) is not None:
        await asyncio.to_thread(pool.shutdown)


async def test_what_is_asked_of_the_library_in_the_last_moment_is_done(show: Any) -> None:
    memory = Remembered()
    opened, go_on = memory.opened, threading.Event()

    def late(reading: Reading, /) -> Since:
        assert go_on.wait(30)
        return opened(reading)

    memory.opened = late  # type: ignore[method-assign]
    async with show(memory=memory) as shown:
        screen = shown.screen
        await shown.press("c ] H x enter ] H y enter B Q")
    assert (memory.kept_notes, memory.saved) == ([], False)
    go_on.set()
    await ended(screen)
    notes = [(note.comment, note.text) for note in memory.kept_notes]
    assert (notes, memory.saved) == ([("21", "x"), ("31", "y")], True)


async def test_a_note_made_before_those_there_are_were_told_is_one_of_them(show: Any) -> None:
    memory = Remembered()
    memory.kept_notes = [Note("Quite.", "34", "before", "", 1)]
    notes, go_on = memory.notes, threading.Event()

    def late(reading: Reading, /) -> tuple[Note, ...]:
        found = notes(reading)
        assert go_on.wait(30)
        return found

    memory.notes = late  # type: ignore[method-assign]
    async with show(memory=memory) as shown:
        await shown.press("c ] H x enter")
        go_on.set()
        await until(shown, lambda: len(shown.screen.parts.notes.notes) > 1)
        assert [note.text for note in shown.screen.parts.notes.notes] == ["before", "x"]


async def test_a_note_on_what_has_one_is_that_one_however_early_it_is_made(show: Any) -> None:
    memory = Remembered()
    notes, go_on = memory.notes, threading.Event()
    async with show((80, 24), memory=memory) as shown:
        await settled(shown)
        await shown.press("c ] H b e f o r e enter")
        await settled(shown)
    assert [note.text for note in memory.kept_notes] == ["before"]

    def late(reading: Reading, /) -> tuple[Note, ...]:
        assert go_on.wait(30)
        return notes(reading)

    memory.notes = late  # type: ignore[method-assign]
    async with show((80, 24), memory=memory) as shown:
        await shown.press("c ] H x enter")
        assert not shown.screen.asking.prompt.purpose
        go_on.set()
        await until(shown, lambda: shown.report.message.startswith("Noted"))
    assert [note.text for note in memory.kept_notes] == ["beforex"]


def with_late_notes() -> tuple[Remembered, threading.Event]:
    """A memory with one note, of which it tells once the event is set."""
    memory = Remembered()
    memory.kept_notes = [Note("The tariff", "11", "before", "", 1)]
    notes, go_on = memory.notes, threading.Event()

    def late(reading: Reading, /) -> tuple[Note, ...]:
        assert go_on.wait(30)
        return notes(reading)

    memory.notes = late  # type: ignore[method-assign]
    return memory, go_on


async def test_a_note_is_taken_away_before_those_there_are_were_told(show: Any) -> None:
    memory, go_on = with_late_notes()
    async with show((80, 24), memory=memory) as shown:
        await shown.press("c : u n n o t e enter")
        go_on.set()
        await until(shown, lambda: shown.report.message == "The note is gone")
    assert memory.kept_notes == []


async def test_the_list_of_notes_waits_until_they_were_told(show: Any) -> None:
    memory, go_on = with_late_notes()
    async with show((80, 24), memory=memory) as shown:
        await shown.press("c ] ] m a M")
        assert isinstance(shown.app.screen, ReadingScreen), "nothing is listed that is not whole"
        go_on.set()
        await until(
            shown,
            lambda: [len(choices._rows) for choices in shown.app.screen.query(ChoiceList)] == [2],
        )


async def test_what_is_kept_in_the_configuration_in_the_last_moment_is_written(show: Any) -> None:
    go_on = threading.Event()
    written: list[object] = []

    def keep(edits: Any, /) -> None:
        assert go_on.wait(30)
        written.extend(edit.value for edit in edits)

    async with show(keep=keep) as shown:
        await shown.press("> ~ > ~ Q")
    assert written == []
    go_on.set()
    await all_is_written()
    assert written == [76, 80]


async def all_is_written() -> None:
    """What was asked of the configuration before is done."""
    await settings_changes._WRITING.begin(lambda: None)


async def test_what_the_last_page_keeps_in_the_configuration_is_written_last(
    show: Any, page: Reading
) -> None:
    go_on = threading.Event()
    written: list[object] = []

    def late(edits: Any, /) -> None:
        assert go_on.wait(30)
        written.extend(edit.value for edit in edits)

    def keep(edits: Any, /) -> None:
        written.extend(edit.value for edit in edits)

    async with show(keep=late) as shown:
        await shown.press("> ~")
        over = ReadingScreen(page, replace(shown.screen.settings, keep=keep))
        await shown.app.push_screen(over)
        await shown.press("> > ~")
        go_on.set()
        await all_is_written()
        await settled(shown)
        await ended(over)
    assert written == [76, over.pane_layout.column]
