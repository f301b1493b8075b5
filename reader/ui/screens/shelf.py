"""The list of pages: filter it, open one, return to it."""

import threading
import time
from collections.abc import Collection, Sequence
from contextlib import closing, suppress

from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.widgets import Input

from reader.commands.table import COMMANDS, Command
from reader.ui.lists.shelf import Cells, Description, Shelf, nothing
from reader.ui.lists.shelf_rows import ShelfRows
from reader.ui.lists.shelf_sorts import SHELF_SORTS, ShelfSort
from reader.ui.lists.shelf_words import Asked, foot, why_none
from reader.ui.messages import LibraryAsked
from reader.ui.screens.list_of_pages import ListOfPages
from reader.ui.widgets.choice_list import ChoiceList
from reader.ui.widgets.list_field import ListField

_OFTEN = 0.1
"""Seconds between two looks at what came: each is a walk over all rows."""
_SHARE = 5
"""The rows are not updated again for so many times as long as an update takes: keys come first."""


class ShelfScreen(ListOfPages):
    """A row for each page; their summaries arrive while the list is shown."""

    PLACE = "shelf"

    class Chosen(Message):
        """A page is to be opened."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(
        self, shelf: Shelf, commands: tuple[Command, ...] = COMMANDS, *, returns: bool = False
    ) -> None:
        """`returns` if there is a screen to go back to."""
        field = ListField("/", "words of a title, a site, a date, a name; >9 comments")
        super().__init__(commands, field)
        self._shelf = shelf
        self._returns = returns
        self._rows = ShelfRows(shelf)
        self._typing = False
        """Whether keys are words of the filter."""
        self._looking = shelf.tell is not None
        """Whether more pages will become known."""
        self._filter = field.input

    @property
    def shelf(self) -> Shelf:
        """The pages of the list."""
        return self._shelf

    def on_resize(self) -> None:
        self._renew()

    def on_mount(self) -> None:
        before = self.orders.remembered(self._shelf.title)
        self._rows.sort = next((sort for sort in self.sorts if sort == before), "listed")
        self._fill()
        if self._shelf.tell or self._shelf.read or self._shelf.saved:
            # Not a worker: quitting must not wait for pages that nobody will open.
            threading.Thread(target=self._learn, daemon=True, name="reader-shelf").start()

    def _learn(self) -> None:
        """What each page is, as it gets known; in a thread of its own."""
        shelf, in_app = self._shelf, self.app.call_from_thread
        with suppress(RuntimeError):  # the screen has gone meanwhile
            if shelf.read is not None:
                in_app(self._were_read, shelf.read())
            if shelf.saved is not None:
                in_app(self._were_saved, shelf.saved())
            if (missing := shelf.missing()) and not self._message:  # what was asked for stays
                in_app(self.say, missing)
            descriptions: dict[int, Description] = {}
            due = 0.0
            told = shelf.tell(self._in_view) if shelf.tell is not None else nothing()
            with closing(told) as telling:
                for news in telling:
                    descriptions.update([news] if news else [])
                    began = time.monotonic()
                    if not self._looking:
                        break
                    if descriptions and began >= due:
                        in_app(self._tell, descriptions)
                        descriptions = {}
                        ended = time.monotonic()
                        due = ended + max(_OFTEN, _SHARE * (ended - began))
            in_app(self._tell, descriptions, ended=True)

    def _in_view(self) -> list[int]:
        """The pages whose rows are in view; asked in that thread too."""
        view, shown = self._list.in_view, self._rows.shown
        return shown[view.start : view.stop]

    def on_unmount(self) -> None:
        """Stop reading pages for a list that was left."""
        self._looking = False

    def _were_read(self, places: Collection[int]) -> None:
        self._rows.read.update(places)
        self._tell({})

    def _were_saved(self, times: Sequence[float]) -> None:
        self._rows.were_saved(times)
        self._tell({})

    def _tell(self, descriptions: dict[int, Description], *, ended: bool = False) -> None:
        self._looking = self._looking and not ended
        self._rows.learn(descriptions)
        if self._rows.is_settled and (self._rows.shown or not ended):
            self._renew()
        else:
            self._fill()

    def _fill(self) -> None:
        """Show what the filter lets through, the cursor on the page where it was."""
        at, rows = self.place, self._rows
        rows.query = self._filter.value
        rows.arrange()
        place = rows.shown.index(at) if at in rows.shown else 0
        if rows.shown and self._message == self._list.empty:
            self._message = ""  # there were none to open
        self._list.empty = why_none(self._asked, self._commands)
        self._list.put(self._cells(), place)
        self._report()

    def _renew(self) -> None:
        """Show what became known of the same rows."""
        self._list.renew(self._cells())
        self._report()

    def _cells(self) -> list[Cells]:
        return self._rows.cells(self.app.size.width - 2, is_looking=self._looking)

    def _report(self) -> None:
        width = self.app.size.width - 2
        # Both are a row high whatever they say: arranging the screen anew repaints all of it.
        self._head.update(Content(self._rows.head(width)), layout=False)
        self._foot.set_class(bool(self._message), "-notice")
        told = self._message or foot(self._asked, self._commands, width)
        self._foot.update(Content(told), layout=False)

    @property
    def _asked(self) -> Asked:
        """What the keys can change now."""
        rows = self._rows
        is_filtered = bool(self._filter.value.strip())
        return Asked(self._looking, rows.only_unread, self._returns, filtered=is_filtered)

    @property
    def place(self) -> int:
        """The index of the page under the cursor among all; -1 for none."""
        at, shown = self._list.chosen, self._rows.shown
        return shown[at] if 0 <= at < len(shown) else -1

    def beside(self, step: int, place: int = -1) -> int:
        """The index of the page `step` after a given one, or the cursor, at most; -1 for none."""
        shown = self._rows.shown
        at = shown.index(place) if place in shown else self._list.chosen
        wanted = max(0, min(at + step, len(shown) - 1))
        return shown[wanted] if shown and wanted != at else -1

    def has_opened(self, place: int) -> None:
        """Mark a page as read, and move the cursor to it."""
        self._rows.read.add(place)
        if place in self._rows.shown:
            self._list.renew(self._cells())
            self._list.choose(self._rows.shown.index(place))
        self.say("")

    def on_choice_list_picked(self, event: ChoiceList.Picked) -> None:
        event.stop()
        self.action_shelf_open()

    def action_shelf_open(self) -> None:
        if self.place < 0:
            self.say(self._list.empty)
            return
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
            self.action_shelf_open()  # a second Enter that came before the list had the focus

    def _to_list(self) -> None:
        self._typing = False
        self._list.focus()

    def _takes(self, event: Key) -> bool:
        """Esc removes the filter, Enter and arrows keep it; keys before it has the focus count."""
        if not self._typing:
            return False
        waits = self.focused is not self._filter
        if event.key == "escape":
            self._unfilter()
        elif event.key in ("down", "up") or (waits and event.key == "enter"):
            self._to_list()
        elif waits and event.is_printable and event.character:
            self._filter.insert_text_at_cursor(event.character)
        else:
            return True
        event.stop()
        event.prevent_default()
        return True

    def find(self, words: str) -> None:
        self.add_class("-filtering")
        self._filter.value = words

    def action_shelf_filter(self) -> None:
        self._typing = True
        self.add_class("-filtering")
        self._filter.focus()

    def action_shelf_unread(self) -> None:
        self._rows.only_unread = not self._rows.only_unread
        self._fill()

    def action_shelf_sort(self) -> None:
        """Choose an order from a list."""
        names = [SHELF_SORTS[sort] for sort in self.sorts]
        self.choose_order(names, self.sorts.index(self._rows.sort))

    @property
    def sorts(self) -> tuple[ShelfSort, ...]:
        return self._rows.sorts

    def sort_by(self, sort: str) -> None:
        """Show the pages in an order; the cursor stays on its page."""
        self._rows.sort = next(each for each in SHELF_SORTS if each == sort)
        self.orders.remember(sort, self._shelf.title)
        self._fill()
        self.say(f"Sorted {SHELF_SORTS[self._rows.sort]}" if sort != "listed" else "As listed")

    def action_shelf_page(self) -> None:
        self._list.go("pick_page_down")

    def action_shelf_all(self) -> None:
        """Remove the filter; without one, stop reading the pages."""
        if self.has_class("-filtering"):
            self._unfilter()
        elif self._looking:
            self._looking = False
            self.say("No more pages are looked into")
        else:
            self.say("There is no filter to clear")

    def action_shelf_back(self) -> None:
        if self._returns:
            _leaving = self.dismiss()
        else:
            self.say("There is nothing before this list")

    def action_shelf_leave(self) -> None:
        if self._returns:
            _leaving = self.dismiss()
        else:
            self.app.exit()

    def action_shelf_library(self) -> None:
        self.post_message(LibraryAsked())

    def _unfilter(self) -> None:
        self.remove_class("-filtering")
        self._filter.value = ""
        self._to_list()
