"""Each note of the library with the paragraph or comment that it is on, in the newest copy that has
it.

What was deleted from a page since it was noted is found in an earlier copy, so that a note on a
comment keeps its author and its time.
"""

from collections.abc import Iterator
from sqlite3 import Connection

from reader.library.comments_without_id import current_notes
from reader.library.copies import copies, reading_of
from reader.library.notes import notes
from reader.library.places import can_be_told
from reader.library.store import Library
from reader.library.values import Note
from reader.model import Reading
from reader.text import line
from reader.values import NamedTuple


class NotedPage(NamedTuple):
    """A page with notes."""

    location: str
    title: str


class NotedPassage(NamedTuple):
    """A note, and where it is on its page."""

    page: NotedPage
    note: Note
    newest: str
    """When the newest copy of the page was made, ISO 8601 in UTC; "" if none is kept."""
    seen: str = ""
    """When the newest copy that has the passage was made; "" if none has it."""
    sha256: str = ""
    """SHA-256 of the bytes of that copy."""
    reading: Reading | None = None
    """The reading of that copy."""
    comment_index: int = -1
    """The comment in it, -1 for a passage of the article."""


def noted_pages(library: Library) -> tuple[NotedPage, ...]:
    """The pages that have notes, the one with the oldest note first. Raises LibraryError."""

    def look(connection: Connection) -> tuple[NotedPage, ...]:
        rows = connection.execute(
            "SELECT location, title FROM pages JOIN notes ON notes.page = pages.id"
            " WHERE deleted = '' GROUP BY pages.id ORDER BY min(notes.id)"
        )
        return tuple(
            NotedPage(location, line(title)) for location, title in rows if can_be_told(location)
        )

    return library.ask(look, ())


def noted_passages(library: Library, page: NotedPage) -> Iterator[NotedPassage]:
    """The notes on a page, oldest first. Raises LibraryError.

    Copies are read from the newest on, until all passages are found.
    """
    stored = copies(library, page.location)
    newest = stored[0].fetched if stored else ""
    waiting = {note.number: note for note in notes(library, page.location)}
    passages = {
        number: NotedPassage(page, note._replace(comment=_bare(note.comment)), newest)
        for number, note in waiting.items()
    }
    for copy in stored:
        reading = reading_of(library, copy.number) if waiting else None
        if reading is None:
            continue
        for note, index in _found(tuple(waiting.values()), reading):
            passages[note.number] = NotedPassage(
                page, note, newest, copy.fetched, copy.sha256, reading, index
            )
            del waiting[note.number]
    yield from passages.values()


def authors_on(library: Library, page: NotedPage) -> tuple[str, ...]:
    """Who wrote comments on a page, in any copy of it. Raises LibraryError."""
    readings = (reading_of(library, copy.number) for copy in copies(library, page.location))
    comments = (comment for reading in readings if reading for comment in reading.comments)
    return tuple(dict.fromkeys(comment.author for comment in comments if comment.author))


def _found(noted: tuple[Note, ...], reading: Reading) -> Iterator[tuple[Note, int]]:
    """Those of the notes that are on a reading, each with the index of its comment."""
    index_of = {comment.id: index for index, comment in enumerate(reading.comments)}
    text = _plain(f"{reading.article.title}\n{reading.article.text}")
    for note in current_notes(noted, reading.comments):
        if note.comment in index_of:
            yield note, index_of[note.comment]
        # The longest line: paragraphs may be broken otherwise in another copy.
        elif not note.comment and _plain(max(note.quote.split("\n"), key=len)) in text:
            yield note, -1


def _bare(comment: str) -> str:
    """The id of a comment without the checksums beside it."""
    return comment.partition(" ")[0]


def _plain(text: str) -> str:
    return " ".join(text.split())
