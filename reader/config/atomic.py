"""Replace a file atomically; for files of the user's, with a lock against other programs."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PATIENCE = 2.0
"""Seconds to wait for another program's lock, where the user is not waiting."""


def contents(path: Path) -> bytes:
    """The bytes of a file; b"" if it does not exist."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def replaced(target: Path, data: bytes, before: bytes) -> bool:
    """Replace a file that holds `before` by `data`; False if it holds something else by now.

    The data is synced to disk. A new file is readable by its owner only, an existing one keeps its
    mode. Raises OSError.
    """
    with _beside(target, data, synced=True) as hidden:
        if contents(target) != before:
            return False
        hidden.replace(target)
    return True


def put(target: Path, data: bytes) -> None:
    """Replace a file by `data` without syncing, where losing it in a power cut does no harm.

    Other processes see either all of the old content or all of the new; modes and OSError as in
    `replaced`.
    """
    with _beside(target, data, synced=False) as hidden:
        hidden.replace(target)


@contextmanager
def _beside(target: Path, data: bytes, *, synced: bool) -> Iterator[Path]:
    """A hidden file with `data` beside the target; it either replaces the target or is removed."""
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
    """Hold a lock on a folder, which is created for its owner only if it does not exist.

    The folder itself is locked, so that no lock file is left behind. BlockingIOError if another
    program holds the lock for longer than so many seconds.
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
