"""The screen for a location: what the command line hands to it."""

import os
import sys
from pathlib import Path

from reader.cli.arguments import Arguments
from reader.cli.pages import DEMO_URL, page_now
from reader.errors import OpenError
from reader.fetch.addresses import is_web
from reader.fetch.files import can_be_read_again
from reader.model import Reading
from reader.open.location import read, read_page
from reader.save import Options, format_named, save_as
from reader.text import line
from reader.ui.app import run
from reader.ui.settings import DEFAULT_COLUMN, MAX_COLUMN, Load, ScreenSettings


def show(arguments: Arguments) -> int:
    """Read the location and show it; the exit status."""
    load, reload = _loads(arguments)
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
    return run(load, settings)


def _loads(arguments: Arguments) -> tuple[Load, Load | None]:
    """How to read the page the first time, and again.

    What is on this machine is read before the screen opens, so that a file that is not there is
    said in the shell; standard input and pipes are read once.
    """
    location = arguments.location
    if is_web(location):
        return lambda: read(location), lambda: read(location)
    page = page_now(arguments)
    if location == "-":
        _keys_from_terminal()
    if arguments.demo:
        return lambda: read_page(page), lambda: read_page(page)
    again = (lambda: read(location)) if can_be_read_again(location) else None
    return lambda: read_page(page), again


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
