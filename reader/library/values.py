"""What the library tells of: values, for whoever shows them."""

from typing import Literal, NamedTuple, TypeAlias

from reader.expressions import expression

Order: TypeAlias = Literal["opened", "title", "site", "comments", "new"]


class Kept(NamedTuple):
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
    """With commas between."""


class Found(NamedTuple):
    """A page in which something was found, and the first of it."""

    page: int
    """The number of the page."""
    comment: str
    """The id of the comment, "" for the article."""
    author: str
    snippet: tuple[tuple[str, bool], ...]
    """Text, and whether it is what was looked for."""
    times: int = 1
    """In how many pieces of the page it was found."""


_TAG = expression(r"(?:^|\s)#([\w-]+)")


class Note(NamedTuple):
    """A stretch of an article or a comment, and what was written of it."""

    quote: str
    """The words it is of, by which it is found again."""
    comment: str = ""
    """The id of the comment, "" for the article."""
    text: str = ""
    """What was written, "" where something was only highlighted."""
    made: str = ""
    """When, in ISO 8601."""
    number: int = 0
    """0 until it is kept."""

    @property
    def tags(self) -> tuple[str, ...]:
        """The words in it that begin with #."""
        return tuple(dict.fromkeys(_TAG.findall(self.text)))


def told(note: Note, author: str = "") -> str:
    """A note as a sentence that goes with the page wherever it is saved."""
    where = f" ({author or 'unknown'})" if note.comment else ""
    said = f": {note.text}" if note.text else ""
    return f"Note on “{' '.join(note.quote.split())}”{where}{said}"
