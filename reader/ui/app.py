"""The Textual application: it opens at once, reads in the background, and shows what was read."""

import asyncio
import gc
import logging
import os
import signal
import traceback
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.screen import Screen
from textual.worker import WorkerFailed

from reader.model import Reading
from reader.text import clean
from reader.ui.opening import Opens, collect_again
from reader.ui.screens.reading import ReadingScreen
from reader.ui.services import Load, ScreenSettings, Start
from reader.ui.terminal.suspending import suspending
from reader.ui.terminal.terminal import LOOKS, Terminal, drawing_on, is_gone, releasing
from reader.ui.terminal.terminal_title import TerminalTitle
from reader.ui.theme.theme_names import TERMINAL, sixteen, usual
from reader.ui.theme.themes import all_themes

if TYPE_CHECKING:  # a local page is shown without any of these, 6 ms sooner
    from reader.ui.lists.shelf import Shelf

_LOG = logging.getLogger(__name__)
# Where no log is kept, Python's last resort would write over the screen.
_LOG.addHandler(logging.NullHandler())


class ReaderApp(Opens):
    """Shows a reading, or a list of pages to choose from; without either, asks what to read."""

    TITLE: str = "reader"
    ENABLE_COMMAND_PALETTE = False  # reader has one of its own, whose key is in the table

    BINDINGS: ClassVar[list[BindingType]] = [
        # Not in the table: what every terminal does with this key is not a command of ours. It
        # applies in dialogs too, where Textual ignores a binding that is not the first.
        Binding("ctrl+z", "suspend_process", show=False, priority=True)
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
        # With NO_COLOR no color is sent, so none has to be turned into grey.
        super().__init__(settings, load, start, no_color="NO_COLOR" in os.environ)
        self._reading = reading
        self.shelf = shelf
        self._broken = False
        for theme in all_themes(settings.themes, settings.colors):
            self.register_theme(theme)
        self.theme = self._initial_theme()
        self.paint()
        # None are shown here; mounting what shows them takes half a percent of the first frame.
        self._disable_tooltips = self._disable_notifications = True

    def _initial_theme(self) -> str:
        """The theme of the settings, or the usual one.

        Not a light one in sixteen colors: its brown becomes their yellow, on white. The theme keys
        still go to it.
        """
        system = self.console.color_system
        wanted = self.settings.theme
        terminal_theme = self.get_theme(wanted) if sixteen(system) else None
        unfit = terminal_theme is not None and not (terminal_theme.dark or terminal_theme.ansi)
        return TERMINAL if unfit else wanted or usual(self.no_color, system, os.environ)

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver, made to restore the terminal as it was before reader took it over."""
        self.terminal_title = TerminalTitle(self.TITLE)
        repaint = partial(self.call_later, self.refresh)
        leaving_keys = suspending(super().get_driver_class(), repaint)
        return releasing(leaving_keys, self._take_terminal, self.terminal_title)

    def get_default_screen(self) -> Screen[None]:
        if self._reading is not None and self.shelf is None:
            return ReadingScreen(self._reading, self.settings)
        self.style_boxes()
        if self.shelf is not None:
            return self._listing(self.shelf)
        if self._start is not None:
            from reader.ui.screens.start import StartScreen  # noqa: PLC0415

            return StartScreen(self._start, self.settings.now(), self.settings.commands)
        return self._opening()

    def on_mount(self) -> None:
        if not self.is_headless:
            self.set_interval(LOOKS, self._leave_if_alone)
        self.screen_change_signal.subscribe(self, lambda _: self.name_terminal())
        # Called back from the background, the terminal is empty and nothing has changed for us.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        if self._reading is None and self._start is None and self.shelf is None:
            self._open()
        else:
            self.call_after_refresh(collect_again)

    def action_command_palette(self) -> None:
        """Find a command of the page, or of the list of pages; other screens have too few."""
        from reader.ui.screens.library import LibraryScreen  # noqa: PLC0415
        from reader.ui.screens.palette import PaletteScreen  # noqa: PLC0415
        from reader.ui.screens.shelf import ShelfScreen  # noqa: PLC0415

        below = self.screen
        if not isinstance(below, ReadingScreen | ShelfScreen | LibraryScreen):
            return

        def chosen(command: str | None) -> None:
            if command:
                below.orders.run(command)

        _mounting = self.push_screen(PaletteScreen(below.orders.offered()), chosen)

    def action_help_quit(self) -> None:
        """^C without another meaning acts as Esc; Textual would name a key that is not used
        here.
        """
        self.simulate_key("escape")

    def _take_terminal(self) -> bool:
        """Release the terminal to the driver; returns whether a picture is on it.

        The handlers come first: a signal in the moment between the two ended the program by itself
        and left the shell on the alternate screen.
        """
        self._obey_signals()
        return self.settings.release()

    def _obey_signals(self) -> None:
        """End at SIGTERM, SIGHUP and SIGQUIT with the terminal as it was found."""
        for name in ("SIGTERM", "SIGHUP", "SIGQUIT"):
            number = getattr(signal, name, None)
            if number is not None:
                asyncio.get_running_loop().add_signal_handler(
                    number, partial(self.exit, None, 128 + number)
                )

    def _leave_if_alone(self) -> None:
        """The terminal went away without a signal, as it does for a process without a session of
        its own.
        """
        if is_gone():
            self.exit(return_code=128 + signal.SIGHUP)

    # Mistakes of ours.

    def _fatal_error(self) -> None:
        """End with one sentence; the traceback goes to the log, and is printed only when asked
        for.
        """
        if self._broken:
            return
        self._broken = True
        error: BaseException | None = self._exception
        if isinstance(error, WorkerFailed):
            error = error.error
        _LOG.error("broken", exc_info=error)
        message = (
            f"reader: something broke inside reader ({type(error).__name__}). "
            "Please report it, with the output of READER_DEBUG=1."
        )
        if os.environ.get("READER_DEBUG") == "1" and error is not None:
            message = clean("".join(traceback.format_exception(error))) + message
        self.panic(Text(message))


def run(load: Load, settings: ScreenSettings, reading: Reading | None = None) -> int:
    """Show what `load` reads, or an existing reading, until the user quits; returns the exit
    status.
    """
    return _run(ReaderApp(settings, load=load, reading=reading))


def run_list(shelf: "Shelf", settings: ScreenSettings) -> int:
    """Show a list of pages and those chosen from it until the user quits; returns the exit
    status.
    """
    return _run(ReaderApp(settings, shelf=shelf))


def run_start(start: Start, settings: ScreenSettings) -> int:
    """Ask what to read and show it, until the user quits; returns the exit status."""
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
    from reader.ui.terminal.ascii_driver import DoubtfulTerminal, PlainTerminal  # noqa: PLC0415

    return PlainTerminal if settings.ascii else DoubtfulTerminal
