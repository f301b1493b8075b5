"""Wrapping against Textual's own, and the promises that hold for any text at any width."""

import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from textual.content import Content

from reader.layout.cellmap import _graphemes
from reader.layout.wrap import chop, count, cut, wrap, wrap_code
from reader.text import cells

_WIDTHS = st.integers(1, 60)


def _lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def _textual(text: str, width: int) -> list[str]:
    return [line.plain for line in Content(text).wrap(width)]


def _paragraph(letters: str, gaps: str) -> st.SearchStrategy[str]:
    """Words, each followed by one of `gaps`, which are parted by "|"."""
    word = st.text(letters, min_size=1, max_size=12)
    pair = st.tuples(word, st.sampled_from(gaps.split("|")))
    return st.lists(pair, max_size=30).map(lambda pairs: "".join(map("".join, pairs)))


# Against Textual


@given(_paragraph("abc,.-", " | | |  |   |\n|\n\n"), st.integers(12, 60))
def test_ascii_breaks_as_textual_does(text: str, width: int) -> None:
    assert [line.rstrip() for line in _lines(text, width)] == [
        line.rstrip() for line in _textual(text, width)
    ]
    assert count(text, width) == Content(text).get_height({}, width)


@given(_paragraph("éßŽжλ“”‘’—…€", " | | |\n"), st.integers(12, 60))
def test_letters_one_cell_wide_break_as_textual_does(text: str, width: int) -> None:
    assert count(text, width) == Content(text).get_height({}, width)


@given(
    st.lists(st.sampled_from(["a", "word", "👍🏽", "👩‍👩‍👧", "❤️", "1️⃣", "e\u0301te\u0301", "😀"])),
    st.integers(6, 40),
)
def test_emoji_and_marks_in_words_break_as_textual_does(words: list[str], width: int) -> None:
    text = " ".join(words)
    assert count(text, width) == Content(text).get_height({}, width)


@given(
    st.lists(st.text("abc", min_size=1), min_size=1),
    st.integers(1, 11),
    st.sampled_from(["", "  "]),
)
def test_words_wider_than_the_width_break_as_textual_does(
    words: list[str], width: int, indent: str
) -> None:
    words[0] = indent + words[0]
    assume(all(len(word) <= width or len(word) % width for word in words))
    ours, textual = (way(" ".join(words), width) for way in (_lines, _textual))
    assert [line.rstrip() for line in ours] == textual


def test_textual_sets_the_space_after_a_word_that_fills_its_last_line_on_the_next() -> None:
    assert _textual("abcdefgh ijkl", 4) == ["abcd", "efgh", "", "ijkl"]
    assert _lines("abcdefgh ijkl", 4) == ["abcd", "efgh", "ijkl"]
    assert _textual("abcdefgh ij", 4) == ["abcd", "efgh", " ij"]
    assert _lines("abcdefgh ij", 4) == ["abcd", "efgh", "ij"]


def test_textual_keeps_a_run_of_ideographs_together_and_we_fill_the_line() -> None:
    assert _textual("abc 漢字漢字", 9) == ["abc", "漢字漢字"]
    assert _lines("abc 漢字漢字", 9) == ["abc 漢字", "漢字"]


def test_code_is_not_broken_inside_a_name_that_has_room() -> None:
    code = "raise TideDeniedByTheKeeper"
    assert [code[start:end] for start, end in wrap_code(code, 22)] == [
        "raise ",
        "TideDeniedByTheKeeper",
    ]
    broad = "x = aNameThatIsBroaderThanItsLine"
    assert wrap_code(broad, 16)[0] == (0, 16)


def test_textual_parts_flags_and_breaks_at_no_break_spaces() -> None:
    assert _textual("🇩🇪🇫🇷", 3) == ["🇩🇪🇫", "🇷"]
    assert _lines("🇩🇪🇫🇷", 3) == ["🇩🇪", "🇫🇷"]
    assert _textual("a bon\u00a0mot", 6) == ["a bon", "mot"]
    assert _lines("a bon\u00a0mot", 7) == ["a", "bon\u00a0mot"]


# Any text


@given(st.data(), _WIDTHS)
def test_count_is_the_number_of_lines(
    texts: st.SearchStrategy[str], data: st.DataObject, width: int
) -> None:
    text = data.draw(texts)
    assert count(text, width) == len(wrap(text, width))


@given(st.data(), _WIDTHS)
def test_no_line_is_wider_than_the_width(
    texts: st.SearchStrategy[str], data: st.DataObject, width: int
) -> None:
    text = data.draw(texts)
    for start, end in (*wrap(text, width), *chop(text, width), *wrap_code(text, width)):
        line = text[start:end]
        shown = [low for low, high in _graphemes(line) if cells(line[low:high])]
        assert cells(line) <= width or len(shown) == 1


@given(st.data(), _WIDTHS)
def test_nothing_is_lost_but_the_space_broken_at(
    texts: st.SearchStrategy[str], data: st.DataObject, width: int
) -> None:
    text = data.draw(texts)
    done = 0
    for start, end in wrap(text, width):
        assert done <= start <= end
        assert not text[done:start].strip()
        done = end
    assert not text[done:].strip()


@given(st.data(), _WIDTHS)
def test_chopped_lines_lose_line_feeds_alone(
    texts: st.SearchStrategy[str], data: st.DataObject, width: int
) -> None:
    text = data.draw(texts)
    for broken in (chop(text, width), wrap_code(text, width)):
        assert "".join(text[start:end] for start, end in broken) == text.replace("\n", "")


@given(st.text("漢字仮名交文", min_size=1), st.integers(2, 30))
def test_lines_of_ideographs_are_full(text: str, width: int) -> None:
    assert all(cells(line) == width // 2 * 2 for line in _lines(text, width)[:-1])


@given(st.data(), st.integers(20, 60))
def test_two_neighbouring_lines_fill_at_least_half_of_both(
    texts: st.SearchStrategy[str], data: st.DataObject, width: int
) -> None:
    """So the number of lines, and with it the work, is bounded by the length of the text."""
    text = data.draw(texts).replace("\n", " ")
    lines = _lines(text, width)
    assert len(lines) <= 2 * cells(text) / (width - 16) + 1


# Cases


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, [""]),
        ("\n", 5, ["", ""]),
        ("a b", 0, ["a", "b"]),
        ("    ", 2, [""]),
        ("one  two", 4, ["one", "two"]),
        ("one   ", 3, ["one"]),
        ("  indented", 6, ["  inde", "nted"]),
        ("see https://a.test/b now", 8, ["see", "https://", "a.test/b", "now"]),
        (
            "see https://a.test/clocks/quay-of-brass/tide?moon=1 now",
            24,
            ["see", "https://a.test/clocks/", "quay-of-brass/tide?moon=", "1 now"],
        ),
        ("é https://a.test/quays/1871", 16, ["é", "https://a.test/", "quays/1871"]),
        ("see https://a.test/clock now", 16, ["see", "https://a.test/", "clock now"]),
        ("Die Creative-Commons-Bilder", 22, ["Die", "Creative-Commons-", "Bilder"]),
        ("the sluice-keepershouse", 10, ["the", "sluice-", "keepershou", "se"]),
        ("1914-19189999", 8, ["1914-191", "89999"]),  # figures are no words
        ("밀물이 바뀔 때마다", 10, ["밀물이", "바뀔", "때마다"]),
        ("밀물이바뀔때마다", 10, ["밀물이바뀔", "때마다"]),
        ('他说好"吧"', 8, ["他说", '好"吧"']),  # whether a straight one opens is not known
        ("漢字、漢字", 4, ["漢", "字、", "漢字"]),  # no line starts with a closing sign
        ("他说（好）吧", 6, ["他说", "（好）", "吧"]),  # none ends with an opening one
        ("使用了internet上网", 10, ["使用了", "internet上", "网"]),
        ("，，，，", 4, ["，，", "，，"]),  # but a line has to end somewhere
        ("漢字", 1, ["漢", "字"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("1️⃣2️⃣", 3, ["1️⃣", "2️⃣"]),
        ("👩‍👩‍👧👩‍👩‍👧", 2, ["👩‍👩‍👧", "👩‍👩‍👧"]),
        ("か\u3099か\u3099", 2, ["か\u3099", "か\u3099"]),
        ("a\u2003b", 2, ["a", "b"]),
        ("ab \u0301cd", 3, ["ab \u0301", "cd"]),  # a space with a mark on it is no space
        ("a\u2003\u200b", 1, ["a", "\u2003\u200b"]),
    ],
)
def test_lines_break_where_words_end(text: str, width: int, lines: list[str]) -> None:
    assert _lines(text, width) == lines


def test_code_is_cut_at_the_width_and_keeps_its_spaces() -> None:
    text = "  if x:\n\n漢字漢"
    assert [text[start:end] for start, end in chop(text, 5)] == ["  if ", "x:", "", "漢字", "漢"]


@pytest.mark.parametrize("unit", ["some words ", "x", "漢字、", "👩‍👩‍👧", "e\u0301", "a漢 ", "   "])
def test_work_grows_with_the_text(unit: str, calls: Callable[[Callable[[], object]], int]) -> None:
    work = [calls(lambda size=size: wrap(unit * size, 40)) for size in (300, 3000)]  # type: ignore[misc]
    assert work[1] <= 11 * work[0] + 100


def test_ascii_needs_no_width_tables() -> None:
    code = (
        "import sys; from reader.layout.plain import plain; from reader.layout import threads, terms\n"
        "from reader.model import Paragraph, Quote, Span\n"
        "plain((Quote((Paragraph((Span('plain words'),)),)),), 5)\n"
        "print(*(name for name in ('rich', 'textual') if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_what_is_cut_keeps_what_fits_beside_the_mark() -> None:
    assert [cut("The tide turns", width) for width in (14, 13, 4, 1, 0)] == [
        "The tide turns",
        "The tide tur…",
        "The…",
        "…",
        "",
    ]
    assert cut("潮汐表", 4) == "潮…"


@pytest.mark.parametrize(
    ("code", "width", "lines"),
    [
        ("turn(lamp) and wait", 14, ["turn(lamp) ", "and wait"]),
        ("turn(lamp,oil.store)", 12, ["turn(lamp,", "oil.store)"]),
        ("lamplighters_guild", 14, ["lamplighters_", "guild"]),
        ("lamplightersguildhall", 10, ["lamplighte", "rsguildhal", "l"]),
        ("x = lamplightersguildhall", 12, ["x = lampligh", "tersguildhal", "l"]),
        ("x='漢字漢,字漢字'", 12, ["x='漢字漢,", "字漢字'"]),
    ],
)
def test_a_line_of_code_is_broken_past_a_space_or_sign_near_its_end(
    code: str, width: int, lines: list[str]
) -> None:
    assert [code[start:end] for start, end in wrap_code(code, width)] == lines
