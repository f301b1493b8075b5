"""What each key does in a linear page: a command in, the words to be said out. No terminal here."""

from collections.abc import Callable, Iterator

from reader.commands.command import PaneName
from reader.commands.keys import Call
from reader.commands.table import Command, key_of
from reader.errors import ReaderError
from reader.linear.help import told
from reader.linear.moves import (
    MOVES,
    NOWHERE,
    found,
    next_heading,
    nth,
    previous_heading,
)
from reader.linear.page import LinearPage
from reader.linear.services import Listener, Services
from reader.text import fold


class Session:
    """Where one is in a page, what is sought, and where one was."""

    def __init__(
        self,
        page: LinearPage,
        listener: Listener,
        services: Services,
        commands: tuple[Command, ...],
        at: int = 0,
    ) -> None:
        self.page = page
        self.at = at
        self.ended = False
        self._listener = listener
        self._services = services
        self._commands = {command.id: command for command in commands}
        self._table = commands
        self._sought = ""
        self._marks: dict[str, int] = {}
        self._before = self._flipped = -1

    @property
    def pane(self) -> PaneName:
        """Whose keys work here."""
        return "article" if self.page.is_article(self.at) else "comments"

    def answer(self, call: Call) -> str:
        """Do what a command says; what is to be said then."""
        command = self._commands[call.command]
        if command.id in MOVES:
            return self._go(command, call)
        act = ACTIONS.get(command.id)
        if act is None:
            return f"{command.title} is not in linear mode; {self._key('help')} tells what is."
        return act(self, call)

    def _key(self, command_id: str) -> str:
        return key_of(command_id, self._table)

    def _go(self, command: Command, call: Call) -> str:
        if call.counted and command.id in ("top", "bottom"):
            there = nth(self.page, self.at, call.count)
        else:
            there = self._repeated(command.id, call.count)
        if there == NOWHERE:
            return f"{command.miss or self._end(command.id)}."
        return self.went(there, jumps=command.jumps)

    def _repeated(self, move: str, count: int) -> int:
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
        if jumps:
            self._before = self.at
        self.at = there
        return self.page.says(there)

    def read_on(self, call: Call) -> str:
        """The parts after this one, as many as fit."""
        return self._read(self._room(call), 1)

    def read_back(self, call: Call) -> str:
        """The parts before, as many as fit, said from the first of them on."""
        return self._read(self._room(call), -1)

    def _room(self, call: Call) -> int:
        whole = max(self._listener.height() - 1, 1)
        return call.count * (whole if call.command.startswith("page") else max(whole // 2, 1))

    def _read(self, room: int, step: int) -> str:
        texts: list[str] = []
        at, end = self.at, len(self.page) if step > 0 else -1
        while at + step != end:
            text = self.page.says(at + step)
            room -= self._listener.lines(text) + bool(texts)
            if texts and room < 0:
                break
            texts.append(text)
            at += step
        if not texts:
            return f"{self._end('' if step > 0 else 'previous')}."
        self.at = at
        return "\n\n".join(texts[::step])

    def search(self, _call: Call) -> str:
        """Ask for words and go to the next part with them."""
        words = self._listener.ask("Search: ").strip()
        if not words:
            return "Nothing is sought."
        self._sought = fold(words)
        return self._match(1)

    def next(self, call: Call) -> str:
        """The next match; without a search the next heading or thread."""
        return self._match(1) if self._sought else self._next_part(call, 1)

    def previous(self, call: Call) -> str:
        """The match before, or the heading or thread."""
        return self._match(-1) if self._sought else self._next_part(call, -1)

    def _next_part(self, call: Call, step: int) -> str:
        if self.pane == "comments":
            name = "next_thread" if step > 0 else "previous_thread"
            there = self._repeated(name, call.count)
        else:
            name = "next_heading" if step > 0 else "previous_heading"
            there = (next_heading if step > 0 else previous_heading)(self.page, self.at)
        return f"{self._commands[name].miss}." if there == NOWHERE else self.went(there)

    def _match(self, step: int) -> str:
        there = found(self.page, self.at, step, self._holds)
        said = ""
        if there == NOWHERE:  # round the end, which is told
            there = found(self.page, -1 if step > 0 else len(self.page), step, self._holds)
            said = "From the beginning: " if step > 0 else "From the end: "
        return "Not found." if there == NOWHERE else said + self.went(there)

    def _holds(self, part: int) -> bool:
        return self._sought in fold(self.page.text(part))

    def leave(self, _call: Call) -> str:
        """Seek nothing any longer."""
        was, self._sought = self._sought, ""
        return "The search is cleared." if was else ""

    def back(self, call: Call) -> str:
        """Clear the search, or end."""
        return self.leave(call) if self._sought else self.quit(call)

    def quit(self, _call: Call) -> str:
        self.ended = True
        return ""

    def flip(self, _call: Call) -> str:
        """From the article to the comments and back, each where one was."""
        if not self.page.forest:
            return "There are no comments."
        there, self._flipped = self._flipped, self.at
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

    def outline(self, _call: Call) -> str:
        """The headings by number, one of which can be gone to."""
        parts = [part for part in range(1, self.page.first) if self.page.is_heading(part)]
        if not parts:
            return "There are no headings."
        rows = [f"{number}: {self.page.says(part)}" for number, part in enumerate(parts, 1)]
        typed = self._listener.ask("\n".join((*rows, "Number: "))).strip()
        if not typed.isascii() or not typed.isdecimal() or not 0 < int(typed) <= len(parts):
            return self.page.says(self.at)
        return self.went(parts[int(typed) - 1])

    def links(self, _call: Call) -> str:
        """Where this part leads."""
        rows = [
            f"Link {number}: {link.text}, {link.address}" if link.text else link.address
            for number, link in enumerate(self.page.links(self.at), 1)
        ]
        return "\n".join(rows) or "There is no link here."

    def browser(self, call: Call) -> str:
        """A link by its number, or the address of the comment or page."""
        address = self.page.address(self.at)
        if call.counted:
            known = self.page.links(self.at)
            if call.count > len(known):
                return f"There is no link {call.count} here."
            address = known[call.count - 1].address
        return f"{self._services.browse(address)}." if address else "It has no address."

    def save(self, _call: Call) -> str:
        """Ask where to, and write the text there."""
        path = self._listener.ask("Save to file or folder: ").strip()
        if not path:
            return "Nothing is saved."
        try:
            return self._services.save(path)
        except ReaderError as error:
            return str(error)

    def mark(self, call: Call) -> str:
        self._marks[call.argument] = self.at
        return f"Mark {call.argument} is set."

    def to_mark(self, call: Call) -> str:
        there = self._marks.get(call.argument, -1)
        return f"There is no mark {call.argument}." if there < 0 else self.went(there)

    def to_before(self, _call: Call) -> str:
        return "There was no jump." if self._before < 0 else self.went(self._before)

    def help(self, _call: Call) -> str:
        """The keys that do something here, and what."""
        return "\n".join(self._keys())

    def _keys(self) -> Iterator[str]:
        yield "Keys of linear mode. A count comes first: 5 and the key."
        for command in self._table:
            if command.keys and (command.id in MOVES or command.id in ACTIONS):
                yield told(command)


ACTIONS: dict[str, Callable[[Session, Call], str]] = {
    "help": Session.help,
    "back": Session.back,
    "leave": Session.leave,
    "quit": Session.quit,
    "next_pane": Session.flip,
    "previous_pane": Session.flip,
    "flip": Session.flip,
    "outline": Session.outline,
    "save": Session.save,
    "page_facts": Session.facts,
    "redraw": Session.again,
    "page_down": Session.read_on,
    "page_up": Session.read_back,
    "half_down": Session.read_on,
    "half_up": Session.read_back,
    "search": Session.search,
    "next": Session.next,
    "previous": Session.previous,
    "mark": Session.mark,
    "to_mark": Session.to_mark,
    "to_before": Session.to_before,
    "hints": Session.links,
    "links": Session.links,
    "browser": Session.browser,
    "peek": Session.peek,
}
"""By the ids of the table; what is in neither this nor MOVES is not in linear mode."""
