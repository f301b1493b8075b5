"""Justified, hyphenated, and what is wide left whole: nothing is lost, nothing is too wide."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.flow import flow
from reader.layout.lines import Line, line_text, lines
from reader.layout.typesetting import Setting, hyphenated, shifted
from reader.model import Code, Mark, Paragraph, Span, Table
from reader.text import cells

TIDE = "The harbourmaster of Quaylight remembered extraordinary circumstances (unfortunately) of the tide."


def parting(word: str) -> list[int]:
    """After every other letter, from the second on: a language nobody speaks."""
    return list(range(2, len(word) - 1, 2))


def rows(text: str, width: int, setting: Setting) -> list[str]:
    made = flow((Paragraph((Span(text),)),))
    return [line_text(made, line) for line in lines(made, width, setting)]


def test_a_word_that_does_not_fit_is_parted_where_it_may_be() -> None:
    assert rows(TIDE, 20, Setting(parting=parting)) == [
        "The harbourmaster of",
        "Quaylight remembered",
        "extraordinary circ-",
        "umstances (unfortun-",
        "ately) of the tide.",
    ]


def test_justified_lines_end_at_the_edge_but_for_the_last() -> None:
    found = rows(TIDE, 46, Setting(justified=True))
    assert [len(row) for row in found[:-1]] == [46] * (len(found) - 1)
    assert len(found) == 3
    assert found[-1] == "the tide."
    assert re.sub(" +", " ", " ".join(found)) == TIDE


def test_a_line_of_few_words_is_left_ragged() -> None:
    assert rows("ab unpronounceablename ab", 22, Setting(justified=True)) == [
        "ab unpronounceablename",
        "ab",
    ]
    assert rows("a b unpronounceablenames", 22, Setting(justified=True)) == [
        "a b",
        "unpronounceablenames",
    ]


def test_a_line_that_the_author_broke_is_not_spread() -> None:
    assert rows("one two\nthree four five six seven", 12, Setting(justified=True))[0] == "one two"


@given(
    st.lists(st.text("abcdefgh", min_size=1, max_size=30), min_size=1, max_size=30).map(" ".join),
    st.integers(6, 40),
)
def test_no_letter_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    broken = hyphenated(text, width, parting)
    assert "".join(text[low:high] for low, high, _ in broken).replace(" ", "") == text.replace(
        " ", ""
    )
    assert all(cells(text[low:high]) + parted <= width for low, high, parted in broken)
    for low, high, parted in broken:
        assert not parted or (text[high - 1].isalpha() and text[high].isalpha()), (low, high)
    for setting in (Setting(True), Setting(True, parting)):
        assert "".join("".join(row.split()) for row in rows(text, width, setting)).replace(
            "-", ""
        ) == text.replace(" ", "")


def test_an_address_is_broken_after_its_signs() -> None:
    address = "https://quaylight.example/the-keepers-of-all-time/"
    for text in (address, f"See {address}"):
        broken = rows(text, 43, Setting(justified=True, parting=parting))
        assert broken[-2:] == ["https://quaylight.example/the-keepers-of-", "all-time/"]


def test_chinese_is_broken_as_ever() -> None:
    text = "潮の時計は港の人が毎日巻いていました。" * 3
    plain = [
        line_text(made, line)
        for made in [flow((Paragraph((Span(text),)),))]
        for line in lines(made, 22)
    ]
    assert rows(text, 22, Setting(True, parting)) == plain


def test_code_and_tables_are_left_whole() -> None:
    code = "tide = moon.phase(hour) % 12 + harbour.offset"
    cell = "a rather long remark about the second ledger"
    made = flow(
        (Code(code), Table((((Span(cell),), (Span(cell),)),), 0), Paragraph((Span("a b"),)))
    )
    texts = [line_text(made, line) for line in lines(made, 20, Setting(whole=True))]
    assert f"  {code}" in texts
    assert f"{cell}  {cell}" in texts


@pytest.mark.parametrize(
    ("by", "seen"),
    [
        (0, [(0, "a潮c"), (6, "xyz")]),
        (1, [(0, "潮c"), (5, "xyz")]),
        (3, [(0, "c"), (3, "xyz")]),
        (7, [(0, "yz")]),
        (20, []),
    ],
)
def test_shifted_parts_begin_further_to_the_right(by: int, seen: list[tuple[int, str]]) -> None:
    text = "a潮c\txyz"
    moved = shifted(text, ((0, 0, 3), (6, 4, 7)), by)
    assert [(at, text[start:end]) for at, start, end in moved if start < end] == seen


def test_marks_do_not_matter() -> None:
    made = flow((Paragraph((Span("One two "), Span("three", Mark.BOLD), Span(" four five"))),))
    first = lines(made, 15, Setting(justified=True))[0]
    assert isinstance(first, Line)
    assert line_text(made, first) == "One  two  three"
