"""A list of pages: filter it, open one, come back to it."""

import threading
from contextlib import suppress
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.commands.table import COMMANDS, Command, key_of
from reader.text import cells, line
from reader.ui.panes.fitted import middle_cut
from reader.ui.shelf import Shelf, matching

_READ = "✓ "
_MOVES = {
    "j": "cursor_down", "k": "cursor_up", "g": "first", "G": "last",
    "space": "page_down", "b": "page_up",
}  # fmt: skip


class ShelfScreen(Screen[None]):
    """The pages in a line each; what they are comes in while one looks."""

    AUTO_FOCUS: ClassVar[str | None] = "OptionList"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"shelf--name", "shelf--quiet"}
    DEFAULT_CSS = """
    ShelfScreen {
        Static { height: 1; padding: 0 1; }
        OptionList { height: 1fr; border: none; padding: 0; }
        Input { display: none; height: 1; }
        &.-filtering Input { display: block; }
    }
    """

    class Chosen(Message):
        """A page is to be opened."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(
        self, shelf: Shelf, commands: tuple[Command, ...] = COMMANDS, *, returns: bool = False
    ) -> None:
        """`returns` if there is a screen to go back to."""
        super().__init__()
        self._shelf = shelf
        self._returns = returns
        after, before = key_of("next_page", commands), key_of("previous_page", commands)
        leaves = "goes back" if returns else "quits"
        self._hint = f"Enter opens · / filters · {after} and {before} leaf through · q {leaves}"
        self._told = [page.told for page in shelf.pages]
        self._read: set[int] = set()
        self._shown: list[int] = []
        self._message = ""
        self._typing = False
        """Whether keys are words of the filter."""
        self._head = Static(classes="shelf--head")
        self._list = OptionList(markup=False, compact=True)
        self._filter = Input(placeholder="words of a title, a site, a year, a name", compact=True)
        self._filter.cursor_blink = False
        self._foot = Static(classes="shelf--foot")

    def compose(self) -> ComposeResult:
        yield self._head
        yield self._list
        yield self._filter
        yield self._foot

    def on_resize(self) -> None:
        self._report()

    def on_mount(self) -> None:
        self._fill()
        if self._shelf.tell is not None:
            # Not a worker: whoever quits does not wait for pages that nobody will open.
            threading.Thread(target=self._learn, daemon=True, name="reader-shelf").start()

    def _learn(self) -> None:
        """What each page is, as it gets known; in a thread of its own."""
        tell = self._shelf.tell
        with suppress(RuntimeError):  # the screen has gone meanwhile
            for place, told in tell() if tell is not None else ():
                self.app.call_from_thread(self._tell, place, told)

    def _tell(self, place: int, told: str) -> None:
        self._told[place] = told
        if place in self._shown and not self._filter.value:
            self._list.replace_option_prompt(str(place), self._row(place))
        elif self._filter.value:
            self._fill()
        self._report()

    def _texts(self) -> list[str]:
        return [
            f"{page.name} {told}" for page, told in zip(self._shelf.pages, self._told, strict=True)
        ]

    def _fill(self) -> None:
        """Show what the filter lets through, the cursor where it was."""
        at = self.place
        self._shown = matching(self._texts(), self._filter.value)
        self._list.clear_options()
        self._list.add_options(Option(self._row(place), id=str(place)) for place in self._shown)
        if self._shown:
            self._list.highlighted = self._shown.index(at) if at in self._shown else 0
        self._report()

    def _row(self, place: int) -> Content:
        page = self._shelf.pages[place]
        mark = _READ if place in self._read else "  "
        told = self._told[place]
        if not told:
            return Content.assemble(mark, page.name)
        return Content.assemble(mark, told, (f"  {page.name}", ".shelf--name"))

    def _report(self) -> None:
        count, shown = len(self._told), len(self._shown)
        known = sum(map(bool, self._told))
        some = f"{shown} of {count} pages" if shown < count else f"{count} pages"
        waits = f" · {known} known" if known < count and self._shelf.tell is not None else ""
        count_told = f" · {some}{waits}"
        title = middle_cut(self._shelf.title, self.app.size.width - 2 - cells(count_told))
        self._head.update(Content(title + count_told))
        self._foot.update(Content(self._message or self._hint))

    @property
    def place(self) -> int:
        """The page under the cursor, by its place among all; -1 for none."""
        at = self._list.highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else -1

    def beside(self, step: int) -> int:
        """The page after or before the one under the cursor, among those shown; -1 for none."""
        at = self._list.highlighted
        wanted = -1 if at is None else at + step
        return self._shown[wanted] if 0 <= wanted < len(self._shown) else -1

    def has_opened(self, place: int) -> None:
        """A page is read: it is marked, and the cursor is on it."""
        self._read.add(place)
        if place in self._shown:
            self._list.replace_option_prompt(str(place), self._row(place))
            self._list.highlighted = self._shown.index(place)
        self.say("")

    def say(self, sentence: str) -> None:
        """Tell something until the next key."""
        self._message = line(sentence)
        self._report()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._choose()

    def _choose(self) -> None:
        if self.place >= 0:
            self.say(f"Opening {self._shelf.pages[self.place].name} …")
            self.post_message(self.Chosen(self.place))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._fill()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._typing:
            self._to_list()
        else:
            self._choose()  # a second Enter that came before the list had the focus

    def _to_list(self) -> None:
        self._typing = False
        self._list.focus()

    def on_key(self, event: Key) -> None:
        if self._typing:
            self._filter_key(event)
            return
        sign = event.character or event.key
        self.say("")
        if event.key in _MOVES or sign in _MOVES:
            getattr(self._list, f"action_{_MOVES.get(event.key) or _MOVES[sign]}")()
        elif sign == "/":
            self._typing = True
            self.add_class("-filtering")
            self._filter.focus()
        elif event.key == "enter" and self.focused is not self._list:
            self._choose()  # the list has the focus a moment after the filter was left
        elif event.key == "escape":
            self._unfilter()
        elif self._returns and (sign == "q" or event.key == "backspace"):
            _leaving = self.dismiss()
        elif sign in ("q", "Q"):
            self.app.exit()
        else:
            return
        event.stop()
        event.prevent_default()

    def _filter_key(self, event: Key) -> None:
        """Esc takes the filter back, Enter and the arrows leave it as it is.

        What is typed before the line has the focus, which comes a moment later, is not lost.
        """
        waits = self.focused is not self._filter
        if event.key == "escape":
            self._unfilter()
        elif event.key in ("down", "up") or (waits and event.key == "enter"):
            self._to_list()
        elif waits and event.is_printable and event.character:
            self._filter.insert_text_at_cursor(event.character)
        else:
            return
        event.stop()
        event.prevent_default()

    def _unfilter(self) -> None:
        self.remove_class("-filtering")
        self._filter.value = ""
        self._to_list()
