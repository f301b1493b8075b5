"""Runs the commands of a list of pages and of the library, and those that need no page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from textual.screen import Screen

from reader.commands.table import BY_ID, Command, commands_in
from reader.config.settings import Screen as Configured
from reader.ui.opening import Opens
from reader.ui.screens.reading import ReadingScreen
from reader.ui.services import ScreenSettings
from reader.ui.settings_changes import keep, repaint, saved_message
from reader.ui.theme.themes import THEMES, neighbour
from reader.ui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from reader.ui.screens.configuring import Changed

Place: TypeAlias = Literal["shelf", "library"]


class ListOrders:
    """Does what keys or the palette order on a screen that is a list of pages."""

    def __init__(
        self,
        screen: Screen[Any],
        place: Place,
        commands: tuple[Command, ...],
        choices: ChoiceList,
        say: Callable[[str], None],
    ) -> None:
        self._screen = screen
        self._place = place
        self._commands = commands
        self._choices = choices
        self._say = say
        self.actions: Mapping[str, Callable[[], None]] = {
            "palette": self._find,
            "settings": self._edit_settings,
            "previous_theme": lambda: self._use_neighbour(-1),
            "next_theme": lambda: self._use_neighbour(1),
            f"{place}_help": self._help,
            f"{place}_quit": self._quit,
        }
        """What is the same on all such screens, by the id of the command."""

    @property
    def _app(self) -> Opens:
        app = self._screen.app
        assert isinstance(app, Opens)  # noqa: S101  for the type checker: there is no other
        return app

    def offered(self) -> Sequence[Command]:
        """The commands for the palette, without the movements of a cursor that it covers."""
        available = commands_in(self._place, self._commands)
        return sorted(
            (
                command
                for command in available
                if command.where != "lists" and command.id != "palette"
            ),
            key=lambda command: command.where != self._place,
        )

    def run(self, command: str, count: int = 1, *, counted: bool = False) -> None:
        """Do a command: move in the list, or what is done anywhere, or an action of the screen."""
        if self._choices.go(command, count, counted=counted):
            if self._choices.chosen < 0:
                self._say(self._choices.empty)
            return
        if (shared := self.actions.get(command)) is not None:
            shared()
            return
        action = getattr(self._screen, f"action_{command}")
        action(*((count,) if BY_ID[command].takes_count else ()))

    def _find(self) -> None:
        self._app.action_command_palette()

    def _help(self) -> None:
        from reader.ui.screens.help import HelpScreen  # noqa: PLC0415  not needed to look

        _mounting = self._app.push_screen(HelpScreen(self._place, self._commands))

    def _quit(self) -> None:
        self._app.exit()

    def remembered(self, title: str = "") -> str:
        """The order that was chosen since the start for the list so called, "" for none."""
        return self._app.sorts.get((self._place, title), "")

    def remember(self, sort: str, title: str = "") -> None:
        """Use this order whenever the list so called is shown again."""
        self._app.sorts[self._place, title] = sort

    @property
    def themes(self) -> Sequence[str]:
        """The names of the themes."""
        return (*(theme.name for theme in THEMES), *self._app.settings.themes)

    def use_theme(self, name: str) -> None:
        """Use the theme of a name, or say that there is none."""
        app = self._app
        found = next((each for each in (name, name.lower()) if each in app.available_themes), "")
        if found:
            app.theme = found
        self._say(f"Theme: {found}" if found else f"No theme is called “{name}”")

    def _use_neighbour(self, step: int) -> None:
        app = self._app
        app.theme = neighbour(app.theme, step, app.settings.themes)
        self._say(f"Theme: {app.theme}")

    @property
    def _page(self) -> ReadingScreen | None:
        """The page under this screen, which has settings of its own."""
        stack: Sequence[object] = self._app.screen_stack
        return next((screen for screen in stack[::-1] if isinstance(screen, ReadingScreen)), None)

    @property
    def _settings(self) -> ScreenSettings:
        """Those of that page, or of all pages where there is none."""
        page = self._page
        return self._app.settings if page is None else page.settings

    def _edit_settings(self) -> None:
        from reader.ui.screens.configuring import SettingsScreen  # noqa: PLC0415  seldom needed

        app, settings = self._app, self._settings
        screen = replace(settings.configured, theme=app.theme)
        box = SettingsScreen(screen, settings.colors, tuple(settings.themes), settings.commands)
        _mounting = app.push_screen(box, self._edited)

    def _edited(self, changed: "Changed | None") -> None:
        if not changed or not changed.edits:
            return
        app, page, settings = self._app, self._page, self._settings
        if page is not None:
            message = page.parts.configuration.apply(changed)
        else:
            app.settings = replace(settings, configured=changed.screen, colors=changed.colors)
            repaint(app, settings, changed)
            message = saved_message(
                changed, [field.name for field in fields(Configured) if field.name != "theme"]
            )
        keep(self._screen, settings.keep, changed.edits, self._say, message)
