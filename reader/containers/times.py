"""The time at which something was saved or sent, in the notation of each format; or None."""

import re
from datetime import UTC, datetime

from reader.expressions import expression
from reader.extraction.dates import parse_date
from reader.extraction.dates.zones import ZONES

_LONGEST = 80
_SCRIPTED = expression(r"[A-Z][a-z]{2}, [A-Z][a-z]{2} \d\d \d{4} ")
_DIGITS = expression(r"\d{14}(?:\d{3})?", re.ASCII)
_NAMED = expression(r"(?<=\d )\(?([A-Za-z]{2,5})\)?(?= \d{4}$|$)")
EARLIEST, LATEST = 1970, 2100


def mail_date(text: str) -> datetime | None:
    """A date as in mail and RSS ("Mon, 23 Nov 2026 03:01:55 GMT"); naive if its zone is missing or
    unknown.

    Scripts that write mails have their own notation ("Mon, Nov 23 2026 03:01:55 GMT+0100").
    """
    if _SCRIPTED.match(text):
        return script_date(text.replace(",", "", 1))
    from email.utils import parsedate_to_datetime  # noqa: PLC0415  20 ms that few forms need

    value = _NAMED.sub(_offset, text.strip()[:_LONGEST])
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    # "-0000" is UTC, written if the sender's zone is unknown (RFC 5322, 3.3).
    return sane(moment.replace(tzinfo=UTC) if value.endswith("-0000") else moment)


def _offset(name: re.Match[str]) -> str:
    minutes = ZONES.get(name[1].upper())
    if minutes is None:
        return name[1]  # Python's mail parser knows it, from RFC 822
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"


def any_date(text: str) -> datetime | None:
    """A date in any form, for machines or as people and scripts write it; aware or naive."""
    moment = mail_date(text)
    return moment if moment and moment.tzinfo else parse_date(text[:_LONGEST]) or moment


def aware(moment: datetime | None) -> datetime | None:
    """A time that ages are counted from: in UTC if no zone was given."""
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment


def script_date(text: str) -> datetime | None:
    """A date as scripts write it ("Mon Nov 23 2026 03:02:08 GMT+0000 (…)"), aware."""
    words = text[:_LONGEST].partition("(")[0].split()
    moment: datetime | None
    try:
        moment = datetime.strptime(" ".join(words), "%a %b %d %Y %H:%M:%S GMT%z")
    except ValueError:
        moment = iso_date(text)
    return sane(moment)


def iso_date(text: str) -> datetime | None:
    """An ISO 8601 date, aware; in UTC if no zone is given.

    Archives also write it as digits, "20190602093000", and more of them for fractions of a second.
    """
    digits = text.strip()[:_LONGEST]
    if _DIGITS.fullmatch(digits):
        digits = f"{digits[:8]}T{digits[8:14]}"
    try:
        moment = datetime.fromisoformat(digits)
    except ValueError:
        return None
    return sane(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def sane(moment: datetime | None) -> datetime | None:
    """None for a clock that was wrong by centuries: nothing can be counted from it."""
    if moment is None or not EARLIEST <= moment.year <= LATEST:
        return None
    return moment.replace(microsecond=0)
