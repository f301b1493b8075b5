"""Dates as pages write them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extraction.dates import parse_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-10-20T14:03:11+00:00", datetime(2021, 10, 20, 14, 3, 11, tzinfo=UTC)),
        ("2021-10-20T14:03:11Z", datetime(2021, 10, 20, 14, 3, 11, tzinfo=UTC)),
        (
            "2021-10-20 14:03:11-0730",
            datetime(2021, 10, 20, 14, 3, 11, tzinfo=timezone(-timedelta(hours=7, minutes=30))),
        ),
        ("2021-10-20T14:03:11.123Z", datetime(2021, 10, 20, 14, 3, 11, tzinfo=UTC)),
        ("2021-10-20", datetime(2021, 10, 20)),
        ("October 20, 2021 2:03 pm", datetime(2021, 10, 20, 14, 3)),
        ("October 20, 2021 12:03 am", datetime(2021, 10, 20, 0, 3)),
        ("Oct. 3rd, 2021 at 9:14", datetime(2021, 10, 3, 9, 14)),
        ("3 October 2021 21:14", datetime(2021, 10, 3, 21, 14)),
        ("20.10.2021 um 14:03", datetime(2021, 10, 20, 14, 3)),
        ("10/20/2021", datetime(2021, 10, 20)),
        ("20/10/2021", datetime(2021, 10, 20)),
    ],
)
def test_a_date_is_read(text: str, expected: datetime) -> None:
    assert parse_date(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2 hours ago",
        "3/4/2021",
        "February 30, 2021",
        "2021-13-40",
        "comment_date",
        "Marching 4, 2021",
        "x" * 500,
    ],
)
def test_when_in_doubt_there_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_no_zone_is_invented() -> None:
    found = parse_date("October 20, 2021 2:03 pm")
    assert found is not None
    assert found.tzinfo is None


@given(st.text(alphabet="0123456789-/.: TZapmJanFeb+,", max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    found = parse_date(text)
    assert found is None or isinstance(found, datetime)
