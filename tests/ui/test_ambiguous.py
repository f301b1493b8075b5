"""A terminal that draws é and “ in two cells: nothing is wider than the screen, guides stand."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from rich.cells import cell_len

from reader.config.settings import Screen
from reader.model import Reading
from reader.text import cells
from reader.text.ambiguous import DRAWN, count_as
from reader.ui.terminal.ascii_driver import DoubtfulTerminal
from tests.blocks import paragraph

RUSSIAN = "Смотритель заводит часы, когда прилив поворачивает, и пишет “оба” часа… "


@pytest.fixture(autouse=True)
def _wide() -> Iterator[None]:
    count_as(2)
    yield
    count_as(1)


def russian(page: Reading) -> Reading:
    comments = tuple(
        replace(comment, author=f"Автор {number}", blocks=(paragraph(RUSSIAN * 3),))
        for number, comment in enumerate(page.comments)
    )
    article = replace(page.article, title="Часы", blocks=(paragraph(RUSSIAN * 4),) * 3)
    return replace(page, article=article, comments=comments)


@pytest.mark.parametrize("size", [(160, 40), (80, 24)])
async def test_rows_are_as_wide_as_the_screen(show: Any, page: Reading, size: Any) -> None:
    configured = Screen(ambiguous_width=2)
    async with show(size, russian(page), configured=configured, keywords=("часы",)) as shown:
        for keys in ("c", "5 j", "l", "/ п р и л и в enter", "?", "escape", "U", "escape", "="):
            await shown.press(keys)
            assert [row for row in shown.rows() if cell_len(row) != size[0]] == []


async def test_guides_stand_under_each_other(show: Any, page: Reading) -> None:
    async with show((80, 40), russian(page), configured=Screen(ambiguous_width=2)) as shown:
        await shown.press("c j j")
        rows = [row for row in shown.rows() if "Смотритель" in row or "часы" in row]
        starts = [cells(row[: len(row) - len(row.lstrip(" │┃▎╎┊"))]) for row in rows]
        assert len(set(starts[2:5])) <= 2
        text = shown.screen.comments
        assert all(cell_len(row.rstrip()) <= text.text_left + text.view_width for row in rows)


def test_what_is_drawn_in_one_cell_is_written_in_ascii() -> None:
    file = io.StringIO()
    terminal = DoubtfulTerminal(file)
    terminal.write("\x1b[1m│ • “Часы” ▸ ●─\x1b[0m")
    assert file.getvalue() == "\x1b[1m| * “Часы” > *-\x1b[0m"
    terminal.write("".join(sorted(DRAWN)))
    assert not DRAWN & set(file.getvalue())
