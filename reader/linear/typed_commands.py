"""Commands typed by name: `sort new`, `author Tove`, `next thread`, `120`."""

from reader.commands.command_line import Order, understood
from reader.commands.keys import Call
from reader.layout.orders import SORTS
from reader.linear.search import next_by
from reader.linear.services import Listener
from reader.linear.session import Action, Session
from reader.text import fold

_INSTEAD = {"width": "narrower", "theme": "next_theme"}
"""Words that are not commands here, and the commands that explain why."""


class _Answered:
    """A listener whose first question is answered by what was typed."""

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


def commanded(session: Session, answer: Action) -> str:
    """Run a typed command as if its keys had been pressed."""
    order = understood(session.listener.ask("Command: "))
    if order.refusal:
        return f"{order.refusal}; {session.key('help')} lists the keys."
    return _performed(session, order, answer) if order.command else "Nothing is done."


def _performed(session: Session, order: Order, answer: Action) -> str:
    name, argument = _INSTEAD.get(order.command, order.command), order.argument
    if name not in session.commands:
        return f"“{name}” is not available here: {session.key('help')} lists the keys."
    if not argument:
        return answer(session, Call(name))
    if name == "author_next":
        return _to_author(session, argument)
    if name == "bottom":
        return answer(session, Call(name, order.number, counted=True))
    if name == "sort":
        argument = str([*map(str, SORTS)].index(argument) + 1)
    listener = session.listener
    session.listener = _Answered(listener, argument)
    try:
        return answer(session, Call(name, argument=argument[:1]))
    finally:
        session.listener = listener


def _to_author(session: Session, typed: str) -> str:
    """Go to the next comment by an author with that name, who becomes the target of `n`."""
    wanted = fold(typed)
    authors = {comment.author: fold(comment.author) for comment in session.page.reading.comments}
    exact = (name for name, folded in authors.items() if folded == wanted)
    part = (name for name, folded in authors.items() if wanted in folded)
    author = next(exact, next(part, ""))
    return next_by(session, author) if author else f"Nobody called “{typed}” wrote a comment."
