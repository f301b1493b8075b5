"""The start screen, if no page was named: a line to type in, recent pages, the demo."""

import asyncio
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.worker import Worker

from reader.commands.keys import Call, Keys
from reader.commands.table import COMMANDS, Command, hints, key_of, keymap
from reader.errors import LibraryError
from reader.library.places import Visit
from reader.text import line
from reader.ui.arrange import ROWS
from reader.ui.lists.completions import Offer, common, offered, rows
from reader.ui.messages import LibraryAsked
from reader.ui.reading.visit import REMEMBERING
from reader.ui.services import DEMO, Start
from reader.ui.widgets.key_hints import KeyHints
from reader.ui.widgets.list_height import limit_height
from reader.ui.widgets.text_field import TextField
from reader.ui.workers import begin, ended

_ASKED = "an address, a file, a folder"
_HINTS = ("open", "complete", "down", "library", "help")


class StartScreen(Screen[None]):
    """Asks what to read; sends the choice to the application as a message."""

    AUTO_FOCUS: ClassVar[str | None] = "Input"
    VERTICAL_BREAKPOINTS = ROWS

    class Chosen(Message):
        """A page is to be opened."""

        def __init__(self, location: str) -> None:
            super().__init__()
            self.location = location
            """What was typed or chosen; DEMO for the page that comes with reader."""

    def __init__(
        self, start: Start, now: datetime, commands: tuple[Command, ...] = COMMANDS
    ) -> None:
        super().__init__()
        self._start = start
        self._now = now
        self._commands = commands
        self._keymap = keymap("start", commands)
        self._keys = Keys()
        self._visits: tuple[Visit, ...] = ()
        self._paths: tuple[str, ...] = ()
        self._offers: tuple[Offer, ...] = ()
        self._chosen = ""
        self._not_opened = ""
        self._at: int | None = None  # the current row, None for the line above
        self._filled = ""  # what was typed when the rows were made
        self._completing: Worker[None] | None = None
        self._entered = False  # whether Enter came while the line was being completed
        # Otherwise text typed before it has the focus would be selected, and lost with the next
        # key.
        self._field = TextField(placeholder=_ASKED, compact=True, select_on_focus=False)
        self._field.cursor_blink = False
        self._list = OptionList(markup=False, compact=True, classes="box--body")
        self._list.can_focus = False
        self._notice = Static(markup=False, classes="start--notice")

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(Content("reader"), classes="box--title")
            yield Static(Content("Read an article and the discussion under it."), id="purpose")
            yield self._field
            yield self._notice
            yield self._list
            yield KeyHints(*hints("start", _HINTS, self._commands), "Ctrl+Q quit")

    def on_screen_resume(self) -> None:
        """Load the list the first time, and again after a page was left."""
        self._fill()
        self._field.focus()
        self.on_page_written()

    def on_page_written(self) -> None:
        """The list has changed, or is about to."""
        writing = [worker for worker in self.app.workers if worker.group == REMEMBERING]
        begin(self, self._recall, writing, group="recall", exclusive=True)

    async def _recall(self, writing: list[Worker[object]]) -> None:
        """Update the list once the page that was left is stored; nothing waits for it."""
        for worker in writing:
            await ended(worker)
        try:
            self._visits = await asyncio.to_thread(self._start.recent)
        except LibraryError as error:
            self._notice.update(Content(line(str(error))))
        self._fill(None if self._typed else self._at)

    def again(self) -> None:
        """What was chosen could not be opened: let the user correct it."""
        # Not selected: who adds a letter that is missing would have typed over all of it.
        self._not_opened = self._chosen
        self._type(self._chosen)

    def on_resize(self) -> None:
        self._fill()

    # The offers.
    @property
    def _typed(self) -> str:
        return self._field.value.strip()

    def _fill(self, at: int | None = None) -> None:
        """Show the offers; `at` is the row to be at, if there are so many."""
        self._offers = tuple(offered(self._typed, self._paths, self._visits, self._now))
        # The typed text is opened, until the user moves down into the list.
        self._filled = self._typed
        last = len(self._offers) - 1
        self._at = None if (at is None and self._typed) or last < 0 else min(at or 0, last)
        self._list.set_options(rows(self._offers, self._row_width(), self._at))
        self.call_after_refresh(limit_height, self._list)
        self._list.highlighted = self._at

    def _row_width(self) -> int:
        return max(16, self._list.scrollable_content_region.width - 1)

    async def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value == "?":
            # No address begins with it, so it has its usual meaning.
            self._type("")
            self.action_start_help()
            return
        is_again = event.value == self._not_opened != ""
        empties = key_of("start_clear", self._commands)
        self._notice.update(Content(f"Not opened; {empties} empties the line." if is_again else ""))
        self._fill()
        begin(self, self._look, self._typed, group="paths", exclusive=True)

    async def _look(self, typed: str) -> None:
        """Beside the event loop: a folder may be far away."""
        paths = await asyncio.to_thread(self._start.complete, typed)
        if typed == self._typed:
            self._paths = paths
            self._fill()

    # Actions.
    async def on_key(self, event: Key) -> None:
        if event.key == "ctrl+q":
            self.app.exit()
            return
        if event.key == "ctrl+c" and not self._field.selected_text:
            # As on a page it does not quit, it says how to; selected text the line copies.
            event.prevent_default()
            self.action_start_clear()
            return
        if event.is_printable and event.character and not self._field.has_focus:
            # Typed before the line had the focus, which it gets a moment after it is visible.
            self._field.insert_text_at_cursor(event.character)
            return
        meaning = self._keys.feed(event.key, self._keymap)
        if isinstance(meaning, Call):
            event.stop()
            event.prevent_default()
            getattr(self, f"action_{meaning.command}")()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_start_open()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._at = event.option_index
        self.action_start_open()

    def action_start_open(self) -> None:
        if self._completing is not None and self._completing.is_running:
            # Tab and Enter typed together: the completed line is what is opened.
            self._entered = True
        else:
            self._open_chosen()

    def _open_chosen(self) -> None:
        if (offer := self._offer) is not None:
            # A folder is gone into, anything else is opened.
            go = self._type if offer.location.endswith("/") and not offer.visit else self._open
            go(offer.location)
        elif self._typed:
            self._open(self._typed)
        else:
            self._notice.update(Content("Type an address or a path, or choose one below."))

    def _open(self, location: str) -> None:
        self._chosen = "" if location == DEMO else location
        self._type("")
        self.post_message(self.Chosen(location))

    @property
    def _offer(self) -> Offer | None:
        """The current row."""
        # A line and Enter typed together are handled before the list is updated.
        late = self._typed != self._filled
        return None if late or self._at is None else self._offers[self._at]

    def _type(self, text: str) -> None:
        self._field.value = text
        self._field.cursor_position = len(text)

    def action_start_complete(self) -> None:
        self._completing = begin(
            self, self._complete, self._typed, group="complete", exclusive=True
        )

    async def _complete(self, typed: str) -> None:
        await self._look(typed)
        if typed == self._typed:
            self._lengthen()
        if self._entered:
            self._entered = False
            self._open_chosen()

    def _lengthen(self) -> None:
        """The line, as far as all that is offered agrees."""
        shared = common(self._paths)
        if len(shared) > len(self._typed):
            self._type(shared)
        elif self._offer is not None and self._offer.location == DEMO:
            self._notice.update(Content("There is nothing to complete: Enter opens this page."))
        elif self._offer is not None:
            self._type(self._offer.location)
        elif not self._paths:
            self._notice.update(Content("No file begins like this."))

    def action_start_down(self) -> None:
        self._go(1)

    def action_start_up(self) -> None:
        self._go(-1)

    def _go(self, step: int) -> None:
        if not self._offers:
            return
        if self._at is None:
            self._stand(0 if step > 0 else len(self._offers) - 1)
        elif self._at + step < 0 and self._typed:
            self._stand(None)
        elif 0 <= self._at + step < len(self._offers):
            self._stand(self._at + step)
        else:
            end = "last" if step > 0 else "first"
            self._notice.update(Content(f"This is the {end} row; type to find others."))

    def _stand(self, number: int | None) -> None:
        """Move to another row, or to none; the marker before it moves too."""
        self._notice.update(Content(""))
        before, self._at = self._at, number
        prompts = rows(self._offers, self._row_width(), number)
        for place in (place for place in (before, number) if place is not None):
            self._list.replace_option_prompt_at_index(place, prompts[place])
        self._list.highlighted = number

    def action_start_clear(self) -> None:
        if self._typed:
            self._type("")
        else:
            self._notice.update(Content("Ctrl+Q quits."))

    def action_start_forget(self) -> None:
        """Remove a page from the list; in the input line the key deletes a character as usual."""
        if (offer := self._offer) is None or not offer.visit:
            if offer is not None and self._field.cursor_position == len(self._field.value):
                self._notice.update(Content("Only a page that you have read can be forgotten."))
            self._field.action_delete_right()
            return
        # Beside the event loop: another reader may be writing the list.
        begin(self.app, self._forget, offer.location, group=REMEMBERING)
        self._visits = tuple(visit for visit in self._visits if visit.location != offer.location)
        self._fill(self._at)
        self._notice.update(Content(f"Forgotten: {offer.title or line(offer.location)}"))

    async def _forget(self, location: str) -> None:
        try:
            await asyncio.to_thread(self._start.forget, location)
        except LibraryError as error:
            self._notice.update(Content(f"{line(str(error))} The page is not forgotten."))

    def action_start_library(self) -> None:
        self.post_message(LibraryAsked())

    def action_start_help(self) -> None:
        from reader.ui.screens.help import HelpScreen  # noqa: PLC0415  not needed to start

        _mounting = self.app.push_screen(HelpScreen("start", self._commands))
