"""Take over what another library holds: that of another machine, or one that was put aside."""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from sqlite3 import Connection, Row

from reader.errors import LibraryError
from reader.library.records import unpacked
from reader.library.search_text import put_pieces
from reader.library.store import Library
from reader.library.whole_threads import MEDIA_TYPE, with_thread
from reader.text import line
from reader.values import NamedTuple

_SIGNATURE = b"SQLite format 3\0"
_OF_COPY = (
    "fetched, url, media_type, charset, headers, sha256, size, extractor, packed, raw, framed"
)


class Added(NamedTuple):
    """What was not in the library before."""

    pages: int = 0
    copies: int = 0
    notes: int = 0


class _Page(NamedTuple):
    """A page of the other library, with all that belongs to it."""

    page: Row
    readings: list[Row]
    copies: list[Row]
    visits: list[Row]
    notes: list[Row]


def is_library(path: Path) -> bool:
    """Whether a file is a library of any version of reader."""
    try:
        if not path.is_file():
            return False  # a pipe would be waited for, and what came through it lost
        with path.open("rb") as file:
            if file.read(len(_SIGNATURE)) != _SIGNATURE:
                return False
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            return {"pages", "readings", "copies", "visits"} <= {name for (name,) in tables}
    except (OSError, sqlite3.Error):
        return False


def copied(path: Path, folder: Path) -> Library:
    """A library that is a copy of a file, in an empty folder, brought to the current version.

    The file may be in use or on a disk that cannot be written. Raises LibraryError.
    """
    library = Library(folder)
    source = f"{path.resolve().as_uri()}?"
    for way in ("mode=ro", "immutable=1"):
        try:
            with (
                closing(sqlite3.connect(source + way, uri=True)) as before,
                closing(sqlite3.connect(library.path)) as copy,
            ):
                before.backup(copy)
        except sqlite3.Error:
            continue
        library.change(lambda _: None)
        if not library.notice:
            return library
        break
    raise LibraryError(f"The library {line(str(path))} is damaged.")


def unite(library: Library, other: Library) -> Added:
    """Take over the pages, copies, visits and notes of another library that this one lacks.

    A page of both keeps the place and the tags that it has here, unless it was read later there.
    Each page is taken over whole or not at all, so this can be repeated. Raises LibraryError.
    """
    numbers: list[int] = other.ask(_numbers, [])
    total = Added()
    for number in numbers:
        page = other.ask(partial(_read, number=number), None)
        if page is not None:
            added = library.change(partial(_add_page, other=page))
            total = Added(*(before + more for before, more in zip(total, added, strict=True)))
    return total


def _numbers(connection: Connection) -> list[int]:
    rows = connection.execute("SELECT id FROM pages WHERE deleted = '' ORDER BY opened, id")
    return [number for (number,) in rows]


def _read(connection: Connection, number: int) -> _Page | None:
    connection.row_factory = Row

    def rows(table: str, order: str) -> list[Row]:
        query = f"SELECT * FROM {table} WHERE page = ? ORDER BY {order}"  # noqa: S608  our names
        return connection.execute(query, (number,)).fetchall()

    page = connection.execute("SELECT * FROM pages WHERE id = ?", (number,)).fetchone()
    if page is None:
        return None
    return _Page(
        page,
        rows("readings", "id"),
        rows("copies", "id"),
        rows("visits", "id"),
        rows("notes", "id"),
    )


def _add_page(connection: Connection, other: _Page) -> Added:
    row = other.page
    existing = connection.execute(
        "SELECT id, opened FROM pages WHERE location = ? AND deleted = ''", (row["location"],)
    ).fetchone()
    is_newer = existing is None or row["opened"] > existing[1]
    number = _put_page(connection, row) if is_newer else int(existing[0])
    readings = _put_readings(connection, number, other.readings)
    copies = [_put_copy(connection, number, copy, readings) for copy in other.copies]
    for visit in other.visits:
        connection.execute(
            "INSERT INTO visits (page, reading, opened) SELECT ?1, ?2, ?3 WHERE NOT EXISTS"
            " (SELECT 1 FROM visits WHERE page = ?1 AND opened = ?3)",
            (number, readings.get(visit["reading"]), visit["opened"]),
        )
    notes = [_put_note(connection, number, note) for note in other.notes]
    if row["saved"]:
        connection.execute("UPDATE pages SET saved = 1 WHERE id = ?", (number,))
    if is_newer:
        connection.execute(
            "UPDATE pages SET seen = ? WHERE id = ?", (readings.get(row["seen"]), number)
        )
        _index(connection, number, other)
    return Added(int(existing is None), sum(copies), sum(notes))


def _put_page(connection: Connection, page: Row) -> int:
    """Put a page that is not here, or was read later there; returns its number here."""
    names = ("location", "title", "site", "opened", "place", "comments", "unread", "tags")
    row = connection.execute(
        "INSERT INTO pages (location, title, site, opened, place, comments, unread, tags)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (location) DO UPDATE SET"
        " title = excluded.title, site = excluded.site, opened = excluded.opened,"
        " place = excluded.place, comments = excluded.comments, unread = excluded.unread,"
        " tags = CASE excluded.tags WHEN '' THEN tags ELSE excluded.tags END, deleted = ''"
        " RETURNING id",
        [page[name] for name in names],
    ).fetchone()
    return int(row[0])


def _put_readings(connection: Connection, number: int, readings: list[Row]) -> dict[int, int]:
    """The numbers that the readings of the other library have here."""
    numbers: dict[int, int] = {}
    for reading in readings:
        connection.execute(
            "INSERT OR IGNORE INTO readings (page, sha256, record, comments) VALUES (?, ?, ?, ?)",
            (number, reading["sha256"], reading["record"], reading["comments"]),
        )
        (numbers[reading["id"]],) = connection.execute(
            "SELECT id FROM readings WHERE page = ? AND sha256 = ?", (number, reading["sha256"])
        ).fetchone()
    return numbers


def _put_copy(connection: Connection, number: int, copy: Row, readings: dict[int, int]) -> int:
    """Put a copy that is not here; returns how many were put."""
    marks = ", ".join("?" * (2 + len(_OF_COPY.split(", "))))
    is_here = connection.execute(
        "SELECT 1 FROM copies WHERE page = ? AND fetched = ? AND sha256 = ?",
        (number, copy["fetched"], copy["sha256"]),
    ).fetchone()
    if is_here:
        return 0
    connection.execute(
        f"INSERT INTO copies (page, reading, {_OF_COPY}) VALUES ({marks})",  # noqa: S608  our names
        (
            number,
            readings.get(copy["reading"]),
            *(copy[name] for name in _OF_COPY.split(", ")),
        ),
    )
    return 1


def _put_note(connection: Connection, number: int, note: Row) -> int:
    """Put a note that is not here, and the author of one that is; returns how many were put."""
    names = ("comment", "quote", "text", "made", "author")
    fields = (number, *(note[name] for name in names))
    same = "page = ?1 AND comment = ?2 AND quote = ?3 AND (text = ?4 OR made = ?5)"
    connection.execute(
        f"UPDATE notes SET author = ?6 WHERE {same} AND author = ''",  # noqa: S608  our own words
        fields,
    )
    return connection.execute(
        "INSERT INTO notes (page, comment, quote, text, made, author)"  # noqa: S608  as above
        " SELECT ?1, ?2, ?3, ?4, ?5, ?6"
        f" WHERE NOT EXISTS (SELECT 1 FROM notes WHERE {same})",
        fields,
    ).rowcount


def _index(connection: Connection, number: int, page: _Page) -> None:
    """Make the newest reading searchable."""
    records = {reading["id"]: reading["record"] for reading in page.readings}
    read = (copy for copy in page.copies if copy["reading"] and copy["media_type"] != MEDIA_TYPE)
    newest = max(read, key=lambda copy: (copy["fetched"], copy["id"]), default=None)
    reading = unpacked(records.get(newest["reading"]) if newest else None)
    if reading is not None:
        put_pieces(connection, number, with_thread(connection, number, reading))
