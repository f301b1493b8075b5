"""A list of pages in another order: which pages come first, and what the screen does with it."""

import threading
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from reader.errors import OpenError
from reader.ui.app import ReaderApp
from reader.ui.lists.shelf import Description, Listed, Shelf, nothing
from reader.ui.lists.shelf_rows import ShelfRows
from reader.ui.lists.shelf_sorts import SHELF_SORTS, ShelfSort, Sortable, in_order
from reader.ui.screens.list import ListScreen
from reader.ui.screens.shelf import ShelfScreen
from reader.ui.services import Opening, ScreenSettings


def told(title: str, site: str, date: str, comments: int) -> Description:
    text = f"{title} · {site}" if site else title
    return Description(text, date, f"{comments} comments", comments, site=site)


PAGES = (
    Sortable("a.html", told("Tides, part 10", "Quaylight", "2026-11-23", 3), 20.0),
    Sortable("b.html", Description("Anchors", "…", "…", is_whole=False), 40.0),
    Sortable("c.html", Description("is damaged.", is_failure=True), 10.0),
    Sortable("d.html", told("Tides, part 2", "anchor", "2025-01-09", 0), 50.0),
    Sortable("e.html", Description(), 0.0),
    Sortable("f.html", told("Élan of kites", "Quaylight", "", 38), 30.0),
)


@pytest.mark.parametrize(
    ("sort", "names"),
    [
        ("listed", "abcdef"),
        ("title", "bcefda"),  # what cannot be read goes by the name of its file
        ("site", "dafbce"),
        ("date", "adbcef"),
        ("comments", "fadbce"),
        ("saved", "dbface"),
    ],
)
def test_an_order_puts_last_what_it_knows_nothing_of(sort: ShelfSort, names: str) -> None:
    assert "".join(PAGES[place].name[0] for place in in_order(PAGES, sort)) == names


def test_pages_that_are_equal_stay_as_they_are_listed() -> None:
    alike = [Sortable(name, told("Kites", "Quay", "2026-01-01", 4), 1.0) for name in "cab"]
    assert all(in_order(alike, sort) == [0, 1, 2] for sort in SHELF_SORTS)


def opening() -> Opening:
    async def read() -> Any:
        raise OpenError("not here")

    return Opening(read, ScreenSettings())


TITLES = (
    told("Slow ferries", "Quaylight", "2026-11-20", 4),
    told("Bells", "Anchor", "2026-11-22", 9),
    told("A clock", "Windmag", "2026-11-21", 2),
)


def listed(*known: Description) -> tuple[Listed, ...]:
    return tuple(Listed(f"{place}.html", opening, each) for place, each in enumerate(known))


SHELF = Shelf("kept", listed(*TITLES), saved=lambda: (3.0, 1.0, 2.0))


def rows(app: ReaderApp) -> list[str]:
    return [strip.text.strip() for strip in app.screen._compositor.render_strips()]


def titles(app: ReaderApp) -> list[str]:
    """The first words of the rows, with the sign of the chosen one."""
    return [row.partition(" · ")[0] for row in rows(app)[1:] if ".html)" in row]


async def test_the_order_is_chosen_from_a_list_and_the_cursor_stays_on_its_page() -> None:
    app = ReaderApp(ScreenSettings(), shelf=replace(SHELF, read=tuple))
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.pause(0.1)
        await pilot.press("j", "S")
        assert isinstance(app.screen, ListScreen)
        assert "Sort the pages" in "\n".join(rows(app))
        await pilot.press("j", "enter")
        await pilot.pause()
        assert titles(app) == ["A clock", "▸   Bells", "Slow ferries"]
        assert rows(app)[0] == "kept · 3 pages · by title"
        assert rows(app)[-1] == "Sorted by title"
        await pilot.press("S", "G", "enter")
        await pilot.pause()
        assert titles(app) == ["Slow ferries", "A clock", "▸   Bells"]
        assert rows(app)[0] == "kept · 3 pages · last saved first"
        await pilot.press("S", "escape", "S", "g", "enter")
        await pilot.pause()
        assert titles(app) == ["Slow ferries", "▸   Bells", "A clock"]
        assert (rows(app)[0], rows(app)[-1]) == ("kept · 3 pages", "As listed")


async def test_pages_without_files_are_not_sorted_by_when_they_were_saved() -> None:
    app = ReaderApp(ScreenSettings(), shelf=replace(SHELF, saved=None))
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("S")
        shown = "\n".join(rows(app))
        assert ("most comments first" in shown, "last saved first" in shown) == (True, False)


def titles_after(
    more: threading.Event,
) -> Callable[[Callable[[], Sequence[int]]], Generator[tuple[int, Description] | None]]:
    """What tells the titles as soon as `more` is set."""

    def tell(
        _in_view: Callable[[], Sequence[int]],
    ) -> Generator[tuple[int, Description] | None]:
        while not more.wait(0.01):
            yield None
        yield from enumerate(TITLES)

    return tell


async def test_what_is_learned_of_a_page_puts_it_in_its_place() -> None:
    more = threading.Event()
    app = ReaderApp(
        ScreenSettings(),
        shelf=replace(SHELF, pages=listed(*[Description()] * 3), tell=titles_after(more)),
    )
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("S", "j", "j", "j", "enter")
        await pilot.pause()
        assert rows(app)[0] == "kept · looked into 0 of 3 pages · newest first"
        assert rows(app)[1].startswith("▸   0.html")
        more.set()
        for _ in range(250):
            if titles(app)[-1:] == ["▸   Slow ferries"]:
                break
            await pilot.pause(0.02)
        assert titles(app) == ["Bells", "A clock", "▸   Slow ferries"]
        assert isinstance(app.screen, ShelfScreen)
        assert app.screen.beside(-1) == 2  # z k goes to the page above it


@pytest.mark.parametrize(
    ("width", "query", "head"),
    [
        (78, "", "saved-pages · looked into 2 of 3 pages · most comments first"),
        (50, "", "save…ages · looked into 2 of 3 pages · by comments"),
        (38, "", "saved-pages · 3 pages · by comments"),
        (78, "a", "saved-pages · 2 of 3 pages · looked into 2 · most comments first"),
    ],
)
def test_the_head_says_how_many_pages_and_in_which_order(width: int, query: str, head: str) -> None:
    shelf = Shelf("saved-pages", listed(*TITLES[:2], Description()), tell=lambda _: nothing())
    pages = ShelfRows(shelf)
    pages.query, pages.sort = query, "comments"
    pages.arrange()
    assert pages.head(width) == head


async def test_an_order_is_typed_after_a_colon_and_remembered_for_the_list() -> None:
    app = ReaderApp(ScreenSettings(), shelf=replace(SHELF, read=tuple))
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press(":", "s", "o", "tab")
        assert rows(app)[-2].split()[:6] == [":sort", "sort", "listed", "·", "sort", "title"]
        await pilot.press("tab", "tab", "enter")
        await pilot.pause()
        assert (titles(app)[0], rows(app)[-1]) == ("A clock", "Sorted by title")
        await pilot.press(*":srot", "space", *"size", "enter")
        await pilot.pause()
        assert rows(app)[-1] == "No command here is called “srot size”; “sort” is one"
        await pilot.press(*":find", "space", *"bells", "enter", ":", "2", "escape", "j")
        await pilot.pause()
        assert titles(app) == ["▸   Bells"]
        await app.push_screen(ShelfScreen(replace(SHELF, title="other"), returns=True))
        await app.push_screen(ShelfScreen(SHELF, returns=True))
        await pilot.pause()
        assert rows(app)[0] == "kept · 3 pages · by title"
        await pilot.press("q")
        await pilot.pause()
        assert rows(app)[0] == "other · 3 pages"


async def test_an_order_that_is_not_known_yet_is_the_chosen_one_all_the_same() -> None:
    known = threading.Event()

    def saved() -> Sequence[float]:
        known.wait(20)  # as on a slow disk
        return (1.0, 2.0, 3.0)

    app = ReaderApp(ScreenSettings(), shelf=SHELF)
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("S", "G", "enter")
        await app.push_screen(ShelfScreen(replace(SHELF, saved=saved), returns=True))
        await pilot.press("S")
        assert isinstance(app.screen, ListScreen)
        assert "● last saved first" in "\n".join(rows(app))
        await pilot.press("enter")
        await pilot.pause()
        assert titles(app)[0] == "▸   Slow ferries"
        known.set()
        for _ in range(250):
            if titles(app)[0] == "A clock":
                break
            await pilot.pause(0.02)
        assert titles(app) == ["A clock", "Bells", "▸   Slow ferries"]


async def test_that_no_row_fits_is_said_until_one_does() -> None:
    more = threading.Event()
    pages = listed(*[Description()] * 3)
    app = ReaderApp(ScreenSettings(), shelf=Shelf("kept", pages, tell=titles_after(more)))
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press(*"/bel", "enter", "enter")
        await pilot.pause()
        assert rows(app)[-1] == "No page fits the filter so far: Esc removes it."
        more.set()
        for _ in range(250):
            if titles(app):
                break
            await pilot.pause(0.02)
        assert titles(app) == ["▸   Bells"]
        assert rows(app)[-1].startswith("Esc clear the filter · Enter open")


async def test_a_theme_and_a_row_are_typed_after_a_colon() -> None:
    app = ReaderApp(ScreenSettings(), shelf=replace(SHELF, read=tuple))
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press(*":theme", "space", *"sep", "tab", "enter")
        assert (app.theme, rows(app)[-1]) == ("sepia", "Theme: sepia")
        await pilot.press(*":theme", "space", "x", "enter", ":", "3", "enter")
        assert titles(app)[2] == "▸   A clock"
        assert app.theme == "sepia"
        await pilot.press(*":q", "enter")
        assert not app.is_running or app._exit
