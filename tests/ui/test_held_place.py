"""Keys typed before the library has answered are not undone by the place that it remembers."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, TypeAlias

import pytest
from textual.events import Key, MouseScrollDown

from reader.library.places import Anchor, Place
from reader.ui.reading import keyboard
from reader.ui.screens.reading import ReadingScreen
from reader.ui.services import Since
from tests.ui.test_key_turns import NAMES
from tests.ui.test_remembering import Remembered, back

AT_31 = Place("comments", Anchor(7), 0, "31", -1, "31")
IN_ARTICLE = Place("article", Anchor(7))
Held: TypeAlias = Callable[..., AbstractAsyncContextManager[tuple[Any, Callable[[], Any]]]]


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys wait for the library no longer than a turn."""
    monkeypatch.setattr(keyboard, "_PATIENCE", 0.001)


class Slow(Remembered):
    """A library that answers when it is let to."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.answer = threading.Event()

    def recall(self) -> Place:
        assert self.answer.wait(60)
        return self.place

    def opened(self, reading: Any, /) -> Since:
        assert self.answer.wait(60)
        return super().opened(reading)


@pytest.fixture
def held(show: Any) -> Held:
    """Opens a page whose place is still asked for; the second value lets the library answer."""

    @asynccontextmanager
    async def opened(
        place: Place, size: tuple[int, int] = (160, 24)
    ) -> AsyncIterator[tuple[Any, Callable[[], Any]]]:
        memory = Slow(place)
        async with show(size, memory=memory) as shown:

            async def answered() -> None:
                memory.answer.set()
                await back(shown)

            try:
                yield shown, answered
            finally:
                memory.answer.set()

    return opened


def state(shown: Any) -> tuple[Any, ...]:
    """What the user sees of the pane in focus."""
    screen = shown.screen
    return (
        screen.current,
        screen.pane.place,
        screen.pane_layout.zen,
        screen.lens.sought,
        screen.asking.prompt.purpose,
        screen.asking.prompt.query_one("Input").value if screen.asking.prompt.purpose else "",
    )


@pytest.mark.parametrize("place", [AT_31, IN_ARTICLE])
@pytest.mark.parametrize("size", [(160, 24), (80, 24)])
@pytest.mark.parametrize(
    "keys",
    [
        "1 2 g",
        "1 g",
        "G",
        "g",
        "j j k k",
        "c",
        "c G",
        "c 3 g",
        "c j z a",
        "c z m",
        "slash l e d g e r enter",
        "slash t i d e enter n",
        "slash l e d",
        "Z",
        "c z Z",
        "m a G apostrophe a",
        "d",
    ],
)
async def test_what_was_typed_before_the_place_is_known_stays(
    held: Held, keys: str, size: tuple[int, int], place: Place
) -> None:
    async with held(place, size) as (shown, answered):
        await shown.press(keys)
        before = state(shown)
        await answered()
        assert state(shown) == before


@pytest.mark.parametrize("keys", ["left_parenthesis", "apostrophe apostrophe"])
async def test_the_place_that_was_remembered_is_a_jump_away(held: Held, keys: str) -> None:
    async with held(AT_31) as (shown, answered):
        await shown.press("G")
        await answered()
        assert shown.report.pane == "article"
        await shown.press(keys)
        assert (shown.report.pane, shown.comment) == ("comments", "31")
    async with held(IN_ARTICLE) as (shown, answered):
        await shown.press("c G")
        await answered()
        assert (shown.report.pane, shown.comment) == ("comments", "41")
        await shown.press(keys)
        assert shown.report.pane == "article"
        assert shown.screen.article.anchor_at(shown.screen.article.place.offset).paragraph == 7


async def test_the_pane_that_was_not_touched_is_as_it_was_left(held: Held) -> None:
    async with held(AT_31) as (shown, answered):
        await shown.press("G")
        await answered()
        assert (shown.report.pane, shown.comment) == ("article", "31")
    async with held(IN_ARTICLE) as (shown, answered):
        await shown.press("c G")
        await answered()
        assert shown.comment == "41"
        assert shown.screen.article.anchor_at(shown.screen.article.place.offset).paragraph == 7


async def test_a_wheel_that_was_turned_is_a_move_too(held: Held) -> None:
    async with held(AT_31) as (shown, answered):
        await shown.pilot._post_mouse_events([MouseScrollDown], shown.screen.article, button=0)
        await shown.pilot.pause()
        before = state(shown)
        assert shown.screen.article.first_line
        await answered()
        assert state(shown) == before


async def test_comments_folded_anew_stay_as_they_were_folded(held: Held) -> None:
    place = Place("comments", Anchor(), 0, "31", -1, "31", folds=("11",))
    async with held(place) as (shown, answered):
        await shown.press("c z R")
        await answered()
        assert not shown.screen.comments.thread.folds
    async with held(place) as (shown, answered):
        await shown.press("c G")
        await answered()
        assert shown.screen.comments.thread.folds == {"11"}


async def test_a_filter_does_not_hide_the_comment_that_one_went_to(held: Held) -> None:
    place = Place("comments", Anchor(), 0, "12", -1, "12", filters=(("author", "Tove"),))
    async with held(place) as (shown, answered):
        await shown.press("c G")
        await answered()
        assert shown.comment == "41"
    async with held(place) as (shown, answered):
        await shown.press("G")
        await answered()
        assert shown.comment == "12"
        assert shown.screen.comments.arrangement.conditions.keys() == {"author"}


async def test_who_leaves_before_the_answer_comes_back_to_what_was_found(show: Any) -> None:
    memory = Slow(AT_31)
    async with show((160, 24), memory=memory) as shown:
        await shown.press("slash l e d g e r enter")
        await shown.settle()
        there = shown.screen.article.anchor_at(shown.screen.article.place.offset).paragraph
        await shown.press("Q")
        memory.answer.set()
    # What is stored after the page was left is stored before the program's event loop ends.
    await asyncio.get_running_loop().shutdown_default_executor()
    assert [(each.pane, each.article.paragraph) for each in memory.places] == [("article", there)]


@pytest.mark.parametrize(
    ("keys", "then"), [("j", "32"), ("k", "21"), ("j j j", "34"), ("1 g", "11")]
)
async def test_keys_go_on_from_where_the_page_was_left(
    show: Any, monkeypatch: pytest.MonkeyPatch, keys: str, then: str
) -> None:
    """However late the library answers: what is stored is where they lead to."""
    monkeypatch.setattr(keyboard, "_PATIENCE", 60)
    memory = Slow(AT_31)
    async with show((160, 24), memory=memory) as shown:
        for key in keys.split():
            shown.app.post_message(Key(key, key))
        async with asyncio.timeout(60):
            while len(shown.screen.keyboard._early or ()) < len(keys.split()):
                await shown.pilot._wait_for_screen()
        memory.answer.set()
        await back(shown)
        await shown.settle()
        assert (shown.report.pane, shown.comment) == ("comments", then)
    assert memory.places[-1].comment == then


async def test_a_key_that_comes_with_the_place_is_handled_after_those_before_it(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last of three keys is on its way through the screen when waiting ends."""
    monkeypatch.setattr(keyboard, "_PATIENCE", 60)
    memory = Slow(AT_31)
    async with show((160, 24), memory=memory) as shown:
        on_key = ReadingScreen.on_key

        def passed_on(screen: ReadingScreen, event: Key) -> None:
            if event.key == "g":
                screen.keyboard._end_waiting()
            on_key(screen, event)

        monkeypatch.setattr(ReadingScreen, "on_key", passed_on)
        for key in "10g":
            shown.app.post_message(Key(key, key))
        async with asyncio.timeout(60):
            while shown.screen.keyboard._early is not None or shown.app._typed:
                await shown.pilot._wait_for_screen()
        memory.answer.set()
        await back(shown)
        await shown.settle()
    assert memory.places[-1].article.paragraph == 9


@pytest.mark.parametrize("is_answered", [True, False])
@pytest.mark.parametrize(
    ("keys", "sought"),
    [
        ("/ t i d e enter", "tide"),
        ("/ t i d e backspace enter", "tid"),
        ("/ x ctrl+u t enter", "t"),
    ],
)
async def test_a_line_typed_before_the_place_is_known_is_edited_and_ended(
    held: Held, monkeypatch: pytest.MonkeyPatch, keys: str, sought: str, is_answered: bool
) -> None:
    """Keys that the screen had handled again counted as its own, and went no further than to it:
    what a line takes by name, as Enter, was lost. Those that the library's answer brought were not.
    """
    monkeypatch.setattr(keyboard, "_PATIENCE", 60)
    async with held(IN_ARTICLE) as (shown, answered):
        for key in keys.split():
            shown.app.post_message(Key(key, NAMES.get(key, key)))
        async with asyncio.timeout(60):
            while len(shown.screen.keyboard._early or ()) < len(keys.split()):
                await shown.pilot._wait_for_screen()
        if is_answered:
            await answered()
        else:
            shown.screen.call_later(shown.screen.keyboard._end_waiting)
        await shown.settle()
        assert (shown.screen.lens.sought, shown.screen.asking.question) == (sought, "")
