"""What may enter the model, and how text folds for comparing."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.text import (
    alphanumerics,
    beyond_ascii,
    cells,
    clean,
    fold,
    is_openable,
    is_printable,
    is_web,
    line,
    may_be_unspaced,
    numbered,
    words,
)
from reader.text.scripts import PERHAPS_UNSPACED

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize("char", [*map(chr, range(0x180)), "\u2028", "\ud800", "字"])
def test_what_is_printable_in_short_and_long_texts(char: str) -> None:
    for around in ("", "The quay was full of people. "):
        for times in (1, 4):
            text = around * times + char + around
            assert is_printable(text) is text.isprintable()


def is_dropped(char: str) -> bool:
    """By class, and written apart from the table under test."""
    if char in "\n\t":
        return False
    return (
        unicodedata.category(char) == "Cc"
        or char in BIDI
        or char in "\u2028\u2029\ufeff\ufff9\ufffa\ufffb"
        or 0xE0000 <= ord(char) <= 0xE007F
    )


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
@example("a\x1b]0;title\x07b")
@example("\x9b31mred")
@example("\r\n\r\x85\u2028")
def test_no_acting_character_survives_and_everything_else_does(text: str) -> None:
    cleaned = clean(text)
    assert not any(is_dropped(char) for char in cleaned)
    breaks = str.maketrans("\r\x85\u2028\u2029", "\n\n\n\n")
    kept = "".join(c for c in text.replace("\r\n", "\n").translate(breaks) if not is_dropped(c))
    assert cleaned == kept


def test_a_lone_surrogate_can_be_written() -> None:
    assert clean("a\ud800b") == "a\ufffdb"


def test_joiners_and_direction_marks_are_text() -> None:
    kept = "👩\u200d👩 \u200fא\u200e نمی\u200cخواهم"
    assert clean(kept) == kept


@given(st.text(max_size=60))
def test_a_line_is_one_line(text: str) -> None:
    flat = line(text)
    assert "\n" not in flat
    assert "  " not in flat
    assert flat == flat.strip(" ")


@given(st.text(max_size=80))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(st.sampled_from("aB “”’–éÉİΣσςßKſçŁЯяかが\u00a0"), max_size=30))
@example("ΟΔΟΣ")
@example("İzmir’s ÉTÉ")
def test_each_sign_folds_as_it_does_alone(text: str) -> None:
    assert fold(text) == "".join(map(fold, text))


@given(
    st.text(st.sampled_from("ab \t\n\r\u00a0\u1680\u2003\u2028\u3000\x0b\x1c\x85’é"), max_size=30)
)
def test_a_line_has_one_space_for_any_white_space(text: str) -> None:
    spaces = " \t\n\u00a0\u2003\u3000"
    plain = "".join(" " if char in spaces else char for char in clean(text))
    assert line(text) == " ".join(part for part in plain.split(" ") if part)


def test_folding_meets_what_readers_type() -> None:
    assert fold("Ärger “ÉTÉ” — don’t") == 'arger "ete" - don\'t'
    assert fold("한국 がか") == "한국 がか"


def test_cells_are_counted_as_the_screen_counts() -> None:
    assert [cells(text) for text in ("abc", "日本", "é", "👩\u200d👩\u200d👧")] == [3, 4, 1, 2]


@pytest.mark.parametrize(
    ("url", "web", "openable"),
    [
        ("https://quay.example/a", True, True),
        ("HTTP://quay.example/a", True, True),
        ("mailto:keeper@quay.example", False, True),
        ("MailTo:keeper@quay.example", False, True),
        ("javascript:alert(1)", False, False),
        ("file:///etc/passwd", False, False),
        ("http:quay", False, False),
        ("//quay.example/a", False, False),
        (" https://quay.example", False, False),
        ("httpsx://quay.example", False, False),
        ("", False, False),
    ],
)
def test_which_addresses_are_links(url: str, *, web: bool, openable: bool) -> None:
    assert (is_web(url), is_openable(url)) == (web, openable)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Two hands, and — no figures. Don't wind it half-way!", 10),
        ("القمر يرفع البحر مرتين في اليوم", 6),
        ("הירח מרים את הים", 4),
        ("часы прилива идут", 3),
        ("조석 시계가 간다", 3),
        ("潮の時計です。", 3),
        ("潮汐钟在桥下。", 3),
        ("潮 tide", 2),
        ("นาฬิกาน้ำขึ้น", 4),
        ("ဒီရေနာရီ", 2),
        ("「潮」、tide。", 2),
    ],
)
def test_words_are_counted_by_the_script(text: str, count: int) -> None:
    assert words(text) == count


def test_one_is_no_plural() -> None:
    assert [numbered(count, "page") for count in (0, 1, 2, 1204)] == [
        "0 pages",
        "1 page",
        "2 pages",
        "1,204 pages",
    ]
    assert [numbered(count, "reply", "replies") for count in (1, 3)] == ["1 reply", "3 replies"]


@given(st.text() | st.text(st.characters(max_codepoint=127)))
@example("a_b-c 1.5\x1fx\x85\udc80")
def test_words_told_without_a_pattern_are_those_of_one(text: str) -> None:
    assert alphanumerics(text) == re.findall(r"\w+", text)
    assert beyond_ascii(text) == "".join(char for char in text if not char.isascii())
    assert words(text, text.split()) == words(text)


def test_the_quick_test_of_scripts_without_spaces_overlooks_none() -> None:
    borders = (0x80, 0x7FF, 0xDFF, 0xE00, 0x1DFF, 0x1E00, 0x26FF, 0x2700, 0x2FFF, 0x3000, 0xD7FF)
    rare = (0xD800, 0xDFFF, 0xE000, 0xFE0F, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF)
    around = {code + step for code in (*borders, *rare) for step in range(-70, 71)}
    exact = re.compile(f"[{PERHAPS_UNSPACED}]")
    for sign in (chr(code) for code in around if code <= 0x10FFFF):
        assert may_be_unspaced(f"a {sign}") == bool(exact.search(sign)), ascii(sign)
