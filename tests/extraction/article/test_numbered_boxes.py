"""A front page whose parts are boxes: counts, title and facts of each entry are one item."""

import pytest

from reader.extraction.article.numbered_boxes import as_lists
from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse
from reader.model import Blocks, Heading, Image, Items, Span, blocks_text
from tests.blocks import paragraph

FACTS = paragraph("by Tove 5 hours ago")


def title(number: int) -> Blocks:
    return (paragraph(f"The ferry of pier {number}", href=f"https://quay.example/{number}"),)


def listed(*above: tuple[str, ...]) -> Blocks:
    """A page of entries, each with these paragraphs above its title."""
    entries = [(*map(paragraph, one), *title(n), FACTS) for n, one in enumerate(above, 1)]
    return sum(entries, (paragraph("Quaylight"),))


def items(blocks: Blocks) -> list[str]:
    return [
        blocks_text(item) for block in blocks if isinstance(block, Items) for item in block.items
    ]


@pytest.mark.parametrize(
    ("above", "facts", "first"),
    [
        ((("1",), ("2",), ("3",)), ("", "", ""), 1),
        ((("#26", "9"), ("#27", "8"), ("#28", "4")), ("9 · ", "8 · ", "4 · "), 26),
        ((("1", "8", "9", "10"), ("2", "•", "•", "•"), ("3", "1.2k", "1.2k", "1.2k")),
         ("9 · ", "", "1.2k · "), 1),
        ((("8", "9", "10"), ("•", "•", "•"), ("1", "3", "4", "5"), ("2", "2", "3", "4")),
         ("9 · ", "", "4 · ", "3 · "), None),
    ],
    ids=["places", "places and points", "votes", "two without a place"],
)  # fmt: skip
def test_counts_above_titles_stand_below_them(
    above: tuple[tuple[str, ...], ...], facts: tuple[str, ...], first: int | None
) -> None:
    got = as_lists(listed(*above))
    assert items(got) == [
        f"The ferry of pier {n}\n\n{fact}by Tove 5 hours ago" for n, fact in enumerate(facts, 1)
    ]
    (found,) = (block for block in got if isinstance(block, Items))
    assert found.start == first
    assert blocks_text(got[:1]) == "Quaylight"


def test_what_follows_the_last_entry_follows_the_list() -> None:
    page = (*listed(("1", "9"), ("2", "8"), ("3", "7")), paragraph("Next page", href="https://q/2"))
    assert blocks_text(as_lists(page)[-1:]) == "Next page"
    assert len(items(as_lists(page))) == 3


def test_a_picture_without_words_and_a_heading_as_title() -> None:
    small = Image("https://quay.example/p.png")
    entries = [
        (paragraph(f"{n}."), small, Heading(2, (Span("The ferry", href="https://q/1"),)), FACTS)
        for n in (1, 2, 3)
    ]
    assert items(as_lists(sum(entries, ()))) == ["The ferry\n\nby Tove 5 hours ago"] * 3


@pytest.mark.parametrize(
    "page",
    [
        listed(("1",), ("2",)),
        listed(("9",), ("14",), ("3",)),
        (*title(1), FACTS, paragraph("9"), *title(2), FACTS, paragraph("4"), *title(3), FACTS,
         paragraph("7")),
        sum(((paragraph(str(n)), paragraph("The keeper wrote it down.")) for n in (1, 2, 3)), ()),
        sum(((paragraph(str(n)), Image("p", "The crane"), *title(n), FACTS) for n in (1, 2, 3)), ()),
    ],
    ids=["two", "points alone", "points below", "texts", "pictures that say something"],
)  # fmt: skip
def test_other_counts_stay(page: Blocks) -> None:
    assert as_lists(page) == page


def test_a_page_of_boxes_is_read_so() -> None:
    boxes = "".join(
        f"<div class=thing><span class=rank>{n}</span><div class=votes><div>{n + 90}</div>"
        f"<div>{n + 91}</div><div>{n + 92}</div></div><a href=/s/{n}><img src=/t/{n}.png alt=''></a>"
        f"<div class=entry><p class=title><span class=flair>Crew</span><a href=/s/{n}>A story of "
        f"boat {n} and its crew</a></p><p>submitted {n} hours ago by <a href=/u/t>Tove</a></p>"
        f"<ul><li><a href=/talk/{n}>{n + 30} comments</a><li><a href=#>share</a></ul></div></div>"
        for n in range(1, 20)
    )
    page = f"<html><head><title>Quaylight</title></head><body>{boxes}</body></html>"
    got = extract_article(parse(page, "https://quay.example/"))
    assert got.kind == "listing"
    assert (
        "A story of boat 7 and its crew\n\n98 · submitted 7 hours ago by Tove · 37 comments · Crew"
        in got.article.text
    )
