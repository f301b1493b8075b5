"""The tree over a list of comments in reading order, and which of them are folded away.

Comments are identified by their index in `Reading.comments`; folds by comment id, so that they
survive a reload of the page. Everything is linear and without recursion: a chain of 10,000 replies
is only a long list.
"""

from array import array
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from reader.model import Comment

Folds: TypeAlias = frozenset[str]
"""The ids of comments whose replies are hidden. A fold inside a fold is remembered."""

OPEN: Folds = frozenset()

UNKNOWN = "unknown"
"""Stands for the author of a comment that names none."""

Numbers: TypeAlias = "array[int]"
"""Integers of 4 bytes each: for 50,000 comments they take 0.2 MB, a list 2 MB."""

_STEP = 2
_TEXT = 24
"""The cells kept for a comment's text, however deep it is."""


class Forest:
    """Which comment answers which, as indexes; -1 for none."""

    __slots__ = ("depth", "end", "ids", "parent", "roots")

    def __init__(self, comments: Sequence[Comment]) -> None:
        self.ids = [comment.id for comment in comments]
        self.depth = numbers(comment.depth for comment in comments)
        self.end = numbers((0,)) * len(comments)
        """The index after the last descendant."""
        self.parent = numbers()
        self.roots = numbers()
        self._link()

    def _link(self) -> None:
        path: list[int] = []
        """The last comment seen at each depth, down to the previous one."""
        for index, depth in enumerate(self.depth):
            while len(path) > depth:
                self.end[path.pop()] = index
            self.parent.append(path[-1] if path else -1)
            if depth == 0:
                self.roots.append(index)
            path.append(index)
        for index in path:
            self.end[index] = len(self.depth)

    def __len__(self) -> int:
        return len(self.depth)

    def replies(self, index: int) -> int:
        """The number of comments below this one, at any depth."""
        return self.end[index] - index - 1

    def next_sibling(self, index: int) -> int:
        """The next answer to the same comment; for a root, the next thread."""
        after = self.end[index]
        return after if after < len(self) and self.depth[after] == self.depth[index] else -1

    def previous_sibling(self, index: int) -> int:
        """The previous answer to the same comment, found by way of the comment before this one."""
        above, before = self.parent[index], index - 1
        while before > above and self.parent[before] != above:
            before = self.parent[before]
        return before if before > above else -1

    def thread(self, index: int) -> range:
        """The indices of the whole thread that a comment is in."""
        root = index
        while self.parent[root] >= 0:
            root = self.parent[root]
        return range(root, self.end[root])

    def path(self, index: int) -> list[int]:
        """From the root of the thread down to this comment, both included."""
        path = [index]
        while (index := self.parent[index]) >= 0:
            path.append(index)
        return path[::-1]


def numbers(values: Iterable[int] = ()) -> Numbers:
    """An array of integers below 2,147,483,648, such as the numbers of comments or lines."""
    return array("i", values)


def visible(forest: Forest, folds: Folds) -> Numbers:
    """The comments that no fold hides, in reading order."""
    return _shown(forest, folds, 0, len(forest))


def below(forest: Forest, folds: Folds, index: int) -> Numbers:
    """The comments that show below this one when it is open: those a toggle adds or removes."""
    return _shown(forest, folds, index + 1, forest.end[index])


def _shown(forest: Forest, folds: Folds, start: int, end: int) -> Numbers:
    if not folds:
        return numbers(range(start, end))
    ids, ends = forest.ids, forest.end
    shown = numbers()
    add = shown.append
    while start < end:
        add(start)
        start = ends[start] if ids[start] in folds else start + 1
    return shown


def levels(forest: Forest, count: int) -> Folds:
    """Folds that show `count` levels (1: only the roots); opening one later shows one level
    more.
    """
    return _closed_from(forest, max(count, 1) - 1)


def less(forest: Forest, folds: Folds) -> Folds:
    """Fold less: open what is closed, at the shallowest level that has anything closed."""
    depths = [depth for _, depth in _closed(forest, folds)]
    if not depths:
        return OPEN
    level = min(depths)
    return folds.difference(name for name, depth in _closed(forest, folds) if depth == level)


def more(forest: Forest, folds: Folds) -> Folds:
    """Fold more: close the deepest level that still shows replies, and everything below it."""
    depth, replies, ids = forest.depth, forest.replies, forest.ids
    shown = visible(forest, folds)
    deepest = max((depth[i] for i in shown if replies(i) and ids[i] not in folds), default=-1)
    return folds if deepest < 0 else folds | _closed_from(forest, deepest)


def closed_but(forest: Forest, opened: Sequence[int]) -> Folds:
    """Close all comments with replies, except those marked in `opened`."""
    ids = forest.ids
    return frozenset(ids[i] for i in range(len(forest)) if forest.replies(i) and not opened[i])


def reveal(forest: Forest, folds: Folds, index: int) -> Folds:
    """Open whatever hides this comment; its own fold stays as it is."""
    return folds.difference(forest.ids[above] for above in forest.path(index)[:-1])


def _closed(forest: Forest, folds: Folds) -> list[tuple[str, int]]:
    return [pair for pair in zip(forest.ids, forest.depth, strict=True) if pair[0] in folds]


def _closed_from(forest: Forest, level: int) -> Folds:
    pairs = enumerate(forest.depth)
    return frozenset(forest.ids[i] for i, d in pairs if d >= level and forest.replies(i))


def indent(depth: int, width: int) -> int:
    """How far a comment is indented, in cells: two a level, at most a quarter of the width.

    The text keeps 24 cells if the width has as many. Beyond the limit all depths look alike and
    guides cannot show them, so the pane has to give the depth as a number.
    """
    return max(0, min(depth * _STEP, width // 4, width - _TEXT))


def comment_at(comments: Sequence[Comment], anchor: str) -> str:
    """The id of the comment that an address ending in `#anchor` points at, "" for none.

    The anchor is the comment's id, or that in its own address, or ends in its number: a page may
    link to `#comment-12` when its markup has `wpd-comm-12_7`.
    """
    number = anchor.rpartition("-")[2]
    for comment in comments:
        if anchor and anchor in (comment.id, comment.url.partition("#")[2]):
            return comment.id
    found = (comment.id for comment in comments if number and comment.id == number)
    return next(found, "")


def no_comment_at(comments: Sequence[Comment], anchor: str) -> str:
    """A note that the comment an address points at is missing, "" if it points elsewhere."""
    if "comment" not in anchor or comment_at(comments, anchor):
        return ""
    return f"There is no {anchor} on this page"
