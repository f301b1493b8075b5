"""A list of pages: what is told of each, filtering, opening, leafing, coming back."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.errors import OpenError, SeveralPages
from reader.model import Article, Reading
from reader.ui.app import ReaderApp
from reader.ui.screens.reading import ReadingScreen
from reader.ui.screens.shelf import ShelfScreen
from reader.ui.screens.start import StartScreen
from reader.ui.settings import Opening, ScreenSettings, Start
from reader.ui.shelf import Listed, Shelf, matching

NAMES = ("harbour.html", "ferry.mhtml", "[b]odd[/b].warc", "kites.epub")
TOLD = (
    "The clock on the quay · Quaylight · 2026-11-23 · 10 comments",
    "Ferries in fog · 2 comments",
    "It is damaged.",
    "A book of [red]kites[/red] · 0 comments",
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
    def tell() -> Iterator[tuple[int, str]]:
        yield from enumerate(TOLD)

    return Shelf("kept", tuple(Listed(name, opening(page, name)) for name in NAMES), tell)


@asynccontextmanager
async def shown(shelf: Shelf) -> Any:
    app = ReaderApp(ScreenSettings(), shelf=shelf)
    async with app.run_test(size=(100, 20)) as pilot:
        await settled(pilot)
        for _ in range(50):
            if all(_told(app)):
                break
            await pilot.pause(0.02)
        yield app, pilot


def _told(app: ReaderApp) -> list[str]:
    (screen,) = [one for one in app.screen_stack if isinstance(one, ShelfScreen)]
    return screen._told


async def settled(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_each_page_is_told_in_a_line_and_none_acts(shelf: Shelf) -> None:
    async with shown(shelf) as (app, _):
        text = rows(app)
        assert text[0].strip() == "kept · 4 pages"
        assert (
            text[1]
            == "  The clock on the quay · Quaylight · 2026-11-23 · 10 comments  harbour.html"
        )
        assert text[3] == "  It is damaged.  [b]odd[/b].warc"
        assert "A book of [red]kites[/red]" in text[4]
        assert "Enter opens" in text[-1]


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
        assert rows(app)[2].startswith("✓ Ferries in fog")
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


async def test_typing_filters_and_escape_takes_it_back(shelf: Shelf) -> None:
    async with shown(shelf) as (app, pilot):
        await pilot.press("/", *"2026 quay")
        await settled(pilot)
        text = rows(app)
        assert text[0].strip() == "kept · 1 of 4 pages"
        assert "The clock on the quay" in text[1]
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
        assert rows(app)[0].strip() == "kept · 4 pages"


async def test_a_single_page_has_no_list(page: Reading) -> None:
    app = ReaderApp(ScreenSettings(), reading=page)
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.press("z", "j")
        await settled(pilot)
        assert "There is no list of pages here" in rows(app)[-1]
        await pilot.press("q")
    assert app.return_code == 0


def test_a_filter_needs_every_word_in_any_order_and_without_accents() -> None:
    texts = ["Café at the quay 2019", "The quay", "cafe"]
    assert matching(texts, "quay cafe") == [0]
    assert matching(texts, "") == [0, 1, 2]
    assert matching(texts, "zeppelin") == []


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
        assert "q goes back" in rows(app)[-1]
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
