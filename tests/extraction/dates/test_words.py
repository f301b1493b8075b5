"""The table of words, and texts as languages read them."""

from datetime import datetime

import pytest

from reader.extraction.dates.parse import read_date
from reader.extraction.dates.spelling import normal
from reader.extraction.dates.tokens import cut
from reader.extraction.dates.words import base, guessed, order, own, table

LANGUAGES = [language for language in table().words if language != "*"]


def shape(text: str, lang: str) -> str:
    phrase = own(cut(normal(text)), lang)
    assert phrase is not None
    return phrase.shape


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_month_of_every_language_is_read_in_it(lang: str) -> None:
    """By all of its names and spellings, and all twelve are there but for those of figures."""
    months = {
        word: int(role[1:].split("+")[0])
        for word, role in table().words[lang].items()
        if role[0] == "m"
    }
    assert set(months.values()) == (set() if lang in {"ja", "ko"} else set(range(1, 13)))
    for word, month in months.items():
        assert read_date(f"17 {word.upper()} 2021", lang) == datetime(2021, month, 17), word


def test_every_role_in_the_table_is_one_the_grammar_knows() -> None:
    letters = set("MWXsihdwqUNYGDHISKAEZgtxf")
    for language, words in table().words.items():
        for word in words:
            read = own(cut(word), language) or guessed(cut(word), "")[0]
            if word in table().unspaced or len(cut(word)) == 1:
                assert set(read.shape) <= letters, (language, word, read.shape)


def test_names_of_several_words_and_letters_are_one_piece() -> None:
    assert shape("20 Tháng Mười Hai, 2021", "vi") == "1M,4"
    assert shape("2:03 p. m.", "es") == "1:1A."
    assert shape("20 ต.ค. 2564", "th") == "1M.4"


def test_scripts_without_spaces_are_cut_at_their_words() -> None:
    assert shape("10月20日下午2点", "zh") == "1G1DA1H"
    assert shape("2時間前", "ja") == "1hg"
    assert shape("5분전", "ko") == "1Ig"
    assert shape("วันพุธที่ 20", "th") == "Wf1"


def test_one_text_read_as_languages_differ() -> None:
    shapes = {(phrase.shape, phrase.values) for phrase in guessed(cut("20 listopada 2021"), "")}
    assert shapes == {("1M4", (20, 10, 2021)), ("1M4", (20, 11, 2021))}


def test_diacritics_may_be_missing_but_not_where_they_tell_two_words_apart() -> None:
    assert read_date("20 fevrier 2021", "fr") == datetime(2021, 2, 20)
    assert shape("št 20", "sk") == "W1"
    assert own(cut("št"), "sk") != own(cut("st"), "sk")


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("en", ""), ("en-US", "md"), ("en_gb", "dm"), ("de-AT", "dm"), ("no", "dm"), ("ko-KR", "y"),
     ("sv", "ydm"), ("es-PR", "md"), ("xx", ""), ("", "")],
)  # fmt: skip
def test_day_and_month_are_in_the_order_of_the_region(lang: str, expected: str) -> None:
    assert order(lang) == expected


def test_tags_of_languages() -> None:
    assert [base(tag) for tag in ("pt-BR", "PT_br", "no", "iw", "zh-Hant-TW")] == [
        "pt",
        "pt",
        "nb",
        "he",
        "zh",
    ]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("on Vendredi, février 27th, 2026 at 9h30", "fr"),
        ("Februar 27th, 2026 at 9:30", "de"),
        ("27th марта 2026, 09:30", "ru"),
        ("март 27th, 2026", "ru"),
    ],
)
def test_templates_write_english_ordinals_and_words_in_any_language(text: str, lang: str) -> None:
    moment = read_date(text, lang)
    assert moment is not None
    assert (moment.year, moment.day) == (2026, 27)


def test_a_language_gives_such_words_its_own_meaning() -> None:
    assert shape("ago 27", "es") == "M1"
    assert shape("st 27", "cs") == "W1"
    assert read_date("5 th 3 2024", "vi") == datetime(2024, 3, 5)


@pytest.mark.parametrize(
    "written", ["4 آب/أغسطس 2013", "4 أغسطس/ آب 2013", "الأحد، 04 آب/اغسطس 2013"]
)
def test_a_month_called_by_two_names_is_one(written: str) -> None:
    assert read_date(written, "ar") == datetime(2013, 8, 4)


@pytest.mark.parametrize("written", ["4 آب/حزيران 2013", "May/June 2013", "3 Jan/Feb 2013"])
def test_two_months_are_no_day(written: str) -> None:
    assert read_date(written) is None
