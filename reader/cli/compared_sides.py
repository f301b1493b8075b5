"""The two sides of a comparison: files, addresses, and stored copies of either."""

from dataclasses import dataclass, replace
from pathlib import Path

from reader.cli.arguments import Arguments
from reader.cli.memory import library, place_of
from reader.cli.pages import page_now
from reader.compare.report import Side
from reader.errors import OpenError
from reader.expressions import expression
from reader.fetch.addresses import completed_address, shown
from reader.fetch.options import FetchOptions
from reader.library.copies import Stored, copies, reading_of
from reader.model import Reading
from reader.open.understand import Attempt

_TIME = expression(
    r"first|last|\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?)?)?)?"
)
"""A stored time, as precise as the user likes: 2026, 2026-11, 2026-11-20T08:30."""


@dataclass(frozen=True, slots=True)
class Named:
    """A side as typed: a location, and the time of a stored copy, "" for its present state."""

    location: str
    time: str = ""


def named(words: list[str]) -> tuple[Named, Named]:
    """The two sides named. A single location is compared with its last stored copy."""
    if len(words) == 1:
        one = _named(words[0])
        return Named(one.location, one.time or "last"), Named(one.location)
    first, second = _named(words[0]), _named(words[1])
    if not first.location and not second.location:
        raise OpenError("A time alone is not enough; name the page as well.")
    return (
        replace(first, location=first.location or second.location),
        replace(second, location=second.location or first.location),
    )


def _named(word: str) -> Named:
    """LOCATION, LOCATION@TIME, or a time for the other side's location."""
    if _TIME.fullmatch(word):
        return Named("", word)
    location, at, time = word.rpartition("@")
    of_time = at and location and _TIME.fullmatch(time) and not Path(word).exists()
    return Named(location, time) if of_time else Named(word)


def read(side: Named, options: FetchOptions) -> tuple[Reading, Side]:
    """The reading of a side, and its title. Raises ReaderError."""
    if not side.time:
        location = completed_address(side.location)
        page = page_now(Arguments(location=location, fetch=options))
        when = page.fetched.isoformat() if page.fetched else ""
        return Attempt(page).result().reading, Side(shown(location), when)
    found = stored(side.location)
    chosen = _chosen(found, side.time)
    if chosen is None:
        raise OpenError(_no_copy(shown(side.location), side.time, found))
    known = library()
    reading = reading_of(known, chosen.number) if known else None
    if reading is None:
        raise OpenError(f"What was read of {shown(side.location)} then is no longer kept.")
    return reading, Side(shown(side.location), chosen.fetched)


def _no_copy(name: str, time: str, found: tuple[Stored, ...]) -> str:
    """The error if there is no copy of a time: which copies there are, or how to get one."""
    if found:
        there = ", ".join(one.fetched[:16] for one in found[:9])
        return f"No copy of {name} from {time} is kept; there are {there}."
    return f"No copy of {name} is kept yet; showing the page keeps one, and so does reader add."


def stored(location: str) -> tuple[Stored, ...]:
    """The stored copies of a location, newest first."""
    known = library()
    return copies(known, place_of(completed_address(location))) if known else ()


def _chosen(found: tuple[Stored, ...], time: str) -> Stored | None:
    """The newest copy no later than a time, to the precision of that time."""
    if time in ("first", "last"):
        return (found[-1] if time == "first" else found[0]) if found else None
    asked = time.replace(" ", "T")
    return next((one for one in found if one.fetched[: len(asked)] <= asked), None)
