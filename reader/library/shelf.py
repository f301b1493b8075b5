"""The library as a list: pages read, saved or with something new; tags, and deleted pages."""

from collections.abc import Sequence
from sqlite3 import Connection

from reader.errors import LibraryError
from reader.library.copies import Packed, put_copy, time_of_copy
from reader.library.moved_files import moved
from reader.library.places import Visit, can_be_told
from reader.library.records import unpacked
from reader.library.search_text import drop_pieces, merge_index
from reader.library.store import Library
from reader.library.values import Addition, LibraryPage, Order
from reader.model import Reading
from reader.text import line

_COLUMNS = "id, location, title, site, opened, saved, comments, unread, tags"
"""Those of a LibraryPage."""
_PAGES = f"SELECT {_COLUMNS} FROM pages WHERE deleted = '' ORDER BY "  # noqa: S608
ORDERS: dict[Order, str] = {
    "opened": "opened DESC, id",
    "title": "title COLLATE NOCASE, id",
    "site": "site COLLATE NOCASE, opened DESC",
    "comments": "comments DESC, id",
    "new": "unread DESC, opened DESC",
}


def pages(library: Library, order: Order = "opened") -> tuple[LibraryPage, ...]:
    """All pages that are not deleted. Raises LibraryError."""

    def look(connection: Connection) -> tuple[LibraryPage, ...]:
        rows = connection.execute(_PAGES + ORDERS[order])
        return tuple(_clean(LibraryPage(*row)) for row in rows if can_be_told(row[1]))

    return library.ask(look, ())


def _clean(page: LibraryPage) -> LibraryPage:
    """A page in a form that is safe to show, since the database is not trusted."""
    return page._replace(title=line(page.title), site=line(page.site), tags=line(page.tags))


def save(library: Library, location: str, *, saved: bool) -> None:
    """Mark a page as saved, so that its bytes are kept for good, or not. Raises LibraryError."""
    library.change(
        lambda connection: connection.execute(
            "UPDATE pages SET saved = ? WHERE id = ?", (saved, _number(connection, location))
        )
    )


def _number(connection: Connection, location: str) -> int:
    """The number of a listed page, for one transaction. Raises LibraryError.

    SQLite gives the number of a page that was forgotten to the next one, so a number that was
    listed may be another page's when another reader has changed the library.
    """
    row = connection.execute(
        "SELECT id FROM pages WHERE location = ? AND deleted = ''", (location,)
    ).fetchone()
    if row is None:
        raise LibraryError("This page is no longer in the library.")
    return int(row[0])


def save_or_not(library: Library, location: str) -> bool | None:
    """Toggle whether the page at a location is saved; returns whether it is now.

    None if it is not in the library. Raises LibraryError.
    """

    def turn(connection: Connection) -> bool | None:
        row = connection.execute(
            "UPDATE pages SET saved = NOT saved"
            " WHERE location = ? AND deleted = '' RETURNING saved",
            (location,),
        ).fetchone()
        return bool(row[0]) if row else None

    return library.change(turn)


def tag(library: Library, location: str, tags: Sequence[str]) -> None:
    """Replace the tags of a page. Raises LibraryError."""
    text = ", ".join(dict.fromkeys(filter(None, map(line, tags))))
    library.change(
        lambda connection: connection.execute(
            "UPDATE pages SET tags = ? WHERE id = ?", (text, _number(connection, location))
        )
    )


def add(library: Library, visit: Visit, packed: Packed, tags: str = "") -> Addition:
    """Add a page that was not on the screen, as saved and with these tags.

    Of bytes that have not changed no further copy is made. Raises LibraryError.
    """

    def store(connection: Connection) -> Addition:
        before = moved(connection, visit.location, packed.raw_sha256)
        was_saved = connection.execute(
            "SELECT 1 FROM pages WHERE location = ? AND saved = 1 AND deleted = ''",
            (visit.location,),
        ).fetchone()
        connection.execute(
            "INSERT INTO pages (location, title, saved, tags) VALUES (?, ?, 1, ?)"
            " ON CONFLICT (location) DO UPDATE SET saved = 1, deleted = '',"
            " tags = CASE excluded.tags WHEN '' THEN tags ELSE excluded.tags END",
            (visit.location, visit.title, tags),
        )
        number = connection.execute(
            "SELECT id FROM pages WHERE location = ?", (visit.location,)
        ).fetchone()[0]
        # Under the time of the copy of the same bytes, it is that copy.
        same = time_of_copy(connection, number, packed)
        put_copy(connection, number, packed, same)
        return Addition(before, bool(same and was_saved and not before))

    return library.change(store)


def renew(library: Library, location: str, packed: Packed, unread: int) -> None:
    """Store a new state of a page that the user has not seen, with its number of new comments.

    Raises LibraryError.
    """

    def store(connection: Connection) -> None:
        number = _number(connection, location)
        put_copy(connection, number, packed)
        connection.execute("UPDATE pages SET unread = ? WHERE id = ?", (unread, number))

    library.change(store)


def last_seen(library: Library, location: str) -> Reading | None:
    """The reading of a page when last on the screen, None if it is not kept. Raises
    LibraryError.
    """

    def look(connection: Connection) -> bytes | None:
        row = connection.execute(
            "SELECT record FROM readings JOIN pages ON readings.id = seen WHERE location = ?",
            (location,),
        ).fetchone()
        return row[0] if row else None

    return unpacked(library.ask(look, None))


def delete(library: Library, locations: Sequence[str], now: str) -> None:
    """Delete pages from the list; they can be restored until `purge`. Raises LibraryError.

    Pages with the same time `now` are restored together.
    """
    rows = [(now, location) for location in locations]
    library.change(
        lambda connection: connection.executemany(
            "UPDATE pages SET deleted = ? WHERE location = ?", rows
        )
    )


def bring_back(library: Library, since: str) -> tuple[LibraryPage, ...]:
    """Restore what was deleted last, if that was at the time `since` or later.

    Returns the pages, () for none. Raises LibraryError.
    """

    def look(connection: Connection) -> str:
        row = connection.execute("SELECT max(deleted) FROM pages").fetchone()
        return row[0] or ""

    # A library that has nothing to restore is not written to.
    last = library.ask(look, "")
    if not last or last < since:
        return ()

    def restore(connection: Connection) -> tuple[LibraryPage, ...]:
        rows = connection.execute(
            f"UPDATE pages SET deleted = '' WHERE deleted = ? RETURNING {_COLUMNS}",  # noqa: S608
            (last,),
        )
        return tuple(_clean(LibraryPage(*row)) for row in rows)

    return library.change(restore)


def purge(library: Library, before: str) -> int:
    """Delete for good the pages deleted before a time; returns how many. Raises LibraryError."""

    def clear(connection: Connection) -> int:
        numbers = connection.execute(
            "SELECT id FROM pages WHERE deleted > '' AND deleted < ?", (before,)
        ).fetchall()
        if numbers:
            connection.execute("PRAGMA secure_delete = ON")
            for (number,) in numbers:
                drop_pieces(connection, number)
                connection.execute("DELETE FROM pages WHERE id = ?", (number,))
            merge_index(connection)
        return len(numbers)

    return library.change(clear) if library.is_there else 0
