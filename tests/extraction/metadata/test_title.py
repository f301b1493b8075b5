"""The title: the heading the page's other titles agree with, and no name of the site."""

import pytest

from reader.extraction.metadata.meta import meta
from reader.html.tree import parse

CASES = [
    ("the heading", "<title>The lamps | Quay Times</title><h1>The lamps</h1>", "The lamps"),
    ("a fuller heading than the title", "<title>Lamps</title><h1>Lamps, and how they are lit</h1>", "Lamps, and how they are lit"),
    ("no heading: the site goes", "<title>How lamps are lit | Quay Times</title>", "How lamps are lit"),
    ("the site in front goes", "<title>Quay Times: news - How lamps are lit</title><h1>How lamps are lit</h1>", "How lamps are lit"),
    ("a name of the site is no title", "<title>How lamps are lit - Quay Times</title><h1>Quay Times</h1>", "How lamps are lit"),
    ("nor a name that the title ends with", "<title>What a lamp is - The Lamp Book</title><h1>The Lamp Book</h1>", "What a lamp is"),
    ("the heading that agrees, of several", "<title>How lamps are lit</title><h1>Your account</h1><h1>How lamps are lit</h1>", "How lamps are lit"),
    ("a heading nothing agrees with", "<title>How lamps are lit</title><h1>Welcome aboard</h1>", "How lamps are lit"),
    ("a heading alone", "<h1>Lamps</h1>", "Lamps"),
    ("a title with a dash stays whole", "<title>Oil or wire - a question of money, taste and fear</title>", "Oil or wire - a question of money, taste and fear"),
    ("a page without an h1, as its first h2 says it", "<title>Lamplighter - Senn Works - Careers</title><h2>Lamplighter</h2>", "Lamplighter"),
    ("but not where another heading is the title", "<title>Lamplighter - Senn Works - Careers</title><h1>Lamplighter - Senn Works</h1><h2>Lamplighter</h2>", "Lamplighter - Senn Works"),
    ("between its section and the site", "<title>Opinion | Leave the lamps alone | The Senn Journal</title><h1>Leave the lamps alone</h1>", "Leave the lamps alone"),
    ("a section's name between title and site is none", "<title>How lamps are lit | Oil and wire | The Senn Journal</title><h1>Oil and wire</h1>", "How lamps are lit | Oil and wire"),
    ("a kicker in the heading goes where the page's title has a site after it",
     "<title>Lamps go out in Senn - The Journal</title><h1><span>Oil crisis</span><span>Lamps go out in Senn</span></h1>", "Lamps go out in Senn"),
    ("a label for screen readers goes before a short name too",
     "<title>Lamps - Quay Times</title><h1><span class=visually-hidden>Collection: </span>Lamps</h1>", "Lamps"),
    ("a label in the author's own words stays", "<title>Lamps - Quay Times</title><h1>Collection: Lamps</h1>", "Collection: Lamps"),
    ("in a manual's, before the name of the book", "<meta name=generator content=Docbook><title>Lamps: Manual of the Quay</title><h2><span><a name=top></a>Lamps</span></h2>", "Lamps"),
    ("before that in brackets, with its number", "<meta name=generator content=Docbook><title>Lamps (The Quay, version 2.1)</title><h4>3.1 Lamps</h4>", "3.1 Lamps"),
    ("after it", "<meta name=generator content=Docbook><title>The Keeper's Guide: 3.1 Lamps</title><h3>3.1 Lamps</h3>", "3.1 Lamps"),
    ("as Doxygen has it", "<meta name=generator content=Docbook><title>Quay 1.3: Lamp Class Reference</title><div class=headertitle><div class=title>Lamp Class Reference</div></div><h2>Members</h2>", "Lamp Class Reference"),
    ("only there: a tracker's titles say more", "<title>Lamp #41: It is lit at noon - Quay Works</title><h2>Lamp #41</h2>", "Lamp #41: It is lit at noon"),
    ("not the name of a site that leads home", "<meta name=generator content=Docbook><title>Quay: lamps, ferries and oil</title><h2><a href=/>Quay</a></h2>", "Quay: lamps, ferries and oil"),
    ("nor the name of a manual before its version", "<title>Oil::Lamp - Lantern 1.6.0</title><h1>Lantern</h1><h1>class Oil::Lamp</h1>", "class Oil::Lamp"),
    ("nor a logo, though the page speaks of the site", "<title>Lamp or lantern? Which is for whom</title><h1><a href=https://lantern.example/><svg></svg><span>Lantern</span></a></h1>", "Lamp or lantern? Which is for whom"),
    ("nor one in a link", "<title>Lamp or lantern?</title><a href=/><h1>Lantern</h1></a>", "Lamp or lantern?"),
    ("a heading that links to its own page is the title", "<title>Lamp or lantern? A guide</title><h1><a href='/?p=3'>Lamp or lantern?</a></h1>", "Lamp or lantern?"),
    ("so is one with an anchor", "<title>Lamp or lantern? A guide</title><h1><a href='#top'>Lamp or lantern?</a></h1>", "Lamp or lantern?"),
    ("so is one with words beside a link home", "<title>Lamp or lantern? A guide</title><h1><a href=/>Home</a> Lamp or lantern?</h1>", "Home Lamp or lantern?"),
    ("a logo is better than no title", "<h1><a href=/>Lantern</a></h1>", "Lantern"),
    ("as the path to a page names it, before its section and the board", "<title>Which lamp for a pier / Oil and wire / The Keepers</title><h1><a href=/>The Keepers</a></h1><ul class=crumbs><li><a href=/f>Oil and wire</a></li><li>» <strong><a href=/t>Which lamp for a pier</a></strong></li></ul>", "Which lamp for a pier"),
    ("not where a path shortens it", "<title>Lamps / Oil and wire / The Keepers</title><h1><a href=/>The Keepers</a></h1><ul class=crumbs><li>Lamps</li></ul>", "Lamps / Oil and wire"),
    ("of a wiki's page that is called by its place", "<meta name=generator content=DokuWiki><title>oil:lamps [Pier Wiki]</title><h1><a href=/start><span>Pier Wiki</span></a></h1><h1>Lamps, and their oil</h1>", "Lamps, and their oil"),
    ("after the name of a blog and what an old theme puts between", "<title>The Lamp Gang  &raquo; Blog Archive   &raquo; Stand Up Lamps</title><h1>The Lamp Gang</h1><h2><a href=/lamps>Stand Up Lamps</a></h2>", "Stand Up Lamps"),
    ("the same in German", "<title>Lampen am Kai » Blog Archiv » Öl und Docht</title>", "Öl und Docht"),
    ("a title with such signs of its own", "<title>Lamps » How to burn a blog archive » of your own</title><h1>Lamps » How to burn a blog archive » of your own</h1>", "Lamps » How to burn a blog archive » of your own"),
    ("a blog's archive itself", "<title>The Lamp Gang » Blog Archive »</title><h1>Lamps of May</h1><h1>Lamps of June</h1>", "The Lamp Gang » Blog Archive »"),
    ("of one that has a title", "<meta name=generator content=DokuWiki><title>Lamps and oil [Pier Wiki]</title><h1><a href=/start><span>Pier Wiki</span></a></h1><h1>Lamps and oil</h1>", "Lamps and oil"),
    ("words in brackets after a title elsewhere", "<title>Lamps and oil [sold]</title>", "Lamps and oil [sold]"),
    ("nothing", "<p>x</p>", ""),
]  # fmt: skip


SITE = '<meta property="og:site_name" content="Quay Times">'


def read(markup: str, url: str = "https://www.quaytimes.example/a") -> str:
    return meta(parse(f"{SITE}{markup}", url)).title


@pytest.mark.parametrize(("markup", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_title_is_that_of_the_article_without_the_site(markup: str, wanted: str) -> None:
    assert read(markup) == wanted


def og(text: str) -> str:
    return f'<meta property="og:title" content="{text}">'


def ld(text: str, kind: str = "NewsArticle") -> str:
    said = f'{{"@type": "{kind}", "headline": "{text}"}}'
    return f'<script type="application/ld+json">{said}</script>'


SETTLED = [
    ("capitals are the style sheet's", og("The lamps of Senn") + "<h1>THE LAMPS OF SENN</h1>", "The lamps of Senn"),
    ("a dash that layout left out", og("Oil - Which lamp burns longest?") + "<h1>Oil Which lamp burns longest?</h1>", "Oil - Which lamp burns longest?"),
    ("a label that only the heading has", ld("Which lamp burns longest?") + "<h1><span>Oil</span> Which lamp burns longest?</h1>", "Which lamp burns longest?"),
    ("a kicker", og("Forty lamps go out at once") + "<h1><span>Harbour</span> <span>Forty lamps go out at once</span></h1>", "Forty lamps go out at once"),
    ("a date in the heading", og("Forty lamps go out at once") + "<h1>Forty lamps go out at once <small>3 May 2026</small></h1>", "Forty lamps go out at once"),
    ("a word of a forum", "<title>Which lamp burns longest? | Quay Times</title><h1>Thread: Which lamp burns longest?</h1>", "Which lamp burns longest?"),
    ("where it leads and how many answered", "<title>Which lamp burns longest? - Quay Times</title><h1>Which lamp burns longest? (oil.example) 139</h1>", "Which lamp burns longest?"),
    ("quotation marks are the title's own", og("A lamp's life") + "<h1>A lamp’s life</h1>", "A lamp's life"),
    ("but not where a title has the heading's", ld("A lamp’s life") + og("A lamp's life") + "<h1>A lamp’s life</h1>", "A lamp’s life"),
    ("a heading that a kicker leads", "<title>Petition : Leave the forty lamps of the old pier alone this winter</title><h1>Leave the forty lamps of the old pier alone this winter</h1><h1>Log in</h1>", "Leave the forty lamps of the old pier alone this winter"),
    ("a heading that a date leads", og("03.05.2026 | Forty lamps go out at once") + "<h1>Forty lamps go out at once</h1>", "Forty lamps go out at once"),
    ("a long motto after the name of the page", "<title>Lamps of Senn | The other guide for all friends of light and old fire</title><h1>The other guide for all friends of light and old fire</h1>", "Lamps of Senn"),
    ("a title that nobody gave", "<title>Untitled Document</title><h1>Forty lamps go out at once</h1>", "Forty lamps go out at once"),
    ("the same in Chinese", "<title>无标题文档</title><h1>Forty lamps go out at once</h1>", "Forty lamps go out at once"),
    ("soft hyphens say where a word may break", "<title>Quay Times - Harbourmasters</title><h1>Har&shy;bour&shy;masters and their lamps</h1>", "Harbourmasters and their lamps"),
    ("German quotation marks are no end", og("»A lamp for every man« is the plan"), "»A lamp for every man« is the plan"),
    ("the site twice at the end", "<title>How lamps are lit - Quay Times - quaytimes.example</title>", "How lamps are lit"),
    ("a site that is part of a word is none", og("New to Quay Times – Where do I begin?"), "New to Quay Times – Where do I begin?"),
    ("a long title with the site in it is whole", "<h1>Quay Times Lessons and Fees Steady for a Decade – Cheap Lessons</h1>", "Quay Times Lessons and Fees Steady for a Decade – Cheap Lessons"),
    ("the site is the heading", "<title>What oil is - The Great Book of All Lamps</title><h1>The Great Book of All Lamps</h1>", "What oil is"),
    ("a heading that shares the site's name alone", "<title>Oil and wicks | Senn Lamp Club</title><h1>Senn Lamp Club: friends of fire, light, and long evenings</h1>", "Oil and wicks"),
    ("of several headings none is the title", og("All lamps that we sell") + "<h1>Lamps for you</h1><h1>Our oil</h1>", "All lamps that we sell"),
    ("of two headings with a part of the title the longer, as a section is called too", "<title>Quay Times - Notices - A new law on lamps and oil in all the harbours of the country</title><h1>Notices</h1><h1>A new law on lamps and oil in all the harbours of the country</h1>", "A new law on lamps and oil in all the harbours of the country"),
    ("the site after an underscore", "<title>港口的灯_码头新闻网</title><h1>港口的灯</h1>", "港口的灯"),
    ("the same without a heading", "<title>港口的四十盏灯今晚同时熄灭了_码头新闻网</title>", "港口的四十盏灯今晚同时熄灭了"),
    ("an underscore in a name is no end", "<title>lamp_oil | Quay Times</title>", "lamp_oil"),
    ("signs that were escaped twice", "<title>Oil &amp;#x26; wicks | Quay Times</title>", "Oil & wicks"),
    ("a question of a FAQ is no title", ld("Is oil dear?", "Question") + "<title>Lamps for rent</title>", "Lamps for rent"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("markup", "wanted"), [c[1:] for c in SETTLED], ids=[c[0] for c in SETTLED]
)
def test_heading_and_other_titles_settle_it(markup: str, wanted: str) -> None:
    assert read(markup) == wanted


AT_QUAY = "https://www.quaytimes.example"
FOOT = "<p>Terms</p><p>Privacy</p>" * 4


@pytest.mark.parametrize("name", ["Quay Times", "quaytimes.example", "Quay Times: Home"])
@pytest.mark.parametrize(
    ("path", "markup", "wanted"),
    [
        ("/help", f"<h1>How to write to us</h1>{FOOT}", "How to write to us"),
        ("/help", f"<h1><a href=/>Home</a></h1><h1>How to write</h1>{FOOT}", "How to write"),
        ("/help", f"<h1>How to write</h1><h1>Who we are</h1>{FOOT}", ""),
        ("/help", f"{FOOT * 4}<h1>Search</h1>{FOOT}", ""),
        ("/", f"<h1>A lamp goes out in Senn</h1>{FOOT}", ""),
        ("/help", f"<h1>{'We light the lamps. ' * 12}</h1>{FOOT}", ""),
    ],
)
def test_where_all_pages_are_called_as_the_site_is_the_lone_heading_is_the_title(
    name: str, path: str, markup: str, wanted: str
) -> None:
    page = f"<html><head><title>{name}</title></head><body>{markup}</body></html>"
    assert meta(parse(page, AT_QUAY + path)).title == (wanted or name)


PROSE = "<p>The lamps of the harbour are lit at nine, and a ferry leaves then.</p>"


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        (f"<main><header><h1>Lamps</h1></header>{PROSE}<h2>Oil</h2></main>", "Lamps"),
        (f"<header><h1>Lamps</h1></header>{PROSE}<h2>Oil</h2>", "Lamps"),
        (f"<header><h1>Latest news</h1></header><main>{PROSE}{FOOT}</main>", ""),
        (f"<nav><h1>Sections</h1></nav>{PROSE}{FOOT}", ""),
        (f"<div role=x><dialog><h1>We use cookies</h1></dialog></div>{PROSE}{FOOT}", ""),
        (f"<aside><h1>Menu</h1>{PROSE}</aside>{FOOT}", ""),
        (f"<h1>Blog</h1><h2>The lamps of Senn</h2>{PROSE}", ""),
        (f"<h1>Menu</h1><ul><li>Home</ul><h2>The lamps of Senn</h2>{PROSE}", ""),
    ],
)
def test_a_lone_heading_that_is_a_label_is_no_title(markup: str, wanted: str) -> None:
    page = f"<html><head><title>Quay Times</title></head><body>{markup}</body></html>"
    assert meta(parse(page, f"{AT_QUAY}/help")).title == (wanted or "Quay Times")


@pytest.mark.parametrize("shown", ["<h2>Quay Times at fifty</h2>", "<b> Quay Times at fifty</b>"])
def test_a_title_that_is_shown_below_a_label_stays(shown: str) -> None:
    head = "<html><head><title>Quay Times at fifty</title></head>"
    page = f"{head}<body><h1>Anniversary</h1>{PROSE}{shown}{FOOT}</body></html>"
    assert meta(parse(page, f"{AT_QUAY}/a")).title == "Quay Times at fifty"
    bare = page.replace(shown, "")
    assert meta(parse(bare, f"{AT_QUAY}/a")).title == "Anniversary"


def test_of_a_page_without_an_address_the_lone_heading_may_be_a_motto() -> None:
    page = f"{SITE}<title>Quay Times</title><h1>We light the lamps</h1>{FOOT}"
    assert meta(parse(page)).title == "Quay Times"
    assert meta(parse(page, f"{AT_QUAY}/help")).title == "We light the lamps"


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Quay Times wins a prize - Press office", "<h1>Quay Times wins a prize</h1>"),
        ("Quay Times wins prize - Press office", ""),
        ("Quay Times turns fifty | News", "<h2>Quay Times turns fifty</h2>"),
    ],
)
@pytest.mark.parametrize("site", ["", SITE])
def test_a_title_that_begins_with_the_site_s_name_stays(
    site: str, title: str, heading: str
) -> None:
    page = f"{site}<title>{title}</title>{heading}{FOOT}"
    wanted = title.replace(" | ", " - ").partition(" - ")[0]
    assert meta(parse(page, f"{AT_QUAY}/a")).title.startswith(wanted)


def test_what_begins_with_the_site_s_name_goes_before_a_short_title_that_a_heading_says() -> None:
    page = f"<title>Quay Times Tech Blog | Lamps</title><h1>Lamps</h1>{FOOT}"
    assert meta(parse(page, f"{AT_QUAY}/a")).title == "Lamps"


def test_a_host_of_three_letters_begins_many_titles() -> None:
    page = f"<title>Sea lamps | Oil and wires of Senn</title>{FOOT}"
    assert meta(parse(page, "https://sea.example/a")).title == "Sea lamps | Oil and wires of Senn"
    assert meta(parse(page, "https://www.sealamps.example/a")).title == "Oil and wires of Senn"


@pytest.mark.parametrize(
    ("title", "heading", "wanted"),
    [
        ("Quay Times Press | Our lamps", "Our lamps", "Our lamps"),
        ("Quay Times | Our lamps", "Quay Times", "Our lamps"),
        ("Quay and times | Our lamps", "Our lamps", "Quay and times"),
        ("Quay Times are hard for lamps | Our lamps", "Our lamps", "Quay Times are hard for lamps"),
    ],
)
def test_a_host_in_one_word_is_the_name_of_its_site_in_several(
    title: str, heading: str, wanted: str
) -> None:
    page = f"<html><head><title>{title}</title></head><body><h1>{heading}</h1>{FOOT}</body></html>"
    assert meta(parse(page, f"{AT_QUAY}/a")).title == wanted


def test_of_two_titles_the_address_spells_the_one_that_is_not_on_all_pages() -> None:
    markup = og("Quayside, the best of the harbour") + "<title>Forty lamps go out at once</title>"
    assert read(markup, "https://senn.example/news/88-forty-lamps-go-out-at-once") == (
        "Forty lamps go out at once"
    )
    assert read(markup, "https://senn.example/88") == "Quayside, the best of the harbour"


def test_a_site_that_titles_all_pages_alike_has_the_title_in_the_address() -> None:
    markup = (
        "<title>Senn - where light is at home</title><h1>About us</h1><h1>Best oil of the year</h1>"
    )
    assert read(markup, "https://senn.example/t/12/best_oil_of_the_year/") == "Best oil of the year"


def test_an_archived_page_is_of_the_site_it_was_on() -> None:
    url = "https://web.archive.org/web/20160401095740/http://www.senn-lamps.example/a"
    markup = "<title>How oil is made and kept by the people of the coast | Senn Lamps and Light and Fire</title><h1>Senn Lamps</h1>"
    assert read(markup, url).startswith("How oil is made")


@pytest.mark.parametrize(
    ("url", "title", "named"),
    [
        ("https://quay.example/", "Home", "The Quay Times"),
        ("https://quay.example/index.html", "Startseite", "The Quay Times"),
        ("https://quay.example/2026/home", "Home", "Home"),
        ("https://quay.example/", "Home is where the quay is", "Home is where the quay is"),
    ],
)
def test_a_front_page_that_is_called_only_so_has_the_name_of_its_site(
    url: str, title: str, named: str
) -> None:
    page = (
        f'<meta property="og:title" content="{title}">'
        '<meta property="og:site_name" content="The Quay Times">'
    )
    assert meta(parse(page, url)).title == named
