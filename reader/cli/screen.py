"""The screen for a location: what the command line hands to it."""

import os
import sys
from functools import partial
from pathlib import Path

from reader.cli.arguments import Arguments
from reader.cli.pages import DEMO_URL, page_now
from reader.errors import OpenError
from reader.fetch.addresses import is_web
from reader.fetch.files import can_be_read_again
from reader.fetch.options import FetchOptions
from reader.model import Page, Reading
from reader.open.child import Begun, begun
from reader.save import Options, format_named, save_as
from reader.text import line
from reader.ui.settings import DEFAULT_COLUMN, MAX_COLUMN, Load, ScreenSettings

_PATIENCE = 0.1
"""Seconds that an opening screen would be seen for no good."""


def show(arguments: Arguments) -> int:
    """Read the location and show it; the exit status."""
    begin, load, reload = _loads(arguments)
    # After the page was begun in a process of its own: these imports take ¼ s.
    from reader.ui.app import run  # noqa: PLC0415

    width = DEFAULT_COLUMN if arguments.width is None else arguments.width or MAX_COLUMN
    settings = ScreenSettings(
        location=DEMO_URL if arguments.demo else line(arguments.location),
        keywords=arguments.keywords,
        width=width,
        target_comment=line(arguments.location.partition("#")[2]),
        comments_only=not arguments.article,
        no_comments=not arguments.comments,
        save=_save,
        reload=reload,
    )
    # Understood by now, or nearly: then the page is the first thing on the screen.
    reading = begin.wait() if begin is not None and begin.is_ready(_PATIENCE) else None
    return run(load, settings, reading)


def _loads(arguments: Arguments) -> tuple[Begun | None, Load, Load | None]:
    """What has begun, how to read the page the first time, and how to read it again.

    What is on this machine is read before the screen opens, so that a file that is not there is
    said in the shell; standard input and pipes are read once.
    """
    location = arguments.location
    if is_web(location):
        return (
            None,
            lambda: _read(location, arguments.fetch),
            lambda: _read(location, arguments.fetch),
        )
    page = page_now(arguments)
    if location == "-":
        _keys_from_terminal()
    begin = begun(page)
    if arguments.demo:
        return begin, lambda: _once(begin), lambda: _read_page(page)
    again = partial(_read, location, arguments.fetch) if can_be_read_again(location) else None
    return begin, lambda: _once(begin), again


async def _once(begin: Begun) -> Reading:
    from reader.open.aside import aside  # noqa: PLC0415

    return await aside(lambda _: begin.wait(), None)


async def _read(location: str, options: FetchOptions) -> Reading:
    from reader.fetch import load  # noqa: PLC0415
    from reader.open.location import read  # noqa: PLC0415  its parser is needed late or never

    return await read(location, fetch=lambda wanted: load(wanted, options))


async def _read_page(page: Page) -> Reading:
    from reader.open.location import read_page  # noqa: PLC0415

    return await read_page(page)


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
    wanted = str(Path(path).expanduser()) + ("/" if path.endswith("/") else "")
    return save_as(reading, wanted, format_named(format_name), Options(comments=comments))
