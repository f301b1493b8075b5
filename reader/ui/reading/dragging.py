"""A drag with the mouse selects in the pane where it began, wherever it leads."""

from textual.events import MouseDown, TextSelected
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

from reader.ui.layer import Layer
from reader.ui.widgets.lines import LinesView


class DragScreen(Layer, Screen[None], is_layer=True):
    """Over a screen: what is outside the pane where a drag began counts as the nearest of it.

    Textual selects all widgets between: from the article to a comment that was the rest of the
    article, and the comments up to there.
    """

    _dragged: LinesView | None = None
    """The pane where the button is held."""

    def on_mouse_down(self, _event: MouseDown) -> None:
        x, y = _event.screen_offset
        panes = (pane for pane in self.query(LinesView) if pane.region.contains(x, y))
        self._dragged = next(panes, None)

    def on_text_selected(self, _event: TextSelected) -> None:
        self._dragged = None

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        if self._dragged is not None and (text := self._dragged.scrollable_content_region):
            x = min(max(x, text.x), text.right - 1)
            y = min(max(y, text.y), text.bottom - 1)
        return super().get_widget_and_offset_at(x, y)
