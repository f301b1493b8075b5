"""Everything that can go wrong and that a user is told about, one plain sentence each.

    ReaderError
        OpenError          not something that can be opened (bad address, missing file, a PDF)
            NotChosen      a container was opened, and none of its pages
                SeveralPages   nobody said which
                NoSuchPage     none has the number that was asked for
        FetchError(url)    the network or the server said no
            TooLarge       more bytes than the limit
            TimedOut       no answer, or none that ended, in time
            Refused        an answer with an error status
            NeedsBrowser   a script wall or a challenge page
            NoAnswer       what an endpoint sent is no answer of its platform
        EmptyPage          fetched and parsed, and nothing readable in it
        SaveError          the text could not be written
            NoRoom         nor could any other: the disk is full, or takes nothing
        LibraryError       the library of what was read cannot be used
            FullLibrary    its disk has no room for this; what is small may go in
        ConfigError        the configuration has a mistake (file, line)

Raised at the edges alone (`fetch`, `containers`, `sites.live`, `open`, `save`, `library`,
`config`).
The core returns less, with a note.
"""

from collections.abc import Iterable

BROKE_OFF = "broke off while it was loaded"
"""In the note on what did not come whole, by which a stored reading of it is known."""
CUT_OFF = " is cut off"
"""In the note on a file, or on a container, that is not there to its end."""
RECOVERED = "The archive is cut off or damaged: this is what could be recovered."
"""The note on what was put together from a file that no longer says what is in it. A command that
prints or saves it ends with 1, as gzip and tar do."""


def size_words(size: int) -> str:
    """A number of bytes as these sentences give it: "32 MB", below one "1000 bytes"."""
    return f"{size >> 20} MB" if size >> 20 else f"{size} bytes"


class ReaderError(Exception):
    """An error for the user: `str(error)` is one sentence, shown without a traceback."""

    copy = ""
    """LOCATION@TIME of a stored copy of what could not be opened, "" if there is none."""
    tells_of_copy = False
    """Whether the sentence explains how to open a copy."""


class OpenError(ReaderError):
    """The location is not something that can be opened."""


class NotChosen(OpenError):
    """A container was opened, and none of its pages: nor would one of a stored copy be."""


class SeveralPages(NotChosen):
    """A container holds several pages; `entries` are their titles and addresses, in order."""

    def __init__(
        self, message: str, entries: tuple[tuple[str, str], ...] = (), count: int = 0
    ) -> None:
        super().__init__(message)
        self.entries = entries
        self.count = count or len(entries)
        """How many pages there are, of which a very large container names the first."""


class NoSuchPage(NotChosen):
    """No page has this number."""


class FetchError(ReaderError):
    """The network or the server failed or refused."""

    def __init__(self, message: str, url: str = "") -> None:
        super().__init__(message)
        self.url = url


class TooLarge(FetchError):
    """More bytes than the limit."""


class TimedOut(FetchError):
    """No answer, or no complete one, in time."""


class Refused(FetchError):
    """The server answered with an error status."""

    def __init__(self, message: str, url: str = "", status: int = 0, wait: int = 0) -> None:
        super().__init__(message, url)
        self.status = status
        self.wait = wait
        """Seconds after which it may be asked again, 0 if the server does not say."""


class NeedsBrowser(FetchError):
    """A page that only a browser can show: it needs scripts, or is a challenge."""


class NoAnswer(FetchError):
    """The answer of an endpoint does not have the form its platform uses."""


class EmptyPage(ReaderError):
    """The page was read, but contains nothing to read."""


class SaveError(ReaderError):
    """The text could not be written."""


class NoRoom(SaveError):
    """Nothing can be written there: the disk is full or read-only."""


class LibraryError(ReaderError):
    """The library cannot be used; reading continues without it."""


class FullLibrary(LibraryError):
    """The library's disk is too full for this; smaller entries may still fit."""


class ConfigError(ReaderError):
    """The configuration has a mistake."""

    def __init__(self, message: str, file: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.file = file
        self.line = line
        self.others: tuple[ConfigError, ...] = ()
        """Further mistakes in the same configuration."""

    def followed_by(self, others: Iterable["ConfigError"]) -> "ConfigError":
        """The same error, with others to be reported after it."""
        self.others = tuple(others)
        return self
