"""Pipes to a process that is begun, and what comes through them."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

_BEYOND = 10
"""A number that no end of a pipe is under: what a new process has as 0 to 9 is put there for it."""


_CHUNK = 1 << 20


class Pipe(NamedTuple):
    """Its two ends, by their numbers."""

    read: int
    write: int


@contextmanager
def pipes(count: int) -> Iterator[list[Pipe]]:
    """So many pipes, closed again where what they are for cannot be had. OSError."""
    ends: list[int] = []
    try:
        yield [_pipe(ends) for _ in range(count)]
    except OSError:
        for end in ends:
            os.close(end)
        raise


def _pipe(kept: list[int]) -> Pipe:
    """A pipe beyond the standard streams, whose numbers are free where one of these is closed."""
    ends = os.pipe()
    try:
        kept.extend(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, _BEYOND) for end in ends)
    finally:
        for end in ends:
            os.close(end)
    return Pipe(*kept[-2:])


def put(end: int, said: bytes) -> None:
    """All of `said`, with its length before it. BrokenPipeError where nobody listens any more."""
    os.write(end, len(said).to_bytes(_SIZE, "big"))
    rest = memoryview(said)
    while rest:
        rest = rest[os.write(end, rest[:_CHUNK]) :]


def got(end: int) -> bytes:
    """What was `put` in at the other end; b"" where that is closed, whatever came of it."""
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
