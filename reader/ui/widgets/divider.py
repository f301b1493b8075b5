"""The lines between panes, one of which can be dragged with the mouse."""

from rich.segment import Segment
from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget


class Edge(Widget):
    """A line across the place it is given: from top to bottom, or from left to right.

    Textual's own is styled again for each change of direction, 5 ms before the first frame.
    """

    DEFAULT_CSS = "Edge { width: 1; height: 1fr; }"

    def render_line(self, _y: int) -> Strip:
        width = self.size.width
        sign = "│" if width == 1 else "─"
        return Strip([Segment(sign * width, self.rich_style)], width)


class Divider(Edge):
    """Reports where it is dragged to; its owner moves it."""

    # Or Textual selects from the pane beside it to the mouse, and that is copied.
    ALLOW_SELECT = False

    class Dragged(Message):
        """The divider is being dragged, to this position on the screen."""

        def __init__(self, at: Offset) -> None:
            super().__init__()
            self.at = at

    def on_mouse_down(self, event: events.MouseDown) -> None:
        event.stop()
        if event.button == 1:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        event.stop()
        if self.app.mouse_captured is self:
            self.post_message(self.Dragged(event.screen_offset))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        event.stop()
        self.release_mouse()
