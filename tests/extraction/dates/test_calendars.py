"""Years of other calendars."""

from datetime import date, timedelta

import pytest

from reader.extraction.dates.calendars import PERSIAN, day, persian


@pytest.mark.parametrize(
    ("persian_date", "expected"),
    [
        ((1368, 1, 1), date(1989, 3, 21)),
        ((1375, 12, 30), date(1997, 3, 20)),
        ((1400, 7, 28), date(2021, 10, 20)),
        ((1403, 1, 1), date(2024, 3, 20)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1404, 1, 1), date(2025, 3, 21)),
    ],
)
def test_persian_days(persian_date: tuple[int, int, int], expected: date) -> None:
    assert persian(*persian_date) == expected


def test_persian_years_follow_each_other_without_a_gap() -> None:
    expected = persian(PERSIAN[0], 1, 1)
    for year in PERSIAN[:-1]:
        for month in range(1, 13):
            for of_month in range(1, 32):
                try:
                    found = persian(year, month, of_month)
                except ValueError:
                    continue
                assert found == expected
                expected += timedelta(days=1)
    assert persian(PERSIAN[-1], 1, 1) == expected


@pytest.mark.parametrize(
    "persian_date", [(1404, 12, 30), (1400, 7, 31), (1400, 13, 1), (1200, 1, 1)]
)
def test_persian_days_that_never_were(persian_date: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError):
        persian(*persian_date)


def test_a_thai_year_is_known_by_its_size() -> None:
    assert day(2564, 10, 20) == day(2021, 10, 20) == date(2021, 10, 20)
    with pytest.raises(ValueError):
        day(2564, 2, 29)
