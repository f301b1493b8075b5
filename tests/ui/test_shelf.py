"""A list of pages: its rows, filtering, opening, going to the next page, returning."""

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Generator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest
from textual.content import Content
from textual.events import Key
from textual.pilot import Pilot

from reader.commands.keymaps import Keys, rebound
from reader.errors import OpenError, SeveralPages
from reader.model import Article, Reading
from reader.ui.app import ReaderApp
from reader.ui.lists.shelf import Description, Listed, Row, Shelf, matching
from reader.ui.screens.configuring import SettingsScreen
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.library import LibraryScreen
from reader.ui.screens.palette import PaletteScreen
from reader.ui.screens.reading import ReadingScreen
from reader.ui.screens.shelf import ShelfScreen
from reader.ui.screens.start import StartScreen
from reader.ui.services import Opening, ScreenSettings, Start
from reader.ui.widgets.choice_list import ChoiceList

NAMES = ("harbour.html", "ferry.mhtml", "[b]odd[/b].warc", "kites.epub")
TOLD = (
    Description("The clock on the quay · Quaylight", "2026-11-23", "10 comments", 10),
    Description("Ferries in fog", "2026-11-22", "2 of 204 comments", 2),
    Description("is damaged.", is_failure=True),
    Description("A book of [red]kites[/red]", "", "0 comments"),
)


def rows(app: ReaderApp) -> list[str]:
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


def on(app: ReaderApp, kind: type[object]) -> bool:
    return isinstance(app.screen, kind)


def title(app: ReaderApp) -> str:
    assert isinstance(app.screen, ReadingScreen)
    return app.screen.reading.article.title


def opening(page: Reading, name: str) -> Callable[[], Opening]:
    settings = ScreenSettings(location=name, returns=True)
    return lambda: Opening(titled(page, name), settings)


def titled(page: Reading, title: str) -> Callable[[], Awaitable[Reading]]:
    async def read() -> Reading:
        if "odd" in title:
            raise OpenError("This web archive (WARC) holds no page.")
        return replace(page, article=Article(title=title, blocks=page.article.blocks))

    return read


@pytest.fixture
def shelf(page: Reading) -> Shelf:
    def tell(_in_view: Callable[[], Sequence[int]]) -> Generator[tuple[int, Description]]:
        yield from enumerate(TOLD)

    return Shelf("kept", tuple(Listed(name, opening(page, name)) for name in NAMES), tell)


@asynccontextmanager
async def shown(shelf: Shelf, width: int = 100, keys: Keys = MappingProxyType({})) -> Any:
    app = ReaderApp(ScreenSettings(commands=rebound(keys)), shelf=shelf)
    async with app.run_test(size=(width, 20)) as pilot:
        await settled(pilot)
        for _ in range(50):
            if all(told.text for told in _told(app)):
                break
            await pilot.pause(0.02)
        yield app, pilot


def _told(app: ReaderApp) -> list[Description]:
    (screen,) = [one for one in app.screen_stack if isinstance(one, ShelfScreen)]
    return screen._rows.known


async def settled(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_each_page_is_told_in_a_line_and_none_acts(shelf: Shelf) -> None:
    async with shown(shelf) as (app, _):
        text = rows(app)
        assert text[0].strip() == "kept · 3 pages, 1 more cannot be read"
        first = " ▸   The clock on the quay · Quaylight (harbour.html)"
        assert text[1] == f"{first}{'2026-11-23        10 comments':>{99 - len(first)}}"
        assert text[2].endswith("2026-11-22  2 of 204 comments")
        assert text[3] == "     [b]odd[/b].warc is damaged."
        assert "A book of [red]kites[/red]" in text[4]
        assert "Enter open" in text[-1]


async def test_a_long_title_is_cut_and_the_number_of_comments_is_not(shelf: Shelf) -> None:
    async with shown(shelf, 70) as (app, pilot):
        text = rows(app)
        assert text[1] == " ▸   The clock on the quay · Quayligh…  2026-11-23        10 comments"
        assert "Ferries in fog" in text[2]
        await pilot.resize_terminal(40, 20)
        await pilot.pause()
        text = rows(app)
        assert text[1] == " ▸   The clock on the qua…  10 comments"
        assert text[2].endswith("2 of 204 comments")
        assert text[-1].strip() == "Enter open · / filter · ? keys"


async def test_which_files_are_not_listed_is_said_until_a_key(shelf: Shelf) -> None:
    some = "2 files passed over, in formats that reader does not read: 2 .pdf"
    async with shown(replace(shelf, missing=lambda: some)) as (app, pilot):
        await pilot.pause()
        assert rows(app)[-1].strip() == some
        await pilot.press("j")
        assert "Enter open" in rows(app)[-1]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (": t h e m e enter", "“theme” needs a name: ink, "),
        (": b a c k enter", "There is nothing before this list"),
        ("h", "There is nothing before this list"),
        ("escape", "There is no filter to clear"),
    ],
)
async def test_a_command_that_has_nothing_to_do_says_so(shelf: Shelf, keys: str, said: str) -> None:
    async with shown(shelf) as (app, pilot):
        await pilot.press(*keys.split())
        await pilot.pause()
        assert rows(app)[-1].strip().startswith(said)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("/ z z enter", "No page fits the filter: Esc removes it."),
        ("u", "All pages here are read: u shows them again."),
        ("u / z z enter", "No unread page fits the filter: Esc removes it."),
    ],
)
async def test_a_list_without_a_row_says_why_and_what_shows_some(
    shelf: Shelf, keys: str, said: str
) -> None:
    async with shown(replace(shelf, read=lambda: range(4))) as (app, pilot):
        await pilot.press(*keys.split())
        await pilot.pause()
        assert rows(app)[1].strip() == said
        for key in ("enter", "j"):
            await pilot.press(key)
            await pilot.pause()
            assert rows(app)[-1].strip() == said


async def test_what_is_known_is_there_at_once_and_the_rest_comes(shelf: Shelf) -> None:
    wait = threading.Event()

    def tell(_in_view: Callable[[], Sequence[int]]) -> Generator[tuple[int, Description]]:
        yield 1, TOLD[1]
        wait.wait(5)
        yield 3, TOLD[3]

    first = replace(shelf.pages[0], description=TOLD[0])
    third = replace(shelf.pages[2], description=TOLD[2])
    pages = (first, shelf.pages[1], third, shelf.pages[3])
    app = ReaderApp(ScreenSettings(), shelf=replace(shelf, pages=pages, tell=tell))
    async with app.run_test(size=(100, 20)) as pilot:
        for _ in range(50):
            if "into 3 of" in rows(app)[0]:
                break
            await pilot.pause(0.02)
        text = rows(app)
        assert text[0].strip() == "kept · looked into 3 of 4 pages"
        assert [TOLD[place].text in text[1 + place] for place in range(4)] == [True] * 3 + [False]
        wait.set()
        for _ in range(50):
            if "looked" not in rows(app)[0]:
                break
            await pilot.pause(0.02)
        assert "A book of" in rows(app)[4]


async def test_a_page_that_takes_its_time_holds_back_no_row(shelf: Shelf) -> None:
    wait = threading.Event()

    def tell(_in_view: Callable[[], Sequence[int]]) -> Generator[tuple[int, Description] | None]:
        yield 0, TOLD[0]
        yield 2, TOLD[2]
        while not wait.wait(0.01):
            yield None
        yield 1, TOLD[1]
        yield 3, TOLD[3]

    app = ReaderApp(ScreenSettings(), shelf=replace(shelf, tell=tell))
    async with app.run_test(size=(100, 20)) as pilot:
        for _ in range(250):
            if "into 2 of" in rows(app)[0]:
                break
            await pilot.pause(0.02)
        text = rows(app)
        assert text[0].strip() == "kept · looked into 2 of 4 pages"
        assert text[2] == "     ferry.mhtml" + "being read".rjust(99 - len("     ferry.mhtml"))
        assert TOLD[2].text in text[3]
        assert text[4] == "     kites.epub" + "being read".rjust(99 - len("     kites.epub"))
        wait.set()
        for _ in range(250):
            if "looked" not in rows(app)[0]:
                break
            await pilot.pause(0.02)
        assert TOLD[1].text in rows(app)[2]
        assert "being read" not in "".join(rows(app))


async def test_titles_come_before_the_comments_are_counted_and_are_filtered(shelf: Shelf) -> None:
    wait = threading.Event()

    def tell(_in_view: Callable[[], Sequence[int]]) -> Generator[tuple[int, Description] | None]:
        yield 0, TOLD[0]
        yield 3, Description("A book of kites", "2026-11-21", "…", is_whole=False)
        while not wait.wait(0.01):
            yield None
        yield 3, Description("A book of red kites", "2026-11-20", "12 comments", 12)

    app = ReaderApp(ScreenSettings(), shelf=replace(shelf, tell=tell))
    async with app.run_test(size=(100, 20)) as pilot:
        await _until(app, pilot, "2026-11-21")
        text = rows(app)
        assert text[0].strip() == "kept · looked into 1 of 4 pages"
        assert text[4].startswith("     A book of kites (kites.epub)")
        assert text[4].endswith("2026-11-21            …")
        assert ["being read" in row for row in text[1:5]] == [False, True, True, False]
        await pilot.press("/", *"book >9")
        await settled(pilot)
        assert rows(app)[1].strip() == "No page fits the filter so far: Esc removes it."
        assert "Esc clear the filter · Enter open" in rows(app)[-1]
        wait.set()
        await _until(app, pilot, "12 comments")
        assert "A book of red kites" in rows(app)[1]
        assert rows(app)[1].endswith("2026-11-20  12 comments")


async def test_the_rows_that_are_seen_are_read_next(shelf: Shelf) -> None:
    asked, answered = threading.Event(), threading.Event()
    views: list[Sequence[int]] = []

    def tell(in_view: Callable[[], Sequence[int]]) -> Generator[tuple[int, Description] | None]:
        while not answered.is_set():
            if asked.is_set():
                asked.clear()
                views.append(in_view())
            time.sleep(0.01)
            yield None

    async def seen() -> Sequence[int]:
        asked.set()
        await until(pilot, lambda: not asked.is_set())
        await pilot.pause(0.05)
        return views[-1]

    pages = tuple(replace(shelf.pages[0], name=f"mill {at}") for at in range(90))
    app = ReaderApp(ScreenSettings(), shelf=replace(shelf, pages=pages, tell=tell))
    async with app.run_test(size=(100, 20)) as pilot:
        await settled(pilot)
        assert list(await seen()) == list(range(18))
        await pilot.press("G")
        await settled(pilot)
        assert list(await seen()) == list(range(72, 90))
        await pilot.press("/", *"mill 3")
        await settled(pilot)
        assert list(await seen()) == [at for at in range(80) if "3" in str(at)]
        answered.set()
        screen = app.screen
        assert isinstance(screen, ShelfScreen)
        await until(pilot, lambda: not screen._looking)


async def test_what_becomes_known_out_of_view_paints_no_row_and_arranges_nothing(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 400 pages most become known where nobody looks, while every core is needed to read."""
    begins, painted = threading.Event(), list[str]()
    render, arrange = ChoiceList.render, ShelfScreen._refresh_layout

    def painting(this: ChoiceList) -> Content:
        painted.append("rows")
        return render(this)

    def arranging(this: ShelfScreen, *size: Any) -> None:
        painted.append("screen")
        arrange(this, *size)

    def tell(_in_view: Callable[[], Sequence[int]]) -> Generator[tuple[int, Description] | None]:
        while not begins.wait(0.01):
            yield None
        yield from ((at, TOLD[3]) for at in range(40, 90))
        while begins.is_set():
            yield None
            time.sleep(0.01)
        yield 3, TOLD[1]

    pages = tuple(replace(shelf.pages[0], name=f"mill {at}") for at in range(90))
    app = ReaderApp(ScreenSettings(), shelf=replace(shelf, pages=pages, tell=tell))
    async with app.run_test(size=(100, 20)) as pilot:
        await settled(pilot)
        monkeypatch.setattr(ChoiceList, "render", painting)
        monkeypatch.setattr(ShelfScreen, "_refresh_layout", arranging)
        begins.set()
        await _until(app, pilot, "looked into 50")
        assert rows(app)[0].strip() == "kept · looked into 50 of 90 pages"
        assert painted == []
        begins.clear()
        await _until(app, pilot, TOLD[1].text)
        assert rows(app)[4].startswith("     Ferries in fog (mill 3)")
        assert set(painted) == {"rows"}


async def _until(app: ReaderApp, pilot: Pilot[None], word: str) -> None:
    for _ in range(250):
        if word in "".join(rows(app)):
            break
        await pilot.pause(0.02)


async def test_pages_read_before_are_marked_and_left_out_by_a_key(shelf: Shelf) -> None:
    async with shown(replace(shelf, read=lambda: {1, 3})) as (app, pilot):
        assert [row[5:7] for row in rows(app)[1:5]] == ["Th", "Fe", "[b", "A "]
        assert [row[3] for row in rows(app)[1:5]] == [" ", "✓", " ", "✓"]
        await pilot.press("u")
        await settled(pilot)
        assert rows(app)[0].strip() == "kept · 2 of 4 pages"
        assert "odd[/b].warc is damaged." in rows(app)[2]
        assert " · u all · " in rows(app)[-1]
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("z", "j")
        await settled(pilot)
        assert "holds no page" in rows(app)[-1]
        await pilot.press("q")
        await settled(pilot)
        await pilot.press("u")
        await settled(pilot)
        assert rows(app)[0].strip() == "kept · 3 pages, 1 more cannot be read"
        assert rows(app)[1].startswith(" ▸ ✓ The clock")


async def test_pages_are_filtered_by_how_much_was_said(shelf: Shelf) -> None:
    async with shown(shelf) as (app, pilot):
        await pilot.press("/", *">1")
        await settled(pilot)
        assert rows(app)[0].strip() == "kept · 2 of 4 pages"
        await pilot.press(*" quay")
        await settled(pilot)
        assert rows(app)[0].strip() == "kept · 1 of 4 pages"


async def test_a_page_opens_is_marked_and_left_for_the_list(shelf: Shelf) -> None:
    async with shown(shelf) as (app, pilot):
        await pilot.press("j", "enter")
        await settled(pilot)
        assert on(app, ReadingScreen)
        assert title(app) == "ferry.mhtml"
        assert app.screen.settings.location == "ferry.mhtml"
        await pilot.press("q")
        await settled(pilot)
        assert on(app, ShelfScreen)
        assert rows(app)[2].startswith(" ▸ ✓ Ferries in fog")
        await pilot.press("q")
    assert app.return_code == 0


async def test_leafing_goes_through_the_list_and_says_where_it_ends(shelf: Shelf) -> None:
    async with shown(shelf) as (app, pilot):
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("z", "j")
        await settled(pilot)
        assert title(app) == "ferry.mhtml"
        await pilot.press("z", "k")
        await settled(pilot)
        assert title(app) == "harbour.html"
        assert len(app.screen_stack) == 2
        await pilot.press("z", "k")
        await settled(pilot)
        assert "This is the first page" in rows(app)[-1]


async def test_what_cannot_be_opened_is_said_where_one_is(shelf: Shelf) -> None:
    async with shown(shelf) as (app, pilot):
        await pilot.press("j", "j", "enter")
        await settled(pilot)
        assert on(app, ShelfScreen)
        assert "This web archive (WARC) holds no page." in rows(app)[-1]
        await pilot.press("k", "enter")
        await settled(pilot)
        await pilot.press("z", "j")
        await settled(pilot)
        assert on(app, ReadingScreen)
        assert "holds no page" in rows(app)[-1]


async def test_leafing_goes_past_a_page_that_cannot_be_opened(shelf: Shelf) -> None:
    """The same page was tried again and again, and those after it were not reached."""
    async with shown(shelf) as (app, pilot):
        await pilot.press("j", "enter")
        await settled(pilot)
        for keys, name in (
            ("zj", "ferry.mhtml"),
            ("zj", "kites.epub"),
            ("zj", "kites.epub"),
            ("zk", "kites.epub"),
            ("zj", "kites.epub"),
            ("zk", "kites.epub"),
            ("zk", "ferry.mhtml"),
            ("zj", "ferry.mhtml"),
            ("zk", "harbour.html"),
        ):
            await pilot.press(*keys)
            await settled(pilot)
            assert title(app) == name


async def test_a_count_goes_so_many_pages_further(shelf: Shelf) -> None:
    async with shown(shelf) as (app, pilot):
        await pilot.press("enter")
        await settled(pilot)
        for keys, place in (("3zj", 3), ("2zk", 1), ("9zj", 3), ("9zk", 0)):
            await pilot.press(*keys)
            await settled(pilot)
            assert title(app) == NAMES[place]
        await pilot.press(*"2zk")
        await settled(pilot)
        assert "This is the first page" in rows(app)[-1]


async def test_typing_filters_and_escape_takes_it_back(shelf: Shelf) -> None:
    async with shown(shelf) as (app, pilot):
        await pilot.press("/", *"2026 quay")
        await settled(pilot)
        text = rows(app)
        assert text[0].strip() == "kept · 1 of 4 pages"
        assert "The clock on the quay" in text[1]
        assert text[-2] == " /2026 quay"
        await pilot.press("enter", "enter")
        await settled(pilot)
        assert title(app) == "harbour.html"
        await pilot.press("z", "j")
        await settled(pilot)
        assert "This is the last page" in rows(app)[-1]
        await pilot.press("q")
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert rows(app)[0].strip() == "kept · 3 pages, 1 more cannot be read"


async def test_a_single_page_has_no_list(page: Reading) -> None:
    app = ReaderApp(ScreenSettings(), reading=page)
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.press("z", "j")
        await settled(pilot)
        assert "There is no list of pages here" in rows(app)[-1]
        await pilot.press("q")
    assert app.return_code == 0


def test_a_filter_needs_every_word_in_any_order_and_without_accents() -> None:
    texts = [Row("Café at the quay 2019", 3), Row("The quay", 9, is_read=True), Row("cafe")]
    assert matching(texts, "quay cafe") == [0]
    assert matching(texts, "") == [0, 1, 2]
    assert matching(texts, "zeppelin") == []
    assert matching(texts, "quay >2 >3") == [1]
    assert matching(texts, "quay", unread=True) == [0]


async def test_a_list_over_the_start_is_left_for_it(shelf: Shelf, page: Reading) -> None:
    async def folder() -> Reading:
        raise SeveralPages("This is a folder.")

    def open_(_typed: str) -> Opening:
        return Opening(folder, ScreenSettings(returns=True), lambda _several: shelf)

    app = ReaderApp(ScreenSettings(theme="ink"), start=Start(open=open_))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"kept", "enter")
        await settled(pilot)
        assert on(app, ShelfScreen)
        assert "q go back" in rows(app)[-1]
        await pilot.press("enter")
        await settled(pilot)
        assert title(app) == "harbour.html"
        await pilot.press("z", "j")
        await settled(pilot)
        assert title(app) == "ferry.mhtml"
        await pilot.press("backspace")
        await settled(pilot)
        assert on(app, ShelfScreen)
        await pilot.press("backspace")
        await settled(pilot)
        assert on(app, StartScreen)
        assert page.comments


async def test_pages_opened_from_a_page_of_the_list_are_left_with_it(
    shelf: Shelf, page: Reading
) -> None:
    app = ReaderApp(ScreenSettings(theme="ink"), shelf=shelf)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await settled(pilot)
        further = ReadingScreen(page, ScreenSettings(returns=True))
        await app.push_screen(further)
        await pilot.press("z", "j")
        await settled(pilot)
        assert title(app) == "ferry.mhtml"
        await pilot.press("q")
        await settled(pilot)
        assert on(app, ShelfScreen)


async def test_an_archive_in_a_list_is_a_list_over_it(shelf: Shelf, page: Reading) -> None:
    async def several() -> Reading:
        raise SeveralPages("There are 2 pages in it.", (("A", "a"), ("B", "b")))

    inside = Shelf("two.warc", tuple(Listed(name, opening(page, name)) for name in ("A", "B")))
    settings = ScreenSettings(returns=True)
    archive = Listed("two.warc", lambda: Opening(several, settings, lambda _: inside))
    pages = (shelf.pages[0], archive)
    app = ReaderApp(ScreenSettings(), shelf=Shelf("kept", pages))
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("z", "j")
        await settled(pilot)
        assert rows(app)[0].strip() == "two.warc · 2 pages"
        assert "q go back" in rows(app)[-1]
        await pilot.press("enter")
        await settled(pilot)
        assert title(app) == "A"
        await pilot.press("z", "j")
        await settled(pilot)
        assert title(app) == "B"
        await pilot.press("z", "j")
        await settled(pilot)
        assert "This is the last page" in rows(app)[-1]
        await pilot.press("q")
        await settled(pilot)
        assert rows(app)[2].startswith(" ▸ ✓ B")
        await pilot.press("q")
        await settled(pilot)
        assert rows(app)[0].strip() == "kept · 2 pages"
        assert [row[3] for row in rows(app)[1:3]] == ["✓", "✓"]
        await pilot.press("q")
    assert app.return_code == 0


async def test_a_list_of_pages_has_the_keys_of_the_configuration_and_tells_them(
    shelf: Shelf,
) -> None:
    keys = {
        "shelf_open": ("o",),
        "shelf_filter": ("F",),
        "shelf_leave": ("X",),
        "pick_down": ("n",),
    }
    async with shown(shelf, keys=keys) as (app, pilot):
        assert "o open · F filter · u unread · S sort · X quit · ? keys" in rows(app)[-1]
        await pilot.press("j", "enter", "q", "n", "?")
        assert on(app, HelpScreen)
        told = "\n".join(rows(app))
        assert told.index("List of pages") < told.index("Show only unread pages")
        await pilot.press("escape", "o")
        await settled(pilot)
        assert title(app) == "ferry.mhtml"


@pytest.mark.parametrize(
    ("key", "name"),
    [("W", "W"), ("s", "s")],
)
async def test_a_key_of_the_page_does_nothing_in_a_list_of_pages_and_says_so(
    shelf: Shelf, key: str, name: str
) -> None:
    async with shown(shelf, keys={"shelf_help": ("f6",)}) as (app, pilot):
        await pilot.press(key)
        assert rows(app)[-1].strip() == f"{name} does nothing here, F6 shows the keys"
        await pilot.press("j")
        assert "Enter open" in rows(app)[-1]


async def test_what_needs_no_page_is_done_in_a_list_of_pages(shelf: Shelf) -> None:
    async with shown(shelf) as (app, pilot):
        before = app.theme
        await pilot.press("f3")
        assert app.theme != before
        assert rows(app)[-1].strip() == f"Theme: {app.theme}"
        await pilot.press("f2")
        assert app.theme == before
        await pilot.press("E")
        assert on(app, SettingsScreen)
        assert f" {before} " in next(row for row in rows(app) if "screen.theme" in row)
        await pilot.press("enter", "enter", "escape")
        assert on(app, ShelfScreen)
        assert app.theme != before
        assert "This is for now: no configuration is in use" in rows(app)[-1]


async def test_settings_changed_in_a_list_of_pages_are_kept(shelf: Shelf) -> None:
    kept: list[object] = []
    settings = ScreenSettings(keep=lambda edits: kept.extend(one.value for one in edits))
    app = ReaderApp(settings, shelf=shelf)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("E", "3", "j", "enter", "q")
        await settled(pilot)
        assert kept == [False]
        assert rows(app)[-1].strip() == "Kept; from the next start on: mouse"
        await pilot.press("E")
        assert "false" in next(row for row in rows(app) if "screen.mouse" in row)


async def test_the_palette_finds_the_commands_of_a_list_of_pages(shelf: Shelf) -> None:
    async with shown(shelf) as (app, pilot):
        await pilot.press("ctrl+p")
        assert on(app, PaletteScreen)
        told = "\n".join(rows(app))
        assert "Show only unread pages" in told
        assert "Sort by time" not in told
        await pilot.press(*"theme before", "backspace", "escape")
        assert on(app, ShelfScreen)
        before = app.theme
        await pilot.press("ctrl+p", *"next theme", "enter")
        assert on(app, ShelfScreen)
        assert app.theme != before
        await pilot.press("ctrl+p", *"unread", "enter")
        assert "Enter open · / filter · u all" in rows(app)[-1]


async def test_the_library_is_opened_over_a_list_of_pages(shelf: Shelf) -> None:
    class Empty:
        def pages(self, _order: object, /) -> tuple[object, ...]:
            return ()

        search = pages

    settings = ScreenSettings(catalogue=Empty())  # type: ignore[arg-type]
    app = ReaderApp(settings, shelf=shelf)
    async with app.run_test(size=(100, 20)) as pilot:
        await settled(pilot)
        await pilot.press("L")
        await settled(pilot)
        assert on(app, LibraryScreen)
        await pilot.press("L")
        assert on(app, ShelfScreen)


async def test_there_is_no_library_to_go_to_from_a_list_and_that_is_said(shelf: Shelf) -> None:
    async with shown(shelf) as (app, pilot):
        await pilot.press("L")
        assert rows(app)[-1].strip() == "No library is kept"


@pytest.mark.parametrize("key", ["?", "f1"])
async def test_the_help_of_a_list_of_pages_names_only_what_works_there(
    shelf: Shelf, key: str
) -> None:
    async with shown(shelf) as (app, pilot):
        await pilot.press(key, *"mute")
        assert on(app, HelpScreen)
        assert "No command is called that." in "\n".join(rows(app))


async def test_in_a_list_of_pages_h_and_l_go_back_and_on(shelf: Shelf) -> None:
    async with shown(shelf) as (app, pilot):
        await pilot.press("2", "j", "k", "l")
        await settled(pilot)
        assert title(app) == "ferry.mhtml"
        await pilot.press("q", "h")
        assert on(app, ShelfScreen)


def looked_into(shelf: Shelf) -> tuple[Shelf, threading.Event, threading.Event]:
    """A list of which one page is known, and more as soon as something is set; and its end."""
    more, closed = threading.Event(), threading.Event()

    def tell(_in_view: Callable[[], Sequence[int]]) -> Generator[tuple[int, Description]]:
        try:
            yield 0, TOLD[0]
            more.wait(10)
            yield 1, TOLD[1]
            yield 2, TOLD[2]
        finally:
            closed.set()

    return replace(shelf, tell=tell), more, closed


async def until(pilot: Pilot[None], done: Callable[[], bool]) -> None:
    for _ in range(1500):
        if done():
            return
        await pilot.pause(0.02)
    raise AssertionError("it did not come about")


async def test_looking_into_pages_is_told_and_can_be_stopped(shelf: Shelf) -> None:
    looked, more, closed = looked_into(shelf)
    app = ReaderApp(ScreenSettings(), shelf=looked)
    async with app.run_test(size=(100, 20)) as pilot:
        await until(pilot, lambda: "into 1 of" in rows(app)[0])
        assert "Esc stop looking into pages" in rows(app)[-1]
        await pilot.press("j", "/", *"ferry", "enter")
        assert "Esc clear the filter · Enter open" in rows(app)[-1]
        await pilot.press("escape")
        assert "Esc stop" in rows(app)[-1]
        await pilot.press("escape")
        assert "No more pages are looked into" in rows(app)[-1]
        more.set()
        await until(pilot, closed.is_set)
        await pilot.press("j")
        assert "Enter open" in rows(app)[-1]
        assert "stops" not in rows(app)[-1]
        assert "is damaged." not in "\n".join(rows(app))


async def test_none_fits_so_far_while_pages_are_looked_into_and_none_when_all_are(
    shelf: Shelf,
) -> None:
    looked, more, _ = looked_into(shelf)
    app = ReaderApp(ScreenSettings(), shelf=looked)
    async with app.run_test(size=(100, 20)) as pilot:
        await until(pilot, lambda: "into 1 of" in rows(app)[0])
        await pilot.press("/", *"zz", "enter")
        assert rows(app)[1].strip() == "No page fits the filter so far: Esc removes it."
        more.set()
        await until(pilot, lambda: "so far" not in rows(app)[1])
        assert rows(app)[1].strip() == "No page fits the filter: Esc removes it."


async def test_a_list_that_is_left_is_looked_into_no_longer(shelf: Shelf) -> None:
    looked, more, closed = looked_into(shelf)

    async def folder() -> Reading:
        raise SeveralPages("This is a folder; name a page in it.")

    start = Start(open=lambda _: Opening(folder, ScreenSettings(returns=True), lambda _: looked))
    app = ReaderApp(ScreenSettings(), start=start)
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.press(*"kept", "enter")
        await until(pilot, lambda: on(app, ShelfScreen) and "into 1 of" in rows(app)[0])
        await pilot.press("q")
        await until(pilot, lambda: on(app, StartScreen))
        more.set()
        await until(pilot, closed.is_set)


async def test_leafing_in_one_go_goes_as_many_pages_on(shelf: Shelf) -> None:
    async with shown(shelf) as (app, pilot):
        await pilot.press("enter")
        await settled(pilot)
        for key in "zjzkzjj/":
            app.post_message(Key(key, key))
        # The last key is done after those before it; no key is, when the first is not even begun.
        await until(
            pilot, lambda: on(app, ReadingScreen) and bool(app.screen.asking.prompt.purpose)
        )
        assert title(app) == "ferry.mhtml"
        assert app.screen.pane.first_line == 1


async def test_leafing_goes_on_from_the_page_that_is_still_asked_for(
    page: Reading,
) -> None:
    """Of the network, one does not wait for a page before one wants the next."""
    go_on = asyncio.Event()

    def slowly(name: str) -> Callable[[], Opening]:
        async def read() -> Reading:
            if not name.endswith("a"):
                await go_on.wait()
            return replace(page, article=Article(title=name, blocks=page.article.blocks))

        return lambda: Opening(read, ScreenSettings(location=name, returns=True))

    names = [f"https://quaylight.example/{letter}" for letter in "abcd"]
    shelf = Shelf("kept", tuple(Listed(name, slowly(name), Description(name)) for name in names))
    async with shown(shelf) as (app, pilot):
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("z", "j", "z", "j", "z", "j", "z", "k")
        go_on.set()
        await settled(pilot)
        assert title(app) == names[2]
