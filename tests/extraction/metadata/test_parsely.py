"""What a page tells who counts its readers names author and day where nothing else does."""

import json

import pytest

from reader.extraction.metadata.meta import meta
from reader.html.tree import parse

TEXT = f"<p>{'A man with a ladder walks the length of the quay. ' * 8}</p>"
URL = "https://quay.example/news/lamps"
POST = {
    "title": "Lamps on the quay",
    "link": "http://www.quay.example/news/lamps/",
    "type": "post",
    "pub_date": "2014-12-29T21:11:20Z",
    "author": "Runa Feld",
}


def said(told: object, body: str = "", head: str = "", url: str = URL) -> tuple[str, str]:
    text = told if isinstance(told, str) else json.dumps(told)
    element = f"<meta name='parsely-page' content='{text}'>"
    heading = "<h1>Lamps on the quay</h1>"
    page = (
        f"<head><title>Lamps on the quay</title>{element}{head}</head><body>{heading}{body}{TEXT}"
    )
    found = meta(parse(page, url))
    return found.byline, found.published.isoformat() if found.published else ""


@pytest.mark.parametrize(
    ("change", "author"),
    [
        ({}, "Runa Feld"),
        ({"type": "article"}, "Runa Feld"),
        ({"authors": ["Runa Feld", "Ola Sund"]}, "Runa Feld, Ola Sund"),
        ({"author": "Runa Feld | rfeld@quay.example"}, "Runa Feld"),
        ({"link": "http://quay.example/5481"}, "Runa Feld"),
        ({"title": "Old oil for new lights"}, "Runa Feld"),
        ({"author": "rfeld"}, ""),
        ({"author": "296554"}, ""),
        ({"authors": ["News Staff", "Quay Web Desk"]}, ""),
        ({"author": {"id": 3}}, ""),
    ],
)
def test_author_and_day_are_told_of_this_page(change: dict[str, object], author: str) -> None:
    assert said(POST | change) == (author, "2014-12-29T21:11:20+00:00")


@pytest.mark.parametrize(
    "told",
    [
        POST | {"type": "frontpage"},
        POST | {"type": "sectionpage"},
        POST | {"type": ["post"]},
        POST | {"title": "Page not found", "link": "http://quay.example/404"},
        POST | {"title": 7, "link": None},
        "{",
        "[3]",
        "[" * 2_000,
        "",
    ],
)
def test_nothing_is_told_of_another_page(told: object) -> None:
    assert said(told) == ("", "")


def test_the_root_of_a_site_is_the_path_of_no_page() -> None:
    told = POST | {"title": "Herring Times", "link": "https://quay.example/"}
    assert said(told, url="https://quay.example/") == ("", "")


def test_a_page_s_own_author_and_day_come_first() -> None:
    shown = "<p class=byline>By Ola Sund</p><p class=date>28 December 2014</p>"
    declared = (
        '<meta name=author content="Tove Berg">'
        '<meta property="article:published_time" content="2014-12-27">'
    )
    assert said(POST, shown) == ("Ola Sund", "2014-12-28T00:00:00")
    assert said(POST, shown, declared) == ("Tove Berg", "2014-12-27T00:00:00")


def test_a_person_who_is_told_comes_before_the_site_and_before_days_far_off() -> None:
    site = (
        '<meta property="og:site_name" content="Quay Times"><meta name=author content="Quay Times">'
    )
    far = "<i></i>" * 200 + "<p class=author>Tove Berg</p><p class=pubdate>3 May 2012</p>"
    assert said(POST, far, site) == ("Runa Feld", "2014-12-29T21:11:20+00:00")
    assert said({}, far, site) == ("Quay Times", "2012-05-03T00:00:00")


def test_a_time_that_cannot_be_read_is_none() -> None:
    assert said(POST | {"pub_date": ""})[1] == said(POST | {"pub_date": 20141229})[1] == ""
