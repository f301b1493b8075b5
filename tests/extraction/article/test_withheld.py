"""The body of an article that is sent with its page, but hidden from who is not signed in."""

import pytest

from reader.extraction.article.obstacles import PAYWALL
from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

URL = "https://quay.example/news/2026/ferry"
TITLE = "The council buys a second ferry for the bay"
LEAD = "The council has bought a second ferry for the bay, and the first of its crew begin in May."
ASKS = "Please sign up or log in to continue reading"
TEXT = [
    f"In the year {year} the harbour had one ferry for the bay, and it was said by the council that "
    "a second would never be bought for so few who cross it in the winter."
    for year in range(1960, 1966)
]
TRANSLATION = [
    f"Anno {year} unam navem portus habebat, neque alteram emere voluit senatus, quia pauci hieme "
    "transire solebant et naves magno pretio vendebantur omnibus gentibus."
    for year in range(1960, 1966)
]


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


BODY = paragraphs(TEXT)
AWAY = 'style="display: none"'


def read(hidden: str, shown: str = f"<p>{LEAD}</p>") -> list[str]:
    found = extract_article(parse(page(hidden, shown), URL))
    return [line for line in found.article.text.split("\n") if line]


def page(hidden: str, shown: str) -> str:
    return (
        f"<html lang=en><title>{TITLE}</title><body><main><article><h1>{TITLE}</h1>{shown}{hidden}"
        f"<p class=paywall>{ASKS}</p></article></main>"
        "<footer><a href=/a>Terms</a> <a href=/b>Contact</a></footer></body></html>"
    )


@pytest.mark.parametrize(("times", "is_read"), [(1, True), (3, False)])
def test_a_beginning_may_have_rules_for_comments_below_it(times: int, is_read: bool) -> None:
    rules = (
        "<p>Tell the council and the crew of the ferry what you think of a second one, below the text "
        "of what was said in the year of the bay, and keep it short: a reader of the harbour has few "
        "winters, and no time for those who cross it twice.</p>"
    )
    every = "".join(rules.replace("second one", f"ferry {number}") for number in range(times))
    hidden = f"<div id=articleBody {AWAY}>{BODY}</div>"
    assert (TEXT[0] in read(hidden, f"<p>{LEAD}</p>{every}")) is is_read


MARKED = {
    "by id": f"<div id=articleBody {AWAY}>{BODY}</div>",
    "by class": f'<div class="post articleBody" {AWAY}>{BODY}</div>',
    "by itemprop": f"<section itemprop=articleBody {AWAY}>{BODY}</section>",
    "twice": f"<div id=articleBody {AWAY}><div itemprop=articleBody {AWAY}></div>{BODY}</div>",
    "in one that is shown": f"<div class=articleBody><div id=articleBody {AWAY}>{BODY}</div></div>",
}


@pytest.mark.parametrize("hidden", MARKED.values(), ids=MARKED)
def test_the_hidden_body_is_read(hidden: str) -> None:
    found = extract_article(parse(page(hidden, f"<p>{LEAD}</p>"), URL))
    assert [line for line in found.article.text.split("\n") if line][:7] == [LEAD, *TEXT]
    assert PAYWALL not in found.notes


def test_what_is_hidden_in_it_stays_hidden() -> None:
    hidden = MARKED["by id"].replace("</div>", f"<p {AWAY}>A note to the editor alone.</p></div>")
    assert "A note to the editor alone." not in read(hidden)
    assert TEXT[-1] in read(hidden)


def test_a_beginning_that_is_repeated_is_read_once() -> None:
    lines = read(f"<div id=articleBody {AWAY}><p>{LEAD}</p>{BODY}</div>")
    assert lines.count(LEAD) == 1
    assert TEXT[-1] in lines


HIDDEN = {
    "not marked": f"<div id=articleText {AWAY}>{BODY}</div>",
    "marked almost so": f"<div class=articleBody-print {AWAY}>{BODY}</div>",
    "hidden with what is around it": f"<div {AWAY}><div id=articleBody {AWAY}>{BODY}</div></div>",
    "a template of the script": f"<template><div id=articleBody {AWAY}>{BODY}</div></template>",
    "a template with places to fill": (
        f"<div id=articleBody {AWAY}><p>{{{{ lead }}}} as was said there before.</p>{BODY}</div>"
    ),
    "a translation that says so": f"<div id=articleBody lang=la {AWAY}>{BODY}</div>",
    "a translation": f"<div id=articleBody {AWAY}>{paragraphs(TRANSLATION)}</div>",
    "two versions": 2 * f"<div class=articleBody {AWAY}>{BODY}</div>",
    "beside one that is shown": (
        f"<div class=articleBody><p>It sails.</p></div><div class=articleBody {AWAY}>{BODY}</div>"
    ),
    "in an aside": f"<aside><div id=articleBody {AWAY}>{BODY}</div></aside>",
    "a menu": f"<div id=articleBody {AWAY}>{''.join(f'<p>Page {n}</p>' for n in range(300))}</div>",
    "not much more": f"<div id=articleBody {AWAY}><p>{TEXT[0]}</p></div>",
}


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
def test_other_hidden_texts_are_not_read(hidden: str) -> None:
    lines = read(hidden)
    assert LEAD in lines
    assert not {*TEXT, *TRANSLATION, "Page 1"} & {*lines}


def test_a_text_that_is_shown_is_not_doubled() -> None:
    printed = f"<div id=articleBody {AWAY}>{BODY}</div>"
    assert read(printed, BODY).count(TEXT[0]) == 1
