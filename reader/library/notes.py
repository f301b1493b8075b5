"""Highlights and notes that the user made in a page."""

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
            "SELECT quote, comment, text, made, notes.id FROM notes"
            " JOIN pages ON pages.id = page WHERE location = ? ORDER BY notes.id",
            (location,),
        )
        return tuple(
            Note(clean(quote), comment, line(text), made, number)
            for quote, comment, text, made, number in rows
        )

    return library.ask(look, ())


def put(library: Library, location: str, note: Note) -> Note:
    """Save a note, replacing its old version if it has a number; returns it. Raises
    LibraryError.

    One that another program has deleted meanwhile is saved anew: its number may be another's. A
    page that was deleted while it was open is in the list again, or the note would be nowhere.
    """
    note = note._replace(text=line(note.text))

    def store(connection: Connection) -> Note:
        connection.execute(
            "UPDATE pages SET deleted = '' WHERE location = ? AND deleted > ''", (location,)
        )
        if note.number and _changed(connection, note):
            return note
        row = connection.execute("SELECT id FROM pages WHERE location = ?", (location,)).fetchone()
        page = row[0] if row else page_of(connection, Visit(location, "", note.made))
        note_id = connection.execute(
            "INSERT INTO notes (page, comment, quote, text, made) VALUES (?, ?, ?, ?, ?)",
            (page, note.comment, note.quote, note.text, note.made),
        ).lastrowid
        return note._replace(number=note_id or 0)

    return library.change(store)


def _changed(connection: Connection, note: Note) -> bool:
    """Whether the note was still there, and has its new text.

    SQLite gives the number of a deleted note to the next one, which may be on another page.
    """
    changed = connection.execute(
        "UPDATE notes SET text = ? WHERE id = ? AND made IN (?, '')",
        (note.text, note.number, note.made),
    )
    return changed.rowcount > 0


def drop(library: Library, note: Note) -> None:
    """Delete a note; nothing if another program has. Raises LibraryError."""
    library.change(
        lambda connection: connection.execute(
            "DELETE FROM notes WHERE id = ? AND made IN (?, '')", (note.number, note.made)
        )
    )
