"""What is said of a page, in order: the transcript is read aloud, so it is kept as a whole."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from reader.linear.loop import whole_text
from reader.linear.page import LinearPage
from reader.linear.spoken_text import Link, ago, spoken
from reader.model import Heading, Items, Paragraph, Reading, Span
from tests.blocks import paragraph
from tests.linear.conftest import NOW, comment

TRANSCRIPT = Path(__file__).with_name("lamps.txt")


def test_the_transcript_is_the_page_in_order(page: LinearPage) -> None:
    assert whole_text(page) + "\n" == TRANSCRIPT.read_text(encoding="utf-8")


def test_no_sign_that_is_drawn_is_said(page: LinearPage) -> None:
    assert not set(whole_text(page)) & set("│┃─═•◦▪▶●↳❝\x1b\t")


def test_every_word_of_the_page_is_said(page: LinearPage) -> None:
    said = whole_text(page)
    for part in range(len(page)):
        assert all(word in said for word in page.text(part).split())


def test_a_comment_is_told_by_number_level_and_whom_it_answers(page: LinearPage) -> None:
    told = page.says(page.first + 2).splitlines()
    assert told[0] == "Comment 3 of 6, level 3, Cara answers Bert, new, 1 day ago, edited"


def test_terms_are_told_with_what_they_mean() -> None:
    known = Items(((paragraph("mole"), paragraph("A wall in the sea.")),), terms=(1,))
    assert spoken((known,)) == "List of 1 term:\nmole\nA wall in the sea.\nEnd of list."


def test_levels_that_nobody_knows_are_not_told(page: LinearPage) -> None:
    flat = LinearPage(replace(page.reading, nesting="unknown"), NOW)
    assert flat.says(page.first).startswith("Comment 1 of 6, Anna, who wrote the page, 2 hours ago")


def test_a_page_without_comments_has_no_part_that_counts_them() -> None:
    bare = LinearPage(Reading(), NOW)
    assert (len(bare), bare.says(0)) == (1, "Untitled\nArticle of 0 parts, 0 comments.")


def test_links_are_told_once_and_only_such_as_can_be_followed(page: LinearPage) -> None:
    assert page.links(2) == (Link("dusk", "https://dusk.example/"),)
    assert page.says(2).endswith("\n1 link.")
    assert page.links(page.first) == ()


def test_a_chain_of_ten_thousand_replies_is_told_without_recursion() -> None:
    deep = tuple(comment(str(n), f"P{n}", n, str(n - 1) if n else "") for n in range(10_000))
    page = LinearPage(Reading(comments=deep), NOW)
    last = page.says(len(page) - 1)
    assert last.startswith("Comment 10000 of 10000, level 10000, P9999 answers P9998")


def test_dates_are_said_in_words() -> None:
    assert ago(datetime(2010, 10, 17, tzinfo=UTC), NOW) == "17 October 2010"
    assert ago(datetime(2026, 6, 1, 2, 6), NOW) == "1 June 2026 at 02:06"
    assert ago(datetime(2026, 6, 1), NOW) == "1 June 2026"


def test_an_address_that_stands_for_itself_is_told_by_its_host() -> None:
    address = "https://www.dusk.example/2026/11/28/the-lamp-that-is-lit-at-dusk"
    said = Paragraph((Span("See "), Span(address, href=address), Span(".")))
    assert spoken((said,)) == "See link to dusk.example."
    assert spoken((Paragraph((Span("dusk.example", href=address),)),)) == "dusk.example"
    none = Paragraph((Span("https://[dusk.example", href="https://[dusk.example"),))
    assert spoken((none,)) == "https://[dusk.example"


def test_stars_that_head_nothing_are_not_told() -> None:
    assert spoken((Heading(5, (Span("* * *"),)),)) == ""


def test_a_count_is_not_said_twice(page: LinearPage) -> None:
    notes = ("6 of 9 comments are on this page.",)
    told = LinearPage(replace(page.reading, notes=notes), NOW).says(0)
    assert told.count("6 of 9 comments") == 1
