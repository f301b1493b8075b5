"""Boxes about people and addresses: text where the page is about them, furniture beside an article."""

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

SAID = [
    f"{name} has kept the sluice since the flood of 1954, and knows of every eel that went through it "
    "whose child it was and what it had been fed on."
    for name in ("Tova Lind", "Oda Zell", "Piet Arum", "Runa Feld")
]
INTRO = (
    "<p>Four of us keep the sluices of Low Weir, by day and by night, in an order that nobody has "
    "written down and that has not been broken yet.</p>"
)
ARTICLE = '<meta property="og:type" content="article">'


def read(body: str, head: str = "") -> str:
    page = f"<html><head><title>Our people</title>{head}</head><body><main><h1>Our people</h1>{body}</main>"
    return extract_article(parse(page, "https://weir.example/people")).article.text


def team(count: int, name: str = "bio") -> str:
    return INTRO + "".join(
        f"<div class=member><h3>{text[:9]}</h3><div class={name}><p>{text}</p></div></div>"
        for text in SAID[:count]
    )


def test_the_people_of_a_team_are_the_text() -> None:
    got = read(team(4))
    assert all(text in got for text in SAID)


def test_one_person_beside_the_text_is_its_author() -> None:
    assert SAID[0] not in read(f"{INTRO * 4}{team(1)}")
    assert SAID[0] not in read(f"{INTRO * 40}{team(4)}", ARTICLE)


OFFICE = (
    "<div class='{}'><p class='fn org'>Office of the sluices</p><p class='{}'>Market Place 1, "
    "40000 Low Weir</p></div>"
)


def test_the_address_of_an_office_is_text() -> None:
    assert "Market Place 1" in read(INTRO + OFFICE.format("vcard", "adr"))


def test_the_card_of_an_author_is_not() -> None:
    assert "Market Place" not in read(INTRO * 4 + OFFICE.format("author vcard", "adr"))
    assert "Market Place" not in read(INTRO * 4 + OFFICE.format("vcard", "motto"))
    assert "Market Place" not in read(INTRO * 4 + OFFICE.format("vcard", "adr"), ARTICLE)
