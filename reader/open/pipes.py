"""Pipes to a new process, and messages through them."""

import fcntl
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from reader.values import NamedTuple

_BEYOND = 10
"""Above all descriptor numbers used for pipes: a new process gets its pipes as some of 0 to 9."""


_CHUNK = 1 << 20
_SHORT = 1 << 16


class Pipe(NamedTuple):
    """The file descriptors of the two ends of a pipe."""

    read: int
    write: int


@contextmanager
def pipes(count: int) -> Iterator[list[Pipe]]:
    """Open so many pipes, which are closed again if the body raises OSError."""
    ends: list[int] = []
    try:
        yield [_pipe(ends) for _ in range(count)]
    except OSError:
        for end in ends:
            os.close(end)
        raise


def _pipe(descriptors: list[int]) -> Pipe:
    """A pipe with descriptors above the standard streams, whose numbers are free if one is
    closed.
    """
    ends = os.pipe()
    try:
        descriptors.extend(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, _BEYOND) for end in ends)
    finally:
        for end in ends:
            os.close(end)
    return Pipe(*descriptors[-2:])


def widen(end: int) -> None:
    """Let a pipe take 1 MB that nobody reads yet, where the system has a call for that.

    Who writes while the other side is at something else waits less: a reading of 50,000 comments,
    7 MB of them, was shown after 0.46 s, and after 0.57 through a pipe that took 64 KB (medians of
    8 in turn, on a quiet machine).
    """
    if sys.platform == "linux":
        with suppress(OSError):  # a user may have so much in all pipes, and no more
            fcntl.fcntl(end, fcntl.F_SETPIPE_SZ, _CHUNK)


def send(end: int, data: bytes) -> None:
    """Write `data`, preceded by its length. BrokenPipeError if the other end is closed."""
    size = len(data).to_bytes(_SIZE, "big")
    # A short message is written at once: whoever waits for it wakes once, and not for its length
    # and again for the rest.
    for part in [size + data] if len(data) < _SHORT else [size, data]:
        unsent = memoryview(part)
        while unsent:
            unsent = unsent[os.write(end, unsent[:_CHUNK]) :]


def receive(end: int, wait: Callable[[int], None] | None = None) -> bytes:
    """Read one message written by `send`; b"" if the pipe was closed before it was complete.

    `wait` is called before each time that the pipe is read, and may raise what ends this.
    """
    size = _exactly(end, _SIZE, wait)
    return _exactly(end, int.from_bytes(size, "big"), wait) if size else b""


_SIZE = 8


def _exactly(end: int, size: int, wait: Callable[[int], None] | None) -> bytes:
    parts: list[bytes] = []
    while size:
        if wait is not None:
            wait(end)
        part = os.read(end, min(size, _CHUNK))
        if not part:
            return b""
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
