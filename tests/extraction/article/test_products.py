"""What a shop says of all it sells: left out where a page is of a product, kept on other pages."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse
from reader.open.extract import extract

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


@pytest.mark.parametrize(
    "summary", ["Shipping &amp; Returns", "Versand", "Livraison", "配送について"]
)
def test_a_folded_section_on_delivery_describes_no_goods(summary: str) -> None:
    folded = f"<details><summary><h2>{summary}</h2></summary><div>{PARCEL}</div></details>"
    care = "<details><summary>Care</summary><p>Oil it once a year.</p></details>"
    page = f"<main><h1>Tide clock</h1><div>{BODY}{folded}{care}</div></main>"
    assert "Parcels leave" not in read(page)
    assert "Oil it once a year." in read(page)
    assert "Parcels leave" in read(page, head="")


def test_what_is_called_so_and_holds_the_text_stays() -> None:
    page = f"<main><h1>Tide clock</h1><div>{PARCEL}</div><div class=reviews>{BODY}</div></main>"
    assert LINES[0] in read(page)
    inner = page.replace(
        "</p></div></main>", f"</p><div class=shipping>{PARCEL * 2}</div></div></main>"
    )
    assert LINES[0] in read(inner)
    assert read(inner).count("Parcels leave") == 1


@pytest.mark.parametrize("heading", ["About this seller", "Customer reviews", "Kundenbewertungen"])
def test_what_a_market_says_of_sellers_and_customers_describes_no_goods(heading: str) -> None:
    said = f"<div><h2>{heading}</h2>{PARCEL}</div>"
    page = f"<main><h1>Tide clock</h1><div>{BODY}{said}</div></main>"
    assert "Parcels leave" not in read(page)
    assert "Parcels leave" in read(page.replace(heading, "About this clock"))
    assert "Parcels leave" in read(page, head="")


SAID = {
    "Tova Lind": "We had it in the boat all winter and it has not stopped once, not even in the gale.",
    "Oda Zell": "Heavier than the picture says, which my shelf has learned the hard way, but a fine clock.",
    "Piet Arum": "Bought it for my father, who had one like it on the ferry, and has not said a word since.",
}
REVIEW = (
    '<div class="rev divider-top" data-review-id="r{n}"><div class="rev__header"><div class="rev__icon">'
    '{name[0]}</div><span class="rev__rating" data-score="5"></span><span class="rev__timestamp" '
    'data-content="2024-03-0{n} 10:12:00 UTC">03/0{n}/2024</span><span class="rev__author-wrapper">'
    '<span class="rev__author">{name}</span></span></div><div class="rev__content"><b class="rev__title">'
    '{title}</b><div class="rev__body"><p>{said}</p></div></div></div>'
)
TITLES = ("Right enough", "Heavy", "A gift")


def shop(reviews: str, head: str = PRODUCT) -> str:
    """The page of a shop's product as a common program draws it, with an app for reviews."""
    return (
        f"<html><head><title>Tide clock – Senn Chandlery</title>{head}</head>"
        '<body class="template-product"><header><a href="/">Senn Chandlery</a><nav><a href="/clocks">'
        'Clocks</a> <a href="/cart">Cart</a></nav></header><main><div class="product grid">'
        '<div class="product__media"><img src="/clock.jpg" alt="Tide clock"></div>'
        '<div class="product__info"><div class="product__title"><h1>Tide clock</h1></div>'
        '<div class="badge"><span>3 reviews</span></div><div class="price"><span>€148,00 EUR</span></div>'
        '<form action="/cart/add"><label>Quantity</label><input type="number" name="quantity">'
        f'<button>Add to cart</button></form><div class="product__description rte">{BODY}</div></div></div>'
        '<div id="product_reviews" class="widget review-widget"><h2>Customer Reviews</h2><div>Based on 3'
        f' reviews</div><div class="rev-widget__body"><div class="reviews">{reviews}</div></div></div></main>'
        "<footer><p>© 2024, Senn Chandlery</p></footer></body></html>"
    )


def test_reviews_are_comments_and_their_authors_not_those_of_the_goods() -> None:
    reviews = "".join(
        REVIEW.format(n=n, name=name, said=said, title=title)
        for n, ((name, said), title) in enumerate(zip(SAID.items(), TITLES, strict=True), 1)
    )
    read = extract(shop(reviews), "https://senn.example/products/clock")
    assert read.article.text == "\n\n".join(("€148,00 EUR", *LINES))
    assert (read.article.byline, read.article.published) == ("", None)
    assert [(one.author, one.text.split("\n\n")[-1]) for one in read.comments] == [*SAID.items()]


def test_who_wrote_the_only_review_did_not_write_of_the_goods() -> None:
    signed = "<p>By Tova Lind, 4 March 2024</p>"
    said = f"<div class=words>{signed}<p>{SAID['Tova Lind']}</p></div>"
    article = extract(shop(said), "https://senn.example/products/clock").article
    assert (article.byline, article.published) == ("", None)
    # Without such a declaration, and not sold there, it may be an article about the goods.
    told = shop(said, head="").replace("template-product", "").replace("/cart/add", "/ask")
    assert extract(told, "https://senn.example/clock").article.published is not None


def test_goods_have_the_author_and_date_that_are_declared() -> None:
    head = (
        f'{PRODUCT}<meta name="author" content="Runa Feld">'
        '<meta property="article:published_time" content="2024-03-04">'
    )
    article = extract(shop("", head), "https://senn.example/products/clock").article
    assert article.byline == "Runa Feld"
    assert article.published is not None


REST = f"<div class=shipping-info>{PARCEL}</div>"
SOLD = {
    "WooCommerce": "<body class='single single-product woocommerce'><main><h1>Tide clock</h1>{}</main>",
    "Magento": "<body class='catalog-product-view page-layout'><main><h1>Tide clock</h1>{}</main>",
    "microdata": "<body><div itemscope itemtype='https://schema.org/Product'><h1>Tide clock</h1>{}</div>",
    "a form": "<body><main><h1>Tide clock</h1><form action='/en/cart/add'><button class='add-to-cart'>Buy"
    "</button></form>{}</main>",
    "a button": "<body><main><h1>Tide clock</h1><input type=submit id=add-to-cart-button>{}</main>",
}  # fmt: skip


@pytest.mark.parametrize("page", SOLD.values(), ids=SOLD)
def test_the_page_of_one_product_is_known_by_its_shop(page: str) -> None:
    """Many shops declare nothing, and then what they say of all goods was read with it."""
    got = extract_article(parse(page.format(BODY + REST), "https://senn.example/clock"))
    assert got.kind == "product"
    assert got.article.text == "\n\n".join(LINES)


OFFERED = '<script type="application/ld+json">{"@type": "Product", "name": "%s", "offers": {"price": 9}}</script>'


def test_a_product_may_be_declared_without_a_description() -> None:
    page = f"<main><h1>Tide clock</h1>{BODY}{REST}</main>"
    assert "Parcels leave" not in read(page, OFFERED % "Tide clock, brass")
    assert "Parcels leave" in read(page, OFFERED % "Rain gauge")
    assert "Parcels leave" in read(page, OFFERED % "Tide clock" + OFFERED % "Tide table")


BUTTON = "<p><a href='/c' class='add-to-cart'>Buy</a></p>"
LISTS = {
    "a list of goods": f"<body><main><h1>Tide clocks</h1>{BODY}{BUTTON * 3}{REST}</main>",
    "cards in microdata": f"<body><main><h1>Tide clocks</h1>{BODY}<div itemscope itemtype="
    f"'https://schema.org/Product'>{PARCEL}</div></main>",
    "an article": f"<head><meta property='og:type' content=article><body><h1>Tide</h1>{BODY}{BUTTON}{REST}",
}  # fmt: skip


@pytest.mark.parametrize("page", LISTS.values(), ids=LISTS)
def test_a_page_that_sells_more_than_one_thing_is_no_product(page: str) -> None:
    got = extract_article(parse(page, "https://senn.example/clocks"))
    assert got.kind != "product"
    assert "Parcels leave" in got.article.text


def test_a_product_with_more_reviews_than_words_of_its_own_is_no_discussion() -> None:
    reviews = "".join(
        REVIEW.format(n=n, name=name, said=said * 3, title=title)
        for n, ((name, said), title) in enumerate(zip(SAID.items(), TITLES, strict=True), 1)
    )
    reading = extract(shop(reviews), "https://senn.example/products/clock")
    assert "This page is read as the description of a product." in reading.notes


def shown(*blocks: str) -> str:
    return read(f"<main><h1>Tide clock</h1><div>{BODY}</div>{''.join(blocks)}</main>")


@pytest.mark.parametrize(
    "label",
    [
        "In stock", "Only 3 left in stock", "Verfügbarkeit: auf Lager", "Derniers articles en stock",
        "Disponibilidad: En stock", "Lieferzeit: 3-5 Werktage", "inkl. 19 % USt., zzgl. Versand",
        "Same day shipping if ordered by 4PM", "30-day returns", "4.6 (128 reviews)", "Menge",
        "Hasta 6 cuotas sin interés de $ 315",
    ],
)  # fmt: skip
def test_what_a_shop_says_beside_each_price_describes_no_goods(label: str) -> None:
    assert label not in shown(f"<div class=line>{label}</div>")
    assert label in read(f"<main><h1>Tide clock</h1>{BODY}<div class=line>{label}</div></main>", "")


@pytest.mark.parametrize(
    "said",
    [
        "In stock at the chandlery in Senn they had one with a cracked glass.",
        "The hand returns in 30 days.", "Sold out of the back door, they say.", "Larch",
        "Made to order by 4 hands", "A delivery from Senn",
        "Ordered by 40 harbours since the year of the flood.",
        "Order before 9 May if it has to hang there for the feast.",
        "3 people have bought a second one for the boat.",
        "9 days to change a spring: that was once.", "30-day return to Senn was in the first price.",
        "Lieferung bis an die Mole ist im Preis", "Lieferzeit war früher ein Winter.",
        "Free delivery to the skerries from April on, with the mail boat",
        "Free shipping crates gave it its wood.", "Usually ships in the bay carry two of them.",
        "Expected arrival of the boats is on the dial.", "Versandkosten trägt die Werft von Senn",
        "Rated 5 of 5 by those who sail at night.", "Verfügbarkeit des Larchenholzes ist gering",
        "Taxes included in the rent of the yard paid for it.",
    ],
)  # fmt: skip
def test_what_is_said_of_the_goods_in_such_words_is_kept(said: str) -> None:
    assert said in shown(f"<div class=line>{said}</div>")


def test_a_product_has_one_price() -> None:
    prices = "".join(f"<div>{one}</div>" for one in ("€132.34", "USD: $149.64", "Sale price £99"))
    assert read(f"<main><h1>Tide clock</h1>{prices}{BODY}</main>").startswith(
        "€132.34\n\nThe clock"
    )
    rows = "<table><tr><th>Small</th><td>€132</td></tr><tr><th>Large</th><td>€149</td></tr></table>"
    assert "Large\t€149" in shown(rows)


def test_a_label_between_blocks_goes_without_what_stands_beside_it() -> None:
    price = '<div class="cost"><div>€132.34</div><span class="note">Sold out</span></div>'
    text = read(f"<main><h1>Tide clock</h1>{price}{BODY}</main>")
    assert text == "\n\n".join(("€132.34", *LINES))


def test_a_fact_goes_with_its_name() -> None:
    facts = "<dl><dt>Case</dt><dd>Larch</dd><dt>Shipping:</dt><dd>Calculated at checkout</dd></dl>"
    assert "Larch" in shown(facts)
    assert "Shipping" not in shown(facts)


@pytest.mark.parametrize("tag", ["li", "div", "h2"])
def test_what_stands_on_tabs_in_a_row_is_left_out(tag: str) -> None:
    row = "".join(f"<{tag}>{one}</{tag}>" for one in ("Description", "Details", "Reviews (3)"))
    text = read(f"<main><h1>Tide clock</h1><div class=row>{row}</div><div>{BODY}</div></main>")
    assert text == "\n\n".join(LINES)


def test_a_title_of_a_pane_is_kept_and_that_of_the_description_only_below_others() -> None:
    named = f"<h2>Description</h2>{BODY}<h2>Details</h2><p>{PARCEL[3:]}"
    assert read(f"<main><h1>Tide clock</h1>{named}</main>").startswith("The clock")
    assert "\n\nDetails\n\n" in read(f"<main><h1>Tide clock</h1>{named}</main>")
    below = f"<h2>The glass</h2><p>Blown in Senn, in one piece.</p>{named}"
    assert "Description" in read(f"<main><h1>Tide clock</h1>{below}</main>")


@pytest.mark.parametrize(
    "target", ["data-tab=sent", "data-bs-target='#sent'", "aria-controls=sent"]
)
def test_the_pane_that_a_tab_opens_is_known_by_its_label(target: str) -> None:
    tabs = f"<ul><li data-tab=told>Description</li><li {target}>Shipping &amp; Returns</li></ul>"
    panes = f"<div id=told>{BODY}</div><div id=sent>{PARCEL}</div>"
    text = read(f"<main><h1>Tide clock</h1>{tabs}{panes}</main>")
    assert text == "\n\n".join(LINES)
    other = tabs.replace("Shipping &amp; Returns", "The pier of Senn")
    assert "Parcels leave" in read(f"<main><h1>Tide clock</h1>{other}{panes}</main>")


def test_a_table_beside_the_title_that_comes_later_is_whole() -> None:
    facts = "<table><tr><td>Glass</td><td>14 mm, blown in Senn</td></tr></table>"
    columns = f"<div>{BODY}{facts}</div><div><h1>Tide clock</h1><p>Made in Senn</p></div>"
    assert "\n\nGlass\n\n14 mm" in read(f"<main>{columns}</main>")
    menu = "<table><tr><td>Clocks</td><td>Boats</td></tr></table>"
    assert "Clocks" not in read(f"<main><div>{menu}</div><h1>Tide clock</h1>{BODY}</main>")


def test_a_tab_that_is_a_button_opens_its_pane_too() -> None:
    panes = (
        f"<button aria-controls=a>Care</button><div id=a><p>Wind it on Sundays.</p></div>"
        f"<button aria-controls=b>Delivery &amp; returns</button><div id=b>{PARCEL}</div>"
    )
    text = shown(panes)
    assert "Wind it on Sundays." in text
    assert "Parcels leave" not in text


def test_the_prices_of_what_may_be_chosen_are_all_kept() -> None:
    sizes = "<ul><li>Small €12</li><li>Large €18</li></ul>"
    text = read(f"<main><h1>Tide clock</h1><p>€12</p>{BODY}{sizes}</main>")
    assert "Small €12" in text
    assert "Large €18" in text


SCALE = {
    "headings": "<h3>{}</h3><p>{}</p><p>{}</p>",
    "names": "<p>{}</p><p>{}</p><p>{}</p>",
    "terms": "<dl><dt>{}</dt><dd>{}</dd><dt>For</dt><dd>{}</dd></dl>",
}


@pytest.mark.parametrize("form", SCALE.values(), ids=SCALE)
def test_each_of_several_sizes_or_plans_has_its_price(form: str) -> None:
    sizes = (
        ("Skiff", "€12", "One boat."),
        ("Ketch", "€18", "Two boats."),
        ("Fleet", "€40", "All."),
    )
    text = shown("".join(form.format(*one) for one in sizes))
    assert all(text.count(one) == 1 for one in ("€12", "€18", "€40"))


def test_prices_in_a_list_are_its_items_unless_they_are_that_of_another_currency() -> None:
    assert "€18" in shown("<ul><li>€12</li><li>€18</li></ul>")
    text = shown("<p>€12</p><ul><li>USD: $13</li><li>CAD: $18</li></ul>")
    assert "€12" in text
    assert "$" not in text


def test_a_label_within_a_sentence_is_no_label() -> None:
    said = "The first was <b>sold out</b> by noon, the next with <a>free delivery</a> a day later:"
    text = shown(f"<div>{said}<ul><li>Larch, oiled twice</li></ul></div>")
    assert "was sold out by noon, the next with free delivery a day later" in text


@pytest.mark.parametrize(
    "items",
    [
        ("Videos", "Downloads", "Warranty", "A bag of sailcloth"),
        ("Reviews", "Ingredients", "Delivery", "Returns"),
        ("Description", "Videos", "A letter by hand"),
    ],
)
def test_a_list_of_such_words_is_text_unless_all_are_tabs(items: tuple[str, ...]) -> None:
    text = shown(f"<h2>In the box</h2><ul>{''.join(f'<li>{one}</li>' for one in items)}</ul>")
    assert text.split("In the box")[1].split() == " ".join(items).split()


def test_two_headings_in_a_row_are_kept() -> None:
    text = shown("<h2>Features</h2><h2>Overview</h2><p>A ring for a line of hemp.</p>")
    assert "Features\n\nOverview\n\nA ring" in text
