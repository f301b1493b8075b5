"""Lines made to keep a pattern busy are not given to it."""

from collections.abc import Callable

import pytest

import reader
from reader.extraction.article.lead import leads
from reader.extraction.article.measure import measure
from reader.html.tree import parse

TEXT = "<p>The tide came in at six, as it does, and the ferry did not wait for anybody.</p>" * 9


@pytest.mark.parametrize(("last", "stays"), [("a" * 9, False), ("a" * 300, True)])
def test_a_last_line_signs_the_text_only_if_it_is_short(last: str, stays: bool) -> None:
    """An address of 100,000 dashes was tried with each of them as the first."""
    line = f"{last}@quay.example"
    page = f"<article><h1>Tides</h1>{TEXT}<p>{line}</p></article>"
    assert (line in reader.extract(page.encode(), "").article.text) is stays


def _beside_long_headings(count: int) -> bytes:
    long = f"<section id='sidebar-x'><h2>{'<i>b</i> ' * count * 4}</h2><p>x</p></section>"
    sections = (
        f"<section id='sidebar-{number}'><h2>Sidebar {number}</h2><p>Tin.</p></section>"
        for number in range(count)
    )
    return f"<article><h1>Tides</h1>{TEXT}</article>{long * 20}{''.join(sections)}".encode()


def test_a_long_heading_is_not_read_for_each_of_the_sections_beside_it(
    calls: Callable[[Callable[[], object]], int],
) -> None:
    few, many = (_beside_long_headings(count) for count in (30, 120))
    assert calls(lambda: reader.extract(many)) < 8 * calls(lambda: reader.extract(few))


def _deep_below_a_title(count: int) -> Callable[[], object]:
    lines = "<p>What this page is about and for whom it is made</p>" * count
    deep = f"{'<div>' * count}{lines}{'</div>' * count}"
    page = parse(f"<header><h1>Tides</h1></header>{deep}<article>{TEXT}</article>")
    (heading,), (root,) = page.tagged("h1"), page.tagged("article")
    measures = measure(page)
    return lambda: leads(page, root, measures, heading)


def test_the_way_up_to_a_title_is_not_gone_for_each_paragraph(
    calls: Callable[[Callable[[], object]], int],
) -> None:
    assert calls(_deep_below_a_title(400)) < 6 * calls(_deep_below_a_title(100))


CUP = "<li class=cup><a href='/cups/{n}'>Cup number {n}</a> <b>€{n}.50</b></li>"
SUMMARY = (
    "<p>In this week the wind stood in the north, and nobody who had a boat was out in it.</p>"
)


def _shelves_beside_boxes(count: int) -> bytes:
    shelf = f"<ul>{''.join(CUP.format(n=n) for n in range(10, 13))}</ul>"
    boxes = "<aside class=sidebar><a href=/x>x</a></aside>" * (2 * count)
    return f"<title>Cups</title><h1>Cups</h1><main>{TEXT * 3}</main>{boxes}{shelf * count}".encode()


def test_boxes_set_aside_are_not_gone_through_for_each_list_of_goods(
    calls: Callable[[Callable[[], object]], int],
) -> None:
    few, many = (_shelves_beside_boxes(count) for count in (100, 800))
    assert calls(lambda: reader.extract(many)) < 14 * calls(lambda: reader.extract(few))


def _cards(before: str, rest: str, lines: int, count: int) -> bytes:
    """`count` cards with a box and `lines` lines each, and three with `rest` in their row."""
    line = "<p class=meta>3 May</p>" * lines
    card = f"<div class=card>{before}<h2>Log</h2>{line}{SUMMARY}</div>"
    others = f"<div class=card>{rest}</div>" * 3
    return f"<main>{TEXT * 4}<div>{others}{card * count}</div></main>".encode()


def _large_boxes_before_lines(count: int) -> bytes:
    return _cards(f"<div>{'<i></i>' * count}</div>", "", count, 3)


def _large_cards_beside_lines(count: int) -> bytes:
    return _cards("", "<i></i>" * count, 1, count)


@pytest.mark.parametrize("page", [_large_boxes_before_lines, _large_cards_beside_lines])
def test_cards_are_not_gone_through_for_each_line_in_them(
    calls: Callable[[Callable[[], object]], int], page: Callable[[int], bytes]
) -> None:
    few, many = page(100), page(800)
    assert calls(lambda: reader.extract(many)) < 14 * calls(lambda: reader.extract(few))
