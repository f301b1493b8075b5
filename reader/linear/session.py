"""Where one is in a linear page, and all that is known of it meanwhile.

What keys do is told by tables of functions (`reader.linear.actions`), each of which is given this.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from reader.commands.command import PaneName
from reader.commands.keys import Call
from reader.commands.table import Command, key_of
from reader.layout.orders import Sort
from reader.layout.quoting import Quoting
from reader.layout.terms import Term
from reader.library.values import Note
from reader.linear.moves import MOVES, NOWHERE
from reader.linear.page import LinearPage
from reader.linear.services import Listener, Services
from reader.model import Comment


@dataclass(frozen=True, slots=True)
class Condition:
    """What is asked of comments, in words after "only those"."""

    told: str
    holds: Callable[[Comment], object]


@dataclass(slots=True)
class Session:
    """A page that is listened to: the state of it, and the few steps that all else is made of."""

    page: LinearPage
    """As it is said: the whole page, or some of its comments, in some order."""
    listener: Listener
    services: Services
    table: tuple[Command, ...]
    """The commands, with the keys of the user."""
    at: int = 0
    """The part one is at."""
    ended: bool = False
    all_ended: bool = False
    """Whether what is under this page is to end as well."""
    trail: list[int | str] = field(default_factory=list)
    """The names of the parts from which one jumped, the last last."""
    ahead: list[int | str] = field(default_factory=list)
    """Those that were jumped back from."""
    flipped: int | str = -1
    """The part of the other side, article or comments, where one was."""
    sought: str = ""
    targets: dict[PaneName, str] = field(default_factory=dict)
    """What `n` goes to, where that is not the first."""
    author: str = ""
    """Whose comments the target "by this author" is about."""
    marks: dict[str, int | str] = field(default_factory=dict)
    """The names of parts by the letters of their marks."""
    quoted: tuple[LinearPage, Quoting] | None = None
    """Who quotes what in a page, once that was asked for."""
    sort: Sort = "page"
    conditions: dict[str, Condition] = field(default_factory=dict)
    """What is asked of comments, by kind."""
    silent: tuple[Term, ...] = ()
    """The keywords while they are not told."""
    whole: LinearPage = field(init=False)
    """The page with all its comments, as they stand on it."""
    commands: dict[str, Command] = field(init=False)
    notes: tuple[Note, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.whole = self.page
        self.commands = {command.id: command for command in self.table}
        self.notes = self.services.notes

    @property
    def pane(self) -> PaneName:
        """Whose keys work here."""
        return "article" if self.page.is_article(self.at) else "comments"

    def key(self, command_id: str) -> str:
        return key_of(command_id, self.table)

    def repeated(self, move: str, count: int) -> int:
        """As often as asked, or as often as it goes."""
        there, last = self.at, NOWHERE
        for _ in range(count):
            there = MOVES[move](self.page, there)
            if there == NOWHERE:
                break
            last = there
        return last

    def went(self, there: int, *, jumps: bool = True) -> str:
        """Go to a part and say it."""
        if jumps and there != self.at:
            self.trail.append(self.page.name(self.at))
            self.ahead.clear()
        self.at = there
        return self.page.says(there)

    def arrange(self, page: LinearPage, spot: int | str) -> None:
        """Another state of the page; one is at the part of a name, or where the comments begin."""
        self.page = page
        there = page.part(spot)
        self.at = min(there if there >= 0 else page.first - 1, len(page) - 1)

    def choice(self, question: str, rows: Sequence[str]) -> int:
        """Which of some rows is chosen by its number, -1 for none."""
        told = [f"{number}: {row}" for number, row in enumerate(rows, 1)]
        typed = self.listener.ask("\n".join((*told, f"{question}: "))).strip()
        good = typed.isascii() and typed.isdecimal() and 0 < int(typed) <= len(rows)
        return int(typed) - 1 if good else -1


Action: TypeAlias = Callable[[Session, Call], str]
"""What a key does to a session, and the words to be said then."""
