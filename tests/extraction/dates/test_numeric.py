"""Dates of figures alone are read as the grammar of phrases reads them."""

from datetime import UTC, datetime

import pytest

from reader.extraction.dates import in_words, numeric
from reader.extraction.dates.page import Page

WRITTEN = (
    "1.2.2024", "01/02/2024 8:07", "13-02-2024, 08:07:59", "02.13.2024 23:59", "3/4/2021", "4/4/2021",
    "31.02.2024", "30/30/2024", "0/1/2024", "01.02.2567 10:00", "01/07/1400", "1/2/1985", "25.12.2099",
    "29/2/2023", "29-2-2024 00:00",
)  # fmt: skip
OTHERS = (
    "2024-02-13",
    "1.2.24",
    "13/02/2024 25:61",
    "on 13/02/2024",
    "13/02/2024 8:07 pm",
    "1.2/2024",
    "",
)
PAGES = [
    Page(lang, fetched, None, order)
    for lang in ("", "en", "en-GB", "en-US", "de", "fa", "lt", "th", "xx")
    for fetched in (None, datetime(2024, 6, 1, tzinfo=UTC))
    for order in ("", "dm", "md")
]


@pytest.mark.parametrize("text", WRITTEN)
def test_they_are_read_as_phrases_are(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert numeric.written(text)
    read = [in_words.in_words(text, page) for page in PAGES]
    orders = [in_words.orders_of([text], page.lang) for page in PAGES]
    monkeypatch.setattr(numeric, "written", lambda _: None)
    assert read == [in_words.in_words(text, page) for page in PAGES]
    assert orders == [in_words.orders_of([text], page.lang) for page in PAGES]


@pytest.mark.parametrize("text", OTHERS)
def test_all_other_words_are_left_to_the_grammar(text: str) -> None:
    assert numeric.written(text) is None


def test_a_comma_before_the_year_parts_a_date_where_a_time_follows() -> None:
    assert in_words.in_words("17.07, 2011 @ 13:10", Page("de")) == datetime(2011, 7, 17, 13, 10)
    assert in_words.in_words("3/4, 2011 @ 13:10", Page("en")) is None
    assert in_words.in_words("17.07, 2011 people came", Page("de")) is None


def test_what_may_be_two_days_is_none_until_the_order_is_known() -> None:
    assert in_words.in_words("3/4/2021 10:00", Page("en")) is None
    assert in_words.in_words("3/4/2021 10:00", Page("en", order="md")) == datetime(2021, 3, 4, 10)
    assert in_words.in_words("3/4/2021 10:00", Page("en", order="dm")) == datetime(2021, 4, 3, 10)
    assert in_words.orders_of(["3/4/2021", "25/4/2021"]) == "dm"
