"""Returning to a page: its last position, what is new in it, and what is stored."""

import asyncio
from asyncio import Future
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from reader.commands.table import PaneName
from reader.errors import LibraryError
from reader.library.comments_without_id import lasting, recalled
from reader.library.places import NOWHERE, SAVE_INTERVAL, Place
from reader.library.values import NO_LONGER
from reader.model import Comment, Reading
from reader.ui.messages import announce_saved_page
from reader.ui.panes import facts
from reader.ui.reading.page import Page
from reader.ui.reading.position import Position
from reader.ui.reading.stored_thread import StoredThread, recalled_with_thread, with_thread
from reader.ui.services import Memory, Since
from reader.ui.workers import InOrder, begin

if TYPE_CHECKING:
    from reader.compare import Comparison

_T = TypeVar("_T")

_PATIENCE = 30.0
"""Seconds that questions about a page wait until the library knows it, so that the program cannot
hang at its end.
"""

REMEMBERING = "remember"
"""The group of workers that write down what was opened."""


async def compared_beside(before: Reading, now: Reading) -> "Comparison":
    """The changes in a reading, computed off the event loop."""
    from reader.compare import compare  # noqa: PLC0415  most pages are seen for the first time

    return await asyncio.to_thread(compare, before, now)


async def ids_beside(before: Reading, now: Reading) -> Mapping[str, str]:
    """The ids of comments that have others in another reading, found off the event loop."""
    if before is now:
        return {}
    from reader.compare import ids_now  # noqa: PLC0415  few pages are read again

    return await asyncio.to_thread(ids_now, before.comments, now.comments)


class Visit:
    """All exchanges with the library, which never delay showing the page."""

    def __init__(self, page: Page, position: Position, stored_thread: StoredThread) -> None:
        self._page = page
        self._stored_thread = stored_thread
        self._position = position
        self.in_order = InOrder()
        self._recorded: Event | None = None
        """Set while the library has recorded the page, and nothing is being written; None until
        that is begun.
        """
        self._saved_place = NOWHERE
        """The position that was stored last."""
        self.since: Since | None = None
        """The version that the page is compared with to find what is new."""

    def begin(self) -> None:
        """Restore the last position and record the visit; only the first call does anything."""
        memory = self._page.settings.memory
        if memory is None or self._recorded is not None:
            return
        # Both at once and now: even a page left at this moment has been opened.
        loop = asyncio.get_running_loop()
        place = loop.run_in_executor(None, recalled_with_thread, memory, self._page.reading)
        self._recorded = Event()
        since = loop.run_in_executor(None, _record, memory, self._page.reading, self._recorded)
        # By the application: the screen below waits for the result too.
        begin(self._page.app, self._remember, place, since, group=REMEMBERING)
        self._page.screen.set_interval(SAVE_INTERVAL, self.keep_place)

    async def _remember(
        self, recalling: Future[tuple[Reading, Place]], since: Future[Since]
    ) -> None:
        before = self._page.reading
        whole, left = await asyncio.shield(recalling)
        if self._page.screen.is_mounted:
            await self._stored_thread.show(before, whole)
            settings = self._page.settings
            aimed: PaneName | None = "article" if settings.sought else None
            aimed = "comments" if settings.target_comment else aimed
            if name := self._stored_thread.aimed_at(before):
                left = replace(left, pane="comments", top=name, spot=0, comment=name, folds=())
                aimed = None
            self._position.come_back(left, aimed=aimed)
        since_then = await asyncio.shield(since)
        if self._page.screen.is_mounted:
            self.since = since_then
            await self._say_news(since_then)

    def asked(self, work: Callable[[], _T]) -> Future[_T]:
        """The library's answer about this page, once the page is recorded. Raises the errors of
        `work`.

        The work starts now, so that it is done even if the page is left at this moment.
        """
        return self.in_order.begin(partial(_once_recorded, self._recorded, work))

    async def _say_news(self, since: Since) -> None:
        """Mark what is new, and report how much."""
        message = since.message
        if since.reading is not None:
            reading = self.as_it_came
            compared = await compared_beside(since.reading, reading)
            if reading is not self.as_it_came:
                return  # the page was read again meanwhile, and its news were said then
            await self.mark_news(compared)
            begun = facts.since(since.when, self._page.settings.now())
            message = message or ("" if compared.is_empty else facts.news(compared, begun))
        if message:
            self._page.say(message)

    @property
    def as_it_came(self) -> Reading:
        """The page alone, without comments fetched later: what is compared are pages."""
        return self._page.as_read or self._page.reading

    async def with_thread(self, reading: Reading) -> Reading:
        """A reading of this page with the comments that were asked for before."""
        memory = self._page.settings.memory
        return reading if memory is None else await asyncio.to_thread(with_thread, memory, reading)

    async def mark_news(self, compared: "Comparison") -> None:
        """Mark new and edited comments, which may have other ids since more were fetched."""
        now = await ids_beside(self.as_it_came, self._page.reading)
        new, edited = (
            [now.get(name, name) for name in compared.ids(kind)] for kind in ("added", "edited")
        )
        self._page.comments.note_news(new, edited)
        self._page.report()

    # Keeping a page for good.

    def bookmark(self) -> None:
        """Keep the page for good, or no longer."""
        if self._page.settings.memory is None:
            self._page.say("Nothing is kept of this page")
        else:
            saving = self.asked(self._page.settings.memory.save_or_not)
            begin(self._page.screen, self._say_if_saved, saving, group="bookmark", exclusive=True)

    async def _say_if_saved(self, saving: Future[bool | None]) -> None:
        try:
            saved = await saving
        except LibraryError as error:
            self._page.say(str(error))
            return
        if saved is None:
            self._page.say("No text of this page is kept")
        elif saved:
            self._page.say(f"Kept for good; {self._page.key_of('library')} lists what is")
        else:
            self._page.say(NO_LONGER)

    # Leaving.

    def keep_place(self) -> Future[bool] | None:
        """Store the position of a page that is still being read, if it is another; whether it was
        stored. None where nothing is to be stored now.
        """
        memory, recorded, position = self._page.settings.memory, self._recorded, self._position
        if memory is None or recorded is None or not (recorded.is_set() and position.is_back):
            return None
        place = position.place
        if place == self._saved_place:
            return None
        recorded.clear()  # whoever leaves the page now waits: the last place is the one to keep
        keep = partial(self._store, memory, place, self._page.reading.comments, recorded)
        return asyncio.get_running_loop().run_in_executor(None, keep)

    def _store(
        self, memory: Memory, place: Place, comments: Sequence[Comment], recorded: Event
    ) -> bool:
        """Store a position, and set `recorded`; one that the library refused is tried again."""
        try:
            if is_stored := memory.left(lasting(place, comments)):
                self._saved_place = place
        finally:
            recorded.set()
        return is_stored

    def open_library(self) -> None:
        """Show the list of all pages that were read."""
        settings = self._page.settings
        if settings.catalogue is None:
            self._page.say("No library is kept")
            return
        from reader.ui.screens.library import LibraryScreen  # noqa: PLC0415  not needed to read

        screen = LibraryScreen(settings.catalogue, settings.now, settings.commands)
        self._page.put_over(screen, lambda _: None)

    def record_again(self) -> None:
        """Store another reading of the page as well."""
        memory = self._page.settings.memory
        if memory is not None:
            loop = asyncio.get_running_loop()
            keeping = loop.run_in_executor(None, _opened, memory, self.as_it_came)
            begin(self._page.app, self._say_if_not_recorded, keeping, group=REMEMBERING)

    def record_thread(self) -> None:
        """Store the reading with the comments that were asked for, which the page left out."""
        memory = self._page.settings.memory
        if memory is not None:
            storing = self.asked(partial(memory.completed, self._page.reading))
            begin(self._page.app, self._say_if_not_stored, storing, group=REMEMBERING)

    async def _say_if_not_stored(self, storing: Future[None]) -> None:
        try:
            await asyncio.shield(storing)
        except LibraryError as error:
            if self._page.screen.is_mounted:
                self._page.say(f"These comments are not kept. {error}")

    async def _say_if_not_recorded(self, keeping: Future[Since]) -> None:
        failure = await asyncio.shield(keeping)
        if failure.message and self._page.screen.is_mounted:
            self._page.say(failure.message)

    def end(self) -> None:
        """Store the visit and the position, however the screen ends."""
        memory = self._page.settings.memory
        if memory is None:
            return
        recorded = self._recorded
        is_recorded = recorded is not None and recorded.is_set()
        leaving, position = self._leaving, self._position
        comments = self._page.reading.comments
        if is_recorded and leaving is None:
            return
        if is_recorded and position.is_back and memory.left(lasting(position.place, comments)):
            return
        # The page may be left at once, or while another program writes to the library: the event
        # loop ends only after the work that is begun here.
        unrecorded = self._page.reading if recorded is None else None
        leave = partial(
            _once_recorded, recorded, partial(_leave, memory, unrecorded, leaving, comments)
        )
        left = asyncio.get_running_loop().run_in_executor(None, leave)
        left.add_done_callback(partial(announce_saved_page, self._page.app))

    @property
    def _leaving(self) -> Callable[[Place], Place] | None:
        """The state of the page to store, based on the stored one; None if nothing was done."""
        position, place = self._position, self._position.place
        if position.is_back:
            return lambda _: place
        if position.is_changed:
            return partial(place.upon, moved=position.has_moved)
        return None


def _opened(memory: Memory, reading: Reading) -> Since:
    """Record that a page is read; return what it is compared with, or why it is not recorded."""
    try:
        return memory.opened(reading)
    except LibraryError as error:
        return Since(message=f"This page is not remembered. {error}")


def _record(memory: Memory, reading: Reading, recorded: Event) -> Since:
    """Record that a page is read, and set `recorded`; return the version to compare it with."""
    try:
        return _opened(memory, reading)
    finally:
        recorded.set()


def _once_recorded(recorded: Event | None, work: Callable[[], _T]) -> _T:
    """Do work for which the library must know the page; wait while the page is being recorded."""
    if recorded is not None:
        recorded.wait(_PATIENCE)
    return work()


def _leave(
    memory: Memory,
    unrecorded: Reading | None,
    leaving: Callable[[Place], Place] | None,
    comments: Sequence[Comment],
) -> None:
    """Store the page, if that is not done yet, then its position: it needs a stored page."""
    if unrecorded is not None:
        _opened(memory, unrecorded)
    if leaving is not None:
        memory.left(lasting(leaving(recalled(memory.recall, comments)), comments), patient=True)
