"""The comments: threads to walk through, fold and search."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from reader.layout import threads
from reader.model import Comment, Reading
from reader.ui.panes.comment_spots import ThreadSpots
from reader.ui.panes.jumps import JUMPS, jump
from reader.ui.panes.thread_view import HEAD


class CommentsPlace(NamedTuple):
    """What stands at the top, where the focus is and what is folded, by comment ids."""

    top: str
    offset: int
    focus: str
    folds: threads.Folds


@dataclass(frozen=True, slots=True)
class CommentsFacts:
    """Where in the comments one is."""

    index: int
    total: int
    depth: int
    folded: int


class CommentsPane(ThreadSpots):
    """All comments of a page."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        for page in ("page_down", "page_up", "half_down", "half_up"):
            self.motions[page] = self._to_the_end(self.motions[page], down=page.endswith("down"))
        self.motions |= {
            "line_down": lambda count: self._repeat(self._further, count),
            "line_up": lambda count: self._repeat(self._back, count),
            "top": lambda _count: self._to_row(0),
            "bottom": lambda _count: self._to_row(-1),
            "nth": self._to_nth,
            "to_top": lambda _count: self._place_focus(0),
            "center": lambda _count: self._place_focus(1),
            "to_bottom": lambda _count: self._place_focus(2),
        }
        self.folding: dict[str, Callable[[int], bool]] = {
            "toggle": lambda _count: self._toggle(self.index),
            "open": lambda _count: self._is_closed() and self._toggle(self.index),
            "close": lambda _count: not self._is_closed() and self._toggle(self.index),
            "expand": lambda _count: self._expand(),
            "collapse": lambda _count: self._collapse(),
            "less": lambda count: self._refold(self._by_level(threads.less, count)),
            "more": lambda count: self._refold(self._by_level(threads.more, count)),
            "close_all": lambda _count: self._refold(threads.levels(self.thread.forest, 1)),
            "open_all": lambda _count: self._refold(threads.OPEN),
            "levels": lambda count: self._refold(threads.levels(self.thread.forest, count)),
        }

    def show(self, reading: Reading) -> None:
        """Other comments, all open, from the first. Keywords stay, the search ends."""
        self.load(reading.comments)

    @property
    def current(self) -> Comment | None:
        """The comment in focus."""
        return self.comments[self.index] if self.comments else None

    @property
    def place(self) -> CommentsPlace:
        """What is in view and what is folded, to come back to."""
        if not self.comments:
            return CommentsPlace("", HEAD, "", self.thread.folds)
        top, spot = self.hold(self.first_line)
        ids = self.thread.forest.ids
        return CommentsPlace(ids[top], spot, ids[self.index], self.thread.folds)

    def restore(self, place: CommentsPlace) -> None:
        """Come back to a place, as far as its comments are still there."""
        numbers = {name: index for index, name in enumerate(self.thread.forest.ids)}
        self.thread.set_folds(place.folds & numbers.keys())
        focus = numbers.get(place.focus, numbers.get(place.top, self.index))
        self.index = self.thread.stand_in(focus) if self.comments else 0
        self.settle_at((numbers.get(place.top, self.index), place.offset))
        self.fit()
        self.tell()

    def select(self, comment_id: str) -> bool:
        """Go to a comment, and open whatever hides it; False if there is none of that id."""
        ids = self.thread.forest.ids
        if comment_id not in ids:
            return False
        self._open_way_to(ids.index(comment_id))
        self._focus_on(ids.index(comment_id), at_top=True)
        self.tell()
        return True

    def facts(self) -> CommentsFacts:
        """Where in the comments one is; `index` from 1, 0 without comments."""
        if not self.comments:
            return CommentsFacts(0, 0, 0, 0)
        depth = self.comments[self.index].depth
        return CommentsFacts(self.index + 1, len(self.comments), depth, self.thread.folded)

    def copy_text(self) -> str:
        """The selected text, else the text of the comment in focus."""
        return self.selected_text() or (self.current.text if self.current else "")

    # Movement.

    def go(self, motion: str, count: int = 1) -> bool:
        if not self.comments:
            return False
        if motion not in JUMPS:
            return super().go(motion, count)
        index = jump(self.thread.forest, self.index, motion, max(1, count))
        moved = index != self.index
        self._focus_on(index, at_top=True)
        if moved:
            self.tell()
        return moved

    def _repeat(self, step: Callable[[], bool], count: int) -> bool:
        moved = False
        for _ in range(count):
            if not step():
                break
            moved = True
        return moved

    def _further(self) -> bool:
        """On through this comment if it is taller than the view, else to the next one."""
        heights = self.thread.heights
        row = heights.row(self.index)
        unseen = heights.top(row) + self.lines_of_row(row) - self.first_line - self.view_height
        if unseen > 0 and self.lines_of_row(row) > self.view_height:
            return self.shift(min(unseen, self._half()))
        if row + 1 == len(self.thread.visible):
            return unseen > 0 and self.shift(unseen)
        self._focus_on(self.thread.visible[row + 1])
        return True

    def _back(self) -> bool:
        heights = self.thread.heights
        row = heights.row(self.index)
        unseen = self.first_line - heights.top(row)
        if unseen > 0 and self.lines_of_row(row) > self.view_height:
            return self.shift(-min(unseen, self._half()))
        if row == 0:
            return unseen > 0 and self.shift(-unseen)
        self._focus_on(self.thread.visible[row - 1], from_below=True)
        return True

    def _to_the_end(self, motion: Callable[[int], bool], *, down: bool) -> Callable[[int], bool]:
        """A motion by pages that, where there is no further page, goes to the last comment."""

        def page(count: int) -> bool:
            return motion(count) or self._to_row(-1 if down else 0)

        return page

    def _to_row(self, row: int) -> bool:
        index = self.thread.visible[row]
        moved = index != self.index
        self._focus_on(index, from_below=row < 0)
        return self.scroll_line(self.line_count() if row else 0) or moved

    def _to_nth(self, count: int) -> bool:
        index, before = min(count, len(self.comments)) - 1, (self.index, self.thread.folds)
        self._open_way_to(index)
        self._focus_on(index, at_top=True)
        return before != (self.index, self.thread.folds)

    def _place_focus(self, halves: int) -> bool:
        """Put the focus at the top, in the middle, at the bottom of the view: 0, 1, 2 halves."""
        heights = self.thread.heights
        row = heights.row(self.index)
        room = max(0, self.view_height - self.lines_of_row(row))
        return self.scroll_line(heights.top(row) - room * halves // 2)

    def _focus_on(self, index: int, *, at_top: bool = False, from_below: bool = False) -> None:
        self._mark(index)
        self.show_comment(index, at_top=at_top, from_below=from_below)

    def _mark(self, index: int) -> None:
        """Move the focus, and nothing else: the two comments are drawn again."""
        before, self.index = self.index, index
        for changed in {before, index}:
            row = self.thread.heights.row(changed)
            self.refresh_rows(self.thread.heights.top(row), self.lines_of_row(row))

    # Folds.

    def fold(self, operation: str, count: int = 1) -> bool:
        """Fold by an operation of the table; False if there is nothing to fold or unfold."""
        return bool(self.comments) and self.folding[operation](max(1, count))

    def _is_closed(self) -> bool:
        return self.index in self.thread.closed

    def _toggle(self, index: int) -> bool:
        self._fold_round_focus(lambda: self.thread.toggle(index))
        return True

    def _expand(self) -> bool:
        if self._is_closed():
            return self._toggle(self.index)
        if not self.thread.forest.replies(self.index):
            return False
        self._focus_on(self.index + 1)
        self.tell()
        return True

    def _collapse(self) -> bool:
        if self.thread.forest.replies(self.index) and not self._is_closed():
            return self._toggle(self.index)
        return self.go("parent")

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
        """Fold, and leave the focus on its row of the screen, or what now stands for it."""
        heights, before = self.thread.heights, self.index
        at = heights.top(heights.row(before)) - self.first_line
        change()
        self.index = self.thread.stand_in(before)
        if self.index != before or self._is_closed():
            at = max(0, min(at, self.view_height - 1))
        row = heights.row(self.index)
        heights.settle(row, self.view_height, 2 * self.view_height)
        self.stand(heights.top(row) - at)
        self.tell()

    def _open_way_to(self, index: int, *, itself: bool = False) -> None:
        folds = threads.reveal(self.thread.forest, self.thread.folds, index)
        folds -= {self.thread.forest.ids[index]} if itself else set()
        if self.thread.set_folds(folds):
            self.stand(self.first_line)

    # What a view over lines is asked for.

    def here(self) -> tuple[int, int]:
        """The head of the comment in focus, so that its author is the first to be found."""
        return self.index, HEAD - len(self.current.author) if self.current else 0

    def reveal(self, item: int, offset: int) -> None:
        self._open_way_to(item, itself=True)
        self._focus_on(item)
        line = self.held((item, offset))
        if not self.first_line <= line < self.first_line + self.view_height:
            self.scroll_line(line - self.view_height // 3)

    def clicked(self, line: int, column: int) -> None:
        """A head folds its comment, a guide the one it leads down from; text takes the focus."""
        if not self.comments:
            return
        index, offset, look = self.look(line)
        level = self.guide_at(index, column)
        if offset == 0 and level is None:
            level = look.depth
        if level is None or (level == look.depth and offset and not look.replies):
            self._mark(index)
            self.tell()
        else:
            self._mark(self.thread.forest.path(index)[level])
            self._toggle(self.index)
