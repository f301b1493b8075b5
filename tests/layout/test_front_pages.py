"""Which texts are front pages, and where the titles of their entries are."""

from collections.abc import Iterable

import pytest

from reader.layout.flow import flow
from reader.layout.front_pages import entry_titles
from reader.model import Block, Heading, Image, Items, Paragraph, Span
from tests.blocks import paragraph

QUAY = "https://quay.example"


def titles(blocks: Iterable[Block]) -> list[str] | None:
    laid = flow(tuple(blocks))
    found = entry_titles(laid.text, laid.pieces)
    starts = None if found is None else sorted(found)
    return starts if starts is None else [laid.text[at:].split("\n")[0] for at in starts]


def named(number: int) -> str:
    return f"Story {number} of the ferry and its crew"


def heading(number: int) -> Heading:
    return Heading(2, (Span(named(number), href=f"{QUAY}/{number}"),))


def card(number: int) -> tuple[Block, ...]:
    return (
        Image(f"{QUAY}/{number}.png", "A ferry in the rain"),
        heading(number),
        paragraph("The council met on Monday and found that the ferry costs less than a bridge."),
        paragraph("Read on about this ferry", href=f"{QUAY}/{number}"),
    )


NUMBERS = range(1, 8)
NAMES = [named(number) for number in NUMBERS]


def test_linked_headings_above_summaries_are_titles() -> None:
    assert titles(block for number in NUMBERS for block in card(number)) == NAMES


def test_linked_paragraphs_above_facts_are_titles_and_links_to_discussions_are_none() -> None:
    blocks = [
        block
        for number in NUMBERS
        for block in (
            paragraph(named(number), href=f"{QUAY}/{number}"),
            paragraph(f"{number} points by Tove"),
            paragraph(f"{number} comments", href=f"{QUAY}/talk/{number}"),
        )
    ]
    assert titles(blocks) == NAMES


def test_a_title_may_have_its_facts_on_the_next_line_of_its_paragraph() -> None:
    facts = "\n5 points by Tove, who has been on this ferry for years | 3 comments"
    blocks = [
        Paragraph((Span(named(number), href=f"{QUAY}/{number}"), Span(facts))) for number in NUMBERS
    ]
    assert titles(blocks) == NAMES


def test_entries_of_lists_with_their_facts_are_all_paragraphs() -> None:
    items = tuple(
        (paragraph(named(number), href=f"{QUAY}/{number}"), paragraph(f"{number} points"))
        for number in NUMBERS
    )
    assert titles([Items(items, 1)]) == []


PROSE = "The ferry left at dawn with nobody on board but the pilot, a dog and the mail. " * 9


@pytest.mark.parametrize(
    "blocks",
    [
        [],
        [block for number in range(4) for block in card(number)],
        [block for number in NUMBERS for block in (heading(number), paragraph(PROSE))],
        [*map(heading, NUMBERS), *[paragraph(PROSE[:300])] * 20],
        [paragraph(named(number)) for number in NUMBERS],
    ],
    ids=["nothing", "too few", "sections", "links above an article", "no links"],
)
def test_other_texts_are_no_front_pages(blocks: list[Block]) -> None:
    assert titles(blocks) is None
