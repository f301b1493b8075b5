"""`reader --linear`: the page as linear text, with the keys of the screen but without the
screen.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.cli.arguments import Arguments
from reader.cli.configuration import configured
from reader.cli.keyboard import keys_from_terminal
from reader.cli.memory import fetched_as
from reader.cli.output import put_out
from reader.cli.terminal_ascii import for_terminal
from reader.linear.loop import whole_text
from reader.linear.page import LinearPage

if TYPE_CHECKING:
    from reader.linear.terminal import Terminal
from reader.cli.linear_pages import Reader, asked_for, now, read_at


def linear(arguments: Arguments) -> int:
    """Read the location and present it, operated by keys if there is a terminal."""
    configuration = configured(arguments)
    arguments = fetched_as(arguments, configuration.settings.screen.history)
    page, reading = read_at(arguments)
    if not (sys.stdout and sys.stdout.isatty()):
        spoken = LinearPage(asked_for(reading, arguments), now())
        put_out(for_terminal(whole_text(spoken), arguments.ascii) + "\n")
        return 0
    with _terminal(arguments) as terminal:
        Reader(terminal, configuration).listen(arguments, page, reading)
    return 0


@contextmanager
def _terminal(arguments: Arguments) -> Iterator["Terminal"]:
    """The terminal, in raw mode until the block ends."""
    from reader.linear.terminal import Terminal  # noqa: PLC0415  there may be none

    if not sys.stdin or not sys.stdin.isatty():
        keys_from_terminal()
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    terminal = Terminal(0, arguments.width or 0, lambda text: for_terminal(text, arguments.ascii))
    with terminal.taken():
        yield terminal
