"""What is left of a comment that waits for its moderator, or is gone."""

from reader.extraction.comments.deletions import gone
from reader.extraction.comments.moderation import without_waiting
from reader.model import Paragraph, Span

EMPTY = Paragraph(())
NOTICE = Paragraph((Span("Your comment is awaiting moderation."),))
SAID = Paragraph((Span("The kettle sang."),))


def test_a_notice_beside_a_text_is_none_of_it() -> None:
    assert without_waiting((NOTICE, SAID)) == (SAID,)
    assert without_waiting((SAID, NOTICE)) == (SAID,)
    assert without_waiting((NOTICE, EMPTY)) == (EMPTY,)


def test_a_paragraph_without_words_says_nothing() -> None:
    assert without_waiting((EMPTY,)) == (EMPTY,)
    assert without_waiting((EMPTY, SAID)) == (EMPTY, SAID)
    assert without_waiting((SAID, EMPTY)) == (SAID, EMPTY)
    assert gone("Ada", (EMPTY,)) == ()
