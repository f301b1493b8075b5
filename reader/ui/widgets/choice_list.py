"""A list that renders only the rows in view, however long it is."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from reader.layout.wrap import cut
from reader.text import cells, fold
from reader.ui.panes.fitting import cut_distinct

_SIGN = 2
"""Cells before a row, for the sign of the chosen one."""
_BETWEEN = " · "
_FEW = 16
"""Cells that say too little of an address: half of them are its "https://". The words have them."""
_ARROWS = {"down": "down", "up": "up", "pagedown": "page_down", "pageup": "page_up"}


class ChoiceList(Widget, can_focus=True):
    """Rows of text, of which one is chosen by keys or the mouse; typing filters them by words."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "choice-list--row",
        "choice-list--chosen",
        "choice-list--note",
    }
    DEFAULT_CSS = """
    ChoiceList { width: 100%; height: auto; }
    """

    class Picked(Message):
        """A row was clicked."""

    def __init__(
        self, rows: Sequence[tuple[str, str]], at: int = 0, also: Sequence[str] = ()
    ) -> None:
        """Each row is its text and the text at its right end; the row `at` is chosen at first.

        `also` are words by which each row is found too, although it does not show them.
        """
        super().__init__()
        self._rows = rows
        self._also = also
        self._shown = list(range(len(rows)))
        self._folded: list[str] | None = None
        self._at = max(0, min(at, len(rows) - 1))
        self._top = 0
        self.beside: Literal["end", "column"] = "end"
        """Where the second texts are: at the right end, or one below the other, as addresses."""
        self.vital: Literal["start", "end"] = "start"
        """The parts of the second texts, with "·" between, that are left where not all have
        room.
        """
        self.empty = "Nothing here is called that."
        """The message if no row is left."""

    def put(self, rows: Sequence[tuple[str, str]], at: int = 0) -> None:
        """Replace all rows; the chosen one stays as far from the top as it was."""
        from_top = self._at - self._top
        self._rows, self._folded = rows, None
        self._shown = list(range(len(rows)))
        self._at = max(0, min(at, len(rows) - 1))
        self._top = max(0, min(self._at - from_top, len(rows) - max(1, self.size.height)))
        self.refresh(layout=True)

    def renew(self, rows: Sequence[tuple[str, str]]) -> None:
        """Update the text of the same rows; the scroll position stays.

        They are painted anew if one in view has changed: painting takes ten times as long as
        comparing, and a list that is being looked into changes mostly where nobody looks.
        """
        before, self._rows, self._folded = self._rows, rows, None
        in_view = [self._shown[place] for place in self.in_view]
        if any(before[row] != rows[row] for row in in_view):
            self.refresh()

    def choose(self, row: int) -> None:
        """Choose a row by its index among the visible ones."""
        self.move(row - self._at)

    @property
    def chosen(self) -> int:
        """The index of the chosen row, -1 if there is none."""
        return self._shown[self._at] if self._shown else -1

    @property
    def in_view(self) -> range:
        """The places, among the rows that are shown, of those that are in view."""
        return range(self._top, min(self._top + max(1, self.size.height), len(self._shown)))

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        del container, viewport, width
        return max(1, len(self._rows))

    def filter(self, typed: str) -> None:
        """Show only the rows that contain every word of `typed`."""
        if self._folded is None:
            also = self._also or [""] * len(self._rows)
            pairs = zip(self._rows, also, strict=True)
            self._folded = [fold(f"{text} {note} {more}") for (text, note), more in pairs]
        words = fold(typed).split()
        folded = self._folded
        self._shown = [
            number for number, row in enumerate(folded) if all(word in row for word in words)
        ]
        self._at = self._top = 0
        self.refresh()

    def move(self, steps: int) -> None:
        """Choose the row so many further down."""
        self._at = max(0, min(self._at + steps, len(self._shown) - 1))
        self.refresh()

    def go(self, command: str, count: int = 1, *, counted: bool = False) -> bool:
        """Move as a command for lists says; False if it is not a movement.

        First and last with a count are the row of that number, as among comments.
        """
        page = max(1, self.size.height - 1)
        every = len(self._shown)
        steps = {
            "pick_down": count, "pick_up": -count, "pick_page_down": count * page,
            "pick_page_up": -count * page, "pick_top": -every, "pick_bottom": every,
        }  # fmt: skip
        if counted and command in ("pick_top", "pick_bottom"):
            self.choose(count - 1)
        elif command in steps:
            self.move(steps[command])
        return command in steps

    def arrow(self, key: str) -> bool:
        """Move by a key that also works while typing; False if it does not move."""
        return key in _ARROWS and self.go(f"pick_{_ARROWS[key]}")

    def render(self) -> Content:
        height, width = max(1, self.size.height), self.size.width
        self._top = min(max(self._top, self._at - height + 1), self._at)
        if not self._shown:
            return Content(self.empty)
        places = self.in_view
        rows = [self._rows[self._shown[place]] for place in places]
        notes = self._notes(rows, width)
        rooms = [width - beside.cell_length - _SIGN for beside in notes]
        texts = cut_distinct([(text, room) for (text, _), room in zip(rows, rooms, strict=True)])
        return Content("\n").join(map(self._row, places, texts, rooms, notes))

    def _notes(self, rows: Sequence[tuple[str, str]], width: int) -> list[Content]:
        """The second text of each row: half of it, and more where the first leaves it."""
        rooms = [max((width + _SIGN) // 2, width - cells(text) - _SIGN - 2) for text, _ in rows]
        notes = [self._cut(note, room) for (_text, note), room in zip(rows, rooms, strict=True)]
        if self.beside == "column":
            room = min(rooms)
            if room < _FEW:
                return [Content()] * len(rows)
            broad = max(min(room, cells(note)) for _text, note in rows)
            notes = [cut(note, broad) for _text, note in rows]
            notes = [f"{note}{' ' * (broad - cells(note))}" for note in notes]
        return [
            Content.assemble((f"  {note}", ".choice-list--note") if note else "") for note in notes
        ]

    def _cut(self, note: str, room: int) -> str:
        while self.vital == "end" and _BETWEEN in note and cells(note) > room:
            note = note.partition(_BETWEEN)[2]
        return cut(note, room)

    def _row(self, place: int, text: str, room: int, beside: Content) -> Content:
        # A sign and not a style: in some terminals styles of a kind are all there is.
        chosen = place == self._at
        sign = "▸ " if chosen else "  "
        row = Content.assemble((f"{sign}{text}", f".choice-list--{self._look(chosen)}"))
        return row.pad_right(max(0, _SIGN + room - row.cell_length)) + beside

    @staticmethod
    def _look(chosen: bool) -> str:
        return "chosen" if chosen else "row"

    def on_click(self, event: events.Click) -> None:
        event.stop()
        offset = event.get_content_offset(self)
        if offset is not None and self._top + offset.y < len(self._shown):
            self._at = self._top + offset.y
            self.refresh()
            self.post_message(self.Picked())

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.move(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.move(-1)
