"""Moving through a linear page: reading on, jumps and their undoing, facts about a place."""

from collections.abc import Mapping

from reader.commands.keys import Call
from reader.linear.session import Action, Session
from reader.linear.spoken_text import spoken


def edge(move: str) -> str:
    back = move.startswith("previous") or move.endswith("_up")
    return "This is the beginning" if back else "This is the end"


def read_on(session: Session, call: Call) -> str:
    """The following parts, as many as fit."""
    return _read(session, _room(session, call), 1)


def read_back(session: Session, call: Call) -> str:
    """The preceding parts, as many as fit, presented from the first of them on."""
    return _read(session, _room(session, call), -1)


def _room(session: Session, call: Call) -> int:
    page_height = max(session.listener.height() - 1, 1)
    return call.count * (
        page_height if call.command.startswith("page") else max(page_height // 2, 1)
    )


def _read(session: Session, room: int, step: int) -> str:
    texts: list[str] = []
    at, end = session.at, len(session.page) if step > 0 else -1
    while at + step != end:
        text = session.page.says(at + step)
        room -= session.listener.lines(text) + bool(texts)
        if texts and room < 0:
            break
        texts.append(text)
        at += step
    if not texts:
        return f"{edge('' if step > 0 else 'previous')}."
    session.at = at
    return "\n\n".join(texts[::step])


def leave_page(session: Session, call: Call) -> str:
    session.ended = True
    session.all_ended = call.command == "quit"
    return ""


def undo_jump(session: Session, call: Call) -> str:
    """Return to where the last jump began."""
    return _along(session, session.trail, session.ahead, call.count) or "There was no jump."


def redo_jump(session: Session, call: Call) -> str:
    return _along(session, session.ahead, session.trail, call.count) or "There is no jump to redo."


def _along(session: Session, behind: list[int | str], ahead: list[int | str], count: int) -> str:
    """The text after so many jumps were undone; "" if there were none."""
    text = ""
    while behind and count:
        part = session.page.part(behind.pop())
        if part >= 0:
            ahead.append(session.page.name(session.at))
            text, count = session.went(part, jumps=False), count - 1
    return text


def to_before(session: Session, _call: Call) -> str:
    """Go to where the last jump began; the same key returns again."""
    part = session.page.part(session.trail[-1]) if session.trail else -1
    return session.went(part) if part >= 0 else "There was no jump."


def flip(session: Session, _call: Call) -> str:
    """Switch between article and comments, each at its last position."""
    if not session.page.has_comments:
        return "There are no comments."
    part, session.flipped = session.page.part(session.flipped), session.page.name(session.at)
    if part < 0 or session.page.is_article(part) == session.page.is_article(session.at):
        part = session.page.first - 1 if session.pane == "article" else 0
    return session.went(part)


def again(session: Session, _call: Call) -> str:
    return session.page.says(session.at)


def facts(session: Session, _call: Call) -> str:
    """Facts about the page and the current position."""
    address = session.page.reading.article.url
    position = f"Here: part {session.at + 1} of {len(session.page)}."
    return "\n".join(filter(None, (session.page.says(0), address, position)))


def peek(session: Session, call: Call) -> str:
    """The comment this one replies to, or its ancestors, without moving there."""
    at = session.page.comment(session.at)
    for _ in range(call.count):
        at = session.page.forest.parent[at] if at >= 0 else -1
    return "It answers nobody." if at < 0 else session.page.says(session.page.first + at)


def footnotes(session: Session, _call: Call) -> str:
    """The footnotes that this part refers to."""
    notes = session.page.footnotes(session.at)
    texts = (f"Note {note.label}: {spoken(note.blocks)}" for note in notes)
    return "\n".join(texts) or "No footnote is referred to here."


def outline(session: Session, _call: Call) -> str:
    """The headings by number, for a choice of one to go to."""
    parts = [part for part in range(1, session.page.first) if session.page.is_heading(part)]
    if not parts:
        return "There are no headings."
    rows = [f"{number}: {session.page.says(part)}" for number, part in enumerate(parts, 1)]
    typed = session.listener.ask("\n".join((*rows, "Number: "))).strip()
    if not typed.isascii() or not typed.isdecimal() or not 0 < int(typed) <= len(parts):
        return session.page.says(session.at)
    return session.went(parts[int(typed) - 1])


GOING: Mapping[str, Action] = {
    "quit": leave_page,
    "next_pane": flip,
    "previous_pane": flip,
    "flip": flip,
    "outline": outline,
    "page_facts": facts,
    "redraw": again,
    "page_down": read_on,
    "page_up": read_back,
    "half_down": read_on,
    "half_up": read_back,
    "to_before": to_before,
    "back_jump": undo_jump,
    "forward_jump": redo_jump,
    "footnotes": footnotes,
    "peek": peek,
}
"""Commands of this module, by id."""
