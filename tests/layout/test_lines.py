"""Lines of random block trees at any width, and the way from an offset to its line and back."""

from collections import Counter
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from reader.layout.cellmap import _graphemes
from reader.layout.flow import flow
from reader.layout.lines import Line, height, line_text, lines, locate
from reader.layout.plain import plain
from reader.model import Block, Blocks, Code, Items, Paragraph, Quote, Rule, Span, Table
from reader.text import cells

_WIDTHS = st.integers(1, 200) | st.integers(1, 30)


def _said(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def _plain(width: int, *blocks: Block) -> list[str]:
    return plain(blocks, width).split("\n")


@given(st.data(), _WIDTHS)
def test_every_character_is_shown_once(
    trees: st.SearchStrategy[Blocks], data: st.DataObject, width: int
) -> None:
    whole = flow(data.draw(trees))
    shown = Counter(
        offset
        for line in lines(whole, width)
        for _, start, end in line.parts
        for offset in range(start, end)
    )
    assert not shown or max(shown.values()) == 1
    lost = [char for offset, char in enumerate(whole.text) if offset not in shown]
    # What takes no cell, as a zero-width space before a break, is seen nowhere anyhow.
    assert not [char for char in lost if cells(char) and not char.isspace()]


@given(st.data(), _WIDTHS)
def test_no_line_is_wider_than_the_width(
    trees: st.SearchStrategy[Blocks], data: st.DataObject, width: int
) -> None:
    whole = flow(data.draw(trees))
    for line in lines(whole, width):
        column = cells(line.prefix)
        assert column <= width
        for at, start, end in line.parts:
            text = whole.text[start:end]
            shown = [low for low, high in _graphemes(text) if cells(text[low:high])]
            assert column <= cells(line.prefix) + at, "parts overlap"
            column = cells(line.prefix) + at + min(cells(text), 1 if len(shown) == 1 else 999)
        assert column <= width


@given(st.data(), _WIDTHS)
def test_an_offset_is_on_the_line_it_is_located_at(
    trees: st.SearchStrategy[Blocks], data: st.DataObject, width: int
) -> None:
    whole = flow(data.draw(trees))
    made = lines(whole, width)
    for number, line in enumerate(made):
        for _, start, end in line.parts:
            assert all(locate(made, offset) == number for offset in range(start, end))
    spaces = [offset for offset, char in enumerate(whole.text) if char.isspace()]
    located = [locate(made, offset) for offset in spaces]
    assert all(made[number].start <= offset for number, offset in zip(located, spaces, strict=True))


@given(st.data(), _WIDTHS)
def test_height_is_the_number_of_lines(
    trees: st.SearchStrategy[Blocks], data: st.DataObject, width: int
) -> None:
    whole = flow(data.draw(trees))
    made = lines(whole, width)
    assert height(whole, width) == len(made)
    assert [line.start for line in made] == sorted(line.start for line in made)
    assert [line.piece for line in made] == sorted(line.piece for line in made)


@given(st.data(), st.integers(0, 100))
def test_plain_text_has_the_words_of_the_flow(
    trees: st.SearchStrategy[Blocks], data: st.DataObject, width: int
) -> None:
    blocks = data.draw(trees)
    text = plain(blocks, width)
    there = Counter(text.replace(" ", ""))
    assert there >= Counter("".join(flow(blocks).text.split()))
    assert all(line == line.rstrip() for line in text.split("\n"))


def test_nothing_is_no_line() -> None:
    assert lines(flow(()), 80) == []
    assert locate([], 3) == 0
    assert plain(()) == ""


def test_hanging_indents_and_bars() -> None:
    items = Items(((_said("one two three"),), (Quote((_said("four five"), _said("six"))),)))
    assert _plain(10, items) == [
        "• one two",
        "  three",
        "• │ four",
        "  │ five",
        "  │",
        "  │ six",
    ]


def test_prefixes_take_half_the_width_at_most() -> None:
    deep = Quote((Quote((Quote((Items(((_said("abcd ef"),),)),)),)),))
    assert _plain(8, deep) == ["│ • abcd", "│   ef"]
    assert _plain(1, deep) == ["a", "b", "c", "d", "e", "f"]


def test_code_is_cut_and_not_reflowed() -> None:
    assert _plain(8, Code("a b c d e f\n\n  g")) == ["  a b c", "  d e f", "", "    g"]


def test_a_rule_is_as_wide_as_the_column_up_to_a_limit() -> None:
    assert _plain(5, _said("a"), Rule()) == ["a", "", "─────"]
    assert len(_plain(0, Rule())[0]) == 80


def test_a_width_of_0_breaks_no_line() -> None:
    assert _plain(0, _said("word " * 500), _said("a\nb")) == ["word " * 499 + "word", "", "a", "b"]


def test_a_line_as_text_keeps_its_columns_with_wide_characters() -> None:
    row = ((Span("漢字"),), (Span("b"),))
    other = ((Span("a"),), (Span("c"),))
    whole = flow((Table((row, other)),))
    assert [line_text(whole, line) for line in lines(whole, 40)] == ["漢字  b", "a     c"]


def test_cells_side_by_side_are_located_each_on_its_line() -> None:
    row = ((Span("one two three"),), (Span("four five six"),))
    whole = flow((_said("before"), Table((row,)), _said("after")))
    made = lines(whole, 16)
    assert [line_text(whole, line) for line in made] == [
        "before",
        "",
        "one two  four",
        "three    five",
        "         six",
        "",
        "after",
    ]
    assert [locate(made, whole.text.index(word)) for word in ("three", "four", "six", "after")] == [
        3,
        2,
        4,
        6,
    ]


def test_a_gap_is_not_where_an_offset_is() -> None:
    whole = flow((_said("a"), _said("b")))
    assert lines(whole, 9) == [
        Line(0, "", ((0, 0, 1),), 0),
        Line(1, "", (), 2),
        Line(1, "", ((0, 2, 3),), 2),
    ]
    assert [locate(lines(whole, 9), offset) for offset in (0, 1, 2, 99)] == [0, 0, 2, 2]


def test_work_grows_with_the_blocks(calls: Callable[[Callable[[], object]], int]) -> None:
    row = tuple((Span(f"cell {n}"),) for n in range(4))
    some = (_said("words " * 40), Quote((Items(((_said("a"),), (_said("b"),)), 1),)), Table((row,)))

    def work(size: int) -> int:
        return calls(lambda: lines(flow((*some * size, Table((row,) * size * 4))), 60))

    assert work(200) <= 11 * work(20)


def test_an_address_is_broken_at_its_signs() -> None:
    address = "https://quaylight.example/2026/10/brass-for-brain/"
    shown = ["https://quaylight.", "example/2026/10/", "brass-for-brain/"]
    assert _plain(20, _said(address)) == shown
    assert height(flow((_said(address),)), 20) == len(shown)
