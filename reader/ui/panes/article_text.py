"""The article as lines to scroll over: what it says of itself, then its text."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator
from contextlib import contextmanager

from rich.segment import Segment
from rich.style import Style

from reader.layout.dropped import Interleaved, carried, interleaved, interleaved_flow
from reader.layout.flow import Flow, Piece
from reader.layout.flow import Run as Set
from reader.layout.lines import Line, lines, locate
from reader.model import Article, Dropped, Paragraph, Reading, Span
from reader.ui.panes.article_place import ArticleFacts, ArticlePlace
from reader.ui.panes.head import head_blocks, origin
from reader.ui.panes.reckoning import Length, length
from reader.ui.widgets.lines import LinesView
from reader.ui.widgets.texts import Shown

EMPTY = "No article on this page."


class ArticleText(LinesView):
    """One text in one column, its title and origin above it."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        self._article = Article()
        self._flow = Flow("", ())
        self._kept: list[Piece] = []
        """The pieces of the text that are in the article, its head among them."""
        self._dropped: frozenset[int] = frozenset()
        """The starts of those that are not, while they are shown."""
        self._head = 0
        """How many pieces above the text tell of it."""
        self._named = 0
        """How many of these name it and who wrote it; the others are facts."""
        self.length = Length()
        self._lines: list[Line] = []
        self._tops: list[int] = []
        """The line each piece begins at."""
        self._stop: int | None = None
        """The offset one has gone to, by paragraphs or a search; None when one has scrolled on."""
        self._holding = False
        """The view moves, and the stop stays where it is in the text."""
        super().__init__(name=name, id=id, classes=classes)
        self.motions |= {
            "line_down": self.shift,
            "line_up": lambda count: self.shift(-count),
            "next_heading": lambda count: self._to_piece(count, self._body_tops("heading")),
            "previous_heading": lambda count: self._to_piece(-count, self._body_tops("heading")),
            "next_paragraph": lambda count: self._to_piece(count, self._tops[self._head :]),
            "previous_paragraph": lambda count: self._to_piece(-count, self._tops[self._head :]),
            "nth": self._to_nth,
            "to_top": lambda _count: self._put_current(0),
            "center": lambda _count: self._put_current(self._half()),
            "to_bottom": lambda _count: self._put_current(self.view_height - 1),
        }

    def show(self, reading: Reading) -> None:
        """Another article, from its top. Keywords stay, the search ends."""
        self._article = article = reading.article
        self.length = length(article.text)
        self._lay_out(interleaved(article.blocks or (Paragraph((Span(EMPTY),)),), ()))
        self._stop = None

    def show_dropped(self, dropped: Iterable[Dropped]) -> None:
        """What is not in the article as well, in its place; without any, the article alone.

        What one is at stays where it is. The search ends.
        """
        (offset, above), stop, kept = self.hold(self.first_line), self._stop, self._kept
        self._lay_out(interleaved(self._article.blocks, dropped))
        self._stop = None if stop is None else carried(stop, kept, self._kept)
        self.settle_at((carried(offset, kept, self._kept), above))

    def _lay_out(self, whole: Interleaved) -> None:
        """Another text below the head."""
        head = head_blocks(self._article, self.length)
        made = interleaved_flow(whole, head)
        self._named = bool(self._article.title) + bool(origin(self._article))
        self._head = sum(piece.block < len(head) for piece in made.pieces)
        # What is told of the article stands close together, right under its title.
        close = (piece._replace(gap=0) for piece in made.pieces[: self._head])
        self._flow = Flow(made.text, (*close, *made.pieces[self._head :]))
        gone = {len(head) + block for block in whole.dropped}
        self._kept = [piece for piece in self._flow.pieces if piece.block not in gone]
        self._dropped = frozenset(p.start for p in self._flow.pieces if p.block in gone)
        self._lines, self._tops = [], []
        sought = self._sought()
        self.renew(1, lambda _item: sought)

    def _sought(self) -> str:
        """The text that is searched. Its address and its length are not what one looks for."""
        text, body = self._flow.text, self._body_start()
        named = [piece.end for piece in self._flow.pieces[: self._head][: self._named]]
        start = min(max(named, default=0), body)
        return f"{text[:start]}{' ' * (body - start)}{text[body:]}"

    @property
    def place(self) -> ArticlePlace:
        """What stands at the top, to come back to."""
        offset, above = self.hold(self.first_line)
        return ArticlePlace(offset - self._body_start(), above)

    def restore(self, place: ArticlePlace) -> None:
        """Bring a place back to the top, in this text or a newer state of it."""
        self._stop = None
        self.settle_at((place.offset + self._body_start(), place.above))

    def facts(self) -> ArticleFacts:
        """Where in the article one is: the paragraph, how much lies behind."""
        body = self._body_tops()
        seen = min(len(self._lines), self.first_line + self.view_height)
        first = body[0] if body else 0
        share = (seen - first) / max(1, len(self._lines) - first) if seen > first else 0.0
        left = self.length.left(1 - share)
        through = self._stop is None and seen == len(self._lines)
        paragraph = len(body) if through else max(1, bisect_right(body, self._current()))
        return ArticleFacts(paragraph, len(body), round(100 * share), left)

    def copy_text(self) -> str:
        """The selected text, else the paragraph one is at."""
        number = bisect_right(self._tops, self._current()) - 1
        if self.selected_text() or number < 0:
            return self.selected_text()
        piece = self._flow.pieces[number]
        return self._flow.text[piece.start : piece.end]

    def _body_start(self) -> int:
        body = self._flow.pieces[self._head :]
        return body[0].start if body else 0

    def _body_tops(self, kind: str = "") -> list[int]:
        """Where the paragraphs of the article begin, or those of a kind, whatever is between."""
        begun = zip(self._tops[self._head :], self._flow.pieces[self._head :], strict=False)
        gone = self._dropped
        return [top for top, p in begun if p.start not in gone and kind in ("", p.kind)]

    def _to_piece(self, count: int, tops: list[int]) -> bool:
        """Go to the next of some lines, or the one before, or to the very top."""
        stops = [0, *tops]
        if count > 0:
            here = self._current() if self._stop is not None or self._ended() else self.first_line
            stop = min(bisect_right(stops, here) + count, len(stops)) - 1
            return stops[stop] > here and self._stop_at(stops[stop])
        here = self.first_line if self._stop is None else self._current()
        stop = max(0, bisect_left(stops, here) + count)
        return stops[stop] < here and self._stop_at(stops[stop])

    def _to_nth(self, count: int) -> bool:
        body = self._body_tops()
        return bool(body) and self._stop_at(body[min(count, len(body)) - 1])

    def _stop_at(self, line: int) -> bool:
        """Go to a line: it comes to the top, as far as there is text below it."""
        before = self.first_line, self._stop
        self.scroll_line(line)
        self._stop = self._lines[line].start if line else None
        return before != (self.first_line, self._stop)

    def _put_current(self, row: int) -> bool:
        """Show what one is at on a row of the view; it is what one is at afterwards as well."""
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

    def _current(self) -> int:
        """The line one is at: where one has gone to, else the first paragraph in view.

        At the very end it is the last one, which may never come to the top.
        """
        if self._stop is not None:
            return self._line_at(self._stop)
        return self._tops[-1] if self._ended() else self._first_piece_line()

    def _ended(self) -> bool:
        """Scrolled down until there is no more."""
        last = self.first_line + self.view_height
        return bool(self._tops) and self.first_line > 0 and last >= len(self._lines)

    def scrolled(self, lines: int) -> None:
        if not self._holding:
            self._stop = None
        super().scrolled(lines)

    def settle_at(self, place: object) -> None:
        with self._held_stop():
            super().settle_at(place)

    def _first_piece_line(self) -> int:
        """The first line of a piece that is in view; of the one that fills it, if there is none."""
        place = bisect_left(self._tops, self.first_line)
        if place < len(self._tops) and self._tops[place] < self.first_line + self.view_height:
            return self._tops[place]
        return self._tops[place - 1] if place else 0

    def _line_at(self, offset: int) -> int:
        return locate(self._lines, offset)

    # What a view over lines is asked for.

    def line_count(self) -> int:
        return len(self._lines)

    def laid(self) -> list[Line]:
        """The lines of the text."""
        return lines(self._flow, self.text_width)

    def reflow(self) -> None:
        self._lines = self.laid()
        self._tops = []
        for number, line in enumerate(self._lines):
            if line.parts and line.piece == len(self._tops):
                self._tops.append(number)

    def line_key(self, line: int) -> Hashable:
        return line

    def draw(self, line: int) -> list[Segment]:
        margin = Segment(" " * self.text_left, self.blank_style())
        return [margin, *self.text_row(self.shown(line)), *self.beside(line)]

    def beside(self, _line: int) -> list[Segment]:
        """What stands at the right of a line."""
        return []

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

    def flow(self, _item: int) -> Flow:
        return self._flow

    def role(self, piece: Piece) -> str:
        if piece.start in self._dropped:
            return "lines--dropped"
        told = piece.kind != "heading" and piece.start < self._body_start()
        return "lines--meta" if told else super().role(piece)

    def set_as(self, piece: Piece, run: Set) -> Style:
        style = super().set_as(piece, run)
        return style.without_color if piece.start in self._dropped else style

    def shown(self, line: int) -> Shown:
        found = self._lines[line]
        return Shown(0, found, self.text_left, found.start)

    def items(self, _first: int, _last: int) -> Iterable[int]:
        return (0,)

    def line_of(self, _item: int, offset: int) -> int:
        """The line that shows an offset."""
        return self._line_at(offset)

    def neighbour(self, _item: int, _step: int) -> None:
        """There is one text."""

    def caret_spot(self) -> tuple[int, int] | None:
        """Where selecting begins: at what one is at, below the head, if it is in view."""
        if not self._lines:
            return None
        body = self._tops[self._head :]
        seen = range(self.first_line, min(len(self._lines), self.first_line + self.view_height))
        line = max(self._current(), body[0] if body else 0)
        return 0, self._lines[line if line in seen else seen[0]].start

    def here(self) -> tuple[int, int]:
        return 0, self.hold(self.first_line)[0]

    def reveal(self, _item: int, offset: int) -> None:
        line = self._line_at(offset)
        if not self.first_line <= line < self.first_line + self.view_height:
            self.scroll_line(line - self.view_height // 3)
        self._stop = offset
