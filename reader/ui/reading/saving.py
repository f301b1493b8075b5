"""Saving the page to a file."""

import asyncio
from collections.abc import Awaitable
from functools import partial
from pathlib import Path

from reader.errors import SaveError
from reader.text import line
from reader.ui.keys.key_turns import hold_keys
from reader.ui.panes.fitting import middle_cut
from reader.ui.panes.status import BESIDE
from reader.ui.reading.notes import Notes
from reader.ui.reading.page import Page
from reader.ui.workers import begin


class Saving:
    """Saves the page with the notes on it."""

    def __init__(self, page: Page, notes: Notes) -> None:
        self._page = page
        self._notes = notes

    def save(self, path: str) -> None:
        """Save to a file or folder; without one, open the dialog for the format and the place."""
        from reader.ui.screens.save import SaveScreen, save_to  # noqa: PLC0415  not needed to read

        page, save = self._page, self._page.settings.save
        if save is None:
            page.say("Saving is not possible here")
        elif path:
            work = partial(save_to, save, self._notes.on_page(), path)
            saving = asyncio.get_running_loop().run_in_executor(None, work)
            # By the application: what is begun is completed after the page was left too.
            hold_keys(page.screen, begin(page.app, self._report, saving, group="save"))
        else:
            page.put_over(SaveScreen(self._notes.on_page(), save, self._say_where), lambda _: None)

    async def _report(self, saving: Awaitable[Path]) -> None:
        try:
            self._say_where(f"Saved to {await saving}")
        except SaveError as error:
            self._page.say(line(str(error)))

    def _say_where(self, sentence: str) -> None:
        """Show where it was saved; the end of a path is kept, since it has the name."""
        self._page.say(middle_cut(line(sentence), self._page.app.size.width - BESIDE))
