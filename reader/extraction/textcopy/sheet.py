"""The rows of a copy with the kind of each, and the comments cut from them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.extraction.textcopy.line_kinds import Kind, kind
from reader.extraction.textcopy.reflow import Row
from reader.extraction.textcopy.stamps import Stamp


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a copy in order, and the kind of each."""

    rows: Sequence[Row]
    kinds: Sequence[Kind]

    def __len__(self) -> int:
        return len(self.rows)

    def text(self, at: int) -> str:
        """The text of a row."""
        return self.rows[at].text

    def part(self, start: int, end: int) -> "Sheet":
        """The rows from `start` up to `end`."""
        return Sheet(self.rows[start:end], self.kinds[start:end])


def sheet(rows: Sequence[Row]) -> Sheet:
    """The rows, each with its kind."""
    return Sheet(rows, tuple(kind(row.text) for row in rows))


@dataclass(slots=True)
class Cut:
    """One comment: the rows of its text, and what the rows around it give."""

    rows: list[Row] = field(default_factory=list)
    author: str = ""
    when: Stamp | None = None
    score: int | None = None
    edited: str = ""
    role: str = ""
    answers: bool = False
    """Whether the copy says that it answers somebody; it gives only a name, which is not enough."""


@dataclass(frozen=True, slots=True)
class Discussion:
    """The comments of a copy, and the row where their part of the page begins, including labels."""

    start: int
    cuts: Sequence[Cut]
    claimed: int | None = None
