"""Where in the comments one is, to be told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CommentsFacts:
    """Where in the comments one is."""

    index: int
    total: int
    depth: int
    folded: int
    shown: int = 0
    """How many pass the filter, 0 without one."""
    sort: str = ""
    """How they are sorted, "" for as on the page."""
    filter: str = ""
