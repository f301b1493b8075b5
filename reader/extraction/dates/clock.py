"""The time of day beside a date, and its zone if there is one."""

import re
from datetime import timedelta, timezone
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.dates.words import Phrase
from reader.values import NamedTuple

_TIME = (
    r"(?P<before>A)?f?"
    r"(?:(?P<hour>1)(?::(?P<minute>1)(?::(?P<second>1)(?:[.,][19])?)?h?"
    r"|\.(?P<minute_>1)(?:\.(?P<second_>1))?"
    r"|(?P<mark>[hH])(?:(?P<minute__>1)(?:[iI](?:(?P<second__>1)[sS]?)?)?)?)[,.]?(?P<after>A)?"
    r"|(?P<hour_>1)(?P<after_>A))"
)
_ZONE = (
    r"[,f]{0,2}(?:(?P<zone>Z)(?:(?P<to>[+\-])(?P<by>4|1(?::1)?))?"
    r"|(?P<sign>[+\-])(?P<offset>4|1:1))?"
)
# Up to eight words and signs may separate a day from its time, but no number.
_AFTER = expression(rf"[^149t]{{0,8}}?{_TIME}{_ZONE}")
_BEFORE = expression(rf"{_TIME}{_ZONE}[fg,.\-]{{0,3}}[WX]?[fg,.\-]{{0,3}}$")
_ZONE_ALONE = expression(_ZONE)
_IMPOSSIBLE = 99
"""An hour that does not exist, for words that do not give a time."""


_Places = tuple[int | None, int | None, int | None, int | None]


class Clock(NamedTuple):
    """A time of day as written; the caller must check the range of its numbers."""

    hour: int = 0
    minute: int = 0
    second: int = 0
    zone: timezone | None = None


def clock(phrase: Phrase, start: int, end: int, written: str) -> Clock:
    """The time after the day at `start` to `end`, or before it; midnight if there is none."""
    spelt = _after(phrase.shape, end)
    read = spelt and _read(phrase, spelt, written)
    if read:
        return read
    spelt = _before(phrase.shape, start)
    read = spelt and _read(phrase, spelt, written)
    if read and read.zone is None:
        # "14:03, 20 October 2021 (UTC)"
        beyond = _ZONE_ALONE.match(phrase.shape, end)
        return read._replace(zone=_zone(phrase, beyond, written)) if beyond else read
    return read or Clock()


def time_beside(phrase: Phrase, start: int, end: int) -> _Places | None:
    """The places of hour, minute, second and half of the day that `clock` reads, each None if
    absent; None if there is a zone.
    """
    shape = phrase.shape
    for spelt in (_after(shape, end), _before(shape, start)):
        if spelt is None or not _is_time(phrase, spelt.minute, spelt.mark):
            continue
        match, hour, minute, second, _, half = spelt
        zones = (match, _ZONE_ALONE.match(shape, end))
        if any(zone is not None and (zone["zone"] or zone["sign"]) for zone in zones):
            return None
        is_half = half is not None and not _is_preposition(phrase, half)
        return hour, minute, second, half if is_half else None
    return None, None, None, None


class _Spelt(NamedTuple):
    """The place of each part of a time in a phrase; None for missing parts."""

    match: re.Match[str]
    hour: int
    minute: int | None
    second: int | None
    mark: int | None
    half: int | None


# The shapes of a page are few, and each is examined once.
@lru_cache(1024)
def _after(shape: str, end: int) -> _Spelt | None:
    return _spelt(_AFTER.match(shape, end))


@lru_cache(1024)
def _before(shape: str, start: int) -> _Spelt | None:
    return _spelt(_BEFORE.search(shape, 0, start))


def _spelt(match: re.Match[str] | None) -> _Spelt | None:
    if match is None:
        return None

    def place(*names: str) -> int | None:
        return next((match.start(name) for name in names if match.start(name) >= 0), None)

    hour = place("hour", "hour_")
    if hour is None:
        return None
    minute, second = (place(n, f"{n}_", f"{n}__") for n in ("minute", "second"))
    return _Spelt(match, hour, minute, second, place("mark"), place("after", "after_", "before"))


def _read(phrase: Phrase, spelt: _Spelt, written: str) -> Clock | None:
    """The numbers of a time; None if they are not a time ("3.5", "10 hours")."""
    match, hour, minute, second, mark, half = spelt
    if not _is_time(phrase, minute, mark):
        return None
    values = phrase.values
    hours = values[hour]
    if half is not None and (half > hour or hours <= 12) and not _is_preposition(phrase, half):
        # Before a time after noon the word has another meaning: Welsh "am 14:03" is "at 14:03".
        hours = hours_of(hours, values[half])
    return Clock(
        hours,
        0 if minute is None else values[minute],
        0 if second is None else values[second],
        _zone(phrase, match, written),
    )


def _is_preposition(phrase: Phrase, half: int) -> bool:
    """Whether "am" goes with the day that follows: "12:30 Uhr am 5. Mai"."""
    return phrase.values[half] == 0 and phrase.shape[half - 1 : half] == "h"


def _is_time(phrase: Phrase, minute: int | None, mark: int | None) -> bool:
    """Whether the minutes have two digits, and a bare hour has a short word after it ("14 h")."""
    if mark is not None:
        return phrase.shape[mark] == "H" or minute is not None or len(phrase.texts[mark]) <= 3
    return minute is None or len(phrase.texts[minute]) == 2


def hours_of(hour: int, half: int) -> int:
    """The hour of the day from a twelve-hour one: `half` is 0 before noon, 12 after, 1 about
    noon.
    """
    if half == 1:
        return hour + 12 if hour < 5 else hour
    if half == 12:
        return hour % 12 + 12 if hour < 24 else hour
    return hour % 12 if hour <= 12 else _IMPOSSIBLE


def _zone(phrase: Phrase, match: re.Match[str], written: str) -> timezone | None:
    minutes = 0
    if match["zone"]:
        at = match.start("zone")
        # "est" and "cet" are words too; zones are written in capitals.
        if phrase.texts[at].upper() not in written:
            return None
        minutes = phrase.values[at]
    sign = "to" if match["to"] else "sign"
    if match[sign]:
        by = match.start("by" if match["to"] else "offset")
        if not match["to"] and _is_until(phrase, match, by, written):
            return None
        value = phrase.values[by]
        has_four_digits = phrase.shape[by] == "4"
        hours, extra = divmod(value, 100) if has_four_digits else (value, 0)
        if phrase.shape[by + 1 : by + 3] == ":1":
            extra = phrase.values[by + 2]
        if hours > 14 or extra > 59:
            return None
        minutes += (hours * 60 + extra) * (-1 if match[sign] == "-" else 1)
    elif not match["zone"]:
        return None
    return timezone(timedelta(minutes=minutes))


def _is_until(phrase: Phrase, match: re.Match[str], by: int, written: str) -> bool:
    """Whether what looks like an offset is when something ends: "4:00 - 7:00 pm"."""
    has_half = phrase.shape[match.end() : match.end() + 1] == "A"
    return has_half or f"{match['sign']}{phrase.texts[by]}" not in written
