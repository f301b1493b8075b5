"""The article of a portal, where far more words stand in lists of links than in the text."""

import pytest

from reader import extract
from reader.model import Reading

TITLE = "The ferry at Lower Marsh stops for the winter"
PARAGRAPHS = tuple(
    f"{opening}, and nobody at the landing could say when the boats would go again, since the "
    "council had not met, the ice was early, and the two men who know the engine are away."
    for opening in (
        "On Monday the ferry was chained",
        "The school had to hire a bus",
        "A baker waited",
    )
)
TEXT = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
NAMES = ("harbour", "market", "weather", "football", "theatre", "housing", "travel")
LINKS = "".join(
    f"<li><a href=/n/{name}{at}>What else was said about {name} on the {at}th of the month</a></li>"
    for name in NAMES
    for at in range(20)
)
CORNER = "<div class=corner><p>Go back to the first page of today, or read on, in the same part.</p></div>"
DATED = '<meta property="article:published_time" content="2024-11-18T07:30:00Z">'

NAMED = '<meta property="og:site_name" content="Marsh Today">'


def read(body: str, head: str = DATED) -> Reading:
    page = f"<html><head><title>{TITLE}</title>{head}</head><body>{body}{CORNER}</body></html>"
    return extract(page, "https://marsh.example/n/8841")


def is_list(reading: Reading) -> bool:
    return any("read as a list" in note for note in reading.notes)


@pytest.mark.parametrize(
    "around",
    [
        "<div class=a><div class=b><h1>{title}</h1><div class=c>{text}</div><ul>{links}</ul></div></div>",
        "<div class=a><h1>{title}</h1><div class=c>{text}</div></div><div class=d><ul>{links}</ul></div>",
        "<ul class=two><li><h3>{title}</h3><div class=c>{text}</div></li><li><ul>{links}</ul></li></ul>",
    ],
)
def test_the_text_is_read_and_not_the_links(around: str) -> None:
    got = read(around.format(title=TITLE, text=TEXT, links=LINKS))
    assert got.article.text.split("\n\n") == [*PARAGRAPHS]
    assert not is_list(got)


def test_a_short_text_with_a_box_of_stories_below_is_no_list() -> None:
    story = "<div class=teaser>What the mayor wrote to the owner of the ferry</div>"
    box = f"<div class=left><div class=c>{TEXT}</div>{story * 3}</div>"
    got = read(f"<h1>{TITLE}</h1><div class=a>{box}<div class=right><ul>{LINKS}</ul></div></div>")
    assert got.article.text.startswith(PARAGRAPHS[0])
    assert "What else was said" not in got.article.text
    assert not is_list(got)


@pytest.mark.parametrize(
    ("title", "head"),
    [(f"<h1>{TITLE}</h1>", ""), ("<h1>Marsh Today</h1>", DATED + NAMED), ("", DATED)],
)
def test_the_introduction_of_a_list_is_not_all_of_it(title: str, head: str) -> None:
    # Of a front page or a shelf: it has no date, or its title is the name of the site, or is not shown.
    page = f"<div class=a>{title}<div class=c>{TEXT}</div><ul>{LINKS}</ul></div>"
    assert "What else was said about harbour" in read(page, head).article.text


def test_a_dated_list_with_short_words_above_it_is_a_list() -> None:
    page = f"<div class=a><h1>{TITLE}</h1><div class=c>{PARAGRAPHS[0]}</div><ul>{LINKS}</ul></div>"
    got = read(page)
    assert "What else was said about harbour" in got.article.text
    assert is_list(got)


def test_teasers_in_several_boxes_are_a_list() -> None:
    # No box has nearly all of the running text.
    box = f"<ul>{LINKS}</ul><div>{PARAGRAPHS[0]}</div>"
    boxes = "".join(f"<div class={name}>{box}</div>" for name in NAMES)
    got = read(f"<h1>{TITLE}</h1>{boxes}")
    assert "What else was said about harbour" in got.article.text
