"""The pages opened last, newest first, and the reading position in each."""

from functools import partial
from sqlite3 import Connection

from reader.library.place_record import place_from, place_text
from reader.library.places import Place, Visit, can_be_told
from reader.library.search_text import drop_pieces, merge_index
from reader.library.store import Library
from reader.text import line

MOST = 50
"""The number of pages listed at the start."""
_BRIEF = 0.2
"""Seconds to wait for another program's lock while the user waits for the screen."""


def recent(library: Library) -> tuple[Visit, ...]:
    """The pages opened last; none if there were none. Raises LibraryError."""

    def look(connection: Connection) -> tuple[Visit, ...]:
        rows = connection.execute(
            "SELECT location, title, opened, place, unread FROM pages"
            " WHERE opened > '' AND deleted = '' ORDER BY opened DESC, id LIMIT ?",
            (MOST,),
        )
        return tuple(
            Visit(location, line(title), opened, place_from(place), unread)
            for location, title, opened, place, unread in rows
            if can_be_told(location)
        )

    return library.ask(look, ())


def opened(library: Library) -> frozenset[str]:
    """The locations of all pages that were opened. Raises LibraryError."""

    def look(connection: Connection) -> frozenset[str]:
        rows = connection.execute("SELECT location FROM pages WHERE opened > '' AND deleted = ''")
        return frozenset(location for (location,) in rows)

    return library.ask(look, frozenset())


def remember(library: Library, visit: Visit) -> None:
    """Put a page at the head of the list; its last position is kept. Raises LibraryError."""
    library.change(lambda connection: page_of(connection, visit))


def page_of(connection: Connection, visit: Visit) -> int:
    """The number of a page that is being opened."""
    place = place_text(visit.place)
    row = connection.execute(
        "INSERT INTO pages (location, title, opened, place) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (location) DO UPDATE"
        " SET title = excluded.title, opened = excluded.opened, deleted = ''"
        " RETURNING id",
        (visit.location, visit.title, visit.opened, place),
    ).fetchone()
    return int(row[0])


def place_in(library: Library, location: str) -> Place | None:
    """The last position in a page, None if it was never opened. Raises LibraryError."""
    return library.ask(partial(_place, location), None)


def place_at_once(library: Library, location: str) -> Place | None:
    """`place_in` without waiting for another program's lock. Raises LibraryError."""
    return library.glance(partial(_place, location), None)


def _place(location: str, connection: Connection) -> Place | None:
    row = connection.execute(
        "SELECT place FROM pages WHERE location = ? AND deleted = ''", (location,)
    ).fetchone()
    return place_from(row[0]) if row else None


def leave(
    library: Library,
    location: str,
    place: Place,
    before: Place | None = None,
    *,
    patient: bool = False,
) -> None:
    """Save the position in a page, if the page is in the list. Raises LibraryError.

    `before` is the place that was stored when this program began, or that it stored last: what
    another program has set since then stays. Called without `patient` while a screen closes, it
    gives up soon if the library is locked.
    """
    patience = library.patience if patient else min(_BRIEF, library.patience)

    def store(connection: Connection) -> None:
        now = None if before is None else _place(location, connection)
        merged_place = place if before is None or now is None else place.merged(before, now)
        connection.execute(
            "UPDATE pages SET place = ? WHERE location = ?", (place_text(merged_place), location)
        )

    Library(library.folder, patience=patience).change(store)


def forget(library: Library, location: str) -> bool:
    """Remove a page and all its data from the library; False if it was not there.

    Deleted data is overwritten. Raises LibraryError.
    """

    def delete(connection: Connection) -> bool:
        row = connection.execute("SELECT id FROM pages WHERE location = ?", (location,)).fetchone()
        if row is None:
            return False
        connection.execute("PRAGMA secure_delete = ON")
        drop_pieces(connection, row[0])
        connection.execute("DELETE FROM pages WHERE id = ?", row)
        merge_index(connection)
        return True

    return library.is_there and library.change(delete)
