"""The values everything else is made of."""

import pytest

from reader.model import (
    Code,
    Comment,
    Heading,
    Image,
    Items,
    Note,
    Quote,
    Reading,
    Rule,
    Span,
    Table,
    blocks_text,
)  # fmt: skip
from tests.blocks import paragraph


def test_a_thread_that_skips_a_level_is_refused() -> None:
    with pytest.raises(ValueError, match="skips a level"):
        Reading(comments=(Comment("a"), Comment("b", depth=2)))
    with pytest.raises(ValueError, match="skips a level"):
        Reading(comments=(Comment("a", depth=1),))


def test_the_text_of_blocks_says_what_is_read() -> None:
    blocks = (
        Heading(2, (Span("Wheels"),)),
        paragraph("One."),
        Image("https://x.test/a.png", "a wheel", (Span("caption"),)),
        Quote((paragraph("Two."), paragraph("Three."))),
        Items(((paragraph("a"), Items(((paragraph("b"),),))), (paragraph("c"),)), 1),
        Table((((Span("h"),), (Span("i"),)), ((Span("1"),), ())), 1),
        Rule(),
        Code("x = 1\ny = 2"),
        Note("1", (paragraph("Four."),)),
    )
    assert blocks_text(blocks) == (
        "Wheels\n\nOne.\n\nTwo.\n\nThree.\n\na\n\nb\nc\n\nh\ti\n1\t\n\nx = 1\ny = 2\n\n1\nFour."
    )
