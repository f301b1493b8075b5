"""A drawn line that needs little memory, and few bytes when sent to a terminal.

Textual's own line has seven caches and styles each segment anew: 900 bytes of caches a line, and
460 bytes a line of 120 cells over SSH, three quarters of them escape sequences.
"""

from typing import Any

from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.cache import FIFOCache
from textual.color import Color
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.widgets.sequences import sequences


class _Nothing(FIFOCache[Any, Any]):
    """What keeps nothing, for all lines."""

    def set(self, key: object, value: object) -> None:
        pass

    def __setitem__(self, key: object, value: object) -> None:
        pass


_NOTHING = _Nothing(0)
OF_TEXTUAL = frozenset({
    "_segments", "_cell_length", "_divide_cache", "_crop_cache", "_style_cache", "_filter_cache",
    "_render_cache", "_line_length_cache", "_crop_extend_cache", "_offsets_cache", "_link_ids",
    "_cell_count",
})  # fmt: skip
"""The attributes of Textual's own line, which are private: 8.2 has exactly these. With any other
version Textual's own line is used.
"""
_MOST = 4096
"""The most styles remembered: each link has one."""
_IS_KNOWN = frozenset(Strip.__slots__) == OF_TEXTUAL


class Row(Strip):
    """A line of a view: made once, cached, and cut only where something covers it."""

    __slots__ = ()

    def __init__(self, segments: list[Segment], cell_length: int) -> None:
        """The segments are not copied. This sets up what Textual's own constructor would."""
        if not _IS_KNOWN:
            super().__init__(segments, cell_length)
            return
        self._segments = segments
        self._cell_length = cell_length
        self._divide_cache = self._crop_cache = self._style_cache = _NOTHING
        self._filter_cache = self._line_length_cache = _NOTHING
        self._crop_extend_cache = self._offsets_cache = _NOTHING
        self._render_cache = None
        self._link_ids = None
        self._cell_count = None

    def crop(self, start: int, end: int | None = None) -> Strip:
        """As Textual's; of nothing there is one: it asks for no cell of what is beside a change."""
        return _NOWHERE if end is not None and end <= start else super().crop(start, end)

    def render(self, console: Console) -> str:
        """The line for a terminal without any attribute set, leaving none set."""
        if not _IS_KNOWN:
            return super().render(console)
        if self._render_cache is None:
            system = console._color_system or ColorSystem.TRUECOLOR  # noqa: SLF001  as in Textual
            self._render_cache = sequences(self._segments, system)
        return self._render_cache


_NOWHERE = Row([], 0)


class TerminalColors:
    """Textual's conversion of a widget's colors for a terminal that lacks some of them.

    Most styles stay unchanged: they are remembered, and lines made only of them are not rebuilt.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._paper: Color | None = None
        self._same: dict[int, Style | None] = {}
        """By `id`, which is faster than by value; no other object has it while these exist."""

    def clear(self) -> None:
        """Forget all styles, after the theme changed."""
        self._paper = None
        self._same.clear()

    def applied(self, row: list[Segment]) -> list[Segment]:
        """Segments in colors that the terminal has."""
        if self._same.keys() >= {id(style) for _text, style, _control in row}:
            return row
        if len(self._same) >= _MOST:
            self._same.clear()
        if self._paper is None:
            self._paper = self._widget.background_colors[1]
        filtered = row
        for line_filter in self._widget.get_line_filters():
            filtered = line_filter.apply(filtered, self._paper)
        pairs = zip(row, filtered, strict=True)
        styles = ((before.style, after.style) for before, after in pairs)
        self._same.update({id(before): before for before, after in styles if before == after})
        return filtered
