"""Conversion of years and months from other calendars."""

from datetime import date, timedelta

_BUDDHIST = range(1990 + 543, 2101 + 543)
PERSIAN = range(1368, 1480)
"""Years of the solar calendar of Iran and Afghanistan that web pages can have."""
_MONTHS = (0, 31, 62, 93, 124, 155, 186, 216, 246, 276, 306, 336)
"""Days before each of its months: six of 31, five of 30."""


def day(year: int, number: int, of_month: int) -> date:
    """The day of a date; ValueError if it does not exist.

    Months above 100 are Persian ones. A year of the Thai era is recognised by its size.
    """
    if number > 100:
        return persian(year, number - 100, of_month)
    return date(year - 543 if year in _BUDDHIST else year, number, of_month)


def persian(year: int, number: int, of_month: int) -> date:
    """A day of the Persian calendar, by the cycle of 33 years that holds from 1799 to 2256.

    Raises ValueError for a day that there is not.
    """
    longest = 31 if number <= 6 else 30
    if year not in PERSIAN or not 1 <= number <= 12 or not 1 <= of_month <= longest:
        raise ValueError
    if number == 12 and of_month == 30 and not _leap(year):
        raise ValueError
    # 1 Farvardin 1368 was 21 March 1989.
    years = 365 * (year - 1368) + sum(map(_leap, range(1368, year)))
    return date(1989, 3, 21) + timedelta(days=years + _MONTHS[number - 1] + of_month - 1)


def _leap(year: int) -> bool:
    return year % 33 in {1, 5, 9, 13, 17, 22, 26, 30}
