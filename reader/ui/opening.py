"""Opening a page: progress while it loads, the reason if it fails, then the page in its place."""

import asyncio
import gc
import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.text import Text
from textual.events import Key

from reader.errors import EmptyPage, ReaderError, SeveralPages
from reader.text import line
from reader.ui.lists.page_list import Leafing
from reader.ui.messages import LibraryAsked, PageAsked
from reader.ui.screens.reading import ReadingScreen
from reader.ui.services import Load, Opening, ScreenSettings, Start
from reader.ui.workers import begin

if TYPE_CHECKING:  # a local page is shown without any of these, 6 ms sooner
    from reader.ui.keys.held_keys import Late
    from reader.ui.lists.shelf import Shelf
    from reader.ui.screens.library import LibraryScreen
    from reader.ui.screens.opening import OpeningScreen
    from reader.ui.screens.shelf import ShelfScreen
    from reader.ui.screens.start import StartScreen

FAILED, NOTHING_READABLE = 1, 3
_LOG = logging.getLogger(__name__)
_LOG.addHandler(logging.NullHandler())


class Opens(Leafing, is_layer=True):
    """The part of the application that opens what was named, or chosen on a screen."""

    def __init__(
        self, settings: ScreenSettings, load: Load | None, start: Start | None, *, no_color: bool
    ) -> None:
        self.settings = settings  # Textual asks for what depends on it as it begins
        super().__init__(ansi_color=True if no_color else None)
        self._load = load
        self._start = start
        self._several: Callable[[SeveralPages], Shelf] | None = None
        self.sorts: dict[tuple[str, str], str] = {}
        """The orders that were chosen for lists of pages, by the kind of screen and the name of the
        list there: a folder may be called "library".
        """
        self._late: Late | None = None
        """The keys for the page that is being opened."""

    def _open(self) -> None:
        if self._load is not None:
            from reader.ui.keys.held_keys import Late  # noqa: PLC0415  as above

            self._late = Late(self.settings.commands)
            begin(self, self._read, self._load, group="open", exclusive=True)

    async def _read(self, load: Load) -> None:
        try:
            await self._show(await self._opened(load))
        except ReaderError as error:
            _LOG.info("not opened", exc_info=error)
            self._failed(error)
        finally:
            collect_again()

    async def _opened(self, load: Load) -> "ReadingScreen | ShelfScreen":
        """The screen for what was read: a page, or a list of several."""
        try:
            return ReadingScreen(await load(), self.settings)
        except SeveralPages as several:
            if self._several is None:
                raise
            self.shelf = await asyncio.to_thread(self._several, several)
            return self._listing(self.shelf, returns=True)

    async def _show(self, screen: "ReadingScreen | ShelfScreen") -> None:
        """Show over the waiting screen; in its place, if there is another screen to return to."""
        switches = self.settings.returns and self._waiting
        mounted = self.switch_screen(screen) if switches else self.push_screen(screen)
        late, self._late = self._late, None
        await self.do_late(late.keys if late is not None else (), mounted)

    def is_bound(self, names: tuple[str, ...]) -> bool:
        keys = " ".join(key for command in self.settings.commands for key in command.keys).split()
        return any(name in keys for name in names)

    def puts_off(self, key: Key) -> bool:
        """Keys without a use while waiting are kept for the page."""
        waiting = self._waiting if self._late is not None else None
        if self._late is None or waiting is None:
            return False
        if not self._late.takes(key, is_used=waiting.uses(key)):
            return False
        waiting.tell(f"Once the page is there: {self._late.shown_keys}")
        return True

    def _failed(self, error: ReaderError) -> None:
        self._late = None
        if waiting := self._waiting:
            empty = isinstance(error, EmptyPage)
            copy = error.copy if self.settings.open is not None else ""
            waiting.fail(line(str(error)), NOTHING_READABLE if empty else FAILED, copy)

    def on_start_screen_chosen(self, event: "StartScreen.Chosen") -> None:
        event.stop()
        if self._start is not None:
            self._open_over(self._start.open(event.location))

    def on_library_asked(self, event: LibraryAsked) -> None:
        event.stop()
        if (catalogue := self.settings.catalogue) is None:
            self._tell("No library is kept")
            return
        from reader.ui.screens.library import LibraryScreen  # noqa: PLC0415

        screen = LibraryScreen(catalogue, self.settings.now, self.settings.commands)
        _mounting = self.push_screen(screen)

    def on_page_asked(self, event: PageAsked) -> None:
        event.stop()
        if self.settings.open is not None:
            self._open_over(self.settings.open(event.location))

    def on_library_screen_chosen(self, event: "LibraryScreen.Chosen") -> None:
        event.stop()
        if self.settings.catalogue is not None:
            opening = self.settings.catalogue.open(event.location, event.comment)
            settings = replace(opening.settings, sought=event.sought)
            self._open_over(opening._replace(settings=settings))

    @property
    def _waiting(self) -> "OpeningScreen | None":
        """The screen that waits for a page, if it is visible."""
        from reader.ui.screens.opening import OpeningScreen  # noqa: PLC0415

        return self.screen if isinstance(self.screen, OpeningScreen) else None

    def _listing(self, shelf: "Shelf", *, returns: bool = False) -> "ShelfScreen":
        from reader.ui.screens.shelf import ShelfScreen  # noqa: PLC0415

        return ShelfScreen(shelf, self.settings.commands, returns=returns)

    def _opening(self, *, returns: bool = False) -> "OpeningScreen":
        from reader.ui.screens.opening import OpeningScreen  # noqa: PLC0415

        settings = self.settings
        return OpeningScreen(
            settings.location, settings.how_far, settings.commands, returns=returns
        )

    def _open_over(self, opening: Opening) -> None:
        """Open a page over the screen it was chosen on."""
        self._load, self.settings, self._several = opening
        _mounting = self.push_screen(self._opening(returns=True))
        self._open()

    def on_opening_screen_browse(self, event: "OpeningScreen.Browse") -> None:
        event.stop()
        begin(self, self._browse, self.settings.location, group="browse", exclusive=True)

    async def _browse(self, location: str) -> None:
        from reader.ui.terminal.browser import open_address  # noqa: PLC0415

        outcome = await asyncio.to_thread(open_address, location)
        if waiting := self._waiting:
            waiting.tell(outcome.message)

    def on_opening_screen_back(self, event: "OpeningScreen.Back") -> None:
        event.stop()
        if self._waiting is None:
            return  # the page came meanwhile
        self._give_up()
        _leaving = self.pop_screen()
        from reader.ui.screens.start import StartScreen  # noqa: PLC0415

        if isinstance(self.screen, StartScreen):
            self.screen.again()

    def on_opening_screen_retry(self, event: "OpeningScreen.Retry") -> None:
        event.stop()
        if waiting := self._waiting:
            waiting.begin()
        self._open()

    def on_opening_screen_copy(self, event: "OpeningScreen.Copy") -> None:
        event.stop()
        if self.settings.open is not None:
            returns = self.settings.returns
            self._load, settings, self._several = self.settings.open(event.location)
            self.settings = replace(settings, returns=returns)
            if waiting := self._waiting:
                waiting.begin()
            self._open()

    def on_opening_screen_stop(self, event: "OpeningScreen.Stop") -> None:
        event.stop()
        self._give_up()
        if waiting := self._waiting:
            waiting.fail("Stopped before it was open.", FAILED)

    def _give_up(self) -> None:
        """Load no more of the page, and keep no keys for it."""
        self.workers.cancel_group(self, "open")
        self._late = None

    def on_opening_screen_quit(self, event: "OpeningScreen.Quit") -> None:
        event.stop()
        message = Text(f"reader: {event.failure}") if event.failure else None
        self.exit(return_code=event.status, message=message)


def collect_again() -> None:
    """Exempt everything made so far from garbage collection, and turn that on again."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
