"""The article: what it says of itself, then its text."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from rich.segment import Segment

from reader.layout.flow import Flow, Piece, flow
from reader.layout.lines import Line, lines, locate
from reader.model import Article, Blocks, Heading, Paragraph, Reading, Span
from reader.ui.panes.reckoning import minutes, words
from reader.ui.widgets.lines import LinesView
from reader.ui.widgets.texts import Shown

EMPTY = "No article on this page."


class ArticlePlace(NamedTuple):
    """What stands at the top."""

    offset: int
    """Where it is in the text under the head, negative in the head."""
    above: int = 0
    """How many blank lines above it are at the top."""


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """Where in the article one is."""

    paragraph: int
    paragraphs: int
    percent: int
    minutes_left: int


class ArticlePane(LinesView):
    """One text in one column, its title and origin above it."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        self._flow = Flow("", ())
        self._head = 0
        """How many pieces above the text tell of it."""
        self._named = 0
        """How many of these name it and who wrote it; the others are facts."""
        self._words = 0
        self._lines: list[Line] = []
        self._tops: list[int] = []
        """The line each piece begins at."""
        super().__init__(name=name, id=id, classes=classes)
        self.motions |= {
            "line_down": self.shift,
            "line_up": lambda count: self.shift(-count),
            "next_heading": lambda count: self._to_piece(count, self._headings()),
            "previous_heading": lambda count: self._to_piece(-count, self._headings()),
            "next_paragraph": lambda count: self._to_piece(count, self._tops[self._head :]),
            "previous_paragraph": lambda count: self._to_piece(-count, self._tops[self._head :]),
            "to_top": lambda _count: self.scroll_line(self._focus()),
            "center": lambda _count: self.scroll_line(self._focus() - self._half()),
            "to_bottom": lambda _count: self.scroll_line(self._focus() - self.view_height + 1),
        }

    def show(self, reading: Reading) -> None:
        """Another article, from its top. Keywords stay, the search ends."""
        article = reading.article
        self._words = words(article.text)
        head = head_blocks(article, self._words)
        made = flow((*head, *(article.blocks or (Paragraph((Span(EMPTY),)),))))
        self._named = bool(article.title) + bool(_origin(article))
        self._head = sum(piece.block < len(head) for piece in made.pieces)
        # What is told of the article stands close together, right under its title.
        close = (piece._replace(gap=0) for piece in made.pieces[: self._head])
        self._flow = Flow(made.text, (*close, *made.pieces[self._head :]))
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
        self.settle_at((place.offset + self._body_start(), place.above))

    def facts(self) -> ArticleFacts:
        """Where in the article one is: the first paragraph in view, how much lies behind."""
        body = self._tops[self._head :]
        seen = min(len(self._lines), self.first_line + self.view_height)
        first = body[0] if body else 0
        share = (seen - first) / max(1, len(self._lines) - first) if seen > first else 0.0
        left = minutes(round(self._words * (1 - share)))
        paragraph = max(1, bisect_right(body, self._first_piece_line()))
        return ArticleFacts(paragraph, len(body), round(100 * share), left)

    def copy_text(self) -> str:
        """The selected text, else the first paragraph in view."""
        number = bisect_right(self._tops, self._first_piece_line()) - 1
        if self.selected_text() or number < 0:
            return self.selected_text()
        piece = self._flow.pieces[number]
        return self._flow.text[piece.start : piece.end]

    def _body_start(self) -> int:
        body = self._flow.pieces[self._head :]
        return body[0].start if body else 0

    def _headings(self) -> list[int]:
        pieces = self._flow.pieces
        return [
            top
            for top, piece in zip(self._tops[self._head :], pieces[self._head :], strict=False)
            if piece.kind == "heading"
        ]

    def _to_piece(self, count: int, tops: list[int]) -> bool:
        """Scroll to the next of some lines, or the one before, or to the very top."""
        stops = [0, *tops]
        if count > 0:
            stop = min(bisect_right(stops, self.first_line) + count, len(stops)) - 1
            return stops[stop] > self.first_line and self.scroll_line(stops[stop])
        stop = max(0, bisect_left(stops, self.first_line) + count)
        return self.scroll_line(stops[stop])

    def _first_piece_line(self) -> int:
        """The first line of a piece that is in view; of the one that fills it, if there is none."""
        place = bisect_left(self._tops, self.first_line)
        if place < len(self._tops) and self._tops[place] < self.first_line + self.view_height:
            return self._tops[place]
        return self._tops[place - 1] if place else 0

    def _focus(self) -> int:
        return self._line_at(self.match.start) if self.match else self._first_piece_line()

    def _line_at(self, offset: int) -> int:
        return locate(self._lines, offset)

    # What a view over lines is asked for.

    def line_count(self) -> int:
        return len(self._lines)

    def reflow(self) -> None:
        self._lines = lines(self._flow, self.text_width)
        self._tops = []
        for number, line in enumerate(self._lines):
            if line.parts and line.piece == len(self._tops):
                self._tops.append(number)

    def line_key(self, line: int) -> Hashable:
        return line

    def draw(self, line: int) -> list[Segment]:
        margin = Segment(" " * self.text_left, self.blank_style())
        return [margin, *self.text_row(self.shown(line))]

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
        told = piece.kind != "heading" and piece.start < self._body_start()
        return "lines--meta" if told else super().role(piece)

    def shown(self, line: int) -> Shown:
        found = self._lines[line]
        return Shown(0, found, self.text_left, found.start)

    def items(self, _first: int, _last: int) -> Iterable[int]:
        return (0,)

    def here(self) -> tuple[int, int]:
        return 0, self.hold(self.first_line)[0]

    def reveal(self, _item: int, offset: int) -> None:
        line = self._line_at(offset)
        if not self.first_line <= line < self.first_line + self.view_height:
            self.scroll_line(line - self.view_height // 3)

    def clicked(self, line: int, column: int) -> None:
        """A click into the text has nothing to do."""


def head_blocks(article: Article, count: int) -> Blocks:
    """What an article says of itself, as blocks to stand above it."""
    length = f"{count:,} words · {minutes(count)} min" if count else ""
    href = article.url if article.url.startswith(("http://", "https://")) else ""
    told = (Span(_origin(article)), Span(article.url, href=href), Span(length))
    title = (Heading(1, (Span(article.title),)),) if article.title else ()
    return (*title, *(Paragraph((span,)) for span in told if span.text))


def _origin(article: Article) -> str:
    date = f"{article.published:%Y-%m-%d}" if article.published else ""
    return " · ".join(filter(None, (article.byline, article.site_name, date)))
