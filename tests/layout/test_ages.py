"""Ages of aware times, and naive times as they are."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.layout.ages import age

NOW = datetime(2022, 1, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("past", "shown"),
    [
        (timedelta(), "now"),
        (timedelta(seconds=59), "now"),
        (timedelta(minutes=1), "1 min"),
        (timedelta(minutes=59, seconds=59), "59 min"),
        (timedelta(hours=3, minutes=50), "3 h"),
        (timedelta(days=2, hours=5), "2 d"),
        (timedelta(days=29, hours=23), "29 d"),
        (timedelta(days=150), "5 mo"),
        (timedelta(days=364), "12 mo"),
        (timedelta(days=365), "2021-01-01"),
        (timedelta(minutes=-59), "now"),  # a clock that is a little ahead
        (timedelta(days=-2), "2022-01-03"),
    ],
)
def test_an_aware_time(past: timedelta, shown: str) -> None:
    assert age(NOW - past, NOW) == shown


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        (None, ""),
        (datetime(2022, 1, 1, 11, 59), "2022-01-01 11:59"),
        (datetime(2021, 10, 20, 14, 3, 9), "2021-10-20 14:03"),
        (datetime(2021, 10, 20), "2021-10-20"),
    ],
)
def test_a_naive_time_is_never_measured_against_a_zone(
    published: datetime | None, shown: str
) -> None:
    assert age(published, NOW) == shown


def test_a_clock_without_a_zone_measures_nothing() -> None:
    assert age(NOW, NOW.replace(tzinfo=None)) == "2022-01-01 12:00"


def test_a_date_is_that_of_the_reader() -> None:
    east = timezone(timedelta(hours=9))
    published = datetime(2020, 5, 1, 20, 0, tzinfo=UTC)
    assert age(published, NOW) == "2020-05-01"
    assert age(published, NOW.astimezone(east)) == "2020-05-02"
    first = datetime(1, 1, 1, tzinfo=east)
    assert age(first, NOW) == "0001-01-01"
