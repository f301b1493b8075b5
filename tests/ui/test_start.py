"""The screen that asks what to read: typing, choosing, completing, forgetting, failing."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from textual.screen import Screen

from reader.commands.table import commands_in
from reader.errors import LibraryError, OpenError
from reader.library.places import Visit
from reader.library.values import LibraryPage, SearchHit
from reader.model import Reading
from reader.ui.app import ReaderApp
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.library import LibraryScreen
from reader.ui.screens.opening import OpeningScreen
from reader.ui.screens.reading import ReadingScreen
from reader.ui.screens.start import StartScreen
from reader.ui.services import DEMO, Opening, ScreenSettings, Since, Start
from tests.ui.test_remembering import Remembered

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
CLOCK = Visit("https://quaylight.example/clock", "The clock on the quay", "2026-11-23T09:00:00Z")
LEDGER = Visit("/home/runa/ledger.html", "The second ledger", "2026-11-20T09:00:00+00:00")


def recent(count: int) -> list[Visit]:
    """Pages that were read, the last one first."""
    return [
        Visit(f"https://quaylight.example/{n}", f"Clock {n}", "2026-11-20T09:00:00Z")
        for n in range(count)
    ]


class House:
    """Stands for what the command line gives to the screen."""

    def __init__(self, page: Reading) -> None:
        self.page = page
        self.asked: list[str] = []
        self.visits = [CLOCK, LEDGER]
        self.fails = False
        self.memory: Remembered | None = None

    def open(self, location: str) -> Opening:
        self.asked.append(location)

        async def load() -> Reading:
            await asyncio.sleep(0)
            if self.fails:
                raise OpenError("There is no such page.")
            return self.page

        settings = ScreenSettings(
            location=location, returns=True, now=lambda: NOW, memory=self.memory
        )
        return Opening(load, settings)

    def forget(self, location: str) -> None:
        self.visits = [visit for visit in self.visits if visit.location != location]

    def complete(self, typed: str) -> tuple[str, ...]:
        paths = ("clock.html", "clock.txt", "ships/", "tide.html")
        inner = ("ships/brig.html",)
        return tuple(path for path in (*paths, *inner) if typed and path.startswith(typed) and (path in inner) == ("/" in typed))  # fmt: skip

    def recent(self) -> tuple[Visit, ...]:
        return tuple(self.visits)


Begin = Callable[..., Any]


@pytest.fixture
def house(page: Reading) -> House:
    return House(page)


@pytest.fixture
def begin(house: House) -> Begin:
    @asynccontextmanager
    async def begun(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Any]:
        start = Start(house.open, house.recent, house.forget, house.complete)
        app = ReaderApp(ScreenSettings(theme="ink", now=lambda: NOW), start=start)
        async with app.run_test(size=size) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            yield Driver(app, pilot)

    return begun


class Driver:
    def __init__(self, app: ReaderApp, pilot: Any) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, keys: str) -> None:
        await self.pilot.press(*keys.split())
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    def on(self, kind: type[Screen[Any]]) -> bool:
        return isinstance(self.app.screen, kind)

    @property
    def text(self) -> str:
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    @property
    def field(self) -> str:
        assert isinstance(self.app.screen, StartScreen)
        return self.app.screen._field.value


@pytest.mark.parametrize("size", [(80, 24), (40, 20), (120, 40), (200, 60), (20, 6), (1, 1)])
async def test_it_shows_what_can_be_done(begin: Begin, size: tuple[int, int]) -> None:
    async with begin(size) as driver:
        text = driver.text
        if size[1] >= 20:
            assert "Read an article" in text
            assert "an address, a file, a folder" in text
            assert "The clock on the quay" in text
            assert "A page that comes with" in text
            assert "Ctrl+Q quit" in text
            assert "3 h ago" in text
        if size[0] >= 80:
            assert "quaylight.example/clock" in text
        await driver.press("x escape down up tab")
        assert driver.app.is_running


async def test_pages_whose_titles_begin_alike_are_told_apart(begin: Begin, house: House) -> None:
    begun = "What the ledger of the harbour says of those who wound the clock in the year of"
    house.visits = [
        Visit(f"/home/runa/{year}.html", f"{begun} {year}", "2026-11-20T09:00:00+00:00")
        for year in (1871, 1932)
    ]
    async with begin() as driver:
        rows = [row for row in driver.text.splitlines() if "What the ledger" in row]
        assert [("1871" in row, "1932" in row) for row in rows] == [(True, False), (False, True)]
        await driver.press("down down up")
        (here,) = (row for row in driver.text.splitlines() if "▸" in row)
        assert "1932" in here or "1871" in here
        assert "…" in here


async def test_enter_opens_what_was_typed(begin: Begin, house: House) -> None:
    async with begin() as driver:
        await driver.press("a . h t m l enter")
        assert house.asked == ["a.html"]
        assert driver.on(ReadingScreen)
        assert "The clock on the quay" in driver.text
        await driver.press("q")
        assert driver.on(StartScreen)
        assert driver.field == ""


async def test_nothing_is_lost_that_is_typed_before_the_line_has_the_focus(begin: Begin) -> None:
    async with begin() as driver:
        driver.app.screen.set_focus(None)
        await driver.press("slash")
        assert driver.field == "/"
        driver.app.screen._field.focus()
        await driver.press("t i")
        assert driver.field == "/ti"


@pytest.mark.parametrize(
    ("keys", "location"),
    [
        ("enter", CLOCK.location),
        ("down enter", LEDGER.location),
        ("down down enter", DEMO),
        ("down down down up enter", LEDGER.location),
        ("l e d g e r down enter", LEDGER.location),
        ("l e d g e r down up enter", "ledger"),
        ("d e m o down enter", DEMO),
        ("t i d down enter", "tide.html"),
        ("t i tab enter", "tide.html"),
        ("c l tab enter", "clock."),
        ("s h tab b tab enter", "ships/brig.html"),
        ("s h down enter b down enter", "ships/brig.html"),
        ("x y z escape enter", CLOCK.location),
    ],
)
async def test_what_is_typed_or_completed_is_opened(
    begin: Begin, house: House, keys: str, location: str
) -> None:
    async with begin() as driver:
        for key in keys.split():
            await driver.press(key)
        assert house.asked == [location]


@pytest.mark.parametrize("keys", ["t i tab enter", "t i tab tab enter", "t i d tab enter enter"])
async def test_enter_waits_for_what_tab_is_still_looking_up(
    begin: Begin, house: House, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    found, complete = threading.Event(), house.complete

    def slow(typed: str) -> tuple[str, ...]:
        found.wait(30)
        return complete(typed)

    monkeypatch.setattr(house, "complete", slow)
    async with begin() as driver:
        await driver.pilot.press(*keys.split())
        assert house.asked == []
        found.set()
        async with asyncio.timeout(30):
            while not house.asked:
                await driver.pilot.pause()
        await driver.pilot.pause()
        assert house.asked == ["tide.html"]


async def test_a_click_opens(begin: Begin, house: House) -> None:
    async with begin() as driver:
        row = next(y for y, text in enumerate(driver.text.split("\n")) if "second ledger" in text)
        await driver.pilot.click(offset=(10, row))
        await driver.app.workers.wait_for_complete()
        assert house.asked == [LEDGER.location]


async def test_a_page_is_forgotten(begin: Begin, house: House) -> None:
    async with begin() as driver:
        await driver.press("delete")
        assert house.visits == [LEDGER]
        assert "Forgotten: The clock on the quay" in driver.text
        await driver.press("x left delete")
        assert driver.field == ""
        assert house.visits == [LEDGER]


async def test_after_a_page_is_forgotten_the_next_one_is_chosen(begin: Begin, house: House) -> None:
    house.visits = recent(5)
    async with begin() as driver:
        await driver.press("down down delete")
        assert "▸ Clock 3" in driver.text
        await driver.press("delete")
        assert "▸ Clock 4" in driver.text
        assert [visit.title for visit in house.visits] == ["Clock 0", "Clock 1", "Clock 4"]
        await driver.press("c l o c k")
        await driver.press("down down down down delete")
        assert "▸ Clock 4" in driver.text


@pytest.mark.parametrize("size", [(80, 24), (40, 20), (120, 40), (80, 9)])
@pytest.mark.parametrize("count", [3, 16, 60])
async def test_the_help_line_is_in_view_however_many_pages_are_listed(
    begin: Begin, house: House, size: tuple[int, int], count: int
) -> None:
    house.visits = recent(count)
    async with begin(size) as driver:
        assert "Ctrl+Q quit" in driver.text
        await driver.press("up " + "down " * count)
        assert "▸ A page that comes with" in driver.text
        assert "Ctrl+Q quit" in driver.text
        if count == 3 and size[1] > 9:
            assert all(f"Clock {number}" in driver.text for number in range(3))


async def test_keys_do_not_wait_for_a_list_that_another_reader_holds(
    begin: Begin, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = threading.Event()

    def waits(location: str) -> None:
        free.wait(5)
        House.forget(house, location)

    monkeypatch.setattr(house, "forget", waits)
    async with begin() as driver:
        await driver.pilot.press("delete", "l")
        await driver.pilot.pause()
        assert driver.field == "l"
        assert house.visits == [CLOCK, LEDGER]
        assert "The second ledger" in driver.text
        assert "The clock on the quay" not in driver.text
        free.set()
        await driver.app.workers.wait_for_complete()
        assert house.visits == [LEDGER]


async def test_a_page_that_was_left_before_it_was_written_down_is_in_the_list(
    begin: Begin, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is written as it goes, and the start screen may have been seen again before that."""
    go_on = threading.Event()
    monkeypatch.setattr(ReadingScreen, "call_after_refresh", lambda *_: True)

    class Late(Remembered):
        def opened(self, reading: Reading, /) -> Since:
            assert go_on.wait(30)
            house.visits.insert(0, Visit("/pier.html", "The pier", "2026-11-23T11:59:00Z"))
            return super().opened(reading)

    house.memory = Late()
    async with begin() as driver:
        await driver.press("enter")
        assert driver.on(ReadingScreen)
        await driver.app.pop_screen()
        await driver.app.workers.wait_for_complete()
        assert driver.on(StartScreen)
        assert "The pier" not in driver.text
        go_on.set()
        async with asyncio.timeout(60):
            while "The pier" not in driver.text:
                await driver.pilot.pause(0.01)


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_help_lists_the_keys_of_the_start_screen(begin: Begin, key: str) -> None:
    async with begin() as driver:
        await driver.press(key)
        assert driver.on(HelpScreen)
        assert "Start screen" in driver.text
        assert "Complete the path of a file" in driver.text
        await driver.press("escape")
        await driver.press("x question_mark" if key == "question_mark" else "x")
        assert driver.field == ("x?" if key == "question_mark" else "x")


async def test_what_could_not_be_opened_can_be_typed_better(begin: Begin, house: House) -> None:
    house.fails = True
    async with begin() as driver:
        await driver.press("a . h t m l enter")
        assert driver.on(OpeningScreen)
        assert "There is no such page." in driver.text
        assert "r try again · q go back · Q quit" in driver.text
        await driver.press("escape")
        assert driver.field == "a.html"
        assert "Not opened; Esc empties the line." in driver.text
        await driver.press("l")
        assert driver.field == "a.htmll"
        assert "Not opened" not in driver.text
        await driver.press("backspace")
        house.fails = False
        await driver.press("enter")
        assert driver.on(ReadingScreen)


async def test_nothing_to_open_or_to_complete_is_said(begin: Begin, house: House) -> None:
    house.visits = []
    async with begin() as driver:
        await driver.press("escape")
        assert "Ctrl+Q quits." in driver.text
        await driver.press("z z tab")
        assert "No file begins like this." in driver.text


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("delete", "Only a page that you have read can be forgotten."),
        ("tab", "There is nothing to complete: Enter opens this page."),
        ("up", "This is the first row; type to find others."),
        ("down", "This is the last row; type to find others."),
    ],
)
async def test_every_key_on_the_row_of_the_demo_says_what_can_be_done(
    begin: Begin, house: House, key: str, said: str
) -> None:
    house.visits = []
    async with begin((120, 24)) as driver:
        await driver.press(key)
        assert said in driver.text
        await driver.press("c")
        assert said not in driver.text


async def test_why_there_is_no_list_is_said_at_the_start(begin: Begin, house: House) -> None:
    def fails() -> tuple[Visit, ...]:
        raise LibraryError("There can be no library: /data is a file and not a folder.")

    house.recent = fails  # type: ignore[method-assign]
    async with begin((120, 24)) as driver:
        assert "There can be no library: /data is a file" in driver.text


async def test_ctrl_q_quits(begin: Begin) -> None:
    async with begin() as driver:
        await driver.pilot.press("ctrl+q")
        await driver.pilot.pause()
        assert not driver.app.is_running or driver.app._exit


async def test_ctrl_c_copies_or_clears_and_never_quits(begin: Begin) -> None:
    async with begin() as driver:
        await driver.press("k i t e")
        await driver.press("shift+left shift+left ctrl+c")
        assert (driver.field, driver.app.clipboard) == ("kite", "te")
        await driver.press("end ctrl+c")
        assert driver.field == ""
        await driver.press("ctrl+c")
        assert driver.app.is_running
        assert not driver.app._exit
        assert "Ctrl+Q quits." in driver.text


async def test_titles_are_not_markup(begin: Begin, house: House) -> None:
    house.visits = [Visit("/a", "[red]x[/red] [@click=app.bell]y")]
    async with begin() as driver:
        assert "[red]x[/red] [@click=app.bell]y" in driver.text


async def test_the_library_is_a_key_away(begin: Begin) -> None:
    class Empty:
        def pages(self, _order: str, /) -> tuple[LibraryPage, ...]:
            return ()

        def search(self, _query: str, /) -> tuple[SearchHit, ...]:
            return ()

    async with begin() as driver:
        await driver.press("f4")
        assert driver.on(StartScreen)
        driver.app.settings = replace(driver.app.settings, catalogue=Empty())
        await driver.press("f4")
        assert driver.on(LibraryScreen)
        await driver.press("q")
        assert driver.on(StartScreen)


def test_every_key_of_the_start_is_pressed_here() -> None:
    bound = {keys for command in commands_in("start") for keys in command.keys}
    assert bound == {
        "enter", "tab", "down", "up", "delete", "escape", "?", "f1", "f4",
    }  # fmt: skip


async def test_no_empty_palette_is_opened(begin: Begin) -> None:
    async with begin() as driver:
        await driver.press("ctrl+p a")
        assert driver.on(StartScreen)
        assert driver.field == "a"


@pytest.mark.parametrize("size", [(40, 20), (80, 24)])
async def test_what_can_be_typed_and_where_the_library_is_are_told_whole(
    begin: Begin, size: tuple[int, int]
) -> None:
    async with begin(size) as shown:
        assert "an address, a file, a folder" in shown.text
        assert "F4 library" in shown.text
