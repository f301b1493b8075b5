"""Commands by their names, typed on a line: `sort new`, `author Tove`, `next thread`, `120`."""

from reader.commands.command_line import Order, understood
from reader.commands.keys import Call
from reader.layout.orders import SORTS
from reader.linear.handing import Handing
from reader.linear.services import Listener
from reader.text import fold

_INSTEAD = {"width": "narrower", "theme": "next_theme"}
"""Words of the line that are no commands, and those which tell why nothing is done here."""


class _Answered:
    """A listener who was asked already: the first question is answered by what was typed."""

    def __init__(self, listener: Listener, answer: str) -> None:
        self._listener = listener
        self._answer: str | None = answer

    def height(self) -> int:
        return self._listener.height()

    def lines(self, text: str) -> int:
        return self._listener.lines(text)

    def ask(self, question: str) -> str:
        if self._answer is None:
            return self._listener.ask(question)
        answer, self._answer = self._answer, None
        return answer


class Commanding(Handing):
    """Does what a line says, as if its keys had been typed."""

    def command_line(self, _call: Call) -> str:
        order = understood(self.listener.ask("Command: "))
        if order.refusal:
            return f"{order.refusal}; {self.key('help')} tells the keys."
        return self._done(order) if order.command else "Nothing is done."

    def _done(self, order: Order) -> str:
        name, given = _INSTEAD.get(order.command, order.command), order.argument
        if name not in self.commands:
            return f"“{name}” is not done here: {self.key('help')} tells the keys."
        if not given:
            return self.answer(Call(name))
        if name == "author_next":
            return self._to_author(given)
        if name == "bottom":
            return self.answer(Call(name, int(given), counted=True))
        if name == "sort":
            given = str([*map(str, SORTS)].index(given) + 1)
        asked = self.listener
        self.listener = _Answered(asked, given)
        try:
            return self.answer(Call(name, argument=given[:1]))
        finally:
            self.listener = asked

    def _to_author(self, typed: str) -> str:
        """The next comment by somebody of that name, which `n` goes to from now on."""
        wanted = fold(typed)
        authors = {one.author: fold(one.author) for one in self.page.reading.comments}
        exact = (author for author, folded in authors.items() if folded == wanted)
        part = (author for author, folded in authors.items() if wanted in folded)
        found = next(exact, next(part, ""))
        return self.next_by(found) if found else f"Nobody called “{typed}” wrote a comment."
