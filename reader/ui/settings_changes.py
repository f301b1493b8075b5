"""Changed settings: their look is shown at once, and they are written to the configuration."""

from asyncio import Future
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.screen import Screen

from reader.config.edits import Edit
from reader.config.settings import AUTO
from reader.errors import ConfigError
from reader.ui.services import Keep, ScreenSettings
from reader.ui.theme.themes import all_themes
from reader.ui.workers import InOrder, begin

if TYPE_CHECKING:
    from reader.ui.screens.configuring import Changed  # not needed to read

_WRITING = InOrder()
"""One queue for the configuration of all screens: the latest change, on any of them, wins."""


def keep(
    screen: Screen[Any],
    writes: Keep | None,
    edits: Sequence[Edit],
    say: Callable[[str], None],
    done: str,
) -> None:
    """Write changes, and say that it is done."""
    if writes is None:
        say("This is for now: no configuration is in use")
    else:
        writing = _WRITING.begin(partial(writes, edits))
        begin(screen, _say_when_written, writing, say, done, group="errand")


async def _say_when_written(writing: Future[None], say: Callable[[str], None], done: str) -> None:
    try:
        await writing
    except ConfigError as error:
        say(str(error))
    else:
        say(done)


def repaint(app: App[Any], settings: ScreenSettings, changed: "Changed") -> None:
    """Show the theme and the colors that were chosen."""
    for theme in all_themes(settings.themes, changed.colors):
        app.register_theme(theme)
    if changed.screen.theme != AUTO:
        app.theme = changed.screen.theme
    app.refresh_css(animate=False)


def saved_message(changed: "Changed", later: Sequence[str]) -> str:
    """A message about what was written, with the settings that count from the next start on."""
    screen = changed.screen
    names = ", ".join(name for name in later if getattr(screen, name) != changed.was(name))
    return f"Kept; from the next start on: {names}" if names else "Kept"
