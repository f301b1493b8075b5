"""What each key does in a linear page: a command in, the words to be said out. No terminal here."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar, TypeAlias

from reader.commands.command import PaneName
from reader.commands.keys import Call
from reader.commands.table import Command, key_of
from reader.linear.help import reason, told
from reader.linear.moves import MOVES, NOWHERE, nth
from reader.linear.page import LinearPage
from reader.linear.services import Listener, Services
from reader.linear.words import spoken

Action: TypeAlias = Callable[[Any, Call], str]
"""A method of a session, by the command it is for."""


class Session:
    """Where one is in a page, what is sought, and where one was."""

    actions: ClassVar[Mapping[str, Action]] = {}
    """By the ids of the table; what is in neither these nor MOVES is not in linear mode."""

    def __init__(
        self,
        page: LinearPage,
        listener: Listener,
        services: Services,
        commands: tuple[Command, ...],
        at: int = 0,
    ) -> None:
        self.page = page
        self.whole = page
        """The page with all its comments, as they stand on it."""
        self.at = at
        self.ended = False
        self.all_ended = False
        """Whether what is under this page is to end as well."""
        self.listener = listener
        self.services = services
        self.table = commands
        self.commands = {command.id: command for command in commands}
        self.sought = ""
        self._trail: list[int | str] = []
        """The names of the parts from which one jumped, the last last."""
        self._ahead: list[int | str] = []
        """Those that were jumped back from."""
        self._flipped: int | str = -1

    @property
    def pane(self) -> PaneName:
        """Whose keys work here."""
        return "article" if self.page.is_article(self.at) else "comments"

    def answer(self, call: Call) -> str:
        """Do what a command says; what is to be said then."""
        command = self.commands[call.command]
        if command.id in MOVES:
            return self._go(command, call)
        act = self.actions.get(command.id)
        if act is None:
            return reason(command, self.table)
        return act(self, call)

    def key(self, command_id: str) -> str:
        return key_of(command_id, self.table)

    def _go(self, command: Command, call: Call) -> str:
        if call.counted and command.id in ("top", "bottom"):
            there = nth(self.page, self.at, call.count)
        else:
            there = self.repeated(command.id, call.count)
        if there == NOWHERE:
            return f"{command.miss or self._end(command.id)}."
        return self.went(there, jumps=command.jumps)

    def repeated(self, move: str, count: int) -> int:
        """As often as asked, or as often as it goes."""
        there, last = self.at, NOWHERE
        for _ in range(count):
            there = MOVES[move](self.page, there)
            if there == NOWHERE:
                break
            last = there
        return last

    @staticmethod
    def _end(move: str) -> str:
        back = move.startswith("previous") or move.endswith("_up")
        return "This is the beginning" if back else "This is the end"

    def went(self, there: int, *, jumps: bool = True) -> str:
        """Go to a part and say it."""
        if jumps and there != self.at:
            self._trail.append(self.page.name(self.at))
            self._ahead.clear()
        self.at = there
        return self.page.says(there)

    def read_on(self, call: Call) -> str:
        """The parts after this one, as many as fit."""
        return self._read(self._room(call), 1)

    def read_back(self, call: Call) -> str:
        """The parts before, as many as fit, said from the first of them on."""
        return self._read(self._room(call), -1)

    def _room(self, call: Call) -> int:
        whole = max(self.listener.height() - 1, 1)
        return call.count * (whole if call.command.startswith("page") else max(whole // 2, 1))

    def _read(self, room: int, step: int) -> str:
        texts: list[str] = []
        at, end = self.at, len(self.page) if step > 0 else -1
        while at + step != end:
            text = self.page.says(at + step)
            room -= self.listener.lines(text) + bool(texts)
            if texts and room < 0:
                break
            texts.append(text)
            at += step
        if not texts:
            return f"{self._end('' if step > 0 else 'previous')}."
        self.at = at
        return "\n\n".join(texts[::step])

    def leave(self, _call: Call) -> str:
        """Seek nothing any longer."""
        was, self.sought = self.sought, ""
        return "The search is cleared." if was else ""

    def back(self, call: Call) -> str:
        """Clear the search, or end."""
        return self.leave(call) or self.quit(call)

    def quit(self, call: Call) -> str:
        self.ended = True
        self.all_ended = call.command == "quit"
        return ""

    def undo_jump(self, call: Call) -> str:
        """Back to where one was before the last jump."""
        return self._along(self._trail, self._ahead, call.count) or "There was no jump."

    def redo_jump(self, call: Call) -> str:
        return self._along(self._ahead, self._trail, call.count) or "There is no jump to redo."

    def _along(self, back: list[int | str], ahead: list[int | str], count: int) -> str:
        """What is said after so many jumps were undone; "" where there was none."""
        said = ""
        while back and count:
            there = self.page.part(back.pop())
            if there >= 0:
                ahead.append(self.page.name(self.at))
                said, count = self.went(there, jumps=False), count - 1
        return said

    def to_before(self, _call: Call) -> str:
        """To where one was before the last jump, and by the same keys back again."""
        there = self.page.part(self._trail[-1]) if self._trail else -1
        return self.went(there) if there >= 0 else "There was no jump."

    def arrange(self, page: LinearPage, spot: int | str) -> None:
        """Another state of the page; one is at the part of a name, or where the comments begin."""
        self.page = page
        there = page.part(spot)
        self.at = min(there if there >= 0 else page.first - 1, len(page) - 1)

    def flip(self, _call: Call) -> str:
        """From the article to the comments and back, each where one was."""
        if not self.page.has_comments:
            return "There are no comments."
        there, self._flipped = self.page.part(self._flipped), self.page.name(self.at)
        if there < 0 or self.page.is_article(there) == self.page.is_article(self.at):
            there = self.page.first - 1 if self.pane == "article" else 0
        return self.went(there)

    def again(self, _call: Call) -> str:
        return self.page.says(self.at)

    def facts(self, _call: Call) -> str:
        """The page, and where in it one is."""
        address = self.page.reading.article.url
        here = f"Here: part {self.at + 1} of {len(self.page)}."
        return "\n".join(filter(None, (self.page.says(0), address, here)))

    def peek(self, call: Call) -> str:
        """What this comment answers, or that one, without going there."""
        at = self.page.comment(self.at)
        for _ in range(call.count):
            at = self.page.forest.parent[at] if at >= 0 else -1
        return "It answers nobody." if at < 0 else self.page.says(self.page.first + at)

    def footnotes(self, _call: Call) -> str:
        """The footnotes that this part points to."""
        notes = self.page.footnotes(self.at)
        said = (f"Note {note.label}: {spoken(note.blocks)}" for note in notes)
        return "\n".join(said) or "No footnote is pointed to here."

    def outline(self, _call: Call) -> str:
        """The headings by number, one of which can be gone to."""
        parts = [part for part in range(1, self.page.first) if self.page.is_heading(part)]
        if not parts:
            return "There are no headings."
        rows = [f"{number}: {self.page.says(part)}" for number, part in enumerate(parts, 1)]
        typed = self.listener.ask("\n".join((*rows, "Number: "))).strip()
        if not typed.isascii() or not typed.isdecimal() or not 0 < int(typed) <= len(parts):
            return self.page.says(self.at)
        return self.went(parts[int(typed) - 1])

    def help(self, _call: Call) -> str:
        """The keys that do something here, and what."""
        return "\n".join(self._keys())

    def _keys(self) -> Iterator[str]:
        yield "Keys of linear mode. A count comes first: 5 and the key."
        for command in self.table:
            if command.keys and (command.id in MOVES or command.id in self.actions):
                yield told(command)
