"""The scroll bar looks as Textual's own does, and only what moves of it is drawn again."""

from typing import Any

import pytest
from textual.app import App
from textual.scrollbar import ScrollBar
from textual.strip import Strip
from textual.widget import Widget

from reader.model import Reading
from reader.ui.widgets.scroll_bar import LightScrollBar


def looks(strips: list[Strip]) -> list[tuple[object, ...]]:
    """Sign, colors as far as they are seen, and what a click does there, from the top."""
    found: list[tuple[object, ...]] = []
    for strip in strips:
        [(text, style, _control)] = strip
        assert style
        color = None if text == " " and not style.reverse else style.color
        found.append((text, color, style.bgcolor, style.reverse, style.meta))
    return found


async def test_the_bar_looks_as_textuals(show: Any, page: Reading) -> None:
    async with show((60, 12), reading=page) as shown:
        bar = shown.screen.article.vertical_scrollbar
        assert isinstance(bar, LightScrollBar)
        seen = set()
        for keys in ("", "space", "j", "j", "d", "space", "G", "k", "g g"):
            await shown.press(keys)
            for over in (False, True):
                bar.mouse_over = over
                bar._styles_cache.clear()
                region = bar.outer_size.region
                ours = looks(bar.render_lines(region))
                assert ours == looks(ScrollBar.render_lines(bar, region))
                assert [row.text for row in bar.render_lines(region)[2:5]] == [
                    row.text for row in bar.render_lines(region.crop_size((1, 5)))[2:]
                ]
                seen.add(str(ours))
        assert len(seen) >= 10


async def test_another_theme_draws_the_bar_in_its_colors(show: Any, page: Reading) -> None:
    async with show((60, 12), reading=page) as shown:
        bar = shown.screen.article.vertical_scrollbar
        before = looks(bar.render_lines(bar.outer_size.region))
        await shown.press("f3")
        after = looks(bar.render_lines(bar.outer_size.region))
        assert [cell[0] for cell in before] == [cell[0] for cell in after]
        assert all(old[1:3] != new[1:3] for old, new in zip(before, after, strict=True))


async def test_a_bar_that_moves_is_drawn_again_where_it_moves(show: Any, page: Reading) -> None:
    async with show((60, 40), reading=page, width=30) as shown:
        bar = shown.screen.article.vertical_scrollbar
        bar.refresh()
        bar._exchange_repaint_regions()
        before = bar.render_lines(bar.outer_size.region)
        assert bar.window_virtual_size > 40
        bar.position += 1
        regions = bar._exchange_repaint_regions()
        after = bar.render_lines(bar.outer_size.region)
        moved = {row for row in range(len(after)) if before[row] is not after[row]}
        assert moved
        assert {row for region in regions for row in region.line_range} == moved
        assert len(moved) < len(after) / 2


async def test_where_textual_starts_bars_in_another_way_it_draws_its_own(
    show: Any, page: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with show((60, 12), reading=page) as shown:
        article = shown.screen.article
        with monkeypatch.context() as newer:
            newer.delattr(App, "_start_widget")
            newer.setattr(Widget, "vertical_scrollbar", "its own")
            newer.setattr(article, "_vertical_scrollbar", None)
            assert article.vertical_scrollbar == "its own"
