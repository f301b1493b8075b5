"""The comments of a page as rows to scroll through: which are visible, which closed, how high."""

from bisect import bisect_left
from collections.abc import Callable

from reader.layout import threads
from reader.layout.threads import OPEN, Folds, Forest
from reader.model import Comment
from reader.ui.panes.heights import Heights


class Thread:
    """Folds and heights over the comments, which stay as they are."""

    def __init__(self, comments: tuple[Comment, ...], measure: Callable[[int], int]) -> None:
        self.comments = comments
        self.forest = Forest(comments)
        self.folds: Folds = OPEN
        self.closed: set[int] = set()
        """The folds by index."""
        self.visible = list(range(len(comments)))
        self.heights = Heights(len(comments), measure)

    def set_folds(self, folds: Folds) -> bool:
        """Fold these comments and no others; False if they are folded already."""
        if folds == self.folds:
            return False
        self.folds = folds
        ids = self.forest.ids
        self.closed = {index for index, name in enumerate(ids) if name in folds} if folds else set()
        self.visible = threads.visible(self.forest, folds)
        self.heights.arrange(self.visible, self.closed)
        return True

    def toggle(self, index: int) -> None:
        """Fold or unfold one visible comment; rows above it are not looked at."""
        row = self.heights.row(index)
        self.folds ^= {self.forest.ids[index]}
        self.closed ^= {index}
        if index in self.closed:
            after = bisect_left(self.visible, self.forest.end[index], row + 1)
            del self.visible[row + 1 : after]
        else:
            self.visible[row + 1 : row + 1] = threads.below(self.forest, self.folds, index)
        self.heights.arrange(self.visible, self.closed, row)

    def stand_in(self, index: int) -> int:
        """The visible comment that stands for this one: itself, or the fold that hides it."""
        for above in self.forest.path(index):
            if above in self.closed:
                return above
        return index

    def answers(self, index: int) -> str | None:
        """The author of the comment that this one answers; None for the start of a thread."""
        above = self.forest.parent[index]
        return None if above < 0 else self.comments[above].author

    @property
    def folded(self) -> int:
        """How many comments a fold hides."""
        return len(self.comments) - len(self.visible)
