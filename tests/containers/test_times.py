"""Dates of mails and feeds: their zone is the one that is told, and none where none is."""

from datetime import UTC, datetime, timedelta

import pytest

from reader.containers.times import any_date, aware, iso_date, mail_date, script_date

_MONDAY = datetime(2026, 11, 23, 3, 1, 55)


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        ("GMT", 0), ("UT", 0), ("Z", 0), ("-0000", 0), ("+0200", 2), ("EST", -5), ("PDT", -7),
        ("CET", 1), ("CEST", 2), ("(CEST)", 2), ("cest", 2), ("MESZ", 2), ("EEST", 3), ("MSK", 3),
        ("ACST", 9.5), ("NZDT", 13), ("UTC+2", 2), ("GMT+0200", 2),
    ],
)  # fmt: skip
def test_a_zone_that_feeds_write_is_known(zone: str, hours: float) -> None:
    made = any_date(f"Mon, 23 Nov 2026 03:01:55 {zone}")
    assert made is not None
    assert made.replace(tzinfo=None) == _MONDAY
    assert made.utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize("zone", ["", "XYZ", "BST", "IST", "(sometime)"])
def test_a_zone_that_nobody_knows_or_two_lands_have_is_none(zone: str) -> None:
    text = f"Mon, 23 Nov 2026 03:01:55 {zone}".strip()
    assert any_date(text) == mail_date(text) == _MONDAY
    assert aware(mail_date(text)) == _MONDAY.replace(tzinfo=UTC)


def test_the_year_may_stand_behind_the_zone() -> None:
    made = mail_date("Mon Nov 23 03:01:55 CEST 2026")
    assert made is not None
    assert made.replace(tzinfo=None) == _MONDAY
    assert made.utcoffset() == timedelta(hours=2)


@pytest.mark.parametrize("year", [1904, 2150])
def test_a_clock_that_is_wrong_by_generations_is_no_date(year: int) -> None:
    assert mail_date(f"23 Nov {year} 03:01:55 +0000") is None
    assert iso_date(f"{year}-11-23T03:01:55Z") is None
    assert script_date(f"{year}1123030155") is None
    assert script_date("when the tide turned") is None
