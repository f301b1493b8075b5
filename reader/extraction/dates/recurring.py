"""Dates of one wording, read by the places of their numbers.

Which number of "Sunday, March 3, 2024 at 08:07 PM" is the day, and which the hour, is the same in
all dates of a thread. It is found once for each wording; the grammar takes four times as long.
Anything but a day with its month's name and a year of four digits is left to the grammar, and so is
a date that cannot be, and one with a zone.
"""

from datetime import datetime
from functools import lru_cache

from reader.extraction.dates.absolute import day_in, format_of_day, weekday_beside
from reader.extraction.dates.clock import hours_of, time_beside
from reader.extraction.dates.page import Page
from reader.extraction.dates.tokens import numbers
from reader.extraction.dates.wording_cache import own_phrase, places, wording
from reader.extraction.dates.words import base
from reader.values import NamedTuple

_FEW_UNKNOWN = 3
"""How many unknown words a text may have that certainly is no prose."""
_ABSENT = -1
_NO_HALF = (_ABSENT, False)


class _Parts(NamedTuple):
    """Which numbers of a wording are the parts of its date, and what its words say of it."""

    numbers: int
    year: int
    month: int
    """The month itself, as its name gives it."""
    day: int
    hour: int
    minute: int
    second: int
    weekday: int
    half: tuple[int, bool]
    """The half of the day, and whether it counts for any hour, or only for those up to twelve."""


def recurring(text: str, page: Page) -> datetime | None:
    """The time in a `normal` text of a simple wording; None for any other, and for none."""
    parts = _parts(wording(text)[0], page.lang)
    if parts is None:
        return None
    found = [int(number) if len(number) <= _FIGURES else 0 for number in numbers(text)]
    if len(found) != parts.numbers:
        return None
    day = day_in(found[parts.year], parts.month, found[parts.day])
    if day is None or parts.weekday not in (_ABSENT, day.weekday()):
        return None
    found.append(0)  # at the place of what is absent
    hour, (half, always) = found[parts.hour], parts.half
    if half != _ABSENT and (always or hour <= _NOON):
        hour = hours_of(hour, half)
    clock = hour, found[parts.minute], found[parts.second]
    try:
        moment = datetime(day.year, day.month, day.day, *clock)  # noqa: DTZ001  no zone is written
    except ValueError:
        return None
    return moment if page.allows(moment) else None


_FIGURES, _NOON = 4, 12


@lru_cache(1024)
def _parts(worded: str, lang: str) -> _Parts | None:
    """Where the parts of a date are in a wording, None if that is not simple."""
    phrase = own_phrase(worded, lang)
    if phrase is None or "1" not in phrase.shape or phrase.shape.count("?") > _FEW_UNKNOWN:
        return None
    kind, match = format_of_day(phrase.shape)
    if match is None or kind != "named" or base(lang) == "fa":
        return None
    month, year = match.start("m"), match.start("y")
    named = match.groupdict()
    if phrase.shape[month] != "M" or phrase.shape[year] != "4" or phrase.values[month] > 12:
        return None
    if named.get("time") or named.get("e"):
        return None
    time = time_beside(phrase, match.start(), match.end())
    if time is None:
        return None
    own = places(phrase.shape)
    at = {place: number for number, place in enumerate(own)}
    *clock, half = time
    hour, minute, second = (_ABSENT if place is None else at[place] for place in clock)
    return _Parts(
        numbers=len(own),
        year=at[year],
        month=phrase.values[month],
        day=at[match.start("d")],
        hour=hour,
        minute=minute,
        second=second,
        weekday=weekday_beside(phrase, match),
        half=_NO_HALF if half is None or time[0] is None else (phrase.values[half], half > time[0]),
    )
