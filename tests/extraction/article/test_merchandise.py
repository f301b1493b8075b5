"""Beside a short description of goods, all that a shop adds to it is longer."""

from collections.abc import Sequence

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import Document, Node, parse

PRODUCT = (
    '<meta property="og:type" content="product">'
    '<script type="application/ld+json">{"@type": "Product", "name": "Tide clock"}</script>'
)
TEXT = "A clock of larch that shows high water at the pier, set by hand for your harbour."
SAID = (
    "We had it in the boat all winter and it has not stopped once, not even in the long gale.",
    "Heavier than the picture says, which my shelf has learned the hard way, but a fine clock.",
    "Bought it for my father, who had one like it on the ferry, and has not said a word since.",
)
REVIEWS = "".join(f"<div><b>Tova</b><p>{said}</p></div>" for said in SAID)
PARCEL = "<p>Parcels leave on Tuesdays, with the mail boat, and are two days on the water.</p>"
NAMES = ("Lamp of tin", "Rope ladder", "Brass bell", "Ship's log")


def goods(*prices: str, href: str = "/goods/{n}") -> str:
    """Entries with a name, a text and a price."""
    return "".join(
        f'<div class=one><a href="{href.format(n=n)}">{name}</a><p>For the quay, made by hand, and '
        f"oiled twice before it leaves number {n}.</p><p>{price}</p></div>"
        for n, (name, price) in enumerate(zip(NAMES * 5, prices, strict=False))
    )


FOUR = ("€12.00", "€9.50", "€31.00", "€8.00")


def read(body: str, head: str = PRODUCT, marks: str = "") -> str:
    page = f"<html><head><title>Tide clock</title>{head}</head><body{marks}>{body}</body></html>"
    return extract_article(parse(page, "https://senn.example/goods/clock")).article.text


def sold(beside: str) -> str:
    """The page of a product, with something beside its text."""
    return f"<main><div><h1>Tide clock</h1><div><p>{TEXT}</p></div></div>{beside}</main>"


@pytest.mark.parametrize(
    "heading",
    [
        "Customer Reviews",
        "Reviews (3)",
        "3 reviews for Tide clock",
        "Kundenbewertungen",
        "Questions &amp; Answers",
    ],
)
def test_what_customers_say_is_longer_and_no_description(heading: str) -> None:
    assert read(sold(f"<section><h2>{heading}</h2>{REVIEWS}</section>")) == TEXT
    assert SAID[0] in read(sold(f"<section><h2>Of its making</h2>{REVIEWS}</section>"))


def test_what_the_shop_calls_its_description_stays_whole() -> None:
    text = f"<div class=description><p>{TEXT}</p><div><h3>Reviews</h3>{REVIEWS}</div></div>"
    assert SAID[0] in read(f"<main><h1>Tide clock</h1>{text}</main>")


def test_a_list_of_goods_is_known_also_where_bare_figures_follow_it() -> None:
    others = f"<div class=more><h2>From the same shelf</h2><div>{goods(*FOUR)}</div></div>"
    assert "number 2" not in read(sold(others + "<i></i>33" * 20))


def test_other_goods_are_known_by_their_prices_and_links() -> None:
    other = f"<div class=more><h2>From the same shelf</h2><div>{goods(*FOUR)}</div></div>"
    assert read(sold(other)) == TEXT
    # Sizes have prices too, and lead nowhere; an article's list of goods is part of it.
    assert "number 2" in read(sold(f"<div>{goods(*FOUR, href='#size-{n}')}</div>"))
    assert "number 2" in read(sold(other), head="")


def test_a_page_that_lists_many_goods_is_read_for_them() -> None:
    many = tuple(f"€{n}.00" for n in range(18))
    assert "number 17" in read(sold(f"<div>{goods(*many)}</div>"))


@pytest.mark.parametrize(
    "heading",
    ["You may also like…", "Related products", "Kunden kauften auch", "Vous aimerez aussi"],
)
def test_other_goods_without_prices_are_known_by_their_heading(heading: str) -> None:
    other = f"<div><h2>{heading}</h2><div>{goods('', '', '')}</div></div>"
    assert read(sold(other)) == TEXT


def test_a_tab_tells_what_its_pane_is_of() -> None:
    tabs = "<ul><li><a href='#a'>Description</a></li><li><a href='#b'>Shipping</a></li></ul>"
    panes = f"<div id=a><p>{TEXT}</p></div><div id=b>{PARCEL}</div>"
    page = f"<main><h1>Tide clock</h1><p>Of larch and tin.</p><div>{tabs}{panes}</div></main>"
    assert "Parcels" not in read(page)
    assert TEXT in read(page)
    assert "Parcels" in read(page.replace(">Shipping<", ">Of boats<"))


@pytest.mark.parametrize("label", ["Shipping &amp; returns", "<span>Delivery information</span>"])
def test_a_button_tells_what_it_unfolds(label: str) -> None:
    folded = f"<div class=fold><button>{label}</button><div>{PARCEL}</div></div>"
    care = "<div class=fold><button>Care</button><div><p>Oil it once a year.</p></div></div>"
    page = f"<main><h1>Tide clock</h1><div><p>{TEXT}</p>{care}{folded}</div></main>"
    assert "Oil it once a year." in read(page)
    assert "Parcels" not in read(page)


def test_facts_beside_the_text_belong_to_the_goods() -> None:
    facts = "<div class=facts><table><tr><th>Weight</th><td>2 kg</td></tr><tr><th>Wood</th><td>Larch</td></tr></table></div>"
    assert "Larch" in read(sold(facts))


def test_a_section_below_the_goods_is_on_them_too() -> None:
    more = f"<section><h2>Made to last</h2><p>{SAID[0]}</p></section>"
    assert SAID[0] in read(sold(more))


@pytest.mark.parametrize(
    "facts",
    [
        "<table><tr><td>Height<td>31 cm<tr><td>Wood<td>larch of Senn</table>",
        "<dl><dt>Height<dd>31 cm<dt>Wood<dd>larch of Senn</dl>",
    ],
)
@pytest.mark.parametrize("above", ["", f"<section><h2>Reviews</h2>{REVIEWS}</section>"])
def test_facts_below_the_goods_are_on_them_too(facts: str, above: str) -> None:
    """They are no running text, and few words beside the reviews in the same box."""
    found = read(
        f"<main><div><h1>Tide clock</h1><div><p>{TEXT}</p></div></div>"
        f"<div>{above}<section><h2>Measures</h2>{facts}</section></div></main>"
    )
    assert found.startswith(TEXT)
    assert "larch of Senn" in found
    assert SAID[0] not in found


def test_reviews_are_read_where_a_page_has_nothing_else() -> None:
    found = read(f"<main><h1>Tide clock</h1><section><h2>Reviews</h2>{REVIEWS}</section></main>")
    assert all(said in found for said in SAID)


def test_a_heading_amid_a_text_sets_nothing_aside_that_is_above_it() -> None:
    assert SAID[0] in read(sold(f"<div><p>{SAID[0]}</p><h3>Delivery</h3>{PARCEL}</div>"))


def test_goods_that_wordpress_calls_an_article_are_goods() -> None:
    head = '<meta property="og:type" content="article">'
    page = sold(f"<section><h2>Reviews</h2>{REVIEWS}</section>")
    assert read(page, head, ' class="single single-product"') == TEXT
    assert SAID[0] in read(page, head)


def test_goods_with_an_offer_are_no_article_whatever_wordpress_says() -> None:
    said = '{"@type": "Product", "name": "Tide clock", "description": "Of larch.", "offers": {}}'
    head = f'<meta property="og:type" content="article"><script type="application/ld+json">{said}</script>'
    page = sold(f"<section><h2>Reviews</h2>{REVIEWS}</section>")
    assert SAID[0] not in read(page, head)
    assert SAID[0] in read(page, head.replace('"offers": {}', '"review": {}'))


def test_a_form_around_the_goods_is_no_form_to_fill_in() -> None:
    goods = (
        f"<div class=info><h1>Tide clock</h1><ul><li>No. 4</li></ul><div><p>{TEXT}</p></div></div>"
    )
    text = "".join(f"<p>{said}</p>" for said in SAID)
    assert TEXT in read(f"<main><form>{goods}</form><div class=tabs>{text}</div></main>")


def test_a_review_of_goods_is_an_article() -> None:
    head = f'{PRODUCT}<script type="application/ld+json">{{"@type": "Article"}}</script>'
    text = "".join(f"<p>{said}</p>" for said in SAID)
    page = f"<main><h1>Tide clock</h1><p>€12.00</p><div>{text}</div></main>"
    assert "€12.00" in read(page)
    assert "€12.00" not in read(page, head)


def test_a_box_around_the_goods_is_not_told_by_what_they_are_taxed_for() -> None:
    wrapped = (
        f'<div class="product type-product shipping-taxable"><h1>Tide clock</h1><p>{TEXT}</p></div>'
    )
    assert TEXT in read(f"<main>{wrapped}<div><h2>Made to last</h2>{REVIEWS}</div></main>")


@pytest.mark.parametrize(
    "label",
    ["Rated 4.67 out of 5 based on 3 ratings", "(3 customer reviews)", "Tax included.",
     "Shipping calculated at checkout.", "Size guide", "Write a review", "*Prices incl. VAT"],
)  # fmt: skip
def test_grades_taxes_and_choices_describe_nothing(label: str) -> None:
    assert label not in read(sold(f"<div class=a><p>{label}</p><p>{SAID[0]}</p></div>"))
    assert label in read(sold(f"<div class=a><p>{label}</p><p>{SAID[0]}</p></div>"), head="")


def test_a_title_in_a_column_behind_the_text_removes_none_of_it() -> None:
    facts = "<ul><li>Larch</li><li>Tin</li><li>Two hands</li></ul>"
    text = "".join(f"<p>{said}</p>" for said in SAID)
    page = f"<div><div class=wide>{text}<h3>Of what</h3>{facts}</div><div><h1>Tide clock</h1><p>In stock</p></div></div>"
    found = read(page)
    assert all(word in found for word in ("Of what", "Larch", "Tin", "Two hands"))


def test_the_body_of_a_drawer_is_no_menu_by_itself() -> None:
    pane = f'<div class="tab-pane"><div class="offcanvas-body"><p>{SAID[0]}</p></div></div>'
    assert SAID[0] in read(sold(f"<p>{SAID[1]}</p><p>{SAID[2]}</p>{pane}"))
    drawer = pane.replace("tab-pane", "offcanvas offcanvas-end")
    assert SAID[0] not in read(sold(f"<p>{SAID[1]}</p><p>{SAID[2]}</p>{drawer}"))


def test_the_links_of_a_page_are_gone_through_once_for_all_its_lists(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A page of 4,000 lists with 12,000 links took four times as long as one of half of that."""
    asked: list[tuple[str, ...]] = []
    tagged = Document.tagged

    def noted(document: Document, *tags: str) -> Sequence[Node]:
        asked.append(tags)
        return tagged(document, *tags)

    monkeypatch.setattr(Document, "tagged", noted)

    def times(lists: int) -> int:
        asked.clear()
        assert read(sold(f"<section>{goods(*FOUR)}</section>" * lists)) == TEXT
        return asked.count(("a",))

    assert times(3) == times(30)
