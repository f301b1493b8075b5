"""The program on the screen: opens at once, reads in the background, shows what was read."""

import asyncio
import gc
import logging
import os
import signal
import traceback
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.driver import Driver
from textual.screen import Screen
from textual.worker import WorkerFailed

from reader.errors import EmptyPage, ReaderError, SeveralPages
from reader.model import Reading
from reader.text import clean, line
from reader.ui.leafing import Leafing
from reader.ui.palette import CommandProvider
from reader.ui.screens.reading import ReadingScreen
from reader.ui.settings import Load, Opening, ScreenSettings, Start
from reader.ui.terminal import LOOKS, Terminal, drawing_on, is_gone, releasing
from reader.ui.themes import all_themes, usual
from reader.ui.workers import begin

if TYPE_CHECKING:  # a page of this machine is seen without any of these, 6 ms sooner
    from reader.ui.screens.library import LibraryScreen
    from reader.ui.screens.opening import OpeningScreen
    from reader.ui.screens.shelf import ShelfScreen
    from reader.ui.screens.start import StartScreen
    from reader.ui.shelf import Shelf

FAILED, NOTHING_READABLE = 1, 3
_LOG = logging.getLogger(__name__)
# Where no log is kept, Python's last resort would write over the screen.
_LOG.addHandler(logging.NullHandler())


class ReaderApp(Leafing):
    """Shows a reading, or what there is to read; without either, asks for it."""

    TITLE = "reader"
    CSS_PATH = "reader.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {CommandProvider}

    BINDINGS: ClassVar[list[BindingType]] = [
        # Not in the table: what every terminal does with this key is no command of ours.
        Binding("ctrl+z", "suspend_process", show=False)
    ]

    def __init__(
        self,
        settings: ScreenSettings,
        *,
        reading: Reading | None = None,
        load: Load | None = None,
        start: Start | None = None,
        shelf: "Shelf | None" = None,
    ) -> None:
        self.settings = settings
        # With NO_COLOR no color is sent: none are to be turned into greys either.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self._reading = reading
        self._load = load
        self._start = start
        self._several: Callable[[SeveralPages], Shelf] | None = None
        self.shelf = shelf
        self._broken = False
        for theme in all_themes(settings.themes, settings.colors):
            self.register_theme(theme)
        self.theme = settings.theme or usual(self.no_color, self.console.color_system)
        self.paint()

    def get_driver_class(self) -> type[Driver]:
        """Textual's own, which finds the terminal as it was before reader held it."""
        return releasing(super().get_driver_class(), self.settings.release)

    def get_default_screen(self) -> Screen[None]:
        if self.shelf is not None:
            return self._listing(self.shelf)
        if self._reading is not None:
            return ReadingScreen(self._reading, self.settings)
        if self._start is not None:
            from reader.ui.screens.start import StartScreen  # noqa: PLC0415

            return StartScreen(self._start, self.settings.now(), self.settings.commands)
        return self._opening()

    def on_mount(self) -> None:
        if not self.is_headless:
            self._obey_signals()
            self.set_interval(LOOKS, self._leave_if_alone)
        # Called back from the background, the terminal is empty and nothing has changed for us.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        if self._reading is None and self._start is None and self.shelf is None:
            self._open()
        else:
            self.call_after_refresh(_collect_again)

    def action_command_palette(self) -> None:
        """Only a page has commands to find: elsewhere the palette would be empty."""
        if isinstance(self.screen, ReadingScreen):
            super().action_command_palette()

    def action_help_quit(self) -> None:
        """^C where it means nothing else is Esc: Textual told to press a key that is not ours."""
        self.simulate_key("escape")

    def _obey_signals(self) -> None:
        """Told to end, leave the terminal as it was found."""
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                asyncio.get_running_loop().add_signal_handler(
                    number, partial(self.exit, None, 128 + number)
                )

    def _leave_if_alone(self) -> None:
        """The terminal went without a signal, as it does for who has no session of its own."""
        if is_gone():
            self.exit(return_code=128 + signal.SIGHUP)

    # Opening.

    def _open(self) -> None:
        if self._load is not None:
            begin(self, self._read, self._load, group="open", exclusive=True)

    async def _read(self, load: Load) -> None:
        try:
            await self._show(await self._opened(load))
        except ReaderError as error:
            _LOG.info("not opened", exc_info=error)
            self._failed(error)
        finally:
            _collect_again()

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
        """Over the screen that waited for it; in its place, if one can go back to another."""
        if self.settings.returns and self._waiting:
            await self.switch_screen(screen)
        else:
            await self.push_screen(screen)

    def _failed(self, error: ReaderError) -> None:
        if waiting := self._waiting:
            empty = isinstance(error, EmptyPage)
            waiting.fail(line(str(error)), NOTHING_READABLE if empty else FAILED)

    def on_start_screen_chosen(self, event: "StartScreen.Chosen") -> None:
        event.stop()
        if self._start is not None:
            self._open_over(self._start.open(event.location))

    def on_start_screen_library_asked(self, event: "StartScreen.LibraryAsked") -> None:
        event.stop()
        if (catalogue := self.settings.catalogue) is not None:
            from reader.ui.screens.library import LibraryScreen  # noqa: PLC0415

            screen = LibraryScreen(catalogue, self.settings.now, self.settings.commands)
            _mounting = self.push_screen(screen)

    def on_library_screen_chosen(self, event: "LibraryScreen.Chosen") -> None:
        event.stop()
        if self.settings.catalogue is not None:
            self._open_over(self.settings.catalogue.open(event.location, event.comment))

    @property
    def _waiting(self) -> "OpeningScreen | None":
        """The screen that waits for a page, where that is what one sees."""
        from reader.ui.screens.opening import OpeningScreen  # noqa: PLC0415

        return self.screen if isinstance(self.screen, OpeningScreen) else None

    def _listing(self, shelf: "Shelf", *, returns: bool = False) -> "ShelfScreen":
        from reader.ui.screens.shelf import ShelfScreen  # noqa: PLC0415

        return ShelfScreen(shelf, self.settings.commands, returns=returns)

    def _opening(self, *, returns: bool = False) -> "OpeningScreen":
        from reader.ui.screens.opening import OpeningScreen  # noqa: PLC0415

        said = self.settings
        return OpeningScreen(said.location, said.how_far, said.commands, returns=returns)

    def _open_over(self, opening: Opening) -> None:
        """Open a page over the screen it was chosen on."""
        self._load, self.settings, self._several = opening
        _mounting = self.push_screen(self._opening(returns=True))
        self._open()

    def on_opening_screen_browse(self, event: "OpeningScreen.Browse") -> None:
        event.stop()
        begin(self, self._browse, self.settings.location, group="browse", exclusive=True)

    async def _browse(self, location: str) -> None:
        from reader.ui.browser import open_address  # noqa: PLC0415

        outcome = await asyncio.to_thread(open_address, location)
        if waiting := self._waiting:
            waiting.tell(outcome.message)

    def on_opening_screen_back(self, event: "OpeningScreen.Back") -> None:
        event.stop()
        _leaving = self.pop_screen()
        from reader.ui.screens.start import StartScreen  # noqa: PLC0415

        if isinstance(self.screen, StartScreen):
            self.screen.again()

    def on_opening_screen_retry(self, event: "OpeningScreen.Retry") -> None:
        event.stop()
        if waiting := self._waiting:
            waiting.begin()
        self._open()

    def on_opening_screen_stop(self, event: "OpeningScreen.Stop") -> None:
        event.stop()
        self.workers.cancel_group(self, "open")
        if waiting := self._waiting:
            waiting.fail("Stopped before it was open.", FAILED)

    def on_opening_screen_quit(self, event: "OpeningScreen.Quit") -> None:
        event.stop()
        said = Text(f"reader: {event.failure}") if event.failure else None
        self.exit(return_code=event.status, message=said)

    # Mistakes of ours.

    def _fatal_error(self) -> None:
        """End with one sentence; the traceback goes to the log, and out only when asked for."""
        if self._broken:
            return
        self._broken = True
        error: BaseException | None = self._exception
        if isinstance(error, WorkerFailed):
            error = error.error
        _LOG.error("broken", exc_info=error)
        told = (
            f"reader: something broke inside reader ({type(error).__name__}). "
            "Please report it, with the output of READER_DEBUG=1."
        )
        if os.environ.get("READER_DEBUG") == "1" and error is not None:
            told = clean("".join(traceback.format_exception(error))) + told
        self.panic(Text(told))


def run(load: Load, settings: ScreenSettings, reading: Reading | None = None) -> int:
    """Show what `load` reads, or a reading that is there, until the user quits; the exit status."""
    return _run(ReaderApp(settings, load=load, reading=reading))


def run_list(shelf: "Shelf", settings: ScreenSettings) -> int:
    """Show a list of pages, and those that are chosen, until the user quits; the exit status."""
    return _run(ReaderApp(settings, shelf=shelf))


def run_start(start: Start, settings: ScreenSettings) -> int:
    """Ask what to read, and show it, until the user quits; the exit status."""
    return _run(ReaderApp(settings, start=start))


def _run(app: ReaderApp) -> int:
    # Collecting while thousands of comments are made finds no garbage, again and again.
    gc.disable()
    with drawing_on(_kind(app.settings)):
        app.run(mouse=app.settings.mouse)
    return app.return_code or 0


def _kind(settings: ScreenSettings) -> type[Terminal]:
    """Which signs the terminal is drawn on with."""
    if not settings.ascii and settings.configured.ambiguous_width != 2:
        return Terminal
    from reader.ui.plainly import DoubtfulTerminal, PlainTerminal  # noqa: PLC0415

    return PlainTerminal if settings.ascii else DoubtfulTerminal


def _collect_again() -> None:
    """What was made so far is here to stay and need not be looked through again."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
