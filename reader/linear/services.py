"""What a linear page needs from outside: a listener, and actions outside the page."""

from collections.abc import Callable
from typing import Protocol

from reader.library.values import Note
from reader.linear.page import LinearPage
from reader.model import Reading
from reader.values import dataclass


class Listener(Protocol):
    """The output and its size: lines that fit, lines that a text takes, and answers to
    questions.
    """

    def height(self) -> int: ...

    def lines(self, text: str) -> int: ...

    def ask(self, question: str) -> str:
        """Read a line; "" if there is none."""


@dataclass(frozen=True, slots=True)
class Services:
    """Actions outside the page. Those that are None are unavailable."""

    save: Callable[[Reading, str], str]
    """Write the text to a path; returns a message. Raises SaveError."""
    browse: Callable[[str], str]
    """Open an address in the browser; returns a message."""
    copy: Callable[[str, str], str]
    """Copy a text, given a name for it, to the clipboard; returns a message."""
    reload: Callable[[], Reading] | None = None
    """Read the page again. Raises ReaderError."""
    open: Callable[[str], bool] | None = None
    """Present another page until it is left; returns whether the program is to end. ReaderError."""
    pipe: Callable[[str, str], str] | None = None
    """Pass a text to a shell command; returns a message."""
    edit: Callable[[Reading], str] | None = None
    """Open the text in the editor; returns a message, or ""."""
    notes: tuple[Note, ...] = ()
    """The notes made earlier."""
    note: Callable[[Note], Note] | None = None
    """Store a note; returns it as stored. Raises LibraryError."""
    drop_note: Callable[[Note], None] | None = None
    """Delete a note. Raises LibraryError."""
    keep: Callable[[], bool | None] | None = None
    """Toggle whether the page is saved; returns whether it is now, None if it is not stored at all.
    Raises LibraryError.
    """
    reached: Callable[[LinearPage, int], None] | None = None
    """Note the part that the user is at, after each key."""
    returns: bool = False
    """Whether there is a page below this one to return to."""
