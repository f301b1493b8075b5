"""Limits on the size and time of a page, whatever its source."""

from collections.abc import Callable
from typing import TypeAlias

from reader.errors import size_words
from reader.values import NamedTuple

Progress: TypeAlias = Callable[[int, int | None], None]
"""Called with the bytes received so far and the bytes announced, None if unknown."""


class Limits(NamedTuple):
    """Bounds on one page. Sizes are of decompressed bytes, so a bomb costs no more than a page."""

    seconds: float = 30.0
    """From the first request to the last byte, redirects included."""
    silence: float = 20.0
    """Seconds without any data."""
    size: int = 32 << 20
    redirects: int = 10

    @property
    def size_words(self) -> str:
        """The size in words for the user."""
        return size_words(self.size)


DEFAULT = Limits()
