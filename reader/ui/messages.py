"""What panes tell the screen they stand on."""

from typing import Any

from textual.app import App
from textual.message import Message
from textual.widget import Widget


class Moved(Message):
    """A pane moved, folded or was searched: what the status bar says of it is no longer true."""

    def __init__(self, pane: Widget) -> None:
        super().__init__()
        self.pane = pane

    def can_replace(self, message: Message) -> bool:
        """One is enough of a key that both scrolls and moves the focus."""
        return isinstance(message, Moved) and message.pane is self.pane


class OpenLink(Message):
    """A link was clicked; `url` is what the page gave, and is checked where it is opened."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url


class Widened(Message):
    """The text column is to be so many steps wider, or narrower if negative."""

    def __init__(self, steps: int) -> None:
        super().__init__()
        self.steps = steps


class PageWritten(Message):
    """A page that was left is in the library, and where it was left: to the screen one sees."""


def tell_who_lists(app: App[Any], _written: object) -> None:
    """A screen that lists pages may have been seen again before one was written down."""
    for seen in app.screen_stack[-1:]:
        seen.post_message(PageWritten())


class MenuAsked(Message):
    """A pane was clicked for a list of what can be done there."""


class OutlineChosen(Message):
    """A row of the outline was clicked."""

    def __init__(self, row: int) -> None:
        super().__init__()
        self.row = row


class ArrangementChosen(Message):
    """The words that tell how comments are sorted and filtered were clicked."""


class CountChosen(Message):
    """The count of those who quote a paragraph was clicked."""

    def __init__(self, paragraph: int) -> None:
        super().__init__()
        self.paragraph = paragraph


class FieldChosen(Message):
    """A part of the status bar was clicked that stands for a command."""

    def __init__(self, command: str) -> None:
        super().__init__()
        self.command = command


class TabChosen(Message):
    """The tab of a pane was clicked."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


class ChipChosen(Message):
    """The chip of a keyword was clicked."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class CrumbChosen(Message):
    """An ancestor of the comment in focus was clicked."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class QuotesFound(Message):
    """It is known now who quotes whom."""


class NothingPassed(Message):
    """No comment passed the filter, so there is none."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class HelpAsked(Message):
    """The word for help was clicked."""


class WordChosen(Message):
    """A word was double-clicked, to be a keyword."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class PageTurned(Message):
    """The next page of the list is wanted, or with -1 the one before."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self.step = step
