"""Highlights and notes on a page."""

from asyncio import Future
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from textual.worker import Worker

from reader.errors import LibraryError
from reader.layout.wrap import cut
from reader.library.values import Note, told
from reader.model import Reading
from reader.ui.screens.comparing import Comparing
from reader.ui.screens.list import Option
from reader.ui.settings import Memory
from reader.ui.turns import hold_keys
from reader.ui.workers import begin, ended

_QUOTED = 600
"""Signs of a paragraph or a comment that are quoted where nothing is selected."""


class Noting(Comparing):
    """Notes belong to their words, and are found again wherever these are when the page is
    reopened.
    """

    notes: tuple[Note, ...] = ()
    _recalling: Worker[None] | None = None
    """The asking for the notes there are; None until that is begun."""
    _noting: Note | None = None
    """What a note is being written of."""

    def begin_remembering(self) -> None:
        super().begin_remembering()
        if self.settings.memory is not None and self._recalling is None:
            self._recalling = begin(self, self._recall_notes, self.settings.memory, group="notes")

    def _with_notes(self, act: Callable[[], None]) -> None:
        """Do something with the existing notes once they are loaded; keys wait until then."""
        if self._recalling is None or self._recalling.is_finished:
            act()
        else:
            hold_keys(self, begin(self, self._act_then, self._recalling, act, group="notes"))

    async def _act_then(self, recalling: Worker[None], act: Callable[[], None]) -> None:
        await ended(recalling)
        act()

    async def _recall_notes(self, memory: Memory) -> None:
        try:
            self.notes = await self.in_order.begin(memory.notes)
        except LibraryError:
            return  # what is wrong with the library is said once, of the page
        self._show_notes()

    def show(self, reading: Reading) -> None:
        super().show(reading)
        self._show_notes()

    def _show_notes(self) -> None:
        """Mark what notes are of."""
        self.comments.noted = {note.comment: note.text for note in self.notes if note.comment}
        paragraphs = (self.article.place_of(note.quote) for note in self.notes if not note.comment)
        self.article.noted = {place[0] for place in paragraphs if place is not None}
        self.comments.forget()
        self.article.forget()

    def action_highlight(self) -> None:
        if self.settings.memory is None:
            self.say("Nothing is kept of this page")
            return
        current = self.comments.current if self.current == "comments" else None
        selected = self.get_selected_text()
        text = (selected or self.pane.copy_text()).strip()[:_QUOTED]
        if not text:
            self.say("There is nothing to highlight")
            return
        note = Note(text, current.id if current is not None else "")
        self.stop_selecting()
        self._with_notes(partial(self._ask_for, note))

    def _ask_for(self, note: Note) -> None:
        """Ask what to write of it, where nothing is written yet."""
        same = (one for one in self.notes if one[:2] == note[:2])
        self._noting = next(same, note)
        self.ask("note", "Note, with #tags, or nothing: ", self._noting.text)

    def answered(self, purpose: str, text: str) -> None:
        if purpose != "note":
            super().answered(purpose, text)
        elif self._noting is not None and self.settings.memory is not None:
            made = self.settings.now().isoformat(timespec="seconds")
            note = self._noting._replace(text=text)
            note = note if note.made else note._replace(made=made)
            self._noting = None
            keeping = self.asked(partial(self.settings.memory.note, note))
            begin(self, self._told_noted, keeping, group="notes")

    async def _told_noted(self, keeping: Future[Note]) -> None:
        try:
            kept = await keeping
        except LibraryError as error:
            self.say(f"{error} The note is not kept.")
            return
        self.notes = (*(one for one in self.notes if one.number != kept.number), kept)
        self._show_notes()
        self.say(f"Noted; {self.key_of('marks')} lists notes" if kept.text else "Highlighted")

    def action_unnote(self) -> None:
        """Remove the notes on this paragraph or comment."""
        self._with_notes(self._unnote)

    def _unnote(self) -> None:
        here = self._notes_here()
        if not here or self.settings.memory is None:
            self.say("There is no note here")
        else:
            dropping = self.asked(partial(_drop, self.settings.memory, here))
            begin(self, self._told_dropped, dropping, here, group="notes")

    def _notes_here(self) -> list[Note]:
        if self.current == "comments":
            current = self.comments.current
            return [one for one in self.notes if current and one.comment == current.id]
        paragraph = self.article.current_paragraph()
        places = ((one, self.article.place_of(one.quote)) for one in self.notes if not one.comment)
        return [one for one, place in places if place is not None and place[0] == paragraph]

    async def _told_dropped(self, dropping: Future[None], notes: list[Note]) -> None:
        try:
            await dropping
        except LibraryError as error:
            self.say(str(error))
            return
        self.notes = tuple(one for one in self.notes if one not in notes)
        self._show_notes()
        self.say("The note is gone" if len(notes) == 1 else f"{len(notes)} notes are gone")

    # Lists, and what goes with the page.

    def marked_rows(self) -> list[tuple[Option, object]]:
        """The marks, by letter, and then the notes."""
        rows = super().marked_rows()
        for note in self.notes:
            text = f"{note.text}  " if note.text else ""
            label = f"✎  {text}“{cut(' '.join(note.quote.split()), 80)}”"
            rows.append((Option(label), note))
        return rows

    def to_marked(self, marked: object) -> None:
        if not isinstance(marked, Note):
            super().to_marked(marked)
            return
        before = self.spot
        if marked.comment and self.enter("comments"):
            if not self.comments.select(marked.comment):
                self.say("The comment of this note is gone from the page")
        elif not marked.comment and self.enter("article"):
            place = self.article.place_of(marked.quote)
            if place is None:
                self.say("The words of this note are no longer on this page")
            else:
                self.article.point_at(*place)
        self.leave(before)

    @property
    def to_save(self) -> Reading:
        """The page with the notes on it."""
        authors = {comment.id: comment.author for comment in self.reading.comments}
        said = (told(note, authors.get(note.comment, "")) for note in self.notes)
        return replace(self.reading, notes=(*self.reading.notes, *said))


def _drop(memory: Memory, notes: list[Note]) -> None:
    for note in notes:
        memory.drop_note(note.number)
