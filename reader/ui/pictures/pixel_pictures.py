"""Pictures in real pixels, where the terminal supports Kitty's protocol or Sixel: by textual-image.

The library queries the terminal when it is imported, and gets no answer while Textual is reading.
So it is imported when pictures are first asked for, with the screen suspended for a moment.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Literal, TypeAlias

from rich.console import Console
from rich.segment import Segment
from textual.app import App, SuspendNotSupported
from textual.widget import Widget

from reader.ui.pictures.pictures import Picture
from reader.ui.terminal.lending import lent_terminal

Way: TypeAlias = Literal["", "kitty", "sixel"]
_WAYS: dict[str, Way] = {"tgp": "kitty", "sixel": "sixel"}
"""By the module of the library that it chose; its other ways are ours as well."""

OF_THE_LIBRARY = (
    ("textual_image._terminal", "get_cell_size"),
    ("textual_image.renderable", "Image"),
    ("textual_image.renderable.tgp", "Image"),
    ("textual_image.widget", "SixelImage"),
)
"""The parts of it used here, some of them private: 0.12 has them all. Without them pictures are
drawn with characters.
"""


def way(app: App[Any]) -> Way:
    """The terminal's protocol, determined on the first call; "" if it does not answer."""
    if find_spec("textual_image") is None:
        return ""
    try:
        if "textual_image.renderable" not in sys.modules:
            with lent_terminal(app):
                import_module("textual_image.renderable")
                import_module("textual_image._terminal").get_cell_size()
        for module, name in OF_THE_LIBRARY:
            getattr(import_module(module), name)
    except SuspendNotSupported:  # nothing is drawn on
        return ""
    except (ImportError, AttributeError):  # another library than the one that is known here
        return ""
    chosen: type[object] = import_module("textual_image.renderable").Image
    return _WAYS.get(chosen.__module__.rpartition(".")[2], "")


class Sharp:
    """Pictures in Kitty's protocol: sent once, then shown by placeholder characters in cells."""

    def __init__(self, write: Callable[[str], object]) -> None:
        self._write = write
        self._sent: dict[tuple[Picture, tuple[int, int]], tuple[Any, list[list[Segment]]]] = {}

    def rows(self, picture: Picture, cells: tuple[int, int]) -> Sequence[Sequence[Segment]]:
        """A picture in so many columns and rows; it is sent on first use."""
        known = self._sent.get((picture, cells))
        if known is None:
            known = self._sent[picture, cells] = self._send(picture, cells)
        return known[1]

    def _send(self, picture: Picture, cells: tuple[int, int]) -> tuple[Any, list[list[Segment]]]:
        image = import_module("textual_image.renderable.tgp").Image(picture.image, *cells)
        console = Console(width=cells[0], height=cells[1])
        options = console.options.update(max_width=cells[0], height=cells[1])
        with self._on_the_screen():
            segments = [*image.__rich_console__(console, options)]
        return image, [[Segment(segment.text.rstrip("\n"), segment.style)] for segment in segments]

    def forget(self) -> None:
        """Let the terminal free the memory of all pictures."""
        with self._on_the_screen():
            for image, _ in self._sent.values():
                image.cleanup()
        self._sent.clear()

    @contextmanager
    def _on_the_screen(self) -> Iterator[None]:
        """Send the library's standard output to the file the screen is drawn on, in order.

        Two writers to one terminal would break each other's escape sequences.
        """
        output = sys.__stdout__
        sys.__stdout__ = _Written(self._write)  # type: ignore[misc, assignment]
        try:
            yield
        finally:
            sys.__stdout__ = output  # type: ignore[misc]


class _Written:
    """As much of a file as the library uses."""

    def __init__(self, write: Callable[[str], object]) -> None:
        self._write = write

    def write(self, text: str) -> int:
        self._write(text)
        return len(text)

    def flush(self) -> None:
        """Nothing to do: the output is sent at once."""

    def isatty(self) -> bool:
        """False: the size of a cell was queried before, and cannot be queried now."""
        return False


def sixel(picture: Picture) -> Widget:
    """A picture as a widget of its own: Sixel paints over cells, and cannot be split into lines."""
    widget: Widget = import_module("textual_image.widget").SixelImage(picture.image)
    return widget
