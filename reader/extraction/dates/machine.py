"""Machine-readable dates: ISO 8601 and the like, and seconds since 1970."""

import re
from datetime import UTC, datetime, timedelta, timezone

from reader.expressions import expression
from reader.extraction.dates.limits import EARLIEST, LATEST

# Patterns for rarer formats are compiled when first needed: most pages have none.
_ZONE = r"(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?(?!\d))?"
# A time, a licence or a second form of the same time may follow ("2010-10-17 01:03:31Z, …"), but
# not a word: it could be "am" or "pm".
_ISO = (
    r"(\d{4})-(\d\d?)-(\d\d?)(?:$|(?:[Tt]|\s+)(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?"
    rf"{_ZONE}(?=\s*(?:$|[,;\[(])|\s\d))"
)
_COMPACT = rf"(\d{{4}})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?{_ZONE})?"
_EPOCH = expression(r"(\d{10})(?:\d{3})?(?:\.\d+)?")


def machine(text: str) -> datetime | None:
    """The time in a machine-readable text; None for other text and for impossible dates."""
    stripped = text.strip()
    if not stripped[:4].isdecimal() or not stripped.isascii():
        return None
    try:
        moment = _standard(stripped) or _kindred(stripped) or epoch(stripped)
    except (ValueError, OverflowError):
        return None
    return moment if moment is not None and EARLIEST <= moment.year <= LATEST else None


def _standard(text: str) -> datetime | None:
    if text[4:5] != "-" or text[10:11] not in {"", "T", " "} or len(text) == 13:
        return None
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(microsecond=0) if moment.microsecond else moment
    except ValueError:
        return None


def _kindred(text: str) -> datetime | None:
    """Variants of ISO 8601 that programs write; ValueError for an impossible day or time."""
    match = re.match(_ISO, text) or re.fullmatch(_COMPACT, text)
    if not match:
        return None
    *numbers, zone = match.groups()
    moment = datetime(*(int(number or 0) for number in numbers))  # type: ignore[arg-type]  # noqa: DTZ001
    return moment.replace(tzinfo=offset(zone)) if zone else moment


def epoch(text: str) -> datetime | None:
    """The time in seconds or milliseconds since 1970: ten or thirteen digits, whose rest is cut."""
    match = _EPOCH.fullmatch(text) if text[:1].isdigit() else None
    moment = datetime.fromtimestamp(int(match[1]), UTC) if match else None
    return moment if moment is not None and EARLIEST <= moment.year <= LATEST else None


def offset(zone: str) -> timezone:
    """The zone of "Z", "+02", "-0730" or "+05:30"; ValueError for a day or more."""
    if zone[0] not in "+-":
        return UTC
    minutes = int(zone[1:3]) * 60 + int(zone[3:].lstrip(":") or 0)
    return timezone(timedelta(minutes=-minutes if zone[0] == "-" else minutes))
