"""Following links: in a browser, or to a page that is opened here."""

import asyncio
from urllib.parse import unquote

from textual.events import Key
from textual.worker import Worker

from reader.commands.table import key_of
from reader.errors import ReaderError
from reader.model import Reading
from reader.text import is_web, line, numbered
from reader.ui.messages import OpenLink
from reader.ui.screens.completing import Completing
from reader.ui.screens.errands import OFTEN
from reader.ui.settings import ScreenSettings
from reader.ui.widgets.paint import MAIL
from reader.ui.workers import begin


class Following(Completing):
    """Follows links, in the browser or in this program."""

    def __init__(self, reading: Reading, settings: ScreenSettings) -> None:
        super().__init__(reading, settings)
        self._entering: Worker[None] | None = None
        self._hints: dict[str, str] = {}
        """The addresses of the labels on the screen, while a label is being typed."""
        self._hint = ""

    def key_of(self, command_id: str) -> str:
        """The key of a command, for a message that names it."""
        return key_of(command_id, self.settings.commands)

    # The browser.

    def action_browser(self) -> None:
        if not self.counted:
            self._send(self._open, self.address())
        elif href := self._counted_link():
            self.follow(href)

    def _counted_link(self) -> str:
        """The address of a link of this view or comment, by the count typed; or "".

        If there is none, a message gives the reason.
        """
        links = self.pane.links_here()
        if self.count <= len(links):
            return links[self.count - 1].href
        told = numbered(len(links), "link") if links else "no links"
        if self.current == "article":
            self.say(f"There {'is' if len(links) == 1 else 'are'} {told} in view from here on")
        else:
            self.say(f"This comment has {told}")
        return ""

    def action_picture(self) -> None:
        pictures = self.pane.pictures_here()
        if pictures:
            self.follow(pictures[0])
        else:
            self.say("No picture here has an address")

    def on_open_link(self, event: OpenLink) -> None:
        event.stop()
        self.follow(event.url)

    def follow(self, url: str) -> None:
        """Open the target of a link, or say where it leads."""
        if url.startswith(MAIL):
            self.say(f"Mail goes to {unquote(url.removeprefix(MAIL).partition('?')[0])}")
        else:
            self._send(self._open, url)

    async def _open(self, url: str) -> None:
        from reader.ui.screens.note import NoteScreen  # noqa: PLC0415  not needed to read

        address = line(url)
        if not address:
            self.say("This page has no address")
            return
        from reader.ui.browser import open_address  # noqa: PLC0415

        outcome = await asyncio.to_thread(open_address, address)
        if outcome.opened:
            self.say(outcome.message)
        else:
            self.put_over(
                NoteScreen(
                    outcome.message,
                    self._unopened(address),
                    self.settings.commands,
                    ("select_copy", "copies it"),
                ),
                lambda wanted: self.copy(address, "the address") if wanted else None,
            )

    def _unopened(self, address: str) -> tuple[str, ...]:
        """An address that no browser opened, and how to open it in this program."""
        if self.settings.open is None or not is_web(address) or address == self.address():
            return (address,)
        here, hints = self.key_of("open_here"), self.key_of("hints")
        return (
            address,
            "",
            f"reader opens it itself: {here} the first link, 3{here} the third,",
            f"or after {hints} a capital letter.",
        )

    # Here.

    def action_open_here(self) -> None:
        if href := self._counted_link():
            self.open_here(href)

    def open_here(self, url: str) -> None:
        """Read the page a link leads to, and show it over this one."""
        if self.settings.open is None:
            self.say("No other page is opened from here")
        elif not is_web(url):
            self.say("Only pages of the web are opened here")
        else:
            self._entering = begin(self, self._open_here, url, group="here", exclusive=True)

    async def _open_here(self, url: str) -> None:
        if self.settings.open is None:
            return
        load, settings, _several = self.settings.open(url)

        def tell() -> None:
            self.say(f"Opening {settings.location} … {settings.how_far()}")

        tell()
        telling = self.set_interval(OFTEN, tell)
        try:
            reading = await load()
        except ReaderError as error:
            self.say(str(error))
            return
        finally:
            telling.stop()
        self.say("")
        if self.app.screen is self:
            await self.app.push_screen(type(self)(reading, settings))

    def stop_entering(self) -> bool:
        """Stop opening a page; False if none is being opened."""
        if self._entering is None or not self._entering.is_running:
            return False
        self._entering.cancel()
        return True

    def action_back_page(self) -> None:
        if self.settings.returns:
            _leaving = self.dismiss()
        else:
            self.say("No page is open under this one")

    # Link hints.

    def action_hints(self) -> None:
        self._hint, self._hints = "", self.pane.hint()
        told = "Type the letters on a link; with a capital it opens here"
        self.say(told if self._hints else "There are no links in view")

    def take_hint(self, event: Key) -> None:
        """Take another letter of a label; any other key removes the labels.

        A capital as the last letter opens the page here.
        """
        event.stop()
        event.prevent_default()
        sign = event.character or event.key
        self._hint += sign.lower()
        address = self._hints.get(self._hint)
        if address is None and any(label.startswith(self._hint) for label in self._hints):
            return
        self._hints = {}
        self.pane.hint_no_more()
        self.say("")
        if address is not None and sign.isupper():
            self.open_here(address)
        elif address is not None:
            self.follow(address)
