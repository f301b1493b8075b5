"""Which element is the text, and what is left out of it: other articles, parts of the site."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse
from reader.open.extract import extract

URL = "https://weir.example/notes/mill"
TITLE = "The mill that grinds at night"
ARTICLE = '<meta property="og:type" content="article">'
FIRST = (
    "When the last bus has gone and the inn is shut, the miller of Low Weir opens the sluice, and "
    "for six hours the wheel turns, as it has turned every night since the flood."
)
SECOND = (
    "By day, he says, the river belongs to the anglers, to the school and to a heron, and a man who "
    "wants quiet water to work with had better wait until they are all asleep."
)
THIRD = (
    "The flour is sold at the back door before six, in paper bags without a name on them, and by "
    "seven there is none left, whatever the weather or the price of bread elsewhere."
)
FOURTH = (
    "Twice the council has offered him a licence for the day, and twice he has thanked it, put the "
    "letter under the short leg of the table, and gone to bed at the usual hour of the morning."
)
BODY = "".join(f"<p>{text}</p>" for text in (FIRST, SECOND, THIRD, FOURTH))
LINES = [FIRST, SECOND, THIRD, FOURTH]


def read(body: str, head: str = ARTICLE, url: str = URL) -> list[str]:
    page = f"<html><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>"
    return extract_article(parse(page, url)).article.text.split("\n\n")


TOWNS = "".join(
    f"<p>We deliver flour to Upper Weir, Nether Weir and ford {n}.</p>" for n in range(40)
)


def test_a_foot_longer_than_the_text_is_no_text() -> None:
    page = f"<div class=shop><h1>{TITLE}</h1>{BODY}</div><footer>{TOWNS}</footer>"
    assert read(page) == LINES
    assert read(page.replace("<footer>", "<div class='site-footer wide'>")) == LINES


def test_what_is_called_a_foot_and_holds_the_title_is_the_page() -> None:
    got = read(
        f"<p>The Weir Post, every Friday since the flood.</p><footer><h1>{TITLE}</h1>{BODY}</footer>"
    )
    assert got[-4:] == LINES


def test_boxes_between_the_title_and_the_longest_box_are_text() -> None:
    rest = "".join(f"<p>{text} That was in the year {n}.</p>" for n in range(7) for text in LINES)
    page = f"<main><h1>{TITLE}</h1><div><div>{BODY}</div></div><div><div>{rest}</div></div></main>"
    assert read(page)[:4] == LINES


def test_goods_between_the_title_and_the_text_stay_out() -> None:
    goods = "".join(f"<div><p>Flour, white, bag {n}</p><p>4.20</p></div>" for n in range(35))
    page = f"<div><h1>{TITLE}</h1><div>{goods}</div><div>{BODY * 5}</div></div>"
    assert not any("bag 3" in line for line in read(page))


def test_the_element_named_for_the_text_needs_less_of_it() -> None:
    pitch = (
        "<p>Our bakers come to you, with an oven, a table and three sorts of jam, on any day.</p>"
    )
    page = f"<div><div class=article-body>{BODY}</div><div class=band>{pitch}</div>" + "".join(
        f"<div class=band>{pitch.replace('three', str(n))}</div>" for n in (4, 5)
    )
    assert read(page + "</div>") == LINES


def test_a_text_in_two_parts_of_one_name_is_read_whole() -> None:
    parts = [
        f"<div class=article-body>{BODY}</div>",
        f"<div class=article-body><p>{FIRST} Once more.</p></div>",
    ]
    assert read(f"<div>{parts[0]}<div><p>Flour, in bags.</p></div>{parts[1]}</div>")[-1].endswith(
        "Once more."
    )


def teaser(number: int, href: str) -> str:
    return (
        f'<div class="box box-{number}"><h3><a href="{href}">The heron of the weir, part {number}</a></h3>'
        f"<p>It stands on one leg, it looks at the wheel, and it waits for morning {number}.</p></div>"
    )


def test_teasers_of_the_site_under_a_text_go() -> None:
    under = teaser(1, "/notes/heron-1") + teaser(2, "/notes/heron-2")
    assert read(f"<article><h1>{TITLE}</h1>{BODY}<div>{under}</div></article>") == LINES


def test_a_list_of_links_early_in_a_page_of_no_known_site_stays() -> None:
    links = "".join(
        f'<li><a href="https://sacks.example/{part}">Delivery of sacks for the {part} country</a></li>'
        for part in ("north", "south", "east", "west")
    )
    more = "".join(f"<p>{text} That was in the year {n}.</p>" for n in range(9) for text in LINES)
    early = f"<p>Here are a few services that bring the flour to all parts:</p><ul>{links}</ul>"
    page = f"<article><h1>{TITLE}</h1>{BODY}{early}{more}</article>"
    assert any("sacks for the east" in line for line in read(page, url=""))


def test_teasers_of_the_site_between_the_first_paragraphs_go() -> None:
    between = teaser(1, "/notes/heron-1") + teaser(2, "/notes/heron-2")
    first, rest = BODY.split("</p>", 1)
    page = f"<article><h1>{TITLE}</h1>{first}</p><div>{between}</div>{rest * 2}</article>"
    assert not any("waits for morning" in line for line in read(page))


KEPT_BOXES = [
    ("boxes that lead to other sites, as lists of the best do", teaser(1, "https://a.example/") + teaser(2, "https://b.example/"), ARTICLE, URL),
    ("one alone", teaser(1, "/notes/heron-1"), ARTICLE, URL),
    ("sections whose headings lead to places in the page", teaser(1, "#one") + teaser(2, "#two"), ARTICLE, URL),
    ("sections whose headings give the address of such places in full", teaser(1, f"{URL}#one") + teaser(2, f"{URL}#two"), ARTICLE, URL),
    ("the pages of documentation", teaser(1, "/docs/one") + teaser(2, "/docs/two"), "", "https://weir.example/docs/mill"),
    ("a list of which they are the most", "".join(teaser(n, f"/notes/{n}") for n in range(12)), "", URL),
]  # fmt: skip


@pytest.mark.parametrize("case", KEPT_BOXES, ids=[case[0] for case in KEPT_BOXES])
def test_boxes_with_linked_headings_that_are_text_stay(case: tuple[str, str, str, str]) -> None:
    _, boxes, head, url = case
    got = read(f"<article><h1>{TITLE}</h1>{BODY}<div>{boxes}</div></article>", head, url)
    assert "waits for morning 1." in "\n".join(got)


def test_an_article_beside_that_of_the_title_is_another() -> None:
    other = (
        f"<article><div>The ferry</div><p>{SECOND[:-1]}, and so does the ferryman.</p></article>"
    )
    assert read(f"<main><article><h1>{TITLE}</h1>{BODY}</article>{other}</main>") == LINES


def test_an_article_in_that_of_the_title_is_part_of_it() -> None:
    inner = "<article><p>At one in the morning the wheel stood still, for a branch was in it.</p></article>"
    assert len(read(f"<main><article><h1>{TITLE}</h1>{BODY}{inner}</article></main>")) == 5


SLIDE = "<div class='swiper-slide promo'><h3>Flour for {}</h3><p>We bring it at six in the morning, warm from the stone, to {}.</p></div>"
SLIDES = "".join(SLIDE.format(who, who) for who in ("inns", "schools", "homes", "ships"))
SERVICE = f"<main><h1>{TITLE}</h1>{BODY}<div>{SLIDES}<div class='promo'>Ask for a price</div></div></main>"


def test_a_page_that_is_no_article_keeps_what_stands_in_slides_but_not_its_labels() -> None:
    got = "\n".join(read(SERVICE, ""))
    assert "to schools." in got
    assert "Ask for a price" not in got


def test_an_article_loses_both() -> None:
    assert "to schools." not in "\n".join(read(SERVICE, ARTICLE))


def test_an_id_made_of_a_heading_is_no_mark() -> None:
    section = f"<p>{FOURTH} So it was.</p>"
    slug = f'<div id="share-and-share-alike-is-what-millers-say">{section}</div>'
    assert len(read(f"<article>{BODY}{slug}</article>")) == 5
    assert len(read(f'<article>{BODY}<div id="share-box">{section}</div></article>')) == 4


def test_what_says_that_it_is_an_article_is_none_of_the_lists_around_it() -> None:
    rows = "".join(f"<div><b>Mill {n}</b> <span>lower weir</span></div>" for n in range(200))
    page = f"<div class=text><h1>{TITLE}</h1>{BODY}</div><div class=all>{rows}</div>"
    assert read(page) == LINES


def test_a_list_of_links_may_be_what_a_page_is_for() -> None:
    links = [f"The mill at {ford} ford" for ford in ("Upper", "Nether", "Broad", "Long")]
    listed = "".join(f"<li><a href=/{n}>{text}</a></li>" for n, text in enumerate(links))
    page = f"<main>{BODY}<h2>Mills</h2><ul>{listed}</ul>{BODY.replace('he', 'she')}</main>"
    assert all(text in "\n".join(read(page, "")) for text in links)
    assert not any(text in "\n".join(read(page)) for text in links)
    alone = page.replace(listed, "<li><a href=/>Back to all mills</a></li>")
    assert "Back to all mills" not in "\n".join(read(alone, ""))


def test_the_longest_section_of_a_page_is_not_all_of_it() -> None:
    section = "<section><h2>Part {}</h2>{}</section>"
    long = "".join(f"<p>{text} That was in {n}.</p>" for n in range(4) for text in LINES)
    page = f"<div>{section.format(1, f'<p>{FOURTH}</p>')}{section.format(2, long)}</div>"
    assert read(page, "")[:2] == ["Part 1", FOURTH]
    # An article's own sections are in its element, and what is beside it is another.
    assert FOURTH not in read(page)


def test_the_menu_in_a_cell_beside_the_text_is_none_of_it() -> None:
    menu = "<br>".join(f"<a href={n}.html>Part {n} of it</a>" for n in range(4))
    said = "<br><br>".join(LINES)
    page = f"<table><tr><td width=120><font>{menu}</font></td><td>{said}</td></tr></table>"
    assert read(page, "") == LINES
    data = page.replace(said, "<p>The parts of the mill.</p>")
    assert "Part 3 of it" in "\n".join(read(data, ""))


def test_a_manual_keeps_its_lists_of_links() -> None:
    listed = "<ul><li><a href=/b>Turning</a></li><li><a href=/c>Stopping</a></li></ul>"
    page = f"<main><h1>Rowing</h1>{BODY}<div class=toctree-wrapper>{listed}</div></main>"
    made = '<meta name="generator" content="Sphinx 8.1">'
    assert "Stopping" in "\n".join(read(page, made))
    assert "Stopping" not in "\n".join(read(page, ""))


def test_the_title_again_may_be_labelled() -> None:
    page = f"<main><h1><span>Title:</span>{TITLE}</h1>{BODY}</main>"
    assert read(page, f'<meta name="citation_title" content="{TITLE}">') == LINES


def test_a_copy_in_an_archive_leads_to_copies_of_its_own_site() -> None:
    archive = "https://web.archive.org/web/20200808063632/"
    teaser = f'<div class="box"><h3><a href="{archive}https://weir.example/{{}}">{{}}</a></h3><p>Read of it here.</p></div>'
    boxes = "".join(
        teaser.format(n, f"What the heron ate, part {text}") for n, text in enumerate("ab")
    )
    page = f"<main><h1>{TITLE}</h1>{BODY}{boxes}</main>"
    assert read(page) == LINES
    assert read(page, url=archive + URL) == LINES
    elsewhere = page.replace("weir.example", "heron.example")
    assert len(read(elsewhere, url=archive + URL)) > len(LINES)


def test_long_lists_beside_it_make_no_list_of_a_text() -> None:
    """No class, no metadata: all the sentences of the page stand in one place."""
    names = "".join(f"<li>Lantern {n} of quay {n} in the north harbour</li>" for n in range(60))
    lists = "".join(f"<div><ul>{names}</ul></div>" for _ in range(3))
    said = "".join(
        f"<p>On day {n} the ferry left late, and the keeper of the lamp wrote that it was foggy.</p>"
        for n in range(9)
    )
    found = extract_article(
        parse(f"<body>{lists}<div><h1>The ferry in fog</h1>{said}</div>{lists}</body>")
    )
    assert found.kind == "article"
    assert "day 8" in found.article.text
    assert "Lantern" not in found.article.text


def test_the_next_article_of_a_page_that_goes_on_is_none_of_this_one() -> None:
    longer = "".join(f"<p>{text} That was in the year {n}.</p>" for n in range(9) for text in LINES)
    page = (
        f"<main><article class=story><h1>{TITLE}</h1>{BODY}</article>"
        f"<article class=story><h1>What the heron ate</h1>{longer}</article></main>"
    )
    assert read(page) == LINES
    # A section under its own heading may be longer than the one that bears the title.
    sections = page.replace("<article class=story><h1>What", "<article class=part><h1>What")
    assert len(read(sections)) > len(LINES)


LONGER = f"<p>{FIRST}</p><p>{SECOND}</p>".replace("the", "a")
HERON = '<h2><a href="/notes/heron">What the heron ate</a></h2>'
SIGNED = f"{HERON}<div>By Tova Lind, 3 May 2024</div>{LONGER}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"<div class=css-1><h1>{TITLE}</h1>{BODY}</div>", f"<div class=css-1>{SIGNED}</div>"),
        (f"<h1>{TITLE}</h1><div>{BODY}</div>", f"<div>{SIGNED}</div><div>{SIGNED}</div>"),
        (f"<h1>{TITLE}</h1><div>{BODY * 2}</div>", f"<article>{SIGNED}</article>"),
        (
            f"<section data-url=/notes/mill><h1>{TITLE}</h1>{BODY}</section>",
            f"<section data-url=/notes/heron><h1>What the heron ate</h1>{LONGER}</section>",
        ),
    ],
    ids=["same class", "no class", "an article of its own", "its own address"],
)
@pytest.mark.parametrize("head", [ARTICLE, ""], ids=["declared", "not declared"])
def test_a_story_appended_under_the_article_is_none_of_it(
    first: str, second: str, head: str
) -> None:
    assert set(read(f"<main>{first}{second}</main>", head)) == set(LINES)


@pytest.mark.parametrize(
    ("first", "second"),
    [(BODY, HERON + LONGER), (BODY, SIGNED.replace(HERON, "<h2>The heron</h2>")), (SIGNED, SIGNED)],
    ids=["a section that begins with a link", "a part by somebody else", "a list of stories"],
)
def test_what_is_a_section_of_an_article_is_part_of_it(first: str, second: str) -> None:
    page = f"<h1>{TITLE}</h1><div class=part>{first}</div><div class=part>{second}</div>"
    assert any("a last bus" in said for said in read(f"<main>{page}</main>"))


@pytest.mark.parametrize("kind", ["liveblog", "live-post", "ticker live"])
def test_signed_reports_of_what_goes_on_are_the_text(kind: str) -> None:
    names = ("Wenda Loss", "Piet Arum", "Wenda Loss", "Oda Zell", "Piet Arum")
    reports = "".join(
        f"<div class=entry><b class=author>{name}</b> <time datetime=2024-03-04T1{n}:00Z>1{n}:00</time>"
        f"<p>{LINES[n % 4]} It was {n} o'clock.</p></div>"
        for n, name in enumerate(names)
    )
    page = f"<title>{TITLE}</title><main><h1>{TITLE}</h1><div class='{kind}'>{reports}</div></main>"
    result = extract(page, URL)
    assert not result.comments
    assert all(text in result.article.text for text in LINES)


def test_a_table_of_contents_of_other_pages_is_what_the_first_of_a_chapter_is_for() -> None:
    wheels = ("Breast wheels", "Pitch-back wheels", "Tide mills", "Ship mills", "Wheels in ice")
    rows = "".join(
        f"<dt><a href='wheel-{n}.html'>{n}. {name}</a></dt>" for n, name in enumerate(wheels)
    )
    page = (
        f"<main><h1>{TITLE}</h1><p>{FIRST}</p><div class=toc><dl class=toc>{rows}</dl></div></main>"
    )
    assert all(f"{n}. {name}" in "\n".join(read(page)) for n, name in enumerate(wheels))
    # One that leads about the page itself repeats its headings.
    assert read(page.replace("wheel-", "#wheel-")) == [FIRST]
    # And one beside a long text is a way out of it.
    assert read(page.replace("</main>", BODY * 3 + "</main>"))[0] == FIRST
    assert "Tide mills" not in "\n".join(read(page.replace("</main>", BODY * 3 + "</main>")))


@pytest.mark.parametrize(
    "mark", ["toc", "tocHeader", "label", "widget-title footer", "title-credit"]
)
def test_a_heading_stays_whatever_its_class_says_of_how_it_looks(mark: str) -> None:
    half = len(BODY) // 2
    at = BODY.index("<p>", half)
    heading = f"<h2 class='{mark}'>What the heron wants</h2>"
    page = f"<main><h1>{TITLE}</h1>{BODY[:at]}{heading}{BODY[at:]}</main>"
    assert "What the heron wants" in read(page)
    box = page.replace("<h2", "<div").replace("</h2>", "</div>")
    assert "What the heron wants" not in read(box)


MENU = "".join(f"<a href='/{n}'>Mills of the county, part {n}</a><br>" for n in range(30))


@pytest.mark.parametrize("head", ["", ARTICLE])
def test_the_text_of_a_page_laid_out_by_a_table_is_one_of_its_cells(head: str) -> None:
    side = f"<p><a href='/1'>Weirs of old</a><br>{FIRST[:70]}, they say, and sleep well.</p>"
    page = (
        "<table><tr><td colspan=3><b>The Weir Post, every Friday since the flood.</b></td></tr>"
        f"<tr><td>{MENU}</td><td><h1>{TITLE}</h1>{BODY}</td><td>{side}</td></tr></table>"
    )
    assert read(page, head) == LINES


def test_a_table_whose_rows_are_the_text_is_read_whole() -> None:
    rows = "".join(f"<tr><td>{text}</td></tr>" for text in LINES)
    got = read(f"<h1>{TITLE}</h1><table>{rows}<tr><td>{BODY * 4}</td></tr></table>")
    assert set(LINES) <= set("\n".join(got).split("\n"))
    assert LINES[0] in got[0]


def test_links_that_outweigh_the_text_are_not_weighed_against_it() -> None:
    links = "".join(f"<div><a href='/{n}'>The weir in the year {n}</a></div>" for n in range(60))
    page = (
        f"<div><div><p>Weir by weir, since the flood, we write.</p>{links}</div>"
        f"<div><div><h1>{TITLE}</h1><div>{BODY}</div></div>{links}</div></div>"
    )
    assert read(page) == LINES


def test_a_short_article_beside_long_lists_is_an_article() -> None:
    lists = "".join(f"<li>Weir {n} of the county</li>" for n in range(200))
    page = f"<article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></article><ul>{lists}</ul>"
    assert read(page) == [FIRST, SECOND]


def test_an_archive_longer_than_the_article_above_it_is_left_out() -> None:
    told = "".join(f"<p>{text} That was in the year {n}.</p>" for n in range(3) for text in LINES)
    past = "".join(
        f"<li><a href='/notes/{n}'>The weir of the year {n}</a><p>{text}</p></li>"
        for n in range(12)
        for text in (FIRST, SECOND)
    )
    got = read(f"<div><h1>{TITLE}</h1>{told}<ul>{past}</ul></div>")
    assert len(got) == 12
    assert not any("weir of the year" in line for line in got)


def test_a_sidebar_longer_than_the_text_under_the_heading_is_beside_it() -> None:
    creed = "".join(f"<p>{n}. {text}</p>" for n in range(4) for text in LINES)
    text = f"<h1>{TITLE}</h1>{BODY}"
    side = f"<section id=sidebar><h2>What we stand for</h2>{creed}</section>"
    assert read(f"<div><div class=inner>{text}</div>{side}</div>") == LINES
    assert read(f"<div>{side}<div class=inner>{text}</div></div>", "") == LINES
    aside = f"<aside>{creed}</aside>"
    assert read(f"<div><h4>The weir</h4>{aside}<main>{BODY}</main></div>") == LINES


def test_a_text_that_is_marked_as_a_sidebar_under_its_heading_is_the_text() -> None:
    page = f"<div><h1>{TITLE}</h1><p>By the miller, who sleeps by day.</p></div>"
    assert read(f"{page}<div class=sidebar>{BODY * 3}</div>")[-4:] == LINES
    assert read(f"<main>{page}<div class=sidebar>{BODY * 3}</div></main>")[-4:] == LINES


CONSENT = (
    "<p>We and our partners use cookies on this page.</p><p>You may accept all cookies, or give "
    "your consent to some of them, and change that in the cookie settings at any time.</p>"
    "<p>Our privacy notice says what each of the cookies is for, and who our partners are.</p>"
    "<p>Without cookies, the weir is not shown in colour, and the wheel does not turn.</p>"
)


@pytest.mark.parametrize("place", ["{text}{box}", "{box}{text}"])
def test_a_question_for_consent_longer_than_the_text_is_no_text(place: str) -> None:
    text = f"<div><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></div>"
    box = f"<div class=lay3r>{CONSENT}<button>Accept</button></div>"
    assert read(place.format(text=text, box=box)) == [FIRST, SECOND]


def test_an_article_on_consent_is_an_article() -> None:
    got = read(f"<div><h1>{TITLE}</h1></div><div>{CONSENT}<p>{FIRST}</p><p>{SECOND}</p></div>")
    assert any("our partners are" in line for line in got)


COLUMN = "".join(
    f"<div class=k7><img src={n}.jpg><div><a href='/notes/{n}'>The weir in the year {n}</a></div>"
    f"<p>Nobody was there to see it but the heron, and the heron, in the year {n}, says nothing.</p>"
    "</div>"
    for n in range(14)
)


@pytest.mark.parametrize("page", ["{text}{column}", "{column}{text}"])
def test_a_column_of_teasers_beside_the_text_is_left_out_whatever_its_class(page: str) -> None:
    text = f"<div class=q2>{BODY}</div>"
    column = f"<div class=z9>{COLUMN}</div>"
    body = page.format(text=text, column=column)
    assert read(f"<h1>{TITLE}</h1><div class=v4>{body}</div>") == LINES


def test_teasers_under_a_short_word_of_welcome_are_the_page() -> None:
    got = read(f"<h1>{TITLE}</h1><div><p>{FIRST}</p><div class=z9>{COLUMN}</div></div>", "")
    assert any("heron, in the year 3" in line for line in got)


NAMED = "<section id={}><h2>{}</h2><p>{} And that was in the year {{}}.</p></section>"


def test_sections_named_by_their_headings_say_nothing_by_their_names() -> None:
    social = NAMED.format("social-mills", "Social mills", FIRST).format(1890)
    authors = NAMED.format("authors-of-it", "Authors of it", SECOND).format(1891)
    got = read(f"<article><h1>{TITLE}</h1>{BODY}{social}{authors}</article>")
    assert "Social mills" in got
    assert f"{SECOND} And that was in the year 1891." in got


def test_a_single_section_does() -> None:
    social = NAMED.format("social-mills", "Social mills", FIRST).format(1890)
    got = read(f"<article><h1>{TITLE}</h1>{BODY}{social}<div id=x>{FOURTH}</div></article>")
    assert "Social mills" not in got


def test_code_is_kept_whatever_its_class() -> None:
    code = "<pre class='sticky rounded'><code>mill --grind rye</code></pre>"
    assert "mill --grind rye" in read(f"<article><h1>{TITLE}</h1>{BODY}{code}{BODY}</article>")


_BESIDE = "".join(f"<li><a href='/p{i}'>Another post, number {i}</a></li>" for i in range(60))
_FOOT = "<div class='foot'><p>All rights are reserved by whoever took the pictures here.</p></div>"
_POSTED = "<body class='post-template-default single single-post postid-14'>"


def _beside_its_column(opening: str, text: str) -> str:
    return (
        f"{opening}<div class='wrap'><div class='left'><div><h1>The weir</h1>"
        f"<div class='said'>{text}</div></div></div><div class='right'><ul>{_BESIDE}</ul></div>"
        f"</div>{_FOOT}</body>"
    )


def test_a_short_post_of_wordpress_is_no_list_however_much_stands_beside_it() -> None:
    text = (
        "<p>The weir was closed in the spring, and nobody has said why.</p>"
        "<p>We went there on Sunday, walked once around the basin with the keeper's dog, and the "
        "water was still as high as it had been on the day before the flood, as high as before.</p>"
    )
    page = extract(_beside_its_column(_POSTED, text), "https://weir.example/2026/weir/")
    assert page.article.text.startswith("The weir was closed")
    assert page.article.text.endswith("as high as before.")
    assert not page.notes


def test_a_post_that_is_nothing_but_links_is_still_a_list() -> None:
    links = "".join(f"<p><a href='/weir{i}'>What was said of weir {i}</a></p>" for i in range(25))
    page = extract(_beside_its_column(_POSTED, links), "https://weir.example/2026/links/")
    assert page.article.text.count("What was said of weir") == 25
    assert page.notes == ("This page is read as a list: it holds no article.",)


def test_paragraphs_that_some_have_to_pay_for_are_text() -> None:
    """Each is marked so, for search engines: a magazine's article had one paragraph in ten."""
    paid = f'<h1>{TITLE}</h1><div><p>{FIRST}</p><p class="paywall">{SECOND}</p>'
    paid += f'<ul class="paywall"><li>{THIRD}</li></ul><p class="lead paywall">{FOURTH}</p></div>'
    text = extract(f"<title>{TITLE}</title>{ARTICLE}{paid}", URL).article.text
    assert all(line in text for line in LINES)


@pytest.mark.parametrize(
    "wall",
    [
        "<div class=paywall>",
        "<p class=paywall-note>",
        "<p id=paywall>",
        "<p class=paywall>Subscribe now to read on: ",
    ],
)
def test_the_wall_itself_is_none(wall: str) -> None:
    said = "The evening edition brings all of it to the house for a fee"
    text = extract(
        f"<title>{TITLE}</title>{ARTICLE}<h1>{TITLE}</h1>{BODY}{wall}{said}.", URL
    ).article.text
    assert FOURTH in text
    assert said not in text
