"""Names give way everywhere they can be known, and to the same name each."""

from dataclasses import replace
from datetime import datetime

import pytest

from reader.model import (
    Article,
    Code,
    Comment,
    Heading,
    Image,
    Items,
    Media,
    Note,
    Paragraph,
    Quote,
    Reading,
    Rule,
    Span,
    Table,
)
from reader.save import format_named, written
from reader.save.facts import Options
from reader.save.pseudonyms import pseudonymous
from tests.blocks import paragraph

THREAD = (
    Comment("kim.vale-1", (paragraph("Fog again."),), author="Kim Vale", url="https://a.test/u/kimvale/1"),
    Comment("2", (paragraph("@Kim Vale: no. @kim, listen! Kim Valette is not here.", href="https://a.test/@KimVale"),),
            "kim.vale-1", 1, "Bo"),
    Comment("3", (Quote((paragraph("Kim Vale wrote: Fog"),)), Items(((paragraph("Bob and Bo, Bo."),),)),
            Table((((Span("Bo"),),),)), Code("Bo = 1")), "2", 2, "Kim Vale", url="https://a.test/#3"),
    Comment("4", (paragraph("Who was it?"),), published_text="Kim Vale, 3 May", edited_text="by Kim Vale"),
)  # fmt: skip
READING = Reading(
    Article("T", (paragraph("Kim Vale"),), "Ann Reed"), THREAD, notes=("Bo is muted.",)
)


def test_by_a_key_a_person_has_the_same_other_name_on_every_page() -> None:
    key, other = b"a key of some length", b"another of some length"
    one = pseudonymous(READING, key).comments
    turned = pseudonymous(replace(READING, comments=(Comment("1", author="Bo"), *THREAD)), key)
    assert (one[0].author, one[1].author) == (turned.comments[1].author, turned.comments[0].author)
    assert one[0].author != one[1].author
    assert one[1].text.startswith(f"@{one[0].author}: no.")
    assert one[0].author != pseudonymous(READING, other).comments[0].author
    accents = [
        pseudonymous(Reading(comments=(Comment("1", author=name),)), key).comments[0].author
        for name in ("Ren\u00e9", "Rene\u0301")
    ]
    assert accents[0] == accents[1]


def test_the_same_person_has_the_same_other_name_everywhere() -> None:
    made = pseudonymous(READING)
    assert [comment.author for comment in made.comments] == ["Person 1", "Person 2", "Person 1", ""]
    assert made.comments[1].text == "@Person 1: no. @Person 1, listen! Kim Valette is not here."
    assert (
        made.comments[2].text
        == "Person 1 wrote: Fog\n\nBob and Person 2, Person 2.\n\nPerson 2\n\nPerson 2 = 1"
    )
    assert made.notes == ("Person 2 is muted.",)
    assert made.article == READING.article


def test_every_kind_of_block_keeps_its_kind_and_loses_the_name() -> None:
    name, spans = "Kim Vale", (Span("Kim Vale"),)
    held = (Heading(2, spans), Image("https://a.test/tide.png", name, spans), Media("https://a.test/film", name),
            Rule(), Note("Kim Vale", (paragraph(name),)))  # fmt: skip
    (comment,) = pseudonymous(Reading(comments=(Comment("1", held, author=name),))).comments
    other = (Span(comment.author),)
    assert comment.blocks == (
        Heading(2, other),
        Image("https://a.test/tide.png", comment.author, other),
        Media("https://a.test/film", comment.author),
        Rule(),
        Note(comment.author, (Paragraph(other),)),
    )


def test_addresses_and_ids_that_hold_a_name_go_and_threads_stay() -> None:
    made = pseudonymous(READING)
    assert [comment.url for comment in made.comments] == ["", "", "https://a.test/#3", ""]
    assert [comment.parent for comment in made.comments] == [
        "",
        made.comments[0].id,
        made.comments[1].id,
        "",
    ]
    block = made.comments[1].blocks[0]
    assert isinstance(block, Paragraph)
    assert block.spans[0].href == ""
    assert [comment.depth for comment in made.comments] == [0, 1, 2, 0]


def in_time(words: str, author: str, when: datetime | None = None) -> str:
    """The page's words for a time, and for that of an edit, where a commenter has this name."""
    comment = Comment("1", author=author, published=when, published_text=words, edited_text=words)
    (made,) = pseudonymous(Reading(comments=(comment,))).comments
    assert made.edited_text == made.published_text
    return made.published_text


def test_a_name_beside_a_time_goes() -> None:
    assert in_time("Comment by Kim Vale @ 13:10", "Kim Vale") == "Comment by Person 1 @ 13:10"
    assert in_time("KIM VALE 3 August, 13:10", "Kim Vale", datetime(2021, 8, 3, 13, 10)) == ""
    assert in_time("Kim Vale, 2 hours ago", "Ann") == "Kim Vale, 2 hours ago"
    made = pseudonymous(Reading(comments=tuple(
        Comment(author, author=author, published_text="to Bo, 3/5") for author in ("Ann", "Bo")
    )))  # fmt: skip
    assert [comment.published_text for comment in made.comments] == ["to Person 2, 3/5"] * 2


def test_a_month_beside_a_time_is_no_name() -> None:
    april = datetime(2021, 4, 3)
    assert in_time("April 3, 2021", "April", april) == "April 3, 2021"
    assert in_time("April, April 3, 2021", "April", april) == "April 3, 2021"
    assert in_time("April, 3/4/2021", "April", april) == "3/4/2021"
    assert in_time("April, 3 mai 2021", "April", datetime(2021, 5, 3)) == "3 mai 2021"
    assert (
        in_time("April 2021 (edited 4 April 2021)", "April") == "April 2021 (edited 4 April 2021)"
    )


@pytest.mark.parametrize(
    ("words", "author"),
    [
        ("9. Mai 2021 um 11:00", "Mai"),
        ("3. März 2021", "März"),
        ("6. Juni 2021 um 10:00 Uhr", "Uhr"),
        ("9 de abril de 2021", "Abril"),
        ("Sat 5 May", "Sat"),
        ("May 5, 2021 at 10:00 am", "at"),
        ("May 5, 2021 at 10:00 am", "2021"),
        ("June 10, 2021", "June 10"),
        ("May, 2021", "May"),
        ("Today, 10:00", "Today"),
        ("3 hours ago", "3"),
        ("vor 3 Tagen", "vor"),
    ],
)
def test_a_word_of_a_time_in_any_language_is_no_name(words: str, author: str) -> None:
    assert in_time(words, author) == words


@pytest.mark.parametrize(
    ("words", "author", "left"),
    [
        ("Dan, 13:10", "Dan", "13:10"),
        ("DAN | 3 May 2021", "Dan", "3 May 2021"),
        ("Dan 3 May 2021", "Dan", "3 May 2021"),
        ("Sun, May 9, 2021", "Sun", "May 9, 2021"),
        ("Marta 3 de marzo", "Marta", "3 de marzo"),
        ("3 May 2021 by Sam", "Sam", "3 May 2021"),
        ("Comment by Sam @ 3 May", "Sam", "Comment @ 3 May"),
        ("3 May 2021 Sam", "Sam", "3 May 2021"),
    ],
)
def test_a_name_that_is_a_word_of_dates_goes_where_it_stands_apart(
    words: str, author: str, left: str
) -> None:
    assert in_time(words, author) == left


def test_a_day_of_the_week_that_it_was_not_is_a_name() -> None:
    comment = Comment("1", author="Sam", published=datetime(2021, 5, 3), published_text="Sam 3 May")
    (made,) = pseudonymous(Reading(comments=(comment,))).comments
    assert made.published_text == "3 May"


def test_no_name_is_left_in_any_format() -> None:
    for name in ("txt", "md", "html", "json", "jsonl", "csv"):
        text = written(READING, format_named(name), Options(article=False, pseudonyms=True))
        assert isinstance(text, str)
        assert "kim.vale" not in text.lower().replace("kim valette", "")
        assert "Kim Vale" not in text.replace("Kim Valette", "")
        assert "Person 2" in text


def test_many_names_in_many_texts_take_no_longer_than_their_words() -> None:
    """2,000 names in 4,000 texts: looked up by word, some million steps and not a thousand million."""
    names = [f"Name{n} Of{n}" for n in range(2000)]
    text = " ".join(names[:40])
    comments = tuple(
        Comment(str(n), (paragraph(text),), author=names[n % 2000]) for n in range(4000)
    )
    made = pseudonymous(Reading(comments=comments))
    assert made.comments[-1].text.split()[:2] == ["Person", "1"]
