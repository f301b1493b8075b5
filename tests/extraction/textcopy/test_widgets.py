"""Copies of widgets that many sites share, Disqus, Facebook's and Discourse, in many languages."""

import tomllib
from pathlib import Path

import pytest

from reader.extraction.textcopy import read_textcopy
from reader.model import Reading

HERE = Path(__file__).parent
LANGUAGES = tomllib.loads((HERE / "languages.toml").read_text(encoding="utf-8"))
COPY = (HERE / "pump.wordpress.txt").read_text(encoding="utf-8")
TOP = COPY[: COPY.index("3 Comments")]
BODY = TOP[TOP.index("This is paragraph number 1") :].strip()
SAID = {
    "Anna Weber": "The pump was broken for a week.\n\nNobody noticed it before I did.",
    "owl_77": "Thanks",
    "Jo de Vries": "I do not believe a single word of this report, sorry.",
}
ONE, TWO, THREE = SAID.values()

DISQUS = """{count}
Valley Times
{sorted}
Anna Weber • {years}
{one}
4
{reply}
{share} ›
owl_77 • Anna Weber • {years}
{two}
{reply}
{share} ›
Jo de Vries • {years}
{three}
11
{reply}
{share} ›
"""
FACEBOOK = """{count}
{sorted}
{add}
Anna Weber
{one}
{like} · {reply} · 4 · {moment}
owl_77
{two}
{like} · {reply} · {moment}
Jo de Vries
{three}
{like} · {reply} · 11 · {moment}
Facebook Comments Plugin
"""
FACEBOOK_AGES = FACEBOOK.replace("{moment}", "{short}")
DISCOURSE = """{count}

Anna Weber
{moment}
1

{one}

{likes}

owl_77
{moment}
2

{two}

Jo de Vries
{moment}
3

{three}

{likes}
"""


def copied(widget: str, language: str) -> Reading:
    words = {**LANGUAGES[language], "one": ONE, "two": TWO, "three": THREE}
    return read_textcopy(TOP + widget.format(**words))


def is_right(reading: Reading) -> None:
    assert reading.article.text == BODY
    assert [comment.text for comment in reading.comments] == [*SAID.values()]
    assert [comment.author for comment in reading.comments] == [*SAID]


@pytest.mark.parametrize("language", LANGUAGES)
def test_comments_copied_from_disqus_are_read(language: str) -> None:
    reading = copied(DISQUS, language)
    is_right(reading)
    assert {comment.published_text for comment in reading.comments} == {
        LANGUAGES[language]["years"]
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_comments_copied_from_facebook_are_read(language: str) -> None:
    reading = copied(FACEBOOK, language)
    is_right(reading)
    assert all("2019" in comment.published_text for comment in reading.comments)
    assert [comment.score for comment in reading.comments] == [4, None, 11]


@pytest.mark.parametrize("language", LANGUAGES)
def test_facebook_with_ages(language: str) -> None:
    is_right(copied(FACEBOOK_AGES, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_discourse(language: str) -> None:
    reading = copied(DISCOURSE, language)
    is_right(reading)
    assert all("2019" in comment.published_text for comment in reading.comments)
