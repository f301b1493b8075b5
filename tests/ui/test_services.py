"""What the screen takes for granted until it is told otherwise."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from reader.model import Reading
from reader.ui.services import ScreenSettings


@pytest.fixture
def far_east(monkeypatch: pytest.MonkeyPatch) -> Iterator[timedelta]:
    """This machine stands ten hours east of Greenwich."""
    monkeypatch.setenv("TZ", "XST-10")
    time.tzset()
    yield timedelta(hours=10)
    monkeypatch.undo()
    time.tzset()


def test_time_is_told_in_the_zone_of_the_machine(far_east: timedelta) -> None:
    assert ScreenSettings().now().utcoffset() == far_east


async def test_old_comments_have_the_day_it_was_here(show: Any, page: Reading) -> None:
    evening = datetime(2024, 3, 1, 20, 0, tzinfo=UTC)
    comments = tuple(replace(comment, published=evening) for comment in page.comments)
    now = datetime(2026, 11, 23, 12, 0, tzinfo=timezone(timedelta(hours=10)))
    async with show(reading=replace(page, comments=comments), now=lambda: now) as shown:
        text = "\n".join(shown.rows())
        assert "2024-03-02" in text
        assert "2024-03-01" not in text


async def test_reading_again_asks_what_time_it_is(show: Any, page: Reading) -> None:
    hours = iter((9, 12))

    async def reload() -> Reading:
        return page

    def now() -> datetime:
        return datetime(2026, 11, 20, next(hours), 0, tzinfo=UTC)

    async with show(reload=reload, now=now) as shown:
        assert "1 h" in "\n".join(shown.rows())
        await shown.press("r")
        await shown.app.workers.wait_for_complete()
        await shown.pilot.pause()
        assert "4 h" in "\n".join(shown.rows())
