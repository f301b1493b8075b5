"""Moving a caret through comments, in the order in which they are shown."""

from reader.ui.panes.thread_view import ThreadView


class ThreadSpots(ThreadView):
    """Maps offsets in comments to lines, and finds neighbouring comments."""

    def line_of(self, item: int, offset: int) -> int:
        """The line that shows an offset of a comment."""
        return self.held((item, offset))

    def neighbour(self, item: int, step: int) -> int | None:
        """The comment shown after a given one, or before; None at the ends."""
        row = self.thread.heights.row(item) + step
        return self.thread.visible[row] if 0 <= row < len(self.thread.visible) else None

    def caret_spot(self) -> tuple[int, int] | None:
        """Where selecting begins: at the comment in focus, if its text is shown."""
        closed = not self.comments or self.thread.is_short(self.index)
        return None if closed else (self.index, 0)
