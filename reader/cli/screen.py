"""The screen for a location: what the command line hands to it."""

import os
import sys
from pathlib import Path

from reader.cli.arguments import Arguments
from reader.cli.pages import DEMO_URL, page_now
from reader.errors import OpenError
from reader.fetch.addresses import is_web
from reader.fetch.files import can_be_read_again
from reader.fetch.options import FetchOptions
from reader.model import Explanation, Page, Reading
from reader.open.begun import Begun, begun
from reader.save import Options, format_named, save_as
from reader.text import line
from reader.ui.settings import DEFAULT_COLUMN, MAX_COLUMN, Load, ScreenSettings

_PATIENCE = 0.1
"""Seconds that an opening screen would be seen for no good."""


def show(arguments: Arguments) -> int:
    """Read the location and show it; the exit status."""
    opened = _Opened(arguments.location, arguments.fetch)
    begin, load, reload = _loads(arguments, opened)
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
        explain=opened.explain,
    )
    # Understood by now, or nearly: then the page is the first thing on the screen.
    reading = begin.wait() if begin is not None and begin.is_ready(_PATIENCE) else None
    return run(load, settings, reading)


class _Opened:
    """A location, and the page that was read there last, from which it is explained."""

    def __init__(self, location: str, options: FetchOptions) -> None:
        self._location = location
        self._options = options
        self.page = Page(b"")

    async def read(self) -> Reading:
        from reader.fetch import load  # noqa: PLC0415  it is needed late or never
        from reader.open.location import read_page  # noqa: PLC0415  and so is its parser

        self.page = page = await load(self._location, self._options)
        return await read_page(page)

    async def read_again(self) -> Reading:
        """The same bytes once more."""
        from reader.open.location import read_page  # noqa: PLC0415

        return await read_page(self.page)

    async def explain(self) -> Explanation:
        from reader.open.location import explain_page  # noqa: PLC0415

        return await explain_page(self.page)


def _loads(arguments: Arguments, opened: _Opened) -> tuple[Begun | None, Load, Load | None]:
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
    from reader.open.aside import aside  # noqa: PLC0415

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
    wanted = str(Path(path).expanduser()) + ("/" if path.endswith("/") else "")
    return save_as(reading, wanted, format_named(format_name), Options(comments=comments))
