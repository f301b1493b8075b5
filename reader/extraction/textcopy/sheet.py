"""The rows of a copy with the kind of each, and the comments cut from them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.extraction.textcopy.line_kinds import Kind, is_button, kind
from reader.extraction.textcopy.reflow import Row
from reader.extraction.textcopy.stamps import Stamp, stamp

_BEFORE_SEND = (Kind.FORM, Kind.REPLY, Kind.ACTION)
"""What is above the button of a form."""


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
    kinds = [kind(row.text) for row in rows]
    buttons = [at for at, row in enumerate(rows) if is_button(row.text)]
    for at in buttons:
        if at and (kinds[at - 1] in _BEFORE_SEND or (at == buttons[-1] and _is_last(rows, at))):
            kinds[at] = Kind.FORM
    return Sheet(rows, tuple(kinds))


def _is_last(rows: Sequence[Row], at: int) -> bool:
    """Whether "Send" is behind the last text: below a date it may be all that a comment says."""
    return stamp(rows[at - 1].text) is None and not any(stamp(row.text) for row in rows[at + 1 :])


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
    opening: Cut | None = None
    """The post of a forum that the comments answer."""
