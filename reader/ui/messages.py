"""Messages from the panes to the screen they are on."""

from typing import Any

from textual.app import App
from textual.message import Message
from textual.widget import Widget


class Moved(Message):
    """A pane moved, folded or was searched, so that the status bar is out of date."""

    def __init__(self, pane: Widget) -> None:
        super().__init__()
        self.pane = pane

    def can_replace(self, message: Message) -> bool:
        """One message is enough for a key that both scrolls and moves the focus."""
        return isinstance(message, Moved) and message.pane is self.pane


class OpenLink(Message):
    """A link was clicked; `url` comes from the page, and is checked before it is opened."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url


class Widened(Message):
    """The text column is to become so many steps wider, or narrower if negative."""

    def __init__(self, steps: int) -> None:
        super().__init__()
        self.steps = steps


class PageWritten(Message):
    """A page that was left has been saved in the library; sent to the visible screen."""


def announce_saved_page(app: App[Any], _written: object) -> None:
    """Send `PageWritten` to the visible screen: it may be a list that was shown before the save."""
    for seen in app.screen_stack[-1:]:
        seen.post_message(PageWritten())


class LibraryAsked(Message):
    """The library is to be shown."""


class PageAsked(Message):
    """Another page is to be opened over this one: an address, a path, a folder."""

    def __init__(self, location: str) -> None:
        super().__init__()
        self.location = location


class MenuAsked(Message):
    """A pane was clicked for a menu of its commands."""


class OutlineChosen(Message):
    """A row of the outline was clicked."""

    def __init__(self, row: int) -> None:
        super().__init__()
        self.row = row


class ArrangementChosen(Message):
    """The words for the order and the filter of the comments were clicked."""


class CountChosen(Message):
    """The number of comments that quote a paragraph was clicked."""

    def __init__(self, paragraph: int) -> None:
        super().__init__()
        self.paragraph = paragraph


class FieldChosen(Message):
    """A part of the status bar that stands for a command was clicked."""

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
    """The quotes between comments and article were found."""


class NothingPassed(Message):
    """No comment passes the filter, so it was not applied."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


class WordChosen(Message):
    """A word was double-clicked, to become a keyword."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class PageTurned(Message):
    """The next page of the list is wanted, or with -1 the one before."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self.step = step
