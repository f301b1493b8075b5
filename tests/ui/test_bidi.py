"""Hebrew and Arabic, put in order where the terminal does not do it."""

from dataclasses import replace
from typing import Any

import pytest
from rich.segment import Segment
from rich.style import Style

from reader.config.settings import Screen
from reader.model import Items, Reading
from reader.ui.widgets.bidi import begins_right, by_field, has_right, in_order, in_visual_order
from tests.blocks import paragraph

pytest.importorskip("bidi")

CLOCK = "השעון על המזח"
BOLD = Style(bold=True)


def text_of(row: list[Segment]) -> str:
    return "".join(segment.text for segment in row)


def test_words_from_the_right_are_turned_and_numbers_in_them_are_not() -> None:
    row = in_visual_order([Segment(f"{CLOCK} (1871)", None)], right=True)
    assert text_of(row) == f"(1871) {CLOCK[::-1]}"
    mixed = in_visual_order([Segment(f"The {CLOCK} of 1871", None)], right=False)
    assert text_of(mixed) == f"The {CLOCK[::-1]} of 1871"


def test_styles_and_accents_stay_with_their_letters() -> None:
    row = in_visual_order([Segment("אב", None), Segment("ג\u05b8ד", BOLD)], right=True)
    assert [(segment.text, segment.style) for segment in row] == [("דג\u05b8", BOLD), ("בא", None)]


def test_a_day_goes_from_the_left_beside_arabic_too() -> None:
    row = in_visual_order([Segment("سلمى · 2026-11-20", None)], right=True)
    assert text_of(row) == "2026-11-20 · ىملس"
    assert text_of(in_visual_order([Segment("سلمى 20", None)], right=True)) == "20 ىملس"


def test_fields_keep_their_places_and_the_signs_between_them() -> None:
    row = by_field([Segment("سلمى", BOLD), Segment("  8 d", None)])
    assert text_of(row) == "ىملس  8 d"
    assert in_order(f"· {CLOCK}!") == f"· !{CLOCK[::-1]}"
    assert in_order("· The clock!") == "· The clock!"


def test_where_a_paragraph_begins() -> None:
    assert begins_right(f"1871: {CLOCK}")
    assert not begins_right(f"A clock, {CLOCK}")
    assert has_right(CLOCK)
    assert not has_right("Ein Müßiggänger")


async def test_paragraphs_from_the_right_stand_at_the_right_edge(show: Any, page: Reading) -> None:
    first = replace(page.comments[0], blocks=(paragraph(CLOCK),))
    article = replace(
        page.article, blocks=(paragraph(f"{CLOCK} 1871"), paragraph(f"A clock: {CLOCK}"))
    )
    reading = replace(page, article=article, comments=(first, *page.comments[1:]))
    async with show((140, 30), reading=reading, width=50) as shown:
        assert any(f"  {CLOCK} 1871" in row for row in shown.rows())
    async with show((140, 30), reading=reading, width=50, configured=Screen(bidi="app")) as shown:
        article = shown.screen.article
        edge = article.text_left + article.text_width
        row = next(row for row in shown.rows() if f"1871 {CLOCK[::-1]}" in row)
        assert row.index(CLOCK[::-1]) + len(CLOCK) == edge
        row = next(row for row in shown.rows() if "A clock:" in row)
        assert f"A clock: {CLOCK[::-1]}" in row
        talk = next(row for row in shown.rows() if "┃" in row and CLOCK[::-1] in row)
        assert talk.index("┃") < talk.index(CLOCK[::-1])
        await shown.press("/ ה מ ז ח enter")
        assert shown.report.search == "match 1/2"


async def test_bullets_numbers_names_and_bars_are_in_order_too(show: Any, page: Reading) -> None:
    items = Items(((paragraph(CLOCK),),)), Items(((paragraph(CLOCK),),), start=7)
    first = replace(page.comments[0], author="עדה 5")
    reading = replace(
        page,
        article=replace(page.article, title=f"{CLOCK}!", blocks=items),
        comments=(first, *page.comments[1:]),
    )
    async with show((140, 30), reading=reading, width=50, configured=Screen(bidi="app")) as shown:
        article, turned, rows = shown.screen.article, CLOCK[::-1], shown.rows()
        edge = article.text_left + article.text_width
        for sign in (f"{turned} •", f"{turned} .7"):
            row = next(row for row in rows if sign in row)
            assert row.index(sign) + len(sign) == edge
        assert rows[0].startswith(f" !{turned} ")
        assert any("5 הדע" in row and "ago" not in row for row in rows)
