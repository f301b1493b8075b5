"""The text of an element, and the beginning of it, which is read without the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.html.inline import collapse, paragraphs
from reader.html.texts import ending_of, opening_of, text_of, texts_between
from reader.html.tree import Node, parse
from reader.model import Mark, Span

PIECES = (
    "<p>", "</p>", "<div>", "</div>", "<a href='#x'>¶</a>", "<a>", "</a>", "<br>", "<script>x</script>",
    "<b>", "</b>", "word ", "two words, ", "\n   ", "\u00a0", "é’s ", "a\u200bb ",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=80).map("".join), st.integers(1, 60))
def test_an_opening_is_how_the_text_begins(markup: str, size: int) -> None:
    for node in parse(f"<body>{markup}</body>").nodes:
        whole, opening = text_of(node), opening_of(node, size)
        assert whole.startswith(opening)
        assert opening == whole or len(opening) >= size


def test_an_opening_is_read_without_the_rest() -> None:
    document = parse("<div>" + "<p>Seven words stand in each of these.</p>" * 1000 + "</div>")
    outer = document.tagged("div")[0]
    read: list[Node] = []

    class Told(list[Node | str]):
        """The children of an element, which tell that they were asked for."""

        def __getitem__(self, at: object) -> list[Node | str]:  # type: ignore[override]
            read.append(outer)
            return super().__getitem__(at)  # type: ignore[call-overload,no-any-return]

    for node in document.tagged("p"):
        node.children = Told(node.children)
    assert len(opening_of(outer, 120)) < 1000
    assert 0 < len(read) < 40


@given(st.text("ab \t\n\r\f\u00a0’", max_size=12))
def test_white_space_of_the_markup_is_one_space(text: str) -> None:
    plain = "".join(" " if char in " \t\n\r\f" else char for char in text)
    while "  " in plain:
        plain = plain.replace("  ", " ")
    assert collapse(text) == plain


def test_the_end_of_a_text_is_what_the_whole_text_ends_with() -> None:
    node = parse(
        "<div>first <p>one two</p><script>x</script><ul><li>three</li><li>fo<b>ur</b></li></ul> …</div>"
    ).body
    whole = text_of(node)
    for size in (1, 4, 9, 200):
        end = ending_of(node, size)
        assert whole.endswith(end)
        assert len(end) >= min(size, len(whole))


@pytest.mark.parametrize("run", ["one", " one ", "\none", "one\n", " \n one \n "])
def test_a_paragraph_of_one_run_neither_begins_nor_ends_with_a_break(run: str) -> None:
    assert paragraphs([(run, Mark.PLAIN, "")]) == [(Span("one"),)]


@pytest.mark.parametrize("run", ["", "  ", "\n", " \n ", "\u00a0"])
def test_a_run_of_blanks_is_no_paragraph(run: str) -> None:
    assert paragraphs([(run, Mark.PLAIN, "")]) == []


def test_what_follows_a_block_is_set_apart_from_it_without_white_space_too() -> None:
    node = parse("<div><h5>Ada Lind</h5><span>3 May</span> at <p>noon</p>sharp</div>").body
    assert text_of(node) == opening_of(node, 99) == "Ada Lind 3 May at noon sharp"
    assert ending_of(node, 99).strip() == text_of(node)


def test_texts_between_two_elements_are_all_of_them() -> None:
    """A text behind a child has the order of its parent, so that they do not rise."""
    page = parse(
        "<h2>Tides</h2>" + "<p>One <b>two</b> three.</p>" * 9 + "<h2>Winds</h2><p>Four.</p>"
    )
    first, second = page.tagged("h2")
    orders = [order for order, *_ in page.seen.texts]
    assert orders != sorted(orders)
    said = [text.strip() for *_, text in texts_between(page, first.end, second.order)]
    assert said == ["One", "two", "three."] * 9
