"""The notation LOCATION@TIME: a copy of a page stored in the library."""

from pathlib import Path
from typing import NamedTuple

from reader.expressions import expression
from reader.fetch.addresses import is_web

_TIME = expression(
    r"first|last|\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?)?)?)?"
)
"""A stored time, as precise as the user likes: 2026, 2026-11, 2026-11-20T08:30 (UTC)."""


class Named(NamedTuple):
    """A page as typed: a location, and the time of a stored copy, "" for its present state."""

    location: str
    time: str = ""


def is_time(word: str) -> bool:
    """Whether a word is a stored time and nothing else."""
    return _TIME.fullmatch(word) is not None


def named(word: str) -> Named:
    """LOCATION or LOCATION@TIME. A file of the whole name takes precedence.

    An address that ends in `/@last` has no time: some sites give the pages of people such names.
    """
    location, at, time = word.rpartition("@")
    if not (at and location) or not is_time(time) or Path(word).exists():
        return Named(word)
    return Named(word) if is_web(word) and location.endswith("/") else Named(location, time)
