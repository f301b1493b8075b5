"""What a shop says of all it sells: left out where a page is of a product, kept on other pages."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

PRODUCT = '<script type="application/ld+json">{"@type": "Product", "name": "Tide clock", "description": "A clock of larch."}</script>'
LINES = [
    (
        "The clock shows high water at the pier of Senn, and every clock is set by hand to the harbour "
        "of whoever orders it, with a letter that says how to set it anew after a storm."
    ),
    (
        "Its case is of larch that stood in the old sluice for eighty years, oiled twice, and the hand "
        "is cut from the tin of a lamp, so that no two of them throw quite the same shadow."
    ),
]
BODY = "".join(f"<p>{text}</p>" for text in LINES)
PARCEL = "<p>Parcels leave on Tuesdays, with the mail boat, and are two days on the water.</p>"


def read(body: str, head: str = PRODUCT) -> str:
    page = f"<html><head><title>Tide clock</title>{head}</head><body>{body}</body></html>"
    return extract_article(parse(page, "https://senn.example/clock")).article.text


@pytest.mark.parametrize(
    "marks",
    ["class=shipping-info", "class='box customerReviews'", "id=returns", "class=product__faq"],
)
def test_delivery_and_customers_words_describe_no_goods(marks: str) -> None:
    page = f"<main><h1>Tide clock</h1><div>{BODY}<div {marks}>{PARCEL}</div></div></main>"
    assert read(page) == "\n\n".join(LINES)
    assert "Parcels leave" in read(page, head="")


@pytest.mark.parametrize("marks", ["class=preview", "class=deliverance", "id=returning-tide", ""])
def test_a_word_within_another_says_nothing(marks: str) -> None:
    page = f"<main><h1>Tide clock</h1><div>{BODY}<div {marks}>{PARCEL}</div></div></main>"
    assert "Parcels leave" in read(page)


def test_what_is_called_so_and_holds_the_text_stays() -> None:
    page = f"<main><h1>Tide clock</h1><div>{PARCEL}</div><div class=reviews>{BODY}</div></main>"
    assert LINES[0] in read(page)
    inner = page.replace(
        "</p></div></main>", f"</p><div class=shipping>{PARCEL * 2}</div></div></main>"
    )
    assert LINES[0] in read(inner)
    assert read(inner).count("Parcels leave") == 1
