"""Text whose class names furniture: what is paid for, and paragraphs that a site sets so."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

TITLE = "The bell that rang under the lake"
LINES = [
    f"In the {year} year of the drought {who} heard it again, three strokes and a pause, and wrote "
    "down the hour, the wind, and the colour of the water over the drowned church."
    for year, who in zip(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
        (
            "the ferryman",
            "his aunt",
            "a surveyor",
            "two nuns",
            "the baker",
            "no one",
            "I",
            "we all",
        ),
        strict=True,
    )
]


def paragraphs(lines: list[str], marks: str = "") -> str:
    return "".join(f"<p{marks}>{line}</p>" for line in lines)


def kept(body: str) -> list[bool]:
    page = (
        f"<title>{TITLE}</title><meta property='og:type' content='article'><body><h1>{TITLE}</h1>"
        f"<div id=words>{body}</div><div class=legal><a href=/imprint>Imprint</a></div>"
    )
    text = extract_article(parse(page, "https://bell.example/lake")).article.text
    return [line in text for line in LINES]


@pytest.mark.parametrize("name", ["paywall", "post-paywall", "steady-paywall-container"])
@pytest.mark.parametrize("size", [3, 1])
def test_what_is_sold_is_text(name: str, size: int) -> None:
    parts = [LINES[4:][at : at + size] for at in range(0, 4, size)]
    sold = "".join(f"<div class='{name}'>{paragraphs(part)}</div>" for part in parts)
    assert all(kept(paragraphs(LINES[:4]) + f"<section>{sold}</section>"))


def test_the_wall_that_sells_it_is_not() -> None:
    wall = f"<div class=paywall>{paragraphs(LINES[7:])}<a href=/buy>Buy it.</a></div>"
    assert kept(paragraphs(LINES[:7]) + wall) == [True] * 7 + [False]


def test_what_is_sold_beside_the_text_is_not() -> None:
    sold = f"<div class='paywall related'>{paragraphs(LINES[5:])}</div>"
    assert kept(paragraphs(LINES[:5]) + sold) == [True] * 5 + [False] * 3


@pytest.mark.parametrize("name", ["ad", "share", "related copy"])
def test_paragraphs_of_one_class_that_are_the_bulk_of_a_page_are_text(name: str) -> None:
    assert all(kept(paragraphs(LINES[:2]) + paragraphs(LINES[2:], f" class='{name}'")))


@pytest.mark.parametrize("name", ["related-excerpt", "newsletter-text", "ad"])
@pytest.mark.parametrize("card", ["<div class=card><h3>Elsewhere</h3>{}</div>", "{}"])
def test_lists_below_a_short_text_are_not(name: str, card: str) -> None:
    """Only what stands among the paragraphs of a text is one of them."""
    cards = "".join(card.format(f"<p class={name}>{line}</p>") for line in LINES[3:])
    got = kept(f"{paragraphs(LINES[:3])}<section><h2>More</h2>{cards}</section>")
    assert got == [True] * 3 + [False] * 5


def test_a_wall_with_all_its_reasons_is_not_sold() -> None:
    asks = "<p>Subscribe now to continue.</p>"
    wall = f"<div class=paywall>{paragraphs(LINES[5:])}{asks}</div>"
    assert kept(paragraphs(LINES[:5]) + wall) == [True] * 5 + [False] * 3


def test_paragraphs_that_are_sold_may_speak_of_reading() -> None:
    lines = [*LINES[:5], f"To read this today is hard. {LINES[5]}", *LINES[6:]]
    assert all(kept(paragraphs(LINES[:2]) + paragraphs(lines[2:], " class=paywall")))
    one = f"<p class=paywall>To read this is hard. {LINES[5]} {LINES[6]}</p>"
    assert all(kept(paragraphs(LINES[:5]) + one + paragraphs(LINES[7:])))
    told = f"<ul class=paywall><li>{'</li><li>'.join(lines[5:])}</li></ul>"
    assert all(kept(paragraphs(lines[:5]) + told))


@pytest.mark.parametrize("name", ["comment", "reply-text", "author", "bio"])
def test_those_of_readers_and_about_people_are_not(name: str) -> None:
    """However many there are."""
    got = kept(paragraphs(LINES[:3]) + paragraphs(LINES[3:], f" class={name}"))
    assert got == [True] * 3 + [False] * 5


def test_a_few_paragraphs_of_one_class_are_not() -> None:
    assert (
        kept(paragraphs(LINES[:6]) + paragraphs(LINES[6:], " class=ad")) == [True] * 6 + [False] * 2
    )


def test_what_stands_in_the_grid_of_a_sidebar_is_text_and_its_sidebar_is_not() -> None:
    grid = "<div class=sidebar-grid__content>{}</div><div class=sidebar-grid__sidebar>{}</div>"
    body = grid.format(paragraphs(LINES[:3]), "") + grid.format(paragraphs(LINES[3:6]), "")
    assert kept(body + grid.format(LINES[6], LINES[7])) == [True] * 7 + [False]


@pytest.mark.parametrize("name", ["article-tools", "story_tool", "post-actions", "entry-utility"])
def test_what_can_be_done_with_a_text_is_none_of_it(name: str) -> None:
    """Unless it is a text: the same class may be around one."""
    tools = f"<div class={name}>Print at the quay</div>"
    page = (
        f"<title>{TITLE}</title><body><h1>{TITLE}</h1><div id=words>{paragraphs(LINES[:4])}{tools}"
        f"<div class={name}>{paragraphs(LINES[4:])}</div></div>"
    )
    text = extract_article(parse(page, "https://bell.example/lake")).article.text
    assert all(line in text for line in LINES)
    assert "Print at the quay" not in text
    assert (
        "Print at the quay"
        in extract_article(
            parse(
                page.replace(f"class={name}>Print", "class=verse>Print"),
                "https://bell.example/lake",
            )
        ).article.text
    )


@pytest.mark.parametrize(
    ("line", "is_text"),
    [
        ("<p class=teaser>Three strokes and a pause</p>", True),
        ("<div class=top><p class=article__teaser-text>Three strokes and a pause</p></div>", True),
        ("<p class=teaser><a href=/strokes>Three strokes and a pause</a></p>", False),
        ("<h3>Bells</h3><p class=teaser>Three strokes and a pause</p>", False),
        ("<p class=caption>Three strokes and a pause</p>", False),
        (f"<p>Years ago. {LINES[0]}</p><p class=teaser>Three strokes and a pause</p>", False),
    ],
)
def test_a_teaser_below_the_title_that_is_no_link_is_the_standfirst(
    line: str, is_text: bool
) -> None:
    page = f"<title>{TITLE}</title><article><h1>{TITLE}</h1>{line}{paragraphs(LINES)}</article>"
    text = extract_article(parse(page, "https://bell.example/lake")).article.text
    assert ("Three strokes and a pause" in text) == is_text
