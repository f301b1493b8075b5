"""Saving the page to a file."""

from reader.text import line
from reader.ui.panes.fitting import middle_cut
from reader.ui.panes.status import BESIDE
from reader.ui.reading.notes import Notes
from reader.ui.reading.page import Page


class Saving:
    """Saves the page with the notes on it."""

    def __init__(self, page: Page, notes: Notes) -> None:
        self._page = page
        self._notes = notes

    def ask(self) -> None:
        """Open the dialog for the format and the place."""
        from reader.ui.screens.save import SaveScreen  # noqa: PLC0415  not needed to read

        page, save = self._page, self._page.settings.save
        if save is None:
            page.say("Saving is not possible here")
            return
        page.put_over(SaveScreen(self._notes.on_page(), save, self._say_where), lambda _: None)

    def _say_where(self, sentence: str) -> None:
        """Show where it was saved; the end of a path is kept, since it has the name."""
        self._page.say(middle_cut(line(sentence), self._page.app.size.width - BESIDE))
