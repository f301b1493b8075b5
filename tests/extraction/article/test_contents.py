"""The title of a table of contents goes with the table."""

import pytest

from reader.extraction.article.tidied import tidied
from reader.model import Block, Code, Heading, Items, Note, Paragraph, Quote, Rule, Span, Table
from tests.blocks import paragraph

TEXT = paragraph("The lock was dug by hand.")
LIST = Items(((paragraph("Digging"),), (paragraph("Filling"),)))


def linked(text: str) -> Paragraph:
    return Paragraph((Span(text, href="https://lock.example/#a"),))


@pytest.mark.parametrize(
    "title",
    [
        Heading(2, (Span("Table of Contents"),)),
        paragraph("In this article:"),
        Heading(3, (Span("Índice do artigo"),)),
        Note("Inhaltsverzeichnis", ()),
    ],
)
def test_a_title_without_its_table_is_left_out(title: Block) -> None:
    assert tidied((TEXT, title, TEXT), "") == (TEXT, TEXT)
    assert tidied((TEXT, title), "") == (TEXT,)


@pytest.mark.parametrize(
    "after",
    [
        LIST,
        linked("Digging"),
        paragraph("Digging\nFilling"),
        paragraph("1. Digging"),
        paragraph("II. Filling"),
        Table((((Span("Digging"),), (Span("3"),)), ((Span("Filling"),), (Span("9"),)))),
        Code("Digging ... 3"),
        Quote((paragraph("Digging, filling"),)),
    ],
    ids=["list", "link", "lines", "number", "numeral", "table", "code", "quote"],
)
def test_one_with_its_table_stays(after: Block) -> None:
    whole = (TEXT, Heading(2, (Span("Table of Contents"),)), after)
    assert tidied(whole, "") == whole


def test_a_summary_in_french_keeps_its_title() -> None:
    title = Heading(2, (Span("Sommaire"),))
    assert tidied((TEXT, title, TEXT), "") == (TEXT, title, TEXT)
    assert tidied((TEXT, title, Heading(2, (Span("II"),)), TEXT), "")[1:] == (
        Heading(2, (Span("II"),)),
        TEXT,
    )


def test_one_above_a_text_with_a_link_in_it_goes() -> None:
    after = Paragraph((Span("The lock was dug"), Span("by hand", href="/a"), Span(", says he.")))
    assert tidied((TEXT, paragraph("Table of Contents"), after), "") == (TEXT, after)


def test_what_is_in_a_box_and_a_note_with_text_stay() -> None:
    whole = (TEXT, Heading(2, (Span("Contents"),)), TEXT, Note("On this page", (TEXT,)))
    assert tidied(whole, "") == whole


def test_rules_part_something() -> None:
    rule = Rule()
    assert tidied((rule, TEXT, rule, rule, TEXT, rule, rule), "") == (TEXT, rule, TEXT)
    ending = (TEXT, rule, Heading(2, (Span("More"),)), rule)
    assert tidied(ending, "") == (TEXT,)
