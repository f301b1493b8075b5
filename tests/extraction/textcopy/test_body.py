"""Title and article: all of a plain text, the article of a page."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.extraction.textcopy import read_textcopy
from reader.model import Code, Heading, Items, Table
from reader.text import clean

COPY = (Path(__file__).parent / "pump.wpdiscuz.txt").read_text(encoding="utf-8")
BODY = COPY[COPY.index("This is paragraph number 1") : COPY.index("\n\n0 0 votes")]
PARAGRAPHS = BODY.split("\n\n")
CHANGES = "\n\n".join(
    f"1.{number}.0 - 2020-0{number}-11\n\nThe pump is faster now. Reply codes are told apart."
    for number in range(1, 6)
)
MAIL = f"""From: Anna Weber <anna@example.org>
To: Otto <otto@example.org>
Date: Mon, 3 May 2021 10:20:00 +0200
Subject: The pump

Dear Otto,

{PARAGRAPHS[0]}

On Sun, 2 May 2021 at 18:04, Otto <otto@example.org> wrote:
> Is it mended?
> I saw <https://example.org/pump> and <https://example.org/well>.

Yours,
Anna
"""
README = f"""# pump

A tool that mends pumps.

## Comments

Comments begin with a hash. Leave a comment where the reason is not plain.

* item one
* item two

    $ pump --mend
    done

{PARAGRAPHS[1]}
"""
POEM = "The Pump\n\nOld iron in the yard,\nhow long, how long,\nyour arm is hard,\nand thirst is strong.\n"


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


@pytest.mark.parametrize(
    "text",
    [BODY, CHANGES, MAIL, README, POEM, "One line.", "alone"],
    ids=["chapter", "changes", "mail", "readme", "poem", "line", "word"],
)
def test_a_plain_text_is_all_article(text: str) -> None:
    reading = read_textcopy(text)
    assert reading.comments == ()
    assert reading.notes == ()
    assert words(f"{reading.article.title} {reading.article.text}") == words(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (POEM, "The Pump"),
        (README, "pump"),
        ("The Pump\n========\n\nIt is mended.", "The Pump"),
        (BODY, ""),
    ],
    ids=["alone", "hash", "underlined", "none"],
)
def test_the_title_of_a_plain_text(text: str, title: str) -> None:
    assert read_textcopy(text).article.title == title


def test_white_space_becomes_structure() -> None:
    structured = COPY.replace(
        PARAGRAPHS[3],
        "The cost\n\n  • iron\n  • wood\n\ndef mend(pump):\n    return pump.mend();\n\n"
        "Year\tPumps\n2019\t4\n2020\t7\n\n" + PARAGRAPHS[3],
    )
    kinds = [type(block) for block in read_textcopy(structured).article.blocks]
    assert kinds.index(Heading) < kinds.index(Items) < kinds.index(Code) < kinds.index(Table)


def test_a_heading_that_is_also_a_link_elsewhere_stays() -> None:
    chaptered = COPY.replace(PARAGRAPHS[2], f"History\n\n{PARAGRAPHS[2]}")
    assert "\n\nHistory\n\n" in read_textcopy(chaptered).article.text


def test_what_a_page_puts_into_an_article_goes() -> None:
    broken = COPY.replace(
        PARAGRAPHS[2],
        f"Advertisement\n\nThe Valley Times\n\nClick to enlarge\n\n{PARAGRAPHS[2]}",
    )
    assert read_textcopy(broken).article.text == BODY


def test_boxes_after_an_article_are_none_of_it() -> None:
    boxed = COPY.replace(
        "0 0 votes",
        "Share this:\nFacebook\nTwitter\nRelated\nThe Roof\nThe roof was mended too, and this tells how.\n",
    )
    assert read_textcopy(boxed).article.text == BODY


def test_a_text_over_its_date_is_none_of_the_article() -> None:
    reading = read_textcopy("\n".join(["0" * 91, *["0m ago", "Reply"] * 3]))
    said = [reading.article.text, *(comment.text for comment in reading.comments)]
    assert sum("0" * 91 in text for text in said) == 1


LINES = st.sampled_from([
    "Reply", "1 month ago", "Anna Weber", "12 Comments", "View all comments", "0", "", "", "-2",
    "A sentence of some words that says little.", "Last edited 1 month ago by Otto",
    "Reply to  Ida", "Anna says:", "May 3, 2021 at 10:20", "[   ] Name*", "References",
    "  1. http://a.example/", "[1]x", "• item", "a\tb", "Leave a Reply", "Pingback: x", "\u00a0",
    "// <http://a.example/\nb>", "=====", "Search", "5 points", "Author", "❤️", "Jo • 2h",
    "x" * 300, "你好世界" * 20, "page\f2    b",
])  # fmt: skip


def signs(text: str) -> Counter[str]:
    """What is not white space: lines joined in a script without spaces are one word."""
    return Counter(unicodedata.normalize("NFC", "".join(text.split())))


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(LINES, max_size=40).map("\n".join)))
def test_any_text_is_read_and_nothing_is_made_up(text: str) -> None:
    reading = read_textcopy(text)
    ids = [comment.id for comment in reading.comments]
    assert ids == [f"c{place}" for place in range(1, len(ids) + 1)]
    told = [reading.article.title, reading.article.text, *(c.text for c in reading.comments)]
    assert not signs("".join(told)) - signs(clean(text))


WORD = st.text("abcdefghijklmnopqrstuvwxyzäöü", min_size=2, max_size=12)
PROSE = st.lists(WORD, min_size=6, max_size=60).map(lambda parts: " ".join(parts) + ".")


@settings(max_examples=60, deadline=None)
@given(st.lists(PROSE, min_size=1, max_size=12))
def test_prose_loses_no_word(paragraphs: list[str]) -> None:
    assert read_textcopy("\n\n".join(paragraphs)).article.text == "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    "line",
    [
        "Reply",
        "a b",
        "* item",
        "a\tb",
        "12 Comments",
        "def f(x):\n    return x;",
        "Anna\n1 month ago\n\nHi.",
    ],
)
def test_a_copy_of_many_lines_is_read(line: str) -> None:
    """Growth with the square of the lines shows here as a test that does not end."""
    reading = read_textcopy(f"{BODY}\n\n" + f"{line}\n" * 20_000)
    assert signs(reading.article.text) - signs(BODY) or reading.comments
