"""What the command line tells the screen: values and callables, so that the screen does no I/O."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol, TypeAlias

from reader.model import Explanation, Reading

Load: TypeAlias = Callable[[], Awaitable[Reading]]
Explain: TypeAlias = Callable[[], Awaitable[Explanation]]
MIN_COLUMN, DEFAULT_COLUMN, MAX_COLUMN = 20, 72, 160
"""Cells of text in a line: fewer break words, more lose the eye on its way back."""


class Save(Protocol):
    """Writes a reading and returns where; raises SaveError."""

    def __call__(
        self, reading: Reading, format_name: str, comments: bool, path: str, /
    ) -> Path: ...


def _now() -> datetime:
    """In the zone of this machine, whose days are the reader's days."""
    return datetime.now(UTC).astimezone()


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    """How a reading is to be shown, and what the screen can ask for."""

    location: str = ""
    keywords: tuple[str, ...] = ()
    width: int = DEFAULT_COLUMN
    target_comment: str = ""
    """The comment to open at, unfolded: its id, or the anchor at the end of its address."""
    comments_only: bool = False
    no_comments: bool = False
    save: Save | None = None
    reload: Load | None = None
    """None where it cannot be read twice, as standard input cannot."""
    explain: Explain | None = None
    """What is not in the article of the page that was read last, and why."""
    theme: str = ""
    """The name of one, "" for what suits the terminal."""
    now: Callable[[], datetime] = _now
