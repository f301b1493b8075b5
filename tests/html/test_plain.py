"""What is read without the walk is read as the walk does."""

import pytest

from reader.html.blocks import Builder, blocks
from reader.html.inline import joined
from reader.html.plain import plain, text_alone
from reader.html.tree import Node, parse
from reader.model import Paragraph, Span

PLAIN = (
    "<div>one line</div>",
    "<div>\n one <br> two<br><br>three </div>",
    "<div><p>one</p>\n<p> two\n lines </p><p></p></div>",
    "<div><p>one<br>two</p><p><br></p><p> <br> <br> x</p></div>",
    "<p>\u00a0</p>",
    "<span> one </span>",
    "<section></section>",
)
RICH = (
    "<div>one <b>two</b></div>",
    "<div><p>one</p> and more</div>",
    "<div style='white-space: pre-wrap'>one\n  two</div>",
    "<div><p style='white-space: pre-wrap'>one\n  two</p></div>",
    "<div><p>one <a href='/x'>two</a></p></div>",
    "<div><ul><li>one</li></ul></div>",
    "<blockquote>one</blockquote>",
    "<div><p>one<script>x</script></p></div>",
)


def _inner(markup: str) -> Node:
    document = parse(markup, "https://example.org/")
    return document.nodes[document.body.order + 1]


@pytest.mark.parametrize("markup", PLAIN)
def test_plain_paragraphs_are_what_the_walk_makes_of_them(markup: str) -> None:
    node = _inner(markup)
    builder = Builder("https://example.org/", (), hidden=True)
    builder.walk(node)
    assert plain(node, ()) == builder.finish()


@pytest.mark.parametrize("markup", RICH)
def test_all_else_is_left_to_the_walk(markup: str) -> None:
    assert plain(_inner(markup), ()) is None


def test_what_is_dropped_is_left_out() -> None:
    node = _inner("<div><p>one</p><p>two</p></div>")
    second = list(node.elements())[1]
    assert blocks(node, drop={second.order}, hidden=True) == (Paragraph((Span("one"),)),)


def test_what_the_markup_hides_is_left_out_where_it_is_to_be() -> None:
    node = _inner("<div><p>one</p><p hidden>two</p></div>")
    assert blocks(node) == (Paragraph((Span("one"),)),)
    assert len(blocks(node, hidden=True)) == 2


CELLS = (
    "one",
    "",
    " \n ",
    "\n one\n   two ",
    "\u00a0",
    "one\u2028two",
    "a\x1b[31m b &amp; c",
)
CELLS_RICH = ("one <b>two</b>", "one<br>two", "<p>one</p>", "<a href='/x'>one</a>")


def _cells(markup: str) -> list[Node]:
    document = parse(f"<table><caption>{markup}<tr><th>{markup}<td style='width: 1em'>{markup}")
    return document.tagged("caption", "th", "td")


@pytest.mark.parametrize("markup", CELLS)
def test_a_cell_with_one_text_is_what_the_walk_makes_of_it(markup: str) -> None:
    for cell in _cells(markup):
        builder = Builder("", (), hidden=False)
        builder.walk(cell)
        assert text_alone(cell) == joined(builder.finish())


@pytest.mark.parametrize("markup", CELLS_RICH)
def test_any_other_cell_is_left_to_the_walk(markup: str) -> None:
    assert [*map(text_alone, _cells(markup))] == [None, None, None]


def test_a_cell_whose_style_keeps_its_lines_is_left_to_the_walk() -> None:
    (cell,) = parse("<table><td style='white-space: pre-line'>one\n two").tagged("td")
    assert text_alone(cell) is None
