"""Tells whether the entries of a list have days of their own."""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from reader.extraction.dates import parse_date, read_date
from reader.extraction.dates.years import year
from reader.html.tree import Document

_SEVERAL = 2
"""The fewest entries with another day than the page: one may have a day in its words."""
_LINE = 200
"""Characters of a line that may be an entry with its day; a longer one tells of days."""


def has_days(document: Document, text: str, own: date, lang: str) -> bool:
    """Whether several entries of a list with the text `text` have another day than `own`, in words
    or in the marks of what says "yesterday".
    """
    return any(
        len([*islice((day for day in days if day != own), _SEVERAL)]) == _SEVERAL
        for days in (_marked(document), _written(text, lang))
    )


def _marked(document: Document) -> Iterator[date]:
    for node in document.bearing("datetime"):
        moment = parse_date(node.get("datetime"))
        if moment is not None:
            yield moment.date()


def _written(text: str, lang: str) -> Iterator[date]:
    for entry in text.split("\n"):
        if len(entry) <= _LINE and year(entry) is not None:
            moment = read_date(entry, lang)
            if moment is not None:
                yield moment.date()
