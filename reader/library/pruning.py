"""Deletes the oldest bytes, readings, copies and visits of pages that nobody saved.

What is a day later than now, by a clock that was wrong, goes first: it would stay for ever, and
each new one be the one deleted. A day, since texts of several lengths are compared.
"""

from datetime import UTC, datetime, timedelta
from sqlite3 import Connection

MOST_READINGS = 50
"""Readings kept of one page that the user did not save."""
MOST_COPIES = 50
"""Copies of one page whose bytes or text are the same as before; each is only a row."""


def make_room(connection: Connection, number: int, most: int, now: str) -> None:
    """Delete bytes of all pages beyond `most`, and the oldest rows of the page `number`.

    Older copies from another library come behind newer ones of this one; the latest put is kept.
    """
    latest = datetime.fromisoformat(now or "9998-01-01") + timedelta(1)
    until = latest.astimezone(UTC).isoformat()
    _delete_bytes(connection, most, until)
    _delete_readings(connection, number, until)
    _delete_copies(connection, number, until)
    _delete_visits(connection, number, until)


def _delete_bytes(connection: Connection, most: int, until: str) -> None:
    copies = connection.execute(
        "SELECT copies.id, packed FROM copies JOIN pages ON pages.id = copies.page"
        " WHERE packed > 0 AND NOT saved ORDER BY fetched <= ?, fetched, copies.id",
        (until,),
    ).fetchall()
    over = sum(size for _, size in copies) - most
    for copy_id, size in copies:
        if over <= 0:
            break
        connection.execute("UPDATE copies SET raw = NULL, packed = 0 WHERE id = ?", (copy_id,))
        over -= size


def _delete_readings(connection: Connection, number: int, until: str) -> None:
    connection.execute(
        "DELETE FROM readings WHERE page = ?1 AND id NOT IN (SELECT reading FROM copies"
        " WHERE page = ?1 AND reading IS NOT NULL"
        "  ORDER BY fetched <= ?3 DESC, fetched DESC, id DESC LIMIT ?2)"
        " AND id NOT IN (SELECT reading FROM copies"
        "  WHERE page = ?1 AND reading IS NOT NULL ORDER BY id DESC LIMIT 1)"
        " AND NOT (SELECT saved FROM pages WHERE id = ?1)",
        (number, MOST_READINGS, until),
    )


def _delete_copies(connection: Connection, number: int, until: str) -> None:
    connection.execute(
        "DELETE FROM copies WHERE page = ?1 AND packed = 0 AND id NOT IN"
        " (SELECT id FROM copies WHERE page = ?1"
        "  ORDER BY fetched <= ?3 DESC, fetched DESC, id DESC LIMIT ?2)"
        " AND id <> (SELECT max(id) FROM copies WHERE page = ?1)"
        " AND (NOT (SELECT saved FROM pages WHERE id = ?1) OR EXISTS (SELECT 1 FROM copies AS newer"
        "  WHERE newer.page = copies.page AND newer.sha256 = copies.sha256"
        "  AND newer.reading = copies.reading AND newer.id > copies.id))",
        (number, MOST_COPIES, until),
    )


def _delete_visits(connection: Connection, number: int, until: str) -> None:
    connection.execute(
        "DELETE FROM visits WHERE page = ?1 AND id NOT IN"
        " (SELECT id FROM visits WHERE page = ?1"
        "  ORDER BY opened <= ?3 DESC, opened DESC, id DESC LIMIT ?2)"
        " AND id NOT IN (SELECT id FROM (SELECT id, max(opened) FROM visits"
        "  WHERE page = ?1 AND reading IS NOT NULL GROUP BY reading))",
        (number, MOST_COPIES, until),
    )
