"""Selection by keyboard: moving its end over characters, words, lines and paragraphs."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Protocol

from reader.expressions import expression
from reader.layout.pieces import Flow
from reader.ui.widgets.pointing import Places, whole_character
from reader.ui.widgets.rows import Shown
from reader.values import NamedTuple

_WORD = expression(r"\w+(?:['’]\w+)*|[^\w\s]+")


class _Words(NamedTuple):
    """The offsets of the first and of the last character of each."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=4)
def _words(text: str) -> _Words:
    """Those of a text: 200,000 characters take 12 ms, which a key that is held does not have."""
    spans = [match.span() for match in _WORD.finditer(text)]
    return _Words(tuple(start for start, _ in spans), tuple(end - 1 for _, end in spans))


class Spot(NamedTuple):
    """An offset in a text identified by its number."""

    item: int
    offset: int


class View(Protocol):
    """What the caret needs from the view it moves in."""

    def flow(self, item: int, /) -> Flow: ...
    def shown(self, line: int, /) -> Shown: ...
    def line_count(self) -> int: ...
    def line_of(self, item: int, offset: int, /) -> int: ...
    def neighbour(self, item: int, step: int, /) -> int | None: ...


class Caret:
    """The two ends of a selection in a view; `head` moves. The character under it is included."""

    def __init__(self, view: View, anchor: Spot, head: Spot) -> None:
        self._view = view
        self.anchor = anchor
        self.head = head
        self._column: int | None = None
        """The cell that moves up and down aim at."""
        self._motions: dict[str, Callable[[], Spot | None]] = {
            "select_left": lambda: self._character(-1),
            "select_right": lambda: self._character(1),
            "select_down": lambda: self._line(1),
            "select_up": lambda: self._line(-1),
            "select_line_start": lambda: self._edge(0),
            "select_line_end": lambda: self._edge(-1),
            "select_top": lambda: self._far(-1),
            "select_bottom": lambda: self._far(1),
        }
        self._strides: dict[str, tuple[Callable[[int], Sequence[int]], int]] = {
            "select_word": (lambda item: _words(self._text(item)).starts, 1),
            "select_word_back": (lambda item: _words(self._text(item)).starts, -1),
            "select_word_end": (lambda item: _words(self._text(item)).ends, 1),
            "select_next_paragraph": (self._paragraph_ends, 1),
            "select_last_paragraph": (self._paragraph_starts, -1),
        }
        """The possible stops in a text, and the direction: any count is one step there."""

    @property
    def ends(self) -> tuple[Spot, Spot]:
        """Start and end of the selection, the end exclusive."""
        first, last = sorted((self.anchor, self.head))
        text = self._text(last.item)
        return first, Spot(last.item, whole_character(text, min(last.offset + 1, len(text))))

    def swap(self) -> None:
        self.anchor, self.head = self.head, self.anchor
        self._column = None

    def move(self, motion: str, count: int = 1) -> bool:
        """Move the head; False if it cannot move further that way."""
        if motion not in ("select_down", "select_up"):
            self._column = None
        before = self.head
        if motion in self._strides:
            self.head = self._along(*self._strides[motion], count)
            return self.head != before
        for _ in range(count):
            if (spot := self._motions[motion]()) is None:
                break
            self.head = spot
        return self.head != before

    def _text(self, item: int) -> str:
        return self._view.flow(item).text

    def _into(self, item: int, step: int) -> Spot | None:
        """The beginning of the next text, or the end of the previous one."""
        other = self._view.neighbour(item, step)
        if other is None:
            return None
        return Spot(other, 0 if step > 0 else max(0, len(self._text(other)) - 1))

    def _character(self, step: int) -> Spot | None:
        item, offset = self.head
        text = self._text(item)
        if step > 0:
            offset = whole_character(text, offset + 1)
        else:
            offset -= 1
            while offset > 0 and whole_character(text, offset) != offset:
                offset -= 1
        return Spot(item, offset) if 0 <= offset < len(text) else self._into(item, step)

    def _along(self, stops: Callable[[int], Sequence[int]], step: int, count: int) -> Spot:
        """So many stops on, through the texts that follow, or as far as there are some."""
        item, offset = self.head
        while True:
            positions = stops(item)
            at = bisect_right(positions, offset) if step > 0 else bisect_left(positions, offset)
            left = len(positions) - at if step > 0 else at
            if steps := min(count, left):
                offset = positions[at + steps - 1 if step > 0 else at - steps]
            count -= steps
            other = self._view.neighbour(item, step) if count else None
            last = max(0, len(self._text(item)) - 1)
            if other is None:
                return Spot(item, max(0, min(offset, last)))
            item, offset = other, -1 if step > 0 else len(self._text(other))

    def _paragraph_starts(self, item: int) -> list[int]:
        return [piece.start for piece in self._view.flow(item).pieces]

    def _paragraph_ends(self, item: int) -> list[int]:
        """The offsets of their last characters: what is selected up to there is whole, and has
        nothing of the next.
        """
        flow = self._view.flow(item)
        return [max(piece.start, piece.end - 1) for piece in flow.pieces]

    def _far(self, step: int) -> Spot | None:
        item, neighbour = self.head.item, self._view.neighbour(self.head.item, step)
        while neighbour is not None:
            item, neighbour = neighbour, self._view.neighbour(neighbour, step)
        return Spot(item, 0 if step < 0 else max(0, len(self._text(item)) - 1))

    def _line(self, step: int) -> Spot | None:
        """To the cell below or above, past lines without text."""
        line = self._view.line_of(*self.head)
        if self._column is None:
            self._column = self._places(self._view.shown(line)).cell(self.head.offset)
        line += step
        while 0 <= line < self._view.line_count():
            shown = self._view.shown(line)
            if shown.line is not None and shown.line.parts:
                offset = self._places(shown).at(self._column)
                return Spot(shown.item, min(offset, max(0, shown.line.parts[-1][2] - 1)))
            line += step
        return None

    def _edge(self, part: int) -> Spot | None:
        shown = self._view.shown(self._view.line_of(*self.head))
        if shown.line is None or not shown.line.parts:
            return None
        _, start, end = shown.line.parts[part]
        return Spot(shown.item, start if part == 0 else max(start, end - 1))

    def _places(self, shown: Shown) -> Places:
        return Places(self._text(shown.item), shown.line, shown.left, shown.near)
