"""Questions at the foot of the screen, asked one at a time."""

from functools import cached_property
from typing import TYPE_CHECKING

from reader.ui.reading.page import Page
from reader.ui.reading.pane_layout import PaneLayout

if TYPE_CHECKING:  # the first frame comes before any question
    from reader.ui.widgets.prompt import Prompt


class Asking:
    """Makes the line for questions, and mounts it, when the first one is asked."""

    def __init__(self, page: Page, pane_layout: PaneLayout) -> None:
        self._page = page
        self._pane_layout = pane_layout

    @cached_property
    def prompt(self) -> "Prompt":
        """The line."""
        from reader.ui.widgets.prompt import Prompt  # noqa: PLC0415  as above

        return Prompt()

    @property
    def is_mounted(self) -> bool:
        """Whether anything was asked before: the line is on the screen, or hidden there."""
        return "prompt" in vars(self) and self.prompt.is_attached

    @property
    def question(self) -> str:
        """What is asked for, "" if nothing is."""
        return self.prompt.purpose if "prompt" in vars(self) else ""

    def ask(self, purpose: str, label: str, text: str) -> None:
        """Open the line for one answer, with an initial text."""
        self.prompt.display = True
        self._pane_layout.put_before(self._pane_layout.status, self.prompt)
        self.prompt.ask(purpose, label, text)

    def close(self) -> None:
        """Ask for nothing any more."""
        if self.question:
            self.prompt.close()

    def lose_focus(self) -> None:
        """Ask for nothing any more, now that a pane has the focus, unless the line gets it next.

        The line of a note that is not kept may be opened again before the pane is known to have the
        focus: it was closed then, and took all keys unseen.
        """
        if self.question and not self.prompt.is_opening:
            self.prompt.close()

    def give_way(self) -> None:
        """Focus the pane, unless a line is typed: the rest of its letters would be commands.

        The line is reported again in that case, since what it is about may have changed.
        """
        if self.question:
            self.prompt.say_again()
        else:
            self._page.pane.focus()
