"""A date in figures and nothing else, with the time or without: "3/4/2021", "01.03.2024 08:07".

Forums write thousands of them. The grammar of phrases reads them too, in seven times as long.
"""

import re
from collections.abc import Iterator
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
    """Such a date; None for any other words."""
    return _WRITTEN.fullmatch(text)


def moment(found: _Written, page: Page) -> datetime | None:
    """The one moment it can be on a page; None for none and for two."""
    hour, minute, second = (int(found[at] or 0) for at in (5, 6, 7))
    moments = {
        datetime(day.year, day.month, day.day, hour, minute, second)  # noqa: DTZ001  none is told
        for day in _days(found, page)
    }
    allowed = [moment for moment in moments if page.allows(moment)]
    return allowed[0] if len(allowed) == 1 else None


def day_order(found: _Written) -> str:
    """What it shows of the order of day and month by itself: "dm", "md", or "" for neither."""
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if (first <= 12) == (second <= 12):
        return ""
    day, month, name = (first, second, "dm") if second <= 12 else (second, first, "md")
    return name if day_in(year, month, day) else ""


def _days(found: _Written, page: Page) -> Iterator[date]:
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    in_order = {"dm": day_in(year, second, first), "md": day_in(year, first, second)}
    for name in orders(page.order or order(page.lang), found[2], page):
        day = in_order.get(name)
        if day is not None:
            yield day
            return
    yield from filter(None, in_order.values())
