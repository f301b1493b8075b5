"""A line that is longer than its field says at which end there is more of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.app import App, ComposeResult

from reader.ui.widgets.text_field import TextField
from tests.ui.conftest import settled

CHART = "mist,rope,lamp,tide,oars"
WIDE = "霧の中の船は今どこを"


class Typing(App[None]):
    """A field of ten cells."""

    CSS = "TextField { width: 10; }"

    def __init__(self, value: str) -> None:
        super().__init__()
        self._value = value

    def compose(self) -> ComposeResult:
        field = TextField(self._value, compact=True, select_on_focus=False)
        field.cursor_blink = False
        yield field


@asynccontextmanager
async def typing(value: str, at: int, *, leftwards: bool = False) -> AsyncIterator[tuple[str, int]]:
    """What is in the cells of the field and in which of them the cursor is, once it went there."""
    app = Typing(value)
    async with app.run_test(size=(30, 3)) as pilot:
        keys = ["end", *["left"] * (len(value) - at)] if leftwards else ["home", *["right"] * at]
        await pilot.press(*keys)
        await settled(app)
        row = app.screen._compositor.render_strips()[0].text
        yield row, app.query_one(TextField).cursor_screen_offset.x


@pytest.mark.parametrize(
    ("value", "at", "seen"),
    [
        ("mist,rope", 0, "mist,rope "),
        ("mist,rope,", 0, "mist,rope,"),
        (CHART, 0, "mist,rope…"),
        (CHART, 12, "…,rope,lam"),
        (CHART, len(CHART), "…ide,oars "),
        (WIDE, 0, "霧の中の … "),
        (WIDE, len(WIDE), "…今どこを "),
    ],
)
async def test_a_sign_stands_where_there_is_more(value: str, at: int, seen: str) -> None:
    async with typing(value, at) as (row, _cursor):
        assert row[: len(seen)] == seen


@pytest.mark.parametrize("leftwards", [False, True])
@pytest.mark.parametrize("at", range(0, len(CHART) + 1, 3))
async def test_the_character_under_the_cursor_is_seen(at: int, leftwards: bool) -> None:
    async with typing(CHART, at, leftwards=leftwards) as (row, cursor):
        assert row[cursor] == (CHART[at : at + 1] or " ")
