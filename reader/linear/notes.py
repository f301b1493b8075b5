"""The user's notes on the parts of a linear page, listed together with the marks."""

from collections.abc import Mapping
from dataclasses import replace

from reader.commands.keys import Call
from reader.errors import LibraryError
from reader.library.values import NO_LONGER, Note
from reader.linear.page import LinearPage
from reader.linear.session import Action, Session

_QUOTED = 600
"""Characters of a part that a note quotes, as on the screen."""
_TOLD = 60
"""Characters of a part that identify it in a list."""


def show_notes(session: Session) -> None:
    """List the notes with the parts they belong to."""
    noted: dict[int | str, tuple[str, ...]] = {}
    for note in session.notes:
        name = _noted(session, note)
        if name is not None:
            noted[name] = (*noted.get(name, ()), note.text)
    session.whole_page = replace(session.whole_page, noted=noted)
    session.page = replace(session.page, noted=noted)


def _noted(session: Session, note: Note) -> int | str | None:
    """The name of the part with a note; None if its words no longer exist."""
    if note.comment:
        return note.comment
    page = session.whole_page
    first = note.quote.strip().split("\n")[0]
    parts = range(page.first - 1)
    return next((part for part in parts if first and first in page.text(part)), None)


def highlight(session: Session, call: Call) -> str:
    """Write a note on this part, or only highlight it.

    The text of a typed command is added to the note that is there: nobody was shown that one.
    """
    if session.services.note is None:
        return "Nothing is kept of this page."
    at = session.page.comment(session.at)
    comment = session.page.reading.comments[at] if at >= 0 else None
    quote = session.page.copied(session.at).strip() if session.at else session.page.text(0)
    if not quote:
        return "There is nothing to highlight."
    note = Note(quote[:_QUOTED], comment.id if comment else "")
    note = next((known for known in session.notes if known[:2] == note[:2]), note)
    note = note._replace(author=comment.author if comment else "")
    was = f"It was: {note.text}\n" if note.text else ""
    text = session.listener.ask(f"{was}Note, with #tags, or nothing: ")
    text = f"{note.text} {text}" if call.argument else text
    written_at = note.made or session.page.now.isoformat(timespec="seconds")
    try:
        stored = session.services.note(note._replace(text=text.strip(), made=written_at))
    except LibraryError as error:
        return f"The note is not kept. {error}"
    # Saved anew it has another number than before.
    others = (other for other in session.notes if other.number not in (note.number, stored.number))
    session.notes = (*others, stored)
    show_notes(session)
    return "Noted." if stored.text else "Highlighted."


def unnote(session: Session, _call: Call) -> str:
    """Remove the notes on this part."""
    notes_here = [
        note for note in session.notes if _noted(session, note) == session.page.name(session.at)
    ]
    if not notes_here or session.services.drop_note is None:
        return "There is no note here."
    try:
        for note in notes_here:
            session.services.drop_note(note)
    except LibraryError as error:
        return str(error)
    session.notes = tuple(note for note in session.notes if note not in notes_here)
    show_notes(session)
    return "The note is gone." if len(notes_here) == 1 else f"{len(notes_here)} notes are gone."


def keep_page(session: Session, _call: Call) -> str:
    """Mark the page as saved in the library, or unmark it."""
    if session.services.keep is None:
        return "Nothing is kept of this page."
    try:
        saved = session.services.keep()
    except LibraryError as error:
        return str(error)
    if saved is None:
        return "No text of this page is kept."
    return "Kept for good." if saved else f"{NO_LONGER}."


def list_marks(session: Session, _call: Call) -> str:
    """The marks and notes by number, for a choice of one to go to."""
    rows: list[tuple[str, int | str | None]] = [
        (f"Mark {letter}: {_brief(session, name)}", name)
        for letter, name in sorted(session.marks.items())
    ]
    for note in session.notes:
        words = _beginning(note.quote)
        rows.append((f"Note {note.text or 'without words'}, on “{words}”", _noted(session, note)))
    if not rows:
        return "There are no marks and no notes."
    chosen = session.choice("Number", [row for row, _ in rows])
    if chosen < 0:
        return session.page.says(session.at)
    name = rows[chosen][1]
    target = -1 if name is None else session.page.part(name)
    return session.went(target) if target >= 0 else "That is not on this page in its present state."


def _brief(session: Session, name: int | str) -> str:
    page: LinearPage = session.whole_page
    part = page.part(name)
    return _beginning(page.text(part)) if part >= 0 else "gone"


def _beginning(text: str) -> str:
    """The first words of a text, with a sign that there is more of it."""
    words = " ".join(text.split())
    if len(words) <= _TOLD:
        return words
    return f"{words[:_TOLD].rpartition(' ')[0] or words[:_TOLD]} …"


NOTING: Mapping[str, Action] = {
    "marks": list_marks,
    "highlight": highlight,
    "unnote": unnote,
    "keep_page": keep_page,
}
"""Commands of this module, by id."""
