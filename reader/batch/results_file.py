"""The results of a batch so far, in a file of lines of which a kill can damage only the last.

Each line is written at once and in one piece. A partial last line is removed when the batch is
resumed, so that no page is there by half; and no page is read twice, since each line begins with
the location of its page.
"""

import fcntl
import json
import os
import time
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from errno import EINVAL, ENOTSUP
from hashlib import blake2b
from pathlib import Path

from reader.batch.pages import Row, location_of
from reader.errors import SaveError
from reader.record import ROW
from reader.text import line

_SYNCED = 5.0
"""Seconds after which results are synced to disk, in case of a power failure."""


class ResultsFile:
    """The file of results, locked while it is open. Raises SaveError for all errors."""

    def __init__(self, path: Path, suffix: str = "", *, retry: bool = False) -> None:
        """`suffix` is that of the files in a folder: pages saved in another format are not done.

        With `retry` the rows of failures are removed, so that those pages are read again.
        """
        self.path = path
        self._suffix = suffix
        self._done = array("Q")
        self._failures = 0
        self._synced = time.monotonic()
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o666)
        except (OSError, ValueError) as error:
            raise self._wrong(error) from error
        try:
            self._lock()
            self._go_on()
            if retry and self._failures:
                self._take_out_failures()
        except BaseException:
            os.close(self._file)
            raise

    def __contains__(self, mark: int) -> bool:
        """Whether there already was a row for the location with this mark."""
        place = bisect_left(self._done, mark)
        return place < len(self._done) and self._done[place] == mark

    def __len__(self) -> int:
        """The number of rows there were at the start."""
        return len(self._done)

    def write(self, rows: Sequence[Row]) -> None:
        """Write rows, all of them at once."""
        data = "".join(row.line for row in rows).encode("utf-8", "replace")
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self._file, view) :]
            if time.monotonic() - self._synced > _SYNCED:
                self._sync()
        except OSError as error:
            raise self._wrong(error) from error

    def close(self) -> None:
        """Sync the results to disk and close the file."""
        try:
            self._sync()
        except OSError as error:
            raise self._wrong(error) from error
        finally:
            os.close(self._file)

    def _sync(self) -> None:
        try:
            os.fsync(self._file)
        except OSError as error:
            if error.errno not in (EINVAL, ENOTSUP):  # a pipe or a device has no disk
                raise
        self._synced = time.monotonic()

    def _lock(self) -> None:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            stays = os.path.samestat(os.fstat(self._file), self.path.stat())
        except BlockingIOError as error:
            raise self._taken() from error
        except OSError as error:  # a disk of another machine may have no locks
            raise self._wrong(error) from error
        if not stays:  # the other put a new file there, which is its own
            raise self._taken()

    def _taken(self) -> SaveError:
        return SaveError(f"Another reader is writing to {line(str(self.path))}.")

    def _go_on(self) -> None:
        """Find out which locations are done, and remove a partial last line."""
        valid_size, marks, self._failures = 0, array("Q"), 0
        with open(self._file, "rb", closefd=False) as file:
            file.seek(0)
            for row in file:
                if not row.endswith(b"\n"):
                    break
                location = location_of(row.decode("utf-8", "replace"))
                if not location:
                    name = line(str(self.path))
                    raise SaveError(
                        f"{name} exists and is not the output of a batch; nothing is overwritten."
                    )
                self._failures += is_failure(row)
                if not self._suffix or self._is_done(row):
                    marks.append(mark_of(location))
                valid_size += len(row)
        if valid_size < os.fstat(self._file).st_size:
            self._cut(valid_size)
        self._done = array("Q", sorted(marks))

    def _take_out_failures(self) -> None:
        """Remove the rows of failures; a kill leaves either the old file or the new one."""
        target = self.path.resolve()
        fresh = target.with_name(f".{target.name}.retried")
        flags = os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND | os.O_CLOEXEC | os.O_NOFOLLOW
        try:
            file = os.open(fresh, flags, os.fstat(self._file).st_mode & 0o777)
        except OSError as error:
            raise self._wrong(error) from error
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # before it is to be found
            with (
                open(self._file, "rb", closefd=False) as old,
                open(file, "wb", closefd=False) as new,
            ):
                old.seek(0)
                new.writelines(row for row in old if not is_failure(row))
            os.fsync(file)
            fresh.replace(target)
        except OSError as error:
            os.close(file)
            raise self._wrong(error) from error
        os.close(self._file)
        self._file = file
        self._go_on()

    def _is_done(self, row: bytes) -> bool:
        """Whether a row of a folder stands for a file in the wanted format, or for a failure."""
        name = json.loads(row).get("file")
        return not isinstance(name, str) or name.endswith(self._suffix)

    def _cut(self, valid_size: int) -> None:
        """Remove a partial line, if it is one of ours."""
        tail = os.pread(self._file, 64, valid_size)
        row_start = ROW.encode()
        if not (tail.startswith(row_start) or row_start.startswith(tail)):
            name = line(str(self.path))
            raise SaveError(
                f"{name} exists and is not the output of a batch; nothing is overwritten."
            )
        os.ftruncate(self._file, valid_size)

    def _wrong(self, error: Exception) -> SaveError:
        reason = getattr(error, "strerror", None) or "it cannot be written"
        return SaveError(f"Cannot write to {line(str(self.path))}: {reason.lower()}.")


def is_failure(row: bytes) -> bool:
    """Whether a row reports that a page could not be read."""
    if b'"error": ' not in row:
        return False
    record = json.loads(row)
    return isinstance(record, dict) and isinstance(record.get("error"), str)


def mark_of(location: str) -> int:
    """An eight-byte hash of a location: a hundred thousand of them take 0.8 MB."""
    return int.from_bytes(
        blake2b(location.encode("utf-8", "replace"), digest_size=8).digest(), "big"
    )
