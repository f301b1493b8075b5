"""A file put in its place whole; one of the user's, by one program at a time."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PATIENCE = 2.0
"""Seconds to wait for another program that holds the lock, where nobody waits for us."""


def contents(path: Path) -> bytes:
    """What is in a file; nothing, if there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def replaced(target: Path, data: bytes, before: bytes) -> bool:
    """Put `data` in place of a file that holds `before`; False if it holds something else now.

    It is on the disk then. A new file is its owner's alone, another one keeps its mode. OSError as
    it comes.
    """
    with _beside(target, data, synced=True) as hidden:
        if contents(target) != before:
            return False
        hidden.replace(target)
    return True


def put(target: Path, data: bytes) -> None:
    """Put `data` in place of whatever a file holds, where losing it to a power cut is no harm.

    Whoever opens the file sees all that was there or all that is; modes and OSError as above.
    """
    with _beside(target, data, synced=False) as hidden:
        hidden.replace(target)


@contextmanager
def _beside(target: Path, data: bytes, *, synced: bool) -> Iterator[Path]:
    """A hidden file that holds `data`; it is gone afterwards, or is the target."""
    hidden = target.with_name(f".{target.name}-{os.getpid()}-{os.urandom(4).hex()}.part")
    try:
        _write(hidden, data, _mode(target), synced=synced)
        yield hidden
    finally:
        with suppress(OSError):
            hidden.unlink(missing_ok=True)


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        return 0o600


def _write(hidden: Path, data: bytes, mode: int, *, synced: bool) -> None:
    handle = os.open(hidden, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
        if synced:
            os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def locked(folder: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Alone among readers in a folder, which is made for its owner alone if it is not there.

    The folder itself is locked, so that no file is left for it. BlockingIOError if another program
    does not let go in so many seconds.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        end = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.02)
        yield
    finally:
        os.close(handle)
