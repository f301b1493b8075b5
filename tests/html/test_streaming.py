"""What a page sends later stands where its script would put it."""

import pytest
from selectolax.lexbor import LexborNode

from reader.html import streaming
from reader.html.blocks import blocks
from reader.html.tree import parse
from reader.model import blocks_text

LATER = '<div hidden id="S:{}">{}</div>'


def read(markup: str) -> list[str]:
    document = parse(f"<html><body>{markup}</body></html>")
    return blocks_text(blocks(document.body)).split("\n\n")


def test_a_box_replaces_what_is_shown_until_it_comes() -> None:
    page = (
        "<main><p>The kiln is lit.</p>"
        '<!--$?--><template id="B:1"></template><p>Loading…</p><!--$--><i>1</i><!--/$-->'
        "<hr><!--/$--><p>The bricks are cold.</p></main>"
    )
    sent = LATER.format("1", "<p>It burns for nine days.</p><p>Nobody sleeps.</p>")
    assert read(page + sent) == [
        "The kiln is lit.",
        "It burns for nine days.",
        "Nobody sleeps.",
        "The bricks are cold.",
    ]


def test_a_box_in_a_box_comes_to_its_place_too() -> None:
    page = '<main><p>Clay</p><template id="P:a"></template><p>Ash</p></main>'
    outer = LATER.format("a", 'Sand<template id="P:b"></template>Lime')
    inner = LATER.format("b", "<p>Straw</p>")
    wanted = ["Clay", "Sand", "Straw", "Lime", "Ash"]
    assert read(page + outer + inner) == wanted
    assert read(page + inner + outer) == wanted


def test_a_list_goes_on_in_a_box() -> None:
    page = '<ul><li>Clay</li><template id="P:1"></template></ul>'
    assert read(page + LATER.format("1", "<li>Sand</li><li>Ash</li>")) == ["Clay\nSand\nAsh"]


def test_without_the_comment_that_ends_it_nothing_is_taken_away() -> None:
    page = '<main><template id="B:1"></template><p>Clay</p></main><p>Ash</p>'
    assert read(page + LATER.format("1", "<p>Sand</p>")) == ["Sand", "Clay", "Ash"]


def test_a_box_without_a_place_stays_hidden() -> None:
    assert read("<p>Clay</p>" + LATER.format("1", "<p>Sand</p>")) == ["Clay"]
    assert read('<p>Clay</p><template id="P:1"></template>') == ["Clay"]


def test_boxes_that_hold_the_places_of_each_other_stay_where_they_are() -> None:
    first = LATER.format("1", 'Sand<template id="P:2"></template>')
    second = LATER.format("2", 'Lime<template id="P:1"></template>')
    assert read(f"<p>Clay</p>{first}{second}") == ["Clay"]


def test_boxes_in_boxes_are_moved_some_times_only() -> None:
    chain = "".join(
        LATER.format(f"{n:x}", f'<p>{n}</p><template id="P:{n + 1:x}"></template>')
        for n in range(60)
    )
    assert read(f'<p>Clay</p><template id="P:0"></template>{chain}')[:3] == ["Clay", "0", "1"]


def test_the_end_of_what_is_shown_is_looked_for_nearby(monkeypatch: pytest.MonkeyPatch) -> None:
    """800 places, each of which looked for its end among 20,000 lines, took ten seconds."""
    seen: list[int] = []
    shown_until = streaming._shown_until

    def counted(place: LexborNode) -> list[LexborNode]:
        between = shown_until(place)
        seen.append(len(between))
        return between

    monkeypatch.setattr(streaming, "_shown_until", counted)
    page = '<main><template id="B:1"></template>' + "<p>Clay</p>" * 5000 + "<!--/$--></main>"
    assert len(read(page + LATER.format("1", "<p>Sand</p>"))) == 5001
    assert seen == [0]
