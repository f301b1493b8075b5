"""Dates that machines wrote."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.extraction.dates.machine import machine

HALF_PAST_SEVEN_BEHIND = timezone(-timedelta(hours=7, minutes=30))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-10-20T14:03:11+00:00", datetime(2021, 10, 20, 14, 3, 11, tzinfo=UTC)),
        ("2021-10-20T14:03:11Z", datetime(2021, 10, 20, 14, 3, 11, tzinfo=UTC)),
        ("2021-10-20T14:03:11.123Z", datetime(2021, 10, 20, 14, 3, 11, tzinfo=UTC)),
        (
            "2021-10-20 14:03:11-0730",
            datetime(2021, 10, 20, 14, 3, 11, tzinfo=HALF_PAST_SEVEN_BEHIND),
        ),
        (
            "2021-10-20 14:03:11 -0730",
            datetime(2021, 10, 20, 14, 3, 11, tzinfo=HALF_PAST_SEVEN_BEHIND),
        ),
        ("2021-10-20 14:03:11 UTC", datetime(2021, 10, 20, 14, 3, 11, tzinfo=UTC)),
        ("2021-10-20T14:03+02", datetime(2021, 10, 20, 14, 3, tzinfo=timezone(timedelta(hours=2)))),
        ("2021-10-20T14:03:11 1634738591", datetime(2021, 10, 20, 14, 3, 11)),
        ("2021-10-20 14:03:11Z, License: CC BY", datetime(2021, 10, 20, 14, 3, 11, tzinfo=UTC)),
        ("2021-10-20", datetime(2021, 10, 20)),
        ("\n  2021-1-2\n", datetime(2021, 1, 2)),
        ("20211020T140311Z", datetime(2021, 10, 20, 14, 3, 11, tzinfo=UTC)),
        ("1634738591", datetime(2021, 10, 20, 14, 3, 11, tzinfo=UTC)),
        ("1634738591000", datetime(2021, 10, 20, 14, 3, 11, tzinfo=UTC)),
    ],
)
def test_a_date_is_read(text: str, expected: datetime) -> None:
    found = machine(text)
    assert found == expected
    assert found.utcoffset() == expected.utcoffset()


@pytest.mark.parametrize(
    "text",
    [
        "", "2021", "2021-10", "2021-13-40", "2021-02-29", "2021-10-20T25:00", "0001-01-01T00:00:00",
        "1970-01-01T00:00:00Z", "9999-12-31", "9999999999", "123456789", "12345678901",
        "2021-10-20T14:03:11+99:00", "2021-10-20, 09:14 PM", "2021-10-20 02:03 PM", "comment_date",
        "２０２１-10-20",
    ],
)  # fmt: skip
def test_other_texts_are_left_to_be_read_as_words(text: str) -> None:
    assert machine(text) is None
