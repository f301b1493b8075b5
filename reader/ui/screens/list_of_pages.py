"""What the screens have in common that are lists of pages: the library, and a folder or archive."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Key
from textual.screen import Screen
from textual.widgets import Static

from reader.commands.command_line import Order
from reader.commands.list_line import ListPlace, offered_in, understood_in
from reader.commands.table import Command
from reader.text import line
from reader.ui.keys.mode_keys import Typed
from reader.ui.lists.list_orders import ListOrders
from reader.ui.lists.list_prompt import ListPrompt
from reader.ui.reading.filters import OFF, ON
from reader.ui.screens.list import ListScreen, Option
from reader.ui.widgets.choice_list import ChoiceList
from reader.ui.widgets.list_field import ListField


class ListOfPages(Screen[None]):
    """Rows with a line above and below them, a field for words, and one for commands."""

    AUTO_FOCUS: ClassVar[str | None] = "ChoiceList"
    DEFAULT_CSS = """
    ListOfPages {
        Static { height: 1; padding: 0 1; }
        ChoiceList { height: 1fr; padding: 0 1; }
        Prompt Static { padding: 0; }
        Prompt .prompt--answer { padding-left: 2; }
        &.-filtering ListField, &.-asking ListField { display: block; }
    }
    """
    PLACE: ClassVar[ListPlace]

    def __init__(self, commands: tuple[Command, ...], field: ListField) -> None:
        super().__init__()
        self._commands = commands
        self._typed = Typed(self.PLACE, commands)
        self._message = ""
        self._head = Static(classes="list--head")
        self._list = ChoiceList(())
        self.orders = ListOrders(self, self.PLACE, commands, self._list, self.say)
        self._field = field
        self._line = ListPrompt(self._offers, self._take_line)
        self._foot = Static(classes="list--foot")

    def compose(self) -> ComposeResult:
        yield self._head
        yield self._list
        yield self._field
        yield self._line
        yield self._foot

    def say(self, sentence: str) -> None:
        """Show a message until the next key."""
        self._message = line(sentence)
        self._report()

    def _report(self) -> None:
        """Write the lines above and below the rows."""
        raise NotImplementedError

    # Commands, by keys or typed.

    def on_key(self, event: Key) -> None:
        if self._line.takes(event) or self._takes(event):
            return
        call = self._typed.call(event)
        self.say(self._typed.refusal)
        if call is not None:
            self.orders.run(call.command, call.count, counted=call.counted)

    def _takes(self, event: Key) -> bool:
        """Whether a key belongs to the field for words."""
        raise NotImplementedError

    def action_shelf_command(self) -> None:
        self._line.open()

    action_library_command = action_shelf_command

    @property
    def sorts(self) -> Sequence[str]:
        """The orders that there are."""
        raise NotImplementedError

    def choose_order(self, names: Sequence[str], present: int) -> None:
        """Choose one of the orders from a list, in which they have these names."""
        rows = [Option(f"{ON if at == present else OFF}{name}") for at, name in enumerate(names)]

        def chosen(row: int | None) -> None:
            if row is not None:
                self.sort_by(self.sorts[row])

        box = ListScreen("Sort the pages", rows, present, self._commands)
        _mounting = self.app.push_screen(box, chosen)

    def sort_by(self, sort: str) -> None:
        """Show the pages in one of these orders."""
        raise NotImplementedError

    def find(self, words: str) -> None:
        """Show the pages with certain words."""
        raise NotImplementedError

    def _offers(self, typed: str) -> tuple[str, ...]:
        return offered_in(self.PLACE, typed, self.sorts, self.orders.themes)

    def _take_line(self, typed: str) -> None:
        """Do what was typed after a colon."""
        self._list.focus()
        self.say("")
        self._obey(understood_in(self.PLACE, typed, self.sorts))

    def _obey(self, order: Order) -> None:
        if order.refusal:
            self.say(order.refusal)
        elif order.command == "theme":
            self.orders.use_theme(order.argument)
        elif order.command == f"{self.PLACE}_sort" and order.argument:
            self.sort_by(order.argument)
        elif order.command == "pick_bottom":
            self.orders.run(order.command, max(1, order.number), counted=True)
        elif order.argument:
            self.find(order.argument)
        elif order.command:
            self.orders.run(order.command)
