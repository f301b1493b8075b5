"""What one process hands to another arrives whole, or is known not to."""

import io
import os
import time
from dataclasses import replace

import pytest

from reader.errors import EmptyPage
from reader.model import (
    Article,
    Blocks,
    Code,
    Comment,
    Dropped,
    Explanation,
    Mark,
    Paragraph,
    Reading,
    Span,
)
from reader.open import handing_over
from reader.open.handing_over import TOO_EARLY, InTime, hand_over, taken_over
from tests.blocks import paragraph

TEXTS: tuple[Blocks, ...] = (
    (),
    (paragraph("Plain."),),
    (paragraph(""),),
    (Paragraph(()),),
    (Paragraph((Span("Bold.", Mark.BOLD),)),),
    (Paragraph((Span("Linked.", href="https://quay.example/"),)),),
    (Paragraph((Span("In "), Span("two."))),),
    (paragraph("Two"), paragraph("paragraphs.")),
    (Code("x = 1"),),
)
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
    monkeypatch.setattr(handing_over, "_BUNCH", 4)


def handed_over(result: Explanation | Exception) -> bytes:
    pipe = io.BytesIO()
    hand_over(result, pipe)
    return pipe.getvalue()


@pytest.mark.parametrize("count", [0, 1, 4, 5, 8, len(THREAD)])
def test_a_reading_arrives_as_it_was(count: int) -> None:
    result = replace(RESULT, reading=replace(RESULT.reading, comments=THREAD[:count]))
    assert taken_over(io.BytesIO(handed_over(result))) == result


def test_an_error_arrives_as_it_was() -> None:
    error = taken_over(io.BytesIO(handed_over(EmptyPage("There is nothing."))))
    assert isinstance(error, EmptyPage)
    assert str(error) == "There is nothing."


def test_whatever_ends_too_early_is_no_result() -> None:
    data = handed_over(RESULT)
    for end in range(len(data)):
        with pytest.raises(TOO_EARLY):
            taken_over(io.BytesIO(data[:end]))


def test_a_pipe_is_read_until_its_deadline() -> None:
    near, far = os.pipe()
    try:
        os.write(far, b"begun")
        pipe = InTime(near, time.monotonic() + 0.05)
        assert pipe.read(5) == b"begun"
        with pytest.raises(TimeoutError):
            pipe.read(1)
    finally:
        os.close(near)
        os.close(far)
