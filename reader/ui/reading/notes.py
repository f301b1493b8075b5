"""Highlights and notes on a page."""

from asyncio import Future
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from textual.worker import Worker

from reader.errors import FullLibrary, LibraryError
from reader.layout.wrap import cut
from reader.library.comments_without_id import current_notes, lasting_note, renamed_notes
from reader.library.values import Note, note_sentence
from reader.model import Comment, Reading
from reader.ui.keys.key_turns import hold_keys
from reader.ui.panes.fitting import without_aside
from reader.ui.reading.jumps import Travels
from reader.ui.reading.page import Page
from reader.ui.reading.selecting import Selecting
from reader.ui.reading.visit import Visit
from reader.ui.screens.list import Option
from reader.ui.services import Memory
from reader.ui.workers import begin, ended

_QUOTED = 600
"""Signs of a paragraph or a comment that are quoted where nothing is selected."""

_PART_FOR_QUOTE = 4
"""The part of the width, a quarter, for the words that a note is about, while none is typed."""
_SOON = 0.3
"""Seconds after which it is said that a note is still being kept: another program may hold the
library for seconds, and the line with the note is gone meanwhile.
"""
_FULL = "disk full: make room"


class Notes:
    """Keeps notes by the words they are on, and finds these words again in a changed page."""

    def __init__(self, page: Page, visit: Visit, travels: Travels, selecting: Selecting) -> None:
        self._page = page
        self._visit = visit
        self._travels = travels
        self._selecting = selecting
        self.notes: tuple[Note, ...] = ()
        self._recalling: Worker[None] | None = None
        """The loading of the notes; None until it is begun."""
        self._noting: Note | None = None
        """The note whose text is being typed."""

    def begin(self) -> None:
        """Ask the library for the notes; only the first call does anything."""
        memory = self._page.settings.memory
        if memory is not None and self._recalling is None:
            self._recalling = begin(self._page.screen, self._recall, memory, group="notes")

    def when_loaded(self, act: Callable[[], None]) -> None:
        """Do something with the existing notes once they are loaded; keys wait until then."""
        screen, recalling = self._page.screen, self._recalling
        if recalling is None or recalling.is_finished:
            act()
        else:
            hold_keys(screen, begin(screen, self._act_then, recalling, act, group="notes"))

    async def _act_then(self, recalling: Worker[None], act: Callable[[], None]) -> None:
        await ended(recalling)
        act()

    async def _recall(self, memory: Memory) -> None:
        try:
            notes = await self._visit.in_order.begin(partial(memory.notes, self._page.reading))
        except LibraryError:
            return  # the opening of the page reports it, and once is enough
        self.notes = current_notes(notes, self._page.reading.comments)
        self.show()

    def follow(self, now: Mapping[str, str]) -> None:
        """Stay with comments whose ids have changed."""
        self.notes = renamed_notes(self.notes, now)
        if self._noting is not None:
            (self._noting,) = renamed_notes((self._noting,), now)

    def show(self) -> None:
        """Mark the paragraphs and comments that have notes."""
        article, comments = self._page.article, self._page.comments
        comments.remarks.noted = {note.comment: note.text for note in self.notes if note.comment}
        paragraphs = (article.place_of(note.quote) for note in self.notes if not note.comment)
        article.noted = {place[0] for place in paragraphs if place is not None}
        comments.forget()
        article.forget()

    def highlight(self, typed: str = "") -> None:
        """Note what is typed on the selection, else on the paragraph or comment in focus.

        Asks for a note where nothing is typed.
        """
        if self._page.settings.memory is None:
            self._page.say("Nothing is kept of this page")
            return
        current = self._page.comments.current if self._page.current == "comments" else None
        selected = self._page.screen.get_selected_text()
        quote = (selected or self._page.pane.copy_text()).strip()[:_QUOTED]
        if not quote:
            self._page.say("There is nothing to highlight")
            return
        note = Note(quote)
        if current is not None:
            note = note._replace(comment=current.id, author=current.author)
        self._selecting.stop()
        self.when_loaded(partial(self._ask_for, note, typed))

    def _ask_for(self, note: Note, typed: str) -> None:
        """Ask for the text of a note, or for a new text of one that exists.

        What is typed already is not asked for, but where it would replace a text.
        """
        same = (known for known in self.notes if known[:2] == note[:2])
        self._noting = next(same, note)._replace(author=note.author)
        before = self._noting.text
        if typed and not before:
            self.keep(typed)
        else:
            text = f"{before} {typed}".strip()
            self._page.ask("note", "Note, with #tags, or nothing: ", text)
            # The paragraph at the top of the view is not the one that is read, and has no sign.
            words = " ".join(note.quote.split())
            on = cut(words, self._page.app.size.width // _PART_FOR_QUOTE)
            self._page.asking.prompt.tell(f"on “{on}”")

    def leave_room(self, typed: str) -> None:
        """Leave the line to the note once something is typed."""
        if typed:
            self._page.asking.prompt.tell("")

    def keep(self, text: str) -> None:
        """Keep the note that was asked for, with the text that was typed."""
        settings = self._page.settings
        if self._noting is not None and settings.memory is not None:
            created = settings.now().isoformat(timespec="seconds")
            note = self._noting._replace(text=text)
            note = note if note.made else note._replace(made=created)
            self._noting = None
            keep = partial(_keep, settings.memory, note, self._page.reading.comments)
            keeping = self._visit.asked(keep)
            begin(self._page.screen, self._say_if_kept, keeping, note, group="notes")

    async def _say_if_kept(self, keeping: Future[Note], typed: Note) -> None:
        waiting = self._page.screen.set_timer(_SOON, lambda: self._page.say("Keeping the note …"))
        try:
            note = await keeping
        except LibraryError as error:
            self._ask_again(typed, error)
            return
        finally:
            waiting.stop()
        # Saved anew it has another number than before.
        numbers = {typed.number, note.number}
        self.notes = (*(other for other in self.notes if other.number not in numbers), note)
        self.show()
        self._page.say(
            f"Noted; {self._page.key_of('marks')} lists notes" if note.text else "Highlighted"
        )

    def _ask_again(self, note: Note, error: LibraryError) -> None:
        """Open the line of a note that is not kept with its words, so that Enter tries again."""
        is_busy = self._page.asking.question or self._page.app.screen is not self._page.screen
        if not note.text or is_busy:
            again = f" {self._page.key_of('highlight')} ↑ brings its words" if note.text else ""
            # What matters first: lines are cut.
            self._page.say(f"The note is not kept. {error}{again}")
            return
        self._noting = note
        self._page.ask("note", "Not kept, Enter tries again: ", note.text)
        is_full = isinstance(error, FullLibrary)
        why = _FULL if is_full else without_aside(str(error)).removeprefix("The ")
        half = self._page.app.size.width // 2  # and two cells between the words and the reason
        self._page.asking.prompt.tell(cut(why.removesuffix("."), half - 3))

    def remove(self) -> None:
        """Remove the notes on this paragraph or comment."""
        self.when_loaded(self._remove)

    def _remove(self) -> None:
        notes = self._notes_here()
        if not notes or self._page.settings.memory is None:
            self._page.say("There is no note here")
        else:
            dropping = self._visit.asked(partial(_drop, self._page.settings.memory, notes))
            begin(self._page.screen, self._say_if_removed, dropping, notes, group="notes")

    def _notes_here(self) -> list[Note]:
        if self._page.current == "comments":
            current = self._page.comments.current
            return [note for note in self.notes if current and note.comment == current.id]
        paragraph = self._page.article.current_paragraph()
        places = (
            (note, self._page.article.place_of(note.quote))
            for note in self.notes
            if not note.comment
        )
        return [note for note, place in places if place is not None and place[0] == paragraph]

    async def _say_if_removed(self, dropping: Future[None], notes: list[Note]) -> None:
        try:
            await dropping
        except LibraryError as error:
            self._page.say(str(error))
            return
        self.notes = tuple(note for note in self.notes if note not in notes)
        self.show()
        self._page.say("The note is gone" if len(notes) == 1 else f"{len(notes)} notes are gone")

    # The list of notes, and the notes of a saved page.

    def rows(self) -> list[tuple[Option, Callable[[], None]]]:
        """The notes, and how to go to each."""
        rows: list[tuple[Option, Callable[[], None]]] = []
        for note in self.notes:
            text = f"{note.text}  " if note.text else ""
            label = f"✎  {text}“{cut(' '.join(note.quote.split()), 80)}”"
            rows.append((Option(label), partial(self._go, note)))
        return rows

    def _go(self, note: Note) -> None:
        if note.comment:
            miss = "The comment of this note is gone from the page"
            self._travels.to_comment(note.comment, miss)
        else:
            self._travels.jump(partial(self._to_words, note.quote))

    def _to_words(self, quote: str) -> None:
        if self._page.enter("article"):
            place = self._page.article.place_of(quote)
            if place is None:
                self._page.say("The words of this note are no longer on this page")
            else:
                self._page.article.point_at(*place)

    def on_page(self) -> Reading:
        """The reading with the notes on it."""
        reading = self._page.reading
        authors = {comment.id: comment.author for comment in reading.comments}
        sentences = (note_sentence(note, authors.get(note.comment, "")) for note in self.notes)
        return replace(reading, notes=(*reading.notes, *sentences))


def _keep(memory: Memory, note: Note, comments: Sequence[Comment]) -> Note:
    """Keep a note by what its comment is known by; it comes back with the id that it has here."""
    return memory.note(lasting_note(note, comments))._replace(comment=note.comment)


def _drop(memory: Memory, notes: list[Note]) -> None:
    for note in notes:
        memory.drop_note(note)
