"""Of a page saved without its address, titles that lead to other sites are text all the same."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

TEXT = "".join(
    f"<p>The rope walk was longer than the street in the year {n}, and men went backwards along it "
    f"from dawn, which they said was good for the eyes.</p>"
    for n in range(1801, 1807)
)
CARD = "<div class=k><h3><a href='https://{}/{}'>The long splice, part {}</a></h3><p>It holds.</p></div>"


def read(host: str, head: str, url: str = "") -> str:
    cards = "".join(CARD.format(host, n, n) for n in range(4))
    body = f"<article><h1>Rope</h1>{TEXT}<div>{cards}</div>{TEXT.replace('rope', 'yarn')}</article>"
    page = parse(f"<html><head><title>Rope</title>{head}</head><body>{body}</body></html>", url)
    return extract_article(page).article.text


OWN = '<link rel="canonical" href="https://rope.example/walk">'


@pytest.mark.parametrize(
    ("host", "stays"),
    [
        ("hemp.example", True),
        ("rope.example", False),
        ("www.rope.example", False),
        ("notes.rope.example", False),
        ("europe.example", True),
    ],
)
def test_cards_that_lead_to_other_sites_stay(host: str, stays: bool) -> None:
    assert ("long splice, part 3" in read(host, OWN)) is stays
    assert ("long splice, part 3" in read(host, "", "https://rope.example/walk")) is stays


def test_where_no_address_is_known_they_go() -> None:
    assert "long splice" not in read("hemp.example", "")
