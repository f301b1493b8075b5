"""Dates that differ in their numbers alone are worded once; the numbers are their own."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from reader.extraction.comments.clock import Clock
from reader.extraction.dates.parse import read_date
from reader.extraction.dates.spelling import normal
from reader.extraction.dates.tokens import cut
from reader.extraction.dates.wording_cache import in_others, in_own
from reader.extraction.dates.words import guessed, own

PARTS = st.sampled_from([
    "12", "2021", "'21", "3", "28.09.19", "12:44", "09", "123", "12345678901", "march", "märz",
    "um", "at", "de", ".", ",", "/", "-", ":", " ", "年", "月", "日", "o'clock", "'", "21'", "th",
    "२०२१", "²", "½", "d'", "a.m.", "PM", "h", "vor", "ago", "前", "분", "x", "+02", "Z",
    "Ada", "Łucja", "o'hara", "qq", "_", "小林", "in", "a", "GMT",
])  # fmt: skip


@given(st.lists(PARTS, max_size=9), st.sampled_from(["", "en", "de", "zh-CN", "fa", "xx"]))
def test_a_wording_with_its_numbers_is_the_text_read_by_itself(parts: list[str], lang: str) -> None:
    text = normal("".join(parts))
    assert in_own(text, lang) == own(cut(text), lang)
    assert in_others(text, lang) == guessed(cut(text), lang)


def test_two_dates_of_one_wording_are_two_dates() -> None:
    assert read_date("3 May 2021 at 7:05 pm", "en") == datetime(2021, 5, 3, 19, 5)
    assert read_date("4 May 2022 at 8:06 pm", "en") == datetime(2022, 5, 4, 20, 6)
    assert read_date("4 May '22 at 8:06 pm", "en") == datetime(2022, 5, 4, 20, 6)


def test_a_clock_learns_the_order_of_figures_from_the_dates_of_its_page() -> None:
    clock = Clock("en")
    assert clock.read("3/4/2021 10:00") is None
    taught = clock.ordered(["3/4/2021 10:00", "25/4/2021 11:00"])
    assert taught.read("3/4/2021 10:00") == datetime(2021, 4, 3, 10)
    assert clock.ordered(["2021-04-25T11:00"] * 3) is clock
    assert clock.ordered(["25/4/2021 11:00", "4/25/2021 10:00"]).order == ""


def test_a_date_in_a_script_without_capitals_is_read_on_a_page_of_another() -> None:
    assert read_date("2021年5月3日 19:05", "en") == datetime(2021, 5, 3, 19, 5)
