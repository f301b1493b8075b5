"""A standfirst that the text repeats is read once."""

import pytest

from reader.extraction.article.duplicates import unrepeated
from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse
from reader.model import Mark, Paragraph, Span

LEAD = "In the third week the pier was closed for two days while the piles were driven."
MORE = "".join(
    f"<p>Boat number {n} went from the slip instead, and those who run it say that nobody had to wait "
    "for long, nor got wet feet.</p>"
    for n in ("one", "two", "three")
)


def read(markup: str) -> str:
    head = '<title>The pier</title><meta property="og:type" content="article">'
    page = f"<head>{head}</head><body><article><h1>The pier</h1>{markup}{MORE}</article></body>"
    return extract_article(parse(page, "https://f.example/a")).article.text


@pytest.mark.parametrize(
    "markup",
    [
        f"<p class=deck>{LEAD}</p><p><strong>{LEAD}</strong></p>",
        f"<h2 class=deck><em>{LEAD}</em></h2><p>{LEAD} Nobody minded.</p>",
        f"<div class=standfirst>{LEAD}</div><p>{LEAD} Nobody minded.</p>",
        f"<p class=excerpt>{LEAD[:60]}…</p><p>{LEAD}</p>",
        f"<p class=excerpt>{LEAD[:60]} [...]</p><figure><img src=a.png></figure><p>{LEAD}</p>",
    ],
    ids=["in bold", "a heading", "the beginning", "cut off", "above a picture"],
)
def test_a_lead_that_is_the_beginning_of_the_text_is_read_once(markup: str) -> None:
    assert read(markup).count(LEAD[:58]) == 1


def test_what_only_resembles_the_text_stays() -> None:
    assert read("<p>On the fifth</p><p>On the fifth day it was open.</p>").count("On the") == 2
    other = LEAD.replace("third", "fifth")
    assert other in read(f"<p class=deck>{other}</p><p>{LEAD}</p>")


def test_the_lead_is_told_among_what_is_repeated() -> None:
    lead, text = (
        Paragraph((Span(words, Mark.PLAIN),)) for words in (LEAD, f"{LEAD} Nobody minded.")
    )
    assert unrepeated((lead, text)) == ((text,), (lead,))


def test_a_short_link_is_no_repetition_of_a_label() -> None:
    label = Paragraph((Span("The log"),))
    link = Paragraph((Span("The log", Mark.PLAIN, "https://f.example/log"),))
    long = Paragraph((Span(LEAD),))
    kept, gone = unrepeated((label, long, link, long))
    assert (link in kept, gone) == (True, (long,))
