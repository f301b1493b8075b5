"""What is not in an article, laid out between the blocks that are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.flow import flow
from reader.layout.interleaved import BAR, brief, carried, interleaved, interleaved_flow
from reader.layout.pieces import Piece
from reader.layout.plain import plain_flow
from reader.model import Blocks, Code, Dropped, Heading, Items, Paragraph, Quote, Rule, Span
from tests.blocks import paragraph

ARTICLE: Blocks = (paragraph("One."), Heading(2, (Span("Two"),)), paragraph("Three."))
BOX: Blocks = (
    Heading(3, (Span("Box"),)),
    paragraph("Buy oil."),
    Items(((paragraph("oil"),), (paragraph("wick"),))),
)


def test_each_stands_in_its_place_behind_a_bar() -> None:
    dropped = (
        Dropped("links", (paragraph("Home"),), "nav"),
        Dropped("marked as furniture (aside.box)", BOX, "aside.box", 2),
        Dropped("nothing in it", (), "div", 2),
        Dropped("read before", (Quote((paragraph("Three."),)), Code("x = 1")), "", 3),
    )
    text = plain_flow(interleaved_flow(interleaved(ARTICLE, dropped)), 40)
    assert text.split("\n") == [
        "┊ left out: links (nav)", "┊ Home", "",
        "One.", "",
        "Two", "───", "",
        "┊ left out: marked as furniture", "┊ (aside.box)", "┊ Box", "┊ ───", "┊", "┊ Buy oil.", "┊", "┊ • oil",
        "┊ • wick", "",
        "Three.", "",
        "┊ left out: read before", "┊ │ Three.", "┊", "┊   x = 1",
    ]  # fmt: skip


def test_the_bar_stands_before_lines_that_are_not_wrapped_too() -> None:
    flow = interleaved_flow(
        interleaved((paragraph("One."),), (Dropped("links", (paragraph("Home"),), "nav"),))
    )
    assert plain_flow(flow).split("\n") == ["┊ left out: links (nav)", "┊ Home", "", "One."]


def test_what_is_read_elsewhere_is_told_by_its_first_words() -> None:
    talk = Dropped("the discussion", (paragraph("word " * 100), Rule()), "ol", 3, elsewhere=True)
    (short,) = brief(talk).blocks
    assert isinstance(short, Paragraph)
    assert short.spans[0].text.endswith("word …")
    assert len(short.spans[0].text) <= 202
    box = Dropped("links", BOX)
    assert brief(box) == box
    assert brief(Dropped("the discussion", elsewhere=True)).blocks == ()


@given(st.lists(st.sampled_from([0, 1, 2, 3]), max_size=6).map(sorted))
def test_the_article_is_in_it_whole_and_in_order(places: list[int]) -> None:
    whole = interleaved(ARTICLE, [Dropped("links", BOX, "ul", at) for at in places])
    kept = [block for n, block in enumerate(whole.blocks) if n not in whole.dropped]
    assert tuple(kept) == ARTICLE
    assert len(whole.reasons) == len(places)
    made = interleaved_flow(whole, (paragraph("Head."),))
    barred = [piece.first.startswith(BAR) for piece in made.pieces]
    assert barred == [piece.block - 1 in whole.dropped for piece in made.pieces]


@pytest.mark.parametrize("offset", range(20))
def test_an_offset_is_carried_to_the_same_letter_and_back(offset: int) -> None:
    plain = flow(ARTICLE)
    whole = interleaved(ARTICLE, [Dropped("links", BOX, "ul", at) for at in (0, 1, 3)])
    made = interleaved_flow(whole)
    now: list[Piece] = [piece for piece in made.pieces if piece.block not in whole.dropped]
    there = carried(offset, plain.pieces, now)
    if offset < len(plain.text):
        assert made.text[there : there + 1] == plain.text[offset]
        assert carried(there, now, plain.pieces) == offset
    assert carried(offset, (), ()) == 0


def test_an_offset_in_what_is_not_shown_any_more_goes_to_what_follows() -> None:
    whole = interleaved(ARTICLE, [Dropped("links", BOX, "ul", at) for at in (0, 1, 3)])
    made = interleaved_flow(whole)
    now = [piece for piece in made.pieces if piece.block not in whole.dropped]
    plain = flow(ARTICLE)
    first, second, third = (made.text.index("Buy", at) for at in (0, now[0].end, now[2].end))
    assert [carried(at, now, plain.pieces) for at in (first, second, third)] == [
        plain.text.index("One"), plain.text.index("Two"), plain.text.index("Three")
    ]  # fmt: skip
