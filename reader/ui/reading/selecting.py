"""Selecting text with the keyboard, and using the selection."""

from collections.abc import Callable, Mapping

from textual.geometry import Offset
from textual.selection import Selection

from reader.ui.panes.article import ArticlePane
from reader.ui.panes.comments import CommentsPane
from reader.ui.reading.caret import Caret, Spot
from reader.ui.reading.page import Page
from reader.ui.widgets.finds import Finds
from reader.values import NamedTuple


class _Pin(NamedTuple):
    """A spot in a text that is found again when the texts are numbered anew."""

    name: str
    text: str
    offset: int

    @classmethod
    def of(cls, pane: ArticlePane | CommentsPane, spot: Spot) -> "_Pin":
        return cls(pane.name_of(spot.item), pane.flow(spot.item).text, spot.offset)

    def spot(self, pane: ArticlePane | CommentsPane, names: Mapping[str, str]) -> Spot | None:
        """Where it is now; None if its text is gone or has been edited."""
        item = pane.item_of(names.get(self.name, self.name))
        if item is None or pane.flow(item).text != self.text:
            return None
        return Spot(item, self.offset)


class Selecting:
    """The caret of the selection, in one pane at a time."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._caret: Caret | None = None
        self._is_pressed = False
        """Whether the mouse was pressed on the page and not released since."""
        self._finds: Finds | None = None
        """The finds of the pane at that time: if it has others, its texts are numbered anew."""

    @property
    def is_on(self) -> bool:
        """Whether keys move the end of a selection."""
        return self._caret is not None

    def begin(self) -> None:
        """Start from the selection of the mouse, else from the current position."""
        pane = self._page.pane
        selection = pane.text_selection
        text = pane.selected_text()
        spot = pane.caret_spot()
        if spot is None:
            self._page.say("There is no text to select here")
            return
        anchor = head = Spot(*spot)
        if text and selection is not None and selection.start and selection.end:
            anchor, end = _spot(selection.start), _spot(selection.end)
            head = end._replace(offset=max(0, end.offset - 1))
        self._caret, self._finds = Caret(pane, anchor, head), pane.finds
        self._select()
        copies, leaves = self._page.key_of("select_copy"), self._page.key_of("select_leave")
        self._page.say(f"Keys move the end, {copies} copies, {leaves} leaves")

    def holds(self) -> bool:
        """Whether the caret is in the texts that are there; if not, the selection ends."""
        if self._caret is not None and self._page.pane.finds is not self._finds:
            self.stop()
        return self.is_on

    def across(self, change: Callable[[], None], names: Mapping[str, str]) -> None:
        """Make a change that numbers the texts anew; what is selected stays selected.

        `names` are the ids that comments have then, where they are others. The selection ends if a
        text it begins or ends in is gone, or is another by then.
        """
        pane, caret = self._page.pane, self._caret
        selection = pane.text_selection
        if caret is not None:
            spots = caret.anchor, caret.head
        elif selection is not None and selection.start and selection.end:
            spots = _spot(selection.start), _spot(selection.end)
        else:
            change()
            return
        pins = [_Pin.of(pane, spot) for spot in spots]
        change()
        first, last = (pin.spot(pane, names) for pin in pins)
        if first is None or last is None:
            self.stop()
        elif caret is not None:
            self._caret, self._finds = Caret(pane, first, last), pane.finds
            self._mark(*self._caret.ends)
        else:
            self._mark(*sorted((first, last)))

    def swap(self) -> None:
        """Move the other end of the selection from now on."""
        if self._caret is not None:
            self._caret.swap()
            self._select()

    def move(self, way: str, count: int) -> None:
        """Move the end of the selection, as far as there is text."""
        if self._caret is not None and self._caret.move(way, count):
            self._select()

    def stop(self) -> None:
        """Clear the selection."""
        self._caret = None
        self._page.screen.clear_selection()

    def _select(self) -> None:
        """Show the selection, and its end."""
        if self._caret is None:
            return
        self._mark(*self._caret.ends)
        pane = self._page.pane
        line = pane.line_of(*self._caret.head)
        if line < pane.first_line:
            pane.scroll_line(line)
        elif line >= pane.first_line + pane.view_height:
            pane.scroll_line(line - pane.view_height + 1)

    def _mark(self, first: Spot, last: Spot) -> None:
        start, end = Offset(first.offset, first.item), Offset(last.offset, last.item)
        self._page.screen.selections = {self._page.pane: Selection(start, end)}

    def press(self) -> None:
        """The mouse was pressed on the page; a press on a scroll bar or the divider ends there."""
        self._is_pressed = True

    def release(self) -> bool:
        """The mouse was released: whether it has selected something, which ends selecting by keys.

        What was selected before is not selected anew by moving a scroll bar.
        """
        pressed, self._is_pressed = self._is_pressed, False
        if pressed:
            self._caret = None
        return pressed and bool(self._page.screen.get_selected_text())


def _spot(offset: Offset) -> Spot:
    """An end of a selection of the screen's: the offset in a text, and the number of the text."""
    return Spot(offset.y, offset.x)
