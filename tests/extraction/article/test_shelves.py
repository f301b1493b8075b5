"""A shop's page for a kind of goods: the goods are read beside the text on the kind."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

NOTES = "".join(
    f"<p>A bell for {place} is cast of red bronze, which holds its note in the rain, and is hung by a "
    "ring that turns, so that the clapper wears the rim evenly.</p>"
    for place in ("the pier", "the ferry", "the school", "the gate", "the buoy")
)
CARD = "<li class=card><a href='/bells/{n}'><h3>Bell number {n}</h3></a><p>{price}</p></li>"
ROW = "<div class=tile><a href='/bells/{n}'>Bell number {n}</a><div>{price}</div></div>"
CELL = "<article><h4><a href='/bells/{n}'>Bell number {n}</a></h4><p>{price}</p></article>"


def shop(card: str, count: int, price: str = "€{n}.50", head: str = "") -> str:
    listed = "".join(card.format(n=n, price=price.format(n=n)) for n in range(10, 10 + count))
    page = (
        f"<html><head><title>Bells</title>{head}</head><body><div><h1>Bells</h1></div>"
        f"<div class=grid><ul>{listed}</ul></div><div class=about>{NOTES}</div></body></html>"
    )
    return extract_article(parse(page, "https://bells.example/kinds/bells")).article.text


@pytest.mark.parametrize("card", [CARD, ROW, CELL])
def test_goods_are_read_above_the_text_on_their_kind(card: str) -> None:
    got = shop(card, 24)
    assert (
        got.index("Bell number 10") < got.index("Bell number 33") < got.index("A bell for the pier")
    )
    assert "€12.50" in got


@pytest.mark.parametrize(
    ("count", "price", "head"),
    [
        (6, "€{n}.50", ""),
        (24, "in stock: {n}", ""),
        (24, "€{n}.50", '<meta property="og:type" content="article">'),
    ],
    ids=["some", "unpriced", "beside an article"],
)
def test_other_lists_are_not(count: int, price: str, head: str) -> None:
    got = shop(CARD, count, price, head)
    assert "A bell for the pier" in got
    assert "Bell number 11" not in got


@pytest.mark.parametrize(
    "page",
    [
        "<main><h1>Bells</h1>{text}</main><section><h2>From our shop</h2>{goods}</section>",
        "<div><h1>Bells</h1></div><div class=about>{text}</div><div>{goods}</div>",
        "<div><div class=post><h1>Bells</h1>{text}</div><div class=right>{goods}</div></div>",
    ],
    ids=["below", "below a text apart from its title", "beside"],
)
def test_goods_below_a_text_or_beside_it_are_not_read_with_it(page: str) -> None:
    goods = "".join(CARD.format(n=n, price=f"€{n}.50") for n in range(10, 34))
    written = page.format(text=NOTES * 2, goods=f"<ul>{goods}</ul>")
    got = extract_article(parse(f"<title>Bells</title>{written}", "https://bells.example/a"))
    assert "A bell for the pier" in got.article.text
    assert "Bell number 11" not in got.article.text
