"""The screen for a location: what the command line hands to it."""

import os
import sys
from pathlib import Path

from reader.cli.arguments import Arguments
from reader.cli.pages import DEMO_URL, is_address, page_now
from reader.errors import OpenError
from reader.model import Page, Reading
from reader.open.extract import understood
from reader.open.location import read
from reader.save import FORMATS, Options
from reader.save.write import save
from reader.ui.app import run
from reader.ui.settings import DEFAULT_COLUMN, Load, ScreenSettings


def show(arguments: Arguments) -> int:
    """Read the location and show it; the exit status."""
    load, reload = _loads(arguments)
    settings = ScreenSettings(
        location=DEMO_URL if arguments.demo else arguments.location,
        keywords=arguments.keywords,
        width=arguments.width or DEFAULT_COLUMN,
        target_comment=arguments.location.partition("#")[2],
        comments_only=not arguments.article,
        no_comments=not arguments.comments,
        save=_save,
        reload=reload,
    )
    return run(load, settings)


def _loads(arguments: Arguments) -> tuple[Load, Load | None]:
    """How to read the page the first time, and again; standard input is read once."""
    if arguments.location == "-":
        page = page_now(arguments)
        _keys_from_terminal()
        return lambda: _understand(page), None
    if arguments.demo:
        page = page_now(arguments)
        return lambda: _understand(page), lambda: _understand(page)
    if not is_address(arguments.location):
        page_now(arguments)  # a file that is not there is said before the screen opens
    return lambda: read(arguments.location), lambda: read(arguments.location)


async def _understand(page: Page) -> Reading:
    return understood(page)


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
    chosen = next(known for known in FORMATS if known.name == format_name)
    text = chosen.write(reading, Options(comments=comments))
    target = Path(path).expanduser()
    folder = path.endswith("/") or target.is_dir()
    return save(text, target, title=reading.article.title, suffix=chosen.suffix, folder=folder)
