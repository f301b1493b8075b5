"""What is remembered of a location: visits, readings, notes and the reading position."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING

from reader.cli.arguments import Arguments
from reader.config.folders import data_folder, expanded, state_folder
from reader.config.settings import History
from reader.errors import FullLibrary, LibraryError
from reader.fetch.addresses import is_file_url, is_web, safe_url
from reader.fetch.options import FetchOptions
from reader.library.places import NOWHERE, Place, Visit, can_be_told
from reader.library.values import Note
from reader.model import Page, Reading
from reader.text import line
from reader.ui.services import Earlier, Since

if TYPE_CHECKING:
    from reader.library.store import Library


def user_library(patience: float | None = None) -> "Library | None":
    """The user's library, empty or not; None without a home folder."""
    from reader.library.legacy_list import NAME  # noqa: PLC0415  SQLite takes 30 ms to import
    from reader.library.store import PATIENCE, Library  # noqa: PLC0415

    folder, before = data_folder(), state_folder()
    if folder is None:
        return None
    return Library(folder, before and before / NAME, PATIENCE if patience is None else patience)


def recent() -> tuple[Visit, ...]:
    """The pages opened last. Raises LibraryError."""
    from reader.library import recent as pages  # noqa: PLC0415
    from reader.library import shelf  # noqa: PLC0415

    library = user_library()
    visits = pages.recent(library) if library else ()
    if library and not visits and library.loss and not shelf.pages(library):
        raise LibraryError(library.loss)
    return visits


def forget(location: str) -> None:
    """Remove a page from the library. Raises LibraryError."""
    from reader.library import recent as pages  # noqa: PLC0415

    library = user_library()
    if library:
        pages.forget(library, location)


def history(arguments: Arguments, setting: History) -> History:
    """How much to store in this run. For a page in an archive only the position is stored."""
    if arguments.no_history:
        return "off"
    return "places" if arguments.page and setting == "full" else setting


def fetched_as(arguments: Arguments, history: History) -> Arguments:
    """The options for fetching, without a cache if no text is to be stored."""
    if history == "full" or arguments.fetch.offline:
        return arguments
    return replace(arguments, fetch=replace(arguments.fetch, cache=None))


class Memory:
    """One location in the library. The methods may block, and are called off the event loop."""

    def __init__(
        self,
        location: str,
        page: Callable[[], Page],
        mode: History,
        *,
        secret: bool = False,
        is_copy: bool = False,
    ) -> None:
        self._location = location
        self._page = page
        self._mode = "places" if secret else mode
        self._secret = secret
        # Reading a stored copy is not a visit: it moves no position and makes nothing new.
        self._is_copy = is_copy
        self._looking = Lock()
        self._making = Lock()
        self._known_library: Library | None = None
        self._before: str | None = None
        self._title = ""
        self._place: Place | None = None
        """The place as this program found it stored, or stored it last; None until then."""

    def _library(self) -> "Library | None":
        """The library, one for all that is asked of it: what asks first finds that it is damaged,
        and what opens the page says so.
        """
        with self._making:
            if self._known_library is None:
                self._known_library = user_library()
            return self._known_library

    def glance(self) -> Place:
        """Like `recall`, but without waiting for locks. Raises LibraryError."""
        from reader.library.recent import place_at_once  # noqa: PLC0415  SQLite, as above

        library = self._library()
        return (library and place_at_once(library, self._location)) or NOWHERE

    def recall(self) -> Place:
        """The last reading position. Raises LibraryError."""
        from reader.library.recent import place_in  # noqa: PLC0415  SQLite, as above

        library = self._library()
        if library is None:
            return NOWHERE
        self._found_again(library)
        place = place_in(library, self._location) or NOWHERE
        if self._place is None:
            self._place = place
        return place

    def _found_again(self, library: "Library") -> str:
        """Take over what is kept of this file under the name it had before; returns that name.

        "" for any other page. The position and the visit are asked for side by side: whoever comes
        second waits. Raises LibraryError.
        """
        from reader.library.moved_files import follow  # noqa: PLC0415  SQLite, as above

        with self._looking:
            if self._before is None:
                from hashlib import sha256  # noqa: PLC0415  the first frame needs none

                body = b"" if is_web(self._location) or self._is_copy else self._page().body
                digest = sha256(body).hexdigest()
                self._before = follow(library, self._location, digest) if body else ""
            return self._before

    def opened(self, reading: Reading) -> Since:
        """Record that the page is on the screen; returns its earlier state. Raises LibraryError."""
        from reader.library import copies, recent, visits  # noqa: PLC0415

        library = None if self._is_copy else self._library()
        if library is None:
            return Since()
        now = datetime.now(UTC)
        self._title = "" if self._secret else reading.article.title
        visit = Visit(self._location, self._title, now.isoformat(timespec="milliseconds"))
        page = self._page()
        if self._mode != "full" or not page.body:
            recent.remember(library, visit)
            return Since(message=_notice(library))
        former = self._found_again(library)
        before = visits.base(library, self._location, now)
        notice = _notice(library) or (former and f"Notes and place came along from {line(former)}")
        try:
            copies.keep(library, visit, copies.packed(page, reading))
        except FullLibrary as error:
            # A row may fit on a full disk where a page does not: position and notes are kept by it.
            recent.remember(library, visit)
            notice = f"{error} No text of this page is kept."
        return Since(before and before.reading, before.opened if before else "", notice)

    def completed(self, reading: Reading) -> None:
        """Store the reading with the comments that were asked for. Raises LibraryError."""
        from reader.library.copies import keep_thread, packed_thread  # noqa: PLC0415

        library, page = None if self._is_copy else self._library(), self._page()
        if library is not None and self._mode == "full" and page.body:
            keep_thread(library, self._location, packed_thread(page, reading, datetime.now(UTC)))

    def with_thread(self, reading: Reading) -> Reading:
        """The reading with the comments that were asked for before. Raises LibraryError."""
        from reader.cli.stored_thread import with_newest_thread  # noqa: PLC0415

        if not self._is_copy and (library := self._library()):
            self._found_again(library)
            reading = with_newest_thread(library, self._location, reading)
        return reading

    def earlier(self) -> tuple[Earlier, ...]:
        """The stored readings, newest first. Raises LibraryError."""
        from reader.library.visits import earlier  # noqa: PLC0415

        library = self._library()
        visits = earlier(library, self._location) if library else ()
        fetched = self._page().fetched if self._is_copy else None
        until = fetched.astimezone(UTC).isoformat() if fetched else ""
        return tuple(
            Earlier(visit.number, visit.opened, visit.comments)
            for visit in visits
            if not until or visit.opened < until
        )

    def reading(self, number: int) -> Reading | None:
        """One of the stored readings. Raises LibraryError."""
        from reader.library.visits import reading  # noqa: PLC0415

        library = self._library()
        return reading(library, number) if library else None

    def notes(self, reading: Reading) -> tuple[Note, ...]:
        """The highlights and notes on the page, which reads so now. Raises LibraryError."""
        from reader.library.archived_notes import notes_on  # noqa: PLC0415

        library = self._library()
        if library is None:
            return ()
        self._found_again(library)
        return notes_on(library, self._location, reading)

    def note(self, note: Note) -> Note:
        """Store a note. Raises LibraryError."""
        from reader.library.notes import put  # noqa: PLC0415

        library = self._library()
        return put(library, self._location, note, self._title) if library else note

    def drop_note(self, note: Note) -> None:
        """Delete a note. Raises LibraryError."""
        from reader.library.notes import drop  # noqa: PLC0415

        library = self._library()
        if library:
            drop(library, note)

    def save_or_not(self) -> bool | None:
        """Mark the page as saved, or unmark it. Raises LibraryError."""
        from reader.library.shelf import save_or_not  # noqa: PLC0415

        library = self._library() if self._mode == "full" else None
        return save_or_not(library, self._location) if library else None

    def left(self, place: Place, *, patient: bool = False) -> bool:
        """Record the position when the page is left; False if another program held the library too
        long.
        """
        from reader.library.recent import leave  # noqa: PLC0415

        library = None if self._is_copy else self._library()
        if library is not None:
            try:
                leave(library, self._location, place, self._place, patient=patient)
            except LibraryError:
                return False
            self._place = place
        return True


def _notice(library: "Library") -> str:
    """What happened to the library, once: a page that is read again does not repeat it."""
    notice, library.notice = library.notice, ""
    return notice


def memory_of(
    location: str,
    options: FetchOptions,
    page: Callable[[], Page],
    mode: History,
    *,
    is_copy: bool = False,
) -> Memory | None:
    """The memory of a location, of which `page` was read last.

    With `is_copy` the page is a stored copy: its notes are kept, but it is not a visit.

    None for the demo and standard input, which cannot be opened again, for a name that cannot be
    shown unchanged, and if there is no folder for the library. If something secret was sent for a
    page, its text is not stored.
    """
    if location in ("", "-") or mode == "off" or data_folder() is None:
        return None
    sent = bool(options.cookies or options.headers or _has_password(location))
    place = place_of(location)
    if not can_be_told(place):
        return None
    return Memory(place, page, mode, secret=is_web(location) and sent, is_copy=is_copy)


def _has_password(location: str) -> bool:
    return safe_url(location) != location and "@" in location


def place_of(location: str) -> str:
    """The location under which it is stored: unchanged, except that a comment's address is its
    page's.
    """
    if is_web(location):
        address = line(safe_url(location))
        page, _, anchor = address.partition("#")
        return address if anchor.startswith(("!", "/")) else page
    return location if is_file_url(location) else os.path.abspath(expanded(location))  # noqa: PTH100
