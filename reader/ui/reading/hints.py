"""Link hints: letters on the links in view, to follow one by typing them."""

from textual.events import Key

from reader.commands.table import shown
from reader.ui.reading.links import Links
from reader.ui.reading.page import Page


class Hints:
    """The labels on the screen, and the letters typed so far."""

    def __init__(self, page: Page, links: Links) -> None:
        self._page = page
        self._links = links
        self.labels: dict[str, str] = {}
        """The addresses of the labels on the screen, while a label is being typed."""
        self._typed = ""

    def show(self) -> None:
        """Put a label on each link in view."""
        self._typed, self.labels = "", self._page.pane.hint()
        message = "Type the letters on a link; with a capital it opens here"
        self._page.say(message if self.labels else "There are no links in view")

    def take(self, event: Key) -> None:
        """Take another letter of a label; any other key removes the labels.

        A capital as the last letter opens the page here.
        """
        event.stop()
        event.prevent_default()
        # Not the name of a key: ↑ is "up", which may be a label.
        sign = event.character if event.is_printable and event.character else ""
        self._typed += sign.lower()
        address = self.labels.get(self._typed) if sign else None
        if sign and address is None and any(each.startswith(self._typed) for each in self.labels):
            return
        self.labels = {}
        self._page.pane.clear_hints()
        unknown = address is None and event.key != "escape"
        self._page.say(f"No link here is {self._typed if sign else shown(event.key)}" * unknown)
        if address is not None and sign.isupper():
            self._links.open_here(address)
        elif address is not None:
            self._links.follow(address)
