"""Files that may be named pipes: opened at once, and waited for as long as a shell needs."""

import errno
import os
import stat
from io import BufferedReader

WRITER = 2.0
"""Seconds in which a writer may open a named pipe: a shell starts both sides at the same time. Only
Linux waits: elsewhere a pipe without a writer counts as one at its end.
"""


def at_once(path: str, flags: int) -> int:
    """An opener that does not wait for a writer, as opening a named pipe would."""
    return os.open(path, flags | os.O_NONBLOCK | os.O_NOCTTY)


def opened(path: str | os.PathLike[str]) -> BufferedReader:
    """A file opened for reading. OSError also for a named pipe that nobody writes to: it would hold
    up the program for ever. A writer may take its time, as a search that finds nothing at first.
    """
    file = open(path, "rb", opener=at_once)  # noqa: SIM115  the caller closes it
    try:
        is_silent = stat.S_ISFIFO(os.fstat(file.fileno()).st_mode) and not _has_come(file)
        os.set_blocking(file.fileno(), True)
        is_silent = is_silent and not file.peek(1)  # at its end: nobody has it open
    except OSError:
        file.close()
        raise
    if is_silent:
        file.close()
        raise OSError(errno.EPIPE, "it is a pipe, and nothing came through it")
    return file


def _has_come(file: BufferedReader) -> bool:
    from select import select  # noqa: PLC0415  few files are pipes

    return bool(select([file], [], [], WRITER)[0])


def content(path: str | os.PathLike[str], most: int) -> bytes:
    """The first bytes of a file, at most so many: a device has no end. Raises OSError."""
    with opened(path) as file:
        return file.read(most)
