"""The library: one SQLite file in the user's data folder, opened for each operation.

Errors are raised as LibraryError, one sentence, and never stop the user from reading. A damaged
file is renamed and a new one begun.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from reader.config.atomic import locked
from reader.errors import FullLibrary, LibraryError
from reader.library.hindrance import hindrance
from reader.library.legacy_list import take_over
from reader.library.schema import STEPS, VERSION, make_full_text
from reader.text import line

NAME = "library.db"
PATIENCE = 5.0
"""Seconds to wait for another program that writes."""
_BESIDE = ("", "-wal", "-shm")
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_CLOSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_OF_FILE = {*_CLOSED, sqlite3.SQLITE_IOERR}
"""Errors of which the user has to know the file to mend anything."""
_WHY = {
    sqlite3.SQLITE_BUSY: "is held by another program",
    sqlite3.SQLITE_LOCKED: "is held by another program",
    sqlite3.SQLITE_READONLY: "cannot be written",
    sqlite3.SQLITE_PERM: "cannot be opened",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened",
    sqlite3.SQLITE_FULL: "has no room on its disk",
    sqlite3.SQLITE_IOERR: "cannot be read or written",
    sqlite3.SQLITE_CORRUPT: "is damaged",
    sqlite3.SQLITE_NOTADB: "is damaged",
}
_T = TypeVar("_T")


class Library:
    """The library in a folder, which is created on the first write."""

    def __init__(self, folder: Path, former: Path | None = None, patience: float = PATIENCE):
        self.folder = folder
        self.path = folder / NAME
        self.patience = patience
        self.notice = ""
        """A sentence for the user about something that happened to the library, or ""."""
        self._former = former
        """The list of pages that earlier versions kept."""

    @property
    def is_there(self) -> bool:
        """Whether anything was ever stored, or is hidden in a folder that nobody may look into."""
        try:
            self.path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return self._former_is_there
        except OSError:
            return True
        return True

    @property
    def _former_is_there(self) -> bool:
        # Unlike `Path.exists`, False too for a folder that nobody may look into.
        return self._former is not None and os.path.exists(self._former)  # noqa: PTH110

    @property
    def loss(self) -> str:
        """A sentence about the damaged library that is kept beside this one, "" if there is none.

        Where nothing is found, it is the reason.
        """
        damaged = sorted(self.folder.glob(f"{NAME}.damaged-*[0-9]"))
        if not damaged:
            return ""
        return f"The library was damaged: what it had is kept as {line(str(damaged[-1]))}."

    def ask(self, question: Callable[[sqlite3.Connection], _T], otherwise: _T) -> _T:
        """The result of a query; `otherwise` if there is no library yet.

        Raises LibraryError, also if there can be none: nothing that is read will be found there.
        """
        if self.is_there:
            return self._work(question, writes=False)
        if why := hindrance(self.folder):
            raise LibraryError(why)
        return otherwise

    def glance(self, question: Callable[[sqlite3.Connection], _T], otherwise: _T) -> _T:
        """Like `ask`, but without waiting for locks or repairing anything. Raises LibraryError."""
        if not self.is_there:
            return otherwise
        try:
            with closing(_connected(str(self.path), 0)) as connection:
                if self._former_is_there or _version(connection) != VERSION:
                    raise LibraryError("The library is of another reader.")
                return question(connection)
        except sqlite3.Error as error:
            raise LibraryError(self._failure(error)) from error

    def change(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        """Change the library in one transaction. Raises LibraryError."""
        return self._work(work, writes=True)

    def delete(self) -> None:
        """Delete the library, and damaged ones that were renamed. Raises LibraryError."""
        # Where nothing is, as in a home that cannot be written to, nothing is made to be deleted.
        if not self._former_is_there and not any(self.folder.glob(f"{NAME}*")):
            return
        try:
            with locked(self.folder, self.patience):
                for path in self.folder.glob(f"{NAME}*"):
                    path.unlink(missing_ok=True)
                if self._former is not None:
                    self._former.unlink(missing_ok=True)
        except OSError as error:
            raise LibraryError("The library cannot be deleted.") from error

    def _work(self, work: Callable[[sqlite3.Connection], _T], *, writes: bool) -> _T:
        for attempt in (1, 2):
            try:
                with closing(self._opened()) as connection:
                    return _within(connection, work, "IMMEDIATE" if writes else "DEFERRED")
            except sqlite3.Error as error:
                code = _code(error)
                if code in _DAMAGED and attempt == 1:
                    self._put_aside(error)
                elif code in _CLOSED and not writes:
                    return self._as_it_lies(work)
                else:
                    kind = FullLibrary if code == sqlite3.SQLITE_FULL else LibraryError
                    raise kind(self._reason(self._failure(error))) from error
            except OSError as error:
                why = f"cannot be opened: {(error.strerror or 'it is busy').lower()}"
                failure = f"The library {why} ({line(str(self.path))})."
                raise LibraryError(self._reason(failure)) from error
        raise AssertionError  # the second attempt returns or raises

    def _reason(self, failure: str) -> str:
        """The sentence for a failure: what keeps a library from being made, if there is none."""
        return failure if self.is_there else hindrance(self.folder) or failure

    def _failure(self, error: sqlite3.Error) -> str:
        """What is wrong, and with which file, if that is for the user to mend."""
        file_note = f" ({line(str(self.path))})" if _code(error) in _OF_FILE else ""
        return f"The library {_why(error)}{file_note}."

    def _opened(self) -> sqlite3.Connection:
        """A connection to a library of the current version."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        connection = _connected(str(self.path), self.patience)
        try:
            version = _version(connection)
            if version != VERSION or self._former_is_there:
                self._make_current(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _make_current(self, connection: sqlite3.Connection) -> None:
        """Create the tables, or update older ones; only one of several processes does it."""
        with locked(self.folder, self.patience):
            self.path.chmod(0o600)
            version = _version(connection)
            if version > VERSION:
                raise LibraryError("The library was made by a newer reader; it is left as it is.")
            if version == 0:
                connection.execute("PRAGMA journal_mode = WAL")
            _within(connection, self._upgrade, "IMMEDIATE")
            if self._former is not None:
                self._former.unlink(missing_ok=True)

    def _upgrade(self, connection: sqlite3.Connection) -> None:
        version = _version(connection)
        for step in STEPS[version:]:
            step(connection)
        if version == 0 and has_full_text(connection):
            make_full_text(connection)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        if self._former is not None:
            take_over(connection, self._former)

    def _as_it_lies(self, question: Callable[[sqlite3.Connection], _T]) -> _T:
        """Read a library on a read-only disk: nobody writes there, so no lock is needed."""
        try:
            with closing(_connected(f"{self.path.as_uri()}?immutable=1", 0)) as connection:
                if _version(connection) != VERSION:
                    raise LibraryError(
                        "The library is of another version of reader, and cannot be written."
                    )
                return question(connection)
        except sqlite3.Error as error:
            raise LibraryError(self._failure(error)) from error

    def _put_aside(self, why: sqlite3.Error) -> None:
        """Rename a damaged library; it is never deleted."""
        try:
            with locked(self.folder, self.patience):
                if not self._is_damaged():
                    return  # another reader was here first
                name = f"{NAME}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S.%f}"
                # First, since whoever finds the new library in another thread is to say why.
                self.notice = f"The library was damaged ({_reason(why)}): it is kept as {name}."
                for end in _BESIDE:
                    with suppress(FileNotFoundError):
                        self.folder.joinpath(NAME + end).rename(self.folder / (name + end))
        except OSError as error:
            self.notice = ""
            raise LibraryError("The library is damaged and cannot be put aside.") from error

    def _is_damaged(self) -> bool:
        """Whether the file that is there now is the damaged one."""
        try:
            with closing(_connected(str(self.path), self.patience)) as connection:
                found = connection.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.Error as error:
            return _code(error) in _DAMAGED
        return bool(found != ("ok",))


def _connected(path: str, patience: float) -> sqlite3.Connection:
    uri = path.startswith("file:")
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None, uri=uri)
    for pragma in ("foreign_keys = ON", "synchronous = NORMAL", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _within(
    connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], _T], kind: str
) -> _T:
    """Run in a transaction, which is rolled back on an error."""
    connection.execute(f"BEGIN {kind}")
    try:
        done = work(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise
    return done


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def has_full_text(connection: sqlite3.Connection) -> bool:
    """Whether this SQLite has all the full-text features used here."""
    try:
        connection.execute(
            "CREATE VIRTUAL TABLE temp.probe USING fts5 (a, content='', tokenize='trigram')"
        )
        connection.execute("DROP TABLE temp.probe")
    except sqlite3.OperationalError:
        return False
    return True


def _code(error: sqlite3.Error) -> int:
    """The SQLite error code; 0 for errors in reader's own data."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _why(error: sqlite3.Error) -> str:
    return _WHY.get(_code(error), f"cannot be used: {_reason(error)}")


def _reason(error: sqlite3.Error) -> str:
    return str(error) or type(error).__name__
