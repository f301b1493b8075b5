"""The article as lines to scroll over: its metadata, then its text."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator
from contextlib import contextmanager

from textual.geometry import Size

from reader.layout.interleaved import Interleaved, carried, interleaved
from reader.model import Dropped, Reading
from reader.ui.panes.article_place import ArticlePlace
from reader.ui.panes.article_rows import ArticleRows
from reader.ui.widgets.lines import LinesView


class ArticleText(ArticleRows, LinesView, is_layer=True):
    """An article in one column, below its title and origin."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        self.be_empty()
        self._laid_in = Size()
        """The room that the lines were made for."""
        self._holding = False
        """The view moves while the current position stays where it is in the text."""
        super().__init__(name=name, id=id, classes=classes)
        self.motions |= {
            "line_down": self.shift,
            "line_up": lambda count: self.shift(-count),
            "next_heading": lambda count: self._to_piece(count, self._body_tops("heading")),
            "previous_heading": lambda count: self._to_piece(-count, self._body_tops("heading")),
            "next_paragraph": lambda count: self._to_piece(count, self._steps()),
            "previous_paragraph": lambda count: self._to_piece(-count, self._steps()),
            "nth": self._to_nth,
            "percent": self._to_percent,
            "to_top": lambda _count: self._put_current(0),
            "center": lambda _count: self._put_current(self.half_page),
            "to_bottom": lambda _count: self._put_current(self.view_height - 1),
        }

    def show(self, reading: Reading) -> None:
        """Show another article, from its top. Keywords stay, the search ends."""
        self.take(reading.article)

    def show_dropped(self, dropped: Iterable[Dropped]) -> None:
        """Also show what was left out of the article, in its place; without any, only the article.

        The current paragraph stays where it is. The search ends.
        """
        (offset, above), stop, pieces_before = (
            self.hold(self.first_line),
            self._stop,
            self._article_pieces,
        )
        self._lay_out(interleaved(self._article.blocks, dropped))
        self._stop = None if stop is None else carried(stop, pieces_before, self._article_pieces)
        self.settle_at((carried(offset, pieces_before, self._article_pieces), above))

    def _lay_out(self, content: Interleaved) -> None:
        super()._lay_out(content)
        sought = self._sought()
        self.renew(1, lambda _item: sought)

    def _sought(self) -> str:
        """The searchable text, without its address and its length."""
        text, body = self._flow.text, self._body_start()
        named = [piece.end for piece in self._flow.pieces[: self._head][: self._title_rows]]
        start = min(max(named, default=0), body)
        return f"{text[:start]}{' ' * (body - start)}{text[body:]}"

    @property
    def place(self) -> ArticlePlace:
        """The scroll position, to return to."""
        offset, above = self.hold(self.first_line)
        return ArticlePlace(offset - self._body_start(), above)

    def restore(self, place: ArticlePlace) -> None:
        """Return to a scroll position, in this text or a newer version of it."""
        self._stop = None
        self.settle_at((place.offset + self._body_start(), place.above))

    def copy_text(self) -> str:
        """The selected text, else the current paragraph."""
        number = bisect_right(self._tops, self._current()) - 1
        if self.selected_text() or number < 0:
            return self.selected_text()
        piece = self._flow.pieces[number]
        return self._flow.text[piece.start : piece.end]

    def _to_piece(self, count: int, tops: list[int]) -> bool:
        """Go to the next of some lines, the previous one, or the top."""
        stops = [0, *tops]
        if count > 0:
            position = (
                self._current() if self._stop is not None or self._ended() else self.first_line
            )
            stop = min(bisect_right(stops, position) + count, len(stops)) - 1
            return stops[stop] > position and self._stop_at(stops[stop])
        position = self.first_line if self._stop is None else self._current()
        stop = max(0, bisect_left(stops, position) + count)
        return stops[stop] < position and self._stop_at(stops[stop])

    def _steps(self) -> list[int]:
        """Where paragraphs begin, those that were left out of the article among them."""
        begun = zip(self._tops[self._head :], self._flow.pieces[self._head :], strict=False)
        return [top for top, piece in begun if piece.kind != "facts"]

    def _to_nth(self, count: int) -> bool:
        body = self._body_tops()
        return bool(body) and self._stop_at(body[min(count, len(body)) - 1])

    def _to_percent(self, count: int) -> bool:
        """Go so far down the lines."""
        last = len(self._lines) - 1
        return last >= 0 and self._stop_at(last * min(count, 100) // 100)

    def _stop_at(self, line: int) -> bool:
        """Go to a line: it comes to the top, as far as there is text below it."""
        before = self.first_line, self._stop
        self.scroll_line(line)
        self._stop = self._lines[line].start if line else None
        return before != (self.first_line, self._stop)

    def _put_current(self, row: int) -> bool:
        """Scroll so that the current position, which does not change, is on a given row of the
        view.
        """
        line = self._current()
        if not self._lines:
            return False
        self._stop = self._lines[line].start
        with self._held_stop():
            return self.scroll_line(line - row)

    @contextmanager
    def _held_stop(self) -> Iterator[None]:
        self._holding = True
        try:
            yield
        finally:
            self._holding = False

    def scrolled(self, lines: int) -> None:
        if not self._holding:
            self._stop = None
        super().scrolled(lines)

    def settle_at(self, place: object) -> None:
        with self._held_stop():
            super().settle_at(place)

    def fit(self, room: Size | None = None) -> None:
        super().fit(room)
        self._laid_in = room or self.container_size

    def fit_hidden(self, room: Size) -> None:
        """Lay out for the room it would have: the bar tells of a hidden article too, and Textual
        leaves a hidden view the size it had when it was last seen.
        """
        if self.view_width and room != self._laid_in:
            self.fit(room)
            # It scrolls as in its former size, so it is laid out once more when it is shown.
            self._fitted = (0, 0)

    # What a view over lines is asked for.

    def line_key(self, line: int) -> Hashable:
        return line

    def hold(self, line: int) -> tuple[int, int]:
        if not self._lines:
            return 0, 0
        start = self._lines[min(line, len(self._lines) - 1)].start
        return start, max(0, self._line_at(start) - line)

    def held(self, place: object) -> int:
        match place:
            case (int(offset), int(above)):
                return self._line_at(offset) - above
            case _:
                return 0

    def items(self, _first: int, _last: int) -> Iterable[int]:
        return (0,)

    def line_of(self, _item: int, offset: int) -> int:
        """The line that shows an offset."""
        return self._line_at(offset)

    def neighbour(self, _item: int, _step: int) -> None:
        """Always None: there is only one text."""

    def name_of(self, _item: int) -> str:
        """The one text needs no name."""
        return ""

    def item_of(self, _name: str) -> int:
        """The number of the one text."""
        return 0

    def caret_spot(self) -> tuple[int, int] | None:
        """Where selecting begins: at the current position below the head, if it is in view."""
        if not self._lines:
            return None
        body = self._tops[self._head :]
        in_view = range(self.first_line, min(len(self._lines), self.first_line + self.view_height))
        line = max(self._current(), body[0] if body else 0)
        return 0, self._lines[line if line in in_view else in_view[0]].start

    def search_start(self) -> tuple[int, int]:
        return 0, self.hold(self.first_line)[0]

    def is_at(self, _item: int, offset: int) -> bool:
        return self.first_line <= self._line_at(offset) < self.first_line + self.view_height

    def reveal(self, item: int, offset: int) -> None:
        if not self.is_at(item, offset):
            self.scroll_line(self._line_at(offset) - self.view_height // 3)
        self._stop = offset
