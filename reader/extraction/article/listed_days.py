"""Tells whether the entries of a list have days of their own."""

from collections.abc import Iterator
from datetime import date

from reader.extraction.dates import parse_date, read_date
from reader.extraction.dates.years import year
from reader.html.tree import Document

_SEVERAL = 2
"""The fewest days besides that of the page: one may be in the words of an entry."""
_LINE = 200
"""Characters of a line that may be an entry with its day; a longer one tells of days."""


def has_days(document: Document, text: str, own: date, lang: str) -> bool:
    """Whether a list with the text `text` shows several days besides `own`, in words or in the
    marks of what says "yesterday".
    """
    others: set[date] = set()
    for day in _days(document, text, lang):
        if day != own:
            others.add(day)
            if len(others) >= _SEVERAL:
                return True
    return False


def _days(document: Document, text: str, lang: str) -> Iterator[date]:
    for node in document.bearing("datetime"):
        moment = parse_date(node.get("datetime"))
        if moment is not None:
            yield moment.date()
    for entry in text.split("\n"):
        if len(entry) <= _LINE and year(entry) is not None:
            moment = read_date(entry, lang)
            if moment is not None:
                yield moment.date()
