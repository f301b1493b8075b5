"""A file of the user's put in its place whole, by one program at a time."""

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
    """Put `data` in the place of a file that holds `before`; False if it holds something else now.

    A new file is its owner's alone, another one keeps its mode. OSError as it comes.
    """
    hidden = target.with_name(f".{target.name}-{os.getpid()}-{os.urandom(4).hex()}.part")
    try:
        _put(hidden, data, _mode(target))
        if contents(target) != before:
            return False
        hidden.replace(target)
    finally:
        with suppress(OSError):
            hidden.unlink(missing_ok=True)
    return True


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        return 0o600


def _put(hidden: Path, data: bytes, mode: int) -> None:
    handle = os.open(hidden, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
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
