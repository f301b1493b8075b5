"""Parts of a text that look like furniture by their own class or links."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

TEXT = "".join(
    f"<p>The ferry to Low Weir has gone {n} times a day since the bridge was closed, and those who "
    f"run it say that nobody has had to wait for long.</p>"
    for n in range(3, 9)
)
PRAISE = "They brought the whole choir across in a storm, and nobody had so much as wet feet."


def read(markup: str, kind: str = "website") -> str:
    head = f'<title>The ferry</title><meta property="og:type" content="{kind}">'
    body = f"<main><h1>The ferry</h1>{TEXT}{markup}{TEXT.replace('closed', 'moved')}</main>"
    return extract_article(parse(f"<head>{head}</head>{body}", "https://f.example/a")).article.text


@pytest.mark.parametrize("kind", ["website", "article"])
def test_who_is_quoted_is_read_with_the_words(kind: str) -> None:
    name = "<div class=testimonial-name>Ina Roth</div><div class=testimonial-town>Low Weir</div>"
    quote = f"<div class=testimonial><p>{PRAISE} {PRAISE} {PRAISE}</p>{name}</div>"
    assert "Ina Roth\n\nLow Weir" in read(quote, kind)
    assert "Ina Roth" not in read(name, kind)  # of a quote that is elsewhere


def test_slides_of_a_slider_that_is_read_are() -> None:
    slides = "".join(
        f"<div class=app-slider__item><h4>Deck {n}</h4><div>From here you see {n} towers.</div></div>"
        for n in range(9)
    )
    moved = "<div class=app-slider__prev>→</div>"
    slider = f"<div class=app-slider>{moved}<p>{PRAISE} {PRAISE}</p>{slides}</div>"
    got = read(slider, "article")
    assert "Deck 7" in got
    assert "From here you see 7 towers." in got
    assert "→" not in got
    assert "Deck 7" not in read(slides, "article")


def test_other_labels_of_the_name_of_their_box_are_not() -> None:
    dated = f"<div class=teaser><div class=teaser__date>1 May</div><p>{PRAISE} {PRAISE}</p></div>"
    assert "1 May" not in read(dated)


CARD = "<div class=card><div class=card--title><h4><a href=/n{}>{}</a></h4></div>{}</div>"


def test_the_titles_of_cards_are_read_with_their_descriptions() -> None:
    cards = "".join(
        CARD.format(n, f"A new landing in year {n}", f"<p>In year {n}, {PRAISE}</p>")
        for n in range(9)
    )
    page = f"<title>Landings</title><main><h1>Landings</h1>{cards}</main>"
    got = extract_article(parse(page, "https://f.example/a")).article.text
    assert "A new landing in year 7" in got


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("A new landing at Senn", ""),  # alone in its card
        ("A new landing at Senn", TEXT * 3),  # points elsewhere from a long text
        ("Buy now", f"<p>{PRAISE}</p>"),
    ],
)
def test_a_boxed_heading_that_titles_nothing_is_not(title: str, below: str) -> None:
    assert title not in read(CARD.format(1, title, below), "article")


LONG = f"On the {{}} crossing of the day {PRAISE} {PRAISE}"
ITEM = "<li class=teaser><a href=/c/{n}>Crossing {n}</a><p>{text}</p></li>"
FILLED = "<div class=col><div class=promo><h4><a href=/c/{n}>Crossing {n}</a></h4><p>{text}</p></div></div>"
SAID = "<div class=testimonial><p>{text}</p><p>Passenger {n}</p></div>"


@pytest.mark.parametrize("entry", [ITEM, FILLED, SAID])
def test_the_short_entries_of_a_list_are_read_like_the_others(entry: str) -> None:
    texts = ["Calm all day.", *map(LONG.format, ("second", "third", "fourth", "fifth"))]
    row = "".join(entry.format(n=n, text=text) for n, text in enumerate(texts))
    assert "Calm all day." in read(f"<div>{row}</div>", "article")


def test_where_most_entries_are_short_none_is_read() -> None:
    texts = ["Calm all day.", "Fog.", "Rough.", LONG.format("fourth")]
    row = "".join(ITEM.format(n=n, text=text) for n, text in enumerate(texts))
    got = read(f"<ul>{row}</ul>", "article")
    assert "On the fourth crossing" in got
    assert "Rough." not in got


LINE = "<{tag}><a href=https://o{n}.example/x>{name}</a></{tag}>"
NAMES = ("Piles for the pier", "A new bell cast", "The slip is closed", "Who rings at night")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (LINE.replace("{tag}", "p"), "<p>{text}</p>"),
        (LINE.replace("{tag}", "div"), "<div>{text}</div>"),
        (LINE.replace("{tag}", "div").replace("{name}", "<b>{name}</b>"), "<p>{text}</p>"),
    ],
    ids=["paragraphs", "boxes", "bold in boxes"],
)
@pytest.mark.parametrize("kind", ["website", "article"])
def test_the_linked_titles_of_a_digest_are_read_with_its_descriptions(
    line: str, told: str, kind: str
) -> None:
    rows = [
        line.format(n=n, name=name) + told.format(text=f"{n} boats later: {PRAISE}")
        for n, name in enumerate(NAMES)
    ]
    got = read("".join(rows[:2]) + f"<p>{PRAISE}</p>" + "".join(rows[2:]), kind)
    assert [name for name in NAMES if name in got] == [*NAMES]


def test_linked_lines_now_and_then_between_paragraphs_are_not() -> None:
    line = LINE.replace("{tag}", "div")
    rows = (f"{line.format(n=n, name=name)}{TEXT}" for n, name in enumerate(NAMES))
    assert NAMES[1] not in read("".join(rows), "article")


def test_the_signs_beside_headings_are_not() -> None:
    row = "<div><a href=#a{n}>Section called {name}</a></div><p>{text}</p>"
    rows = (row.format(n=n, name=name, text=PRAISE) for n, name in enumerate(NAMES))
    assert "Section called" not in read("".join(rows), "article")


@pytest.mark.parametrize(
    "grade",
    [
        "<div class=rating>Rating: 4 out of 5</div>",
        "<p class='review-rating'>8.5/10</p>",
        "<div class=product__ratings><span>Our verdict</span> <b>4,5</b> von <b>5</b> Sternen</div>",
    ],
)
@pytest.mark.parametrize("kind", ["website", "article"])
def test_the_grade_of_a_test_is_read(grade: str, kind: str) -> None:
    assert any(mark in read(grade, kind) for mark in ("4 out of 5", "8.5/10", "4,5 von 5"))


@pytest.mark.parametrize(
    "label",
    [
        "<div class=rating>★★★★★</div>",
        "<div class=rating>4.8 out of 5 (231 reviews)</div>",
        "<div class=rating><a href=/rate>Rate it 5 of 5</a></div>",
        "<div class=tags>4 of 5</div>",
        "<div><div class=p><a href=/l>A lamp</a><div class=rating>4 out of 5</div></div></div>" * 4,
        "<div class=p><a href=/l>A lamp</a><div class=r><div class=rating>4 out of 5</div></div></div>"
        * 4,
    ],
)
def test_other_labels_of_a_rating_are_not(label: str) -> None:
    assert not any(mark in read(label, "article") for mark in ("★", "reviews", " of 5"))


DATED = [
    "<article class=card><h2><a href=/n{n}>Log of week {n}</a></h2><p class=meta>{n} May · {n} notes</p><p>{text}</p></article>",
    "<li><div class=post><header><h3>Log of week {n}</h3></header><div class=entry-meta>{n} May · <a href=/n{n}#c>{n} notes</a></div><div>{text}</div></div></li>",
    "<div class=item><div><h3><a href=/n{n}>Log of week {n}</a></h3><div class=post-meta><span>{n} May · {n} notes</span></div><p>{text}</p></div></div>",
]  # fmt: skip


@pytest.mark.parametrize("card", DATED)
def test_the_line_between_title_and_summary_of_cards_is_read(card: str) -> None:
    cards = "".join(card.format(n=n, text=f"In week {n}, {PRAISE}") for n in range(3, 9))
    page = f"<title>Logs</title><main><h1>Logs</h1><div>{cards}</div></main>"
    got = extract_article(parse(page, "https://f.example/a")).article.text
    assert got.index("Log of week 7") < got.index("7 May · 7 notes") < got.index("In week 7")


def test_such_a_line_in_one_card_or_under_a_text_is_not() -> None:
    card = DATED[0].format(n=7, text=PRAISE)
    assert "7 notes" not in read(card, "article")
    plain = "<article class=card><h2>Log of week 3</h2><p>On the day we found: {}</p></article>"
    assert "7 notes" not in read(f"<div>{card}{(plain.format(PRAISE)) * 6}</div>", "article")
    under = f"<article class=card><h2>Log</h2><p>{PRAISE}</p><p class=meta>9 notes</p></article>"
    assert "9 notes" not in read(f"<div>{under * 4}</div>", "article")


PLAIN = (
    "<div class=entry><div class=pic><img src=x.jpg></div><div class=words>{}"
    "<div>In year {}, {}</div></div></div>"
)


def listed(title: str, count: int = 9) -> str:
    entries = "".join(PLAIN.format(title.format(n), n, PRAISE) for n in range(count))
    page = f"<title>Landings</title><main><h1>Landings</h1><p>{PRAISE}</p>{entries}</main>"
    return extract_article(parse(page, "https://f.example/a")).article.text


@pytest.mark.parametrize(
    "title",
    [
        "<p><strong><a href=/n{0}>A new landing {0}</a></strong></p>",
        "<div class=name><a href=/n{0}>A new landing {0}</a></div>",
    ],
)
def test_the_titles_of_entries_need_not_be_headings(title: str) -> None:
    assert "A new landing 7\n\nIn year 7" in listed(title)


@pytest.mark.parametrize(
    "line",
    [
        "<p><a href=/n{0} rel='sponsored nofollow'>All boats of {0} here</a></p>",
        "<p><a href=/book>Book now</a></p>",
        "<p><a href=#top{0}>Up to all of {0}</a></p>",
    ],
)
def test_other_links_above_descriptions_are_no_titles(line: str) -> None:
    got = listed(line)
    assert "In year 7" in got
    assert all(said not in got for said in ("All boats", "Book now", "Up to"))


def test_a_linked_line_below_a_description_is_no_title() -> None:
    below = PLAIN.replace("{}<div>In year {}, {}</div>", "<div>In year {}, {}</div>{}")
    link = "<p><a href=/n>To all of the landings</a></p>"
    entries = "".join(below.format(n, PRAISE, link) for n in range(9))
    page = f"<title>Landings</title><main><h1>Landings</h1><p>{PRAISE}</p>{entries}</main>"
    got = extract_article(parse(page, "https://f.example/a")).article.text
    assert "In year 7" in got
    assert "To all of the landings" not in got
