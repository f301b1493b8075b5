"""What a linear page needs from outside: who hears it, and what is done with it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


class Listener(Protocol):
    """Who hears it: how many lines fit, how many a text takes, and an answer to a question."""

    def height(self) -> int: ...

    def lines(self, text: str) -> int: ...

    def ask(self, question: str) -> str:
        """A line that is typed; "" where there is none."""


@dataclass(frozen=True, slots=True)
class Services:
    """What is done outside of the page; each returns a sentence."""

    save: Callable[[str], str]
    """Writes the text to a path. SaveError."""
    browse: Callable[[str], str]
    """Opens an address in the browser."""
