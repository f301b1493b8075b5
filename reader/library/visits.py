"""Earlier visits to a page and the readings then, to find what is new since."""

from datetime import datetime, timedelta
from sqlite3 import Connection

from reader.library.records import unpacked
from reader.library.store import Library
from reader.model import Reading
from reader.values import NamedTuple

SAME = timedelta(minutes=10)
"""A visit this soon after the last counts as the same one: what was new then is new still."""


_NEVER = "~"
"""After all dates."""
# What is yet to come was before the clock was set back: the order of its rows tells when.
_LAST = (
    "SELECT visits.id, readings.id, visits.opened, 0, record FROM visits"
    " JOIN pages ON pages.id = visits.page JOIN readings ON readings.id = reading"
    " WHERE location = ?1 AND deleted = '' AND visits.opened >= ?2 AND visits.opened < ?3"
    " ORDER BY (visits.opened > ?4) * visits.id DESC, visits.opened DESC LIMIT 1"
)


class Before(NamedTuple):
    """An earlier visit to a page."""

    number: int
    """The number of the reading."""
    opened: str
    comments: int = 0
    record: bytes = b""

    @property
    def reading(self) -> Reading | None:
        return unpacked(self.record)


def base(library: Library, location: str, now: datetime) -> Before | None:
    """The last visit before this one, None if no reading of one is kept. Raises LibraryError."""
    at = now.isoformat()
    spans = (("", (now - SAME).isoformat()), ((now + SAME).isoformat(), _NEVER), ("", at))

    def look(connection: Connection) -> Before | None:
        past, to_come, just_now = (
            connection.execute(_LAST, (location, since, until, at)).fetchone()
            for since, until in spans
        )
        row = max(filter(None, (past, to_come)), default=just_now)
        return Before(*row[1:]) if row else None

    return library.ask(look, None)


def earlier(library: Library, location: str) -> tuple[Before, ...]:
    """The visits at which the page had changed, newest first. Raises LibraryError."""

    def look(connection: Connection) -> tuple[Before, ...]:
        rows = connection.execute(
            "SELECT reading, max(visits.opened), readings.comments FROM visits"
            " JOIN pages ON pages.id = visits.page JOIN readings ON readings.id = reading"
            " WHERE location = ? AND deleted = '' GROUP BY reading ORDER BY 2 DESC",
            (location,),
        )
        return tuple(Before(*row) for row in rows)

    return library.ask(look, ())


def reading(library: Library, number: int) -> Reading | None:
    """A reading by its number, None if it is no longer kept. Raises LibraryError."""

    def look(connection: Connection) -> bytes | None:
        row = connection.execute("SELECT record FROM readings WHERE id = ?", (number,)).fetchone()
        return row[0] if row else None

    return unpacked(library.ask(look, None))
