"""Copies of pages as they were when read: their bytes, the readings made of them, and when."""

import gzip
import json
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from sqlite3 import Connection
from typing import Any

from reader.errors import BROKE_OFF
from reader.frames import has_frames
from reader.library.places import Visit
from reader.library.pruning import make_room
from reader.library.recent import page_of
from reader.library.records import record_of, unpacked
from reader.library.search_text import put_pieces
from reader.library.store import Library
from reader.library.whole_threads import MEDIA_TYPE, with_thread
from reader.model import Page, Reading
from reader.values import dataclass
from reader.version import __version__

MOST_BYTES = 500 << 20
"""Compressed bytes of all pages that the user did not save: beyond it the oldest are deleted."""

_NO_BYTES = "This is the text that was read then; the page itself is not kept."
_THREAD = "This is the text that was read then, with the comments that the site was asked for."
_NO_FRAMES = "This is the text that was read then: frames that were beside the page are not kept."


@dataclass(frozen=True, slots=True)
class Stored:
    """A copy of a page in the library."""

    number: int
    location: str
    fetched: str
    """Time of the copy, ISO 8601 in UTC."""
    title: str = ""
    sha256: str = ""
    """SHA-256 of the bytes after decompression."""
    size: int = 0
    extractor: str = ""
    """The version of reader that made the reading."""
    has_raw: bool = False
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Packed:
    """A page and its reading, compressed and ready to be stored."""

    page: Page
    reading: Reading
    raw: bytes
    raw_sha256: str
    record: bytes
    record_sha256: str


def packed(page: Page, reading: Reading) -> Packed:
    """Compress a page and its reading: the slow part, done without holding a lock."""
    plain = record_of(reading)
    return Packed(
        page,
        reading,
        gzip.compress(page.body, 6, mtime=0),
        sha256(page.body).hexdigest(),
        gzip.compress(plain, 6, mtime=0),
        sha256(plain).hexdigest(),
    )


def packed_thread(page: Page, reading: Reading, when: datetime) -> Packed:
    """Compress the reading of a page with the comments that its site was asked for at a time."""
    plain = record_of(reading)
    copy = replace(page, body=plain, media_type=MEDIA_TYPE, charset="utf-8", fetched=when)
    digest = sha256(plain).hexdigest()
    return Packed(
        replace(copy, headers=(), frames=()),
        reading, b"", digest, gzip.compress(plain, 6, mtime=0), digest,
    )  # fmt: skip


def keep(library: Library, visit: Visit, packed: Packed, most: int = MOST_BYTES) -> int:
    """Store a page that is on the screen; returns the page's number. Raises LibraryError."""

    def store(connection: Connection) -> int:
        number = page_of(connection, visit)
        reading = put_copy(connection, number, packed, visit.opened)
        connection.execute(
            "INSERT INTO visits (page, reading, opened) VALUES (?, ?, ?)",
            (number, reading, visit.opened),
        )
        connection.execute("UPDATE pages SET seen = ?, unread = 0 WHERE id = ?", (reading, number))
        make_room(connection, number, most, visit.opened)
        return number

    return library.change(store)


def keep_thread(library: Library, location: str, packed: Packed, most: int = MOST_BYTES) -> None:
    """Store the whole thread of a page that is stored already. Raises LibraryError."""

    def store(connection: Connection) -> None:
        row = connection.execute(
            "SELECT id FROM pages WHERE location = ? AND deleted = ''", (location,)
        ).fetchone()
        if row is not None:
            put_copy(connection, row[0], packed)
            make_room(connection, row[0], most, datetime.now(UTC).isoformat())

    library.change(store)


def put_copy(connection: Connection, number: int, packed: Packed, opened: str = "") -> int:
    """Store the present state of a page; returns the number of its reading, an old one if
    unchanged.

    Bytes equal to those of the copy before are not stored twice. A file has no time of fetching:
    the time of its copy is when it was `opened`, so that the time of a visit finds its copy.
    """
    is_thread = packed.page.media_type == MEDIA_TYPE
    reading_to_search = packed.reading
    if not is_thread:
        reading_to_search = with_thread(connection, number, packed.reading)
    connection.execute(
        "UPDATE pages SET site = ?, comments = ? WHERE id = ?",
        (packed.reading.article.site_name, len(reading_to_search.comments), number),
    )
    # The last one put here may be an old one, of another library: only where it is the newest as
    # well is it surely the one that is searched.
    latest_readings = connection.execute(
        "WITH pages_read AS (SELECT * FROM copies WHERE page = ? AND media_type <> ?)"
        " SELECT DISTINCT reading FROM pages_read WHERE id = (SELECT max(id) FROM pages_read)"
        " OR fetched = (SELECT max(fetched) FROM pages_read)",
        (number, MEDIA_TYPE),
    ).fetchall()
    connection.execute(
        "INSERT OR IGNORE INTO readings (page, sha256, record, comments) VALUES (?, ?, ?, ?)",
        (number, packed.record_sha256, packed.record, len(packed.reading.comments)),
    )
    reading = connection.execute(
        "SELECT id FROM readings WHERE page = ? AND sha256 = ?", (number, packed.record_sha256)
    ).fetchone()[0]
    if is_thread or latest_readings != [(reading,)]:
        put_pieces(connection, number, reading_to_search)
    when = packed.page.fetched or (datetime.fromisoformat(opened) if opened else datetime.now(UTC))
    _put_bytes(connection, number, reading, packed, when.astimezone(UTC).isoformat())
    return int(reading)


def _put_bytes(
    connection: Connection, number: int, reading: int, packed: Packed, fetched: str
) -> None:
    page = packed.page
    before = connection.execute(
        "SELECT fetched, reading, extractor, packed FROM copies WHERE page = ? AND sha256 = ?",
        (number, packed.raw_sha256),
    ).fetchall()
    if (fetched, reading, __version__) in [row[:3] for row in before]:
        return  # the same copy, shown once more
    raw = b"" if any(row[3] for row in before) else packed.raw
    connection.execute(
        "INSERT INTO copies (page, reading, fetched, url, media_type, charset, headers, sha256,"
        " size, extractor, packed, raw, framed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, reading, fetched, page.url, page.media_type, page.charset,
         json.dumps(page.headers), packed.raw_sha256, len(page.body), __version__, len(raw),
         raw or None, bool(page.frames)),
    )  # fmt: skip


def time_of_copy(connection: Connection, number: int, packed: Packed) -> str:
    """The time of the newest copy of a page, "" if that has other bytes, or they are not kept."""
    newest = connection.execute(
        "SELECT fetched, sha256 FROM copies WHERE page = ? AND media_type <> ?"
        " ORDER BY fetched DESC, id DESC LIMIT 1",
        (number, MEDIA_TYPE),
    ).fetchone()
    held = connection.execute(
        "SELECT 1 FROM copies WHERE page = ? AND sha256 = ? AND packed > 0",
        (number, packed.raw_sha256),
    ).fetchone()
    return str(newest[0]) if held and newest[1] == packed.raw_sha256 else ""


def copies(library: Library, location: str) -> tuple[Stored, ...]:
    """The copies of a page, newest first. Raises LibraryError."""

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
    """The reading of a copy, None if it is no longer kept. Raises LibraryError."""

    def look(connection: Connection) -> bytes | None:
        row = connection.execute(
            "SELECT record FROM readings JOIN copies ON readings.id = copies.reading"
            " WHERE copies.id = ?",
            (copy,),
        ).fetchone()
        return row[0] if row else None

    return unpacked(library.ask(look, None))


def body_of(library: Library, copy: int) -> bytes | None:
    """The bytes of a copy as they were fetched, None if they were deleted. Raises LibraryError."""

    def look(connection: Connection) -> bytes | None:
        row = connection.execute(
            "SELECT raw FROM copies WHERE packed > 0 AND (page, sha256) ="
            " (SELECT page, sha256 FROM copies WHERE id = ?) LIMIT 1",
            (copy,),
        ).fetchone()
        return gzip.decompress(row[0]) if row else None

    return library.ask(look, None)


def page_of_copy(library: Library, copy: int) -> Page | None:
    """A copy as a page, None if it is not stored. Raises LibraryError.

    If its bytes were dropped, the body is the stored record of its reading, which opens as well.
    So it is for a page with frames that were files beside it: only the record has them.
    """
    body = body_of(library, copy)

    def look(connection: Connection) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = connection.execute(
            "SELECT url, media_type, charset, headers, fetched, framed, record FROM copies"
            " LEFT JOIN readings ON readings.id = copies.reading WHERE copies.id = ?",
            (copy,),
        ).fetchone()
        return row

    row = library.ask(look, None)
    if row is None:
        return None
    url, media_type, charset, headers, fetched, framed, record = row
    is_thread = media_type == MEDIA_TYPE
    when = datetime.fromisoformat(fetched)
    reading = unpacked(record)
    if body is not None and framed is None:  # of a library that did not record it
        framed = not url and has_frames(body)
    if body is not None and not (reading and framed):
        broke_off = reading is not None and any(BROKE_OFF in note for note in reading.notes)
        return Page(body, url, media_type, charset, when, broke_off, headers=_headers(headers))
    if reading is None:
        return None
    note = _THREAD if is_thread else _NO_BYTES if body is None else _NO_FRAMES
    return Page(gzip.decompress(record), url, "application/json", "utf-8", when, notes=(note,))


def _stored(row: tuple[Any, ...]) -> Stored:
    *plain, has_raw, headers = row
    return replace(Stored(*plain), has_raw=bool(has_raw), headers=_headers(headers))


def _headers(text: str) -> tuple[tuple[str, str], ...]:
    try:
        return tuple((str(name), str(value)) for name, value in json.loads(text))
    except (ValueError, TypeError):
        return ()
