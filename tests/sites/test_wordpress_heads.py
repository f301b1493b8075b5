"""Who says a comment and when, where a theme of WordPress puts both in one element."""

from datetime import datetime

import pytest

from reader import extract
from reader.model import Comment

PEOPLE = ("Wenke", "Tamsin Orr", "Ilja Kolk van der Bruggen")


def thread(drawn: str, lang: str = "") -> tuple[Comment, ...]:
    """Three comments, each drawn with its number and the name of one of `PEOPLE`."""
    items = "".join(
        f'<li class="comment depth-1" id="comment-{n}">{drawn.format(n=n, name=name)}</li>'
        for n, name in enumerate(PEOPLE, 1)
    )
    return extract(
        f'<html lang="{lang}"><title>The crane</title><h1>The crane</h1><p>The crane squeaks at night.</p>'
        f'<ol class="commentlist">{items}</ol>'
    ).comments


@pytest.mark.parametrize(
    "verb",
    ["dijo:", "dice:", "escribió:", "a dit :", "ha scritto:", "disse:", "schreef:", "skriver:",
     "napisał(a):", "пишет:", "schrieb:", "wrote:", "commented:", "says:", "sagt:"],
)  # fmt: skip
def test_a_verb_beside_a_name_is_neither_of_the_name_nor_of_the_text(verb: str) -> None:
    said = thread(
        '<div class="commenttext"><cite><strong>{name}</strong> '
        + verb
        + "</cite><p>It squeaked {n} times.</p><p>And then it stopped.</p></div>"
    )
    assert [comment.author for comment in said] == list(PEOPLE)
    assert said[0].text == "It squeaked 1 times.\n\nAnd then it stopped."


def test_a_name_that_ends_like_a_verb_keeps_its_end() -> None:
    said = thread('<cite class="fn">{name} disse</cite><p>It squeaked {n} times.</p>')
    assert said[0].author == "Wenke disse"


@pytest.mark.parametrize(
    ("before", "after"),
    [("Comment by ", " — 17.07, 2011 @ 13:1{n}"), ("Kommentar von ", " — 17.7.2011 @ 13:1{n}")],
)
def test_the_words_of_a_time_are_without_the_name_before_it(before: str, after: str) -> None:
    said = thread(
        f"<p>It squeaked {{n}} times.</p><p><cite>{before}{{name}}{after}</cite></p>", "de"
    )
    assert [comment.author for comment in said] == list(PEOPLE)
    assert [comment.published_text for comment in said] == [
        after.strip(" —").format(n=n) for n in (1, 2, 3)
    ]
    assert [comment.published for comment in said] == [
        datetime(2011, 7, 17, 13, 10 + n) for n in (1, 2, 3)
    ]


def test_they_are_also_where_the_date_can_be_read_with_the_name() -> None:
    said = thread(
        '<div class="comment-author meta"><strong>{name}</strong> 2{n}. Juni 2018 um 7:32 Uhr</div>'
        '<div class="comment-text"><p>It squeaked {n} times.</p></div>',
        "de",
    )
    assert said[2].published == datetime(2018, 6, 23, 7, 32)
    assert [comment.published_text for comment in said] == [
        f"2{n}. Juni 2018 um 7:32 Uhr" for n in (1, 2, 3)
    ]


def test_a_month_is_not_the_name_of_who_is_called_like_it() -> None:
    drawn = '<cite class="fn">June</cite><time datetime="2021-06-0{n}">June {n}, 2021</time><p>It squeaked, {n}.</p>'
    assert [comment.published_text for comment in thread(drawn)][:2] == [
        "June 1, 2021",
        "June 2, 2021",
    ]
