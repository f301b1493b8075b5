"""Mouse actions outside the text: tabs, chips, bars, menus, labels of links."""

from reader.commands.table import shown
from reader.ui.messages import (
    ArrangementChosen,
    ChipChosen,
    FieldChosen,
    HelpAsked,
    MenuAsked,
    TabChosen,
    Widened,
)
from reader.ui.screens.handing import Handing
from reader.ui.screens.list import Option

_NOT_ON_A_MENU = {"line_down", "line_up", "page_down", "page_up", "scroll_down", "scroll_up"}


class Pointed(Handing):
    """Handles clicks and the wheel."""

    def on_tab_chosen(self, event: TabChosen) -> None:
        event.stop()
        self.enter("comments" if event.name == "comments" else "article")

    def on_help_asked(self, event: HelpAsked) -> None:
        event.stop()
        self.run_command("help")

    def on_chip_chosen(self, event: ChipChosen) -> None:
        """Search for a keyword, or go to its next match."""
        event.stop()
        if event.number < len(self.lens.terms):
            self.lens.search_term(event.number)
            self.action_next()
            self.report()

    def on_field_chosen(self, event: FieldChosen) -> None:
        event.stop()
        self.run_command(event.command)

    def on_widened(self, event: Widened) -> None:
        event.stop()
        self.run_command("wider" if event.steps > 0 else "narrower")

    def on_menu_asked(self, event: MenuAsked) -> None:
        """Show a menu of the commands for this pane, its own first."""
        event.stop()
        here = (self.current, "text", "everywhere")
        commands = sorted(
            (
                each
                for each in self.settings.commands
                if each.where in here and each.id not in _NOT_ON_A_MENU
            ),
            key=lambda command: here.index(command.where),
        )
        options = [Option(each.title, "  ".join(map(shown, each.keys))) for each in commands]
        self.choose("Here", options, lambda chosen: self.run_command(commands[chosen].id))

    def on_arrangement_chosen(self, event: ArrangementChosen) -> None:
        event.stop()
        self.run_command("filter" if self.comments.conditions else "sort")
