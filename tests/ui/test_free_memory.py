"""Freed memory goes back to the system, and nobody minds where that cannot be asked for."""

import ctypes
import gc
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.ui import free_memory
from reader.ui.widgets import lines

MB = 1 << 20
PIECES = 60_000


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="not the GNU C library")
def test_what_was_freed_between_what_is_kept_goes_back() -> None:
    pieces = [bytearray(1000) for _ in range(PIECES)]
    kept = pieces[::40]
    full = resident()
    pieces.clear()
    free_memory.give_back()
    assert full - resident() > PIECES * 1000 // 2
    assert len(kept) == PIECES // 40


def test_a_system_that_cannot_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: object())
    free_memory._trim.cache_clear()
    try:
        free_memory.give_back()
        assert free_memory._trim() is None
    finally:
        free_memory._trim.cache_clear()


@pytest.fixture
def uncollected() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("uncollected")
async def test_what_a_sort_a_filter_and_a_search_leave_behind_is_freed_at_once(show: Any) -> None:
    async with show((80, 24)) as shown:
        pane = shown.screen.comments
        await shown.press("c / t i d e enter")
        for sort in ("newest", "oldest", "score"):
            left = [weakref.ref(each) for each in (pane.thread, pane.finds, pane.finds.counted)]
            pane.arrangement.sort_by(sort)
            await shown.press("j")
            assert [each() for each in left] == [None, None, None]
        left = [weakref.ref(pane.finds._searched), weakref.ref(pane.finds._search)]
        await shown.press("/ o enter")
        assert [each() for each in left] == [None, None]


async def test_memory_is_given_back_when_nothing_is_left_to_count(
    show: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[int] = []
    monkeypatch.setattr(free_memory, "give_back", lambda: given.append(1))
    monkeypatch.setattr(lines, "MUCH", 0)
    async with show((80, 24)) as shown:
        pane = shown.screen.comments
        given.clear()
        pane.work_on()
        while pane.busy:
            await shown.press("j")
        assert given
