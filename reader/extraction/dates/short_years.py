"""The place of the year in dates such as "09/09/22", from the dates of a page together."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from reader.extraction.dates.absolute import day_in
from reader.extraction.dates.page import LAST

_SEVERAL, _MANY = 3, 5
"""How many different dates show by what they share where the year is, and that it comes first: all
may be from September, and of many years, but not as many.
"""
_IN_TURN = 5
"""How many different days, each no earlier than the one before, show the order of all."""
_LAST_DECADE = 90
"""Years of two digits are in this century, from here on in the one before."""
_FIRST_OF_MONTH = 1


def order_of_short_years(dates: Sequence[tuple[str, str, str]]) -> str:
    """The order of dates in figures whose year has two digits: "dm", "md", "y" for the year first,
    `LAST` if only that is known; "" where neither what they share nor their sequence decides.

    `dates` has the three figures of each, in the order of the page.
    """
    in_order = {order: [_day(*written, order) for written in dates] for order in _PLACES}
    possible = {order: days for order, days in in_order.items() if None not in days}
    if len(possible) > 1 and (shared := _order_in_common(set(dates))):
        asked = ("dm", "md") if shared == LAST else (shared,)
        possible = {order: possible[order] for order in asked if order in possible}
    if len(possible) > 1 and len(set(dates)) >= _IN_TURN:
        in_turn = {order: days for order, days in possible.items() if _are_in_turn(days)}
        possible = in_turn if len(in_turn) == 1 else possible
    if len(possible) == 1:
        return next(iter(possible))
    return LAST if possible and "y" not in possible else ""


_PLACES = {"dm": (2, 1, 0), "md": (2, 0, 1), "y": (0, 1, 2)}
"""Which figures are year, month and day in each order."""


def _day(first: str, second: str, third: str, order: str) -> date | None:
    """The day that three figures are in an order, None if there is no such day."""
    figures = (first, second, third)
    year, month, day = (figures[place] for place in _PLACES[order])
    if len(year) != 2:
        return None
    century = 1900 if int(year) >= _LAST_DECADE else 2000
    return day_in(century + int(year), int(month), int(day))


def _order_in_common(dates: set[tuple[str, str, str]]) -> str:
    """The order of different dates by the figures they have in common: those of one month differ
    in their day, those of one year in the other two.
    """
    if len(dates) < _SEVERAL:
        return ""
    figures = [{date[place] for date in dates} for place in range(3)]
    same = [int(next(iter(values))) for values in figures if len(values) == 1]
    if len(same) == 2 and _FIRST_OF_MONTH not in same:
        return ("dm", "md", "y")[next(at for at, values in enumerate(figures) if len(values) > 1)]
    if len(same) != 1:
        return ""
    if len(figures[2]) == 1:
        return LAST
    return "y" if len(figures[0]) == 1 and len(figures[2]) >= _MANY else ""


def _are_in_turn(days: Sequence[date | None]) -> bool:
    """Whether days follow each other, the newest first or last."""
    known = [day for day in days if day is not None]
    pairs = [*pairwise(known)]
    return all(a <= b for a, b in pairs) or all(a >= b for a, b in pairs)
