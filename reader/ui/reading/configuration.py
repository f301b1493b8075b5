"""Changes that outlast the program: what is written in the configuration."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.ui.reading.page import Page
from reader.ui.reading.pane_layout import PaneLayout

if TYPE_CHECKING:
    from reader.config.edits import Edit  # not needed to read
    from reader.ui.screens.configuring import Changed

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
        if self._orders_right():
            for part in (page.article, page.comments, *self._pane_layout.bars):
                part.bidi = True
        page.article.minimap = page.comments.minimap = page.settings.configured.minimap
        self._theme = page.app.theme

    def _orders_right(self) -> bool:
        """Whether right-to-left lines are reordered by this program."""
        page = self._page
        if page.settings.configured.bidi == "off":
            return False
        from reader.ui.widgets import bidi  # noqa: PLC0415  not needed to read

        if not bidi.is_installed():
            page.screen.call_after_refresh(page.say, bidi.MISSING)
        return bidi.is_installed()

    def keep_look(self) -> None:
        """Keep the theme and the width for next time."""
        from reader.config.edits import Set  # noqa: PLC0415  as above

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

    def keep(self, edits: "Sequence[Edit]", done: str) -> None:
        """Write changes, and say that it is done."""
        from reader.ui.settings_changes import keep  # noqa: PLC0415  as above

        page = self._page
        keep(page.screen, page.settings.keep, edits, page.say, done)

    def edit(self) -> None:
        """Open the dialog of all settings."""
        from reader.ui.screens.configuring import SettingsScreen  # noqa: PLC0415  not to read

        page, settings = self._page, self._page.settings
        theme, width = page.app.theme, self._pane_layout.column
        screen = replace(settings.configured, theme=theme, width=width)
        box = SettingsScreen(screen, settings.colors, tuple(settings.themes), settings.commands)
        page.put_over(box, self._edited)

    def _edited(self, changed: "Changed | None") -> None:
        if changed and changed.edits:
            self.keep(changed.edits, self.apply(changed))

    def apply(self, changed: "Changed") -> str:
        """Use changed settings for this page; returns a message for when they are written."""
        from reader.ui.settings_changes import repaint, saved_message  # noqa: PLC0415  as above

        page, screen = self._page, changed.screen
        page.settings = replace(
            page.settings,
            configured=screen,
            colors=changed.colors,
            side_by_side=screen.side_by_side,
        )
        repaint(page.app, page.settings, changed)
        self._pane_layout.set_column(screen.width)
        page.rearrange()
        return saved_message(changed, _LATER)
