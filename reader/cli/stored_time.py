"""The notation LOCATION@TIME: a copy of a page stored in the library."""

import re
from datetime import datetime
from pathlib import Path

from reader.expressions import expression
from reader.fetch.addresses import is_web
from reader.values import NamedTuple

_TIME = expression(
    r"first|last|\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?)?)?)?"
)
"""A stored time, as precise as the user likes: 2026, 2026-11, 2026-11-20T08:30 (UTC)."""


_ENCLOSED = expression(r"\s*[<\"'“‘](https?://[^\s<>\"“”]+)[>\"'”’]\s*", re.IGNORECASE)
ACCEPTED = "first, last, or a time that there is: 2026, 2026-11, 2026-11-20, 2026-11-20T08:30 (UTC)"
_BEGINNING = "2000-01-01T00:00:00"
"""What completes a time that is less precise: the first moment it can mean."""


class TypedLocation(NamedTuple):
    """A page as typed: a location, and the time of a stored copy, "" for its present state."""

    location: str
    time: str = ""


def is_time(word: str) -> bool:
    """Whether a word is a stored time and nothing else."""
    return _TIME.fullmatch(word) is not None


def is_possible(time: str) -> bool:
    """Whether a stored time can be: not in a 13th month, not on 30 February, not at 25:61."""
    if time in ("first", "last"):
        return True
    try:
        datetime.fromisoformat(f"{time}{_BEGINNING[len(time) :]}")
    except ValueError:
        return False
    return True


def typed_location(word: str) -> TypedLocation:
    """LOCATION or LOCATION@TIME. A file of the whole name takes precedence.

    An address that ends in `/@last` has no time: some sites give the pages of people such names.
    One between brackets or quotation marks, as mail programs pass it on, is read without them.
    """
    if (enclosed := _ENCLOSED.fullmatch(word)) and not Path(word).exists():
        word = enclosed[1]
    location, at, time = word.rpartition("@")
    if not (at and location) or not is_time(time) or Path(word).exists():
        return TypedLocation(word)
    return (
        TypedLocation(word)
        if is_web(word) and location.endswith("/")
        else TypedLocation(location, time)
    )
