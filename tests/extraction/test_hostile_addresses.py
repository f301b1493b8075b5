"""Addresses that are none, of the page or in it, are no reason to raise."""

import pytest

import reader
from reader.html.tree import Node

PAGE = (
    "<title>Kites - The Quay</title><h1>Kites</h1>"
    + "<p>A kite rose over the field, and nobody knew whose it was.</p>" * 12
    + "{links}"
)
BAD = ("http://[bad", "http://[x/y", "https://quay.example:99999/", "//[", "http://[::1")


@pytest.mark.parametrize("address", BAD)
def test_the_address_of_a_page_may_be_none(address: str) -> None:
    markup = PAGE.format(links='<link rel=next href="/2"><a rel=next href="?page=2">on</a>')
    assert "A kite rose" in reader.extract(markup, address).article.text
    assert reader.extract(markup, address, sites=()).article.title == "Kites"


@pytest.mark.parametrize("address", BAD)
def test_an_address_in_a_page_may_be_none(address: str) -> None:
    cards = "".join(
        f'<div class=card><h3><a href="{address}">What a kite costs on the coast {n}</a></h3></div>'
        for n in range(4)
    )
    links = f'<link rel=canonical href="{address}"><link rel=next href="{address}">{cards}'
    reading = reader.extract(PAGE.format(links=links), "https://quay.example/kites")
    assert "A kite rose" in reading.article.text
    assert reading.article.url == "https://quay.example/kites"


def test_teasers_are_looked_at_once_however_many_there_are() -> None:
    """Counted in how often one is asked for its kind, and not timed."""
    from reader.extraction.article import teasers

    asked = 0
    kind = teasers.kind_of

    def counted(node: Node) -> tuple[str, str]:
        nonlocal asked
        asked += 1
        return kind(node)

    cards = "".join(
        f'<div class=card><h3><a href="/{n}">What a kite costs on the coast {n}</a></h3></div>'
        for n in range(800)
    )
    teasers.kind_of = counted
    try:
        reader.extract(PAGE.format(links=f"<div>{cards}</div>"), "https://quay.example/kites")
    finally:
        teasers.kind_of = kind
    assert asked < 20_000
