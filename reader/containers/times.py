"""When something was saved or sent, as each form writes it: aware, or None."""

import re
from datetime import UTC, datetime

from reader.extraction.dates import parse_date

_LONGEST = 80
_SCRIPTED = re.compile(r"[A-Z][a-z]{2}, [A-Z][a-z]{2} \d\d \d{4} ")
_DIGITS = re.compile(r"\d{14}(?:\d{3})?", re.ASCII)
EARLIEST, LATEST = 1970, 2100


def mail_date(text: str) -> datetime | None:
    """A date as mail and RSS have it ("Mon, 23 Nov 2026 03:01:55 GMT"), aware.

    Scripts that write mails have it their own way ("Mon, Nov 23 2026 03:01:55 GMT+0100").
    """
    if _SCRIPTED.match(text):
        return script_date(text.replace(",", "", 1))
    from email.utils import parsedate_to_datetime  # noqa: PLC0415  20 ms that few forms need

    try:
        made = parsedate_to_datetime(text[:_LONGEST].strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return sane(made if made.tzinfo else made.replace(tzinfo=UTC))


def any_date(text: str) -> datetime | None:
    """A date in whatever form, for machines or as people and scripts write it; aware or not."""
    return mail_date(text) or parse_date(text[:_LONGEST])


def script_date(text: str) -> datetime | None:
    """A date as scripts write it ("Mon Nov 23 2026 03:02:08 GMT+0000 (…)"), aware."""
    words = text[:_LONGEST].partition("(")[0].split()
    try:
        made = datetime.strptime(" ".join(words), "%a %b %d %Y %H:%M:%S GMT%z")
    except ValueError:
        made = iso_date(text)  # type: ignore[assignment]
    return sane(made)


def iso_date(text: str) -> datetime | None:
    """A date by ISO 8601 with its zone, aware; UTC where none is given.

    Archives have it as digits too: "20190602093000", and more of them for parts of a second.
    """
    said = text.strip()[:_LONGEST]
    if _DIGITS.fullmatch(said):
        said = f"{said[:8]}T{said[8:14]}"
    try:
        made = datetime.fromisoformat(said)
    except ValueError:
        return None
    return sane(made if made.tzinfo else made.replace(tzinfo=UTC))


def sane(made: datetime | None) -> datetime | None:
    """None for a clock that was wrong by centuries: it is no anchor for anything."""
    if made is None or not EARLIEST <= made.year <= LATEST:
        return None
    return made.replace(microsecond=0)
