"""What keeps the text from a reader is named, and is not named where nothing does."""

import pytest

from reader.extraction.article import extract_article
from reader.extraction.obstacles import CONSENT, PAYWALL, SHELL
from reader.html.tree import parse

SENTENCE = (
    "The lamp was lit, the door was shut, and in the kitchen somebody put a kettle on the stove."
)
LONG = "".join(f"<p>{SENTENCE} That was evening number {n}.</p>" for n in range(25))
PAID = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'
CASES = [
    ("a stub for subscribers", f"{PAID}<article><p>{SENTENCE}</p></article>", PAYWALL),
    ("a wall after the first lines", f"<article><p>{SENTENCE}</p></article><div class=paywall><a href=/b>Buy</a></div>", PAYWALL),
    ("an empty root", "<div id=root></div><script src=x.js></script>", SHELL),
    ("nothing but scripts", "<script src=x.js></script>", SHELL),
    ("words about scripts", "<noscript>You need to enable JavaScript to run this app.</noscript>", SHELL),
    ("a question for consent", "<div><p>We and our partners use cookies on this site. With your consent we measure, as our privacy policy says. You may refuse cookies.</p></div>", CONSENT),
]  # fmt: skip


def notes(body: str, url: str = "https://quay.example/a/lamp") -> tuple[str, ...]:
    return extract_article(parse(f"<html><body>{body}</body></html>", url)).notes


@pytest.mark.parametrize(("body", "note"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_an_obstacle_is_named(body: str, note: str) -> None:
    assert note in notes(body)


@pytest.mark.parametrize(
    "body",
    [
        f"{PAID}<article>{LONG}</article>",
        f'<div id="root"><main>{LONG}</main></div>',
        f"<article>{LONG}</article><noscript>Please enable JavaScript.</noscript>",
        f"<article>{LONG}</article><div class=paywall></div>",
        f"<article>{LONG}<p>Of cookies and of consent: partners in privacy ate the cookies.</p></article>",
    ],
    ids=["paid but whole", "a filled root", "a noscript beside text", "a wall unused", "an article on biscuits"],
)  # fmt: skip
def test_no_obstacle_is_invented(body: str) -> None:
    assert notes(body) == ()


def test_a_question_for_consent_never_passes_for_the_article() -> None:
    wall = CASES[-1][1]
    assert extract_article(parse(wall)).article.blocks == ()


@pytest.mark.parametrize(
    ("href", "said"),
    [
        ("/a/lamp?page=2", True), ("/a/lamp/2", True), ("/a/lamp/page/2/", True),
        ("/a/another-story", False), ("/a/2", False), ("https://other.example/a/lamp?page=2", False),
    ],
)  # fmt: skip
def test_only_the_next_page_of_the_same_text_is_a_next_page(href: str, said: bool) -> None:
    found = notes(f'<article>{LONG}</article><a rel="next" href="{href}">Next</a>')
    assert any("goes on" in note for note in found) is said


def test_a_short_text_is_read_and_the_question_beside_it_is_not() -> None:
    wall = CASES[-1][1].replace("<div>", "<div class=cookie-law>")
    got = extract_article(parse(f"<div class=comment><p>{SENTENCE}</p></div>{wall}"))
    assert got.article.text == SENTENCE
