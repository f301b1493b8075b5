"""What one process hands to another arrives whole, or is known not to."""

import os
import time
from dataclasses import replace

import pytest

from reader.comment_columns import columns_of
from reader.errors import EmptyPage
from reader.model import (
    Article,
    Comment,
    Dropped,
    Explanation,
    Reading,
)
from reader.open import handing_over
from reader.open.handing_over import Arrival, hand_on, hand_over
from tests.blocks import TEXTS

THREAD = tuple(
    Comment(str(number), blocks, author=f"Ann {number}", score=number or None)
    for number, blocks in enumerate(TEXTS)
)
RESULT = Explanation(
    Reading(Article("Tides", TEXTS[1]), THREAD, "generic", 12, notes=("A note.",)),
    "thread",
    dropped=(Dropped("menu"),),
)


@pytest.fixture(autouse=True)
def _small_bunches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handing_over, "BUNCH", 4)


def handed_over(*before: object, result: Explanation | Exception) -> bytes:
    near, far = os.pipe()
    for piece in before:
        hand_on(piece, far)
    hand_over(result, far)
    os.close(far)
    with os.fdopen(near, "rb") as pipe:
        return pipe.read()


def arrived(data: bytes) -> object:
    near, far = os.pipe()
    os.write(far, data)
    os.close(far)
    try:
        arrival = Arrival(near, time.monotonic() + 60)
        while not arrival.is_over:
            arrival.take()
        assert arrival.is_made
        return arrival.result
    finally:
        os.close(near)


def with_comments(comments: tuple[Comment, ...]) -> Explanation:
    return replace(RESULT, reading=replace(RESULT.reading, comments=comments))


@pytest.mark.parametrize("count", [0, 1, 4, 5, 8, len(THREAD)])
def test_a_reading_arrives_as_it_was(count: int) -> None:
    result = with_comments(THREAD[:count])
    assert arrived(handed_over(result=result)) == result


@pytest.mark.parametrize("count", [1, 5])
def test_comments_handed_on_before_are_the_last_ones(count: int) -> None:
    last = [columns_of(THREAD[count : count + 2]), columns_of(THREAD[count + 2 :])]
    assert arrived(handed_over(*last, result=with_comments(THREAD[:count]))) == RESULT


def test_comments_that_were_taken_back_are_not_there() -> None:
    wrong = columns_of(THREAD[:3])
    assert arrived(handed_over(wrong, wrong, None, result=RESULT)) == RESULT


def test_an_error_arrives_as_it_was() -> None:
    for before in ([], [columns_of(THREAD)]):
        error = arrived(handed_over(*before, result=EmptyPage("There is nothing.")))
        assert isinstance(error, EmptyPage)
        assert str(error) == "There is nothing."


def test_whatever_ends_too_early_is_no_result() -> None:
    data = handed_over(columns_of(THREAD[5:]), result=with_comments(THREAD[:5]))
    assert arrived(data) == RESULT
    for end in range(len(data)):
        assert arrived(data[:end]) is None


def test_an_answer_is_made_before_all_of_it_has_come() -> None:
    near, far = os.pipe()
    try:
        arrival = Arrival(near, time.monotonic() + 60)
        os.write(far, handed_over(columns_of(THREAD), None, result=RESULT))
        seen = []
        while not arrival.is_over:
            arrival.take()
            seen.append((arrival.is_made, arrival.is_over))
    finally:
        os.close(near)
        os.close(far)
    # What was taken back, the result without comments, and three bunches of these.
    assert seen == [(False, False)] * 2 + [(True, False)] * 3 + [(True, True)]


def test_a_pipe_is_read_until_its_deadline() -> None:
    near, far = os.pipe()
    try:
        os.write(far, handed_over(result=RESULT))
        arrival = Arrival(near, time.monotonic() + 60)
        while not arrival.is_over:
            arrival.take()
        os.write(far, b"begun")
        late = Arrival(near, time.monotonic() + 0.05)
        with pytest.raises(TimeoutError):
            late.take()
        # Part of a piece is gone: what comes after it is not read as one.
        os.write(far, handed_over(result=RESULT))
        with pytest.raises(TimeoutError):
            late.take()
    finally:
        os.close(near)
        os.close(far)
