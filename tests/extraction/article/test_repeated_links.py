"""Each entry of a list may end with a link that says what that of every other entry says."""

import pytest

from reader.extraction.article.measure import measure
from reader.extraction.article.pipeline import extract_article
from reader.extraction.article.repeated_links import repeated_links
from reader.html.tree import parse

SAID = (
    "The cooper of Weir End bends ash over steam, and has not broken a stave since the spring.",
    "In the seed loft eleven drawers are kept for rye, and one for what nobody can name.",
    "The miller weighs each sack twice, once on the scales and once on his own back.",
    "A ferry of four planks goes over at noon, if the bell at the landing is rung.",
)
NAMES = ("Ash hoops", "Rye loft", "Two weights", "Noon ferry")


def read(entries: str, og: str = "website") -> str:
    page = (
        f'<title>Journal - Weir End</title><meta property="og:type" content="{og}">'
        f"<main><h1>Journal</h1><div class=all>{entries}</div></main>"
    )
    return extract_article(parse(page, "https://weir.example/journal")).article.text


def entries(box: str) -> str:
    return "".join(
        box.format(n=n, name=name, said=said)
        for n, (name, said) in enumerate(zip(NAMES, SAID, strict=True))
    )


CARD = "<article><h2><a href=/j/{n}>{name}</a></h2><p>{said}</p><a class=go href=/j/{n}>Step in</a></article>"
PICTURED = (
    "<div class=c><a href=/j/{n}><img src=x.jpg alt=''></a><h2><a href=/j/{n}>{name}</a></h2>"
    "<p>{said}</p><p><a href=/j/{n}>Step in</a></p></div>"
)
FLAT = "<h2><a href=/j/{n}>{name}</a></h2><p>{said}</p><p><a href=/j/{n}>Step in</a></p>"


@pytest.mark.parametrize("label", ["View Loft", "mehr...", "Read More »"])
def test_words_that_tell_what_to_do_are_labels_in_any_case(label: str) -> None:
    got = read(entries(PICTURED.replace("Step in", label)))
    assert label not in got
    assert all(said in got for said in SAID)


CELL = f"<table><tr><td>{PICTURED}</td></tr></table>"


@pytest.mark.parametrize("box", [CARD, PICTURED, FLAT, CELL])
@pytest.mark.parametrize("og", ["website", "article"])
def test_the_last_link_of_every_entry_is_left_out(box: str, og: str) -> None:
    got = read(entries(box), og)
    assert "Step in" not in got
    assert all(said in got for said in SAID)


@pytest.mark.parametrize(
    "box",
    [
        # A colour leads to another address than the goods, and a price has figures.
        CARD.replace("class=go href=/j/{n}", "href=/j/{n}?c=1").replace("Step in", "Dark red"),
        CARD.replace("Step in", "40 crowns"),
        # What each is called by its maker, above what is said of it.
        "<div><h2><a href=/j/{n}>{name}</a></h2><a href=/j/{n}>Brack Works</a><p>{said}</p></div>",
        # Only this link leads there.
        "<div><h2>{name}</h2><p>{said}</p><p><a href=/j/{n}>Brack Works</a></p></div>",
        # What each is, in cells, definitions and lines.
        "<table><tr><td><a href=/j/{n}>{name}</a><td>{said}<td><a href=/j/{n}>Step in</a></table>",
        "<dl><dt><a href=/j/{n}>{name}</a><dd>{said}<dd><a href=/j/{n}>Step in</a></dl>",
        "<div><h2><a href=/j/{n}>{name}</a></h2><p>{said}</p><p><a href=/j/{n}>Swedish</a></p></div>",
        "<div><h2><a href=/j/{n}>{name}</a></h2><p>{said}</p><p><a href=/j/{n}>Odo Weir</a></p></div>",
        # In a sentence.
        "<div><h2><a href=/j/{n}>{name}</a></h2><p>{said} So says <a href=/j/{n}>the book</a></p></div>",
    ],
    ids=[
        "colour",
        "price",
        "maker",
        "only link",
        "cells",
        "definitions",
        "word",
        "author",
        "sentence",
    ],
)
def test_other_links_that_each_entry_has_stay(box: str) -> None:
    document = parse(f"<main>{entries(box)}</main>")
    assert document.tagged("a")
    assert repeated_links(document, document.body, measure(document)) == {}


def test_what_all_but_one_entry_end_with_says_something() -> None:
    other = entries(CARD).replace("Step in", "Stay out", 1)
    assert read(other).count("Step in") == 3
    for known in ("Read more", "View Loft"):
        mixed = entries(CARD).replace("Step in", known).replace(known, "Stay out", 1)
        assert known not in read(mixed)


def test_two_entries_are_no_list() -> None:
    two = "".join(CARD.format(n=n, name=NAMES[n], said=SAID[n]) for n in range(2))
    assert read(f"{two}<p>{SAID[2]}</p><p>{SAID[3]}</p>").count("Step in") == 2


def test_a_job_called_by_three_words_stays_among_those_called_by_two() -> None:
    jobs = "".join(
        f"<div class=job><h3><a href=/jobs/{n}>{name}</a></h3><span>{place}</span></div>"
        for n, (name, place) in enumerate(
            (("Night bus driver", "Depot"), ("Bell tuner", "Yard"), ("Map clerk", "Hall"),
             ("Glass blower", "Shed"), ("Orchard hand", "Slope"))
        )
    )  # fmt: skip
    got = read(f"<p>{SAID[0]}</p>{jobs}")
    assert got.index("Night bus driver") < got.index("Bell tuner")
