"""Stored copies of a page: which there are, and one of them as a page to read."""

import os
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from reader.cli.archive_page import page_in
from reader.cli.memory import place_of, user_library
from reader.cli.stored_thread import with_newest_thread
from reader.cli.stored_time import ACCEPTED, TypedLocation, is_possible
from reader.errors import LibraryError, OpenError, ReaderError
from reader.fetch.addresses import completed_address, is_web, safe_url, shown
from reader.fetch.files import local
from reader.library.copies import Stored, copies, page_of_copy
from reader.library.moved_files import follow
from reader.library.store import Library
from reader.model import Page, Reading

_DAY, _MINUTE = len("2026-11-20"), len("2026-11-20T08:30")


def stored(location: str) -> tuple[Stored, ...]:
    """The stored copies of a location, newest first. Raises LibraryError."""
    library = user_library()
    if library is None:
        return ()
    place = place_of(kept_location(location))
    found_copies = copies(library, place)
    # A front page is the same with its slash and without it.
    if not found_copies and is_web(place) and place.count("/") == 2:
        found_copies = copies(library, f"{place}/")
    if not found_copies and not is_web(place) and _is_renamed(library, place):
        found_copies = copies(library, place)
    return found_copies


def _is_renamed(library: Library, place: str) -> bool:
    """Whether a file is one that was kept under another name, which it has from now on."""
    with suppress(ReaderError):
        return bool(follow(library, place, sha256(local(place).body).hexdigest()))
    return False


def kept_location(location: str) -> str:
    """A location as typed, completed to an address if it is none of a file that was kept.

    The name of a file that is gone may look like that of a host, and its copies are what is left.
    """
    address = completed_address(location)
    library = None if address == location else user_library()
    if library is not None:
        with suppress(LibraryError):
            return location if copies(library, place_of(location)) else address
    return address


def stored_at(typed: TypedLocation) -> Stored:
    """The newest copy no later than a time, to the precision of that time.

    Raises OpenError if there is none, or no such time.
    """
    if not is_possible(typed.time):
        raise OpenError(f"{typed.time} is no time; what can follow the @ is {ACCEPTED}.")
    candidates, time = stored(typed.location), typed.time.replace(" ", "T")
    if time in ("first", "last"):
        chosen = (candidates[-1] if time == "first" else candidates[0]) if candidates else None
    else:
        chosen = next((copy for copy in candidates if copy.fetched[: len(time)] <= time), None)
    if chosen is None:
        raise OpenError(_no_copy(shown(typed.location), typed.time, candidates))
    return chosen


def _no_copy(name: str, time: str, copies: tuple[Stored, ...]) -> str:
    """The error if there is no copy of a time: which copies there are, or how to get one."""
    if copies:
        minutes = dict.fromkeys(copy.fetched[:_MINUTE] for copy in copies)
        times = ", ".join(list(minutes)[:9])
        return f"No copy of {name} from {time} is kept; there are {times}."
    none = f"No copy of {name} is kept yet; showing the page keeps one, and so does reader add."
    return with_loss(none)


def with_loss(sentence: str) -> str:
    """A sentence that nothing is kept, and the reason if the library was damaged."""
    library = user_library()
    return f"{sentence} {library.loss}" if library and library.loss else sentence


def _of_page(typed: TypedLocation, number: int) -> tuple[TypedLocation, int]:
    """The page of an archive that has copies of its own; else the archive, and the number."""
    inside = page_in(typed.location, number)
    return (typed._replace(location=inside), 0) if number and stored(inside) else (typed, number)


def day_kept(typed: TypedLocation, number: int = 0) -> str:
    """The local day of the copy that `kept_page` opens, ISO 8601. Raises ReaderError."""
    fetched = stored_at(_of_page(typed, number)[0]).fetched
    return f"{datetime.fromisoformat(fetched).astimezone():%Y-%m-%d}"


def kept_page(typed: TypedLocation, number: int = 0) -> Page:
    """The stored copy as a page, with a note that says so. Raises OpenError if there is none.

    Of an archive of several, that of the page with a number, or the archive from which to take it.
    """
    typed, number = _of_page(typed, number)
    chosen = stored_at(typed)
    library = user_library()
    page = page_of_copy(library, chosen.number) if library else None
    if page is None:
        raise OpenError(nothing_of(typed.location))
    when = f"{chosen.fetched[:_MINUTE].replace('T', ' ')} UTC"
    web = is_web(chosen.location)
    origin = f"fetched {when}; the network was not asked" if web else f"read {when}"
    note = f"This is a copy from the library, {origin}."
    # When a file was read says nothing of its age: its relative dates are not counted from then.
    fetched = datetime.fromisoformat(chosen.fetched) if web else None
    return replace(page, number=number, fetched=fetched, notes=(note, *page.notes))


def with_thread_of_then(typed: TypedLocation, reading: Reading) -> Reading:
    """The reading of a stored copy with the comments that its site had been asked for by then.

    A later visit keeps a copy of the page alone, and shows these comments with it.
    """
    library = user_library()
    if library is None:
        return reading
    with suppress(ReaderError):  # the copy can be read without them
        copy = stored_at(typed)
        return with_newest_thread(library, copy.location, reading, copy.fetched)
    return reading


def nothing_of(location: str) -> str:
    """The error if neither the bytes nor the text of a copy are stored any longer."""
    return f"What was read of {shown(location)} then is no longer kept."


def tell_of_copy(error: ReaderError, location: str) -> None:
    """Add the newest stored copy of a location to the error of opening it, if there is one."""
    with suppress(LibraryError):
        if hint := _no_time(location):
            error.args = (f"{error} {hint}",)
        elif stored_copies := stored(location):
            address = safe_url(location) if is_web(location) else location
            error.copy = f"{address.partition('#')[0] if is_web(address) else address}@last"
            if not error.tells_of_copy:
                offer = f"The library has a copy of {stored_copies[0].fetched[:_DAY]}"
                error.args = (f"{error} {offer}: reader '{shown(error.copy)}' opens it.",)
                error.tells_of_copy = True


def _no_time(location: str) -> str:
    """What can follow the @, if a page is named before it and no time after it."""
    page, at, word = location.rpartition("@")
    if not (at and page and word.isalnum()) or not (os.path.lexists(page) or stored(page)):
        return ""
    return f"{word} is no time of a copy: after the @ comes {ACCEPTED}."
