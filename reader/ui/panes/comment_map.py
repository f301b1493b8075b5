"""The map beside the comments: which are new, found, marked, noted, or of a special role."""

from collections.abc import Iterable, Mapping

from reader.ui.panes.comment_regard import RegardedView
from reader.ui.panes.header import OFFICIAL


def depends(pane: RegardedView) -> object:
    """A value that differs whenever the map would differ."""
    marks = tuple(pane.marks.values())
    return id(pane.comments), pane.news, marks, len(pane.noted), len(pane.thread.visible)


def lines_of(pane: RegardedView) -> Mapping[str, Iterable[int]]:
    """The lines of the comments' heads, by the kind of sign."""
    heights, comments = pane.thread.heights, pane.comments
    marked, news, noted = frozenset(pane.marks.values()), pane.news, pane.noted

    def lines(indices: Iterable[int]) -> Iterable[int]:
        return (heights.top(heights.row(index)) for index in indices)

    return {
        "new": lines(i for i, comment in enumerate(comments) if comment.id in news),
        "hit": lines(i for i, times in enumerate(pane.finds.sought_each) if times),
        "mark": lines(i for i, comment in enumerate(comments) if comment.id in marked),
        "note": lines(i for i, comment in enumerate(comments) if comment.id in noted),
        "role": lines(i for i, comment in enumerate(comments) if OFFICIAL & {*comment.roles}),
    }
