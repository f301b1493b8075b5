"""What the comments of a page have in common."""

from collections.abc import Callable, Sequence
from datetime import datetime

from reader.html.shapes import Shapes
from reader.values import dataclass

Starts = Sequence[int]
"""The `order` of the first elements of all items, in order."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the comments of a page have in common."""

    url: str
    starts: Starts
    moment: Callable[[str], datetime | None]
    """Reads a date and caches many, since comments share days, or "3 years ago"."""
    shapes: Shapes
    """What quotes, and is no `blockquote`."""
