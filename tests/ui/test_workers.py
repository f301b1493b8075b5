"""Background work of the screen, and what waits for it."""

import asyncio

from reader.model import Reading
from reader.ui.app import ReaderApp
from reader.ui.reading.visit import REMEMBERING
from reader.ui.screens.start import StartScreen
from reader.ui.services import Opening, ScreenSettings, Start
from reader.ui.workers import begin


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
