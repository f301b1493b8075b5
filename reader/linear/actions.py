"""ACTIONS: what each command does in a linear page, unless it merely moves."""

from collections.abc import Iterator

from reader.commands.keys import Call
from reader.commands.table import Command
from reader.linear.help import described, reason
from reader.linear.keywords import WATCHING
from reader.linear.moves import MOVES, NOWHERE, nth
from reader.linear.navigation import GOING, edge
from reader.linear.notes import NOTING, show_notes
from reader.linear.ordering import ARRANGING
from reader.linear.outside_actions import HANDING
from reader.linear.page import LinearPage
from reader.linear.search import SEEKING
from reader.linear.services import Listener, Services
from reader.linear.session import Action, Session
from reader.linear.typed_commands import commanded


def begun(
    page: LinearPage,
    listener: Listener,
    services: Services,
    commands: tuple[Command, ...],
    at: int = 0,
) -> Session:
    """Start a session for a page at one of its parts, with the notes on it."""
    session = Session(page, listener, services, commands, at)
    show_notes(session)
    return session


def answer(session: Session, call: Call) -> str:
    """Run a command; returns the text to be spoken."""
    command = session.commands[call.command]
    if command.id in MOVES:
        return _go(session, command, call)
    act = ACTIONS.get(command.id)
    if act is None:
        return reason(command, session.table)
    return act(session, call)


def _go(session: Session, command: Command, call: Call) -> str:
    if call.counted and command.id in ("top", "bottom"):
        part = nth(session.page, session.at, call.count)
    else:
        part = session.repeated(command.id, call.count)
    if part == NOWHERE:
        return f"{command.miss or edge(command.id)}."
    return session.went(part, jumps=command.jumps)


def command_line(session: Session, _call: Call) -> str:
    """Ask for a command by its name, and run it."""
    return commanded(session, answer)


def all_keys(session: Session, _call: Call) -> str:
    """The keys that have a function here, and their functions."""
    return "\n".join(_keys(session))


def _keys(session: Session) -> Iterator[str]:
    yield "Keys of linear mode. A count comes first: 5 and the key."
    for command in session.table:
        if command.keys and (command.id in MOVES or command.id in ACTIONS):
            yield described(command)


ACTIONS: dict[str, Action] = {
    "help": all_keys,
    "command_line": command_line,
    **GOING,
    **SEEKING,
    **ARRANGING,
    **WATCHING,
    **NOTING,
    **HANDING,
}
"""By command id; the reasons why others do nothing here are in `reader.linear.help`."""
