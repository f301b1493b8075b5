"""Pipes to a new process, and messages through them."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

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


def send(end: int, data: bytes) -> None:
    """Write `data`, preceded by its length. BrokenPipeError if the other end is closed."""
    size = len(data).to_bytes(_SIZE, "big")
    # A short message is written at once: whoever waits for it wakes once, and not for its length
    # and again for the rest.
    for part in [size + data] if len(data) < _SHORT else [size, data]:
        unsent = memoryview(part)
        while unsent:
            unsent = unsent[os.write(end, unsent[:_CHUNK]) :]


def receive(end: int) -> bytes:
    """Read one message written by `send`; b"" if the pipe was closed before it was complete."""
    size = _exactly(end, _SIZE)
    return _exactly(end, int.from_bytes(size, "big")) if size else b""


_SIZE = 8


def _exactly(end: int, size: int) -> bytes:
    parts: list[bytes] = []
    while size:
        part = os.read(end, min(size, _CHUNK))
        if not part:
            return b""
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
