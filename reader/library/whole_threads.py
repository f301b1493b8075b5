"""Comments that a site was asked for: copies of a page that have them, beside those of its bytes.

Such a copy has no bytes, since its comments came in many answers; its reading has them all. What
is new on a page is told by the readings of its bytes alone, so no visit refers to it.
"""

from dataclasses import replace
from sqlite3 import Connection

from reader.library.records import unpacked
from reader.model import Reading

MEDIA_TYPE = "application/x-whole-thread+json"
"""What a copy is of that has the comments a site was asked for."""


def newest_thread(connection: Connection, page: int) -> Reading | None:
    """The newest reading of a page with the comments that were asked for, None without one."""
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
    thread = newest_thread(connection, page)
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
