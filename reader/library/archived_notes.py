"""Notes made before each page of an archive had a location: they are under the archive's."""

from collections.abc import Sequence
from contextlib import suppress
from sqlite3 import Connection

from reader.errors import LibraryError
from reader.library.archive_location import file_of
from reader.library.comments_without_id import current_notes
from reader.library.notes import notes
from reader.library.store import Library
from reader.library.values import Note
from reader.model import Reading


def notes_on(library: Library, location: str, reading: Reading) -> tuple[Note, ...]:
    """The notes on a page, oldest first, also those under its archive's name that quote it.

    Raises LibraryError.
    """
    with suppress(LibraryError):  # who may not write may look
        _adopt(library, location, reading)
    return notes(library, location)


def _adopt(library: Library, location: str, reading: Reading) -> None:
    archive = file_of(location)
    waiting = notes(library, archive) if archive != location else ()
    quoting = [note.number for note in waiting if _is_on(note, reading)]
    if quoting:
        library.change(lambda connection: _move(connection, quoting, location))


def _move(connection: Connection, numbers: Sequence[int], location: str) -> None:
    connection.execute(
        "INSERT INTO pages (location) VALUES (?) ON CONFLICT (location) DO NOTHING", (location,)
    )
    connection.executemany(
        "UPDATE notes SET page = (SELECT id FROM pages WHERE location = ?) WHERE id = ?",
        [(location, number) for number in numbers],
    )


def _is_on(note: Note, reading: Reading) -> bool:
    """Whether the words of a note are on a page: the longest line of them, where it breaks them
    elsewhere.
    """
    quoted = _plain(max(note.quote.split("\n"), key=len))
    if not note.comment:
        return quoted in _plain(f"{reading.article.title}\n{reading.article.text}")
    (now,) = current_notes((note,), reading.comments)
    commented = (comment for comment in reading.comments if comment.id == now.comment)
    return any(quoted in _plain(comment.text) for comment in commented)


def _plain(text: str) -> str:
    return " ".join(text.split())
