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


JAPANESE = "".join(
    f"<p>{text}</p>"
    for text in (
        "町はずれの帆の工房では、十一人が一枚の帆を九日かけて縫い上げる。床には帆の形が白く描かれている。",
        "縫い目は必ず二度、別の手で縫われる。最初の一人はもと製本職人で、もう一人はバスの運転手だった。",
        "古い針は壁に掛けられ、風の名前が一本ずつ付けられている。どれも五十年以上使われてきたものだ。",
    )
)


def japanese(headline: str, title: str) -> str:
    page = (
        f'<html lang=ja><head><title>{title}</title><meta property="og:type" content="article">'
        f"</head><body><div class=hero><h1>{headline}</h1></div><main><div class=entry>{JAPANESE}"
        "</div></main></body></html>"
    )
    return extract_article(parse(page, "https://senn.example/ja")).article.text


def test_a_headline_without_spaces_shares_signs_with_the_title() -> None:
    told = "風の数だけ針がある、港町の帆布工房で十一人の職工が守る"
    assert japanese(told, "帆布工房の手縫い職人たち").startswith(told)


@pytest.mark.parametrize(
    "motto",
    ["海のある暮らしを伝えるための新聞です、毎週火曜", "ここからはじまるわたしたちのくらしのこと"],
)
def test_a_motto_without_spaces_shares_only_grammar(motto: str) -> None:
    assert japanese(motto, "帆布のある暮し、針のこと").startswith("町はずれ")
