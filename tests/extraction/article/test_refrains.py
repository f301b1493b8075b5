"""What is written again and again is read as often as it is written: refrains, clauses of laws."""

import pytest

from reader import extract

VERSES = (
    "The keeper wound the clock at noon and wrote the hour down for nobody to read.",
    "A barge came up without a light and went down again before the bell had rung.",
    "The miller's boy had seen the sail and would not say to whom it had belonged.",
    "Nobody on the quay could tell which of the two hands had been the first to stop.",
)
REFRAIN = "And so the tide goes out again, and so the tide comes in again, and so it goes."


def _text(*parts: str) -> str:
    return extract(f"<article><h1>The tide</h1>{''.join(parts)}</article>".encode()).article.text


@pytest.mark.parametrize("tag", ["p", "blockquote"])
def test_a_refrain_is_read_behind_each_verse(tag: str) -> None:
    parts = [f"<p>{verse}</p><{tag}>{REFRAIN}</{tag}>" for verse in VERSES]
    assert _text(*parts).count("And so the tide goes out") == len(VERSES)


def test_a_refrain_of_two_paragraphs_is_read_behind_each_verse() -> None:
    second = "Oh, who will wind the clock for us when all of us have gone down to the sea?"
    parts = [f"<p>{verse}</p><p>{REFRAIN}</p><p>{second}</p>" for verse in VERSES]
    assert _text(*parts).count(second) == len(VERSES)


def test_lines_of_verse_are_read_where_they_come_twice() -> None:
    refrain = "<p>And so the tide goes out again,<br>and so the tide comes in again,<br>and so it goes.</p>"
    text = _text(f"<p>{VERSES[0]}</p>{refrain}<p>{VERSES[1]}</p>{refrain}<p>{VERSES[2]}</p>")
    assert text.count("and so it goes") == 2


def test_what_a_page_has_in_two_places_is_read_once() -> None:
    text = _text(f"<p>{REFRAIN}</p>", *(f"<p>{verse}</p>" for verse in VERSES), f"<p>{REFRAIN}</p>")
    assert text.count("And so the tide goes out") == 1


@pytest.mark.parametrize("times", [2, 3])
def test_an_article_that_a_page_has_several_times_is_read_once(times: int) -> None:
    whole = "".join(f"<p>{text}</p>" for text in (*VERSES, REFRAIN))
    assert _text(whole * times).count(VERSES[2]) == 1


def test_filler_is_read_once() -> None:
    filler = "<p>Lorem ipsum dolor sit amet, and what a template says besides, word for word.</p>"
    text = _text(*(f"<p>{verse}</p>{filler}" for verse in VERSES))
    assert text.count("Lorem ipsum") == 1


@pytest.mark.parametrize("times", [3, 3000])
def test_what_comes_right_behind_itself_is_read_once(times: int) -> None:
    """A show of slides has copies of them, and a page one text for each width of the window."""
    copies = f"<div>{f'<div class=slide><p>{REFRAIN}</p></div>' * times}</div>"
    text = _text(f"<p>{VERSES[0]}</p>", copies, f"<p>{VERSES[1]}</p>")
    assert text.count("And so the tide goes") == 1
