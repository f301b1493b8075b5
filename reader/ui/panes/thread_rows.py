"""Comments as rows: their heads, their texts, and the guides that show the tree."""

from collections.abc import Sequence
from datetime import datetime

from rich.segment import Segment

from reader.layout.indentation import levels
from reader.layout.lines import Line
from reader.layout.pieces import Flow
from reader.layout.threads import Forest
from reader.layout.wrap import cut
from reader.model import Comment
from reader.ui.panes.comment_head import Facts, Field, fields
from reader.ui.panes.comment_rows import Look, Rows
from reader.ui.panes.comment_texts import CommentTexts
from reader.ui.panes.thread import Thread
from reader.ui.widgets import bidi
from reader.ui.widgets.paint import Run
from reader.ui.widgets.rows import Shown, TextRows

HEAD = -1
"""The place of a comment's head among the offsets of its text; its author ends there."""
FRAME = 2
"""Lines of a comment beside its text: the head above, the blank line below."""
UNFITTED = 80
"""The width taken for granted before there is a screen."""
EMPTY = "No comments on this page."


class ThreadRows(TextRows):
    """Comments below each other, one of them in focus."""

    _looked: tuple[int, int, Look] | None = None
    """The look of the line whose key was asked for last: it is drawn next, unless it is cached."""
    spotlight = False
    """Whether all but the comment in focus steps back."""

    def be_empty(self) -> None:
        """Start without comments."""
        self._texts = CommentTexts(())
        self._rows = Rows(self.palette, 0, UNFITTED)
        self.now = datetime.min  # noqa: DTZ901  no age is told by a clock without a zone
        """The time from which ages are counted; until it is set, dates are shown as the page gives
        them.
        """
        self.comments: tuple[Comment, ...] = ()
        """Those that are shown, in the order in which they are."""
        self.order: Sequence[int] = ()
        """The number of each on the page; an index is its place here."""
        self.levels: Sequence[int] = ()
        """How far each is indented."""
        self.thread = Thread((), self._measure)
        self.index = 0
        """The comment in focus."""

    def take(self, comments: tuple[Comment, ...]) -> None:
        """Set the comments of a page, none folded and in its order, from the first."""
        self._texts = CommentTexts(comments)
        forest = Forest(comments)
        self.comments, self.order = comments, range(len(comments))
        self.levels = levels(forest, [comment.author for comment in comments])
        self.thread = Thread(comments, self._measure, (), forest)
        self.index = 0

    def flow(self, item: int) -> Flow:
        return self._texts.flow(self.order[item] if self.order else 0)

    def text(self, item: int) -> str:
        """The searchable text of a comment."""
        return self._texts.text(self.order[item])

    def _lines_of(self, item: int) -> list[Line]:
        return self._texts.lines(self.order[item], self._rows.text_width(self.levels[item]))

    def _measure(self, item: int) -> int:
        width = self._rows.text_width(self.levels[item])
        return FRAME + self._texts.height(self.order[item], width)

    def line_count(self) -> int:
        return self.thread.heights.total if self.comments else 1

    def look(self, line: int) -> tuple[int, int, Look]:
        """The comment a line belongs to, which of its lines it is, and its look."""
        thread = self.thread
        row, offset = thread.heights.at(line)
        index = thread.visible[row]
        level, after, replies = self.levels[index], 0, False
        if row + 1 < len(thread.visible):
            following = thread.visible[row + 1]
            replies = thread.forest.depth[following] > thread.forest.depth[index]
            # A reply on the same level hangs on a guide of its own, all the way to its mark.
            after = max(self.levels[following], level + 1 if replies else 0)
        closed, brief = thread.is_closed(index), thread.is_brief(index)
        return index, offset, Look(level, closed, index == self.index, replies, after, brief)

    def draw(self, line: int) -> list[Segment]:
        if not self.comments:
            return [Segment(cut(EMPTY, self.view_width), self.palette["lines--meta"])]
        index, offset, look = self._looked or self.look(line)
        row = self._drawn(index, offset, look)
        if not self.spotlight or look.current:
            return row
        return self.palette.under(row, "comment--aside")

    def _drawn(self, index: int, offset: int, look: Look) -> list[Segment]:
        if offset == 0:
            words, preview = self._words(index, look), self._preview(index)
            row = self._rows.head(look, words, preview, self._in_author(index))
            return bidi.by_field(row) if self.bidi else row
        shown = self._shown(index, offset)
        if shown.line is None:
            return self._rows.tail(look)
        return [*self._rows.body(look), *self.text_row(shown)]

    def _words(self, index: int, look: Look) -> list[Field]:
        unseen = self._rows.guides(look.level) < look.level
        above = self.thread.answers(index) if unseen else None
        facts = Facts(self.replies(index), look.closed, self.now, above)
        return fields(self.comments[index], self.with_remarks(index, facts))

    def replies(self, index: int) -> int:
        """The number of comments below a comment, shown or not."""
        return self.thread.forest.replies(index)

    def with_remarks(self, _index: int, facts: Facts) -> Facts:
        """The facts for a comment's head, including what the user set for it."""
        return facts

    def _in_author(self, index: int) -> list[Run]:
        """The highlights in the author of a comment."""
        behind = len(self.comments[index].author) + 1
        over = self.highlights(index, -behind, HEAD)
        return [Run(start + behind, end + behind, style) for start, end, style in over]

    def _preview(self, index: int) -> str:
        return " ".join(self.text(index)[: self.view_width].split())

    def _shown(self, index: int, offset: int) -> Shown:
        """The content of a line of a comment: its head, its text, or the blank line below."""
        laid = self._lines_of(index)
        left = self._rows.text_left(self.levels[index])
        if offset == 0:
            return Shown(index, None, left)
        if offset > len(laid):
            return Shown(index, None, left, len(self.text(index)))
        line = laid[offset - 1]
        return Shown(index, line, left, line.start)
