"""Numbers as pages show them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extraction.comments.counts import counted, number, people

signs = st.text(st.sampled_from("0123456789+-\u2212\u2013., \u00a0()kKmM:scorelikes"), max_size=30)


@pytest.mark.parametrize(
    ("text", "whole", "beside"),
    [
        ("+1,204", 1204, 1204), ("\u22123", -3, -3), ("1.2K", None, None), ("", None, None), ("2 likes", None, 2),
        ("(Score:5, Funny)", None, 5), ("9" * 15, 10**15 - 1, 10**15 - 1), ("9" * 16, None, None),
        ("12 mil", None, None), ("1\u202f204", 1204, 1204),
    ],
)  # fmt: skip
def test_numbers_are_read_as_they_are_meant(
    text: str, whole: int | None, beside: int | None
) -> None:
    assert (number(text), counted(text)) == (whole, beside)


@given(st.text(max_size=60) | signs)
def test_no_text_raises_and_no_number_is_out_of_bounds(text: str) -> None:
    for found in (number(text), counted(text)):
        assert found is None or abs(found) < 10**15


@given(st.integers(-(10**14), 10**14), st.sampled_from([",", ".", "\u00a0", "\u202f"]))
def test_a_number_written_in_groups_is_itself(value: int, between: str) -> None:
    written = f"{value:,}".replace(",", between)
    assert number(written) == value
    assert counted(f"{written} likes") == value


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Siri Holm", 1),
        ("Siri Holm and Pell like this.", 2),
        ("Siri, Tor and Pell", 3),
        ("Siri, Tor, and 3 others", 5),
        ("Siri, Tor, Pell und 12 andere", 15),
        ("Siri, Andy and Co, Pell and 3 others", 6),
        ("4 people like this", 4),
        ("", None),
    ],
)
def test_who_liked_something_is_counted_where_only_some_are_named(
    text: str, count: int | None
) -> None:
    assert people(text) == count
