"""A thread as it looks: which comment a line belongs to, what stands in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable
from typing import ClassVar

from rich.segment import Segment

from reader.layout.wrap import cut
from reader.text import cells
from reader.ui.panes.comment_rows import GUIDE, Look
from reader.ui.panes.header import Facts, Field, fields
from reader.ui.panes.thread_layout import HEAD, ThreadLayout
from reader.ui.widgets.paint import Run
from reader.ui.widgets.rows import Shown

EMPTY = "No comments on this page."


class ThreadView(ThreadLayout):
    """Comments below each other, drawn."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "comment--author",
        "comment--state",
        "comment--cursor",
        "comment--note",
        "comment--aside",
    }
    DEFAULT_CSS = """
    ThreadView {
        & > .comment--author { text-style: bold; }
        & > .comment--state { text-style: italic; }
        & > .comment--cursor { text-style: bold; color: $accent; }
        & > .comment--note { color: $accent; }
        & > .comment--aside { color: $text-muted; text-style: not bold; }
    }
    """

    _looked: tuple[int, int, Look] | None = None
    """The look of the line whose key was asked for last: it is drawn next, if it is not known."""
    spotlight = False
    """Whether all but the comment in focus steps back."""

    def look(self, line: int) -> tuple[int, int, Look]:
        """Which comment a line belongs to, which of its lines it is, and how it looks."""
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

    def line_key(self, line: int) -> Hashable:
        self._looked = self.look(line) if self.comments else None
        return self._looked or EMPTY

    def draw(self, line: int) -> list[Segment]:
        if not self.comments:
            return [Segment(cut(EMPTY, self.view_width), self.palette["lines--meta"])]
        index, offset, look = self._looked or self.look(line)
        row = self._drawn(index, offset, look)
        if not self.spotlight or look.current:
            return row
        aside = self.palette["comment--aside"]
        return [Segment(text, (style or aside) + aside) for text, style, _control in row]

    def _drawn(self, index: int, offset: int, look: Look) -> list[Segment]:
        if offset == 0:
            words, preview = self._words(index, look), self._preview(index)
            return self._rows.head(look, words, preview, self._in_author(index))
        shown = self._shown(index, offset)
        if shown.line is None:
            return self._rows.tail(look)
        return [*self._rows.body(look), *self.text_row(shown)]

    def _words(self, index: int, look: Look) -> list[Field]:
        unseen = self._rows.guides(look.level) < look.level
        above = self.thread.answers(index) if unseen else None
        facts = Facts(self.replies(index), look.closed, self.now, above)
        return fields(self.comments[index], self.told(index, facts))

    def replies(self, index: int) -> int:
        """How many comments stand below one, shown or not."""
        return self.thread.forest.replies(index)

    def told(self, _index: int, facts: Facts) -> Facts:
        """What there is to say of a comment, with what the reader said of it."""
        return facts

    def _in_author(self, index: int) -> list[Run]:
        """What stands out in the author of a comment."""
        behind = len(self.comments[index].author) + 1
        over = self.highlights(index, -behind, HEAD)
        return [Run(start + behind, end + behind, style) for start, end, style in over]

    def _preview(self, index: int) -> str:
        return " ".join(self.text(index)[: self.view_width].split())

    def shown(self, line: int) -> Shown:
        if not self.comments:
            return Shown(0, None, 0)
        row, offset = self.thread.heights.at(line)
        return self._shown(self.thread.visible[row], offset)

    def _shown(self, index: int, offset: int) -> Shown:
        """What one of the lines of a comment shows: its head, its text, the blank line below."""
        laid = self._lines_of(index)
        left = self._rows.text_left(self.levels[index])
        if offset == 0:
            return Shown(index, None, left)
        if offset > len(laid):
            return Shown(index, None, left, len(self.text(index)))
        return Shown(index, laid[offset - 1], left)

    def items(self, first: int, last: int) -> Iterable[int]:
        visible = self.thread.visible
        stop = len(visible) if last < 0 else bisect_right(visible, last)
        return visible[bisect_left(visible, first) : stop]

    def guide_at(self, index: int, column: int) -> int | None:
        """The level of the guide that a comment's line has at a cell, None for none.

        Its own level is where its fold mark stands, however few guides there is room for.
        """
        level = (column - self._rows.text_left(0)) // cells(GUIDE) + 1
        level_of_own = self.levels[index]
        own = self._rows.guides(level_of_own)
        return level_of_own if level == own else level if 0 <= level < own else None
