"""Changes that outlast the program: what is written in the configuration."""

from asyncio import Future
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader.config.edits import Edit, Set
from reader.config.settings import AUTO
from reader.errors import ConfigError
from reader.ui.reading.page import Page
from reader.ui.reading.pane_layout import PaneLayout
from reader.ui.themes import all_themes
from reader.ui.workers import InOrder, begin

if TYPE_CHECKING:
    from reader.ui.screens.configuring import Changed  # not needed to read

_WRITING = InOrder()
"""One queue for the configuration of all pages: the latest change, on any of them, wins."""
_LATER = ("mouse", "history", "preset", "bidi", "ambiguous_width", "minimap")
"""Settings that are read only once, when the program starts."""


class Configuration:
    """Keeps the theme, the width and the settings."""

    def __init__(self, page: Page, pane_layout: PaneLayout) -> None:
        self._page = page
        self._pane_layout = pane_layout
        self._theme = ""
        """The theme that is kept."""

    def begin(self) -> None:
        """Apply what is read once, and record the theme before the user can change it."""
        page = self._page
        page.article.bidi = page.comments.bidi = self._orders_right()
        page.article.minimap = page.comments.minimap = page.settings.configured.minimap
        self._theme = page.app.theme

    def _orders_right(self) -> bool:
        """Whether right-to-left lines are reordered by this program."""
        page = self._page
        if page.settings.configured.bidi == "off":
            return False
        from reader.ui import bidi  # noqa: PLC0415  not needed to read

        if not bidi.is_installed():
            page.screen.call_after_refresh(page.say, bidi.MISSING)
        return bidi.is_installed()

    def keep_look(self) -> None:
        """Keep the theme and the width for next time."""
        page, theme, column = self._page, self._page.app.theme, self._pane_layout.column
        edits: list[Edit] = []
        if theme != self._theme:
            edits.append(Set("screen", "theme", theme))
        if column != page.settings.width:
            edits.append(Set("screen", "width", column))
        if edits:
            self.keep(edits, "Kept for next time")
            self._theme = theme
            page.settings = replace(page.settings, width=column)
        else:
            page.say("Theme and width are as they were")

    def keepable(self, sentence: str) -> str:
        """A message about a change, with the key that saves it."""
        if self._page.settings.keep is None:
            return sentence
        return f"{sentence} · {self._page.key_of('keep')} keeps it"

    def keep(self, edits: Sequence[Edit], done: str) -> None:
        """Write changes, and say that it is done."""
        if self._page.settings.keep is None:
            self._page.say("This is for now: no configuration is in use")
        else:
            writing = _WRITING.begin(partial(self._page.settings.keep, edits))
            begin(self._page.screen, self._say_when_written, writing, done, group="errand")

    async def _say_when_written(self, writing: Future[None], done: str) -> None:
        try:
            await writing
        except ConfigError as error:
            self._page.say(str(error))
        else:
            self._page.say(done)

    def edit(self) -> None:
        """Open the dialog of all settings."""
        from reader.ui.screens.configuring import SettingsScreen  # noqa: PLC0415  not to read

        page, settings = self._page, self._page.settings
        theme, width = page.app.theme, self._pane_layout.column
        screen = replace(settings.configured, theme=theme, width=width)
        box = SettingsScreen(screen, settings.colors, tuple(settings.themes), settings.commands)
        page.put_over(box, self._edited)

    def _edited(self, changed: "Changed | None") -> None:
        if not changed or not changed.edits:
            return
        page, app = self._page, self._page.app
        screen, colors = changed.screen, changed.colors
        page.settings = replace(
            page.settings, configured=screen, colors=colors, side_by_side=screen.side_by_side
        )
        for theme in all_themes(page.settings.themes, colors):
            app.register_theme(theme)
        if screen.theme != AUTO:
            app.theme = screen.theme
        app.refresh_css(animate=False)
        self._pane_layout.set_column(screen.width)
        page.rearrange()
        later = ", ".join(name for name in _LATER if getattr(screen, name) != changed.was(name))
        self.keep(changed.edits, f"Kept; from the next start on: {later}" if later else "Kept")
