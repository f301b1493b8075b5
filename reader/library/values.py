"""The values that the library returns."""

from typing import Literal, TypeAlias

from reader.expressions import expression
from reader.values import NamedTuple

Order: TypeAlias = Literal["opened", "title", "site", "comments", "new"]

NO_LONGER = "No longer kept for good; may be deleted when space runs out"
"""What is said of a page that was kept for good."""


class LibraryPage(NamedTuple):
    """A page in the library."""

    number: int
    location: str
    title: str
    site: str
    opened: str
    """When it was on the screen last, "" if it never was."""
    saved: int
    comments: int
    unread: int
    tags: str
    """Separated by commas."""


class Addition(NamedTuple):
    """What came of adding a page."""

    before: str = ""
    """The location that its file had before, "" if it is another file."""
    is_known: bool = False
    """Whether it was saved already, and its bytes are those of its newest copy."""


class SearchHit(NamedTuple):
    """A page that matches a search, with its first match."""

    page: int
    """The number of the page."""
    comment: str
    """The id of the comment, "" for the article."""
    author: str
    snippet: tuple[tuple[str, bool], ...]
    """Runs of text, each with whether it is a match."""
    is_note: bool = False
    """Whether the words are in a note of the user's, and not on the page."""


MOST_HITS = 500
"""The most pages that a search gives: of more, those read last."""


_TAG = expression(r"(?:^|\s)#([\w-]+)")


class Note(NamedTuple):
    """A highlighted stretch of an article or a comment, and the note on it."""

    quote: str
    """The highlighted words, by which the stretch is found again."""
    comment: str = ""
    """The id of the comment, "" for the article."""
    text: str = ""
    """The text of the note, "" for a mere highlight."""
    made: str = ""
    """When it was made, ISO 8601."""
    number: int = 0
    """0 until it is stored."""
    author: str = ""
    """Who wrote the comment, as known when the note was made; "" also for notes made before that
    was kept.
    """

    @property
    def tags(self) -> tuple[str, ...]:
        """The words in a text that begin with #."""
        return tuple(dict.fromkeys(_TAG.findall(self.text)))


def note_sentence(note: Note, author: str = "") -> str:
    """A note as a sentence for the notes of a saved page."""
    author_note = f" ({author or 'unknown'})" if note.comment else ""
    addition = f": {note.text}" if note.text else ""
    return f"Note on “{' '.join(note.quote.split())}”{author_note}{addition}"
