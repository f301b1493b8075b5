"""A zone that is known is known everywhere: on pages, in mail and in feeds."""

from datetime import datetime, timedelta, timezone

import pytest

from reader.containers.times import mail_date
from reader.extraction.dates import parse_date
from reader.extraction.dates.zones import ZONES


@pytest.mark.parametrize("name", ZONES)
def test_pages_and_mail_know_the_same_zones(name: str) -> None:
    wanted = datetime(2019, 6, 3, 14, 5, tzinfo=timezone(timedelta(minutes=ZONES[name])))
    assert mail_date(f"Mon, 3 Jun 2019 14:05:00 {name}") == wanted
    assert parse_date(f"3 June 2019 14:05 {name}") == wanted


def test_what_is_no_zone_for_sure_is_none() -> None:
    naive = datetime(2019, 6, 3, 14, 5)
    for name in ("BST", "IST", "west", "hst"):
        assert parse_date(f"3 June 2019 14:05 {name}") in (naive, None)


@pytest.mark.parametrize(
    "until", ["4:00 - 7:00 pm", "4:00 -7:00 am", "4:00 – 7:00", "4:00 - 07:00", "04:00 - 07:00 pm"]
)
def test_when_something_ends_is_no_zone(until: str) -> None:
    assert parse_date(f"Thursday, January 13, 2022 {until}") == datetime(2022, 1, 13, 4)


def test_an_offset_stands_beside_its_sign() -> None:
    wanted = datetime(2022, 1, 13, 4, tzinfo=timezone(timedelta(hours=-7)))
    assert parse_date("January 13, 2022 4:00 -07:00") == wanted
    assert parse_date("January 13, 2022 4:00 am -0700") == wanted
