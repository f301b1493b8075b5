"""Cells of a line and offsets of its text, there and back."""

import pytest
from rich.segment import Segment
from textual.geometry import Offset
from textual.selection import Selection
from textual.strip import Strip

from reader.layout.lines import Line
from reader.ui.widgets.pointing import Places, selected, whole_character

TEXT = "a b潮👩‍🚀c"
LINE = Line(0, "│ ", ((0, 0, len(TEXT)),), 0)


def test_cells_of_wide_characters_show_the_character_they_belong_to() -> None:
    places = Places(TEXT, LINE, left=1, near=0)
    # cells:       margin, prefix, a, space, b, 潮 twice, the astronaut twice, c, and the rest
    offsets = [places.at(cell) for cell in range(14)]
    assert offsets == [0, 0, 0, 0, 1, 2, 3, 3, 4, 4, 7, 8, 8, 8]


def test_the_cells_between_two_parts_belong_to_the_one_before() -> None:
    line = Line(0, "", ((0, 0, 2), (6, 3, 5)), 0)
    places = Places("ab\tcd", line, left=0, near=0)
    assert [places.at(cell) for cell in range(9)] == [0, 1, 2, 2, 2, 2, 3, 4, 5]


def test_a_line_without_words_stands_by_one_offset() -> None:
    places = Places(TEXT, None, left=4, near=7)
    assert {places.at(cell) for cell in range(20)} == {7}


@pytest.mark.parametrize(
    ("cell", "word"), [(0, "Don't"), (4, "Don't"), (5, ""), (6, "wind"), (11, "it"), (13, "")]
)
def test_the_word_under_a_cell(cell: int, word: str) -> None:
    text = "Don't wind it."
    assert Places(text, Line(0, "", ((0, 0, 14),), 0), 0, 0).word(cell) == word


def test_a_strip_says_under_the_mouse_which_text_it_shows() -> None:
    strip = Strip([Segment("  潮 b")], 6)
    line = Line(0, "", ((0, 0, 3),), 0)
    applied = Places("潮 b", line, left=2, near=0).applied(strip, 5)
    assert applied.text == strip.text
    offsets = [each.style.meta["offset"] for each in applied if each.style]
    assert offsets == [(0, 5), (0, 5), (0, 5), (1, 5), (2, 5)]


@pytest.mark.parametrize(
    ("item", "span"), [(1, None), (2, (3, 10)), (3, (0, 10)), (4, (0, 6)), (5, None)]
)
def test_a_selection_covers_texts_from_its_start_to_its_end(
    item: int, span: tuple[int, int] | None
) -> None:
    assert selected(Selection(Offset(3, 2), Offset(6, 4)), item, 10) == span


def test_a_selection_without_ends_covers_all() -> None:
    assert selected(Selection(None, None), 7, 10) == (0, 10)
    assert selected(Selection(None, Offset(4, 7)), 7, 10) == (0, 4)
    assert selected(None, 7, 10) is None


def test_no_character_is_cut_in_two() -> None:
    assert [whole_character("👩‍🚀x", end) for end in (0, 1, 2, 3, 4)] == [0, 3, 3, 3, 4]
    assert whole_character("👍🏽", 1) == 2
    assert whole_character("❤️", 1) == 2
