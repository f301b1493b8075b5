"""The two sides of a comparison: files, addresses, and stored copies of either."""

from reader.cli.arguments import Arguments
from reader.cli.kept_copies import nothing_of, stored_at
from reader.cli.memory import user_library
from reader.cli.pages import page_now
from reader.cli.stored_time import TypedLocation, is_time, typed_location
from reader.compare.report import Side
from reader.errors import OpenError
from reader.fetch.addresses import completed_address, shown
from reader.fetch.options import FetchOptions
from reader.library.copies import reading_of
from reader.model import Reading
from reader.open.understand import Attempt


def sides_of(words: list[str]) -> tuple[TypedLocation, TypedLocation]:
    """The two sides named. A single location is compared with its last stored copy.

    Raises OpenError for a time without a page.
    """
    if len(words) == 1:
        side = _side(words[0])
        return TypedLocation(side.location, side.time or "last"), TypedLocation(side.location)
    first, second = _side(words[0]), _side(words[1])
    if not first.location and not second.location:
        raise OpenError("A time alone is not enough; name the page as well.")
    return (
        first._replace(location=first.location or second.location),
        second._replace(location=second.location or first.location),
    )


def _side(word: str) -> TypedLocation:
    """LOCATION, LOCATION@TIME, or a time for the other side's location."""
    return TypedLocation("", word) if is_time(word) else typed_location(word)


def read(side: TypedLocation, options: FetchOptions) -> tuple[Reading, Side]:
    """The reading of a side, and its title. Raises ReaderError."""
    if not side.time:
        location = completed_address(side.location)
        page = page_now(Arguments(location=location, fetch=options))
        when = page.fetched.isoformat() if page.fetched else ""
        return Attempt(page).result().reading, Side(shown(location), when)
    chosen = stored_at(side)
    library = user_library()
    reading = reading_of(library, chosen.number) if library else None
    if reading is None:
        raise OpenError(nothing_of(side.location))
    return reading, Side(shown(side.location), chosen.fetched)
