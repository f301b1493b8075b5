"""A label above something that is not text is removed with it; one above text stays."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

TITLE = "The wall that leans to the sea"
TEXT = [
    f"<p>In the {n}th winter the wall leaned a hand further, which the mason, who had been told, "
    f"wrote on the back of a bill, and nobody has paid for it since.</p>"
    for n in range(3, 15)
]
NAMES = (
    "The mason who counts in hands",
    "What the tide took in March",
    "A door for the lighthouse",
)
CARDS = "".join(
    f'<div><a href="/a/{n}"><img src=x.jpg></a><div><a href="/a/{n}"><h3>{name}</h3></a>'
    f"<p>It has stood there since the flood, and nobody has asked.</p></div></div>"
    for n, name in enumerate(NAMES)
)
LINKS = "".join(f'<li><a href="/a/{n}">{name}</a></li>' for n, name in enumerate(NAMES))
BOXES = {
    "teasers under a heading": f"<section><h2>{{}}</h2>{CARDS}</section>",
    "links under a heading": f"<div><h4>{{}}</h4><ul>{LINKS}</ul></div>",
    "links in boxes under a label": "<div><div>{}</div>"
    + "".join(f'<div><a href="/a/{n}">{name}</a></div>' for n, name in enumerate(NAMES))
    + "</div>",
}


def read(box: str, at: int = 5) -> str:
    head = f'<title>{TITLE}</title><meta property="og:type" content="article">'
    body = f"<div><h1>{TITLE}</h1><div>{''.join(TEXT[:at])}{box}{''.join(TEXT[at:])}</div></div>"
    page = parse(f"<html><head>{head}</head><body>{body}</body></html>", "https://wall.example/n/w")
    return extract_article(page).article.text


@pytest.mark.parametrize("label", ["Fra kaien", "波止場から", "Along the wall"])
@pytest.mark.parametrize("box", BOXES.values(), ids=[*BOXES])
def test_the_label_of_what_went_goes_in_any_language(box: str, label: str) -> None:
    got = read(box.format(label))
    assert label not in got
    assert "counts in hands" not in got
    assert got == read("")


def test_a_heading_of_text_stays_where_links_under_it_went() -> None:
    more = "<p>The mason keeps a list of all walls that he has seen to lean, by hand and year.</p>"
    got = read(f"<section><h2>Along the wall</h2>{more}<ul>{LINKS}</ul></section>")
    assert "Along the wall" in got
    assert "by hand and year" in got


def test_what_names_a_thing_stays_where_a_few_linked_words_under_it_went() -> None:
    got = read("<div><h4>A plumb line of hemp</h4><ul><li><a href=/b>Ask</a></li></ul></div>")
    assert "A plumb line of hemp" in got


def test_a_picture_stays_with_its_label_where_what_is_said_under_both_went() -> None:
    page = f"<div><h4>The wall by night in June</h4><img src=/wall.jpg alt=leans><ul>{LINKS}</ul></div>"
    assert "The wall by night in June" in read(page)


def test_a_row_of_a_table_stays_where_what_its_cell_holds_went() -> None:
    other = "<tr><td>Tide</td><td>a hand and a half, by the book of the harbour</td></tr>"
    row = f"<tr><td>Wall</td><td><div><div>Walls</div><ul>{LINKS}</ul></div></td></tr>"
    got = read(f"<table><tr><th>What</th><th>Leans</th></tr>{row}{other * 4}</table>")
    assert "Wall\t" in got
    assert "Walls" not in got


ROWS = {
    "": "<h3>{}</h3><ul>{}</ul>",
    "in boxes": "<div><h3>{}</h3></div><div><ul>{}</ul></div>",
}


@pytest.mark.parametrize("at", [3, 9])
@pytest.mark.parametrize("rows", ROWS.values(), ids=[*ROWS])
def test_links_under_a_heading_that_leads_elsewhere_go_in_both_halves(rows: str, at: int) -> None:
    page = f"<title>{TITLE}</title><body><div><h1>{TITLE}</h1><div>{{}}</div></div>"
    box = rows.format("Most read", LINKS)
    full, bare = (
        extract_article(
            parse(page.format("".join((*TEXT[:at], more, *TEXT[at:]))), "https://wall.example/n/w")
        ).article.text
        for more in (box, "")
    )
    assert full == bare


def test_a_heading_in_the_first_half_that_text_stands_under_stays() -> None:
    page = f"<title>{TITLE}</title><body><div><h1>{TITLE}</h1><div>{{}}</div></div>"
    parts = (*TEXT[:3], "<h3>Related walls</h3>", *TEXT[3:])
    got = extract_article(parse(page.format("".join(parts)), "https://wall.example/n/w"))
    assert "Related walls" in got.article.text


ENTRIES = (
    ("Skerry", "The light on the skerry is out, and the boats of Senn go the long way round."),
    ("Mole", "The mole is a yard longer than last year, and nobody can say who built the yard."),
    ("Sluice", "The sluice opens at noon, except on the day of the market, when it stays shut."),
    ("Pier", "The pier has a new bell, which the keeper rings when the fog comes down."),
)


@pytest.mark.parametrize(
    "form",
    [
        "<section><h3>{name}</h3><div><a href=/senn>Senn</a></div><p>{said}</p></section>",
        "<div><h3><a href=/{name}>Senn</a></h3><p>{said}</p></div>",
    ],
)
def test_links_and_headings_that_come_again_with_each_entry_are_kept(form: str) -> None:
    """A type, a band or a place may be the same in several sections."""
    parts = "".join(form.format(name=name, said=said) for name, said in ENTRIES)
    page = f"<title>The log</title><main><h1>The log</h1>{''.join(TEXT)}{parts}</main>"
    text = extract_article(parse(page, "https://senn.example/log")).article.text
    assert text.split("\n\n").count("Senn") == len(ENTRIES)


def test_entries_of_one_list_that_are_called_alike_are_kept() -> None:
    methods = "".join(f"<li><a href=/m{n}>close</a></li>" for n in range(5))
    page = f"<title>The log</title><main><h1>The log</h1>{''.join(TEXT)}<ul>{methods}<li>and so on, as it was.</li></ul></main>"
    text = extract_article(parse(page, "https://senn.example/docs/log")).article.text
    assert text.count("close") == 5
