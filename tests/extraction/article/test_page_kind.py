"""The kind of a page, and how a page that is not an article is read."""

import pytest

from reader.extraction.article.page_kind import SAID
from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

SENTENCE = "The boat has a mast, a sail and a stove, and room for four who like each other well."
ARTICLE = (
    f"<article><h1>A boat</h1>{''.join(f'<p>{SENTENCE} ({n})</p>' for n in range(5))}</article>"
)
CARDS = "".join(
    f'<li><h3><a href="/boat/{n}">Boat {n}, the {name}</a></h3><div><a href="/boat/{n}">from {n}00 crowns</a></div></li>'
    for n, name in enumerate(("Anna", "Berta", "Clara", "Dora", "Edda", "Frida", "Gerda"), start=1)
)
LD = '<script type="application/ld+json">{}</script>'
PRODUCT = LD.format('{"@type": "Product", "name": "Boat", "description": "A boat of oak that was built on the island of Senn by two sisters who sail it every summer."}')  # fmt: skip


@pytest.mark.parametrize(
    ("head", "body", "url", "kind"),
    [
        ("", ARTICLE, "https://quay.example/news/boat", "article"),
        ("", f"<main><h1>Boats</h1><ul>{CARDS}</ul></main>", "https://quay.example/boats", "listing"),
        ("", "<main><h1>Ferry</h1><ul><li>Senn, daily</li><li>Orr, on Sunday</li></ul></main>", "https://quay.example/ferry", "article"),
        (PRODUCT, ARTICLE, "https://quay.example/boat/1", "product"),
        ("", ARTICLE, "https://docs.quay.example/boat", "docs"),
        ('<meta name=generator content="Sphinx 7">', ARTICLE, "https://quay.example/x", "docs"),
        ('<meta property="og:type" content="article">', ARTICLE, "https://quay.example/guide/x", "article"),
    ],
)  # fmt: skip
def test_the_kind_is_told(head: str, body: str, url: str, kind: str) -> None:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    got = extract_article(parse(page, url))
    assert got.kind == kind
    assert bool(got.notes) is (kind != "article")


def test_a_page_that_is_mostly_its_discussion_is_a_thread() -> None:
    document = parse(f"<main><p>{SENTENCE}</p><div id=talk>{ARTICLE}</div></main>")
    got = extract_article(document, document.css("#talk"))
    assert got.kind == "thread"
    assert got.article.text == SENTENCE


def test_what_is_around_the_discussion_of_a_later_page_is_no_text() -> None:
    around = "<p>Boats of Senn, page 2 of 9</p>"
    document = parse(f"{around}<div id=talk>{ARTICLE}</div><p>Who is here: Runa, Bero</p>")
    got = extract_article(document, document.css("#talk"))
    assert (got.kind, got.article.blocks) == ("thread", ())


def test_a_thread_without_a_text_of_its_own_is_not_drawn_by_a_script() -> None:
    document = parse(f"<main><div id=talk>{ARTICLE}</div><script src=x.js></script></main>")
    got = extract_article(document, document.css("#talk"))
    assert got.notes == (SAID["thread"],)


def test_a_long_discussion_named_twice_makes_no_thread_and_no_list_of_an_article() -> None:
    talk = f"<div id=talk><div class=inner>{ARTICLE * 9}</div></div>"
    document = parse(f"<main><article>{ARTICLE * 3}</article>{talk}</main>")
    got = extract_article(document, document.css("#talk, .inner"))
    assert (got.kind, got.notes) == ("article", ())


def test_a_list_is_read_with_its_links_and_without_the_menu() -> None:
    menu = '<nav><a href="/">Home of all boats</a></nav>'
    got = extract_article(parse(f"{menu}<main><h1>Boats</h1><ul>{CARDS}</ul></main>"))
    assert "Boat 3, the Clara" in got.article.text
    assert "Home of all boats" not in got.article.text


def test_what_machines_are_told_of_a_product_is_read_where_people_see_less() -> None:
    page = f"<html><head>{PRODUCT}</head><body><main><h1>Boat</h1><p>{SENTENCE}</p></main></body></html>"
    got = extract_article(parse(page)).article.text
    assert "built on the island of Senn" in got
    assert SENTENCE in got


def entries(name: str) -> str:
    return "".join(
        f'<tr><td><a href="/boat/{n}">Boat {n}, the {boat}</a></td></tr><tr><td>{n} points by '
        f'<a class="{name}" href="/user?id={boat}">{boat}{n}</a> <a href="/item/{n}">{n} hours ago</a>'
        f" | <a href='/hide/{n}'>hide</a></td></tr>"
        for n, boat in enumerate(("Anna", "Berta", "Clara", "Dora", "Edda", "Frida", "Gerda"), 1)
    )


@pytest.mark.parametrize("name", ["author", "hnuser"])
def test_a_list_is_by_nobody_whose_name_is_in_it(name: str) -> None:
    page = f"<html><body><h1>Boats</h1><table>{entries(name)}</table></body></html>"
    got = extract_article(parse(page, "https://quay.example/boats"))
    assert (got.kind, got.article.byline) == ("listing", "")


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ('<meta name="author" content="Edda Lind">', ""),
        ("", '<p>by <a class="author" rel="author" href="/edda">Edda Lind</a></p>'),
    ],
)
def test_a_list_is_by_whom_its_page_names(head: str, line: str) -> None:
    page = f"<html><head>{head}</head><body><h1>Boats</h1>{line}<ul>{CARDS}</ul></body></html>"
    got = extract_article(parse(page, "https://quay.example/boats"))
    assert (got.kind, got.article.byline) == ("listing", "Edda Lind")


@pytest.mark.parametrize(
    ("path", "head", "day"),
    [
        ("boats", "", "None"),
        ("boats", '<meta name="date" content="2026-05-09">', "2026-05-09"),
        ("2026/05/01/boats", "", "2026-05-01"),
    ],
)
def test_the_day_of_its_first_entry_is_not_that_of_a_list(path: str, head: str, day: str) -> None:
    cards = "".join(
        f"<li>{n} May 2026 <a href=/boat/{n}>Boat number {n}</a></li>" for n in range(1, 9)
    )
    page = f"<html><head>{head}</head><body><h1>Boats</h1><ul>{cards}</ul></body></html>"
    got = extract_article(parse(page, f"https://quay.example/{path}/"))
    assert (got.kind, str(got.article.published)[:10]) == ("listing", day)


LINKS = "".join(f"<li><a href=/boat/{n}>Boat {n} and the lamps of Senn</a></li>" for n in range(9))


@pytest.mark.parametrize(
    ("marks", "day"),
    [
        ("", "2026-05-01"),
        ("<p>Kept since 3 May 1998</p>", "2026-05-01"),
        ("<p>3 May 2026 · Oil</p><p>4 May 2026 · Wire</p>", "None"),
        ("<p>1 May 2026 · Oil</p><p>1 May 2026 · Wire</p>", "2026-05-01"),
        ("<p>3 May 2026 · Oil</p><p>3 May 2026 · Wire</p>", "None"),
        ("<p><time datetime=2026-05-03>3 May 2026</time> · Oil</p>", "2026-05-01"),
        (
            "<time datetime=2026-05-03>1 day ago</time><time datetime=2026-05-02>2 days ago</time>",
            "None",
        ),
        (
            "<x-ago datetime=2026-05-03>1 day ago</x-ago><x-ago datetime=2026-05-02>-</x-ago>",
            "None",
        ),
    ],
)
def test_the_only_day_of_a_list_is_its_own(marks: str, day: str) -> None:
    line = "<p><time datetime=2026-05-01>1 May 2026</time></p>"
    page = f"<html><body><h1>Links of the week</h1>{line}<ul>{LINKS}</ul>{marks}</body></html>"
    got = extract_article(parse(page, "https://quay.example/links"))
    assert (got.kind, str(got.article.published)[:10]) == ("listing", day)


def test_what_says_that_it_is_an_article_keeps_its_day_although_it_is_a_list() -> None:
    days = "<p>3 May 2026 · Oil</p><p>4 May 2026 · Wire</p>"
    line = "<p><time datetime=2026-05-01>1 May 2026</time></p>"
    head = '<meta property="og:type" content="article">'
    page = (
        f"<html><head>{head}</head><body><h1>Links</h1>{line}<ul>{LINKS}</ul>{days}</body></html>"
    )
    got = extract_article(parse(page, "https://quay.example/links"))
    assert (got.kind, str(got.article.published)[:10]) == ("listing", "2026-05-01")
    got = extract_article(parse(page.replace(head, ""), "https://quay.example/links"))
    assert got.article.published is None


def test_a_list_is_read_where_its_page_says_it_is() -> None:
    rows = "".join(
        f'<div class="thing"><p><a href="/s/{n}">Section {n}</a></p><p>since {n} May</p></div>'
        for n in range(8)
    )
    page = (
        f'<html><body><div id="top">{rows}</div><div role="main"><h1>Boats</h1>'
        f"<table>{entries('author')}</table></div></body></html>"
    )
    got = extract_article(parse(page, "https://quay.example/boats"))
    assert got.kind == "listing"
    assert "Section 1" not in got.article.text
    assert "the Gerda" in got.article.text
