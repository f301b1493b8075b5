"""The dialog that asks for the format and place to save to, and reports the result."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.config.folders import expanded
from reader.errors import SaveError
from reader.model import Reading
from reader.save import FORMATS, format_named
from reader.save.names import unknown_kind
from reader.save.write import free_name, free_path
from reader.text import line
from reader.ui.arrange import ROWS
from reader.ui.keys.key_turns import hold_keys
from reader.ui.services import Save
from reader.ui.widgets.choice import Choice
from reader.ui.widgets.key_hints import KeyHints
from reader.ui.widgets.text_field import TextField
from reader.ui.workers import begin

_WITH, _WITHOUT = "with comments", "article only"


class _Taken(SaveError):
    """The name is taken; `free` is one like it that is not."""

    def __init__(self, path: str, free: str) -> None:
        super().__init__(f"{path} exists already. Enter saves to {free}.")
        self.free = free


def save_to(save: Save, reading: Reading, path: str) -> Path:
    """Save the whole of a reading to a file or folder, in the format that the name says, or else
    in the first one; returns where that was. It blocks. Raises SaveError.
    """
    if refusal := unknown_kind(expanded(path)):
        raise SaveError(f"{refusal}.")
    return save(reading, _format_of(path) or FORMATS[0].name, True, path)


class SaveScreen(ModalScreen[None]):
    """Returns where the text was saved; an error is shown in the dialog itself."""

    AUTO_FOCUS: ClassVar[str | None] = "Input"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"save--label"}
    VERTICAL_BREAKPOINTS = ROWS

    def __init__(self, reading: Reading, save: Save, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._reading = reading
        self._save = save
        self._tell = tell
        self._saving = False
        self._format = Choice("Format", tuple(form.name for form in FORMATS), "format")
        self._comments = Choice("Text", (_WITH, _WITHOUT), "comments")
        self._proposed = free_name(reading.article.title, FORMATS[0].suffix)
        self._path = TextField(self._proposed, compact=True, select_on_focus=False)
        self._path.cursor_blink = False
        self._notice = Static(markup=False, classes="save--notice")

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(Content("Save"), classes="box--title")
            with Horizontal(classes="box--field"):
                yield Static(Content(f"  {'File':8}"))
                yield self._path
            yield self._format
            if self._reading.comments:
                yield self._comments
            yield self._notice
            yield KeyHints("Tab move", "← → choose", "Enter save", "Esc close")

    def on_mount(self) -> None:
        """What is typed takes the place of the name that is offered: it was added behind it, and
        saved as `Title.txtnotes.md`.
        """
        self._path.select_all()

    def on_choice_changed(self, event: Choice.Changed) -> None:
        """The suffix of the name follows the format, as long as the name ends in the suffix of a
        format.
        """
        event.stop()
        if event.choice is not self._format:
            return
        stem, dot, _ = self._path.value.rpartition(".")
        suffix = format_named(self._format.chosen).suffix
        if self._path.value == self._proposed:
            self._path.value = self._proposed = free_name(self._reading.article.title, suffix)
            self._path.select_all()
        elif dot and _format_of(self._path.value):
            self._path.value = f"{stem}{suffix}"

    def on_input_changed(self, event: Input.Changed) -> None:
        """The format follows the name."""
        event.stop()
        if not self._saving:
            self._notice.update(Content(""))
        if name := _format_of(event.value):
            self._format.choose(name)

    async def on_key(self, event: Key) -> None:
        if event.key in ("escape", "enter", "up", "down"):
            event.stop()
        if event.key == "escape":
            await self.action_dismiss()
        elif event.key == "enter" and not self._saving:
            self._write()
        elif event.key == "down":
            self.focus_next()
        elif event.key == "up":
            self.focus_previous()

    def _write(self) -> None:
        if not (path := self._path.value.strip()):
            self._notice.update(Content("Where to? A name is needed."))
            return
        self._saving = True
        self._notice.update(Content("Saving …"))
        comments = self._comments.chosen == _WITH
        # Beside the event loop: a long thread takes seconds, a slow disk any time.
        work = partial(self._written, self._format.chosen, comments, path)
        saving = asyncio.get_running_loop().run_in_executor(None, work)
        # By the application: writing continues after this dialog closes, and its result is still
        # shown.
        hold_keys(self, begin(self.app, self._report, saving, group="save"))

    def _written(self, form: str, comments: bool, path: str) -> Path:
        """Save to a path, and return where that was. It blocks.

        Raises SaveError; _Taken for a name that something has.
        """
        wanted = Path(expanded(path))
        if path.endswith("/") or wanted.is_dir():
            return self._save(self._reading, form, comments, path)
        if refusal := unknown_kind(str(wanted)):
            raise SaveError(f"{refusal}.")
        # The proposed name is one that is free in the current folder: in another it may be taken,
        # or need no number.
        if wanted.name == self._proposed and "/" in path and wanted.parent.is_dir():
            return self._save(self._reading, form, comments, f"{path[: -len(wanted.name)]}")
        if (free := free_path(wanted)) != wanted:
            raise _Taken(path, f"{path[: -len(wanted.name)]}{free.name}")
        return self._save(self._reading, form, comments, path)

    def _offer(self, free: str) -> None:
        """Put a free name in the place of one that is taken, for another Enter."""
        with self.prevent(Input.Changed):
            self._path.value = free
        self._path.cursor_position = len(free)

    async def _report(self, saving: Awaitable[Path]) -> None:
        try:
            written = await saving
        except SaveError as error:
            failure = line(str(error))
            if isinstance(error, _Taken):
                self._offer(error.free)
            if self.is_current:
                self._notice.update(Content(failure))
            else:
                self._tell(failure)
        else:
            self._tell(f"Saved to {line(str(written))}")
            if self.is_current:
                await self.action_dismiss()
        finally:
            self._saving = False


def _format_of(path: str) -> str:
    """The format whose suffix this name has, "" if none."""
    lower = path.lower()
    return next((form.name for form in FORMATS if lower.endswith(form.suffix)), "")
