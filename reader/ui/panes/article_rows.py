"""An article as rows: its metadata, then its text."""

from bisect import bisect_left, bisect_right

from rich.segment import Segment
from rich.style import Style

from reader.layout.interleaved import Interleaved, interleaved, interleaved_flow
from reader.layout.lines import Line, lines, locate
from reader.layout.pieces import Flow, Piece
from reader.layout.pieces import Run as Set
from reader.model import Article, Paragraph, Span
from reader.text import words
from reader.ui.panes.article_head import head_blocks, origin
from reader.ui.panes.article_place import ArticleFacts
from reader.ui.panes.reading_time import Length, length
from reader.ui.widgets.rows import Shown, TextRows
from reader.values import NamedTuple

EMPTY = "No article on this page."


class Outlined(NamedTuple):
    """A heading of the article."""

    paragraph: int
    level: int
    text: str
    words: int


class LaidOut(NamedTuple):
    """An article that is laid out, for the next that shows it."""

    article: Article
    length: Length
    content: Interleaved
    head: int
    flow: Flow
    width: int
    lines: list[Line]


_PASSED_ON: list[LaidOut] = []
"""One at most, until an article is shown."""


class ArticleRows(TextRows):
    """An article in one column, below its title and origin."""

    _before: LaidOut | None = None
    """This article as another has laid it out, until its lines are asked for."""

    def be_empty(self) -> None:
        """Start without a text."""
        self._article = Article()
        self._content = interleaved((), ())
        self._flow = Flow("", ())
        self._article_pieces: list[Piece] = []
        """The pieces of the text that are in the article, its head among them."""
        self._paragraphs: list[Piece] = []
        """Those of them under the head."""
        self._dropped: frozenset[int] = frozenset()
        """The starts of those that are not in the article, while they are shown."""
        self._head = 0
        """The number of pieces of the head, above the text."""
        self._title_rows = 0
        """How many of these are title and author; the others are facts."""
        self.length = Length()
        self._lines: list[Line] = []
        self._tops: list[int] = []
        """The line each piece begins at."""
        self._stop: int | None = None
        """The offset last jumped to by paragraphs or a search; None after scrolling."""

    def take(self, article: Article) -> None:
        """Show another article, from its top."""
        before = _PASSED_ON.pop() if _PASSED_ON else None
        self._before = before = before if before and before.article is article else None
        self._article = article
        self.length = before.length if before else length(article.text)
        blocks = article.blocks or (Paragraph((Span(EMPTY),)),)
        self._lay_out(before.content if before else interleaved(blocks, ()))
        self._stop = None

    def pass_on(self) -> None:
        """Spare the next that shows this article, at the same width, the work of laying it out."""
        made = (self._article, self.length, self._content, self._head, self._flow)
        _PASSED_ON[:] = [LaidOut(*made, self.text_width, self._lines)]

    def _lay_out(self, content: Interleaved) -> None:
        """Another text below the head."""
        head = head_blocks(self._article, self.length)
        self._title_rows = bool(self._article.title) + bool(origin(self._article))
        self._content, before = content, self._before
        if before and before.content is content:
            self._head, self._flow = before.head, before.flow
        else:
            flow = interleaved_flow(content, head)
            self._head = sum(piece.block < len(head) for piece in flow.pieces)
            # The pieces of the head are close together, right below the title.
            close = (piece._replace(gap=0) for piece in flow.pieces[: self._head])
            self._flow = Flow(flow.text, (*close, *flow.pieces[self._head :]))
        gone = {len(head) + block for block in content.dropped}
        self._article_pieces = [piece for piece in self._flow.pieces if piece.block not in gone]
        self._dropped = frozenset(p.start for p in self._flow.pieces if p.block in gone)
        # Paragraphs are those of the article, whatever that was left out is shown between them.
        self._paragraphs = self._article_pieces[self._head :]
        self._lines, self._tops = [], []

    def facts(self) -> ArticleFacts:
        """The position in the article: the paragraph, and the part already read."""
        body = self._body_tops()
        lines_seen = min(len(self._lines), self.first_line + self.view_height)
        first = body[0] if body else 0
        share = (
            (lines_seen - first) / max(1, len(self._lines) - first) if lines_seen > first else 0.0
        )
        left = self.length.left(1 - share)
        through = self._stop is None and lines_seen == len(self._lines)
        paragraph = len(body) if through else max(1, bisect_right(body, self._current()))
        return ArticleFacts(paragraph, len(body), round(100 * share), left)

    def _body_start(self) -> int:
        body = self._flow.pieces[self._head :]
        return body[0].start if body else 0

    def _body_tops(self, kind: str = "") -> list[int]:
        """Where the paragraphs of the article begin, or those of a kind, whatever is between.

        The facts of an entry belong to the paragraph above them.
        """
        begun = zip(self._tops[self._head :], self._flow.pieces[self._head :], strict=False)
        gone = self._dropped
        if kind:
            return [top for top, p in begun if p.start not in gone and p.kind == kind]
        return [top for top, p in begun if p.start not in gone and p.kind != "facts"]

    def _current(self) -> int:
        """The current line: the one last jumped to, else the first paragraph in view.

        At the end of the text it is the last paragraph, which may never reach the top.
        """
        if self._stop is not None:
            return self._line_at(self._stop)
        return self._tops[-1] if self._ended() else self._first_piece_line()

    def _ended(self) -> bool:
        """Whether the text is scrolled to its end."""
        last = self.first_line + self.view_height
        return bool(self._tops) and self.first_line > 0 and last >= len(self._lines)

    def _first_piece_line(self) -> int:
        """The first line of a piece that begins in view; else of the piece that fills the view."""
        place = bisect_left(self._tops, self.first_line)
        if place < len(self._tops) and self._tops[place] < self.first_line + self.view_height:
            return self._tops[place]
        return self._tops[place - 1] if place else 0

    def _line_at(self, offset: int) -> int:
        return locate(self._lines, offset)

    def line_count(self) -> int:
        return len(self._lines)

    def laid(self) -> list[Line]:
        """The lines of the text."""
        before, self._before = self._before, None
        if before and before.flow is self._flow and before.width == self.text_width:
            return before.lines or lines(self._flow, self.text_width)
        return lines(self._flow, self.text_width)

    def reflow(self) -> None:
        self._lines = self.laid()
        self._tops = []
        for number, line in enumerate(self._lines):
            if line.parts and line.piece == len(self._tops):
                self._tops.append(number)

    def draw(self, line: int) -> list[Segment]:
        margin = Segment(" " * self.text_left, self.blank_style())
        return [margin, *self.text_row(self.shown(line)), *self.beside(line)]

    def beside(self, _line: int) -> list[Segment]:
        """The text to the right of a line."""
        return []

    def flow(self, _item: int) -> Flow:
        return self._flow

    def role(self, piece: Piece) -> str:
        if piece.start in self._dropped:
            return "lines--dropped"
        is_in_head = piece.kind != "heading" and piece.start < self._body_start()
        return "lines--meta" if is_in_head else super().role(piece)

    def set_as(self, piece: Piece, run: Set) -> Style:
        style = super().set_as(piece, run)
        return style.without_color if piece.start in self._dropped else style

    def shown(self, line: int) -> Shown:
        laid = self._lines[line]
        return Shown(0, laid, self.text_left, laid.start)

    def headings(self) -> list[Outlined]:
        """The headings, with the number of words below each."""
        text = self._flow.text
        entries: list[Outlined] = []
        for number, piece in enumerate(self._paragraphs):
            content = text[piece.start : piece.end]
            if piece.kind == "heading":
                entries.append(Outlined(number, piece.level, " ".join(content.split()), 0))
            elif entries:
                entries[-1] = entries[-1]._replace(words=entries[-1].words + words(content))
        return entries
