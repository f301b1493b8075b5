"""Read keys from the terminal even if standard input is something else."""

import os
import sys
from contextlib import suppress

from reader.errors import OpenError


def keys_of_terminal() -> None:
    """Read keys from the terminal, also in `… | xargs reader` and `while read … done < list`."""
    if not (sys.stdin and sys.stdin.isatty()):
        with suppress(OpenError):  # without one the screen does what it can
            keys_from_terminal()


def keys_from_terminal() -> None:
    """Standard input held the page, or is not a terminal: read keys from the terminal itself.

    Raises OpenError if there is none.
    """
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise OpenError("There is no terminal to read keys from; use --print.") from error
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115  the descriptor, for whoever asks sys.stdin
    if sys.__stdin__ is None:  # it was closed
        sys.__stdin__ = sys.stdin  # type: ignore[misc]
