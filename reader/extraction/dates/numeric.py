"""Dates in figures only, with or without a time: "3/4/2021", "01.03.2024 08:07".

Forums have thousands of them. The general grammar reads them too, but takes seven times as long.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime

from reader.expressions import expression
from reader.extraction.dates.absolute import day_in, orders
from reader.extraction.dates.page import Page
from reader.extraction.dates.words import order

_WRITTEN = expression(
    r"([0-3]?\d)([./-])([0-3]?\d)\2(\d{4})(?:,? ([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?)?",
    re.ASCII,
)
_Written = re.Match[str]


def written(text: str) -> _Written | None:
    """A date in figures; None for any other text."""
    return _WRITTEN.fullmatch(text)


def moment(match: _Written, page: Page) -> datetime | None:
    """The only time it can mean on a page; None for two or none."""
    *_, hour, minute, second = match.groups("0")
    clock = int(hour), int(minute), int(second)
    found = None
    for day in _days(match, page):
        moment = datetime(day.year, day.month, day.day, *clock)  # noqa: DTZ001  no zone is written
        if page.allows(moment):
            if found not in (None, moment):
                return None
            found = moment
    return found


def day_order(match: _Written) -> str:
    """The order of day and month that it shows by itself: "dm", "md", or "" for neither."""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if (first <= 12) == (second <= 12):
        return ""
    day, month, name = (first, second, "dm") if second <= 12 else (second, first, "md")
    return name if day_in(year, month, day) else ""


def _days(match: _Written, page: Page) -> Sequence[date]:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    known = page.order if page.order in ("dm", "md") else order(page.lang)
    for name in orders(known, match[2], page):
        # The other order is not tried if the page has one, as most do.
        day = day_in(year, second, first) if name == "dm" else None
        day = day_in(year, first, second) if name == "md" else day
        if day is not None:
            return (day,)
    both = (day_in(year, second, first), day_in(year, first, second))
    return [day for day in both if day is not None]
