"""The pages that were opened last, newest first, and where in them one was."""

from functools import partial
from sqlite3 import Connection

from reader.library.pieces import drop_pieces, merge_index
from reader.library.place_record import place_from, place_text
from reader.library.places import Place, Visit, can_be_told
from reader.library.store import Library
from reader.text import line

MOST = 50
"""How many are listed at the start."""
_BRIEF = 0.2
"""Seconds to wait for another program where somebody is looking at the screen."""


def recent(library: Library) -> tuple[Visit, ...]:
    """The pages opened last; none where nothing was. LibraryError."""

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
    """The locations of all pages that were opened. LibraryError."""

    def look(connection: Connection) -> frozenset[str]:
        rows = connection.execute("SELECT location FROM pages WHERE opened > '' AND deleted = ''")
        return frozenset(location for (location,) in rows)

    return library.ask(look, frozenset())


def remember(library: Library, visit: Visit) -> None:
    """Put a page at the head of the list. Where it was left before stays known. LibraryError."""
    library.change(lambda connection: page_of(connection, visit))


def page_of(connection: Connection, visit: Visit) -> int:
    """The number of a page that is opened now."""
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
    """Where a page was left, None if it was never opened. LibraryError."""
    return library.ask(partial(_place, location), None)


def place_at_once(library: Library, location: str) -> Place | None:
    """The same, told without waiting for anybody. LibraryError."""
    return library.glance(partial(_place, location), None)


def _place(location: str, connection: Connection) -> Place | None:
    row = connection.execute(
        "SELECT place FROM pages WHERE location = ? AND deleted = ''", (location,)
    ).fetchone()
    return place_from(row[0]) if row else None


def leave(library: Library, location: str, place: Place, *, patient: bool = False) -> None:
    """Write down where a page was left, if it is in the list. LibraryError.

    Where it is not patient, as it is called while a screen goes, it gives up soon.
    """
    patience = library.patience if patient else min(_BRIEF, library.patience)
    brief = Library(library.folder, patience=patience)
    brief.change(
        lambda connection: connection.execute(
            "UPDATE pages SET place = ? WHERE location = ?", (place_text(place), location)
        )
    )


def forget(library: Library, location: str) -> bool:
    """Take a page out of the library with all that is kept of it; False if it was not in it.

    What is deleted is overwritten. LibraryError.
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
