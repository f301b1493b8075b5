"""What the screen gets from the command line: values and callables, so that it does no I/O
itself.
"""

from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from dataclasses import field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from reader.commands.table import COMMANDS, Command
from reader.config.settings import Colors, Keyword, OwnTheme, Screen
from reader.errors import SeveralPages
from reader.library.places import Place, Visit
from reader.library.values import LibraryPage, Note, Order, SearchHit
from reader.model import Explanation, Reading
from reader.ui.arrange import SIDE_BY_SIDE
from reader.values import NamedTuple, dataclass

if TYPE_CHECKING:
    from asyncio import Event  # 50 ms that a page is begun before

    from reader.config.edits import Edit
    from reader.open.pictures import Pictured, Wanted  # few look at pictures
    from reader.ui.lists.shelf import (
        Shelf,  # a list holds openings, and one may turn out to be a list
    )

Load: TypeAlias = Callable[[], Awaitable[Reading]]
Asks: TypeAlias = Callable[[str], Awaitable[bool]]
"""A question to the user: whether a host that is not the page's may be asked."""
Count: TypeAlias = Callable[[int, int | None], None]
"""Called with how many comments are here, and of how many where that is known."""
Explain: TypeAlias = Callable[[], Awaitable[Explanation]]
DEMO = "demo"
"""The location of the built-in page, which is not looked for as a file."""


class Save(Protocol):
    """Writes a reading and returns where; raises SaveError."""

    def __call__(
        self, reading: Reading, format_name: str, comments: bool, path: str, /
    ) -> Path: ...


class Pictures(Protocol):
    """Yields the results for the pictures of a page, one after the other."""

    def __call__(self, images: "Wanted", /) -> "AsyncGenerator[Pictured, None]": ...


class FetchThread(Protocol):
    """Fetches the comments that a page left out, until stopped; returns the completed reading."""

    def __call__(
        self, reading: Reading, asks: Asks, tell: Count, stop: "Event", /
    ) -> Awaitable[Reading]: ...


class Keep(Protocol):
    """Writes changes to the configuration; raises ConfigError."""

    def __call__(self, edits: "Sequence[Edit]", /) -> None: ...


class Since(NamedTuple):
    """The version of a page that it is compared with to find what is new."""

    reading: Reading | None = None
    """None where nothing is known of it."""
    when: str = ""
    """When that was on the screen, in ISO 8601."""
    message: str = ""
    """A message about the library, "" for none."""


class Earlier(NamedTuple):
    """An earlier visit to a page, and the reading then."""

    number: int
    when: str
    comments: int


class Memory(Protocol):
    """What is stored about this page between runs. All methods block."""

    def glance(self) -> Place:
        """The last position, if it is available at once; nothing is repaired for it.

        Raises LibraryError.
        """

    def recall(self) -> Place:
        """The last position. Raises LibraryError."""

    def opened(self, reading: Reading, /) -> Since:
        """Record that a reading is on the screen; returns the one before. Raises LibraryError."""

    def completed(self, reading: Reading, /) -> None:
        """Store the reading with the comments that were asked for. Raises LibraryError."""

    def with_thread(self, reading: Reading, /) -> Reading:
        """The reading with comments that were asked for before, itself if there are none.

        Raises LibraryError.
        """

    def earlier(self) -> tuple[Earlier, ...]:
        """The stored readings of this page, newest first. Raises LibraryError."""

    def reading(self, number: int, /) -> Reading | None:
        """One of them, None if it is no longer kept. Raises LibraryError."""

    def notes(self, reading: Reading, /) -> tuple[Note, ...]:
        """The highlights and notes. Raises LibraryError."""

    def note(self, note: Note, /) -> Note:
        """Store a note; returns it as stored. Raises LibraryError."""

    def drop_note(self, note: Note, /) -> None:
        """Delete a note. Raises LibraryError."""

    def save_or_not(self) -> bool | None:
        """Toggle whether the bytes of the page are kept for good; returns whether they are now.

        None if its bytes are not kept at all. Raises LibraryError.
        """

    def left(self, place: Place, /, *, patient: bool = False) -> bool:
        """Record the position as the page is left, giving up soon unless `patient`.

        Returns whether it was stored; never raises.
        """


class Catalogue(Protocol):
    """The library. All methods except `open` and `renew` block; all may raise LibraryError.

    What changes a page takes its location: its number may meanwhile be another's.
    """

    def pages(self, order: Order, /) -> tuple[LibraryPage, ...]: ...

    def search(self, query: str, /) -> tuple[SearchHit, ...]: ...

    def save(self, location: str, saved: bool, /) -> None: ...

    def tag(self, location: str, tags: Sequence[str], /) -> None: ...

    def delete(self, locations: Sequence[str], /) -> None: ...

    def bring_back(self) -> tuple[LibraryPage, ...]:
        """Restore what was deleted last, also in an earlier run; () where that is too long ago."""

    def open(self, location: str, comment: str, /) -> "Opening":
        """How a page is read and shown, at one of its comments."""

    async def renew(self, location: str, /) -> int:
        """Fetch a page again and store it; returns the number of new comments. Raises
        ReaderError.
        """


def _now() -> datetime:
    """In the zone of this machine, whose days are the reader's days."""
    return datetime.now(UTC).astimezone()


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    """How a reading is shown, and the services available to the screen."""

    release: Callable[[], bool] = bool
    """Gives the terminal back as it was found, for the screen to take it.

    Whether a picture of the screen is there already, which is to be drawn over.
    """
    location: str = ""
    keywords: tuple[str, ...] = ()
    """Lists of words as typed, for this time."""
    watched: tuple[Keyword, ...] = ()
    """Those of the configuration."""
    keep: Keep | None = None
    """None where nothing is to be kept."""
    commands: tuple[Command, ...] = COMMANDS
    """What can be done, with the keys of the user's."""
    width: int = Screen().width
    side_by_side: int = SIDE_BY_SIDE
    """Columns from which both panes are shown side by side by default."""
    configured: Screen = field(default_factory=Screen)
    """The configuration of the screen, which can be changed there."""
    colors: Colors = field(default_factory=Colors)
    themes: Mapping[str, OwnTheme] = field(default_factory=dict)
    """The user's own."""
    mouse: bool = True
    target_comment: str = ""
    """The comment to open at, unfolded: its id, or the anchor at the end of its address."""
    sought: str = ""
    """Words to search for on the page, and to open at if no comment is named."""
    comments_only: bool = False
    no_comments: bool = False
    save: Save | None = None
    reload: Load | None = None
    """None where it cannot be read twice, as standard input cannot."""
    how_far: Callable[[], str] = str
    """What has come of a page that is being loaded, in words; "" for nothing yet."""
    open_copy: "Callable[[str], Opening] | None" = None
    """The copy kept of this page at a time, ISO 8601 in UTC; None where none are kept."""
    copy_label: Callable[[], str] = str
    """The words for a kept copy, with its day; "" for the page as it is."""
    whole_thread: FetchThread | None = None
    """None if there is no site to ask."""
    begins_whole: bool = False
    """Whether it is asked at once."""
    open: "Callable[[str], Opening] | None" = None
    """Another page, to be shown over this one; None where no other is opened."""
    complete: Callable[[str], tuple[str, ...]] = lambda _typed: ()
    """The paths that begin like what was typed. It blocks."""
    explain: Explain | None = None
    """What was left out of the article of the page last read, and why."""
    pictures: Pictures | None = None
    """None where the page is not at hand."""
    ascii: bool = False
    """Whether the terminal has only ASCII characters."""
    theme: str = ""
    """The name of one, "" for what suits the terminal."""
    now: Callable[[], datetime] = _now
    memory: Memory | None = None
    """None where nothing is remembered."""
    catalogue: Catalogue | None = None
    """All that is remembered."""
    returns: bool = False
    """There is a screen under the page to go back to."""


class Opening(NamedTuple):
    """A page to be read, and how it is shown."""

    load: Load
    settings: ScreenSettings
    several: "Callable[[SeveralPages], Shelf] | None" = None
    """The list of pages if `load` reports that there are several; it blocks.

    Raises ReaderError if there are none after all.
    """


@dataclass(frozen=True, slots=True)
class Start:
    """The services available to the start screen."""

    open: Callable[[str], Opening]
    recent: Callable[[], tuple[Visit, ...]] = tuple
    forget: Callable[[str], None] = lambda _location: None
    complete: Callable[[str], tuple[str, ...]] = lambda _typed: ()
    """It blocks."""
