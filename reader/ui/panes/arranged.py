"""Comments as a reader has them arranged: sorted and filtered."""

from collections.abc import Callable, Sequence
from operator import not_
from typing import NamedTuple

from reader.layout import orders, threads
from reader.layout.chains import levels
from reader.layout.orders import Sort
from reader.layout.threads import numbers
from reader.model import Comment
from reader.ui.messages import NothingPassed
from reader.ui.panes.comment_texts import CommentTexts
from reader.ui.panes.scanning import ScanningView


class Condition(NamedTuple):
    """What a comment has to be to pass a filter."""

    words: str
    """Of what the status says, as "by Tove"."""
    holds: Callable[[int], bool]
    """Whether it holds of a comment, by its number."""
    said: str = ""
    """The name, the number or the words that were asked for."""


class ArrangedView(ScanningView):
    """All comments of a page, or some of them, in one order or another; the focus stays."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.sort: Sort = "page"
        self.conditions: dict[str, Condition] = {}
        self.hits: bytearray | None = None
        """Of each comment, by its number, whether it passes the filter; None without one."""
        self._all_levels: Sequence[int] = ()
        self._ranks: Sequence[float] = ()
        self._folds_outside = threads.OPEN
        """What was folded when the filter came."""
        self._read_again = False
        """The filter was there before the comments: it finds the folds as it left them."""

    def load(self, comments: tuple[Comment, ...]) -> None:
        """Other comments, all open; the way to sort and the filter are kept."""
        self._texts = CommentTexts(comments)
        self.have(comments)
        self._all_levels = levels(self.whole, [comment.author for comment in comments])
        self._read_again = self.hits is not None
        self.hits = None
        if not self._read_again:
            self._folds_outside = threads.OPEN
        sort, self.sort = self.sort, "page"
        self._show(range(len(comments)))
        if sort != "page":
            self.sort_by(sort)
        if self.conditions:
            self._filter()

    # What is put where.

    def _show(self, order: Sequence[int]) -> None:
        query, term = self.finds.query, self.finds.term
        if isinstance(order, range):
            chosen, deep = self.all, self._all_levels
        else:
            chosen = tuple(map(self.all.__getitem__, order))
            deep = numbers(map(self._all_levels.__getitem__, order))
        self.lay(chosen, order, deep)
        self.quiet()
        if query:
            self.search(query, term)

    def rearrange(self) -> None:
        """Show the comments as they are sorted and filtered now, the focus where it was."""
        number, at = self.focus_number, self.row_of_focus
        folds = self.thread.folds
        order: Sequence[int] = range(len(self.all))
        if self.sort != "page":
            order = orders.ordered(self.whole, self._ranks)
        number = self._nearest_hit(order, number)
        if self.hits is not None:
            kept = orders.kept(self.whole, self.hits)
            order = numbers(filter(kept.__getitem__, order))
        self._show(order)
        self.thread.set_folds(folds)
        self.focus_number_at(number, at)

    def _nearest_hit(self, order: Sequence[int], number: int) -> int:
        """The comment in focus, or the next one that passes the filter."""
        hits = self.hits
        if hits is None or (number >= 0 and hits[number]):
            return number
        before, passed = -1, False
        for each in order:
            passed = passed or each == number
            if hits[each]:
                if passed:
                    return each
                before = each
        return before

    @property
    def focus_number(self) -> int:
        """The comment in focus, by its number; -1 where there are none."""
        return self.order[self.index] if self.comments else -1

    @property
    def row_of_focus(self) -> int:
        """On which row of the view its head is."""
        heights = self.thread.heights
        return heights.top(heights.row(self.index)) - self.first_line if self.comments else 0

    def index_of(self, number: int) -> int:
        """Where a comment is shown, -1 if it is not."""
        order = self.order
        try:
            return order.index(number)
        except ValueError:
            return -1

    def focus_number_at(self, number: int, at: int) -> None:
        """Put the focus on a comment and its head on a row of the view."""
        self.index = max(0, self.index_of(number))
        if not self.comments:
            return
        self._open_way(self.index)
        heights = self.thread.heights
        row = heights.row(self.index)
        heights.settle(row, self.view_height, 2 * self.view_height)
        self.stand(heights.top(row) - max(0, min(at, self.view_height - 1)))
        self.tell()

    def _open_way(self, index: int) -> None:
        self.thread.set_folds(threads.reveal(self.thread.forest, self.thread.folds, index))

    # Sorting.

    def can_sort_by(self, sort: Sort) -> bool:
        """Whether there is anything to sort by."""
        match sort:
            case "score":
                return any(comment.score is not None for comment in self.all)
            case "newest" | "oldest":
                return any(comment.published is not None for comment in self.all)
            case _:
                return True

    def sort_by(self, sort: Sort) -> None:
        """Sort siblings so from now on; at once, but for what has to be measured first."""

        def apply(lengths: Sequence[int]) -> None:
            self._ranks = orders.ranks(self.all, self.whole, sort, lengths)
            self.sort = sort
            self.rearrange()

        if sort == "longest":
            self.scan("sort", lambda number: len(self._texts.text(number)), apply)
        else:
            self._scans.pop("sort", None)
            apply(())

    # Filters.

    def filter_by(self, kind: str, condition: Condition | None) -> None:
        """Ask for one thing more, or no longer for it."""
        self.conditions.pop(kind, None)
        if condition is not None:
            self.conditions[kind] = condition
        self._filter()

    def unfilter(self) -> bool:
        """Show all; False if all are shown."""
        if not self.conditions:
            return False
        self.conditions.clear()
        self._filter()
        return True

    def _filter(self) -> None:
        conditions = [condition.holds for condition in self.conditions.values()]
        if conditions:
            self.scan("filter", lambda n: all(holds(n) for holds in conditions), self._filtered)
        else:
            self._scans.pop("filter", None)
            self._leave_filter()

    def _filtered(self, passed: Sequence[int]) -> None:
        outside = self.hits is None
        again, self._read_again = self._read_again, False
        if outside and not again:
            self._folds_outside = self.thread.folds
        hits = bytearray(map(bool, passed))
        self.hits = hits if 1 in hits or not outside else None
        if 1 in hits:
            if not again:
                self.thread.set_folds(threads.OPEN)
            self.rearrange()
        else:
            self._read_again = again
            words = " · ".join(condition.words for condition in self.conditions.values())
            self.conditions.clear()
            self._leave_filter()
            self.post_message(NothingPassed(words))

    def _leave_filter(self) -> None:
        if self.hits is None and not self._read_again:
            return
        self.hits, self._read_again = None, False
        self.thread.set_folds(self._folds_outside & frozenset(self.whole.ids))
        self.rearrange()

    def quiet(self) -> None:
        """Show no more than the heads of comments that are not to be read, or only lead to some."""
        self.thread.set_brief(self.not_read())

    def not_read(self) -> bytearray:
        """By index, of which the head is enough: those that lead to what passed or answer it."""
        if self.hits is None:
            return bytearray(len(self.order))
        return bytearray(map(not_, map(self.hits.__getitem__, self.order)))
