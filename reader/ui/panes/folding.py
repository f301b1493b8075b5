"""Folding threads, while the focus stays on its row of the screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.layout import orders, threads
from reader.ui.panes.arrangement import Arrangement
from reader.ui.panes.comment_flags import Remarks
from reader.ui.panes.thread import Thread

if TYPE_CHECKING:
    from reader.ui.panes.comments_view import CommentsView


class Folding:
    """Folds comments: individually, by level, or because they are done."""

    def __init__(self, view: "CommentsView", arrangement: Arrangement, remarks: Remarks) -> None:
        self._view = view
        self._arrangement = arrangement
        self._remarks = remarks
        self.operations: dict[str, Callable[[int], bool]] = {
            "toggle": lambda _count: self._read_here() or self.toggle(self._view.index),
            "open": lambda _count: (
                self._read_here() or (self._is_closed() and self.toggle(self._view.index))
            ),
            "close": lambda _count: not self._is_closed() and self.toggle(self._view.index),
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
    def _thread(self) -> Thread:
        return self._view.thread

    # Folds.

    def fold(self, operation: str, count: int = 1) -> bool:
        """Fold as a command says; False if there is nothing to fold or unfold."""
        return bool(self._view.comments) and self.operations[operation](max(1, count))

    def _is_closed(self) -> bool:
        return self._thread.is_closed(self._view.index)

    def toggle(self, index: int) -> bool:
        """Fold a visible comment, or unfold it."""
        self._fold_round_focus(lambda: self._thread.toggle(index))
        return True

    def _expand(self) -> bool:
        if self._read_here():
            return True
        if self._is_closed():
            return self.toggle(self._view.index)
        if not self._thread.forest.replies(self._view.index):
            return False
        self._view.focus_on(self._view.index + 1)
        self._view.tell()
        return True

    def _collapse(self) -> bool:
        if self._thread.forest.replies(self._view.index) and not self._is_closed():
            return self.toggle(self._view.index)
        return self._view.go("parent")

    def _shallow(self, count: int) -> threads.Folds:
        """So many levels; comments without replies that were folded by hand stay so."""
        forest = self._thread.forest
        alone = (forest.ids[index] for index in self._thread.closed if not forest.replies(index))
        return threads.levels(forest, count).union(alone)

    def _by_level(
        self, step: Callable[[threads.Forest, threads.Folds], threads.Folds], count: int
    ) -> threads.Folds:
        folds = self._thread.folds
        for _ in range(count):
            folds = step(self._thread.forest, folds)
        return folds

    def _refold(self, folds: threads.Folds) -> bool:
        if folds == self._thread.folds:
            return False
        self._fold_round_focus(lambda: self._thread.set_folds(folds))
        return True

    def _fold_round_focus(self, change: Callable[[], object]) -> None:
        """Fold, keeping the focus, or the comment that now hides it, on its row of the screen."""
        view, thread, before = self._view, self._thread, self._view.index
        heights = thread.heights
        at = heights.top(heights.row(before)) - view.first_line
        change()
        view.index = thread.stand_in(before)
        if view.index != before or thread.is_short(view.index):
            at = max(0, min(at, view.view_height - 1))
        row = heights.row(view.index)
        heights.settle(row, view.view_height, 2 * view.view_height)
        view.stand(heights.top(row) - at)
        view.tell()

    # Threads that are done.

    def quieten(self) -> None:
        """Change which comments are shown as heads only."""
        self._fold_round_focus(self._arrangement.quiet)
        self._view.forget()

    def _read_here(self) -> bool:
        """Show the comment in focus in full, if only its head was shown."""
        if not self._thread.is_brief(self._view.index):
            return False
        self._fold_round_focus(lambda: self._thread.show_in_full(self._view.index))
        return True

    def _hide(self) -> bool:
        self._remarks.hidden ^= {self._view.comments[self._view.index].id}
        self.quieten()
        self._view.tell()
        return True

    def _fold_old(self) -> bool:
        """Close all that has nothing new in it."""
        forest = self._thread.forest
        news = self._remarks.news
        new = [index for index, name in enumerate(forest.ids) if name in news]
        if not new:
            return False
        open_ones = orders.with_ancestors(forest, (forest.parent[index] for index in new))
        self._refold(threads.closed_but(forest, open_ones))
        return True

    def _done(self) -> bool:
        """Mark this thread as done, fold it, and go to the next one that is not done.

        A thread that was done is unmarked instead. False if there is none to go to.
        """
        view, remarks, forest = self._view, self._remarks, self._thread.forest
        root = forest.path(view.index)[0]
        name = forest.ids[root]
        view.forget()
        if name in remarks.done:
            remarks.done.remove(name)
            view.focus_on(root)
            return not self._is_closed() or self.toggle(root)
        remarks.done.add(name)
        read = frozenset(forest.ids[root : forest.end[root]])
        remarks.new -= read
        remarks.edited -= read
        view.focus_on(root)
        if not self._is_closed():
            self.toggle(root)
        later = (each for each in forest.roots if each > root)
        following = next((each for each in later if forest.ids[each] not in remarks.done), -1)
        if following < 0:
            return False
        view.focus_on(following)
        view.tell()
        return True

    def open_way_to(self, index: int, *, itself: bool = False) -> None:
        """Unfold what hides a comment, and with `itself` the comment too."""
        thread = self._thread
        folds = threads.reveal(thread.forest, thread.folds, index)
        folds -= {thread.forest.ids[index]} if itself else set()
        opened = thread.set_folds(folds)
        if (itself and thread.show_in_full(index)) or opened:
            self._view.stand(self._view.first_line)
