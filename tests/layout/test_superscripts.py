"""Raised and lowered text keeps its meaning at one height."""

import pytest

from reader.layout.plain import plain
from reader.layout.superscripts import raised
from reader.model import Mark, Paragraph, Span


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        ("6", Mark.SUP, "⁶"),
        ("-12", Mark.SUP | Mark.BOLD, "⁻¹²"),
        ("2", Mark.SUB, "₂"),
        ("st", Mark.SUP, "st"),
        ("1a", Mark.SUP, "1a"),
        ("2", Mark.BOLD, "2"),
        ("", Mark.SUP, ""),
    ],
)
def test_digits_are_raised_or_all_stays(text: str, marks: Mark, expected: str) -> None:
    assert raised(text, marks) == expected
    assert len(expected) == len(text)


def test_a_power_is_no_larger_number_in_plain_text() -> None:
    spans = (
        Span("in 10"),
        Span("6", Mark.SUP),
        Span(" parts of H"),
        Span("2", Mark.SUB),
        Span("O"),
    )
    assert plain((Paragraph(spans),)) == "in 10⁶ parts of H₂O"
