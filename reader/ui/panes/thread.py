"""The comments of a page as rows: which are visible, which are folded, and their heights."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import compress, count
from operator import or_

from reader.layout import threads
from reader.layout.threads import OPEN, Folds, Forest, numbers
from reader.model import Comment
from reader.ui.panes.heights import Flags, Heights


class Thread:
    """Folds and heights of comments, which themselves do not change."""

    def __init__(
        self,
        comments: tuple[Comment, ...],
        measure: Callable[[int], int],
        known: Sequence[int] = (),
        forest: Forest | None = None,
    ) -> None:
        """`known` are heights measured before, 0 for those that were not; `forest` is theirs."""
        self.comments = comments
        self.forest = Forest(comments) if forest is None else forest
        self.folds: Folds = OPEN
        self._closed = bytearray(len(comments))
        """The folds by index."""
        self.brief: Flags = bytes(len(comments))
        """Comments of which the head alone is shown; what answers them is shown whole."""
        self._short = bytearray()
        """Comments that are one line high, for either reason; empty if there are none."""
        self.visible = numbers(range(len(comments)))
        self._measure, self._known = measure, known
        self._heights: Heights | None = None

    @property
    def heights(self) -> Heights:
        """Created on first use: before a pane is shown it has no width to measure for."""
        if self._heights is None:
            count, visible = len(self.comments), self.visible
            whole = visible if len(visible) == count else numbers(range(count))
            self._heights = Heights(whole, self._measure, self._known)
            if self.folds or self._short:
                self._heights.arrange(self.visible, self._short)
        return self._heights

    @property
    def is_measured(self) -> bool:
        """Whether the heights were created."""
        return self._heights is not None

    def rescale(self, ratio: float) -> None:
        """The width changed: measured heights are estimates again, bodies `ratio` times as high."""
        if self._heights is not None:
            self._heights.rescale(ratio)

    def set_brief(self, brief: Flags) -> bool:
        """Show only the heads of exactly these comments; False if that is so already."""
        if brief == self.brief:
            return False
        self.brief = brief
        self._arrange()
        return True

    def show_in_full(self, index: int) -> bool:
        """Show a comment in full of which only the head is shown; False if it is shown in full."""
        if not self.is_brief(index):
            return False
        brief = bytearray(self.brief)
        brief[index] = 0
        return self.set_brief(brief)

    def is_short(self, index: int) -> bool:
        """Whether only the head of a comment is shown."""
        return bool(self._short) and bool(self._short[index])

    def is_closed(self, index: int) -> bool:
        """Whether a comment is folded."""
        return bool(self._closed[index])

    def is_brief(self, index: int) -> bool:
        """Whether a comment is set to be shown as a head only, folded or not."""
        return bool(self.brief[index])

    @property
    def closed(self) -> Iterator[int]:
        """The folded comments."""
        return compress(count(), self._closed)

    def _arrange(self) -> None:
        self._shorten(bytearray(map(or_, self._closed, self.brief)))
        if self._heights is not None:
            self._heights.arrange(self.visible, self._short)

    def _shorten(self, short: bytearray) -> None:
        """Update which comments are short; if none is, heights need not check each comment."""
        self._short = short if 1 in short else bytearray()

    def set_folds(self, folds: Folds) -> bool:
        """Fold exactly these comments; False if they are folded already."""
        if folds == self.folds:
            return False
        self.folds = folds
        ids = self.forest.ids
        self._closed = bytearray(map(folds.__contains__, ids)) if folds else bytearray(len(ids))
        self.visible = threads.visible(self.forest, folds)
        self._arrange()
        return True

    def toggle(self, index: int) -> None:
        """Fold or unfold one visible comment; rows above it are not recomputed."""
        row = self.heights.row(index)
        self.folds ^= {self.forest.ids[index]}
        self._closed[index] ^= 1
        if self._closed[index]:
            after = bisect_left(self.visible, self.forest.end[index], row + 1)
            del self.visible[row + 1 : after]
        else:
            self.visible[row + 1 : row + 1] = threads.below(self.forest, self.folds, index)
        short = self._short or bytearray(len(self._closed))
        short[index] = self._closed[index] | self.brief[index]
        self._shorten(short)
        self.heights.arrange(self.visible, self._short, row)

    def stand_in(self, index: int) -> int:
        """The visible comment for this one: itself, or the folded one that hides it."""
        for above in self.forest.path(index):
            if self._closed[above]:
                return above
        return index

    def answers(self, index: int) -> str | None:
        """The author of this comment's parent; None for the start of a thread."""
        above = self.forest.parent[index]
        return None if above < 0 else self.comments[above].author

    @property
    def folded(self) -> int:
        """How many comments a fold hides."""
        return len(self.comments) - len(self.visible)
