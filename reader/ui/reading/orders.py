"""Runs commands and typed lines, by the part or the pane that does each."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.commands.keys import MAX_COUNT
from reader.commands.table import BY_ID, Command, PaneName, of_page, shown
from reader.text import clean
from reader.ui.reading.page import Arguments, Page
from reader.ui.reading.parts import Parts

if TYPE_CHECKING:  # the first frame comes before any command
    from reader.commands.command_line import Order
    from reader.ui.reading.actions import Action

_NOT_ON_A_MENU = {"line_down", "line_up", "page_down", "page_up", "scroll_down", "scroll_up"}
_NOT_OFFERED = {"palette", "leave"}
_ENDS_SELECTING = ("select_copy", "select_keyword", "select_note", "select_pipe")
_ONCE = Arguments()


class Orders:
    """Runs commands, and handles the lines that are typed for them."""

    def __init__(self, page: Page, parts: Parts) -> None:
        self._page = page
        self._parts = parts

    def run(self, command_id: str, arguments: Arguments = _ONCE) -> None:
        """Run a command of the table as if its keys had been typed."""
        command, page, travels = BY_ID[command_id], self._page, self._parts.travels
        self._parts.begin_remembering()
        page.say("")
        if command.where in ("article", "comments") and not self._enter_for(command):
            return
        before = travels.spot
        page.article.clear_pointed()
        page.comments.clear_pointed()
        self._do(command, arguments)
        self._parts.position.note(command, moved=travels.spot != before)
        if command.jumps or (command.places and arguments.counted):
            travels.leave(before)
        page.report()

    def _enter_for(self, command: Command) -> bool:
        name: PaneName = "comments" if command.where == "comments" else "article"
        return name == self._page.current or self._page.enter(name)

    def _do(self, command: Command, arguments: Arguments) -> None:
        if command.verb == "select":
            self._select(command, arguments)
        elif not command.verb:
            for _ in range(arguments.count if command.repeats else 1):
                _actions()[command.id](self._parts, arguments)
        elif not self._ask_pane(command, arguments):
            counted = arguments.counted and command.counted == "nth"
            self._page.say(command.miss or ("You are there already" if counted else ""))

    def _ask_pane(self, command: Command, arguments: Arguments) -> bool:
        if command.verb == "fold":
            return self._page.comments.folding.fold(command.id, arguments.count)
        pane, counted = self._page.pane, arguments.counted
        if command.places:
            moved = counted and pane.go("nth", arguments.count)
            return pane.go(command.id) or moved
        return pane.go(command.counted if counted else command.id, arguments.count)

    def _select(self, command: Command, arguments: Arguments) -> None:
        selecting = self._parts.selecting
        if not selecting.holds():
            return
        if action := _actions().get(command.id):
            action(self._parts, arguments)
        else:
            selecting.move(command.id, arguments.count)
        if command.id in _ENDS_SELECTING:
            selecting.stop()

    def offered(self) -> list[Command]:
        """The commands for the palette: those of the page."""
        return [
            command
            for command in of_page(self._page.settings.commands)
            if command.id not in _NOT_OFFERED
        ]

    def choose(self) -> None:
        """Open a menu of the commands for this pane, its own first."""
        places = (self._page.current, "text", "everywhere", "screens")
        commands = sorted(
            (
                each
                for each in self._page.settings.commands
                if each.where in places and each.id not in _NOT_ON_A_MENU
            ),
            key=lambda command: places.index(command.where),
        )
        from reader.ui.screens.list import Option  # noqa: PLC0415  when a list opens

        options = [Option(each.title, "  ".join(map(shown, each.keys))) for each in commands]
        self._page.choose("Here", options, lambda chosen: self.run(commands[chosen].id))

    def report(self) -> None:
        """A pane has moved, or counted further what is typed."""
        if self._page.asking.question:
            self._parts.searching.recount()
        self._page.report()

    # Lines that are typed.

    def follow(self, purpose: str, text: str) -> None:
        """Show the effect of a line while it is typed."""
        if purpose in ("search", "filter"):
            self._parts.searching.follow(text)
        elif purpose == "command":
            self._parts.typed_pages.follow(text)
        elif purpose == "note":
            self._parts.notes.leave_room(text)

    def take(self, purpose: str, text: str) -> None:
        """Take a line that was submitted."""
        self._leave_prompt()
        if purpose == "command":
            from reader.commands.command_line import understood  # noqa: PLC0415  as above

            self.obey(understood(clean(text)))
        else:
            from reader.ui.reading.actions import ANSWERS  # noqa: PLC0415  as above

            ANSWERS[purpose](self._parts, clean(text))
        self._page.rearrange()

    def drop(self, purpose: str) -> None:
        """Handle that the user left a line without submitting it."""
        if purpose in ("search", "filter"):
            self._parts.searching.restore()
        self._leave_prompt()

    def _leave_prompt(self) -> None:
        self._page.asking.close()
        self._page.pane.focus()
        self._page.rearrange()

    def obey(self, order: "Order") -> None:
        """Do what was typed after a colon."""
        if not order.command:
            finds = f"; {self._page.key_of('palette')} finds one"
            self._page.say(order.refusal + (finds if order.unknown else ""))
        elif order.command in BY_ID:
            number = order.number
            count = min(max(number, 1), MAX_COUNT)
            self.run(order.command, Arguments(count, number > 0, order.argument))
        else:
            _actions()[order.command](self._parts, Arguments(argument=order.argument))


def _actions() -> "Mapping[str, Action]":
    from reader.ui.reading.actions import ACTIONS  # noqa: PLC0415  as above

    return ACTIONS
