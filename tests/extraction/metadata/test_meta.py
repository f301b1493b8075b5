"""What a page says of its article, and which of several answers is taken."""

import pytest

from reader.extraction.metadata.meta import Meta, meta
from reader.html.tree import parse

TEXT = f"<p>{'A man with a ladder walks the length of the quay. ' * 8}</p>"


def said(head: str = "", body: str = "", url: str = "https://quay.example/a") -> Meta:
    return meta(parse(f"<html><head>{head}</head><body><h1>Lamps</h1>{body}</body></html>", url))


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def tag(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


SITE = '<meta property="og:site_name" content="Quay Times">'
AUTHORS = [
    ("all of them", ld('{"@type": "Article", "headline": "Lamps", "author": [{"name": "Runa Feld"}, {"name": "Ola Sund"}]}'), "", "Runa Feld, Ola Sund"),
    ("named elsewhere in the graph", ld('{"@graph": [{"@type": "Article", "headline": "Lamps", "author": {"@id": "#r"}}, {"@id": "#r", "name": "Runa Feld"}]}'), "", "Runa Feld"),
    ("a meta element each", tag("author", "Runa Feld") + tag("author", "Ola Sund"), "", "Runa Feld, Ola Sund"),
    ("as libraries have it", tag("citation_author", "Feld, Runa") + tag("citation_author", "Sund, Ola"), "", "Runa Feld, Ola Sund"),
    ("as cards of links have it", tag("twitter:label1", "Written by") + tag("twitter:data1", "Runa Feld"), "", "Runa Feld"),
    ("with an address after the name", tag("author", "Runa Feld &lt;runa@quay.example&gt;") + tag("author", "The Quay. &lt;https://quay.example/&gt;"), "", "Runa Feld, The Quay"),
    ("what a program writes for nobody", tag("author", "undefined"), "<p class=byline>Runa Feld</p>", "Runa Feld"),
    ("a handle names nobody", tag("author", "@quaytimes"), "", ""),
    ("a name that begins like a preposition", tag("author", "Di Stefano"), "", "Di Stefano"),
    ("the site, but a person at the title", SITE + tag("author", "Quay Times"), "<div class=author>By Runa Feld</div>", "Runa Feld"),
    ("the site, and a person far off", SITE + tag("author", "Quay Times"), "<i></i>" * 200 + "<p class=author>Ola Sund</p>", "Quay Times"),
    ("the name in a box of an author", "", "<div class=author-box><b class=author-name>Runa Feld</b><i class=author-job>Keeper of Lamps</i></div>", "Runa Feld"),
    ("several beside one another", "", "<p>By <a rel=author>Runa Feld</a> and <a rel=author>Ola Sund</a></p>", "Runa Feld, Ola Sund"),
    ("nor the marks of a text quoted twice", tag("author", "&quot;Runa Feld&quot;"), "", "Runa Feld"),
    ("no word for publishing before the name", "", "<p class=autor>Veröffentlicht von Runa Feld</p>", "Runa Feld"),
    ("nor one in Italian", "", "<p class=author>Pubblicato da Runa Feld</p>", "Runa Feld"),
    ("nor one in French, with a day", "", "<p class=auteur>Publié par Runa Feld le 3 mai 2026</p>", "Runa Feld"),
    ("a name in parts beside that of the site", "", "<div class='author vcard'><b class=fn>Quay</b> <b class=n>Runa Feld</b></div>", "Runa Feld"),
    ("no date after the name", "", "<div class=byline>Von Runa Feld am 3. Mai 2026</div>", "Runa Feld"),
    ("no label before the day", "", '<div class="entry-meta"><span class="meta-prep-author">Veröffentlicht am</span> <a>3. Mai 2026</a> <span class="by-author">von <span class="author">Runa Feld</span></span></div>', "Runa Feld"),
    ("no label before the name", "", '<div class="post-author-name"><div class="author-by">Von</div> <a href="/r">Runa Feld</a><div class="author-line"> - </div></div>', "Runa Feld"),
    ("what a program says of nobody", tag("author", "No Author"), "", ""),
    ("no date for a name", "", "<div class=byline>Sat, 3 May, 2026 - 06:36</div>", ""),
    ("a name by its id", "", "<p id=articleByline>Runa Feld</p>", "Runa Feld"),
    ("a name called in Spanish", "", "<p class=autor>Runa Feld</p>", "Runa Feld"),
    ("a name called in French", "", "<p class='art-auteur'>Runa Feld</p>", "Runa Feld"),
    ("a name called in Italian", "", "<p class='post_autrice'>Runa Feld</p>", "Runa Feld"),
    ("a button that opens something", "", "<p id=author-modal>Runa Feld</p>", ""),
    ("who wrote another text", "", "<p class='kontext-autor'>Runa Feld</p>", ""),
    ("a script that goes on by itself", "", "<p class=autorun>Runa Feld</p>", ""),
    ("a label before it", "", "<span class=post-author>Author Senn</span>", "Senn"),
    ("who took the picture", "", "<figure><span class=author>Ola Sund</span></figure>", ""),
    ("who wrote a comment", "", TEXT + "<div id=comments><b class=comment-author>Ola Sund</b></div>", ""),
    ("who wrote another article", "", TEXT + "<div class=related-posts><b class=author>Ola Sund</b></div>", ""),
    ("a sentence about one", "", "<p class=author>This review is by far the best</p>", ""),
    ("a box of a page builder", "", TEXT + "<div class='elementor-widget elementor-widget-author-box'><h4 class=author-box__name>Runa Feld</h4></div>", "Runa Feld"),
    ("a box of another article", "", TEXT + "<div class='widget widget-posts'><h4 class=author-name>Ola Sund</h4></div>", ""),
    ("after the date", "", "<div class=date-author>3 May 2026 · Runa Feld on behalf of <a href=/team>the team</a></div>", "Runa Feld"),
    ("after the date and before a section", "", "<div class=byline>3 May 2026 | Runa Feld | Harbour</div>", "Runa Feld"),
    ("no section after the date", "", "<div class=byline>3 May 2026 | the harbour</div>", ""),
    ("with a profession, beside a day in figures", "", "<div><time>03/05/2026</time> by Runa Feld, Keeper of all Lamps on the Quay</div>", "Runa Feld"),
    ("over a text about its owner", "", TEXT + "<div class=author-text><div>Runa Feld</div><p>Runa Feld keeps the lamps, and has done so for years.</p></div>", "Runa Feld"),
    ("no section that is named twice", "", TEXT + "<div class=author-text><div>Quay Lamps</div><p>Quay Lamps</p><p>Our keepers and their lamps</p></div>", ""),
    ("after a label of both genders", tag("author", "Autor/in: Runa Feld"), "", "Runa Feld"),
    ("who asked the questions", tag("author", "Interview: Runa Feld"), "", "Runa Feld"),
    ("who asked them, too", "", "<p><b>Fotos</b> <b class=author>und Interview: Runa Feld</b></p>", "Runa Feld"),
    ("who reported", tag("author", "Bericht: Runa Feld"), "", "Runa Feld"),
    ("who reported at length", tag("author", "Reportage: Runa Feld"), "", "Runa Feld"),
    ("with a title before a colon", tag("author", "Lamps: A Quay"), "", "Lamps: A Quay"),
    ("before an address on the web", tag("author", "Runa Feld - https://quay.example"), "", "Runa Feld"),
    ("nothing but an address on the web", tag("author", "https://quay.example/runa"), "", ""),
    ("before a label of the day", "", "<p class=author>Runa Feld Veröffentlicht 3.5.2026</p>", "Runa Feld"),
    ("no labels, but the name after one of them", "", "<div class=author-block><b class=author-label>Datum:</b> 3.5.2026 <b class=author-label>Autor:</b> Runa Feld</div>", "Runa Feld"),
    ("a label and the name in one", "", "<div class=authors><span class=label-authors>Auteur:</span> Runa Feld</div>", "Runa Feld"),
    ("no word of an article that names its author in a class", "", "<article class='post author-runa'><p>Harbour 3 May 2026</p></article>", ""),
    ("a link to the author at the foot", "", TEXT + "<footer><a rel=author>Runa Feld</a></footer>", "Runa Feld"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "body", "wanted"), [c[1:] for c in AUTHORS], ids=[c[0] for c in AUTHORS]
)
def test_the_author_is_who_wrote_the_article(head: str, body: str, wanted: str) -> None:
    assert said(head, body).byline == wanted


DATES = [
    ("the article's", ld('{"@type": "Article", "headline": "Lamps", "datePublished": "2026-05-03", "dateModified": "2026-05-09"}'), "", "2026-05-03"),
    ("no comment's", ld('{"@type": "Comment", "datePublished": "2026-05-09"}'), "", ""),
    ("the page's", ld('{"@type": "WebPage", "datePublished": "2026-05-03"}'), "", "2026-05-03"),
    ("the article's before a meta element", ld('{"@type": "Article", "headline": "Lamps", "datePublished": "2026-05-03"}') + tag("date", "2026-05-09"), "", "2026-05-03"),
    ("of a teaser beside a text", ld('[{"@type": "Article", "headline": "Oil"}, {"@type": "Article", "headline": "Wicks"}, {"@type": "Article", "headline": "Ships", "datePublished": "2026-05-01"}]') + "<title>Lamps</title>", "", ""),
    ("a name that says so", tag("x-published-date", "2026-05-03T06:03:43Z"), "", "2026-05-03"),
    ("the original one", tag("article_date_updated", "Saturday, May 9, 2026, 12:10 PM") + tag("article_date_original", "Sunday, May 3, 2026, 12:06 PM"), "<p>on May 3, 2026, updated <i class=updated title=2026-05-09>May 9, 2026</i></p>", "2026-05-03"),
    ("a time that is none", tag("article:published_time", "2026-05-03CET11:59"), "", "2026-05-03"),
    ("the marked one of several", "", "<time datetime=2026-05-09>9 May</time><time class=published datetime=2026-05-03>3 May</time>", "2026-05-03"),
    ("not that of a change", "", "<p class=meta>Updated <time datetime=2026-05-09>9 May 2026</time></p><div class=post-date>3 May 2026</div>", "2026-05-03"),
    ("by its mark not that of a change", "", "<time class=updated datetime=2026-05-09></time><time datetime=2026-05-03></time>", "2026-05-03"),
    ("in a comment", "", TEXT + "<ol class=comment-list><li><time datetime=2026-05-09>9 May</time></li></ol>", ""),
    ("in a list of others", "", TEXT + "<div class=latest-news><time datetime=2026-05-09>9 May</time></div>", ""),
    ("of who answers, by no mark of its own", "", TEXT + "<ol class=commentlist><li><cite class=fn>Ola Sund</cite> <a href=#c1>9 May 2026</a></li></ol>", ""),
    ("the change alone is shown to people", ld('{"@type": "Article", "headline": "Lamps", "datePublished": "2021-05-03", "dateModified": "2026-05-09"}'), "<p>Updated 9 May 2026</p>", "2026-05-09"),
    ("both are shown to people", ld('{"@type": "Article", "headline": "Lamps", "datePublished": "2021-05-03", "dateModified": "2026-05-09"}'), "<p>3 May 2021</p><p>Updated 9 May 2026</p>", "2021-05-03"),
    ("another day is shown to people", ld('{"@type": "Article", "headline": "Lamps", "datePublished": "2021-05-03", "dateModified": "2026-05-09"}'), "<p>Updated 7 May 2026</p>", "2021-05-03"),
    ("a label at the foot", "", TEXT + "<i></i>" * 200 + "<p>Last updated: 9 May 2026</p>", "2026-05-09"),
    ("labels of a list at the foot", "", TEXT + "<i></i>" * 200 + "<p>Last updated: 9 May 2026</p><p>Last updated: 7 May 2026</p>", ""),
    ("of teasers with microdata, but its own at the title", tag("datepublished", "2026-05-02") + tag("datepublished", "2026-05-09") + tag("datepublished", "2026-05-01"), "<time>3 May 2026</time>", "2026-05-03"),
    ("of a text before its answers with microdata", tag("datepublished", "2026-05-03") + tag("datepublished", "2026-05-09") + tag("datepublished", "2026-05-04"), "<time>9 May 2026</time>", "2026-05-03"),
    ("of teasers, where it says no other", tag("datepublished", "2026-05-02") + tag("datepublished", "2026-05-09") + tag("datepublished", "2026-05-01"), "", "2026-05-02"),
    ("a moment in a title", "", "<p>By Ola Sund <abbr title=2026-05-03T06:03:43Z>2 hours ago</abbr></p>", "2026-05-03"),
    ("a moment at which an event begins", "", "<p>Harbour day <abbr class=dtstart title=2026-05-03T19:00>at seven</abbr></p>", ""),
    ("a title that says something else", "", "<p>By Ola Sund <abbr title='Ola Sund, 2026-05-03'>OS</abbr></p>", ""),
    ("called in German", "", "<sub class=datum>3.5.2026 10:28</sub>", "2026-05-03"),
    ("when a program was made", "", "<i></i>" * 200 + "<p><span class=CompileDate>24-Nov-2021</span></p>", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "body", "wanted"), [c[1:] for c in DATES], ids=[c[0] for c in DATES]
)
def test_the_date_is_that_of_the_article(head: str, body: str, wanted: str) -> None:
    when = said(head, body).published
    assert (when.strftime("%Y-%m-%d") if when else "") == wanted


def test_a_day_in_the_address_is_the_day_where_no_other_is() -> None:
    when = said(url="https://quay.example/2026/05/03/lamps").published
    assert when is not None
    assert (when.year, when.month, when.day, when.tzinfo) == (2026, 5, 3, None)
    assert said(url="https://quay.example/2026/05/lamps").published is None


def test_a_date_is_read_in_the_language_of_the_page() -> None:
    page = '<html lang="en-GB"><meta name="date" content="3/4/2026"><h1>Lamps</h1></html>'
    when = meta(parse(page)).published
    assert when is not None
    assert (when.month, when.day) == (4, 3)


def test_the_site_is_who_published_the_article() -> None:
    article = ld(
        '{"@type": "Article", "headline": "Lamps", "publisher": {"name": "The Quay Times"}}'
    )
    assert said(SITE + article).site_name == "The Quay Times"
    assert said(SITE).site_name == "Quay Times"
    assert said('<meta property="al:ios:app_name" content="Readers">').site_name == ""


def test_the_language_is_written_as_the_page_has_it() -> None:
    assert meta(parse('<html lang="pt_BR"><h1>Lamps</h1></html>')).lang == "pt_BR"


def test_of_several_articles_the_one_with_the_title_is_the_page_s() -> None:
    things = (
        '[{"@type": "NewsArticle", "headline": "Oil is dear", "author": {"name": "Ola Sund"}},'
        ' {"@type": "NewsArticle", "headline": "Lamps", "author": {"name": "Runa Feld"}}]'
    )
    assert said("<title>Lamps - Quay</title>" + ld(things)).byline == "Runa Feld"


@pytest.mark.parametrize(
    "author",
    [
        "Quay Works Ltd", "Lampenbau GmbH & Co. KG", "Feld Media s.r.o.", "Sund & Feld, Inc.", "Quay (UK) Limited",
        "ООО Маяк", "灯塔有限公司", "The Lamp™ Team and others", "© Quaytimes - all rights reserved",
        "Sund Lamps, S.R.L.", "Quay Works B.V.", "Feld Sund S.A.", "Lamps Ltd. Senn", "Quay Works, Inc.",
        "www.lamp.example", "@ www.lamp.example", "2", "Publicado el",
    ],
)  # fmt: skip
def test_a_company_or_a_number_wrote_nothing(author: str) -> None:
    assert said(tag("author", author)).byline == ""
    assert said(tag("author", author), "<div class=author>By Runa Feld</div>").byline == "Runa Feld"


@pytest.mark.parametrize(
    "author",
    ["S.A. Feld", "Inc Sund", "Agnes Agerskov", "Runa Oyelaran", "Kgosi Feld", "Ola Corpuz", "J.R. Ag"],
)  # fmt: skip
def test_a_name_like_that_of_a_company_is_a_name(author: str) -> None:
    assert said(tag("author", author)).byline == author


@pytest.mark.parametrize(
    ("author", "wanted"),
    [
        ("Runa Feld, Quay Inc.", "Runa Feld"),
        ("Runa Feld (Quay Ltd)", "Runa Feld"),
        ("Runa Feld & Quay Works GmbH", "Runa Feld"),
        ("Runa Feld - Quay Works GmbH & Co. KG", "Runa Feld"),
        ("Runa Feld, Ola Sund and the Lamp Corp", "Runa Feld, Ola Sund"),
        ("The Feld Fund, Inc., Ola Sund", "Ola Sund"),
        ("© Runa Feld", "Runa Feld"),
        ("Runa Feld ©2020", "Runa Feld"),
        ("Copyright by Runa Feld 2012-14", "Runa Feld"),
        ("(c) Runa Feld, all rights reserved.", "Runa Feld"),
        ("Runa Feld™", "Runa Feld"),
        ("Runa Feld | www.feld.example", "Runa Feld"),
        ("Runa Feld (www.feld.example)", "Runa Feld"),
        ("Sund B.V.", "Sund B.V."),
        ("Sund S. A.", "Sund S. A."),
        ("Runa Feld, Sund B.V., Lind S.A.", "Runa Feld, Sund B.V., Lind S.A."),
        ("Runa Feld (AG Sund)", "Runa Feld (AG Sund)"),
        ("Runa Feld, Lamp Corp volunteer", "Runa Feld, Lamp Corp volunteer"),
    ],
)
def test_a_person_beside_a_company_or_with_signs_of_ownership_is_the_author(
    author: str, wanted: str
) -> None:
    assert said(tag("author", author)).byline == wanted


def test_initials_like_those_of_companies_are_of_several_authors() -> None:
    authors = ("Feld K.M.", "Sund B.V.", "Lind S.A.")
    found = said("".join(tag("DC.creator", author) for author in authors)).byline
    assert found == ", ".join(authors)


def test_a_name_before_an_address_in_linked_data_is_the_author() -> None:
    thing = ld('{"@type": "Article", "author": {"name": "Runa Feld (www.feld.example)"}}')
    assert said(thing).byline == "Runa Feld"


STORIES = "".join(
    f"<div class=story><h2><a href=/{n}>Lamps of pier {n}</a></h2>"
    f"<p class=byline>By Runa Feld</p><time>May {n}, 2026</time></div>"
    for n in range(1, 4)
)


@pytest.mark.parametrize("path", ["", "/", "/index.html"])
def test_a_front_page_has_neither_the_author_nor_the_day_of_its_first_story(path: str) -> None:
    found = said("", STORIES, f"https://quay.example{path}")
    assert (found.byline, found.published) == ("", None)
    declared = tag("author", "Ola Sund") + tag("date", "2026-05-09")
    own = said(declared, STORIES, f"https://quay.example{path}")
    assert (own.byline, str(own.published)[:10]) == ("Ola Sund", "2026-05-09")


OWN = "<p class=byline>By Ola Sund</p><p><time datetime=2026-05-09>9 May 2026</time></p>"
ROOT = "https://quay.example/"


FAR = "<i></i>" * 200
"""What stands between a title and what is no longer near it."""


def linked(*links: str) -> str:
    """Sections below titles with these elements in them."""
    return "".join(f"<h2>Part {at}{link}</h2><p>Lamps.</p>" for at, link in enumerate(links))


@pytest.mark.parametrize(
    "titles",
    [
        linked(*(f"<a class=anchor href=#s{n}>#</a>" for n in range(5))),
        linked(*(f"<a href={ROOT}#s{n}>¶</a>" for n in range(5))),
        linked(*(f"<a name=s{n}></a>" for n in range(5))),
        linked(*(["<a href=/oil>Oil</a>"] * 5)),
        linked("<a href=/oil>Oil</a>", "<a href=/wire>Wire</a>"),
        linked(*(f"<a href=/oil#s{n}>Oil</a>" for n in range(5))),
        linked(*(f"<a href={path}>Quay</a>" for path in ("/", "/index.html", "/home.php", "/oil"))),
    ],
)
def test_an_essay_with_links_in_its_headings_is_no_front_page(titles: str) -> None:
    found = said("", f"<h1>On lamps</h1>{OWN}{titles}", ROOT)
    assert (found.byline, str(found.published)[:10]) == ("Ola Sund", "2026-05-09")


STORY = "".join(f"<p>{n} lamps of the old harbour of Senn were lit at nine.</p>" for n in range(20))


@pytest.mark.parametrize(
    ("head", "author"),
    [
        (f"<h1>On lamps</h1>{OWN}{STORY}", "Ola Sund"),
        (f"<h1>On lamps</h1>{OWN}<p>All the lamps.</p>", ""),
        (f"<h1>On lamps</h1>{OWN}<p><a href=/a>{STORY}</a></p>", ""),
        (f"<h2>On lamps</h2>{OWN}{STORY}", ""),
    ],
)
def test_an_article_above_the_titles_of_others_is_no_front_page(head: str, author: str) -> None:
    titles = linked(*(f"<a href=/{n}>Oil</a>" for n in range(3)))
    page = f"<title>On lamps</title>{head}{titles}"
    assert meta(parse(page, ROOT)).byline == author


def test_titles_within_links_lead_on_too() -> None:
    cards = "".join(f"<a href=/{n}><h3>Lamp {n}</h3></a>" for n in range(3))
    assert said("", OWN + cards, ROOT).byline == ""
    assert said("", OWN + cards.replace("<a href", "<b data-a"), ROOT).byline == "Ola Sund"


def test_a_page_asked_for_by_its_number_is_no_front_page() -> None:
    cards = linked(*(f"<a href=/{n}>Oil</a>" for n in range(3)))
    assert said("", OWN + cards, ROOT).byline == ""
    assert said("", OWN + cards, f"{ROOT}?p=12").byline == "Ola Sund"


@pytest.mark.parametrize(
    ("url", "stories"), [("https://quay.example/lamps", STORIES), ("https://quay.example/", "")]
)
def test_a_text_has_its_own_also_where_it_is_all_there_is_on_a_host(url: str, stories: str) -> None:
    line = "<p class=byline>By Ola Sund</p><p><time datetime=2026-05-09>9 May 2026</time></p>"
    found = said("", line + TEXT + stories, url)
    assert (found.byline, str(found.published)[:10]) == ("Ola Sund", "2026-05-09")


@pytest.mark.parametrize(
    ("days", "wanted"),
    [
        (("May 3, 2026", "May 1, 2026", "May 2, 2026"), "None"),
        (("May 3, 2026", "May 3, 2026", "3 May 2026"), "2026-05-03"),
        (("May 3, 2026", "May 3, 2026", "May 1, 2026"), "2026-05-03"),
        (("May 3, 2026", "May 3, 2027"), "2026-05-03"),
        (("at sea", "May 3, 2026", "May 1, 2026"), "2026-05-03"),
    ],
)
def test_news_far_from_the_title_have_days_of_their_own(days: tuple[str, ...], wanted: str) -> None:
    news = "".join(f"<div class=news><b class=date>{day}</b> A lamp</div>" for day in days)
    found = said("", f"{TEXT}{FAR}{news}")
    assert str(found.published)[:10] == wanted


@pytest.mark.parametrize(
    "after",
    [
        "<p>Published: {}3 May 2026</b></p><p>Updated: {}4 May 2026</b></p><p>By: {}5 May 2026</b></p>",
        "<p>{}All published 3 May 2026</b></p><p>{}4 May 2026</b></p><p>{}5 May 2026</b></p>",
        "<p class=date>All published 3 May 2026</p><p class=date>4 May 2026</p><p class=date>5 May 2026</p>",
        "<p>Runa Feld, {}3 May 2026</b></p><div class=pager>{}1 May 2026</b>{}5 May 2026</b></div>",
        "<p>{}3 May 2026</b></p><ol class=pager>{}1 May 2026</b>{}5 May 2026</b>{}6 May 2026</b></ol>",
    ],
)  # fmt: skip
def test_the_day_at_the_end_of_a_text_is_its_own_although_others_are_marked_so(after: str) -> None:
    marked = after.replace("{}", "<b class=date>")
    assert str(said("", f"{TEXT}{FAR}{marked}").published)[:10] == "2026-05-03"


def test_times_of_one_day_are_no_list() -> None:
    times = "".join(
        f"<p>Lit <time datetime=2026-05-03T10:0{n}:00Z>3 May 2026</time></p>" for n in range(4)
    )
    assert str(said("", f"{TEXT}{FAR}{times}").published) == "2026-05-03 10:00:00+00:00"
    news = "".join(
        f"<p>Lit <time datetime=2026-05-0{n}T10:00:00Z>10:00</time></p>" for n in range(3, 6)
    )
    assert said("", f"{TEXT}{FAR}{news}").published is None


def test_one_day_far_from_the_title_is_the_page_s_although_news_beside_it_have_others() -> None:
    own = "<p class=published-date>May 9, 2026</p>"
    news = "".join(f"<b class=date>May {day}, 2026</b>" for day in (1, 2, 3))
    found = said("", f"{TEXT}{FAR}{news}{own}")
    assert str(found.published)[:10] == "2026-05-09"


@pytest.mark.parametrize(
    ("top", "below", "wanted"),
    [
        ("<i class=bar-date>Sat, 9 May 2026</i>", "<p>Last updated: 3 May 2026</p>", "2026-05-03"),
        ("<i class=bar-date>Sat, 9 May 2026</i>", "<p>3 May 2026</p>", "2026-05-03"),
        ("<i class=bar-date>Sat, 9 May 2026</i>", "", "2026-05-09"),
        ("<i class=bar-date>Published 1 May 2026</i>", "<p>Updated 3 May 2026</p>", "2026-05-01"),
        ("<time datetime=2026-05-01>1 May</time>", "<p>Updated 3 May 2026</p>", "2026-05-01"),
    ],
)
def test_the_day_of_a_visit_above_a_text_is_not_its_own(top: str, below: str, wanted: str) -> None:
    page = f"<body><div>{top}</div>{'<i></i>' * 40}<h1>Lamps</h1>{below}{TEXT}</body>"
    found = meta(parse(page)).published
    assert str(found)[:10] == wanted


@pytest.mark.parametrize(
    ("host", "title", "site", "wanted"),
    [
        ("www.quaytimes.example", "Lamps - QuayTimes.example", "", "QuayTimes.example"),
        ("quaytimes.example", "Quay Times | Lamps", "", "Quay Times"),
        ("thequaytimes.example", "Lamps - Harbour - Quay Times", "", "Quay Times"),
        ("news.quay.co.uk", "Lamps · Quay", "", "Quay"),
        ("de.quaytimes.example", "Lamps - Quay Times", "", "Quay Times"),
        ("www.sports.quaytimes.example", "Lamps - Quay Times", "", "Quay Times"),
        ("thequay.example", "Lamps - Quay", "", "Quay"),
        ("theabc.example", "Lamps - ABC", "", ""),
        ("runafeld.quaytimes.example", "Lamps - Quay Times", "", ""),
        ("www.runafeld.quaytimes.co.uk", "Lamps - Quay Times", "", ""),
        ("quaytimes.example", "Lamps - Quay Times", "http://www.quaytimes.example/", "Quay Times"),
        ("quaytimes.example", "Lamps - Quay Times", "@quaytimes", "Quay Times"),
        ("quaytimes.example", "Lamps - Quay Times", "The Times of the Quay", "The Times of the Quay"),
        ("quaytimes.example", "Lamps - The Senn Herald", "www.quaytimes.example", "www.quaytimes.example"),
        ("harbour.quaytimes.example", "Lamps - Harbour", "", ""),
        ("news.quaytimes.example", "Lamps - News", "", ""),
        ("quay.co.uk", "Lamps - Co", "", ""),
        ("lamps.example", "Lamps", "", ""),
        ("lamps.example", "Lamps - How lamps work", "", ""),
        ("amp.example", "Amp | Reset your pump | Quay Pumps", "", ""),
        ("amps.example", "Amps - Reset your pump", "", "Amps"),
        ("quaytimes.example", "Lamps of the Quay Times", "", ""),
        ("", "Lamps - Quay Times", "", ""),
    ],
)  # fmt: skip
def test_a_site_without_a_name_is_called_as_titles_have_it_and_its_domain(
    host: str, title: str, site: str, wanted: str
) -> None:
    head = f'<title>{title}</title><meta property="og:site_name" content="{site}">'
    url = f"https://{host}/a" if host else ""
    assert said(head, url=url).site_name == wanted
