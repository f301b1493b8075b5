"""Author and date in one line, in the element of the name or first in that of the text."""

import pytest

from reader.extraction.comments.deletions import gone
from reader.extraction.comments.head_lines import beheaded, is_apart, is_time, undated, unsigned
from tests.blocks import paragraphs


def test_a_name_without_the_date_behind_it() -> None:
    assert undated("Wenke March 3, 2024", "March 3, 2024") == "Wenke"
    assert undated("Wenke", "March 3, 2024") == "Wenke"
    assert undated("March 3, 2024", "March 3, 2024") == "March 3, 2024"


@pytest.mark.parametrize(
    ("shown", "author", "bare"),
    [
        ("Wenke, 3 March", "Wenke", "3 March"),
        ("Comment by Wenke — 17.07, 2011 @ 13:10", "Wenke", "17.07, 2011 @ 13:10"),
        ("3 March 2024 by Wenke", "Wenke", "3 March 2024"),
        ("March 3, 2:03 p.m. - Wenke", "Wenke", "March 3, 2:03 p.m."),
        ("Wenke yesterday", "Wenke", "yesterday"),
        ("January 31", "Jan", "January 31"),
        ("31 Januar", "Jan", "31 Januar"),
        ("on 17.07 Wenke @ 13:10", "Wenke", "on 17.07 Wenke @ 13:10"),
        ("3 March", "", "3 March"),
        ("3/5/21", "21", "3/5/21"),
        ("21.5.2021", "21", "21.5.2021"),
    ],
)
def test_a_date_without_the_name_beside_it(shown: str, author: str, bare: str) -> None:
    assert unsigned(shown, author) == bare


def test_a_name_that_is_a_word_of_dates() -> None:
    assert [*map(is_time, ("21", "Tag", "June 10", "vor", "März"))] == [True] * 5
    assert [*map(is_time, ("Wenke", "Wenke 21", "★", ""))] == [False] * 4
    assert is_apart("Dan, 2 hours ago", "Dan")
    assert is_apart("Dan | vor 3 Tagen", "Dan")
    for shown, name in (("Today, 10:00", "Today"), ("vor 3 Tagen", "vor"), ("2, 3 days ago", "2")):
        assert not is_apart(shown, name)


def test_a_first_line_of_name_and_date_is_no_text() -> None:
    whole = paragraphs("Wenke March 3, 2024 at 9:12", "The ferry was late.")
    assert beheaded(whole, "Wenke", "March 3, 2024 at 9:12") == whole[1:]
    own = paragraphs("Wenke here, I was on it.", "The ferry was late.")
    assert beheaded(own, "Wenke", "March 3, 2024") == own


@pytest.mark.parametrize("verb", ["says", "skriver", "a dit", "ha scritto", "написал(а)"])
def test_a_first_line_that_says_who_writes_in_any_language_is_no_text(verb: str) -> None:
    whole = paragraphs(f"Wenke {verb} :", "The ferry was late.")
    assert beheaded(whole, "Wenke", "March 3, 2024") == whole[1:]
    other = paragraphs("Wenke late again:", "The ferry was late.")
    assert beheaded(other, "Wenke", "March 3, 2024") == other


def test_the_word_that_a_comment_is_gone_in_other_languages() -> None:
    for text in (
        "Dieser Kommentar wurde von einem Moderator gelöscht.",
        "Ce commentaire a été supprimé.",
        "Комментарий удалён",
        "该评论已被删除",
    ):
        assert gone("Wenke", paragraphs(text)) == ("deleted",)
    assert gone("Wenke", paragraphs("Kommentar gelöscht? Das war ich nicht.")) == ()


def test_what_is_left_of_a_head_whose_author_is_elsewhere_is_no_text() -> None:
    whole = paragraphs("Says:", "The ferry is late.")
    assert beheaded(whole, "Wenke", "March 3, 2024") == whole[1:]
    other = paragraphs("The sign says:", "No ferry.")
    assert beheaded(other, "Wenke", "March 3, 2024") == other
    assert beheaded(whole[:1], "Wenke", "March 3, 2024") == whole[:1]
