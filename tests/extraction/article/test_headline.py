"""A headline above the text that is not the title by which the page is known."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

BODY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The loft stands above the chandlery in Senn, and its floor is chalked with the shape of a sail.",
        "Eleven people sew there, among them two who had been bookbinders and one who drove the bus.",
        "A mainsail takes them nine days, and each seam is sewn twice, the second time by another hand.",
    )
)
TOLD = "The sailmakers keep a needle for every wind"


def read(top: str, title: str = "Sailmakers of Senn", below: str = "") -> str:
    page = (
        f'<html><head><title>{title}</title><meta property="og:type" content="article"></head>'
        f"<body>{top}<main><div class=entry>{BODY}</div>{below}</main></body></html>"
    )
    return extract_article(parse(page, "https://senn.example/lofts")).article.text


@pytest.mark.parametrize(
    "top", ["<div class=hero><h1>{}</h1></div>", "<header><h1>{}</h1></header>"]
)
def test_a_headline_that_is_not_the_title_is_read(top: str) -> None:
    assert read(top.format(TOLD)).startswith(f"{TOLD}\n\nThe loft stands")


@pytest.mark.parametrize(
    "top",
    [
        "<h1>Senn Crafts Weekly</h1>",
        "<h1><a href='/'>The paper of all that sew at sea</a></h1>",
        f"<nav><h1>{TOLD}</h1></nav>",
        "<div><h1>The paper of all that sew at sea</h1></div>",
        "<div><h1>We use cookies to make our pages of crafts better</h1></div>",
        "<div><h1>Our shop is closed on the feast of the sail</h1></div>",
        f"<h1>Senn Crafts</h1><h1>{TOLD}</h1>",
        f"<h2>{TOLD}</h2>",
        "<h1>The sailmakers of Senn</h1>",
        "<h1>Crafts in winter: Sailmakers of Senn</h1>",
    ],
)
def test_names_of_sites_and_the_title_in_other_words_are_no_headline(top: str) -> None:
    assert read(top).startswith("The loft stands")


def test_where_the_title_is_a_heading_too_the_other_is_the_site() -> None:
    top = f"<h1>{TOLD}</h1><h2>Sailmakers of Senn</h2>"
    assert read(top).startswith("The loft stands")


def test_a_headline_under_the_text_is_none() -> None:
    assert TOLD not in read("", below=f"<footer><h1>{TOLD}</h1></footer>")


@pytest.mark.parametrize("amp", ["&amp;#x26;", "&amp;amp;", "&amp;#38;"])
def test_a_title_that_is_escaped_twice_is_the_title_again(amp: str) -> None:
    box = f"<div class=shown><h1>Salt {amp} tar</h1></div>"
    page = f"<title>Salt &amp; tar</title><main>{box}<div>{BODY}</div></main>"
    article = extract_article(parse(page, "https://senn.example/tar")).article
    assert article.title == "Salt & tar"
    assert article.text.startswith("The loft stands")


def test_a_title_about_entities_keeps_them() -> None:
    page = f"<title>What &amp;amp; means | Senn</title><main><h1>What &amp;amp; means</h1>{BODY}</main>"
    assert extract_article(parse(page)).article.title == "What &amp; means"
    other = page.replace("What &amp;amp; means | Senn", "Signs | Senn")
    assert extract_article(parse(other)).article.title != "What & means"
