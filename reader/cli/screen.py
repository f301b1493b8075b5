"""Start the screen for a location, with all it needs from the command line."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from reader.cli.archive_page import archive_of, page_in
from reader.cli.arguments import Arguments, known_location
from reader.cli.catalogue import Catalogue
from reader.cli.configuration import Keeper, commands, configured
from reader.cli.keyboard import keys_from_terminal, keys_of_terminal
from reader.cli.memory import fetched_as, forget, history, memory_of, recent
from reader.cli.pages import DEMO_URL, page_now
from reader.cli.paths import can_be_read_again, completions, folder_of_pages
from reader.cli.reloadable import Opened
from reader.cli.run import is_several
from reader.cli.stored_time import TypedLocation, typed_location
from reader.cli.terminal_ascii import wants_ascii
from reader.commands.table import Command
from reader.config.folders import data_folder
from reader.config.read import Configured
from reader.config.settings import MAX_WIDTH, History
from reader.errors import ReaderError, SeveralPages
from reader.fetch.addresses import completed_address, is_web
from reader.model import Page, Reading
from reader.open.contents import stands_alone
from reader.open.head_start import Begun, begun
from reader.text import line
from reader.ui.first.importing import at_once, bit_by_bit
from reader.ui.services import DEMO, Load, Opening, ScreenSettings, Start
from reader.ui.terminal.typeahead import Held

if TYPE_CHECKING:  # a page is shown without it, 2 ms sooner
    from reader.ui.lists.shelf import Shelf

_PATIENCE = 0.2
"""Seconds below which a loading screen would only flicker."""
_UNPACKING = 5.0
"""Seconds to wait for a container, so that the first screen is the list of its pages."""
_HEAD = 4096


def show(
    arguments: Arguments,
    terminal: Held,
    early: tuple[Page, Begun] | SeveralPages | None = None,
) -> int:
    """Read the location and show it, list several, or ask what to read; returns the exit status.

    Terminal input is held back until the screen reads it. `early` is the page if its reading has
    begun, or the pages to choose from if these are known.
    """
    configuration = configured(arguments)
    arguments = fetched_as(arguments, configuration.settings.screen.history)
    house = House(arguments, configuration, commands(configuration), terminal.release)
    if arguments.asks:
        return _ask(arguments, house)
    opened = Opened(
        arguments.location, arguments.fetch, arguments.page, may_be_empty=arguments.whole_thread
    )
    settings = house.settings(arguments, opened)
    if isinstance(early, SeveralPages):
        return _show_list(settings, house.listed(arguments, early))
    if early is not None:
        opened.page, opened.begun = early
    if is_several(arguments):
        from reader.cli.shelf import shelf_of  # noqa: PLC0415  lists are rare

        return _show_list(settings, shelf_of(arguments, house.opening))
    try:
        return _show_page(arguments, settings, opened, terminal)
    except SeveralPages as several:
        return _show_list(settings, house.listed(arguments, several))


def _show_list(settings: ScreenSettings, shelf: "Shelf") -> int:
    at_once()
    from reader.ui.app import run_list  # noqa: PLC0415

    keys_of_terminal()
    return run_list(shelf, settings)


def _show_page(
    arguments: Arguments, settings: ScreenSettings, opened: Opened, terminal: Held
) -> int:
    begin, load, reload = _loads(arguments, opened)
    # If it is ready by now, or nearly, the page is the first thing on the screen.
    patience = _PATIENCE if stands_alone(opened.page.body[:_HEAD]) else _UNPACKING
    reading = _shown_early(begin, patience, settings, terminal) if begin else None
    at_once()  # after the page was begun in a process of its own: it takes ¼ s
    from reader.ui.app import run  # noqa: PLC0415

    return run(load, _about(settings, opened, reload), reading)


def _shown_early(
    begin: Begun, patience: float, settings: ScreenSettings, terminal: Held
) -> Reading | None:
    """The page, if it is ready before the screen is and within so many seconds; it is seen then."""
    from reader.ui.first.painting import Painting  # noqa: PLC0415  as above

    painting = Painting(settings, terminal)
    reading: Reading | None = None
    for left in bit_by_bit():
        if reading is None and begin.is_ready(0 if left else patience):
            reading = begin.answer()
            if reading is None:
                break  # it takes a process within bounds, and the screen to say so
            painting.paint(reading)
    return reading


def _copy_label(arguments: Arguments) -> str:
    """What the status bar says of a kept copy: when a file was read says nothing of its age."""
    from reader.cli.kept_copies import day_kept  # noqa: PLC0415  SQLite takes 30 ms to import

    try:
        day = day_kept(TypedLocation(arguments.location, arguments.time), arguments.page)
    except ReaderError:
        return "kept copy"
    return f"copy of {day}" if is_web(arguments.location) else f"copy read {day}"


def _has_more(arguments: Arguments) -> bool:
    """Whether there is a site that can be asked for more comments."""
    asks_nobody = arguments.fetch.offline or arguments.time
    return is_web(arguments.location) and not asks_nobody and arguments.comments


def _about(settings: ScreenSettings, opened: Opened, reload: Load | None) -> ScreenSettings:
    """Settings with what can be asked about a page that was read."""
    return replace(
        settings,
        reload=reload,
        explain=opened.explain,
        how_far=opened.how_far,
        pictures=opened.pictures,
    )


class House:
    """What all pages of one run share: the arguments and the configuration."""

    def __init__(
        self,
        arguments: Arguments,
        configured: Configured,
        table: tuple[Command, ...],
        release: Callable[[], bool] = bool,
    ) -> None:
        self._arguments = arguments
        self._release = release
        self._configured = configured
        self._table = table

    def later(self, arguments: Arguments) -> Callable[[str], Opening]:
        """For the library, which opens pages as if nothing else had been asked for."""
        plain = replace(arguments, comments=True, article=True, page=0, others=())
        return House(plain, self._configured, self._table).opened

    def settings(self, arguments: Arguments, opened: Opened) -> ScreenSettings:
        """The settings of the screen for a location: the command line first, then the
        configuration.
        """
        settings, location = self._configured.settings, arguments.location
        opened.called_as(arguments)
        screen, mode = settings.screen, self.history(arguments)
        place, is_copy = page_in(location, arguments.page), bool(arguments.time)
        width = screen.width if arguments.width is None else arguments.width or MAX_WIDTH
        return ScreenSettings(
            release=self._release,
            location=DEMO_URL if arguments.demo else line(location),
            keywords=arguments.keywords,
            watched=settings.keywords,
            keep=None if self._configured.file is None else Keeper(self._configured.file),
            commands=self._table,
            width=width,
            side_by_side=screen.side_by_side,
            configured=screen,
            colors=settings.colors,
            ascii=wants_ascii(arguments.ascii),
            themes=settings.themes,
            mouse=screen.mouse,
            theme="" if screen.theme == "auto" else screen.theme,
            target_comment=line(location.partition("#")[2]),
            comments_only=not arguments.article,
            no_comments=not arguments.comments,
            save=opened.save,
            open=self.opened,
            complete=completions,
            open_copy=partial(self.kept, arguments),
            copy_label=cache(partial(_copy_label, arguments)) if arguments.time else str,
            whole_thread=opened.thread_by(arguments) if _has_more(arguments) else None,
            begins_whole=arguments.whole_thread,
            memory=memory_of(place, arguments.fetch, lambda: opened.page, mode, is_copy=is_copy),
            catalogue=None
            if mode == "off"
            else Catalogue(self.later(arguments), arguments.fetch, keeps=mode == "full"),
        )

    def history(self, arguments: Arguments) -> History:
        """How much is stored of pages."""
        return history(arguments, self._configured.settings.screen.history)

    def opening(self, wanted: Arguments) -> Opening:
        """How a page of a list is opened."""
        page = Opened(wanted.location, wanted.fetch, wanted.page)
        settings = replace(self.settings(wanted, page), returns=True)
        several = None if wanted.page else partial(self.listed, wanted)
        return Opening(page.read, _about(settings, page, page.read), several)

    def kept(self, arguments: Arguments, when: str) -> Opening:
        """How the copy of a page is opened that was kept at a time, ISO 8601 in UTC."""
        wanted = replace(arguments, time=when.partition("+")[0])
        page = Opened(wanted.location, wanted.fetch, wanted.page)
        settings = replace(self.settings(wanted, page), returns=True)
        return Opening(page.read, _about(settings, page, page.read))

    def asked(self, typed: str) -> Opening:
        """How the first page is opened if the command line named none."""
        first = replace(self._arguments, location=completed_address(typed_location(typed).location))
        return House(first, self._configured, self._table).opened(typed)

    def opened(self, typed: str) -> Opening:
        """How to open what was typed or followed: an address, a path, a folder, an archive, the
        demo.
        """
        wanted = replace(self._arguments, demo=typed == DEMO, location="", others=(), page=0)
        location, time = ("", "") if wanted.demo else typed_location(typed)
        location, number = archive_of(location)
        location = known_location(location, time)
        wanted = replace(wanted, location=location, time=time, page=number)
        home = self._arguments.location
        wanted = replace(wanted, fetch=wanted.fetch.sent_to(wanted.location, home))
        page = Opened(wanted.location, wanted.fetch, wanted.page)
        if wanted.demo:
            page.page = page_now(wanted)
        load = page.read_again if wanted.demo else page.read
        if not time and (folder := folder_of_pages(wanted.location)):
            wanted, load = replace(wanted, location=folder), _read_folder
        stays = wanted.demo or time or is_web(wanted.location)
        again = stays or can_be_read_again(wanted.location)
        settings = replace(self.settings(wanted, page), returns=True)
        return Opening(
            load, _about(settings, page, load if again else None), partial(self.listed, wanted)
        )

    def listed(self, wanted: Arguments, several: SeveralPages) -> "Shelf":
        """The pages of a folder or an archive. Raises OpenError if there are none, or not any
        more.
        """
        from reader.cli.shelf import shelf_inside, shelf_of  # noqa: PLC0415  lists are rare

        if not several.entries:
            return shelf_of(wanted, self.opening, threads=True)
        if not can_be_read_again(wanted.location):
            raise several
        return shelf_inside(wanted, several, self.opening)


async def _read_folder() -> Reading:
    """A folder is shown as a list of its pages."""
    raise SeveralPages("This is a folder; name a page in it.")


def _ask(arguments: Arguments, house: House) -> int:
    """Show the screen that asks what to read."""
    at_once()
    from reader.ui.app import run_start  # noqa: PLC0415

    keys_of_terminal()
    start = Start(open=house.asked, complete=completions)
    if house.history(arguments) != "off" and data_folder():
        start = replace(start, recent=recent, forget=forget)
    return run_start(start, house.settings(arguments, Opened("", arguments.fetch)))


def _loads(arguments: Arguments, opened: Opened) -> tuple[Begun | None, Load, Load | None]:
    """What has begun, how to read the page the first time, and how to read it again.

    Files are read before the screen opens, so that a missing one is reported in the shell; standard
    input and pipes are read once.
    """
    location = arguments.location
    if is_web(location) and not arguments.time:
        keys_of_terminal()
        return None, opened.read, opened.read
    if opened.begun is None:
        opened.page = page_now(arguments)
    if location == "-":
        keys_from_terminal()
    else:  # not before: the page may be /dev/stdin
        keys_of_terminal()
    begin = opened.begun = opened.begun or begun(opened.page)
    if arguments.demo:
        return begin, opened.read_begun, opened.read_again
    again = opened.read if arguments.time or can_be_read_again(location) else None
    return begin, opened.read_begun, again
