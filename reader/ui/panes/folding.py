"""Folding threads, while the focus stays on its row of the screen."""

from collections.abc import Callable

from reader.layout import orders, threads
from reader.model import Comment
from reader.ui.panes.comment_regard import RegardedView


class FoldingView(RegardedView):
    """Comments that can be folded: individually, by level, or because they are done."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.folding: dict[str, Callable[[int], bool]] = {
            "toggle": lambda _count: self._read_here() or self.toggle(self.index),
            "open": lambda _count: (
                self._read_here() or (self._is_closed() and self.toggle(self.index))
            ),
            "close": lambda _count: not self._is_closed() and self.toggle(self.index),
            "expand": lambda _count: self._expand(),
            "collapse": lambda _count: self._collapse(),
            "less": lambda count: self._refold(self._by_level(threads.less, count)),
            "more": lambda count: self._refold(self._by_level(threads.more, count)),
            "close_all": lambda _count: self._refold(self._shallow(1)),
            "open_all": lambda _count: self._refold(threads.OPEN),
            "levels": lambda count: self._refold(self._shallow(count)),
            "fold_old": lambda _count: self._fold_old(),
            "done": lambda _count: self._done(),
            "hide": lambda _count: self._hide(),
        }

    @property
    def current(self) -> Comment | None:
        """The comment in focus."""
        return self.comments[self.index] if self.comments else None

    def visit(self, number: int, *, at_top: bool = True) -> None:
        """Go to a comment by its number, removing the fold or filter that hides it."""
        if self.index_of(number) < 0:
            self.unfilter()
        index = self.index_of(number)
        self.open_way_to(index)
        self.focus_on(index, at_top=at_top)
        self.tell()

    def focus_on(self, index: int, *, at_top: bool = False, from_below: bool = False) -> None:
        self.mark(index)
        self.show_comment(index, at_top=at_top, from_below=from_below)

    def mark(self, index: int) -> None:
        """Move only the focus: the two comments are redrawn."""
        before, self.index = self.index, index
        for changed in {before, index}:
            row = self.thread.heights.row(changed)
            self.refresh_rows(self.thread.heights.top(row), self.lines_of_row(row))

    # Folds.

    def fold(self, operation: str, count: int = 1) -> bool:
        """Fold as a command says; False if there is nothing to fold or unfold."""
        return bool(self.comments) and self.folding[operation](max(1, count))

    def _is_closed(self) -> bool:
        return self.thread.is_closed(self.index)

    def toggle(self, index: int) -> bool:
        self._fold_round_focus(lambda: self.thread.toggle(index))
        return True

    def _expand(self) -> bool:
        if self._read_here():
            return True
        if self._is_closed():
            return self.toggle(self.index)
        if not self.thread.forest.replies(self.index):
            return False
        self.focus_on(self.index + 1)
        self.tell()
        return True

    def _collapse(self) -> bool:
        if self.thread.forest.replies(self.index) and not self._is_closed():
            return self.toggle(self.index)
        return self.go("parent")

    def _shallow(self, count: int) -> threads.Folds:
        """So many levels; comments without replies that were folded by hand stay so."""
        forest = self.thread.forest
        alone = (forest.ids[index] for index in self.thread.closed if not forest.replies(index))
        return threads.levels(forest, count).union(alone)

    def _by_level(
        self, step: Callable[[threads.Forest, threads.Folds], threads.Folds], count: int
    ) -> threads.Folds:
        folds = self.thread.folds
        for _ in range(count):
            folds = step(self.thread.forest, folds)
        return folds

    def _refold(self, folds: threads.Folds) -> bool:
        if folds == self.thread.folds:
            return False
        self._fold_round_focus(lambda: self.thread.set_folds(folds))
        return True

    def _fold_round_focus(self, change: Callable[[], object]) -> None:
        """Fold, keeping the focus, or the comment that now hides it, on its row of the screen."""
        heights, before = self.thread.heights, self.index
        at = heights.top(heights.row(before)) - self.first_line
        change()
        self.index = self.thread.stand_in(before)
        if self.index != before or self.thread.is_short(self.index):
            at = max(0, min(at, self.view_height - 1))
        row = heights.row(self.index)
        heights.settle(row, self.view_height, 2 * self.view_height)
        self.stand(heights.top(row) - at)
        self.tell()

    # Threads that are done.

    def quieten(self) -> None:
        """Change which comments are shown as heads only."""
        self._fold_round_focus(self.quiet)
        self.forget()

    def _read_here(self) -> bool:
        """Show the comment in focus in full, if only its head was shown."""
        if not self.thread.is_brief(self.index):
            return False
        self._fold_round_focus(lambda: self.read_after_all(self.index))
        return True

    def _hide(self) -> bool:
        self.hidden ^= {self.comments[self.index].id}
        self.quieten()
        self.tell()
        return True

    def _fold_old(self) -> bool:
        """Close all that has nothing new in it."""
        forest = self.thread.forest
        news = self.news
        new = [index for index, name in enumerate(forest.ids) if name in news]
        if not new:
            return False
        kept = orders.with_ancestors(forest, (forest.parent[index] for index in new))
        self._refold(threads.closed_but(forest, kept))
        return True

    def _done(self) -> bool:
        """Mark this thread as done, fold it, and go to the next one that is not done.

        A thread that was done is unmarked instead. False if there is none to go to.
        """
        forest = self.thread.forest
        root = forest.path(self.index)[0]
        name = forest.ids[root]
        self.forget()
        if name in self.done:
            self.done.remove(name)
            self.focus_on(root)
            return not self._is_closed() or self.toggle(root)
        self.done.add(name)
        read = frozenset(forest.ids[root : forest.end[root]])
        self.new -= read
        self.edited -= read
        self.focus_on(root)
        if not self._is_closed():
            self.toggle(root)
        left = (each for each in forest.roots if each > root and forest.ids[each] not in self.done)
        following = next(left, -1)
        if following < 0:
            return False
        self.focus_on(following)
        self.tell()
        return True

    def open_way_to(self, index: int, *, itself: bool = False) -> None:
        folds = threads.reveal(self.thread.forest, self.thread.folds, index)
        folds -= {self.thread.forest.ids[index]} if itself else set()
        opened = self.thread.set_folds(folds)
        if (itself and self.read_after_all(index)) or opened:
            self.stand(self.first_line)
