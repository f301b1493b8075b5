"""Authors found by their surroundings near a title: neither a class nor metadata names them."""

import pytest

from reader.extraction.metadata.meta import meta
from reader.html.tree import parse

_TEXT = f"<p>{'The lamp of the harbour was lit, and a ferry left. ' * 12}</p>"


def byline(markup: str, lang: str = "en") -> str:
    page = f"<html lang={lang}><body><div><h1>Lamps</h1>{markup}{_TEXT}</div></body></html>"
    return meta(parse(page, "https://quay.example/lamps")).byline


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<div>By</div><div>Runa Feld</div><div>Keeper of lamps</div>", "Runa Feld"),
        ("<a href=/authors>Authors</a><a href=/authors#licence>Licence</a>", ""),
        (
            "<span>By</span> <a href=/r>Runa Feld</a><time>Published: May 3, 2026</time>",
            "Runa Feld",
        ),
        ("<i>By</i> <b>Runa Feld and Ivo Lund</b>", "Runa Feld and Ivo Lund"),
        ("<div>Por Runa Feld | 4 de marzo de 2024</div>", "Runa Feld"),
        ("<p>Text: Runa Feld, Fotos: Ivo Lund</p>", "Runa Feld"),
        ("<p>Text und Fotos: Runa Feld</p>", "Runa Feld"),
        ("<i>Von</i> <b>Jörg van der Lamp</b>", "Jörg van der Lamp"),
        ("<i>Par</i> <b>Édith Lampe</b><i>et</i><b>Jean Quai</b>", "Édith Lampe, Jean Quai"),
        ("<i>Autor:</i><b>Łucja Wrona</b>", "Łucja Wrona"),
        ("<p>Автор: Руна Фельд</p>", "Руна Фельд"),
        ("<p>文／林小燈</p>", "林小燈"),
        ("<p>作者：林小燈</p><p>2026年5月3日</p>", "林小燈"),
        ("<span>글</span><span>김등불</span>", "김등불"),
        ("<span>מאת</span><span>רונה פלד</span>", "רונה פלד"),
        ("<span>بقلم</span><span>رونا فلد</span>", "رونا فلد"),
        ("<span>Thread starter</span><a href=/m/7>wick77</a>", "wick77"),
        ("<a href=/author/runa-feld/>Runa Feld</a><div>Lamps</div>", "Runa Feld"),
        ("<a href=/runa aria-label='All posts from Runa Feld'><p>Runa Feld</p></a>", "Runa Feld"),
        ("<a href=/u/7 title='Alle Beiträge von Runa Feld'>Runa Feld</a>", "Runa Feld"),
        ("<div>Runa Feld</div><div>May 3, 2026</div>", "Runa Feld"),
        (
            "<dl><dt>Author<span>:</span></dt><dd><p>Runa Feld &lt;r at quay.example&gt;</p></dl>",
            "Runa Feld",
        ),
        ("<p>Author:</p><p>Runa Feld &lt;<a href=mailto:r>r@quay.example</a>&gt;", "Runa Feld"),
        ("<p>May 3, 2026 · 5 min read · Runa Feld</p>", "Runa Feld"),
        ("<h2>Service Schedule</h2><p>May 3, 2026</p>", ""),
    ],
)
def test_a_name_beside_a_second_sign_is_the_authors(markup: str, expected: str) -> None:
    assert byline(markup) == expected


@pytest.mark.parametrize(
    "markup",
    [
        "<div>Harbour Ferry</div><div>May 3, 2026</div>",  # a subject: written small in the text
        "<div>HARBOURS</div><div>May 3, 2026</div>",
        "<div>Runa Feld</div><div>and her lamps</div>",  # no second sign
        "<a href=/l title='All posts in Pier Lamps'>Pier Lamps</a>",  # a category
        "<a href=/runa title='All posts from Runa Feld'>Her lamps</a>",
        "<a href=/l title='Read all that was written by the keepers'>the keepers</a>",
        "<p title='All posts from Runa Feld'>Runa Feld</p>",  # no link
        "<p>Fotos: Ivo Lund</p>",
        "<div>Reviewed</div><div>by</div><div>Runa Feld</div>",
        "<div>Fact Checked</div><div>May 3, 2026</div>",
        "<p>As <a href=/staff/runa-feld>Runa Feld</a>, a keeper of lamps, told us.</p>",
        "<div>By</div><div>noon of the third day</div>",
        "<div>Автор</div><div>все новости дня</div>",
    ],
)
def test_what_has_no_second_sign_names_nobody(markup: str) -> None:
    assert byline(markup) == ""


def test_nouns_with_capitals_are_no_names_beside_a_date() -> None:
    assert byline("<div>Neue Leuchten</div><div>3. Mai 2026</div>", "de") == ""


def test_a_name_in_a_discussion_is_not_the_articles() -> None:
    talk = "<div class=comments><span>By</span><b>Runa Feld</b><i>May 3, 2026</i></div>"
    assert byline(talk) == ""


def test_an_author_who_has_a_place_of_work_is_called_by_the_name() -> None:
    person = (
        "<span class='x_creator x_role_author'><span class=x_personname>{}</span>"
        "<span class=x_author_notes><span>University of Senn</span></span></span>"
    )
    people = person.format("Runa Feld") + person.format("Ivo Lund")
    assert byline(f"<div class=x_authors>{people}</div>") == "Runa Feld, Ivo Lund"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<div class=byline>By Jan Novak</div>", "Jan Novak"),
        ("<div class=author>Runa May</div><div>3 May 2026</div>", "Runa May"),
        ("<span class=author>Jan Lund, 4 Jan 2026</span>", "Jan Lund"),
        ("<span class=author>April Lind</span>", "April Lind"),
        ("<p>By June Harl on Friday</p>", "June Harl"),
        ("<div>By Runa Feld May 3, 2026</div>", "Runa Feld"),
        ("<p>By Runa Feld Monday, May 3, 2026</p>", "Runa Feld"),
        ("<span class=author>Runa - Fri, May 3, 2026</span>", "Runa"),
        ("<span class=author>Monday</span>", ""),
        ("<span class=author>May 3, 2026</span>", ""),
        ("<span class=author>May 2026</span>", ""),
    ],
)
def test_people_are_called_like_months(markup: str, expected: str) -> None:
    assert byline(markup) == expected


def test_a_first_name_alone_is_completed_by_the_author_at_the_title() -> None:
    short = '<meta name=author content="Runa">'
    assert byline(f"{short}<span class=author>Runa Feld</span>") == "Runa Feld"
    assert byline(f"{short}<span class=author>Ivo Lund</span>") == "Runa"
    whole = '<meta name=author content="Runa Feld">'
    assert byline(f"{whole}<span class=author>Runa Feld Lund</span>") == "Runa Feld"


def test_a_long_standfirst_may_stand_before_the_name_and_the_day() -> None:
    long = f"<p>{'The lamp of the harbour was lit at nine, and a ferry left. ' * 6}</p>"
    signed = "<p>Runa Feld</p><div><p>23.07.2026</p></div>"
    assert byline(long + signed) == "Runa Feld"
    assert byline(long + "<p>Oil and wicks.</p><p>Prices.</p><p>And more.</p>" + signed) == ""


@pytest.mark.parametrize(
    ("menu", "expected"),
    [
        ("<ul><li><a href=/quay>Quay Lamps</a></li></ul>", ""),
        ("<ul><li><a href=/news>News</a></li></ul>", "Quay Lamps"),
        ("<nav><a href=https://quay.example/quay>Quay Lamps</a></nav>", ""),
        ("<p>Quay Lamps</p>", "Quay Lamps"),
        ("<p><a href=/quay>Quay Lamps</a></p>", "Quay Lamps"),
        ("<header><a href=/quay>Quay Lamps</a></header>", "Quay Lamps"),
        ("<ul><li><a href=/lamps>Quay Lamps</a></li></ul>", "Quay Lamps"),
    ],
)
def test_a_link_beside_the_day_that_is_in_the_menu_too_is_the_section(
    menu: str, expected: str
) -> None:
    line = "<p><a href=/quay>Quay Lamps</a></p><p>09:31 May 3, 2026</p>"
    page = f"<html lang=en><body>{menu}<div><h1>Oil</h1>{line}{_TEXT}</div></body></html>"
    assert meta(parse(page, "https://quay.example/oil")).byline == expected


@pytest.mark.parametrize(
    "line",
    [
        "<p>Runa Feld · 3 May 2026</p>",
        "<p><a href=/>Runa Feld</a> · <span>3 May 2026</span></p>",
        "<p><a href=/index.html>Runa Feld</a> · <span>3 May 2026</span></p>",
        "<p><a href=/about>Runa Feld</a> · <span>3 May 2026</span></p>",
        "<p><span>Runa Feld</span> <time datetime=2026-05-03>3 May 2026</time></p>",
    ],
)
@pytest.mark.parametrize(
    "head", ["<a href=/>Runa Feld</a>", "<ul><li><a href=/>Runa Feld</a></ul>"]
)
def test_whose_name_leads_home_above_the_title_wrote_the_text(head: str, line: str) -> None:
    page = f"<html lang=en><body><header>{head}</header><h1>Oil</h1>{line}{_TEXT}</body></html>"
    assert meta(parse(page, "https://feld.example/oil")).byline == "Runa Feld"


def test_the_name_above_a_title_in_the_same_list_is_no_section() -> None:
    line = "<p><a href=/r/feld>Runa Feld</a></p><p>May 3, 2026</p>"
    item = f"<li><a href=/r/feld>Runa Feld</a><h1>Oil</h1>{line}{_TEXT}</li>"
    page = f"<html lang=en><body><ul>{item}</ul></body></html>"
    assert meta(parse(page, "https://quay.example/oil")).byline == "Runa Feld"


def test_the_author_may_stand_after_the_section_and_the_day() -> None:
    menu = "<ul><li><a href=/quay>Quay Lamps</a></li></ul>"
    line = "<p><a href=/quay>Quay Lamps</a></p><p>May 3, 2026</p><p>Runa Feld</p>"
    page = f"<html lang=en><body>{menu}<div><h1>Oil</h1>{line}{_TEXT}</div></body></html>"
    assert meta(parse(page, "https://quay.example/oil")).byline == "Runa Feld"


@pytest.mark.parametrize(
    ("mark", "expected"),
    [("AuthorizeNetSeal", ""), ("authority", ""), ("PostAuthor", "Runa Feld")],
)
def test_who_is_authorised_is_no_author(mark: str, expected: str) -> None:
    assert byline(f"<div class={mark}>Runa Feld</div>") == expected


_PROFILE = "<meta property=article:author content=https://quay.example/source/runa-feld>"


def declared(link: str, head: str = _PROFILE) -> str:
    page = f"<head>{head}</head><body><h1>Lamps</h1>{_TEXT}<div class=left>{link}</div></body>"
    return meta(parse(page, "https://www.quay.example/lamps")).byline


def test_whose_address_a_page_declares_is_called_as_links_there_are() -> None:
    link = "<a href=https://quay.example/source/runa-feld>{}</a>"
    assert (
        declared(link.format("Runa Feld") + link.format("<img>") + link.format("All of hers"))
        == "Runa Feld"
    )
    two = _PROFILE + _PROFILE.replace("runa-feld", "ivo-lund")
    other = "<a href=https://quay.example/source/ivo-lund><b>Ivo Lund</b></a>"
    assert declared(link.format("Runa Feld") + other, two) == "Runa Feld, Ivo Lund"


@pytest.mark.parametrize(
    ("link", "head"),
    [
        ("<a href=https://quay.example/source/runa-feld>Her texts</a>", _PROFILE),
        ("<a href=https://quay.example/source/ivo-lund>Ivo Lund</a>", _PROFILE),
        ("<a href=https://quay.example/source/runa-feld>Runa Feld</a><a href=https://quay.example/source/runa-feld>Ivo Lund</a>", _PROFILE),
        ("<a href=https://net.example/lamps>Lamps Daily</a>", "<meta property=article:author content=https://net.example/lamps>"),
        ("<a href=https://quay.example/source/runa-feld>Runa Feld</a>", ""),
    ],
    ids=["no name", "another's", "several", "at a network", "undeclared"],
)  # fmt: skip
def test_another_link_names_no_author(link: str, head: str) -> None:
    assert declared(link, head) == ""


def with_link(label: str, path: str, around: str = "{}", shown: str = "") -> str:
    address = f"https://quay.example{path}"
    head = f"<title>Lamps</title><meta property=article:author content={address}>"
    link = around.format(f"<a href={address}>{label}</a>")
    text = f"<h1>Lamps</h1>{shown}{_TEXT}{'<i></i>' * 200}{_TEXT}"  # it is far from the title
    page = f"<head>{head}</head><body><article>{text}</article>{link}</body>"
    return meta(parse(page, "https://quay.example/a/lamps-at-night")).byline


@pytest.mark.parametrize(
    ("label", "path"),
    [
        ("View Profile", "/author/runa"),
        ("View Profile", "/author/view-profile"),
        ("Alle Artikel", "/autor/x"),
        ("Alle Artikel", "/autor/alle-artikel"),
        ("About Us", "/about-us"),
        ("About Us", "/people/about-us"),
        ("Contact Us", "/team/contact-us/"),
        ("Read More Here", "/people/about"),
        ("Redaktion Lokales", "/autor/redaktion-lokales"),
        ("La Rédaction", "/auteur/la-redaction"),
        ("Über Uns", "/team/über-uns"),
        ("Guest Author", "/author/guest-author"),
        ("News Desk", "/author/news-desk"),
        ("Quay Times", "/author/quay-times"),
        ("Associated Press", "/author/associated-press"),
        ("Runa Feld", "/author/27"),
        ("Runa Feld", "/lamps/runa-feld"),
    ],
)
def test_a_label_or_a_group_at_an_author_s_address_is_no_author(label: str, path: str) -> None:
    assert with_link(label, path) == ""


@pytest.mark.parametrize(
    ("label", "path"),
    [
        ("Runa Feld", "/author/runa-feld/"),
        ("Runa Feld", "/people/runafeld"),
        ("RUNA FELD", "/profile/feld_runa-12.html"),
        ("Runa K. Feld", "/staff/runa-feld"),
        ("Åse Müller", "/autor/ase-muller"),
        ("Łukasz Sørby", "/autor/lukasz-sorby"),
    ],
)
def test_an_author_s_address_is_spelt_as_the_name_is(label: str, path: str) -> None:
    assert with_link(label, path) == label


@pytest.mark.parametrize("tag", ["nav", "header", "footer", "aside", "article><nav"])
def test_what_is_around_all_pages_names_no_author(tag: str) -> None:
    assert with_link("Runa Feld", "/author/runa-feld", f"<{tag}>{{}}</{tag}>") == ""


def test_the_head_of_a_text_names_its_author() -> None:
    around = "<article><header>{}</header></article>"
    assert with_link("Runa Feld", "/author/runa-feld", around) == "Runa Feld"


def test_a_byline_comes_before_the_links_to_a_declared_address() -> None:
    shown = "<p>By <b>Ola Sund</b></p>"
    assert with_link("Runa Feld", "/author/runa-feld", shown=shown) == "Ola Sund"
