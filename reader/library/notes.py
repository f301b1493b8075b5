"""Highlights and notes that the user made in a page."""

from contextlib import suppress
from datetime import UTC, datetime
from sqlite3 import Connection

from reader.library.places import Visit
from reader.library.recent import page_of
from reader.library.store import Library
from reader.library.values import Note
from reader.text import clean, line


def notes(library: Library, location: str) -> tuple[Note, ...]:
    """The notes on a page, oldest first. Raises LibraryError."""

    def look(connection: Connection) -> tuple[Note, ...]:
        rows = connection.execute(
            "SELECT quote, comment, text, made, notes.id, author FROM notes"
            " JOIN pages ON pages.id = page WHERE location = ? ORDER BY notes.id",
            (location,),
        )
        return tuple(
            Note(clean(quote), comment, line(text), made, number, line(author))
            for quote, comment, text, made, number, author in rows
        )

    return library.ask(look, ())


def put(library: Library, location: str, note: Note, title: str = "") -> Note:
    """Save a note, replacing its old version if it has a number; returns it. Raises
    LibraryError.

    One that another program has deleted meanwhile is saved anew: its number may be another's. A
    page that was deleted while it was open is in the list again, or the note would be nowhere:
    under its title, which all that is known of it went with.
    """
    note = note._replace(text=line(note.text))

    def store(connection: Connection) -> Note:
        connection.execute(
            "UPDATE pages SET deleted = '' WHERE location = ? AND deleted > ''", (location,)
        )
        if note.number and _changed(connection, note):
            return note
        row = connection.execute("SELECT id FROM pages WHERE location = ?", (location,)).fetchone()
        page = row[0] if row else page_of(connection, Visit(location, title, _in_utc(note.made)))
        note_id = connection.execute(
            "INSERT INTO notes (page, comment, quote, text, made, author)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (page, note.comment, note.quote, note.text, note.made, line(note.author)),
        ).lastrowid
        return note._replace(number=note_id or 0)

    return library.change(store)


def _in_utc(time: str) -> str:
    """A time of ISO 8601 as those of visits are, which are sorted by it."""
    with suppress(ValueError):
        return datetime.fromisoformat(time).astimezone(UTC).isoformat(timespec="milliseconds")
    return time


def _changed(connection: Connection, note: Note) -> bool:
    """Whether the note was still there, and has its new text.

    SQLite gives the number of a deleted note to the next one, which may be on another page.
    """
    changed = connection.execute(
        "UPDATE notes SET text = ?, author = iif(author > '', author, ?)"
        " WHERE id = ? AND made IN (?, '')",
        (note.text, line(note.author), note.number, note.made),
    )
    return changed.rowcount > 0


def drop(library: Library, note: Note) -> None:
    """Delete a note; nothing if another program has. Raises LibraryError."""
    library.change(
        lambda connection: connection.execute(
            "DELETE FROM notes WHERE id = ? AND made IN (?, '')", (note.number, note.made)
        )
    )
