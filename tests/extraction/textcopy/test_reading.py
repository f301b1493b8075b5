"""Copies of one page of ours, in the wordings of many languages, and what they say of themselves."""

import tomllib
from pathlib import Path

import pytest

from reader.extraction.textcopy import read_textcopy
from reader.model import Reading

HERE = Path(__file__).parent
LANGUAGES = tomllib.loads((HERE / "languages.toml").read_text(encoding="utf-8"))
ENGLISH = LANGUAGES["en"]
COPY = (HERE / "pump.wpdiscuz.txt").read_text(encoding="utf-8")
TITLE = "The Village Pump Is Mended At Last"
BODY = COPY[COPY.index("This is paragraph number 1") : COPY.index("\n\n0 0 votes")]
SAID = {
    "Anna Weber": "The pump was broken for a week.\n\nNobody noticed it before I did.",
    "owl_77": "Thanks",
    "Jo de Vries": "I do not believe a single word of this report, sorry.",
}


def copy(form: str, language: str) -> str:
    """The English copy in the words of another language."""
    text = (HERE / f"pump.{form}.txt").read_text(encoding="utf-8")
    for name in sorted(ENGLISH, key=lambda name: -len(ENGLISH[name])):
        for author in SAID if "{}" in ENGLISH[name] else [""]:
            text = text.replace(
                ENGLISH[name].format(author), LANGUAGES[language][name].format(author)
            )
    return text


def texts(reading: Reading) -> list[str]:
    return [comment.text for comment in reading.comments]


@pytest.mark.parametrize("language", LANGUAGES)
def test_wpdiscuz_in_many_languages(language: str) -> None:
    reading = read_textcopy(copy("wpdiscuz", language))
    words = LANGUAGES[language]
    assert reading.article.title == TITLE
    assert reading.article.text == BODY
    assert texts(reading) == list(SAID.values())
    assert [comment.author for comment in reading.comments] == list(SAID)
    assert [comment.score for comment in reading.comments] == [-1, 2, 11]
    assert {comment.published_text for comment in reading.comments} == {words["age"]}
    assert {comment.published for comment in reading.comments} == {None}
    assert [comment.edited_text for comment in reading.comments] == ["", "", words["edited"]]
    assert [comment.states for comment in reading.comments] == [(), (), ("edited",)]
    assert reading.claimed == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_wordpress_in_many_languages(language: str) -> None:
    reading = read_textcopy(copy("wordpress", language))
    assert reading.article.text == BODY
    assert texts(reading) == list(SAID.values())
    assert [comment.author for comment in reading.comments] == list(SAID)
    assert all("2021" in comment.published_text for comment in reading.comments)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filtered_copy_in_many_languages(language: str) -> None:
    """Short lines dropped: no dates, no votes, names of one word gone; two blank lines part."""
    reading = read_textcopy(copy("filtered", language))
    assert reading.article.title == TITLE
    assert reading.article.text == BODY
    assert texts(reading) == [
        SAID["Anna Weber"],
        "Thanks to everybody who mended it.",
        SAID["Jo de Vries"] + "\n\nNot one.",
    ]
    assert [comment.author for comment in reading.comments] == ["Anna Weber", "", ""]
    assert reading.comments[2].edited_text == LANGUAGES[language]["edited"]


def test_a_text_copy_says_what_it_cannot_know() -> None:
    reading = read_textcopy(copy("filtered", "en"), "https://example.org/pump")
    assert reading.source == "text copy"
    assert reading.nesting == "unknown"
    assert [comment.id for comment in reading.comments] == ["c1", "c2", "c3"]
    assert {(comment.parent, comment.depth) for comment in reading.comments} == {("", 0)}
    assert reading.article.url == "https://example.org/pump"
    assert "which comment answers which is not known" in reading.notes[0]
    assert reading.notes[1:] == (
        "The copy does not give the author of 2 of 3 comments.",
        "The copy does not give the date of any comment.",
    )


def test_fewer_comments_than_the_page_counts_are_told() -> None:
    reading = read_textcopy(COPY.replace("3 Comments", "56 Comments"))
    assert reading.claimed == 56
    assert reading.notes[-1] == "3 of 56 comments are in this copy."


def test_a_date_is_read_and_no_zone_is_invented() -> None:
    first = read_textcopy(copy("wordpress", "en")).comments[0]
    assert first.published is not None
    assert first.published.isoformat() == "2021-10-20T14:03:00"


def test_who_wrote_the_article_and_when_stands_under_its_title() -> None:
    dated = COPY.replace(f"{TITLE}\n", f"{TITLE}\n\nMaria Lund · October 19, 2021\n", 1)
    article = read_textcopy(dated).article
    assert (article.title, article.byline, article.text) == (TITLE, "Maria Lund", BODY)
    assert article.published is not None
    assert article.published.date().isoformat() == "2021-10-19"


def test_controls_are_dropped() -> None:
    reading = read_textcopy(COPY.replace("Thanks", "Tha\x1b[31mnks\u202e\x00"))
    assert reading.comments[1].text == "Tha[31mnks"


def test_nothing_gives_nothing() -> None:
    reading = read_textcopy(" \n\t\n\u00a0\n")
    assert reading.article.title == ""
    assert reading.article.blocks == ()
    assert reading.comments == ()
