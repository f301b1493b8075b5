"""How much and how long a page may take, whoever sends it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

Progress: TypeAlias = Callable[[int, int | None], None]
"""Called with the bytes that came so far and those that were announced, None where unknown."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one page. Sizes are of what it unpacks to, so a bomb costs no more than a page."""

    seconds: float = 30.0
    """From the first byte asked for to the last one, redirects and all."""
    silence: float = 20.0
    """Between two signs of life."""
    size: int = 32 << 20
    redirects: int = 10

    @property
    def size_words(self) -> str:
        """The size as one says it."""
        return f"{self.size >> 20} MB" if self.size >> 20 else f"{self.size} bytes"


DEFAULT = Limits()
