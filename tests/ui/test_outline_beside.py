"""The outline beside the article: there from 160 columns on, it follows, and leads where it says."""

from dataclasses import replace
from typing import Any

import pytest

from reader.config.settings import Screen
from reader.model import Article, Block, Heading, Paragraph, Reading, Span
from tests.ui.conftest import Shown

WIDE = (160, 40)


def outline(shown: Shown) -> list[str]:
    """The rows of the terminal as far as the outline goes, without what is empty."""
    rows = (row[:26].rstrip() for row in shown.rows()[2:-1])
    return [row for row in rows if row.strip()]


def parts(count: int) -> tuple[Block, ...]:
    made: list[Block] = []
    for number in range(1, count + 1):
        made.append(Heading(2, (Span(f"Bell {number}"),)))
        made.append(Paragraph((Span("The bell is rung when the fog comes. " * 30),)))
    return tuple(made)


async def test_headings_with_how_long_they_are_and_those_who_speak(show: Any) -> None:
    async with show(WIDE, configured=Screen()) as shown:
        rows = outline(shown)
        assert [row.strip().rstrip("▁▂▃▄▅▆▇█ ") for row in rows[:3]] == [
            "What the ledger says",
            "A tide in brass",
            "Afterwards",
        ]
        assert rows[0].rstrip()[-1] in "▁▂▃▄▅▆▇█"
        assert set(rows[3].strip()) == {"─"}
        assert any("@ Tove" in row and row.endswith("2") for row in rows)


@pytest.mark.parametrize(("width", "there"), [(159, False), (160, True)])
async def test_there_is_room_for_it_from_160_columns_on(
    show: Any, width: int, *, there: bool
) -> None:
    async with show((width, 40), configured=Screen()) as shown:
        assert any("A tide in brass" in row[:26] for row in shown.rows()[2:5]) is there


async def test_it_follows_the_section_one_is_in(show: Any) -> None:
    async with show(WIDE, configured=Screen()) as shown:
        assert not any("▸" in row for row in outline(shown))
        await shown.press("]")
        assert [row.strip()[:22] for row in outline(shown) if "▸" in row] == [
            "▸ What the ledger says"
        ]
        await shown.press("} } } } } }")
        assert [row.strip()[:17] for row in outline(shown) if "▸" in row] == ["▸ A tide in brass"]


async def test_before_the_first_heading_a_long_outline_shows_its_beginning(
    show: Any, page: Reading
) -> None:
    before = Paragraph((Span("Nobody rings it on a clear day. " * 30),))
    long = replace(page, article=Article("Bells", (before, *parts(60))))
    async with show(WIDE, configured=Screen(), reading=long) as shown:
        assert outline(shown)[0].strip().startswith("Bell 1 ")
        await shown.press("G")
        assert not any("Bell 1 " in row for row in outline(shown))
        await shown.press("g")
        assert outline(shown)[0].strip().startswith("Bell 1 ")


async def test_a_click_leads_there_and_can_be_undone(show: Any) -> None:
    async with show(WIDE, configured=Screen()) as shown:
        row = next(n for n, row in enumerate(shown.rows()) if "Afterwards" in row[:26])
        await shown.pilot.click(offset=(6, row))
        await shown.pilot.pause()
        assert [each.strip()[:12] for each in outline(shown) if "▸" in each] == ["▸ Afterwards"]
        assert shown.screen.article.current_paragraph() > 8
        await shown.press("(")
        assert shown.screen.article.current_paragraph() == 0


async def test_a_click_on_an_author_goes_to_their_first_comment(show: Any) -> None:
    async with show(WIDE, configured=Screen()) as shown:
        row = next(n for n, row in enumerate(shown.rows()) if "@ Bero" in row[:26])
        await shown.pilot.click(offset=(6, row))
        await shown.pilot.pause()
        assert shown.screen.current == "comments"
        assert shown.screen.comments.current.author == "Bero"


async def test_a_mark_has_a_row_as_soon_as_it_is_set(show: Any) -> None:
    async with show(WIDE, configured=Screen()) as shown:
        await shown.press("] m q")
        assert any("'q" in row for row in outline(shown))


async def test_the_section_one_is_in_is_kept_in_view(show: Any, page: Reading) -> None:
    long = replace(page, article=Article("Bells", parts(80)))
    async with show(WIDE, configured=Screen(), reading=long) as shown:
        assert not any("Bell 60" in row for row in outline(shown))
        await shown.press("6 0 ]")
        assert [row.strip()[:9] for row in outline(shown) if "▸" in row] == ["▸ Bell 60"]


async def test_a_long_heading_takes_two_lines(show: Any, page: Reading) -> None:
    long = Heading(2, (Span("Of the three bells that were cast for the harbour and never rung"),))
    two = replace(page, article=Article("Bells", (long, *parts(2))))
    async with show(WIDE, configured=Screen(), reading=two) as shown:
        rows = outline(shown)
        assert rows[0].strip().startswith("▸ Of the three bells")
        assert "…" in rows[1]
        assert rows[2].strip().startswith("Bell 1")


async def test_a_long_name_begins_beside_its_sign(show: Any, page: Reading) -> None:
    talk = tuple(
        replace(one, author="Wilhelmina_of_the_Quaylight_Harbour") for one in page.comments
    )
    async with show(WIDE, configured=Screen(), reading=replace(page, comments=talk)) as shown:
        rows = [row.strip() for row in outline(shown)]
        line = next(row for row in rows if row.startswith("@ Wilhelmina"))
        assert line.endswith(f"… {len(talk)}")
        assert rows[rows.index(line) + 1 :] == [""] * (len(rows) - rows.index(line) - 1)


async def test_the_key_takes_it_away_and_brings_it_back(show: Any) -> None:
    async with show(WIDE, configured=Screen()) as shown:
        await shown.press("z T")
        assert "No outline beside the article" in shown.rows()[-1]
        assert not any("A tide in brass" in row[:26] for row in shown.rows()[2:5])
        await shown.press("z T")
        assert any("A tide in brass" in row[:26] for row in shown.rows()[2:5])


async def test_it_has_the_colors_of_another_theme_at_once(show: Any) -> None:
    async with show(WIDE, configured=Screen(), theme="ink") as shown:
        pane = shown.screen.pane_layout.outline

        def drawn() -> set[Any]:
            strips = [pane.render_line(row) for row in range(pane.size.height)]
            return {piece.style and piece.style.color for strip in strips for piece in strip}

        before = drawn()
        await shown.press(": t h e m e space s e p i a enter")
        looks = ("outline--row", "outline--quiet")
        assert {pane.get_component_rich_style(look).color for look in looks} <= drawn()
        assert drawn() != before


async def test_where_it_has_no_room_the_key_says_so(show: Any) -> None:
    async with show((100, 30), configured=Screen()) as shown:
        await shown.press("z T z T")
        assert "from 160 columns on; T lists it" in shown.rows()[-1]


async def test_one_heading_is_no_outline(show: Any, page: Reading) -> None:
    async with show(
        WIDE, configured=Screen(), reading=replace(page, article=Article("Bells", parts(1)))
    ) as shown:
        assert not shown.screen.pane_layout.is_outlined
        await shown.press("z T z T")
        assert "no headings here" in shown.rows()[-1]


async def test_the_configuration_can_do_without(show: Any) -> None:
    async with show(WIDE, configured=Screen(outline=False)) as shown:
        assert not shown.screen.pane_layout.is_outlined


async def test_zen_has_none(show: Any) -> None:
    async with show(WIDE, configured=Screen()) as shown:
        await shown.press("Z")
        assert not shown.screen.pane_layout.is_outlined
        await shown.press("z T z T")
        assert "not in this layout" in shown.rows()[-1]


async def test_an_article_without_comments_has_it_too(show: Any, page: Reading) -> None:
    alone = replace(page, comments=())
    async with show(WIDE, configured=Screen(), reading=alone) as shown:
        assert any("A tide in brass" in row[:26] for row in shown.rows()[2:5])
        assert shown.screen.article.region.x == shown.screen.pane_layout.outline.region.right + 1
        assert shown.screen.article.region.right == WIDE[0]
        await shown.press("z T")
        assert shown.screen.article.region.x == 0


async def test_of_panes_with_tabs_the_article_has_it(show: Any) -> None:
    async with show(WIDE, configured=Screen()) as shown:
        while shown.screen.pane_layout.layout != "single":
            await shown.press("\\")
        assert shown.screen.pane_layout.is_outlined
        await shown.press("c")
        assert not shown.screen.pane_layout.is_outlined
        assert shown.screen.comments.region.width == WIDE[0]
