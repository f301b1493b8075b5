"""The entries of a list of pages have their titles first, above one line of facts."""

import pytest

from reader.extraction.article.entries import with_titles_first
from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse
from reader.model import Blocks, Items, blocks_text
from tests.blocks import paragraph

TITLE = paragraph("The ferry that never came", href="https://quay.example/s")


def texts(item: Blocks) -> list[str]:
    return [blocks_text((block,)) for block in with_titles_first((Items((item,) * 3),))[0].items[0]]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("above", "below", "facts"),
    [
        (("9",), ("by Tove 5 hours ago", "2 comments"), "9 · by Tove 5 hours ago · 2 comments"),
        (("▲ 1.4k",), ("quay.example",), "▲ 1.4k · quay.example"),
        (("12 points",), (), "12 points"),
        ((), ("by Tove", "20 November"), "by Tove · 20 November"),
    ],
)
def test_points_stand_below_the_title_with_the_other_facts(
    above: tuple[str, ...], below: tuple[str, ...], facts: str
) -> None:
    item = (*map(paragraph, above), TITLE, *map(paragraph, below))
    assert texts(item) == ["The ferry that never came", facts]


@pytest.mark.parametrize(
    "item",
    [
        (TITLE,),
        (TITLE, paragraph("It left at four, and the keeper wrote the hour down.")),
        (paragraph("The ferry"), paragraph("by Tove")),
        (TITLE, paragraph("by Tove"), Items(((paragraph("ferry"),),))),
        (TITLE, *map(paragraph, ["the harbour office of Quaylight, and its keepers"] * 5)),
        (paragraph("Sunday"), TITLE),
    ],
    ids=["a title", "a text", "no link", "a list", "much", "no title first"],
)
def test_other_items_stay(item: Blocks) -> None:
    assert texts(item) == [blocks_text((block,)) for block in item]


def test_links_in_a_list_below_a_title_are_facts() -> None:
    links = Items(((paragraph("9 comments", href="https://quay.example/t"),),))
    assert texts((TITLE, paragraph("by Tove"), links)) == [
        "The ferry that never came",
        "by Tove · 9 comments",
    ]


def test_a_page_of_stories_is_read_so() -> None:
    stories = "".join(
        f"<li><div>{n}</div><div><a href=/s/{n}>A story of boat {n} and its crew</a></div>"
        f"<div>by <a href=/u/tove>Tove</a> {n} hours ago</div></li>"
        for n in range(1, 20)
    )
    page = f"<html><head><title>Quaylight</title></head><body><ol>{stories}</ol></body></html>"
    got = extract_article(parse(page, "https://quay.example/"))
    assert got.kind == "listing"
    assert "A story of boat 7 and its crew\n\n7 · by Tove 7 hours ago" in got.article.text


def test_figures_without_end_are_no_votes() -> None:
    counts = f"<div>{'9' * 5000}</div>" * 3
    stories = f"<div>{counts}<div><a href=/s>A story of a boat</a></div></div>" * 19
    page = f"<html><head><title>Quaylight</title></head><body>{stories}</body></html>"
    got = extract_article(parse(page, "https://quay.example/"))
    assert got.kind == "listing"
    assert "A story of a boat" in got.article.text
