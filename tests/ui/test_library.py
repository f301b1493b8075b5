"""The library on the screen: look through it, open from it, tidy it."""

import asyncio
import threading
from collections.abc import Sequence
from typing import Any

import pytest
from textual.events import Key

from reader.commands.table import commands_in
from reader.config.edits import Set
from reader.errors import LibraryError, OpenError
from reader.library.values import LibraryPage, Order, SearchHit
from reader.model import Reading
from reader.ui.lists.shelf import Listed
from reader.ui.lists.shelf import Shelf as Folder
from reader.ui.reading.visit import REMEMBERING
from reader.ui.screens.configuring import SettingsScreen
from reader.ui.screens.library import LibraryScreen
from reader.ui.screens.palette import PaletteScreen
from reader.ui.screens.shelf import ShelfScreen
from reader.ui.services import Opening, ScreenSettings
from reader.ui.workers import begin
from tests.ui.conftest import after_many_looks, settled

CLOCK = LibraryPage(
    1,
    "https://quaylight.example/clock",
    "The clock on the quay",
    "Quaylight",
    "2026-11-23T09:00:00+00:00",
    0,
    10,
    0,
    "",
)
LEDGER = LibraryPage(
    2,
    "/home/runa/ledger.html",
    "The second ledger",
    "",
    "2026-11-20T09:00:00+00:00",
    1,
    0,
    3,
    "tides, brass",
)
OLD = LibraryPage(3, "/home/runa/old.html", "", "", "", 1, 4, 0, "")


class Shelf:
    """Stands for the library."""

    def __init__(self, page: Reading) -> None:
        self.page = page
        self.kept = {one.number: one for one in (CLOCK, LEDGER, OLD)}
        self.gone: set[int] = set()
        self.deleted: list[set[int]] = []
        self.opened: list[tuple[str, str]] = []
        self.failure = ""
        self.looks = 0

    def pages(self, order: Order, /) -> tuple[LibraryPage, ...]:
        self._fail()
        self.looks += 1
        there = [one for one in self.kept.values() if one.number not in self.gone]
        key = {"title": lambda one: one.title, "new": lambda one: -one.unread}.get(
            order, lambda one: one.number
        )
        return tuple(sorted(there, key=key))

    def search(self, query: str, /) -> tuple[SearchHit, ...]:
        if "pinion" not in query:
            return ()
        return (
            SearchHit(
                1, "13", "Ines Maro", (("the ", False), ("pinion", True), (" of brass", False))
            ),
        )

    def _number(self, location: str) -> int:
        (number,) = (one.number for one in self.kept.values() if one.location == location)
        return number

    def save(self, location: str, saved: bool, /) -> None:
        number = self._number(location)
        self.kept[number] = self.kept[number]._replace(saved=saved)

    def tag(self, location: str, tags: Any, /) -> None:
        number = self._number(location)
        self.kept[number] = self.kept[number]._replace(tags=", ".join(map(str.strip, tags)))

    def delete(self, locations: Sequence[str], /) -> None:
        self._fail()
        numbers = set(map(self._number, locations))
        self.deleted.append(numbers)
        self.gone |= numbers

    def bring_back(self) -> tuple[LibraryPage, ...]:
        back = self.deleted.pop() if self.deleted else set()
        self.gone -= back
        return tuple(self.kept[number] for number in sorted(back))

    def open(self, location: str, comment: str, /) -> Opening:
        self.opened.append((location, comment))

        async def load() -> Reading:
            return self.page

        settings = ScreenSettings(
            location=location, returns=True, target_comment=comment, catalogue=self
        )
        return Opening(load, settings)

    async def renew(self, location: str, /) -> int:
        number = self._number(location)
        if location.startswith("/home"):
            raise OpenError("There is no such file.")
        self.kept[number] = self.kept[number]._replace(unread=2)
        return 2

    def _fail(self) -> None:
        if self.failure:
            raise LibraryError(self.failure)


@pytest.fixture
def shelf(page: Reading) -> Shelf:
    return Shelf(page)


async def press(shown: Any, keys: str) -> str:
    """What is seen after some keys."""
    await shown.press(keys)
    await shown.app.workers.wait_for_complete()
    await shown.pilot.pause(0.05)
    return "\n".join(shown.rows())


WHOLE = ("d delete", "Esc close", "? help", "f show", "S sort", "B keep", "t tags", "r look again")


@pytest.mark.parametrize("width", [40, 60, 80, 140])
async def test_the_foot_tells_keys_that_fit_whole(show: Any, shelf: Shelf, width: int) -> None:
    async with show((width, 24), catalogue=shelf) as shown:
        await press(shown, "L")
        foot = shown.rows()[-1].strip()
        assert foot.startswith("Enter open · / search")
        assert "? help" in foot, "the key that shows the others is the last to go"
        assert foot.rsplit(" · ", 1)[-1] in WHOLE
        assert ("r look again" in foot) == (width == 140)


async def test_all_that_was_read_is_listed(show: Any, shelf: Shelf) -> None:
    async with show((100, 24), catalogue=shelf) as shown:
        text = await press(shown, "L")
        assert shown.shows(LibraryScreen)
        assert "Library · 3 of 3 pages · sorted by time" in text
        for words in (
            "The clock on the quay",
            "Quaylight · 10 c · 3 h",
            "● The second ledger",
            "[tides, brass] · 3 new · 3 d",
            "■ /home/runa/old.html",
            "4 c · unread",
        ):
            assert words in text
        text = await press(shown, "f")
        assert "2 of 3 pages · only kept for good · sorted by time" in text
        assert "The clock" not in text
        assert "only new" in await press(shown, "f")
        assert "sorted by title" in await press(shown, "f S j enter")
        await press(shown, "q")
        assert not shown.shows(LibraryScreen)


async def test_a_letter_of_a_query_does_not_ask_for_all_pages_again(
    show: Any, shelf: Shelf
) -> None:
    async with show((100, 24), catalogue=shelf) as shown:
        await press(shown, "L")
        looks = shelf.looks
        text = await press(shown, "/ l e d g e r enter f f f")
        assert "The second ledger" in text
        assert "The clock" not in text
        assert "The clock" in await press(shown, "escape")
        assert shelf.looks == looks
        await press(shown, "S j enter")
        assert shelf.looks == looks + 1


async def test_of_many_pages_only_rows_that_are_seen_are_made(
    show: Any, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    def row(page: LibraryPage, *_: object, alike: bool) -> tuple[str, str]:
        made.append(page.number)
        return f"{page.title}{' alike' if alike else ''}", ""

    monkeypatch.setattr("reader.ui.lists.library_rows.page_row", row)
    pages = [LEDGER._replace(number=at, title=f"Mill {at // 2}") for at in range(4, 500)]
    shelf.kept |= {page.number: page for page in pages}
    async with show((100, 24), catalogue=shelf) as shown:
        assert "Mill 2 alike" in await press(shown, "L")
        assert max(made) < 30
        assert "Mill 249" in await press(shown, "G")
        assert len(set(made)) < 60


async def test_a_page_written_down_during_the_first_look_is_listed(show: Any, shelf: Shelf) -> None:
    writing, pages = asyncio.Event(), shelf.pages
    looks: list[Order] = []
    del shelf.kept[CLOCK.number]

    def seen(order: Order, /) -> tuple[LibraryPage, ...]:
        looks.append(order)
        there = pages(order)
        shelf.kept[CLOCK.number] = CLOCK  # written once this look has passed
        loop.call_soon_threadsafe(writing.set)
        return there

    shelf.pages = seen  # type: ignore[method-assign]
    async with show((100, 24), catalogue=shelf) as shown:
        loop = asyncio.get_running_loop()
        begin(shown.app, writing.wait, group=REMEMBERING)
        assert "Library · 3 of 3 pages" in await press(shown, "L")
    assert len(looks) > 1


async def test_words_are_looked_for_in_all_of_it(show: Any, shelf: Shelf) -> None:
    async with show((120, 24), catalogue=shelf) as shown:
        text = await press(shown, "L / p i n i o n")
        assert "The clock on the quay  Ines Maro: the ‹pinion› of brass" in text
        assert "1 of 3 pages" in text
        await press(shown, "enter")
        await press(shown, "enter")
        assert shelf.opened == [(CLOCK.location, "13")]


@pytest.mark.parametrize(
    ("comment", "where", "count"),
    [("13", "comments", "1 match"), ("", "article", "1/1")],
    ids=["comment", "article"],
)
async def test_a_page_opens_at_what_was_found_in_it_with_the_words_marked(
    show: Any, shelf: Shelf, where: str, comment: str, count: str
) -> None:
    word = "loft" if comment else "wiell"
    hit = SearchHit(1, comment, "", (("the ", False), (word.title(), True), (" pinion", False)))
    shelf.search = lambda _query: (hit,)  # type: ignore[method-assign]
    async with show((80, 14), catalogue=shelf) as shown:
        await press(shown, f"L / {' '.join(word)} enter")
        text = await press(shown, "enter")
        assert shown.screen.lens.sought == word
        assert shown.screen.current == where
        assert word in text.lower()
        assert count in text
        await press(shown, "escape")
        assert shown.screen.lens.sought == ""
        await press(shown, "q")
        assert shown.shows(LibraryScreen)
        await press(shown, "enter q")
        assert shown.shows(LibraryScreen)


async def test_a_page_found_by_a_note_is_searched_for_nothing(
    show: Any, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    hit = SearchHit(1, "13", "", (("Note: to be ", False), ("checked", True)), is_note=True)
    monkeypatch.setattr(shelf, "search", lambda _query: (hit,))
    async with show((80, 14), catalogue=shelf) as shown:
        await press(shown, "L / c h e c k e d enter enter")
        assert (shown.screen.lens.sought, shown.comment) == ("", "13")


async def test_the_line_that_is_typed_says_what_it_is(show: Any, shelf: Shelf) -> None:
    async with show((100, 24), catalogue=shelf) as shown:
        await press(shown, "L / p i n")
        assert shown.rows()[-2].rstrip() == " /pin"
        await press(shown, "escape q j t")
        assert shown.rows()[-2].rstrip() == " Tags: tides, brass"
        await press(shown, "backspace enter /")
        assert shown.rows()[-2].startswith(" /words in articles")


async def test_the_second_enter_waits_for_a_library_that_is_long_about_the_first(
    show: Any, page: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a machine with much to do it took the first for stuck, and opened what was not sought."""
    enough = after_many_looks(monkeypatch)
    shelf = Slow(page)
    shelf.answer.set()
    async with show((80, 24), catalogue=shelf) as shown:
        await shown.press("L / p i n i o n")
        shown.app.screen.call_later(enough.wait)
        await typed(shown, shelf, "enter enter")
        await shown.app.workers.wait_for_complete()
        assert shelf.opened == [(CLOCK.location, "13")]
        assert shown.comment == "13"
        assert "1 of 3 pages" in await press(shown, "q")
        assert "3 of 3 pages" in await press(shown, "q")
        assert "The second ledger" in (text := await press(shown, "/ b r a s s"))
        assert "1 of 3 pages" in text
        assert "“brass”" in await press(shown, "escape")


async def test_a_list_without_a_row_says_why_and_what_fills_it(show: Any, shelf: Shelf) -> None:
    async with show((100, 24), catalogue=shelf) as shown:
        assert "No page has these words: Esc shows all pages." in await press(
            shown, "L / z e p p e l i n"
        )
        await press(shown, "escape q q")
        shelf.gone = set(shelf.kept)
        assert "The library is empty: the pages you read will be in it" in await press(shown, "L")


def chosen(text: str) -> str:
    """The current row."""
    return next(row for row in text.splitlines() if "▸" in row)


async def test_a_page_is_tagged_kept_deleted_and_brought_back(show: Any, shelf: Shelf) -> None:
    async with show((100, 24), catalogue=shelf) as shown:
        assert "[a, b]" in await press(shown, "L t a , space b enter")
        assert "Kept for good" in await press(shown, "B")
        assert shelf.kept[1].saved
        assert "No longer kept for good; may be deleted when space runs out" in await press(
            shown, "B"
        )
        text = await press(shown, "d")
        assert "Deleted, u brings it back: The clock on the quay" in text
        assert "2 of 2 pages" in text
        text = await press(shown, "u")
        assert "3 of 3 pages" in text
        assert "It is back: The clock on the quay" in text
        assert "Nothing was deleted here in the last hour" in await press(shown, "u")
        shelf.failure = "The library is held by another program."
        assert shelf.failure in await press(shown, "d")


async def test_what_was_deleted_before_the_screen_was_closed_comes_back(
    show: Any, shelf: Shelf
) -> None:
    async with show((100, 24), catalogue=shelf) as shown:
        await press(shown, "L d d")
        text = await press(shown, "q L u")
        assert "It is back: The second ledger" in text, "what was deleted last is first"
    async with show((100, 24), catalogue=shelf) as shown:
        assert "It is back: The clock on the quay" in await press(shown, "L u")
        assert not shelf.gone


async def test_where_one_stands_is_kept_when_a_page_is_deleted(show: Any, shelf: Shelf) -> None:
    async with show((100, 24), catalogue=shelf) as shown:
        for keys, there in (
            ("L j", "ledger"),
            ("d", "old.html"),
            ("u", "ledger"),
            ("j d", "ledger"),
        ):
            assert there in chosen(await press(shown, keys))
        shelf.failure = "The library is held by another program."
        assert "ledger" in chosen(await press(shown, "d"))


async def test_a_count_deletes_as_many_and_they_come_back_together(show: Any, shelf: Shelf) -> None:
    async with show((100, 24), catalogue=shelf) as shown:
        text = await press(shown, "L j 5 d")
        assert "1 of 1 page" in text
        assert "2 pages deleted, u brings them back" in text
        assert shelf.gone == {2, 3}
        text = await press(shown, "u")
        assert "All 2 are back" in text
        assert "ledger" in chosen(text)
        assert not shelf.gone


async def test_how_it_is_sorted_is_seen_in_a_narrow_window(show: Any, shelf: Shelf) -> None:
    async with show((40, 20), catalogue=shelf) as shown:
        assert "3 of 3 pages · sorted by time" in (await press(shown, "L")).splitlines()[0]
        text = (await press(shown, "S G enter")).splitlines()[0]
        assert text.strip() == "3 of 3 pages · sorted by what is new"
        text = (await press(shown, "f")).splitlines()[0]
        assert text.strip() == "2 · kept for good · by what is new"
        text = (await press(shown, "S g enter")).splitlines()[0]
        assert text.strip() == "2 of 3 · kept for good · by time"


async def test_its_order_is_chosen_from_a_list_as_everywhere(show: Any, shelf: Shelf) -> None:
    """`S` went to the next one, and Esc, which closes the list of orders, closed the library."""
    async with show((80, 24), catalogue=shelf) as shown:
        await press(shown, "L")
        text = await press(shown, "S")
        assert all(name in text for name in ("● time", "  title", "  comments", "  what is new"))
        assert "sorted by time" in await press(shown, "escape")
        assert "sorted by title" in await press(shown, "S j enter")
        assert "● title" in await press(shown, "S")


@pytest.mark.parametrize("keys", ["B", "S", "f", "enter", "q"])
async def test_a_count_that_would_tell_nothing_is_refused(
    show: Any, shelf: Shelf, keys: str
) -> None:
    """Three pages were asked to be kept and one was, without a word."""
    async with show((80, 24), catalogue=shelf) as shown:
        before = await press(shown, "L")
        text = await press(shown, f"3 {keys}")
        assert f"{'Enter' if keys == 'enter' else keys} takes no count" in text
        assert text.splitlines()[:-1] == before.splitlines()[:-1]
        assert not shelf.kept[1].saved
        text = await press(shown, "3 G")
        assert "takes no count" not in text
        assert "old.html" in chosen(text)
        assert "ledger" in chosen(await press(shown, "2 g"))


async def test_a_page_is_looked_at_again_without_opening_it(show: Any, shelf: Shelf) -> None:
    async with show((100, 24), catalogue=shelf) as shown:
        text = await press(shown, "L r")
        assert "2 new" in text.rstrip().splitlines()[-1]
        assert "● The clock on the quay" in text
        assert "There is no such file." in await press(shown, "j r")


async def test_without_a_library_that_is_told(show: Any, shelf: Shelf) -> None:
    async with show() as shown:
        await press(shown, "L")
        assert shown.report.message == "No library is kept"
    shelf.failure = "The library is held by another program."
    async with show(catalogue=shelf) as shown:
        for keys in ("L", "j", "d", "f"):  # in the place of the list, whatever is pressed
            text = (await press(shown, keys)).splitlines()
            assert text[1].strip() == shelf.failure
            assert " pages" not in text[0]
        shelf.failure = ""
        assert "3 of 3 pages" in await press(shown, "f f")


async def test_rows_that_were_there_stay_while_the_library_cannot_be_read(
    show: Any, shelf: Shelf
) -> None:
    async with show(catalogue=shelf) as shown:
        await press(shown, "L")
        shelf.failure = "The library is held by another program."
        text = await press(shown, "S j enter")
        assert "The second ledger" in text
        assert shelf.failure in text.splitlines()[-1]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("f / c l o c k enter", "No page kept for good has these words, 1 other has: f shows others."),
        ("f f / e enter", "No page with something new has these words, 2 others have: f shows others."),
        ("f / z z enter", "No page has these words: Esc shows all pages."),
        ("f", "No page is kept for good: B keeps one, and so does reader add."),
        ("f f", "No page has something new: r looks at one again."),
    ],
)  # fmt: skip
async def test_what_hides_all_pages_is_said_with_the_key_that_shows_some(
    show: Any, shelf: Shelf, keys: str, said: str
) -> None:
    shelf.kept = {1: CLOCK, 4: CLOCK._replace(number=4, location="/e", title="The tide")}
    async with show((100, 24), catalogue=shelf) as shown:
        assert (await press(shown, f"L {keys}")).splitlines()[1].strip() == said


@pytest.mark.parametrize("key", ["enter", "t", "B", "d", "r", "j", "G"])
async def test_every_key_in_an_empty_library_says_what_fills_it(
    show: Any, shelf: Shelf, key: str
) -> None:
    shelf.kept = {}
    async with show((100, 24), catalogue=shelf) as shown:
        foot = (await press(shown, f"L {key}")).splitlines()[-1]
        assert "The library is empty: the pages you read will be in it" in foot


async def test_an_order_that_is_typed_is_kept_until_the_library_is_opened_again(
    show: Any, shelf: Shelf
) -> None:
    async with show((80, 24), catalogue=shelf) as shown:
        head = (await press(shown, "L : s o r t space c o m enter")).splitlines()[0]
        assert head.strip() == "Library · 3 of 3 pages · sorted by comments"
        head = (await press(shown, "q L")).splitlines()[0]
        assert head.strip() == "Library · 3 of 3 pages · sorted by comments"
        head = (await press(shown, ": f i n d space q enter")).splitlines()[0]
        assert "with “q”" in head


@pytest.mark.parametrize(
    ("width", "rows"),
    [
        (40, ["Late boats i… (…e-1.html)  3 h ago", "Late boats i… (…e-2.html)  3 h ago"]),
        (24, ["Late boa…  3 h ago", "Late boa…  3 h ago"]),
    ],
)
async def test_a_narrow_row_keeps_its_title_and_the_rest_gives_way(
    show: Any, shelf: Shelf, width: int, rows: list[str]
) -> None:
    shelf.kept = {
        number: CLOCK._replace(
            number=number,
            location=f"/kept/a-saved-page-{number}.html",
            title="Late boats in the harbour",
            tags="tides",
        )
        for number in (1, 2)
    }
    async with show((width, 24), catalogue=shelf) as shown:
        text = await press(shown, "L")
        assert [row.strip("▸ ") for row in text.splitlines()[1:3]] == rows


async def test_a_narrow_list_leaves_out_where_a_page_is_from_and_not_what_is_new(
    show: Any, shelf: Shelf
) -> None:
    async with show((40, 24), catalogue=shelf) as shown:
        text = await press(shown, "L")
        assert "10 c · 3 h" in text
        assert "3 new · 3 d" in text
        head = (await press(shown, "f / q")).splitlines()[0]
        assert head.strip() == "0 · kept for good · with “q” · by time"
        head = (await press(shown, "escape escape f f / q")).splitlines()[0]
        assert head.strip() == "1 of 3 pages · with “q” · by time"


async def test_every_command_of_the_library_is_there(show: Any, shelf: Shelf) -> None:
    async with show((100, 20), catalogue=shelf) as shown:
        await press(shown, "L")
        orders = shown.app.screen.orders
        for command in commands_in("library"):
            known = command.id in orders.actions or hasattr(LibraryScreen, f"action_{command.id}")
            assert known or command.where == "lists", command.id


async def test_what_needs_no_page_is_done_in_the_library(show: Any, shelf: Shelf) -> None:
    kept: list[object] = []

    def keep(edits: Any, /) -> None:
        kept.extend(edits)

    async with show((100, 30), catalogue=shelf, keep=keep) as shown:
        await press(shown, "L f3")
        theme = shown.app.theme
        assert theme != "ink"
        assert f"Theme: {theme}" in shown.rows()[-1]
        await press(shown, "E")
        assert shown.shows(SettingsScreen)
        await press(shown, "j enter 7 0 enter escape")
        assert kept == [Set("screen", "width", 70)]
        assert "Kept" in shown.rows()[-1]
        assert shown.shows(LibraryScreen)
        assert shown.screen_below.article.column == 70  # of the page that is under the library
        await press(shown, "W")
        assert "W does nothing here, ? shows the keys" in shown.rows()[-1]


async def test_the_palette_has_the_commands_of_the_library(show: Any, shelf: Shelf) -> None:
    async with show((100, 30), catalogue=shelf) as shown:
        await press(shown, "L ctrl+p")
        assert shown.shows(PaletteScreen)
        await press(shown, "f e t c h space i t space a g a i n enter")
        assert shown.shows(LibraryScreen)
        assert "2 new" in shown.rows()[-1]


async def test_the_library_can_be_quit_at_once(show: Any, shelf: Shelf) -> None:
    async with show((100, 30), catalogue=shelf) as shown:
        await shown.press("L Q")
        assert shown.app._exit


async def test_the_library_has_help(show: Any, shelf: Shelf) -> None:
    async with show((100, 40), catalogue=shelf) as shown:
        assert "Search all articles, comments and notes" in await press(shown, "L ?")


class Slow(Shelf):
    """A library that answers when it is let."""

    def __init__(self, page: Reading) -> None:
        super().__init__(page)
        self.answer = threading.Event()

    def pages(self, order: Order, /) -> tuple[LibraryPage, ...]:
        assert self.answer.wait(30)
        return super().pages(order)


async def test_a_library_that_takes_its_time_is_not_said_to_be_empty(
    show: Any, page: Reading
) -> None:
    shelf = Slow(page)
    async with show((80, 24), catalogue=shelf) as shown:
        shown.app.post_message(Key("L", "L"))
        text = [""]
        while not any(map(str.strip, text)) or not shown.shows(LibraryScreen):
            await asyncio.sleep(0.02)
            text = shown.rows() if shown.shows(LibraryScreen) else [""]
        assert text[0].strip() == "Library · sorted by time"
        assert text[1].strip() == "The library is being read …"
        shelf.answer.set()
        await settled(shown.app)
        assert "3 of 3 pages" in shown.rows()[0]


async def typed(shown: Any, shelf: Slow, keys: str) -> None:
    """Keys that are all there before the library answers any of them."""
    for key in keys.split():
        shown.app.post_message(Key(key, {"enter": "\r"}.get(key, key)))
    await shown.pilot._wait_for_screen()
    shelf.answer.set()
    await settled(shown.app)


async def test_what_is_typed_in_one_go_is_about_the_rows_that_come_of_it(
    show: Any, page: Reading
) -> None:
    shelf = Slow(page)
    async with show((80, 24), catalogue=shelf) as shown:
        await typed(shown, shelf, "L j d d")
        assert shelf.gone == {2, 3}
        await typed(shown, shelf, "u u j B")
        assert shelf.gone == set()
        assert shelf.kept[3].saved == 0


async def test_a_search_and_two_enters_in_one_go_open_what_was_found(
    show: Any, page: Reading
) -> None:
    shelf = Slow(page)
    async with show((80, 24), catalogue=shelf) as shown:
        await typed(shown, shelf, "L / p i n i o n enter enter")
        await shown.app.workers.wait_for_complete()
        assert shelf.opened == [(CLOCK.location, "13")]


async def test_when_a_page_was_read_is_seen_where_there_is_little_room(
    show: Any, page: Reading
) -> None:
    shelf = Shelf(page)
    number, one = next(iter(shelf.kept.items()))
    shelf.kept[number] = one._replace(tags="tides, brass, wheels, lamps, harbours, moons")
    async with show((60, 24), catalogue=shelf) as shown:
        await press(shown, "L")
        row = next(row for row in shown.rows() if one.title[:12] in row)
        assert "tides" not in row
        assert row.rstrip().endswith("ago")


async def test_a_folder_called_like_it_has_an_order_of_its_own(show: Any, shelf: Shelf) -> None:
    async with show((100, 24), catalogue=shelf) as shown:
        page = Listed("a.html", lambda: shelf.open("a.html", ""))
        await shown.app.push_screen(ShelfScreen(Folder("library", (page,)), returns=True))
        assert "by title" in await press(shown, "S j enter")
        await press(shown, "q")
        assert "Library · 3 of 3 pages · sorted by time" in await press(shown, "L")
