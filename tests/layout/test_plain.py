"""Blocks as plain text."""

from reader.layout.plain import plain
from reader.model import Heading, Items, Paragraph, Quote, Span


def test_a_heading_is_underlined_to_its_last_line() -> None:
    blocks = (Heading(2, (Span("Wheels for the Moon"),)), Paragraph((Span("Only addition."),)))
    assert plain(blocks, 40) == "Wheels for the Moon\n───────────────────\n\nOnly addition."
    assert plain(blocks, 12).startswith("Wheels for\nthe Moon\n────────\n")


def test_prefixes_stand_before_every_line() -> None:
    quote = Quote((Paragraph((Span("one two three"),)),))
    assert plain((quote,), 9) == "│ one two\n│ three"
    items = Items(((Paragraph((Span("one two"),)),),), 9)
    assert plain((items,), 8) == "9. one\n   two"


def test_without_a_width_nothing_is_broken() -> None:
    assert plain((Paragraph((Span("word " * 500 + "end"),)),)).count("\n") == 0
