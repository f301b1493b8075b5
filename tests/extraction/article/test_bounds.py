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
