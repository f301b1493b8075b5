"""Keys that come in one go, as from a paste or a slow line, mean what they mean one by one."""

import asyncio
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.events import Event, Key
from textual.widgets import Input

from reader.model import Reading
from reader.ui.app import ReaderApp
from reader.ui.keys import key_turns
from reader.ui.reading import actions
from reader.ui.reading.page import Arguments
from reader.ui.reading.parts import Parts
from reader.ui.screens.opening import OpeningScreen
from reader.ui.screens.reading import ReadingScreen
from reader.ui.screens.save import SaveScreen
from reader.ui.services import Opening, ScreenSettings, Start
from tests.ui.conftest import after_many_looks, settled

NAMES = {"enter": "\r", "ctrl+u": "\x15", "escape": "\x1b", "backspace": "\x7f", "space": " "}


async def typed(app: ReaderApp, keys: str) -> None:
    """Keys that are all there before the first of them is looked at."""
    for key in keys.split():
        app.post_message(Key(key, NAMES.get(key, key)))
    await settled(app)


@pytest.mark.parametrize(
    ("keys", "sought"),
    [
        ("/ t i d e enter", "tide"),
        ("/ x y ctrl+u t i d e enter", "tide"),
        ("/ t i d e backspace enter", "tid"),
        ("/ t i d e enter / b r a s s enter", "brass"),
        ("/ x y escape j j", ""),
        ("c & t a r i f f enter", "tariff"),
        ("c & x ctrl+u t a r i f f enter j k", "tariff"),
        (": s e a r c h space t i d e enter", "tide"),
    ],
)
async def test_a_line_is_typed_in_one_go(show: Any, keys: str, sought: str) -> None:
    async with show((80, 24)) as shown:
        await typed(shown.app, keys)
        assert shown.screen.lens.sought == sought
        assert not shown.screen.asking.prompt.purpose


async def test_a_box_and_what_is_typed_in_it(show: Any) -> None:
    async with show((80, 24)) as shown:
        await typed(shown.app, "c S j enter j")
        assert shown.screen.comments.arrangement.sort == "newest"
        await typed(shown.app, "S / r e p l i e s enter")
        assert shown.screen.comments.arrangement.sort == "replies"
        await typed(shown.app, "? t h r e a d escape S / x x escape S k enter")
        assert shown.screen.comments.arrangement.sort == "score"


async def test_a_path_is_typed_in_one_go(page: Any) -> None:
    asked: list[str] = []

    def open_(location: str) -> Opening:
        async def load() -> Any:
            return page

        asked.append(location)
        return Opening(load, ScreenSettings(returns=True))

    app = ReaderApp(ScreenSettings(), start=Start(open=open_))
    async with app.run_test(size=(80, 24)):
        await typed(app, "x y ctrl+u a . h t m l enter")
        await app.workers.wait_for_complete()
        assert asked == ["a.html"]


async def test_keys_that_come_while_one_is_long_in_being_done_are_not_given_away(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As over a long page, or on a machine with much to do: they wait for the line to type in."""
    search = actions.ACTIONS["search"]

    def slowly(parts: Parts, given: Arguments) -> None:
        for key in "tid":
            parts.page.app.post_message(Key(key, key))
        time.sleep(1.1)
        for key in ("e", "enter"):
            parts.page.app.post_message(Key(key, NAMES.get(key, key)))
        search(parts, given)

    monkeypatch.setitem(actions.ACTIONS, "search", slowly)
    async with show((80, 24)) as shown:
        await typed(shown.app, "/")
        assert shown.screen.lens.sought == "tide"


async def test_keys_behind_one_that_is_never_done_are_done_all_the_same(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = asyncio.Event()
    monkeypatch.setattr(key_turns, "_LOOKS", 0.01)
    monkeypatch.setitem(actions.ACTIONS, "quit", lambda _parts, _given: done.set())
    async with show((80, 24)) as shown:
        with monkeypatch.context() as stuck:
            stuck.setattr(key_turns.InTurn, "_climb", lambda *_args: None)
            await typed(shown.app, "c j")
        await typed(shown.app, "] Q")
        await asyncio.wait_for(done.wait(), 60)
        assert shown.comment == "21"


async def test_keys_behind_a_box_that_saves_are_no_part_of_the_name(show: Any) -> None:
    go_on = threading.Event()
    paths: list[str] = []

    def save(_reading: Reading, _form: str, _comments: bool, path: str, /) -> Path:
        assert go_on.wait(30)
        paths.append(path)
        return Path(path)

    async with show((80, 24), save=save) as shown:
        await typed(shown.app, "s enter c ]")
        assert shown.shows(SaveScreen)
        go_on.set()
        await shown.app.workers.wait_for_complete()
        await settled(shown.app)
        assert shown.comment == "21"
        assert paths == ["The clock on the quay.txt"]


async def test_escape_waits_for_nothing(show: Any) -> None:
    go_on = threading.Event()

    def save(_reading: Reading, _form: str, _comments: bool, path: str, /) -> Path:
        assert go_on.wait(30)
        return Path(path)

    async with show((80, 24), save=save) as shown:
        await typed(shown.app, "s enter escape c ]")
        assert shown.comment == "21"
        go_on.set()
        await shown.app.workers.wait_for_complete()


async def test_a_key_behind_an_escape_that_ends_a_wait_waits_for_it(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was given to the box that Esc was still closing, as a letter of the file's name."""
    saved, begun, closes = threading.Event(), asyncio.Event(), asyncio.Event()
    close = SaveScreen.action_dismiss

    async def slowly(box: SaveScreen) -> None:
        begun.set()
        await closes.wait()
        await close(box)

    def save(_reading: Reading, _form: str, _comments: bool, path: str, /) -> Path:
        assert saved.wait(30)
        return Path(path)

    monkeypatch.setattr(SaveScreen, "action_dismiss", slowly)
    async with show((80, 24), save=save) as shown:
        await typed(shown.app, "s enter")
        shown.app.post_message(Key("escape", NAMES["escape"]))
        await begun.wait()
        shown.app.post_message(Key("c", "c"))
        while not any(key.key == "c" for key in shown.app._typed):  # noqa: ASYNC110
            await asyncio.sleep(0)
        closes.set()
        await settled(shown.app)
        assert shown.screen.current == "comments"
        saved.set()
        await shown.app.workers.wait_for_complete()


async def test_a_key_behind_one_that_shows_a_pane_goes_by_the_size_of_it(show: Any) -> None:
    """A pane without a size has one row: `j` went on within the comment."""
    async with show((80, 24)) as shown:
        await typed(shown.app, "c j")
        assert shown.comment == "12"


class Waited:
    """A page that comes when it is let go."""

    def __init__(self, page: Reading) -> None:
        self.page = page
        self.comes = asyncio.Event()
        self.app = ReaderApp(ScreenSettings(location="a.html"), load=self.load)

    async def load(self) -> Reading:
        await self.comes.wait()
        return self.page

    @property
    def is_waiting(self) -> bool:
        return isinstance(self.app.screen, OpeningScreen)

    @property
    def seen(self) -> str:
        return " ".join(
            "".join(strip.text for strip in self.app.screen._compositor.render_strips()).split()
        )


@pytest.mark.parametrize(
    ("keys", "current", "sought"),
    [
        ("c ]", "21", ""),
        ("/ q u e enter c ]", "21", "que"),
        ("m q ' q c j", "12", ""),
        ("c 2 j", "13", ""),
    ],
)
async def test_keys_typed_while_a_page_is_opened_are_done_when_it_is_there(
    page: Reading, keys: str, current: str, sought: str
) -> None:
    waited = Waited(page)
    async with waited.app.run_test(size=(80, 24)):
        await typed(waited.app, keys)
        assert waited.is_waiting
        assert f"Once the page is there: {keys.replace('enter', 'Enter')}" in waited.seen
        waited.comes.set()
        await waited.app.workers.wait_for_complete()
        await settled(waited.app)
        screen = waited.app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.comments.current is not None
        assert (screen.comments.current.id, screen.lens.sought) == (current, sought)


async def test_keys_from_before_and_after_a_page_came_keep_their_order(page: Reading) -> None:
    waited = Waited(page)
    async with waited.app.run_test(size=(80, 24)):
        await typed(waited.app, "/ t i")
        waited.comes.set()
        await typed(waited.app, "d e enter")
        await waited.app.workers.wait_for_complete()
        await settled(waited.app)
        screen = waited.app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.lens.sought == "tide"


@pytest.mark.parametrize("keys", ["q", "c q", "/ a enter q", "5 q"])
async def test_what_gives_up_gives_up_after_keys_for_the_page_too(page: Reading, keys: str) -> None:
    waited = Waited(page)
    async with waited.app.run_test(size=(80, 24)):
        await typed(waited.app, keys)
        assert waited.app.return_code == 1


async def test_keys_for_a_page_that_is_given_up_are_for_no_other(page: Reading) -> None:
    waited = Waited(page)
    async with waited.app.run_test(size=(80, 24)):
        await typed(waited.app, "/ q escape")
        assert "Stopped before it was open." in waited.seen
        waited.comes.set()
        await typed(waited.app, "c r")
        await waited.app.workers.wait_for_complete()
        await settled(waited.app)
        screen = waited.app.screen
        assert isinstance(screen, ReadingScreen)
        assert (screen.current, screen.lens.sought) == ("article", "")


async def test_keys_for_what_is_long_in_being_ready_wait_for_it(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The looks after stuck keys took the first of them for one that had begun, and dropped it."""
    enough = after_many_looks(monkeypatch)
    async with show((80, 24)) as shown:
        await shown.app.do_late([Key("c", "c"), Key("j", "j")], enough.wait())
        await settled(shown.app)
        assert shown.comment == "12"


async def test_a_screen_that_is_long_about_a_message_is_waited_for(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second between two messages, and the keys behind Enter went to the line it closes."""
    enough = after_many_looks(monkeypatch)
    async with show((80, 24)) as shown:
        await shown.press("/ t i d e")
        shown.screen.call_later(enough.wait)
        await typed(shown.app, "enter c j")
        assert shown.screen.lens.sought == "tide"
        assert shown.comment == "12"


async def test_escape_is_not_kept_by_a_screen_that_is_long_about_a_message(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = asyncio.Event()

    def noted(_app: ReaderApp, key: Key) -> bool:
        if key.key == "escape":
            left.set()
        return False

    monkeypatch.setattr(key_turns, "_LOOKS", 0.001)
    async with show((80, 24)) as shown:
        monkeypatch.setattr(ReaderApp, "puts_off", noted)
        shown.screen.call_later(left.wait)
        await typed(shown.app, "j escape")
        assert left.is_set()


async def test_a_screen_that_is_long_about_the_key_itself_is_waited_for(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its next message, which is the end of the key, is no longer in its queue then."""
    enough = after_many_looks(monkeypatch)
    done: list[str] = []
    on_key = ReadingScreen.on_key

    async def slowly(screen: ReadingScreen, event: Key) -> None:
        if event.key == "c":
            await enough.wait()
            done.append(screen.app._typed[0].key)  # type: ignore[attr-defined]
        on_key(screen, event)

    async with show((80, 24)) as shown:
        monkeypatch.setattr(ReadingScreen, "on_key", slowly)
        await typed(shown.app, "c j")
        await enough.wait()
        await settled(shown.app)
        assert done == ["c"]
        assert shown.comment == "12"


async def test_a_key_for_a_box_that_comes_to_the_page_is_done_before_the_next_one(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Passed on to the box, it came back to the application as a new one, behind those typed after
    it.
    """
    on_event = App.on_event
    astray: list[Event] = []

    async def first_astray(app: ReaderApp, event: Event) -> None:
        if isinstance(event, Key) and event.key == "backspace" and not astray:
            astray.append(event)
            shown.screen_below._forward_event(event)
        else:
            await on_event(app, event)

    async with show((80, 24)) as shown:
        await shown.press("c S / x")
        monkeypatch.setattr(App, "on_event", first_astray)
        await typed(shown.app, "backspace y")
        assert astray
        assert shown.app.screen.query_one(Input).value == "y"
