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
        "The doctor came over the hills",
        "No letters have arrived since",
    )
)
TEXT = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
NAMES = ("harbour", "market", "weather", "football", "theatre", "housing", "travel")
STORIES = [
    f"<li><a href=/n/{name}{at}>What else was said about {name} on the {at}th of the month</a></li>"
    for name in NAMES
    for at in range(20)
]
LINKS = "".join(STORIES)
HERE, THERE = f"<ul>{''.join(STORIES[:60])}</ul>", f"<ul>{''.join(STORIES[60:])}</ul>"
CORNER = "<div class=corner><p>Go back to the first page of today, or read on, in the same part.</p></div>"
DATED = '<meta property="article:published_time" content="2024-11-18T07:30:00Z">'
WHEN = "<div class=when>2024-11-18 07:30 source: <a href=//post.example>Marsh Post</a></div>"
NAMED = '<meta property="og:site_name" content="Marsh Today">'
PORTAL = "<div class=a><div class=b>{title}{when}<div class=c>{text}</div>{here}</div>{there}</div>"


def read(body: str, head: str = DATED, address: str = "https://marsh.example/n/8841") -> Reading:
    page = f"<html><head><title>{TITLE}</title>{head}</head><body>{body}{CORNER}</body></html>"
    return extract(page, address)


def portal(layout: str = PORTAL, title: str = f"<h1>{TITLE}</h1>", when: str = WHEN) -> str:
    return layout.format(title=title, when=when, text=TEXT, here=HERE, there=THERE)


def is_list(reading: Reading) -> bool:
    return any("read as a list" in note for note in reading.notes)


def has_list(reading: Reading) -> bool:
    return "What else was said about harbour" in reading.article.text


@pytest.mark.parametrize(
    "layout",
    [
        PORTAL,
        "<div class=a>{title}{when}<div class=c>{text}</div></div><div class=d>{here}{there}</div>",
        "<div>{title}{when}<div><div class=c>{text}</div><ul>{here}</ul>{there}</div></div>",
        "<div class=a><div class=b>{title}{when}{text}</div></div><div>{here}{there}</div>",
    ],
)
def test_the_text_is_read_and_not_the_links(layout: str) -> None:
    got = read(portal(layout))
    assert got.article.text.split("\n\n") == [*PARAGRAPHS]
    assert not is_list(got)


def test_it_is_where_its_heading_is_an_h3_too() -> None:
    got = read(portal(title=f"<h3>{TITLE}</h3>"))
    assert got.article.text.split("\n\n") == [*PARAGRAPHS]


@pytest.mark.parametrize(
    ("owner", "is_kept"),
    [("site{}.example", True), ("site{}.co.uk", True), ("n{}.marsh.example", False)],
)
def test_links_to_many_sites_that_somebody_gathered_below_a_text_stay(
    owner: str, is_kept: bool
) -> None:
    gathered = "".join(
        f"<li><a href=https://{owner.format(at)}/a>What else was said about harbour {at}</a></li>"
        for at in range(30)
    )
    box = f"<div class=b><h1>{TITLE}</h1>{WHEN}<div class=c>{TEXT}</div><ul>{gathered}</ul></div>"
    assert has_list(read(f"<div class=a>{box}<ul>{LINKS}</ul></div>")) is is_kept


def test_a_short_text_with_a_box_of_stories_below_is_no_list() -> None:
    story = "<div class=teaser>What the mayor wrote to the owner of the ferry</div>"
    box = f"<div class=left><div class=c>{TEXT}</div>{story * 3}</div>"
    around = f"<div class=a>{box}<div class=right><ul>{LINKS}</ul></div></div>"
    got = read(f"<h1>{TITLE}</h1>{WHEN}{around}")
    assert got.article.text.startswith(PARAGRAPHS[0])
    assert not has_list(got)
    assert not is_list(got)


@pytest.mark.parametrize(
    ("title", "head"),
    [
        (f"<h1>{TITLE}</h1>", ""),
        ("<h1>Marsh Today</h1>", DATED + NAMED),
        ("", DATED),
        (f"<h1>{TITLE}</h1>", f'{DATED}<meta property="og:site_name" content="{TITLE}">'),
        (f"<h1>{TITLE}</h1>", f'{DATED}<meta property="og:type" content="website">'),
        (f"<h1>{TITLE}</h1>", f'{DATED}<meta name="generator" content="MkDocs">'),
        (
            f"<h1>{TITLE}</h1>",
            f'{DATED}<script type="application/ld+json">{{"@type": "CollectionPage"}}</script>',
        ),
    ],
)
def test_the_introduction_of_a_list_is_not_all_of_it(title: str, head: str) -> None:
    # Of a front page or a shelf: its title is the name of the site, or is not shown, or it says so.
    when = WHEN if head else ""
    assert has_list(read(portal(title=title, when=when), head))


def test_a_list_is_known_by_its_address() -> None:
    assert has_list(read(portal(), address="https://marsh.example/category/ferries/"))


@pytest.mark.parametrize(
    "when",
    [
        "",
        "<div class=when>2024-11-18 07:30</div>",
        "<div class=when>2024-11-18 07:30</div>" + HERE,
        "<div class=when>Updated 18.11.2024 by <a href=/us>the office</a></div>",
        "<div class=when>2024-11-19 07:30 source: <a href=//post.example>Marsh Post</a></div>",
    ],
)
def test_a_text_without_time_and_source_under_its_title_introduces_a_list(when: str) -> None:
    assert has_list(read(portal(when=when)))


def test_a_long_text_needs_no_time() -> None:
    more = [f"{one} So it was {year} too." for one in PARAGRAPHS for year in ("last", "this")]
    page = portal(when=WHEN.replace(" 07:30", "")).replace(
        TEXT, "".join(f"<p>{one}</p>" for one in more)
    )
    got = read(page)
    assert got.article.text.split("\n\n") == more


@pytest.mark.parametrize(
    "layout",
    [
        "<div class=a>{title}{when}<div class=c>{text}</div>{here}{there}</div>",
        "<main>{title}{when}<div class=l><div class=c>{text}</div>{here}{there}</div></main>",
        "<div class=a>{title}{when}{here}{there}<div class=c>{text}</div></div>",
    ],
)
def test_a_list_under_the_same_title_is_introduced(layout: str) -> None:
    assert has_list(read(portal(layout)))


def test_a_dated_list_with_short_words_above_it_is_a_list() -> None:
    got = read(portal().replace(PARAGRAPHS[1], "").replace(PARAGRAPHS[2], ""))
    assert has_list(got)
    assert is_list(got)


def test_teasers_in_several_boxes_are_a_list() -> None:
    # No box has nearly all of the running text.
    box = f"<ul>{LINKS}</ul><div>{PARAGRAPHS[0]}</div>"
    boxes = "".join(f"<div class={name}>{box}</div>" for name in NAMES)
    assert has_list(read(f"<h1>{TITLE}</h1>{WHEN}{boxes}"))
