"""What the user writes of a linear page: notes on its parts, listed with the marks."""

from reader.commands.keys import Call
from reader.errors import LibraryError
from reader.library.values import Note
from reader.linear.page import LinearPage
from reader.linear.watching import Watching
from reader.values import replace

_QUOTED = 600
"""Signs of a part that are quoted, as on the screen."""
_TOLD = 60
"""Signs of a part that tell which one it is."""


class Noting(Watching):
    """Notes are tied to the words they are of, wherever these stand when a page is read again."""

    def __init__(self, *given: object) -> None:
        super().__init__(*given)
        self.notes: tuple[Note, ...] = self.services.notes
        self.show_notes()

    def show_notes(self) -> None:
        """Tell the notes with the parts that they are of."""
        noted: dict[int | str, tuple[str, ...]] = {}
        for note in self.notes:
            name = self._noted(note)
            if name is not None:
                noted[name] = (*noted.get(name, ()), note.text)
        self.whole = replace(self.whole, noted=noted)
        self.page = replace(self.page, noted=noted)

    def _noted(self, note: Note) -> int | str | None:
        """The name of the part that a note is of; None where its words are gone."""
        if note.comment:
            return note.comment
        page = self.whole
        first = note.quote.strip().split("\n")[0]
        parts = range(page.first - 1)
        return next((part for part in parts if first and first in page.text(part)), None)

    def highlight(self, _call: Call) -> str:
        """Write a note on this part, or only mark it as worth it."""
        if self.services.note is None:
            return "Nothing is kept of this page."
        at = self.page.comment(self.at)
        comment = self.page.reading.comments[at].id if at >= 0 else ""
        quote = self.page.copied(self.at).strip() if self.at else self.page.text(0)
        if not quote:
            return "There is nothing to highlight."
        note = Note(quote[:_QUOTED], comment)
        note = next((one for one in self.notes if one[:2] == note[:2]), note)
        was = f"It was: {note.text}\n" if note.text else ""
        text = self.listener.ask(f"{was}Note, with #tags, or nothing: ")
        made = note.made or self.page.now.isoformat(timespec="seconds")
        try:
            kept = self.services.note(note._replace(text=text.strip(), made=made))
        except LibraryError as error:
            return f"{error} The note is not kept."
        self.notes = (*(one for one in self.notes if one.number != kept.number), kept)
        self.show_notes()
        return "Noted." if kept.text else "Highlighted."

    def unnote(self, _call: Call) -> str:
        """Take the notes on this part away."""
        here = [note for note in self.notes if self._noted(note) == self.page.name(self.at)]
        if not here or self.services.drop_note is None:
            return "There is no note here."
        try:
            for note in here:
                self.services.drop_note(note.number)
        except LibraryError as error:
            return str(error)
        self.notes = tuple(note for note in self.notes if note not in here)
        self.show_notes()
        return "The note is gone." if len(here) == 1 else f"{len(here)} notes are gone."

    def keep_page(self, _call: Call) -> str:
        """Keep the page in the library whatever comes, or no longer."""
        if self.services.keep is None:
            return "Nothing is kept of this page."
        try:
            saved = self.services.keep()
        except LibraryError as error:
            return str(error)
        if saved is None:
            return "No text of this page is kept."
        return "Kept whatever comes." if saved else "It may go when there is no room."

    def list_marks(self, _call: Call) -> str:
        """Marks and notes by number, one of which can be gone to."""
        rows: list[tuple[str, int | str | None]] = [
            (f"Mark {letter}: {self._brief(name)}", name)
            for letter, name in sorted(self.marks.items())
        ]
        for note in self.notes:
            words = " ".join(note.quote.split())[:_TOLD]
            rows.append((f"Note {note.text or 'without words'}, on “{words}”", self._noted(note)))
        if not rows:
            return "There are no marks and no notes."
        chosen = self.choice("Number", [row for row, _ in rows])
        if chosen < 0:
            return self.page.says(self.at)
        name = rows[chosen][1]
        there = -1 if name is None else self.page.part(name)
        return self.went(there) if there >= 0 else "That is not on this page as it is said now."

    def _brief(self, name: int | str) -> str:
        page: LinearPage = self.whole
        part = page.part(name)
        return " ".join(page.text(part).split())[:_TOLD] if part >= 0 else "gone"
