"""The screen for a location: what the command line hands to it."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reader.cli.arguments import Arguments
from reader.cli.catalogue import Catalogue
from reader.cli.configured import Keeper, commands, configured
from reader.cli.memory import forget, history, memory_of, recent
from reader.cli.opened import Opened
from reader.cli.pages import DEMO_URL, page_now
from reader.cli.run import is_several
from reader.config.place import data_folder, expanded
from reader.config.read import Configured
from reader.errors import OpenError, SeveralPages
from reader.fetch.addresses import completed_address, is_web
from reader.fetch.files import can_be_read_again
from reader.model import Reading
from reader.open.begun import Begun, begun
from reader.open.contents import stands_alone
from reader.save import Options, format_named, save_as
from reader.text import line
from reader.ui.commands import Command
from reader.ui.settings import MAX_COLUMN, Load, Opening, ScreenSettings, Start
from reader.ui.shelf import Shelf

_PATIENCE = 0.1
"""Seconds that an opening screen would be seen for no good."""
_UNPACKING = 5.0
"""Seconds for a container: a list of its pages is the first thing on the screen, or none is."""
_HEAD = 4096


def show(arguments: Arguments) -> int:
    """Read the location and show it, list several, or ask what to read; the exit status."""
    found = configured(arguments)
    table = commands(found)
    if arguments.asks:
        return _ask(arguments, found, table)

    def opening(wanted: Arguments) -> Opening:
        page = Opened(wanted.location, wanted.fetch, wanted.page)
        shown = _settings(wanted, found, table, page)
        return Opening(
            page.read,
            replace(
                shown,
                reload=page.read,
                explain=page.explain,
                how_far=page.how_far,
                returns=True,
            ),
        )

    opened = Opened(arguments.location, arguments.fetch, arguments.page)
    settings = _settings(arguments, found, table, opened)
    if is_several(arguments):
        from reader.cli.shelf import shelf_of  # noqa: PLC0415  lists are rare

        return _show_list(settings, shelf_of(arguments, opening))
    try:
        return _show_page(arguments, settings, opened)
    except SeveralPages as several:
        if not can_be_read_again(arguments.location):
            raise
        from reader.cli.shelf import shelf_inside  # noqa: PLC0415

        return _show_list(settings, shelf_inside(arguments, several, opening))


def _show_list(settings: ScreenSettings, shelf: Shelf) -> int:
    from reader.ui.app import run_list  # noqa: PLC0415

    return run_list(shelf, settings)


def _show_page(arguments: Arguments, settings: ScreenSettings, opened: Opened) -> int:
    begin, load, reload = _loads(arguments, opened)
    # After the page was begun in a process of its own: these imports take ¼ s.
    from reader.ui.app import run  # noqa: PLC0415

    settings = replace(settings, reload=reload, explain=opened.explain, how_far=opened.how_far)
    # Understood by now, or nearly: then the page is the first thing on the screen.
    patience = _PATIENCE if stands_alone(opened.page.body[:_HEAD]) else _UNPACKING
    reading = begin.wait() if begin is not None and begin.is_ready(patience) else None
    return run(load, settings, reading)


def _settings(
    arguments: Arguments, found: Configured, table: tuple[Command, ...], opened: Opened
) -> ScreenSettings:
    """How the screen shows a location: the command line first, then the configuration."""
    screen, location = found.settings.screen, arguments.location
    width = screen.width if arguments.width is None else arguments.width or MAX_COLUMN
    mode = history(arguments, screen.history)
    return ScreenSettings(
        location=DEMO_URL if arguments.demo else line(location),
        keywords=arguments.keywords,
        watched=found.settings.keywords,
        keep=None if found.file is None else Keeper(found.file),
        commands=table,
        width=width,
        side_by_side=screen.side_by_side,
        colors=found.settings.colors,
        mouse=screen.mouse,
        theme="" if screen.theme == "auto" else screen.theme,
        target_comment=line(location.partition("#")[2]),
        comments_only=not arguments.article,
        no_comments=not arguments.comments,
        save=_save,
        whole=opened.whole_by(arguments) if _has_more(arguments) else None,
        begins_whole=arguments.whole_thread,
        memory=memory_of(location, arguments.fetch, lambda: opened.page, mode),
        catalogue=None if mode == "off" else Catalogue(arguments, _later(arguments, found, table)),
    )


def _has_more(arguments: Arguments) -> bool:
    """Whether there is a site that can be asked for more."""
    return is_web(arguments.location) and not arguments.fetch.offline and arguments.comments


def _later(
    arguments: Arguments, found: Configured, table: tuple[Command, ...]
) -> Callable[[str], Opening]:
    """The same for the library, which opens pages as if nothing else had been asked for."""
    plain = replace(arguments, comments=True, article=True, page=0, others=())
    return _opening(plain, found, table)


def _opening(
    arguments: Arguments, found: Configured, table: tuple[Command, ...]
) -> Callable[[str], Opening]:
    """How a location is read and shown that is chosen on a screen."""
    from reader.ui.offers import DEMO  # noqa: PLC0415  only here

    def opened(typed: str) -> Opening:
        wanted = replace(arguments, demo=typed == DEMO, location="" if typed == DEMO else typed)
        if not wanted.demo:
            wanted = replace(wanted, location=completed_address(typed))
        page = Opened(wanted.location, arguments.fetch)
        if wanted.demo:
            page.page = page_now(wanted)
        load = page.read_again if wanted.demo else page.read
        again = wanted.demo or is_web(wanted.location) or can_be_read_again(wanted.location)
        settings = replace(
            _settings(wanted, found, table, page),
            reload=load if again else None,
            explain=page.explain,
            how_far=page.how_far,
            returns=True,
        )
        return Opening(load, settings)

    return opened


def _ask(arguments: Arguments, found: Configured, table: tuple[Command, ...]) -> int:
    """Show the screen that asks what to read."""
    from reader.cli.paths import completions  # noqa: PLC0415  only here
    from reader.ui.app import run_start  # noqa: PLC0415

    start = Start(open=_opening(arguments, found, table), complete=completions)
    if history(arguments, found.settings.screen.history) != "off" and data_folder():
        start = replace(start, recent=recent, forget=forget)
    return run_start(start, _settings(arguments, found, table, Opened("", arguments.fetch)))


def _loads(arguments: Arguments, opened: Opened) -> tuple[Begun | None, Load, Load | None]:
    """What has begun, how to read the page the first time, and how to read it again.

    What is on this machine is read before the screen opens, so that a file that is not there is
    said in the shell; standard input and pipes are read once.
    """
    location = arguments.location
    if is_web(location):
        return None, opened.read, opened.read
    opened.page = page = page_now(arguments)
    if location == "-":
        _keys_from_terminal()
    begin = begun(page)
    if arguments.demo:
        return begin, lambda: _once(begin), opened.read_again
    again = opened.read if can_be_read_again(location) else None
    return begin, lambda: _once(begin), again


async def _once(begin: Begun) -> Reading:
    from reader.fetch.aside import aside  # noqa: PLC0415

    return await aside(lambda _: begin.wait(), None)


def _keys_from_terminal() -> None:
    """Standard input held the page: keys come from the terminal itself."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise OpenError("There is no terminal to read keys from; use --print.") from error
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115  the descriptor, for whoever asks sys.stdin


def _save(reading: Reading, format_name: str, comments: bool, path: str, /) -> Path:
    """The seam the screen saves by: `~` is the user's home there, as in a shell."""
    wanted = str(Path(expanded(path))) + ("/" if path.endswith("/") else "")
    return save_as(reading, wanted, format_named(format_name), Options(comments=comments))
