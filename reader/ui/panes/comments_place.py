"""The position in the comments, for the status bar."""

from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class CommentsFacts:
    """The position in the words of the status bar."""

    index: int
    total: int
    depth: int
    folded: int
    shown: int = 0
    """How many pass the filter, 0 without one."""
    sort: str = ""
    """How they are sorted, "" for as on the page."""
    filter: str = ""
