"""Boxes around a field for an address or a button: left out of a text, kept where they are it."""

import sys
from types import FrameType
from typing import Any

import pytest

from reader.extraction.article import invitations
from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

URL = "https://kiln.example/notes/glaze"
TITLE = "The glaze that took nine winters"
ARTICLE = '<meta property="og:type" content="article">'
LINES = [
    (
        "The potter of Kiln Lane has thrown away more bowls than most of us will ever eat from, and "
        "he keeps the shards in a shed behind the oven, sorted by the year in which they failed."
    ),
    (
        "What he was after is a green that is not there until the bowl is wet, and that goes when it "
        "dries, as the colour of a pebble does which a child carries home from the river."
    ),
    (
        "In the ninth winter a pipe burst over the shelf where the ash was drying, and the batch that "
        "should have been lost came out of the fire as he had always said it would."
    ),
    (
        "He has written the recipe on the inside of a cupboard door, and when the house was sold in "
        "spring the door went with him, over his shoulder, all the way to the station."
    ),
]
BODY = [f"<p>{text}</p>" for text in LINES]
LETTER = (
    "<div class=nl><p><b>The monday card</b></p><p>Get it each week, with a picture.</p>{}</div>"
)
FIELD = "<form><input type={} name={}><input type=submit value=OK></form>"
OFFER = (
    "<div class=box><h4>Fire it yourself</h4><p>Two evenings at our own kiln, with clay.</p>"
    "<a class='btn big' href=/book>Book</a></div>"
)


def read(body: str, head: str = ARTICLE) -> list[str]:
    page = f"<html><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>"
    return extract_article(parse(page, URL)).article.text.split("\n\n")


def between(box: str) -> str:
    return f"<main><h1>{TITLE}</h1><div>{BODY[0]}{BODY[1]}{box}{BODY[2]}{BODY[3]}</div></main>"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("email", "x"),
        ("text", "EMAIL"),
        ("text", "user_email"),
        ("text", "mail"),
        ("text", "x placeholder='Ihre E-Mail'"),
    ],
)
def test_what_stands_around_a_field_for_an_address_is_no_text(kind: str, name: str) -> None:
    assert read(between(LETTER.format(FIELD.format(kind, name)))) == LINES


def test_what_stands_around_another_field_or_around_none_is_text() -> None:
    for field in (FIELD.format("text", "year"), ""):
        assert "Get it each week, with a picture." in read(between(LETTER.format(field)))


def test_a_field_in_a_window_that_is_not_open_says_nothing_of_what_is_around_it() -> None:
    window = f"<div hidden>{FIELD.format('email', 'x')}</div>"
    assert "Get it each week, with a picture." in read(between(LETTER.format(window)))


def test_the_box_of_a_title_is_no_invitation() -> None:
    head = f"<div><h1>{TITLE}</h1><p>A green that is there while it is wet.</p>{FIELD.format('email', 'x')}</div>"
    got = read(f"<main><div>{head}{''.join(BODY)}</div></main>")
    assert got == ["A green that is there while it is wet.", *LINES]


def test_a_page_about_its_form_keeps_its_words() -> None:
    page = f"<main><h1>{TITLE}</h1><div><p>{LINES[0]}</p>{FIELD.format('email', 'x')}</div></main>"
    assert read(page) == LINES[:1]


def test_an_offer_with_a_button_is_no_part_of_an_article() -> None:
    assert read(between(OFFER)) == LINES
    assert read(between(OFFER.replace("<a class='btn big' href=/book>", "<a href=/book>"))) != LINES
    assert "Two evenings at our own kiln, with clay." in read(between(OFFER), head="")


def test_goods_with_a_button_each_are_what_an_article_compares() -> None:
    goods = "".join(OFFER.replace("Two", f"{n} pots after two") for n in range(3))
    assert sum("pots after two evenings" in text for text in read(between(goods))) == 3


CARD = (
    "<section class={kind}><div class=top><div><span class=on-sale>On sale</span></div><div><div>"
    "<em>Best for {n} evenings</em><h3>{name}</h3></div><p><b>{n}9.50</b> "
    "<a class='btn big' href=/buy>See it at the shop</a></p></div></div>"
    "<h4>Pros:</h4><ul><li>Fires {n} bowls in one go, even with the damp wood of a long winter, as all who tried it found</li></ul>"
    "<p>We fired {n} batches in it, from the first frost to the last, and broke no more than one bowl in each.</p>"
    "<p>The door closes with a sound of {n} small bells, which the cat of the house did not care for at all.</p></section>"
)
KILNS = ("The Long Kiln", "The Round Kiln", "The Small Kiln", "The Old Kiln")


def test_what_a_test_of_several_goods_says_of_each_keeps_its_name_and_grade() -> None:
    cards = [CARD.format(kind="card", n=n, name=name) for n, name in enumerate(KILNS, 2)]
    got = read(between("".join(cards)))
    for n, name in enumerate(KILNS, 2):
        assert got[got.index(name) - 1 : got.index(name) + 2] == [
            f"Best for {n} evenings", name, "Pros:",
        ]  # fmt: skip
    assert not any("shop" in text or "9.50" in text or "On sale" in text for text in got)


def test_boxes_under_one_heading_each_or_beside_text_stay_offers() -> None:
    alike = "".join(CARD.format(kind="card", n=n, name="Fire it yourself") for n in range(2, 6))
    assert "Fire it yourself" not in read(between(alike))
    two = "".join(CARD.format(kind="card", n=n, name=KILNS[n]) for n in range(2))
    assert KILNS[0] not in read(between(two))
    beside = "".join(f"<p>{LINES[0]}</p>" + OFFER.replace("Fire it", name) for name in KILNS[:2])
    assert not any("yourself" in text for text in read(between(beside)))


def steps(page: str) -> int:
    """How many lines of the rule are run over a page."""
    found = 0

    def count(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal found
        found += event == "line"
        return count if frame.f_code.co_filename == invitations.__file__ else None

    before = sys.gettrace()
    sys.settrace(count)
    try:
        read(page)
    finally:
        sys.settrace(before)
    return found


@pytest.mark.parametrize(
    ("inner", "closed"),
    [
        (OFFER, ""),
        (OFFER.replace("box", "box{}"), ""),
        (OFFER + OFFER.replace("btn", "link").replace("box", "box{}"), ""),
        ("<div><a class=btn></a>", "</div>"),
        (CARD.replace("{kind}", "card").replace("{name}", "Kiln {n}").replace("{n}", "{0}"), ""),
        ("<i></i>" + OFFER.replace("box", "box{}"), ""),
    ],
    ids=["kin", "all of their own kind", "kin without a button", "nested", "heads", "after empty"],
)
def test_twice_as_many_boxes_take_twice_as_long(inner: str, closed: str) -> None:
    def page(many: int) -> str:
        boxes = "".join(inner.format(n) for n in range(many)) + closed * many
        return between(boxes).replace("</div></main>", "".join(BODY) * many + "</div></main>")

    assert steps(page(80)) < 3 * steps(page(40))


COPIED = "<h2>{}<div><div id=x></div><button class='iconButton' aria-label=Link><svg></svg></button></div></h2>"


def test_a_button_in_a_heading_copies_its_address() -> None:
    assert "The first winter" in read(between(COPIED.format("The first winter")))
    offer = f"<div>{COPIED.format('Our letter')}<a class=btn href=/join>Join us</a></div>"
    assert read(between(offer)) == LINES


FOLD = (
    "<div class=card><div class=card-top id=h><h5><{0}>What if it cracks?</{0}></h5></div>"
    "<div id=k><div><p>It is ground and glazed anew.</p></div></div></div>"
)


@pytest.mark.parametrize(
    "control",
    [
        "button class='btn btn-link' data-toggle=collapse data-target='#k'",
        "a class='btn collapsed' role=button data-bs-toggle=collapse href='#k'",
        "button class=btn aria-expanded=false aria-controls=k",
    ],
)
def test_a_button_that_unfolds_an_answer_is_no_offer(control: str) -> None:
    got = read(between(FOLD.format(control)))
    assert "What if it cracks?" in got
    assert "It is ground and glazed anew." in got


def test_a_button_that_opens_a_window_is_one() -> None:
    window = FOLD.format("a class=btn data-toggle=modal href='#k'")
    assert read(between(window)) == LINES


CONTACT = "<div><h2>Where we are</h2><p>12 Kiln Road, open from seven.</p><form>{}{}</form></div>"


def test_what_stands_beside_a_form_for_messages_is_where_a_firm_is() -> None:
    field = "<input type=email>"
    letter = CONTACT.format(field, "<textarea></textarea>")
    assert "12 Kiln Road, open from seven." in read(between(letter), head="")
    assert read(between(letter)) == LINES
    assert read(between(CONTACT.format(field, "")), head="") == LINES
