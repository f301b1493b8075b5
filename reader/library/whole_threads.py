"""Comments that a site was asked for: copies of a page that have them, beside those of its bytes.

Such a copy has no bytes, since its comments came in many answers; its reading has them all. What
is new on a page is told by the readings of its bytes alone, so no visit refers to it.
"""

from dataclasses import replace
from sqlite3 import Connection

from reader.library.records import unpacked
from reader.library.store import Library
from reader.model import Reading
from reader.values import NamedTuple

MEDIA_TYPE = "application/x-whole-thread+json"
"""What a copy is of that has the comments a site was asked for."""
EVER = "9999"
"""A time that is later than all."""


class WholeThread(NamedTuple):
    """What a site sent when it was asked for the rest of the comments."""

    reading: Reading
    """The page with all comments that were there then."""
    page: Reading | None
    """The page alone as it was read before that, None if that is no longer kept."""
    asked: str
    """When the site was asked, ISO 8601 in UTC."""


def newest_thread(library: Library, location: str, until: str = EVER) -> WholeThread | None:
    """What came when a site was asked last, None if it never was. Raises LibraryError.

    `until` is the last moment that counts, ISO 8601 in UTC.
    """

    def look(connection: Connection) -> tuple[bytes, bytes | None, str] | None:
        row: tuple[bytes, bytes | None, str] | None = connection.execute(
            "SELECT record, (SELECT record FROM copies AS of_page JOIN readings"
            "  ON readings.id = of_page.reading WHERE of_page.page = copies.page"
            "  AND of_page.media_type <> ?2 AND of_page.fetched <= copies.fetched"
            "  ORDER BY of_page.fetched DESC, of_page.id DESC LIMIT 1), fetched"
            " FROM copies JOIN readings ON readings.id = copies.reading"
            " JOIN pages ON pages.id = copies.page"
            " WHERE location = ?1 AND deleted = '' AND media_type = ?2 AND fetched <= ?3"
            " ORDER BY fetched DESC, copies.id DESC LIMIT 1",
            (location, MEDIA_TYPE, until),
        ).fetchone()
        return row

    row = library.ask(look, None)
    reading = unpacked(row[0]) if row else None
    return WholeThread(reading, unpacked(row[1]), row[2]) if row and reading else None


def _newest_reading(connection: Connection, page: int) -> Reading | None:
    row = connection.execute(
        "SELECT record FROM copies JOIN readings ON readings.id = copies.reading"
        " WHERE copies.page = ? AND media_type = ? ORDER BY fetched DESC, copies.id DESC LIMIT 1",
        (page, MEDIA_TYPE),
    ).fetchone()
    return unpacked(row[0]) if row else None


def with_thread(connection: Connection, page: int, reading: Reading) -> Reading:
    """A reading to be searched and counted: with the comments that only the whole thread has.

    These stand at the end. A page and an endpoint may have different ids for one comment, which
    is known by its author and text then.
    """
    thread = _newest_reading(connection, page)
    if thread is None:
        return reading
    ids = {comment.id for comment in reading.comments}
    texts = {(comment.author, comment.text) for comment in reading.comments}
    others = (
        comment
        for comment in thread.comments
        if comment.id not in ids and (comment.author, comment.text) not in texts
    )
    return replace(reading, comments=(*reading.comments, *others))
