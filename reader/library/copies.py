"""Pages as they were when they were read: their bytes, what was read from them, and when."""

import gzip
import json
import zlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from sqlite3 import Connection
from typing import Any

from reader.library.pieces import put_pieces
from reader.library.places import Visit
from reader.library.recent import page_of
from reader.library.store import Library
from reader.model import Page, Reading
from reader.record import comment_record, from_record, to_record
from reader.version import __version__

MOST_BYTES = 500 << 20
"""Packed bytes of pages that nobody saved, all together: the oldest go first."""
MOST_READINGS = 50
"""What is kept of how one page was, where it was not saved."""
MOST_COPIES = 50
"""Of when a page came with the bytes or the text that it had before; each is a row and no more."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A copy in the library."""

    number: int
    location: str
    fetched: str
    """When, in ISO 8601, of UTC."""
    title: str = ""
    sha256: str = ""
    """Of the bytes as they were unpacked."""
    size: int = 0
    extractor: str = ""
    """The version of reader that read it."""
    has_raw: bool = False
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Packed:
    """A page and its reading, ready to be stored."""

    page: Page
    reading: Reading
    raw: bytes
    raw_sha256: str
    record: bytes
    record_sha256: str


def packed(page: Page, reading: Reading) -> Packed:
    """Pack a page and its reading: the slow part, for which no lock is held."""
    plain = _text(reading).encode(errors="replace")
    return Packed(
        page,
        reading,
        gzip.compress(page.body, 6, mtime=0),
        sha256(page.body).hexdigest(),
        gzip.compress(plain, 6, mtime=0),
        sha256(plain).hexdigest(),
    )


def _text(reading: Reading) -> str:
    """The record of a reading, a comment at a time: `json` lets no key through while it writes."""
    record = to_record(replace(reading, comments=()))
    del record["comments"]
    article = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    comments = (
        json.dumps(comment_record(comment), ensure_ascii=False, separators=(",", ":"))
        for comment in reading.comments
    )
    return f'{article[:-1]},"comments":[{",".join(comments)}]}}'


def keep(library: Library, visit: Visit, kept: Packed, most: int = MOST_BYTES) -> int:
    """Store a page that is on the screen; the number of its page. LibraryError."""

    def store(connection: Connection) -> int:
        number = page_of(connection, visit)
        reading = put_copy(connection, number, kept)
        connection.execute(
            "INSERT INTO visits (page, reading, opened) VALUES (?, ?, ?)",
            (number, reading, visit.opened),
        )
        connection.execute("UPDATE pages SET seen = ?, unread = 0 WHERE id = ?", (reading, number))
        make_room(connection, number, most)
        return number

    return library.change(store)


def put_copy(connection: Connection, number: int, kept: Packed) -> int:
    """Store how a page is now; the number of the reading, which is an old one if nothing changed.

    Bytes that are the same as in the copy before are not stored twice.
    """
    article = kept.reading.article
    connection.execute(
        "UPDATE pages SET site = ?, comments = ? WHERE id = ?",
        (article.site_name, len(kept.reading.comments), number),
    )
    newest = connection.execute(
        "SELECT reading FROM copies WHERE page = ? ORDER BY id DESC LIMIT 1", (number,)
    ).fetchone()
    connection.execute(
        "INSERT OR IGNORE INTO readings (page, sha256, record, comments) VALUES (?, ?, ?, ?)",
        (number, kept.record_sha256, kept.record, len(kept.reading.comments)),
    )
    reading = connection.execute(
        "SELECT id FROM readings WHERE page = ? AND sha256 = ?", (number, kept.record_sha256)
    ).fetchone()[0]
    if newest is None or newest[0] != reading:
        put_pieces(connection, number, kept.reading)
    _put_bytes(connection, number, reading, kept)
    return int(reading)


def _put_bytes(connection: Connection, number: int, reading: int, kept: Packed) -> None:
    page = kept.page
    fetched = (page.fetched or datetime.now(UTC)).astimezone(UTC).isoformat()
    before = connection.execute(
        "SELECT fetched, reading, extractor, packed FROM copies WHERE page = ? AND sha256 = ?",
        (number, kept.raw_sha256),
    ).fetchall()
    if (fetched, reading, __version__) in [row[:3] for row in before]:
        return  # the same copy, shown once more
    raw = b"" if any(row[3] for row in before) else kept.raw
    connection.execute(
        "INSERT INTO copies (page, reading, fetched, url, media_type, charset, headers, sha256,"
        " size, extractor, packed, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, reading, fetched, page.url, page.media_type, page.charset,
         json.dumps(page.headers), kept.raw_sha256, len(page.body), __version__, len(raw),
         raw or None),
    )  # fmt: skip


def make_room(connection: Connection, number: int, most: int) -> None:
    """Let the oldest bytes go, of pages that nobody saved, and what is oldest of one page."""
    held = connection.execute(
        "SELECT copies.id, packed FROM copies JOIN pages ON pages.id = copies.page"
        " WHERE packed > 0 AND NOT saved ORDER BY fetched, copies.id"
    ).fetchall()
    over = sum(size for _, size in held) - most
    for each, size in held:
        if over <= 0:
            break
        connection.execute("UPDATE copies SET raw = NULL, packed = 0 WHERE id = ?", (each,))
        over -= size
    connection.execute(
        "DELETE FROM readings WHERE page = ?1 AND id NOT IN (SELECT reading FROM copies"
        " WHERE page = ?1 AND reading IS NOT NULL ORDER BY id DESC LIMIT ?2)"
        " AND NOT (SELECT saved FROM pages WHERE id = ?1)",
        (number, MOST_READINGS),
    )
    connection.execute(
        "DELETE FROM copies WHERE page = ?1 AND packed = 0 AND id NOT IN"
        " (SELECT id FROM copies WHERE page = ?1 ORDER BY id DESC LIMIT ?2)"
        " AND (NOT (SELECT saved FROM pages WHERE id = ?1) OR EXISTS (SELECT 1 FROM copies AS newer"
        "  WHERE newer.page = copies.page AND newer.sha256 = copies.sha256"
        "  AND newer.reading = copies.reading AND newer.id > copies.id))",
        (number, MOST_COPIES),
    )
    connection.execute(
        "DELETE FROM visits WHERE page = ?1 AND id NOT IN"
        " (SELECT id FROM visits WHERE page = ?1 ORDER BY id DESC LIMIT ?2) AND id NOT IN"
        " (SELECT max(id) FROM visits WHERE page = ?1 AND reading IS NOT NULL GROUP BY reading)",
        (number, MOST_COPIES),
    )


def copies(library: Library, location: str) -> tuple[Stored, ...]:
    """The copies of a page, newest first. LibraryError."""

    def look(connection: Connection) -> tuple[Stored, ...]:
        rows = connection.execute(
            "SELECT copies.id, location, fetched, title, sha256, size, extractor, packed > 0,"
            " headers FROM copies JOIN pages ON pages.id = copies.page"
            " WHERE location = ? AND deleted = '' ORDER BY fetched DESC, copies.id DESC",
            (location,),
        )
        return tuple(_stored(row) for row in rows)

    return library.ask(look, ())


def reading_of(library: Library, copy: int) -> Reading | None:
    """What was read of a copy, None where that is kept no longer. LibraryError."""

    def look(connection: Connection) -> bytes | None:
        row = connection.execute(
            "SELECT record FROM readings JOIN copies ON readings.id = copies.reading"
            " WHERE copies.id = ?",
            (copy,),
        ).fetchone()
        return row[0] if row else None

    return unpacked(library.ask(look, None))


def unpacked(record: bytes | None) -> Reading | None:
    """The reading in a packed record; None where there is none that can be read."""
    if record is None:
        return None
    try:
        return from_record(json.loads(gzip.decompress(record)))
    except (OSError, EOFError, ValueError, RecursionError, zlib.error):
        return None


def body_of(library: Library, copy: int) -> bytes | None:
    """The bytes of a copy as they were fetched, None where they went. LibraryError."""

    def look(connection: Connection) -> bytes | None:
        row = connection.execute(
            "SELECT raw FROM copies WHERE packed > 0 AND (page, sha256) ="
            " (SELECT page, sha256 FROM copies WHERE id = ?) LIMIT 1",
            (copy,),
        ).fetchone()
        return gzip.decompress(row[0]) if row else None

    return library.ask(look, None)


def _stored(row: tuple[Any, ...]) -> Stored:
    *plain, has_raw, headers = row
    return replace(Stored(*plain), has_raw=bool(has_raw), headers=_headers(headers))


def _headers(text: str) -> tuple[tuple[str, str], ...]:
    try:
        return tuple((str(name), str(value)) for name, value in json.loads(text))
    except (ValueError, TypeError):
        return ()
