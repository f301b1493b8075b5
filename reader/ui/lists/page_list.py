"""A list of pages on the screen: pages are opened from it, and left for it or for the next page."""

import asyncio
import logging
from typing import TYPE_CHECKING

from textual.worker import Worker

from reader.errors import ReaderError, SeveralPages
from reader.text import is_web, line
from reader.ui.keys.key_turns import InTurn
from reader.ui.messages import PageTurned
from reader.ui.screens.reading import ReadingScreen
from reader.ui.workers import begin

if TYPE_CHECKING:  # most pages are in no list
    from reader.ui.lists.shelf import Shelf
    from reader.ui.screens.shelf import ShelfScreen

_LOG = logging.getLogger(__name__)
_LOG.addHandler(logging.NullHandler())


class Leafing(InTurn, is_layer=True):
    """The part of the application that handles the list, if it was given one."""

    shelf: "Shelf | None" = None
    _turning: Worker[None] | None = None
    _wanted = -1
    """The page that is being opened, or was."""
    _not_opened, _step = -1, 0
    """The page that could not be opened in place of this one, and the direction it was in."""

    def on_shelf_screen_chosen(self, event: "ShelfScreen.Chosen") -> None:
        event.stop()
        self._not_opened = -1
        self._open_listed(event.place)

    def on_page_turned(self, event: PageTurned) -> None:
        event.stop()
        start = self._turned_from(event.step)
        place = self._list.beside(event.step, start) if self._list is not None else -1
        if place >= 0:
            self._tell("Opening …")
            self._open_listed(place)
        elif self._list is None:
            self._tell("There is no list of pages here")
        else:
            self._tell("This is the last page" if event.step > 0 else "This is the first page")

    @property
    def _list(self) -> "ShelfScreen | None":
        """The list from which this page was chosen; the list of an archive may cover another."""
        from reader.ui.screens.shelf import ShelfScreen  # noqa: PLC0415

        return next(
            (screen for screen in self.screen_stack[::-1] if isinstance(screen, ShelfScreen)), None
        )

    def _turned_from(self, step: int) -> int:
        """The index of the page a step begins at; -1 for the present one.

        It is the page that is being opened, or the one that failed on the way: the next key tried
        the same page again, and nothing after it was reached.
        """
        if step * self._step < 0:
            self._not_opened = -1
        self._step = step
        is_turning = self._turning is not None and self._turning.is_running
        return self._wanted if is_turning else self._not_opened

    def _open_listed(self, place: int) -> None:
        self._wanted = place
        self._turning = begin(self, self._read_listed, place, group="listed", exclusive=True)
        if self._list is not None and not is_web(self._list.shelf.pages[place].name):
            self.hold(self._turning)

    async def _read_listed(self, place: int) -> None:
        """Open a page over the list, or in place of the open one."""
        listed, before = self._list, self.screen
        if listed is None:
            return
        try:
            screen = await self._opened_from(listed, place)
        except ReaderError as error:
            _LOG.info("not opened", exc_info=error)
            self._not_opened = -1 if self.screen is listed else place
            self._tell(str(error))
            return
        if self.screen is not before:
            return  # it was left meanwhile
        self._not_opened = -1
        listed.has_opened(place)
        if before is listed:
            await self.push_screen(screen)
        else:
            while self.screen_stack[-2] is not listed:
                await self.pop_screen()  # pages that were opened from the one of the list
            await self.switch_screen(screen)

    async def _opened_from(
        self, listed: "ShelfScreen", place: int
    ) -> "ReadingScreen | ShelfScreen":
        """The screen for a page of a list; a list of its own for an archive of several."""
        load, settings, inside = listed.shelf.pages[place].open()
        try:
            return ReadingScreen(await load(), settings)
        except SeveralPages as several:
            if inside is None:
                raise
            shelf = await asyncio.to_thread(inside, several)
            from reader.ui.screens.shelf import ShelfScreen  # noqa: PLC0415

            return ShelfScreen(shelf, settings.commands, returns=True)

    def _tell(self, sentence: str) -> None:
        """Show a message on the visible screen."""
        from reader.ui.screens.shelf import ShelfScreen  # noqa: PLC0415

        if isinstance(self.screen, ReadingScreen | ShelfScreen):
            self.screen.say(line(sentence))
