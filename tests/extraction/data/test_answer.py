"""Numbers of answers that no platform sends: none of them takes for ever, or is believed."""

import pytest

import reader
from reader.extraction.data.answer import moment, whole_number


@pytest.mark.parametrize("said", [float("inf"), float("-inf"), float("nan"), "1e999", -1, 0, 1e300])
def test_what_is_no_time_is_none(said: float | str) -> None:
    assert moment(said) is None


def test_a_time_in_thousandths_is_the_same_time() -> None:
    assert moment(1_700_000_000) == moment(1_700_000_000_000) == moment(1_700_000_000_000_000)


@pytest.mark.parametrize("said", [1e300, float("inf"), 10**30, 1.5, True, None])
def test_what_is_no_count_is_none(said: float | None) -> None:
    assert whole_number(said) is None


def test_an_answer_with_times_without_end_is_read() -> None:
    item = '{"id": %d, "parent": 0, "author_name": "Ada", "date_gmt": 1e999, "content": {"rendered": "<p>Up.</p>"}}'
    said = f"[{','.join(item % number for number in range(1, 6))}]"
    assert all(comment.published is None for comment in reader.extract(said).comments)
