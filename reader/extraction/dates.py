"""Dates as pages write them; when in doubt there is none."""

import re
from datetime import UTC, datetime, timedelta, timezone

_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?"
)
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_NAMES, start=1)}
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_DOTTED = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})")
_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap])?\.?m?\b", re.IGNORECASE)
_FULL_MONTHS = re.compile(
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec",
    re.IGNORECASE,
)
_LONGEST = 120
"""A date is not longer than this; what is, is prose with a date in it."""


def parse_date(text: str) -> datetime | None:
    """The date a machine or a person wrote; None when it is not sure.

    Aware where a zone is written, naive where none is. A relative time ("2 hours ago") is no date
    without a clock and gives None; so does 3/4/2021, which is two days.
    """
    if len(text) > _LONGEST:
        return None
    return _iso(text) or _written(text)


def _iso(text: str) -> datetime | None:
    found = _ISO.search(text)
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    return _made((year, month, day), (hour or 0, minute or 0, second or 0), zone or "")


def _written(text: str) -> datetime | None:
    for pattern, order in _ORDERS:
        found = pattern.search(text)
        if found:
            parts = dict(zip(order, found.groups(), strict=True))
            day = _day(parts)
            return None if day is None else _made(day, _clock(text[found.end() :]), "")
    return None


_ORDERS = (
    (_MONTH_FIRST, ("name", "day", "year")),
    (_DAY_FIRST, ("day", "name", "year")),
    (_DOTTED, ("day", "month", "year")),
    (_SLASHED, ("first", "second", "year")),
)


def _day(parts: dict[str, str]) -> tuple[str, int, str] | None:
    """Year, month and day, or None where it is no date or could be two."""
    if "name" in parts:
        name = parts["name"]
        if not _FULL_MONTHS.fullmatch(name):
            return None
        return parts["year"], _MONTHS[name[:3].lower()], parts["day"]
    if "month" in parts:
        return parts["year"], int(parts["month"]), parts["day"]
    first, second = int(parts["first"]), int(parts["second"])
    if first == second or second > 12 >= first:
        return parts["year"], first, parts["second"]
    if first > 12 >= second:
        return parts["year"], second, parts["first"]
    return None


def _clock(text: str) -> tuple[str | int, str | int, str | int]:
    """The time of day after a date; midnight where none is written."""
    found = _CLOCK.search(text)
    if not found:
        return 0, 0, 0
    hour, minute, second, half = found.groups()
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half in "pP" else 0)
    return hours, minute, second or 0


def _made(day: tuple[str | int, ...], clock: tuple[str | int, ...], zone: str) -> datetime | None:
    try:
        found = datetime(*map(int, day), *map(int, clock))  # type: ignore[misc, arg-type]  # noqa: DTZ001
        return found.replace(tzinfo=_zone(zone)) if zone else found
    except ValueError:
        return None


def _zone(text: str) -> timezone:
    if text in ("Z", "UTC"):
        return UTC
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(text[1:3]), minutes=int(text[-2:])))
