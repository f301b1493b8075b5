"""Copies of the text and of its address, on the clipboard."""

import asyncio
import os
from asyncio import Future
from contextlib import suppress
from functools import partial

from reader.text import line
from reader.ui.reading.page import Page
from reader.ui.terminal.clipboard import ClipboardResult, keep, sentence
from reader.ui.workers import InOrder, begin

_PATIENCE = 2.0
"""Seconds that leaving a page waits for a program of the clipboard that does not answer."""


class Copies:
    """Copies, off the event loop; each ends with a message in the status bar."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._clipboard = InOrder()
        self._copying: list[tuple[Future[ClipboardResult], str]] = []
        """Copies for which it is not known yet whether the terminal must do them."""

    def address(self) -> str:
        """The address of the comment in focus, else of the page."""
        page = self._page
        comment = page.comments.current if page.current == "comments" else None
        url = page.reading.article.url or page.settings.location
        return comment.url if comment is not None and comment.url else url

    def copy_text(self) -> None:
        """Copy the selection, else the paragraph or the comment in focus."""
        page = self._page
        selected = page.screen.get_selected_text()
        name = "paragraph" if page.current == "article" else "comment"
        self.copy(selected or page.pane.copy_text(), "the selection" if selected else f"the {name}")

    def copy_selected(self) -> None:
        """Copy the selection; if there is none, say which keys leave and copy."""
        page = self._page
        if page.screen.get_selected_text():
            self.copy_text()
        else:
            page.say(f"{page.key_of('back')} quits, {page.key_of('copy')} copies")

    def copy_address(self) -> None:
        self.copy(line(self.address()), "the address")

    def copy_thread(self) -> None:
        self.copy(self._page.comments.thread_text(), "the thread")

    def copy_quote(self) -> None:
        """Copy the text in focus with its author and its address."""
        from reader.save.quoting import as_quote  # noqa: PLC0415  not needed to read

        text = self._page.screen.get_selected_text() or self._page.pane.copy_text()
        self.copy(as_quote(text, self._said_by()), "the quote")

    def _said_by(self) -> str:
        """The author of the text in focus, and its address."""
        if self._page.current == "comments":
            current = self._page.comments.current
            name = current.author if current is not None else ""
        else:
            name = self._page.reading.article.byline or self._page.reading.article.title
        return ", ".join(filter(None, (line(name), line(self.address()))))

    def copy(self, text: str, description: str) -> None:
        """Copy `text`, called `description` in the message about it."""
        if not text:
            self._page.say("There is nothing to copy")
            return
        keeping = self._clipboard.begin(partial(keep, text, os.environ))
        self._copying.append((keeping, text))
        begin(self._page.screen, self._copied, keeping, text, description, group="errand")

    async def _copied(self, keeping: Future[ClipboardResult], text: str, description: str) -> None:
        result = await asyncio.shield(keeping)
        if (keeping, text) in self._copying:
            self._copying.remove((keeping, text))
            self._hand_to_terminal(result, text)
        self._page.say(sentence(result, description, text))

    def _hand_to_terminal(self, result: ClipboardResult, text: str) -> None:
        if result is ClipboardResult.NONE:
            self._page.app.copy_to_clipboard(text)

    async def complete(self) -> None:
        """Complete a copy that was begun just before leaving; the terminal stays until then."""
        for keeping, text in self._copying:
            with suppress(TimeoutError):
                self._hand_to_terminal(await asyncio.wait_for(keeping, _PATIENCE), text)
