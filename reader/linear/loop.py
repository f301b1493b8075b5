"""The loop of linear mode: present a part, read a key, until the user quits."""

from collections.abc import Mapping

from reader.commands.command import PaneName
from reader.commands.keys import Call, Keymap, Keys, Nothing, Pending
from reader.commands.table import Command, key_of, keymap, shown
from reader.linear.actions import answer, begun
from reader.linear.help import unknown
from reader.linear.page import LinearPage
from reader.linear.services import Services
from reader.linear.session import Session
from reader.linear.terminal import Terminal


def read(
    page: LinearPage,
    terminal: Terminal,
    services: Services,
    commands: tuple[Command, ...],
    at: int = 0,
) -> Session:
    """Present the page as keys ask for it, from a part on; returns the session at its end."""
    session = begun(page, terminal, services, commands, at)
    maps = {place: keymap(place, commands) for place in _PLACES}
    keys = Keys()
    terminal.say(_begin(session, commands))
    while not session.ended:
        key = terminal.key()
        if not key:
            break
        answer = _meant(session, keys, key, maps)
        # Before it is said: who hears where they are may close the terminal at once.
        if services.reached is not None:
            services.reached(session.page, session.at)
        terminal.say(answer)
    return session


_PLACES: tuple[PaneName, PaneName] = ("article", "comments")
_OTHER: Mapping[PaneName, PaneName] = {"article": "comments", "comments": "article"}


def whole(page: LinearPage) -> str:
    """The whole text, for use without keys."""
    return "\n\n".join(map(page.says, range(len(page))))


def _begin(session: Session, commands: tuple[Command, ...]) -> str:
    """The position, and the three most important keys."""
    keys = (key_of(name, commands) for name in ("line_down", "page_down", "help", "quit"))
    greeting = "Linear mode. {}: next part, {}: read on, {}: all keys, {}: quit.".format(*keys)
    here = session.page.says(0)
    if session.at:
        here += f"\n\nWhere you left it:\n{session.page.says(session.at)}"
    return f"{greeting}\n\n{here}"


def _meant(session: Session, keys: Keys, key: str, maps: Mapping[PaneName, Keymap]) -> str:
    """The response to a key."""
    here: PaneName = session.pane
    match keys.feed(key, maps[here]):
        case Call() as call:
            return answer(session, call)
        case Nothing(taken, typed) if typed and key != "unknown":
            del taken
            there = _OTHER[here]
            if maps[there].call(typed, 0) is not None or maps[there].begins(typed):
                return _elsewhere(session, shown(" ".join(typed)), there)
            return unknown(shown(" ".join(typed)), session.table)
        case Pending() | Nothing():
            return ""


def _elsewhere(session: Session, typed: str, there: PaneName) -> str:
    """What is said of a key of the other part of a page."""
    if there == "comments" and not session.whole.reading.comments:
        return f"{typed} is a key of the comments, and there are none."
    return f"{typed} is a key of the {there}: {session.key('flip')} goes there."
