"""Paint the first picture as soon as the page is there, while the screen is still being
imported.
"""

import os
import shutil
from collections.abc import Mapping

from rich.color import ColorSystem
from rich.console import Console

from reader.config.settings import Colors
from reader.errors import LibraryError
from reader.library.places import NOWHERE, Place
from reader.model import Reading
from reader.ui.first.looks import palette_of
from reader.ui.first.picture import Picture, Size
from reader.ui.services import ScreenSettings
from reader.ui.terminal.typeahead import Held
from reader.ui.theme.theme_names import of_ground

_MOST_SIGNS, _MOST_COMMENTS = 200_000, 2_000
"""Laying out anything longer takes longer than the picture would be seen."""
_UNKNOWN = ("NO_COLOR", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FILTERS")
"""Settings of the environment by which colors are others than the looks that are known."""
_FEWEST = Size(20, 6)


class Painting:
    """Paints the first picture of a page on a terminal once all it depends on is known."""

    def __init__(self, settings: ScreenSettings, terminal: Held) -> None:
        self._settings, self._terminal = settings, terminal
        self._left = _left(settings) if _is_known(settings, os.environ) else None

    def paint(self, reading: Reading) -> None:
        """Show the picture, unless it could differ from what the screen will show."""
        size, system = Size(*shutil.get_terminal_size()), _colors()
        if self._left is None or system is None or not _fits(size) or _is_large(reading):
            return
        palette = palette_of(self._settings.theme or of_ground(os.environ))
        if palette is None or not _begins(_current(self._left, reading), reading):
            return
        picture = Picture(reading, self._settings, size, palette)
        self._terminal.show(picture.drawn(system), size)
        picture.pass_on()


def _fits(size: Size) -> bool:
    return size.width >= _FEWEST.width and size.height >= _FEWEST.height


def _is_large(reading: Reading) -> bool:
    long = len(reading.article.text) > _MOST_SIGNS
    return long or len(reading.comments) > _MOST_COMMENTS


def _colors() -> ColorSystem | None:
    """The colors the terminal has, as the screen's library finds them out; None for few."""
    console = Console(force_terminal=True, legacy_windows=False)
    system = console._color_system  # noqa: SLF001  as Textual asks for it
    return system if system in (ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT) else None


def _is_known(settings: ScreenSettings, environment: Mapping[str, str]) -> bool:
    """Whether nothing is asked for that the picture has not."""
    configured = settings.configured
    other = (
        settings.keywords,
        settings.watched,
        settings.target_comment,
        settings.begins_whole,
        settings.ascii,
        configured.minimap,
        configured.bidi != "off",
        configured.ambiguous_width != 1,
        settings.colors != Colors(),
        any(name in environment for name in _UNKNOWN),
    )
    return not any(other)


def _left(settings: ScreenSettings) -> Place | None:
    """The last position; None if it is not available at once."""
    if settings.memory is None:
        return NOWHERE
    try:
        return settings.memory.glance()
    except LibraryError:
        return None


def _current(left: Place, reading: Reading) -> Place:
    """Where the page was left, by the ids that its comments have now."""
    if left == NOWHERE:
        return left
    from reader.library.comments_without_id import current  # noqa: PLC0415  for a known page alone

    return current(left, reading.comments)


def _begins(place: Place, reading: Reading) -> bool:
    """Whether a page left at this position opens at its beginning, which is what the picture
    shows.
    """
    first = reading.comments[0].id if reading.comments else ""
    started = place.pane in ("", "article" if reading.article.blocks else "comments")
    at_top = place.article.paragraph < 0 and not place.above
    is_at_top = {place.top, place.comment} <= {"", first}
    return started and at_top and is_at_top and place.as_set == NOWHERE
