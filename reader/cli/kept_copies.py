"""Stored copies of a page: which there are, and one of them as a page to read."""

import os
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from reader.cli.memory import library, place_of
from reader.cli.stored_time import ACCEPTED, Named, is_possible
from reader.errors import LibraryError, OpenError, ReaderError
from reader.fetch.addresses import completed_address, is_web, safe_url, shown
from reader.library.copies import Stored, copies, page_of_copy
from reader.model import Page

_DAY, _MINUTE = len("2026-11-20"), len("2026-11-20T08:30")


def stored(location: str) -> tuple[Stored, ...]:
    """The stored copies of a location, newest first. Raises LibraryError."""
    known = library()
    if known is None:
        return ()
    place = place_of(completed_address(location))
    found = copies(known, place)
    # A front page is the same with its slash and without it.
    if not found and is_web(place) and place.count("/") == 2:
        found = copies(known, f"{place}/")
    return found


def stored_at(named: Named) -> Stored:
    """The newest copy no later than a time, to the precision of that time.

    Raises OpenError if there is none, or no such time.
    """
    if not is_possible(named.time):
        raise OpenError(f"{named.time} is no time; what can follow the @ is {ACCEPTED}.")
    found, time = stored(named.location), named.time.replace(" ", "T")
    if time in ("first", "last"):
        chosen = (found[-1] if time == "first" else found[0]) if found else None
    else:
        chosen = next((copy for copy in found if copy.fetched[: len(time)] <= time), None)
    if chosen is None:
        raise OpenError(_no_copy(shown(named.location), named.time, found))
    return chosen


def _no_copy(name: str, time: str, copies: tuple[Stored, ...]) -> str:
    """The error if there is no copy of a time: which copies there are, or how to get one."""
    if copies:
        minutes = dict.fromkeys(copy.fetched[:_MINUTE] for copy in copies)
        there = ", ".join(list(minutes)[:9])
        return f"No copy of {name} from {time} is kept; there are {there}."
    none = f"No copy of {name} is kept yet; showing the page keeps one, and so does reader add."
    return with_loss(none)


def with_loss(sentence: str) -> str:
    """A sentence that nothing is kept, and the reason if the library was damaged."""
    known = library()
    return f"{sentence} {known.loss}" if known and known.loss else sentence


def kept_page(named: Named) -> Page:
    """The stored copy as a page, with a note that says so. Raises OpenError if there is none."""
    chosen = stored_at(named)
    known = library()
    page = page_of_copy(known, chosen.number) if known else None
    if page is None:
        raise OpenError(nothing_of(named.location))
    when = f"{chosen.fetched[:_MINUTE].replace('T', ' ')} UTC"
    web = is_web(chosen.location)
    got = f"fetched {when}; the network was not asked" if web else f"read {when}"
    note = f"This is a copy from the library, {got}."
    # When a file was read says nothing of its age: its relative dates are not counted from then.
    fetched = datetime.fromisoformat(chosen.fetched) if web else None
    return replace(page, fetched=fetched, notes=(note, *page.notes))


def nothing_of(location: str) -> str:
    """The error if neither the bytes nor the text of a copy are stored any longer."""
    return f"What was read of {shown(location)} then is no longer kept."


def tell_of_copy(error: ReaderError, location: str) -> None:
    """Add the newest stored copy of a location to the error of opening it, if there is one."""
    with suppress(LibraryError):
        if hint := _no_time(location):
            error.args = (f"{error} {hint}",)
        elif found := stored(location):
            where = safe_url(location) if is_web(location) else location
            error.copy = f"{where.partition('#')[0] if is_web(where) else where}@last"
            if not error.tells_of_copy:
                kept = f"The library has a copy of {found[0].fetched[:_DAY]}"
                error.args = (f"{error} {kept}: reader '{shown(error.copy)}' opens it.",)
                error.tells_of_copy = True


def _no_time(location: str) -> str:
    """What can follow the @, if a page is named before it and no time after it."""
    page, at, word = location.rpartition("@")
    if not (at and page and word.isalnum()) or not (os.path.lexists(page) or stored(page)):
        return ""
    return f"{word} is no time of a copy: after the @ comes {ACCEPTED}."
