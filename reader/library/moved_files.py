"""Files that have another name than before, found again in the library by their bytes.

A file that was renamed or moved, or that came to another machine with the library, is the page
that was read: its notes, its marks and what was new in it belong to it.
"""

import os
from functools import partial
from sqlite3 import Connection

from reader.library.archive_location import file_of
from reader.library.store import Library


def follow(library: Library, location: str, digest: str) -> str:
    """Give the page with these bytes the location that its file has now.

    `digest` is the SHA-256 of the file's bytes in hexadecimal digits. Returns the location before,
    "" where no page has moved: the location is known, the bytes are not, or the file they were read
    from is there still, so that this is a copy of it. Raises LibraryError.
    """
    if not library.ask(partial(_before, location=location, digest=digest), None):
        return ""
    return library.change(partial(moved, location=location, digest=digest))


def moved(connection: Connection, location: str, digest: str) -> str:
    """`follow` within a transaction."""
    earlier = _before(connection, location, digest)
    if earlier is None:
        return ""
    number, before = earlier
    connection.execute("UPDATE pages SET location = ? WHERE id = ?", (location, number))
    return before


def _before(connection: Connection, location: str, digest: str) -> tuple[int, str] | None:
    """The number and the location of the page whose file is now `location`, the one read last.

    The bytes have to be those of its newest copy: an old backup is not the page that was read.
    """
    if not _is_path(location):
        return None
    if connection.execute("SELECT 1 FROM pages WHERE location = ?", (location,)).fetchone():
        return None
    rows = connection.execute(
        "SELECT DISTINCT pages.id, location, opened FROM copies JOIN pages ON pages.id = page"
        " WHERE sha256 = ? AND deleted = '' AND copies.id ="
        "  (SELECT max(newer.id) FROM copies AS newer WHERE newer.page = pages.id)"
        " ORDER BY opened DESC, pages.id DESC",
        (digest,),
    )
    for number, before, _ in rows:
        if _is_path(before) and not os.path.lexists(file_of(before)):
            return int(number), str(before)
    return None


def _is_path(location: str) -> bool:
    return location.startswith("/")
