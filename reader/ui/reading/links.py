"""Following links: in a browser, or to a page that is opened here."""

import asyncio
from urllib.parse import unquote

from textual.worker import Worker

from reader.errors import ReaderError
from reader.text import is_web, line, numbered
from reader.text.addresses import readable_address
from reader.ui.panes.links import Link
from reader.ui.reading.copies import Copies
from reader.ui.reading.page import Arguments, Page
from reader.ui.screens.list import Option
from reader.ui.services import Opening
from reader.ui.widgets.paint import MAIL
from reader.ui.workers import OFTEN, begin


class Links:
    """Follows links, in the browser or in this program."""

    def __init__(self, page: Page, copies: Copies) -> None:
        self._page = page
        self._copies = copies
        self._entering: Worker[None] | None = None

    # The browser.

    def browse(self, arguments: Arguments) -> None:
        """Open the page in a browser, or the link of the count."""
        if not arguments.counted:
            self._begin_opening(self._copies.address())
        elif href := self._counted(arguments.count):
            self.follow(href)

    def _counted(self, count: int) -> str:
        """The address of a link of this view or comment, by the count typed; or "".

        If there is none, a message gives the reason.
        """
        links = self._page.pane.links_here()
        if count <= len(links):
            return links[count - 1].href
        count_of_links = numbered(len(links), "link") if links else "no links"
        if self._page.current == "article":
            self._page.say(
                f"There {'is' if len(links) == 1 else 'are'} {count_of_links} in view from here on"
            )
        else:
            self._page.say(f"This comment has {count_of_links}")
        return ""

    def picture(self) -> None:
        pictures = self._page.pane.pictures_here()
        if pictures:
            self.follow(pictures[0])
        else:
            self._page.say("No picture here has an address")

    def follow(self, url: str) -> None:
        """Open the target of a link, or say where it leads."""
        if url.startswith(MAIL):
            self._page.say(f"Mail goes to {unquote(url.removeprefix(MAIL).partition('?')[0])}")
        else:
            self._begin_opening(url)

    def _begin_opening(self, url: str) -> None:
        begin(self._page.screen, self._open, url, group="errand")

    async def _open(self, url: str) -> None:
        from reader.ui.screens.note import NoteScreen  # noqa: PLC0415  not needed to read

        address = line(url)
        if not address:
            self._page.say("This page has no address")
            return
        from reader.ui.terminal.browser import open_address  # noqa: PLC0415

        outcome = await asyncio.to_thread(open_address, address)
        if outcome.opened:
            self._page.say(outcome.message)
        else:
            self._page.put_over(
                NoteScreen(
                    outcome.message,
                    self._unopened(address),
                    self._page.settings.commands,
                    ("select_copy", "copy it"),
                ),
                lambda wanted: self._copies.copy(address, "the address") if wanted else None,
            )

    def _unopened(self, address: str) -> tuple[str, ...]:
        """An address that no browser opened, and how to open it in this program."""
        if (
            self._page.settings.open is None
            or not is_web(address)
            or address == self._copies.address()
        ):
            return (address,)
        open_key, hints = self._page.key_of("open_here"), self._page.key_of("hints")
        return (
            address,
            "",
            f"reader opens it itself: {open_key} the first link, 3{open_key} the third,",
            f"or after {hints} a capital letter.",
        )

    # Here.

    def open_counted(self, count: int) -> None:
        """Open the link of the count here."""
        if href := self._counted(count):
            self.open_here(href)

    def open_here(self, url: str) -> None:
        """Read the page a link leads to, and show it over this one."""
        if self._page.settings.open is None:
            self._page.say("No other page is opened from here")
        elif not is_web(url):
            self._page.say("Only pages of the web are opened here")
        else:
            self._begin_entering(self._page.settings.open(url))

    def open_kept(self, when: str) -> None:
        """Read the copy of this page that was kept at a time, and show it over this one."""
        if self._page.settings.open_copy is None:
            self._page.say("No copy of this page is opened from here")
        else:
            self._begin_entering(self._page.settings.open_copy(when))

    def _begin_entering(self, opening: Opening) -> None:
        self._entering = begin(
            self._page.screen, self._enter, opening, group="here", exclusive=True
        )

    async def _enter(self, opening: Opening) -> None:
        load, settings, _several = opening

        def say_how_far() -> None:
            self._page.say(f"Opening {settings.location} … {settings.how_far()}")

        say_how_far()
        timer = self._page.screen.set_interval(OFTEN, say_how_far)
        try:
            reading = await load()
        except ReaderError as error:
            self._page.say(str(error))
            return
        finally:
            timer.stop()
        self._page.say("")
        if self._is_busy():
            self._page.say(f"{settings.location} has come, and opens when this is closed")
            await self._until_free()
        await self._page.open_over(reading, settings)

    async def _until_free(self) -> None:
        """Wait until the line is closed that is being typed, and what is open over the page."""
        free = asyncio.Event()

        def look() -> None:
            if not self._is_busy():
                free.set()

        timer = self._page.screen.set_interval(OFTEN, look)
        try:
            await free.wait()
        finally:
            timer.stop()

    def _is_busy(self) -> bool:
        """Whether a line is being typed, or something is open over the page."""
        return bool(self._page.asking.question) or self._page.app.screen is not self._page.screen

    def stop(self) -> bool:
        """Stop opening a page; False if none is being opened."""
        if self._entering is None or not self._entering.is_running:
            return False
        self._entering.cancel()
        return True

    # All of them.

    def choose(self) -> None:
        """Open the list of the links of this pane."""
        if self._page.current == "article":
            self._list_links([("", link) for link in self._page.article.links()])
        else:
            self._page.comments.links.gather(self._list_links)

    def _list_links(self, links: list[tuple[str, Link]]) -> None:
        if not links:
            self._page.say("There are no links here")
            return
        from reader.ui.screens.links import LinksScreen  # noqa: PLC0415  not needed to read

        rows = [_link_row(author, link) for author, link in links]
        title, commands = numbered(len(links), "link"), self._page.settings.commands
        screen = LinksScreen(title, rows, commands=commands)

        def chosen(number: int | None) -> None:
            if number is not None:
                go = self.open_here if screen.reads else self.follow
                go(links[number][1].href)
                self._page.report()

        self._page.put_over(screen, chosen)


def _link_row(author: str, link: Link) -> Option:
    """The words of a link, and where it leads; where the words are the address, that once."""
    words = " ".join(link.text.split())
    if not words or is_web(words) or words.startswith("www."):
        return Option(readable_address(link.href), author)
    return Option(words, "  ".join(filter(None, (author, readable_address(link.href)))))
