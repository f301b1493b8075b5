"""The state of reading a linear page.

Commands are functions in tables (`reader.linear.actions`), each of which gets the session.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from reader.commands.command import PaneName
from reader.commands.keys import Call
from reader.commands.table import Command, key_of
from reader.layout.orders import Sort
from reader.layout.quoting import Quoting
from reader.layout.terms import Term
from reader.library.comments_without_id import renamed_notes
from reader.library.values import Note
from reader.linear.moves import MOVES, NOWHERE
from reader.linear.page import LinearPage
from reader.linear.services import Listener, Services
from reader.model import Comment


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on comments, in words that follow "only those"."""

    words: str
    holds: Callable[[Comment], object]


@dataclass(slots=True)
class Session:
    """The state of a page being read, and the basic steps that commands are made of."""

    page: LinearPage
    """The page as presented: all comments or some of them, in some order."""
    listener: Listener
    services: Services
    table: tuple[Command, ...]
    """The commands, with the user's keys."""
    at: int = 0
    """The current part."""
    ended: bool = False
    all_ended: bool = False
    """Whether the pages below this one are to end as well."""
    trail: list[int | str] = field(default_factory=list)
    """The names of the parts where jumps began, the latest last."""
    ahead: list[int | str] = field(default_factory=list)
    """The parts that the user came back from."""
    flipped: int | str = -1
    """The last part on the other side, article or comments."""
    sought: str = ""
    last_sought: str = ""
    """What was searched for last, also when that search has ended."""
    targets: dict[PaneName, str] = field(default_factory=dict)
    """The target of `n` in each pane, if it is not the first."""
    author: str = ""
    """The author for the target "by this author"."""
    marks: dict[str, int | str] = field(default_factory=dict)
    """The names of the marked parts, by letter."""
    quoted: tuple[LinearPage, Quoting] | None = None
    """The quotes in a page, once they were looked for."""
    sort: Sort = "page"
    conditions: dict[str, Condition] = field(default_factory=dict)
    """The conditions on comments, by kind."""
    silent: tuple[Term, ...] = ()
    """The keywords while they are not announced."""
    whole_page: LinearPage = field(init=False)
    """The page with all its comments, in their original order."""
    commands: dict[str, Command] = field(init=False)
    notes: tuple[Note, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.whole_page = self.page
        self.commands = {command.id: command for command in self.table}
        self.notes = self.services.notes

    @property
    def pane(self) -> PaneName:
        """The pane whose keys apply."""
        return "article" if self.page.is_article(self.at) else "comments"

    def key(self, command_id: str) -> str:
        return key_of(command_id, self.table)

    def repeated(self, move: str, count: int) -> int:
        """Repeat a movement as often as asked, or as often as possible."""
        part, last_part = self.at, NOWHERE
        for _ in range(count):
            part = MOVES[move](self.page, part)
            if part == NOWHERE:
                break
            last_part = part
        return last_part

    def went(self, part: int, *, jumps: bool = True) -> str:
        """Go to a part and present it."""
        if jumps and part != self.at:
            self.trail.append(self.page.name(self.at))
            self.ahead.clear()
        self.at = part
        return self.page.says(part)

    def arrange(self, page: LinearPage, spot: int | str) -> None:
        """Change the order or filter; the current part is then the named one, or the first
        comment.
        """
        self.page = page
        part = page.part(spot)
        self.at = min(part if part >= 0 else page.first - 1, len(page) - 1)

    def follow(self, now: Mapping[str, str]) -> None:
        """Stay with comments whose ids have changed; one that is gone is no part."""

        def named(part: int | str) -> int | str:
            return part if isinstance(part, int) else now.get(part, part)

        self.trail, self.ahead = list(map(named, self.trail)), list(map(named, self.ahead))
        self.flipped = named(self.flipped)
        self.marks = {letter: named(part) for letter, part in self.marks.items()}
        self.notes = renamed_notes(self.notes, now)

    def choice(self, question: str, rows: Sequence[str]) -> int:
        """The index of the row that the user chooses by its number, -1 for none."""
        numbered_rows = [f"{number}: {row}" for number, row in enumerate(rows, 1)]
        typed = self.listener.ask("\n".join((*numbered_rows, f"{question}: "))).strip()
        good = typed.isascii() and typed.isdecimal() and 0 < int(typed) <= len(rows)
        return int(typed) - 1 if good else -1


Action: TypeAlias = Callable[[Session, Call], str]
"""Applies a key to a session; returns the text to be spoken."""
