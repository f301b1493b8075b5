"""A view that draws only the visible lines, and keeps its position when they are laid out again."""

from collections.abc import Callable, Hashable

from rich.segment import Segment
from rich.style import Style
from textual.events import MouseScrollDown, MouseScrollUp
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.messages import Moved, Widened
from reader.ui.widgets.lru import LRUCache
from reader.ui.widgets.role_styles import RoleStyles
from reader.ui.widgets.row import Row, TerminalColors
from reader.ui.widgets.rows import column_in, filled
from reader.ui.widgets.scroll_bar import LightScrollBar

STRIPS = 512
"""How many drawn lines are kept, some ten screens: Textual keeps its own work with a strip, so the
same line has to be the same object."""
EIGHTHS = 8
"""A bar moves by eighths of a cell."""
OVERLAP = 2
"""The number of lines of one page that are repeated on the next."""


class Scroller(RoleStyles, ScrollView, can_focus=True, inherit_bindings=False):
    """Lines that a subclass lays out (`reflow`) and draws (`draw`), numbered from the first.

    It has no bindings of Textual's: keys are defined in one table. Scrolling is not animated. The
    bar is always there, since showing and hiding it would change the width, and so itself.
    """

    DEFAULT_CSS = "Scroller { overflow: hidden scroll; scrollbar-size-vertical: 1; }"
    ALLOW_MAXIMIZE = False
    column: reactive[int] = reactive(0, init=False, repaint=False)
    """The greatest width of the text in cells, which is then centered; 0 for the width of the
    view.
    """

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        self._strips: LRUCache[Hashable, Strip] = LRUCache(STRIPS)
        self._fitted = (0, 0)
        self._colors = TerminalColors(self)
        self.anchored: tuple[int, object] | None = None
        """The place that the first line was laid out for, until the user scrolls."""
        self._stood = 0
        """The first line as the user had it, before a window that has grown showed more above."""
        super().__init__(name=name, id=id, classes=classes)
        self.view_width = self.view_height = self.text_left = 0
        self.text_width = 1
        self.motions: dict[str, Callable[[int], bool]] = {
            "scroll_down": self.shift,
            "scroll_up": lambda count: self.shift(-count),
            "page_down": lambda count: self.shift(count * self._page()),
            "page_up": lambda count: self.shift(-count * self._page()),
            "half_down": lambda count: self.shift(count * self.half_page),
            "half_up": lambda count: self.shift(-count * self.half_page),
            "top": lambda _count: self.scroll_line(0),
            "bottom": lambda _count: self.scroll_line(self.line_count()),
        }

    # What a subclass is asked for.

    def line_count(self) -> int:
        """The number of lines."""
        raise NotImplementedError

    def reflow(self) -> None:
        """Lay the lines out for `text_width`."""
        raise NotImplementedError

    def line_key(self, line: int) -> Hashable:
        """A cache key for all that the look of a line depends on."""
        raise NotImplementedError

    def draw(self, line: int) -> list[Segment]:
        """Draw a line."""
        raise NotImplementedError

    def hold(self, line: int) -> object:
        """The content of a line, in a form that survives a new layout."""
        raise NotImplementedError

    def held(self, place: object) -> int:
        """The line that shows what `hold` returned."""
        raise NotImplementedError

    def blank_style(self) -> Style:
        """The style of lines without text."""
        raise NotImplementedError

    # Movement.

    def go(self, motion: str, count: int = 1) -> bool:
        """Move by a motion of the table; False if it cannot move further that way."""
        moved = self.motions[motion](max(1, count))
        if moved:
            self.tell()
        return moved

    def shift(self, lines: int) -> bool:
        """Scroll down by some lines, or up by a negative number."""
        return self.scroll_line(self.first_line + lines)

    def scroll_line(self, line: int) -> bool:
        """Scroll a line to the top, as far as possible; True if that moved anything."""
        before = self.first_line
        self.scroll_to(y=line, force=True)
        return self.first_line != before

    @property
    def first_line(self) -> int:
        """The line at the top of the view."""
        return self.scroll_offset.y

    def _page(self) -> int:
        return max(1, self.view_height - (OVERLAP if self.view_height > 2 * OVERLAP else 0))

    @property
    def half_page(self) -> int:
        """The number of lines of half a view, at least one."""
        return max(1, self.view_height // 2)

    def tell(self) -> None:
        """Report that the position or the counts have changed."""
        if self.is_attached:  # straight to who listens: each widget between takes its time
            self.screen.post_message(Moved(self))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """With Ctrl, as in many programs, the size changes: here the width of the column."""
        if event.ctrl:
            event.stop()
            self.post_message(Widened(-1))

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        if event.ctrl:
            event.stop()
            self.post_message(Widened(1))

    # Layout.

    def on_resize(self) -> None:
        """Lay out again; the share of the text that is in view changes with the height too."""
        was_seen = self.view_width > 0
        self.fit()
        if was_seen:
            self.tell()

    def watch_column(self) -> None:
        self.fit()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """No style depends on the focus: Textual would look up 28 styles each time."""

    def fit(self, room: Size | None = None) -> None:
        """Lay out again if the width changed, keeping the text at the top in place."""
        room = room or self.container_size
        width = max(0, room.width - self.scrollbar_size_vertical)
        height_before, self.view_height = self.view_height, max(1, room.height)
        measure, left = column_in(width, self.column)
        as_wide = self._fitted == (width, measure)
        if not width or (as_wide and height_before == self.view_height):
            return
        place = self.asked_for(self._stood)
        if not as_wide:
            self._fitted = (width, measure)
            self.view_width, self.text_width, self.text_left = width, measure, left
            self.reflow()
        self.settle_at(place)

    def settle_at(self, place: object) -> None:
        """Scroll to a position after a change of the lines, and remember it: thus a window made
        narrow and wide again shows what it showed before.
        """
        self.forget()
        self.resize_lines()
        self.scroll_line(self.held(place))
        self._stood = self.first_line
        self.anchored = (self.first_line, place)

    def asked_for(self, line: int) -> object:
        """The position to keep in a new layout: the one last asked for, if it was reached."""
        if self.anchored is None or self.anchored[0] != line:
            self.anchored = (line, self.hold(line))
        return self.anchored[1]

    def relay(self) -> None:
        """Lay out another text, from its top."""
        self._fitted = (0, 0)
        self.anchored = None
        self._stood = 0
        if self.is_attached:
            self.scroll_line(0)
            self.fit()

    def resize_lines(self) -> None:
        """Set the number of lines of the scroll bar. Assigning `virtual_size` would lay out the
        whole screen; the view keeps its size, however many lines it has.
        """
        size = Size(self.view_width, self.line_count())
        if size == self.virtual_size:
            return
        self.set_reactive(Widget.virtual_size, size)
        self.vertical_scrollbar.window_virtual_size = size.height
        self.scroll_target_y = self.scroll_y = self.validate_scroll_y(self.scroll_y)

    # Drawing.

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        # Textual has no public way to use a scroll bar of one's own.
        starts = getattr(self.app, "_start_widget", None)
        if starts is not None and getattr(self, "_vertical_scrollbar", self) is None:
            self._vertical_scrollbar = bar = LightScrollBar(self.scrollbar_size_vertical)
            starts(self, bar)
        return super().vertical_scrollbar

    def render_lines(self, crop: Region) -> list[Strip]:
        """The visible lines, straight from the cache. Textual would copy each line four times at
        each paint, to apply borders, padding and opacity; it does so only if there are any.
        """
        styles = self.styles
        plain = not styles.gutter and self.opacity == 1.0 == styles.text_opacity
        if not plain or styles.tint.a or crop.column_span != (0, self.outer_size.width):
            return super().render_lines(crop)
        first, count = self.first_line, self.line_count()
        return [self._strip(first + y, count) for y in crop.line_range]

    def render_line(self, y: int) -> Strip:
        return self._strip(self.first_line + y, self.line_count())

    def _strip(self, line: int, count: int) -> Strip:
        """A line of `count` lines as it is drawn."""
        within = self.view_width and 0 <= line < count
        key = self.line_key(line) if within else None
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self.filled(self.draw(line) if within else [])
        return strip

    def filled(self, row: list[Segment]) -> Strip:
        """Segments as a line of the view: padded or cut, in the colors of the terminal."""
        width = self.view_width
        row = filled(row, width, self.blank_style())
        return Row(self._colors.applied(row), width)

    def forget(self) -> None:
        """Discard all drawn lines."""
        self._strips.clear()
        self.refresh()

    def refresh_rows(self, first: int, count: int) -> None:
        """Redraw those of some lines that are in view."""
        top = max(0, first - self.first_line)
        bottom = min(self.view_height, first + count - self.first_line)
        if bottom > top:
            self.refresh(Region(0, top, self.view_width, bottom - top))

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._colors.clear()
        self._strips.clear()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """As Textual's, but the bar is redrawn only when it visibly moves."""
        grain = max(1, self.line_count() // (EIGHTHS * max(1, self.view_height)))
        self.vertical_scrollbar.position = round(new_value) // grain * grain
        if round(old_value) == round(new_value):
            return
        self.refresh(Region(0, 0, self.view_width, self.view_height))
        if (
            self.container_size.height == self.view_height
        ):  # else the size changes, and it fits anew
            self._stood = round(new_value)
            self.scrolled(round(new_value) - round(old_value))

    def scrolled(self, _lines: int) -> None:
        """The view shows other lines, by key, wheel or bar."""
        self.tell()

    def scroll_to(
        self,
        x: float | None = None,
        y: float | None = None,
        *,
        force: bool = False,
        **_animation: object,
    ) -> None:
        """Scroll at once: an animation would delay every key."""
        super().scroll_to(x, y, animate=False, force=force)
