"""A damaged, locked, closed or outdated library is reported, and never stops the reading."""

import fcntl
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library import store
from reader.library.places import Visit
from reader.library.recent import recent, remember
from reader.library.schema import VERSION
from reader.library.shelf import bring_back, pages
from reader.library.store import NAME, Library

A = Visit("/a", "A", "2026-11-20")


def test_it_is_written_ahead_and_of_this_version(library: Library) -> None:
    remember(library, A)
    with closing(sqlite3.connect(library.path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        tables = connection.execute(
            "SELECT name, strict FROM pragma_table_list WHERE name IN ('pages', 'copies')"
        )
        assert sorted(tables) == [("copies", 1), ("pages", 1)]


def damaged_middle(data: bytes) -> bytes:
    return data[:4096] + os.urandom(len(data) - 4096)


@pytest.mark.parametrize(
    "damage",
    [lambda _: b"not a library at all" * 99, damaged_middle, lambda data: data[:6000]],
    ids=["garbage", "flipped", "truncated"],
)
def test_a_damaged_library_is_put_aside_and_a_new_one_begins(
    library: Library, damage: object
) -> None:
    assert callable(damage)
    for number in range(60):
        remember(library, Visit(f"/{number}", "x" * 400, "2026-11-20"))
    before = damage(library.path.read_bytes())
    library.path.write_bytes(before)
    remember(library, A)
    assert recent(library) == (A,)
    aside = [
        path
        for path in library.folder.iterdir()
        if ".damaged-" in path.name and not path.name.endswith(("-wal", "-shm"))
    ]
    assert [path.read_bytes() for path in aside if not path.name.endswith(("-wal", "-shm"))] == [
        before
    ]
    assert library.notice.startswith("The library was damaged (")
    assert aside[0].name in library.notice


def test_looking_into_a_damaged_library_puts_it_aside_too(library: Library) -> None:
    remember(library, A)
    library.path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    assert recent(library) == ()
    assert library.notice


def test_a_sound_library_is_never_put_aside(library: Library) -> None:
    """Another reader had put the damaged one aside before this one came to it."""
    remember(library, A)
    library._put_aside(sqlite3.DatabaseError("file is not a database"))
    assert recent(library) == (A,)
    assert [path.name for path in library.folder.iterdir()] == [NAME]


def test_a_newer_library_is_left_as_it_is(library: Library) -> None:
    remember(library, A)
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = library.path.read_bytes()
    for work in (recent, lambda library: remember(library, A)):
        with pytest.raises(
            LibraryError, match=r"^The library was made by a newer reader; it is left as it is\.$"
        ):
            work(library)
    assert library.path.read_bytes() == before


def test_a_library_that_is_held_is_waited_for_and_then_told_of(library: Library) -> None:
    remember(library, A)
    with closing(sqlite3.connect(library.path, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        held = Library(library.folder, patience=0.05)
        with pytest.raises(LibraryError, match=r"^The library is held by another program\.$"):
            remember(held, Visit("/b"))
        assert recent(held) == (A,)


def test_a_library_that_is_being_made_is_waited_for(library: Library) -> None:
    library.folder.mkdir()
    handle = os.open(library.folder, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        with pytest.raises(LibraryError, match="cannot be opened"):
            remember(Library(library.folder, patience=0.05), A)
    finally:
        os.close(handle)
    remember(library, A)
    assert recent(library) == (A,)


def test_a_folder_that_is_none_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    library = Library(tmp_path / "file" / "reader")
    for work in (recent, lambda library: remember(library, A)):
        with pytest.raises(
            LibraryError, match=r"^There can be no library: .*/file is a file and not a folder\.$"
        ):
            work(library)


def test_where_nothing_can_be_written_an_empty_library_is_not_said_to_wait(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(LibraryError, match=r"^There can be no library: .* cannot be written\.$"):
        recent(library)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder in which nothing is made")
def test_where_nobody_can_make_a_folder_whatever_his_rights_is_told_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.access", lambda *_: True)  # as it is for root
    for work in (recent, pages, lambda library: bring_back(library, "2026")):
        with pytest.raises(
            LibraryError, match=r"^There can be no library: /proc cannot be written\.$"
        ):
            work(Library(Path("/proc/x/reader")))


def test_an_empty_library_leaves_nothing_behind(library: Library) -> None:
    library.folder.mkdir()
    assert recent(library) == ()
    assert list(library.folder.iterdir()) == []


def test_a_folder_that_nobody_may_look_into_is_told_of(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether there is a library cannot be known there, so it is opened to learn why not."""

    def shut(self: Path, **_: object) -> os.stat_result:
        if self.name == NAME:
            raise PermissionError(13, "Permission denied")
        return os.stat(self)  # noqa: PTH116  the method is the one that is replaced

    library.path.mkdir(parents=True)  # what cannot be opened, by root neither
    monkeypatch.setattr(Path, "stat", shut)
    assert library.is_there
    with pytest.raises(LibraryError, match=r"^The library cannot be opened \(.*/library\.db\)\.$"):
        recent(library)


def test_a_library_of_another_version_that_cannot_be_written_is_told_of(
    library: Library,
) -> None:
    remember(library, A)
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute("PRAGMA user_version = 2")
    with pytest.raises(LibraryError, match="is of another version of reader, and cannot be"):
        library._as_it_lies(lambda connection: connection.execute("SELECT 1"))


def test_what_a_damaged_library_had_is_named_for_as_long_as_it_lies_there(
    library: Library,
) -> None:
    assert library.loss == ""
    remember(library, A)
    library.path.write_bytes(b"no library at all" * 99)
    assert recent(library) == ()
    later = Library(library.folder)
    assert later.notice == ""
    assert later.loss.startswith("The library was damaged: what it had is kept as ")
    assert ".damaged-" in later.loss


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_library_that_cannot_be_written_can_be_read(library: Library) -> None:
    remember(library, A)
    library.path.chmod(0o400)
    library.folder.chmod(0o500)
    try:
        assert recent(library) == (A,)
        with pytest.raises(LibraryError, match="cannot be"):
            remember(library, Visit("/b"))
    finally:
        library.folder.chmod(0o700)


def test_what_lies_where_nothing_can_be_written_is_read(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a disk that is mounted for reading; the lock file cannot be made there."""
    remember(library, A)
    connected = store._connected

    def refused(path: str, patience: float) -> sqlite3.Connection:
        if not path.startswith("file:"):
            error = sqlite3.OperationalError("unable to open database file")
            error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
            raise error
        return connected(path, patience)

    monkeypatch.setattr(store, "_connected", refused)
    assert recent(library) == (A,)
    with pytest.raises(LibraryError, match=r"^The library cannot be opened \(.*/library\.db\)\.$"):
        remember(library, A)


def test_a_full_disk_loses_nothing_that_was_there(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(library, A)
    connected = store._connected

    def small(path: str, patience: float) -> sqlite3.Connection:
        connection = connected(path, patience)
        connection.execute("PRAGMA max_page_count = 1")
        return connection

    monkeypatch.setattr(store, "_connected", small)
    with pytest.raises(LibraryError, match=r"^The library has no room on its disk\.$"):
        remember(library, Visit("/b", "x" * 100_000))
    monkeypatch.undo()
    assert recent(library) == (A,)


def test_without_an_index_of_words_all_else_works(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "has_full_text", lambda _: False)
    remember(library, A)
    assert recent(library) == (A,)
    shutil.rmtree(library.folder)
    assert recent(library) == ()
