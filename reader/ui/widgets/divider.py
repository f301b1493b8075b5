"""The line between two panes, which can be dragged with the mouse."""

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import Rule


class Divider(Rule):
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
