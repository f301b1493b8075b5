"""What a linear page needs from outside: who hears it, and what is done with it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from reader.library.values import Note
from reader.model import Reading


class Listener(Protocol):
    """Who hears it: how many lines fit, how many a text takes, and an answer to a question."""

    def height(self) -> int: ...

    def lines(self, text: str) -> int: ...

    def ask(self, question: str) -> str:
        """A line that is typed; "" where there is none."""


@dataclass(frozen=True, slots=True)
class Services:
    """What is done outside of the page. What is None cannot be done here."""

    save: Callable[[Reading, str], str]
    """Writes the text to a path; a sentence. SaveError."""
    browse: Callable[[str], str]
    """Opens an address in the browser; a sentence."""
    copy: Callable[[str, str], str]
    """Puts a text on the clipboard, given what it is called; a sentence."""
    reload: Callable[[], Reading] | None = None
    """Reads the page again. ReaderError."""
    open: Callable[[str], bool] | None = None
    """Reads another page until it is left; whether everything is to end then. ReaderError."""
    pipe: Callable[[str, str], str] | None = None
    """Gives a text to a command of the shell; a sentence."""
    edit: Callable[[Reading], str] | None = None
    """Opens the text in the editor; a sentence, "" for nothing to say."""
    notes: tuple[Note, ...] = ()
    """Those that were written before."""
    note: Callable[[Note], Note] | None = None
    """Keeps a note, and gives it as it is kept. LibraryError."""
    drop_note: Callable[[int], None] | None = None
    """Keeps a note no longer. LibraryError."""
    keep: Callable[[], bool | None] | None = None
    """Keeps the page whatever comes, or no longer; whether so now, None where none of it is kept.
    LibraryError."""
    returns: bool = False
    """There is a page under this one to go back to."""
