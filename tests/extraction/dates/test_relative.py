"""Ages and days by name, counted from the time of the fetch."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.extraction.dates.parse import read_date

FETCHED = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("2 hours ago", timedelta(hours=2)),
        ("1 hour, 51 minutes ago", timedelta(hours=1, minutes=51)),
        ("about an hour ago", timedelta(hours=1)),
        ("15 seconds ago (7:18 PM)", timedelta(seconds=15)),
        ("2 days 3 hours ago", timedelta(days=2, hours=3)),
        ("posted 5 min. ago by Ann", timedelta(minutes=5)),
        ("1h 20m", timedelta(minutes=80)),
    ],
)
def test_hours_and_less_are_a_moment(text: str, back: timedelta) -> None:
    found = read_date(text, "en", FETCHED)
    assert found == FETCHED - back
    assert found.tzinfo is UTC


def test_days_are_a_day_and_no_moment() -> None:
    assert read_date("3 days ago", "en", FETCHED) == datetime(2026, 3, 7)
    assert read_date("1 week 2 days ago", "en", FETCHED) == datetime(2026, 3, 1)
    assert read_date("yesterday", "en", FETCHED) == datetime(2026, 3, 9)


@pytest.mark.parametrize(
    "text",
    [
        "2 weeks ago", "1 month ago", "a year ago", "4 yr. ago", "1 year 2 hours ago",
        "in 2 hours", "2 hours left", "a few hours ago", "half an hour ago",
    ],
)  # fmt: skip
def test_what_could_be_several_days_is_none(text: str) -> None:
    assert read_date(text, "en", FETCHED) is None


def test_two_o_clock_is_no_age() -> None:
    assert read_date("2h", "en", FETCHED) == FETCHED - timedelta(hours=2)
    assert read_date("14h", "fr", FETCHED) is None


def test_a_short_word_of_one_language_is_a_word_of_others() -> None:
    assert read_date("hier", "fr", FETCHED) == datetime(2026, 3, 9)
    assert read_date("Antworten hier", "de", FETCHED) is None


def test_today_is_the_day_of_the_fetch_where_it_was_made() -> None:
    fetched = datetime(2026, 3, 10, 1, tzinfo=timezone(timedelta(hours=9)))
    assert read_date("today at 00:30", "en", fetched) == datetime(2026, 3, 10, 0, 30)
    # Ten in the evening has come nowhere: the page counts its days otherwise than the fetch.
    assert read_date("today at 22:00", "en", fetched) is None


def test_without_the_time_of_the_fetch_there_is_none() -> None:
    for text in ("2 hours ago", "yesterday at 14:03", "just now"):
        assert read_date(text, "en") is None
