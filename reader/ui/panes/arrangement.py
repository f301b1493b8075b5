"""The order of the comments, and the filter: which of them are shown, and which as heads only."""

from collections.abc import Callable, Mapping, Sequence
from operator import not_
from typing import TYPE_CHECKING

from reader.commands.misses import none_passes
from reader.layout import orders, threads
from reader.layout.indentation import levels
from reader.layout.orders import Sort
from reader.layout.threads import numbers
from reader.model import Comment
from reader.ui.messages import NothingPassed
from reader.ui.panes.comment_flags import Remarks
from reader.ui.panes.scans import Scans
from reader.values import NamedTuple

if TYPE_CHECKING:
    from reader.ui.panes.comments_view import CommentsView


class Condition(NamedTuple):
    """A condition of a filter."""

    words: str
    """For the status bar, for example "by Tove"."""
    holds: Callable[[int], bool]
    """Whether it holds of a comment, by its number."""
    argument: str = ""
    """The name, the number or the words that were asked for."""


class Arrangement:
    """Sorts and filters the comments; the focus stays on its comment."""

    def __init__(self, view: "CommentsView", scans: Scans, remarks: Remarks) -> None:
        self._view = view
        self._scans = scans
        self._remarks = remarks
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
        self._view.have(comments)
        self._scans.clear()
        self._all_levels = levels(self._view.forest, [comment.author for comment in comments])
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

    def follow(self, now: Mapping[str, str]) -> None:
        """Keep the folds outside of the filter on comments whose ids have changed."""
        self._folds_outside = frozenset(now.get(name, name) for name in self._folds_outside)

    # The order and the filter.

    def _show(self, order: Sequence[int]) -> None:
        view = self._view
        query, term = view.finds.query, view.finds.term
        deep = self._all_levels
        if not isinstance(order, range):
            deep = numbers(map(deep.__getitem__, order))
        view.lay(order, deep)
        self.quiet()
        if query:
            view.search(query, term)

    def rearrange(self) -> None:
        """Apply order and filter anew, keeping the focus where it was."""
        view = self._view
        number, at = view.focus_number, self._row_of_focus()
        folds = view.thread.folds
        order: Sequence[int] = range(len(view.all))
        if self.sort != "page":
            order = orders.ordered(view.forest, self._ranks)
        number = self._nearest_hit(order, number)
        if self.hits is not None:
            is_shown = orders.shown_by_filter(view.forest, self.hits)
            order = numbers(filter(is_shown.__getitem__, order))
        self._show(order)
        view.thread.set_folds(folds)
        self._focus_at(number, at)

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

    def _row_of_focus(self) -> int:
        """The row of the view with the head of the comment in focus."""
        view = self._view
        if not view.comments:
            return 0
        heights = view.thread.heights
        return heights.top(heights.row(view.index)) - view.first_line

    def _focus_at(self, number: int, at: int) -> None:
        """Move the focus to a comment, with its head on a given row of the view, or so much above
        that the comment can be read.
        """
        view = self._view
        view.index = max(0, view.index_of(number))
        if not view.comments:
            return
        thread, heights = view.thread, view.thread.heights
        thread.set_folds(threads.reveal(thread.forest, thread.folds, view.index))
        row = heights.row(view.index)
        heights.settle(row, view.view_height, 2 * view.view_height)
        lowest = view.view_height - min(heights.height(row), (view.view_height + 1) // 2)
        view.stand(heights.top(row) - max(0, min(at, lowest)))
        view.tell()

    # Sorting.

    def can_sort_by(self, sort: Sort) -> bool:
        """Whether comments have what an order needs, such as scores."""
        match sort:
            case "score":
                return any(comment.score is not None for comment in self._view.all)
            case "newest" | "oldest":
                return any(comment.published is not None for comment in self._view.all)
            case _:
                return True

    def sort_by(self, sort: Sort, *, to_first: bool = False) -> None:
        """Sort siblings in a new order; at once, unless something has to be computed first.

        The focus stays on its comment, or goes to the one that is first then.
        """

        def apply(lengths: Sequence[int]) -> None:
            self._ranks = orders.ranks(self._view.all, self._view.forest, sort, lengths)
            self.sort = sort
            self.rearrange()
            if to_first and self._view.comments:
                self._view.index = 0
                self._view.stand(0)
                self._view.tell()

        if sort == "longest":
            self._scans.begin("sort", lambda number: len(self._view.text_of(number)), apply)
        else:
            self._scans.drop("sort")
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
        tests = [condition.holds for condition in self.conditions.values()]
        if tests:
            self._scans.begin("filter", lambda n: all(holds(n) for holds in tests), self._filtered)
        else:
            self._scans.drop("filter")
            self._leave_filter()

    def _filtered(self, passed: Sequence[int]) -> None:
        outside = self.hits is None
        again, self._read_again = self._read_again, False
        if outside and not again:
            self._folds_outside = self._view.thread.folds
        hits = bytearray(map(bool, passed))
        self.hits = hits if 1 in hits or not outside else None
        if 1 in hits:
            if not again:
                self._view.thread.set_folds(threads.OPEN)
            self.rearrange()
        else:
            self._read_again = again
            sentence = none_passes([condition.words for condition in self.conditions.values()])
            self.conditions.clear()
            self._leave_filter()
            self._view.post_message(NothingPassed(sentence))

    def _leave_filter(self) -> None:
        if self.hits is None and not self._read_again:
            return
        self.hits, self._read_again = None, False
        self._view.thread.set_folds(self._folds_outside & frozenset(self._view.forest.ids))
        self.rearrange()

    def quiet(self) -> None:
        """Show only the heads of comments that are muted, or that merely lead to matches."""
        self._view.thread.set_brief(self._heads_only())

    def _heads_only(self) -> bytearray:
        """By index, whether the head alone of a comment is shown."""
        view = self._view
        if self.hits is None:
            brief = bytearray(len(view.order))
        else:
            brief = bytearray(map(not_, map(self.hits.__getitem__, view.order)))
        self._remarks.shorten_unwanted(brief)
        return brief
