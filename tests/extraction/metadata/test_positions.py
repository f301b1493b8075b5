"""What stands beside the name in a byline is none of the name; who else signed is."""

import pytest

from reader.extraction.metadata.meta import meta
from reader.html.tree import parse

TEXT = f"<p>{'A man with a ladder walks the length of the quay. ' * 8}</p>"


def author(head: str, body: str = "", host: str = "quaytimes.example") -> str:
    page = f"<head>{head}</head><body><h1>Lamps</h1>{body}{TEXT}</body>"
    return meta(parse(page, f"https://{host}/a")).byline


def called(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("Runa Feld, Staff Writer", "Runa Feld"),
        ("Runa Feld, Senior Staff Writer, Quay Times", "Runa Feld"),
        ("Runa Feld, Special for Quay Times", "Runa Feld"),
        ("Runa Feld, The Quay Times", "Runa Feld"),
        ("RUNA FELD (STAFF WRITER)", "RUNA FELD"),
        ("Runa Feld | Science correspondent", "Runa Feld"),
        ("Runa Feld and Ola Sund, Associated Press", "Runa Feld and Ola Sund"),
        ("RUNA FELD ASSOCIATED PRESS", "RUNA FELD"),
        ("Runa Feld @runafeld", "Runa Feld"),
        ("Runa Feld @runafeld , Quay Times", "Runa Feld"),
        ("RUNA FELD;OLA SUND", "RUNA FELD, OLA SUND"),
        ("Runa Feld, Ola Sund, Staff Writers", "Runa Feld, Ola Sund"),
        ("Runa Feld, MD, Columnist", "Runa Feld, MD"),
        ("runafeld77, Community Contributor", "runafeld77"),
        ("Runa Feld /", "Runa Feld"),
        ("Runa Feld, Redaktion", "Runa Feld"),
        ("Runa Feld, Periodista", "Runa Feld"),
        ("Runa Feld, The Quay", "Runa Feld"),
        ("Runa Feld, Middle East Correspondent", "Runa Feld"),
        ("Runa Feld, Senior White House Reporter", "Runa Feld"),
        ("Runa Feld, Home Affairs Editor", "Runa Feld"),
        ("Runa Feld, National Security Staff Writer", "Runa Feld"),
        ("Runa Feld, @runafeld, Ola Sund, @osund", "Runa Feld, Ola Sund"),
        ("Runa Feld (@runafeld), Ola Sund (@osund)", "Runa Feld, Ola Sund"),
    ],
)
def test_position_medium_and_handle_are_none_of_a_name(written: str, wanted: str) -> None:
    assert author(called("author", written)) == wanted


@pytest.mark.parametrize(
    "written",
    [
        "Runa Feld, Ola Sund",
        "Runa Feld, PhD",
        "Feld, Runa",
        "Runa Feld, Head of Lamps",
        "Runa Feld, head of lamps, Quay Times",
        "Runa Feld, The Senn Herald",
        "Staff Writer, Quay Times",
        "Anna B. Reuters",
        "Michael R. Bloomberg",
        "Jean-Luc Lamp",
        "The Editors",
        "Runa Feld and The Associated Press",
        "Runa Feld & AFP",
        "Runa Feld van AFP",
        "Runa Feld de La AFP",
        "Runa Feld Of The Associated Press",
        "RUNA FELD OF THE ASSOCIATED PRESS",
        "Runa Feld, Ola Sund Staff Writers",
        "Runa Feld, Ola Sund Correspondent",
        "Runa Feld, Ola Sund Redakteur",
        "Feld Lund, RK; Sund Lind, OA",
        "RUNA FELD, OLA SUND STAFF WRITERS",
        "Runa Feld, Ola East Correspondent",
        "Runa Feld, Qu@yside Lamps",
        "Runa Feld, Quay",
    ],
)
def test_other_words_in_a_byline_stay(written: str) -> None:
    assert author(called("author", written)) == written


def test_somebody_whose_name_the_site_has_is_an_author_still() -> None:
    assert author(called("author", "Ada Lind, Runa Feld"), host="runafeld.example") == (
        "Ada Lind, Runa Feld"
    )


@pytest.mark.parametrize("written", ["Lizzie Post, Runa Post", "Runa Feld, J.K. Senn"])
def test_one_of_several_is_no_site_for_the_host_being_called_after_a_family(written: str) -> None:
    assert author(called("author", written), host="jksennrunapost.example") == written


OWNER = called("copyright", "Copyright (c) 2026 Senn Bay Tribune")


@pytest.mark.parametrize(
    ("head", "body", "wanted"),
    [
        (OWNER + called("author", "Senn Bay Tribune"), "<p>By Runa Feld</p>", "Runa Feld"),
        (OWNER + called("author", "Senn Bay Tribune"), "", "Senn Bay Tribune"),
        (called("author", "Senn Bay Tribune"), "<p>By Runa Feld</p>", "Senn Bay Tribune"),
        (OWNER + called("author", "Ola Sund, Senn Bay Tribune"), "", "Ola Sund"),
        (called("author", "AP"), "<p class=byline>By Runa Feld</p>", "Runa Feld"),
        (called("author", "AP"), "", "AP"),
        (called("author", "AP") + called("author", "Ola Sund"), "<p>By Runa Feld</p>", "AP, Ola Sund"),
        (called("author", "AP"), "<p>By <a rel=author href=/r>Runa Feld</a></p>", "Runa Feld"),
        (called("author", "AP"), "<p><a rel=author href=/r>Runa Feld</a></p>", "Runa Feld"),
        (called("author", "AP"), "<p><b>By</b> <a href=/author/r>Runa Feld</a></p>", "Runa Feld"),
        (called("author", "AP"), "<p>Edited by <a rel=author href=/r>Runa Feld</a></p>", "AP"),
        (called("author", "AP"), "<p class=byline>Edited by Runa Feld</p>", "AP"),
        (called("author", "AP"), "<p><b>Edited</b> <i>by</i> <a class=author href=/r>Runa Feld</a></p>", "AP"),
        (called("author", "AP"), "<p>Curated By: <a href=/byline/r>Runa Feld</a></p>", "AP"),
        (called("author", "AP"), "<p>Published by Runa Feld, web producer</p>", "AP"),
        (called("author", "AP"), "<p class=author-name>Posted by Runa Feld</p>", "AP"),
        (called("author", "AP"), "<div><img src=a.jpg><p class=image-byline>Photo by Runa Feld</p></div>", "AP"),
        (called("author", "AP"), "<figure><img src=a.jpg><p class=author>By Runa Feld</p></figure>", "AP"),
        (called("author", "AP"), "<div class=photo><p class=author>By Runa Feld</p></div>", "AP"),
        (called("author", "AP"), "<p><span class=autor>Foto: Runa Feld</span></p>", "AP"),
        (called("author", "AP"), "<ul><li class=columnist><a href=/r>Runa Feld</a><li class=columnist><a href=/o>Ola Sund</a></ul>", "AP"),
        (called("author", "AP"), "<ul><li><a rel=author href=/r>Runa Feld</a><li><a rel=author href=/o>Ola Sund</a></ul>", "AP"),
        (OWNER + called("author", "Senn Bay Tribune"), "<p class=byline-photo>Runa Feld</p>", "Senn Bay Tribune"),
        (called("copyright", "Ada Lind") + called("author", "Ada Lind"), "<p>By Runa Feld</p>", "Ada Lind"),
    ],
)  # fmt: skip
def test_an_agency_or_the_owner_of_the_page_is_the_author_only_where_nobody_signed(
    head: str, body: str, wanted: str
) -> None:
    assert author(head, body) == wanted


@pytest.mark.parametrize("network", ["Facebook", "Google+", "Twitter"])
def test_a_network_is_nobody_unless_the_page_declares_it(network: str) -> None:
    assert author(called("author", network)) == network
    assert author("", f"<p class=author>{network}</p>") == ""


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<p class='author vcard'><b class=fn>Runa Feld</b> <i>Harbour Correspondent</i></p>", "Runa Feld"),
        ("<p class='author vcard'><a class='url fn n'>Runa Feld</a> and <a class='url fn n'>Ola Sund</a></p>", "Runa Feld, Ola Sund"),
        ("<p class='author vcard'><b class=fn>Runa Feld</b>, <b class=fn>Ola Sund</b> &amp; <b class=fn>Ada Lind</b></p>", "Runa Feld, Ola Sund, Ada Lind"),
        ("<p class='author vcard'>Runa Feld and Ola Sund <b class='org fn'>Quay Works</b></p>", "Runa Feld and Ola Sund"),
        ("<p class='author vcard'><b class=fn>Runa Feld</b> <b class='org fn'>Quay Works</b></p>", "Runa Feld"),
        ("<p class=author>Runa: 3 May 2024</p>", "Runa"),
        ("<p class=author>Stand: 3 May 2024</p>", ""),
        ("<article class='profile profile--author'><h4>Runa Feld</h4></article>", "Runa Feld"),
        ("<article class='post author-runa-feld'><h4>Lamps Elsewhere</h4></article>", ""),
        ("<article class='author'><h4>Runa Feld</h4><p>She keeps the lamps.</p></article>", ""),
        ("<h3><span>Runa Feld</span></h3><time>5 March 2024</time>", "Runa Feld"),
        ("<h2><span>Runa Feld</span></h2><p><time>5 March 2024</time> · 4 min read</p>", "Runa Feld"),
        ("<div class=by_line>by Runa Feld, Lamps Staff Writer</div>", "Runa Feld"),
        ("<p class=byline>By Runa Feld</p><p><a rel=author href=/r>Google+</a></p>", "Runa Feld"),
        ("<p>By Runa Feld</p><p><a rel=author href=/r>Google+</a></p>", "Runa Feld"),
        ("<p><b>Quay Times</b> | Runa Feld | <i>3 May 2026</i></p>", "Runa Feld"),
        ("<h2><span>Lamps Elsewhere</span></h2><ul><li><i>3 May 2026</i></li></ul>", ""),
    ],
)  # fmt: skip
def test_the_name_is_what_stands_beside_position_site_and_day(body: str, wanted: str) -> None:
    assert author("", body) == wanted


def test_authors_in_elements_of_their_own_are_all_named() -> None:
    one = (
        '<span itemprop=author itemscope><span itemprop=name><a class=contributor rel=author href="/{0}">{0}'
        "</a></span></span>"
    )
    body = f"<ul><li class=byline><div>{one.format('Runa Feld')} and {one.format('Ola Sund')}</div></li></ul>"
    assert author("", body) == "Runa Feld, Ola Sund"
    apart = body + f"<div class=byline><p>{one.format('Ada Lind')}</p></div>"
    assert author("", apart) == "Runa Feld, Ola Sund"
