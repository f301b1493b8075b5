"""What customers write about a product, where only the markup for machines says who and what."""

import pytest

from reader import extract
from reader.extraction.generic.people.naming import named_by
from reader.extraction.generic.structure.survey import survey
from reader.html.tree import parse
from reader.model import Reading

PEOPLE = ("Andrea H.", "Receipt 41301", "Jorun Vik")
SAID = (
    "A fine sofa for the price, and whoever brought it was on time to the minute.",
    "Price and quality are in order, and the feet are of real wood and not of plastic.",
    "It smelled for a week, then no more. The grey is a bit darker than in the picture.",
)
ABOUT = "<h1>Corner sofa</h1><p>A corner sofa with springs and a box for the bedding.</p>" * 2


def review(index: int, thing: str) -> str:
    return (
        f'<div itemprop="reviews" itemscope itemtype="http://schema.org/{thing}"><p><img src="{index}.png">'
        f'<span itemprop="author">{PEOPLE[index]}</span></p><p itemprop="description">{SAID[index]}</p></div>'
    )


def page(around: str, thing: str = "Review", count: int = 3) -> Reading:
    reviews = "".join(review(index, thing) for index in range(count))
    body = f'<div itemscope itemtype="http://schema.org/{around}">{ABOUT}<div>{reviews}</div></div>'
    return extract(
        f"<html lang=en><title>Sofa</title>{body}".encode(), "https://sofas.example/grey"
    )


def test_undated_reviews_of_a_product_are_found_by_their_authors() -> None:
    found = page("Product").comments
    assert [(one.author, one.text) for one in found] == list(zip(PEOPLE, SAID, strict=True))


@pytest.mark.parametrize(
    ("around", "thing", "count"),
    [("Product", "Review", 1), ("Blog", "Review", 3), ("Product", "Offer", 3)],
)
def test_what_else_has_an_author_is_no_review(around: str, thing: str, count: int) -> None:
    assert page(around, thing, count).comments == ()


@pytest.mark.parametrize(
    ("shown", "author"),
    [
        (" Andrea H.<br /> from Velmark, CA ", "Andrea H."),
        (" Andrea <br /> Holm ", "Andrea Holm"),
        ("Andrea from Velmark", "Andrea from Velmark"),
    ],
)
def test_a_line_with_the_place_of_a_reviewer_is_none_of_the_name(shown: str, author: str) -> None:
    sums = survey(parse(f"<p>By <span itemprop=author>{shown}</span></p>"))
    (span,) = sums.document.tagged("span")
    assert named_by(sums.memory, span, "") == author


@pytest.mark.parametrize(("kind", "count"), [("Review", 2), ("Offer", 0)])
def test_two_reviews_in_the_markup_before_schema_org_are_found(kind: str, count: int) -> None:
    rows = "".join(
        f'<div itemscope itemtype="http://data-vocabulary.org/{kind}"><p><span itemprop="reviewer">by '
        f'{PEOPLE[index]}</span><br><time itemprop="dtreviewed">Added: {index + 4} January, 2015</time>'
        f'<br><span itemprop="description">{SAID[index]}</span></p></div>'
        for index in range(0, 3, 2)
    )
    page = f"<html lang=en><title>Sofa</title>{ABOUT}<table><tr><td>{rows}</td></tr></table>"
    found = extract(page.encode(), "https://sofas.example/grey").comments
    assert [one.author for one in found] == [PEOPLE[0], PEOPLE[2]][:count]
