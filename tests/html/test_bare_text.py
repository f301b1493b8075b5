"""The bare text of markup that is not parsed: every word, in order, in paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.html.bare_text import flatten
from reader.html.elements import INLINE


def test_paragraphs_lines_and_cells() -> None:
    page = (
        "<!doctype html><html><head><title>Kites &amp; wind</title><style>p{}</style></head><body>"
        "<h1>Kites</h1><p>A <b>red</b>\n   kite<br>rose.<p>It fell.</p><table><tr><td>one</td><td>two"
        "<tr><td>three</td><td>four</td></table><ul><li>a<li>b</ul>"
    )
    assert flatten(page) == (
        "Kites & wind\n\nKites\n\nA red kite\nrose.\n\nIt fell.\n\none\ttwo\nthree\tfour\n\na\n\nb"
    )


def test_scripts_and_comments_are_left_out() -> None:
    assert flatten("a<script>b<p></script>c<!-- d <p> -->e<style>f</style>") == "a\n\nce"
    assert flatten("<p>a<script>b") == "a"
    assert flatten("<p>a<!-- b") == "a"
    assert flatten("<p>a<textarea>b<i></textarea>c") == "a\n\nb<i>\n\nc"


def test_entities_are_resolved_and_endless_ones_are_marked() -> None:
    assert flatten("&lt;b&gt; caf&eacute; &#8220;x&#x201d;") == "<b> café “x”"
    assert flatten(f"a&#{'9' * 5000};b&#x{'f' * 5000};c") == "a\ufffdb\ufffdc"


def test_words_within_a_line_stay_together() -> None:
    assert flatten("<p>un<em>believ</em>able<sup>1</sup>") == "unbelievable1"


@pytest.mark.parametrize("tag", sorted(INLINE))
def test_what_is_within_a_line_of_a_page_is_within_one_here(tag: str) -> None:
    assert flatten(f"<p>un<{tag}>believ</{tag}>able") == "unbelievable"


def test_depth_is_nothing_to_it() -> None:
    assert flatten("<div>" * 50_000 + "deep" + "</div>" * 50_000) == "deep"


@given(st.lists(st.sampled_from(["kite", "rose", "field", "wind"]), max_size=20), st.data())
def test_no_word_is_lost(words: list[str], data: st.DataObject) -> None:
    marks = [
        "<p>",
        "</p>",
        "<div a='<b>'>",
        "<br>",
        "<!-- x -->",
        "<script>y</script>",
        "</x>",
        "<td>",
        " ",
    ]
    text = "".join(f"{data.draw(st.sampled_from(marks))} {word} " for word in words)
    assert flatten(text).split() == words


@given(st.text(alphabet="<>/!-&#x;9'\"= \n\tab", max_size=300))
def test_nothing_raises(text: str) -> None:
    assert "\n\n\n" not in flatten(text)
