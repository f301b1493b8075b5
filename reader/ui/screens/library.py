"""The library screen: a list of all pages read, and the results of searches."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar, get_args

from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.widgets import Input
from textual.worker import Worker

from reader.commands.table import COMMANDS, Command, key_of
from reader.errors import LibraryError, ReaderError
from reader.library.values import MOST_HITS, NO_LONGER, LibraryPage, Order, SearchHit
from reader.text import line
from reader.ui.keys.key_turns import hold_keys
from reader.ui.lists import library_rows
from reader.ui.panes.facts import ORDER_NAMES
from reader.ui.reading.visit import REMEMBERING
from reader.ui.screens.list_of_pages import ListOfPages
from reader.ui.services import Catalogue
from reader.ui.widgets.choice_list import ChoiceList
from reader.ui.widgets.list_field import ListField
from reader.ui.workers import begin, ended

_ORDERS: tuple[Order, ...] = get_args(Order)
_SHOWN = tuple(library_rows.SHOWN)
_EDGES = 4
"""Cells beside the rows."""
_Result = TypeVar("_Result")


class LibraryScreen(ListOfPages):
    """A row for each page. Slow work is done off the event loop."""

    PLACE = "library"

    class Chosen(Message):
        """A page is to be opened, at a comment, at the words that are sought, or where it was."""

        def __init__(self, location: str, comment: str, sought: str) -> None:
            super().__init__()
            self.location, self.comment, self.sought = location, comment, sought

    def __init__(
        self,
        catalogue: Catalogue,
        now: Callable[[], datetime],
        commands: tuple[Command, ...] = COMMANDS,
    ) -> None:
        super().__init__(commands, ListField("/"))
        self._catalogue = catalogue
        self._now = now
        self._key = partial(key_of, commands=commands)
        self._show = "all"
        self._asking = ""  # what is being typed: "search", "tags", or "" for nothing
        self._query = ""
        self._pages: list[library_rows.Named] = []
        self._is_old = True  # whether the pages are to be asked for again
        self._rows: list[library_rows.Row] = []
        self._hits = 0  # how many pages the search gave
        self._failure = "The library is being read …"  # why there is nothing of it to show
        self._wanted: tuple[int, ...] = ()  # numbers of pages: new rows begin at the first there
        self._looking: Worker[None]
        self._list.vital, self._list.empty = "end", self._failure

    # Display.

    def on_screen_resume(self) -> None:
        """Load the list the first time, and again after a page was left."""
        self._look()

    on_page_written = on_screen_resume

    def _look(self, *, anew: bool = True) -> None:
        look = self._looked if anew or self._is_old else self._filled
        self._looking = begin(self, look, group="look", exclusive=True)
        if not self._asking:
            hold_keys(self, self._looking)

    async def _looked(self) -> None:
        """Show the content of the library, and again when the page below has been stored."""
        writing = [worker for worker in self.app.workers if worker.group == REMEMBERING]
        self._is_old = True
        await self._filled()
        if writing:
            self._is_old = True
            await asyncio.gather(*map(ended, writing))
            await self._filled()

    async def _filled(self) -> None:
        """Query the library for the rows to show."""
        try:
            if self._is_old:
                ask = self._catalogue.pages
                self._pages = await asyncio.to_thread(lambda: library_rows.named(ask(self._order)))
                self._is_old = False
            hits = await asyncio.to_thread(self._catalogue.search, self._query)
        except LibraryError as error:
            self._failure = line(str(error))
            if self._rows:
                self.say(self._failure)
            else:
                self._fill(())
            return
        self._failure = ""
        self._fill(hits)

    def _fill(self, hits: tuple[SearchHit, ...]) -> None:
        current, self._hits = self.current, len(hits)
        wanted, self._wanted = self._wanted or (current.number if current else 0,), ()
        self._rows = library_rows.listed(self._pages, hits, self._query, self._show)
        place = next((at for at, row in enumerate(self._rows) if row[0].number in wanted), 0)
        now = self._now()
        self._list.empty = self._failure or ("" if self._rows else self._nothing(hits))
        self._list.put(library_rows.PageRows(self._rows, now, self.app.size.width - _EDGES), place)
        self._report()

    def _nothing(self, hits: tuple[SearchHit, ...]) -> str:
        others = len(library_rows.listed(self._pages, hits, self._query, "all"))
        words = library_rows.nothing(self._query, self._show, others, self._key)
        return words if self._pages else library_rows.EMPTY

    def _report(self) -> None:
        width = self.app.size.width - 2
        counts = library_rows.Counts(len(self._rows), len(self._pages), self._hits >= MOST_HITS)
        which, is_known = (self._show, self._query, self._order), self._pages or not self._failure
        self._head.update(Content(library_rows.head(counts if is_known else None, which, width)))
        self._foot.set_class(bool(self._message), "-notice")
        self._foot.update(Content(self._message or library_rows.foot(self._commands, width)))

    on_resize = _report

    @property
    def current(self) -> LibraryPage | None:
        """The current page."""
        at = self._list.chosen
        return self._rows[at][0] if 0 <= at < len(self._rows) else None

    def _asked_for(self) -> LibraryPage | None:
        """The current page, for a key that does something with it; without one, say why."""
        if self.current is None:
            self.say(self._list.empty)
        return self.current

    def _takes(self, event: Key) -> bool:
        if not self._asking:
            return False
        if event.key == "escape":
            self._stop_asking()
            event.stop()
        return True

    def find(self, words: str) -> None:
        self._query = words
        self._look(anew=False)

    def on_choice_list_picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        self.action_library_open()

    def action_library_open(self) -> None:
        if self._asked_for() is not None:
            page, match = self._rows[self._list.chosen]
            sought = library_rows.words_to_find(match, self._query)
            self.post_message(self.Chosen(page.location, match.comment if match else "", sought))

    def action_library_show(self) -> None:
        self._show = _SHOWN[(_SHOWN.index(self._show) + 1) % len(_SHOWN)]
        self._look(anew=False)

    def action_library_sort(self) -> None:
        """Choose an order from a list."""
        names = [ORDER_NAMES[order] for order in _ORDERS]
        self.choose_order(names, _ORDERS.index(self._order))

    sorts = _ORDERS

    @property
    def _order(self) -> Order:
        chosen = self.orders.remembered()
        return next((order for order in _ORDERS if order == chosen), "opened")

    def sort_by(self, sort: str) -> None:
        """Show the pages in an order; the cursor stays on its page."""
        self.orders.remember(sort)
        self._look()

    def action_library_close(self) -> None:
        if self._query:
            self._query = ""
            self._look(anew=False)
        else:
            _leaving = self.dismiss()

    def action_library_search(self) -> None:
        self._field.ask("/", "words in articles, comments, notes, titles, tags")
        self._ask("search", self._query)

    def action_library_tags(self) -> None:
        if (page := self._asked_for()) is not None:
            self._field.ask("Tags: ", "separated by commas")
            self._ask("tags", page.tags)

    def _ask(self, purpose: str, text: str) -> None:
        self._asking = purpose
        self.add_class("-asking")
        field = self._field.input
        field.value = text
        field.cursor_position = len(text)
        field.focus()

    def _stop_asking(self) -> None:
        self._asking = ""
        self.remove_class("-asking")
        self._list.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self._asking == "search" and event.value.strip() != self._query:
            self._query = event.value.strip()
            self._look(anew=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        purpose, page = self._asking, self.current
        self._stop_asking()
        hold_keys(self, self._looking)
        if purpose == "tags" and page is not None:
            location, tags = page.location, event.value.split(",")
            self._do(lambda: self._catalogue.tag(location, tags), lambda _: "Tagged")

    # Actions on a page.

    def _do(self, work: Callable[[], _Result], words: Callable[[_Result], str]) -> None:
        """Change the library; `words` makes of the result what is said of it."""
        hold_keys(self, begin(self, self._done, work, words, group="change"))

    async def _done(self, work: Callable[[], _Result], words: Callable[[_Result], str]) -> None:
        try:
            message = words(await asyncio.to_thread(work))
        except LibraryError as error:
            message, self._wanted = str(error), ()
        await self._looked()
        self.say(message)

    def action_library_save(self) -> None:
        if (page := self._asked_for()) is not None:
            message = NO_LONGER if page.saved else "Kept for good"
            self._do(lambda: self._catalogue.save(page.location, not page.saved), lambda _: message)

    def action_library_delete(self, count: int = 1) -> None:
        if self._asked_for() is not None:
            at = self._list.chosen
            pages = tuple(page for page, _ in self._rows[at : at + count])
            # Below them, or above the last: deleting several must not jump to the first row.
            remaining = (*self._rows[at + count :], *self._rows[:at][-1:])
            self._wanted = tuple(page.number for page, _ in remaining[:1])
            message = library_rows.deleted_words(pages, self._key("library_undo"))
            locations = [page.location for page in pages]
            self._do(lambda: self._catalogue.delete(locations), lambda _: message)

    def action_library_undo(self) -> None:
        self._do(self._catalogue.bring_back, self._back)

    def _back(self, pages: Sequence[LibraryPage]) -> str:
        self._wanted = tuple(page.number for page in pages)
        return library_rows.back_words(pages)

    def action_library_renew(self) -> None:
        if (page := self._asked_for()) is not None:
            self.say("Looking …")
            begin(self, self._renew, page, group="renew")

    async def _renew(self, page: LibraryPage) -> None:
        try:
            new = await self._catalogue.renew(page.location)
            message = f"{new} new" if new else "Nothing is new"
        except ReaderError as error:
            message = str(error)
        await self._looked()
        self.say(message)
