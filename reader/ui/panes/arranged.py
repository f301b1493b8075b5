"""The comments pane's sorting and filtering."""

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
    """A condition of a filter."""

    words: str
    """For the status bar, for example "by Tove"."""
    holds: Callable[[int], bool]
    """Whether it holds of a comment, by its number."""
    said: str = ""
    """The name, the number or the words that were asked for."""


class ArrangedView(ScanningView):
    """Comments sorted and filtered; the focus stays on its comment."""

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
        """Show other comments, none folded; order and filter stay."""
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

    # The order and the filter.

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
        """Apply order and filter anew, keeping the focus where it was."""
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
        """The number of the comment in focus; -1 if there are none."""
        return self.order[self.index] if self.comments else -1

    @property
    def row_of_focus(self) -> int:
        """The row of the view with the head of the comment in focus."""
        heights = self.thread.heights
        return heights.top(heights.row(self.index)) - self.first_line if self.comments else 0

    def index_of(self, number: int) -> int:
        """The index of a comment in the view, -1 if it is not shown."""
        order = self.order
        try:
            return order.index(number)
        except ValueError:
            return -1

    def focus_number_at(self, number: int, at: int) -> None:
        """Move the focus to a comment, with its head on a given row of the view."""
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
        """Whether comments have what an order needs, such as scores."""
        match sort:
            case "score":
                return any(comment.score is not None for comment in self.all)
            case "newest" | "oldest":
                return any(comment.published is not None for comment in self.all)
            case _:
                return True

    def sort_by(self, sort: Sort) -> None:
        """Sort siblings in a new order; at once, unless something has to be computed first."""

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
        """Add a condition to the filter, or remove it."""
        self.conditions.pop(kind, None)
        if condition is not None:
            self.conditions[kind] = condition
        self._filter()

    def unfilter(self) -> bool:
        """Remove the filter; False if there was none."""
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
        """Show only the heads of comments that are muted, or that merely lead to matches."""
        self.thread.set_brief(self.not_read())

    def not_read(self) -> bytearray:
        """By index, the comments shown as heads only: context of those that pass the filter."""
        if self.hits is None:
            return bytearray(len(self.order))
        return bytearray(map(not_, map(self.hits.__getitem__, self.order)))
