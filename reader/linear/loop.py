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
        answer = _response(session, keys, key, maps)
        # Before it is said: who hears where they are may close the terminal at once.
        if services.reached is not None:
            services.reached(session.page, session.at)
        terminal.say(answer)
    return session


_PLACES: tuple[PaneName, PaneName] = ("article", "comments")
_OTHER: Mapping[PaneName, PaneName] = {"article": "comments", "comments": "article"}


def whole_text(page: LinearPage) -> str:
    """The whole text, for use without keys."""
    return "\n\n".join(map(page.says, range(len(page))))


def _begin(session: Session, commands: tuple[Command, ...]) -> str:
    """The position, and the three most important keys."""
    keys = (key_of(name, commands) for name in ("line_down", "page_down", "help", "quit"))
    greeting = "Linear mode. {}: next part, {}: read on, {}: all keys, {}: quit.".format(*keys)
    opening = session.page.says(0)
    if session.at:
        opening += f"\n\nWhere you left it:\n{session.page.says(session.at)}"
    return f"{greeting}\n\n{opening}"


def _response(session: Session, keys: Keys, key: str, maps: Mapping[PaneName, Keymap]) -> str:
    """The response to a key."""
    pane: PaneName = session.pane
    match keys.feed(key, maps[pane]):
        case Call() as call:
            return answer(session, call)
        case Nothing(taken, typed) if typed and key != "unknown":
            del taken
            other_pane = _OTHER[pane]
            if maps[other_pane].call(typed, 0) is not None or maps[other_pane].begins(typed):
                return _elsewhere(session, shown(" ".join(typed)), other_pane)
            return unknown(shown(" ".join(typed)), session.table)
        case Pending() | Nothing():
            return ""


def _elsewhere(session: Session, typed: str, pane: PaneName) -> str:
    """What is said of a key of the other part of a page."""
    if pane == "comments" and not session.whole_page.reading.comments:
        return f"{typed} is a key of the comments, and there are none."
    return f"{typed} is a key of the {pane}: {session.key('flip')} goes there."
