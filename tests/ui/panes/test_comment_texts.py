"""What comments say as it is searched: the text that is shown, however it is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.flow import flow
from reader.model import Block, Blocks, Mark, Paragraph, Rule, Span
from reader.ui.panes.comment_texts import CommentTexts, joined

_SPANS = st.builds(
    Span,
    st.sampled_from(("Ebb", " ", "", "tab\there", "two\nlines", "10")),
    st.sampled_from((Mark.PLAIN, Mark.PLAIN, Mark.BOLD, Mark.SUP)),
    st.sampled_from(("", "", "https://tide.example/")),
)
_BLOCKS: st.SearchStrategy[Block] = st.builds(
    Paragraph, st.lists(_SPANS, min_size=1, max_size=2).map(tuple)
) | st.just(Rule())


@given(st.lists(_BLOCKS, max_size=3).map(tuple))
def test_what_is_quick_to_tell_is_what_is_shown(blocks: Blocks) -> None:
    assert joined(blocks) in (None, flow(blocks).text)


@pytest.mark.parametrize(
    ("blocks", "text"),
    [
        ((Paragraph((Span("Ebb"),)), Paragraph((Span("flow"),))), "Ebb\nflow"),
        ((Paragraph((Span("Ebb"), Span("!", Mark.BOLD))),), None),
        ((Paragraph((Span("Ebb", href="https://tide.example/"),)),), None),
        ((Rule(),), None),
    ],
)
def test_plain_paragraphs_are_quick_to_tell(blocks: Blocks, text: str | None) -> None:
    assert joined(blocks) == text


def test_no_comments_say_nothing() -> None:
    assert CommentTexts(()).flow(0).text == ""
