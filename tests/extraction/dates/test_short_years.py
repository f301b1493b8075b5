"""Dates in figures with years of two digits, read by what the dates of a page have in common."""

from datetime import datetime

import pytest

from reader.extraction.dates import read_date
from reader.extraction.dates.in_words import orders_of


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        # Days of one month.
        (["09/09/22 @ 10:45", "10/09/22 @ 11:00", "12/09/22 @ 08:10"], "9 10 12"),
        (["09/09/22", "09/10/22", "09/12/22"], "9 10 12"),
        (["22/09/09", "22/09/10", "22/09/12"], "9 10 12"),
        # Days of one year, in their order.
        (["09/08/22", "10/08/22", "01/09/22", "02/10/22", "07/11/22"], "9 10 1 2 7"),
        (["22/08/09", "22/08/10", "22/09/01", "22/10/02", "22/11/07"], "9 10 1 2 7"),
    ],
)
def test_what_dates_share_shows_where_the_year_is(texts: list[str], days: str) -> None:
    order = orders_of(texts, "en")
    moments = [read_date(text, "en", order=order) for text in texts]
    assert {moment.year for moment in moments if moment} == {2022}
    assert [moment.day for moment in moments if moment] == [*map(int, days.split())]


@pytest.mark.parametrize(
    "texts",
    [
        ["09/09/22 @ 10:45"],
        ["09/10/22", "09/11/22"],
        ["09/03/21", "09/05/22", "09/07/20"],
        ["01/03/22", "01/04/22", "01/05/22"],
    ],
)
def test_what_may_be_two_days_is_neither(texts: list[str]) -> None:
    order = orders_of(texts, "en")
    assert [read_date(text, "en", order=order) for text in texts] == [None] * len(texts)


def test_a_figure_alone_cannot_be_a_year() -> None:
    order = orders_of(["9/9/22", "09/09/22"], "en")
    assert read_date("09/09/22", "en", order=order) == datetime(2022, 9, 9)


def test_no_comment_is_older_than_its_article() -> None:
    article = datetime(2022, 9, 1)
    assert read_date("09/09/22 @ 10:45", "en", since=article) == datetime(2022, 9, 9, 10, 45)
    assert read_date("09/10/22", "en", since=article) is None


def test_languages_that_begin_with_the_year_do_so_on_every_day() -> None:
    texts = ["25/09/22", "25/09/23"]
    order = orders_of(texts, "ja")
    assert [read_date(text, "ja", order=order) for text in texts] == [
        datetime(2025, 9, 22),
        datetime(2025, 9, 23),
    ]
