"""The map beside the comments: which are new, found, marked, noted, or of a special role."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from reader.ui.panes.comment_flags import Remarks
from reader.ui.panes.comment_head import OFFICIAL

if TYPE_CHECKING:
    from reader.ui.panes.comments_view import CommentsView


def depends(view: "CommentsView", remarks: Remarks) -> object:
    """A value that differs whenever the map would differ."""
    marks = tuple(remarks.marks.values())
    return id(view.comments), remarks.news, marks, len(remarks.noted), len(view.thread.visible)


def lines_of(view: "CommentsView", remarks: Remarks) -> Mapping[str, Iterable[int]]:
    """The lines of the comments' heads, by the kind of sign."""
    heights, comments = view.thread.heights, view.comments
    marked, news, noted = frozenset(remarks.marks.values()), remarks.news, remarks.noted

    def lines(indices: Iterable[int]) -> Iterable[int]:
        return (heights.top(heights.row(index)) for index in indices)

    return {
        "new": lines(i for i, comment in enumerate(comments) if comment.id in news),
        "hit": lines(i for i, times in enumerate(view.finds.sought_each) if times),
        "mark": lines(i for i, comment in enumerate(comments) if comment.id in marked),
        "note": lines(i for i, comment in enumerate(comments) if comment.id in noted),
        "role": lines(i for i, comment in enumerate(comments) if OFFICIAL & {*comment.roles}),
    }
