"""Which texts are worth to be asked whether they are dates."""

import pytest

from reader.extraction.generic.structure.survey import survey
from reader.extraction.generic.wording.dated_parts import may_be_indented, stamp_in
from reader.extraction.generic.wording.stamps import BEGUN, BEGUN_AS_WRITTEN, STAMP, is_stamp
from reader.html.tree import parse


def test_the_beginnings_are_known_in_whatever_letters() -> None:
    assert {begun.lower() for begun in BEGUN_AS_WRITTEN} == BEGUN
    assert {begun.upper() for begun in BEGUN if begun.upper().lower() == begun} <= BEGUN_AS_WRITTEN
    assert {"\u212aem", "KEM", "kEm", "Χθε", "χϴε"} <= BEGUN_AS_WRITTEN


@pytest.mark.parametrize(
    "text",
    ["Yesterday", "YESTERDAY", "3 May 2024", "Ada • just now", ", yesterday", "2 hours ago", "dün"],
)
def test_a_page_is_asked_for_each_text_that_may_be_a_date(text: str) -> None:
    assert survey(parse(f"<p>x</p><span>{text}</span>")).stamps


@pytest.mark.parametrize("text", ["Newsletter", "About us", "Ada Lund", "Yes", "· Share"])
def test_words_of_a_menu_are_no_dates(text: str) -> None:
    assert not survey(parse(f"<p>x</p><span>{text}</span>")).stamps


@pytest.mark.parametrize(
    "text",
    ["1. Marek Dole", "3 Julia", "12. Augustin Feld", "7) Maria", "Julian 23", "Magnus 77",
     "Marsh 3rd", "Decker 4", "4.0 out of 5 stars", "3 out of 5", "2 dl", "3 msk",
     "250 ml", "5 mm", "9.12. List", "Table 9.1. List of ropes", "7. List of sails"],
)  # fmt: skip
def test_a_number_and_a_name_like_a_month_are_no_date(text: str) -> None:
    assert not is_stamp(text)


@pytest.mark.parametrize(
    "text",
    ["3. März", "12 Aug", "1. Marek Dole, 3 March", "3 Sept. 2024", "12 天前", "7 Maj 9:15",
     "7. list", "March 3rd", "Sept 9", "Julian 23 hours ago", "Julian 23, March 3"],
)  # fmt: skip
def test_a_number_and_a_month_are_one(text: str) -> None:
    assert is_stamp(text)


@pytest.mark.parametrize(
    ("text", "date"),
    [("Edited by Ada on 3 May 2024, twice", "3 May"), ("تم التعديل منذ ٣ أيام", "منذ ٣ "),
     ("Edited by Ada yesterday", ""), ("Last edited by the writer", ""), ("", "")],
)  # fmt: skip
def test_the_first_date_in_a_text_is_the_one_the_pattern_finds(text: str, date: str) -> None:
    found, by_pattern = stamp_in(text), STAMP.search(text)
    assert (found[0] if found else "") == date == (by_pattern[0] if by_pattern else "")


@pytest.mark.parametrize(("width", "may"), [(120, True), (900, False)])
def test_lines_that_are_indented_by_a_page_or_more_are_no_date(width: int, *, may: bool) -> None:
    assert may_be_indented("Quayside,\n" + " " * width + "3 May 2024") is may
