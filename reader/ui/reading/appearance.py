"""How a page is shown: the layout, the width of the text, the theme, the outline beside it."""

from reader.ui.arrange import MIN_SIDE, MIN_STACKED, OUTLINED
from reader.ui.panes import facts
from reader.ui.reading.configuration import Configuration
from reader.ui.reading.page import Page
from reader.ui.reading.pane_layout import PaneLayout
from reader.ui.theme.themes import neighbour

_COLUMN_STEP = 4
_DIGITS = 9
"""More of a number are not read: int() refuses thousands."""
_LAYOUTS = {"side": "Side by side", "stacked": "Stacked", "single": "One pane"}


class Appearance:
    """Changes the look of the page, and says what it is now."""

    def __init__(self, page: Page, pane_layout: PaneLayout, configuration: Configuration) -> None:
        self._page = page
        self._pane_layout = pane_layout
        self._configuration = configuration

    def next_layout(self) -> None:
        page = self._page
        if len(page.names) == 1:
            page.say(facts.missing(page.reading) or "There is nothing beside this pane")
        elif (layout := self._pane_layout.next_layout()) is None:
            page.say(f"Two panes need {MIN_SIDE} columns or {MIN_STACKED} rows")
        else:
            page.say(_LAYOUTS[layout])

    def outline_beside(self) -> None:
        """Show or hide the outline beside the article."""
        page, pane_layout = self._page, self._pane_layout
        pane_layout.outlined = not pane_layout.outlined
        page.rearrange()
        if not pane_layout.outlined:
            page.say("No outline beside the article")
        elif not pane_layout.is_outlined:
            roomy = page.app.size.width >= OUTLINED
            why = "not in this layout" if roomy else f"from {OUTLINED} columns on"
            why = why if pane_layout.has_outline else "no headings here"
            page.say(f"An outline beside the article: {why}; {page.key_of('outline')} lists it")

    def narrower(self) -> None:
        self._widen(-_COLUMN_STEP)

    def wider(self) -> None:
        self._widen(_COLUMN_STEP)

    def set_width(self, argument: str) -> None:
        """Make the text column as wide as `argument` says, a number of cells."""
        self._set_column(int(argument.lstrip("0")[:_DIGITS] or 0))

    def _widen(self, cells: int) -> None:
        """Counted from the visible width: a column wider than its pane would not respond to the
        key.
        """
        column = self._pane_layout.column
        self._set_column(min(column, self._page.article.size.width or column) + cells)

    def _set_column(self, wanted: int) -> None:
        self._pane_layout.set_column(wanted)
        column = self._pane_layout.column
        limit = ", the fewest" if wanted < column else ", the most" if wanted > column else ""
        self._say_keepable(f"{column} columns of text{limit}")

    def next_theme(self) -> None:
        self._use_neighbour(1)

    def previous_theme(self) -> None:
        self._use_neighbour(-1)

    def _use_neighbour(self, step: int) -> None:
        app = self._page.app
        app.theme = neighbour(app.theme, step, self._page.settings.themes)
        self._say_keepable(f"Theme: {app.theme}")

    def use_theme(self, name: str) -> None:
        """Use the theme of a name."""
        page = self._page
        themes = page.app.available_themes
        found = next((each for each in (name, name.lower()) if each in themes), "")
        if found:
            page.app.theme = found
            self._say_keepable(f"Theme: {found}")
        else:
            key = page.key_of("next_theme")
            page.say(f"No theme is called “{name}”; {key} goes through them")

    def _say_keepable(self, sentence: str) -> None:
        self._page.say(self._configuration.keepable(sentence))

    def redraw(self) -> None:
        self._page.app.refresh(layout=True)
