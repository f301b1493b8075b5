"""Background work of the screen, and what waits for it."""

import asyncio
import gc
import threading
from typing import Any

from reader.model import Reading
from reader.ui.app import ReaderApp
from reader.ui.reading.visit import REMEMBERING
from reader.ui.screens.start import StartScreen
from reader.ui.services import Opening, ScreenSettings, Start
from reader.ui.workers import InOrder, begin


async def test_the_start_that_is_seen_twice_while_a_page_is_written_down_ends_nothing(
    page: Reading,
) -> None:
    async def load() -> Reading:
        return page

    go_on = asyncio.Event()
    app = ReaderApp(
        ScreenSettings(), start=Start(open=lambda _: Opening(load, ScreenSettings(returns=True)))
    )
    async with app.run_test(size=(80, 24)) as pilot:
        writing = begin(app, go_on.wait, group=REMEMBERING)
        assert isinstance(app.screen, StartScreen)
        for _ in range(3):
            app.screen.on_screen_resume()
            for _ in range(9):
                await asyncio.sleep(0)
        assert writing.is_running
        go_on.set()
        await pilot.pause()
        assert await writing.wait()


async def test_a_job_that_fails_when_nobody_waits_for_it_is_not_reported() -> None:
    reported: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, what: reported.append(what))
    go_on, jobs = threading.Event(), InOrder()

    def fails() -> None:
        assert go_on.wait(30)
        raise ValueError("nobody hears of it")

    jobs.begin(fails).cancel()
    await asyncio.sleep(0)
    go_on.set()
    await jobs.begin(lambda: None)
    gc.collect()
    await asyncio.sleep(0)
    assert reported == []
