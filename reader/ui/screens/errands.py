"""What the screen does outside itself: files, clipboard, browser, and loading the page again."""

import asyncio
import os
from asyncio import Future
from collections.abc import Callable, Collection, Coroutine, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVarTuple

from textual.worker import Worker

from reader.commands.table import key_of
from reader.errors import ReaderError
from reader.layout.dropped import brief
from reader.library.places import Anchor
from reader.model import Dropped, Reading
from reader.text import line
from reader.ui import facts
from reader.ui.clipboard import Kept, keep, sentence
from reader.ui.panes.article_place import ArticlePlace
from reader.ui.panes.fitting import middle_cut
from reader.ui.panes.status import BESIDE
from reader.ui.screens.frame import Frame
from reader.ui.settings import ScreenSettings
from reader.ui.workers import InOrder, begin

if TYPE_CHECKING:
    from reader.compare import Comparison

_Values = TypeVarTuple("_Values")

OFTEN = 0.25
"""Seconds between two looks at how far a page is."""
_PATIENCE = 2.0
"""Seconds that a page is not gone for a program of the clipboard that does not answer."""


async def compared_beside(before: Reading, now: Reading) -> "Comparison":
    """The changes in a reading, computed off the event loop."""
    from reader.compare import compare  # noqa: PLC0415  most pages are seen for the first time

    return await asyncio.to_thread(compare, before, now)


class Errands(Frame):
    """Slow actions, off the event loop; each ends with a message in the status bar."""

    _reloading: Worker[None] | None = None
    as_read: Reading | None = None
    """The page alone, where comments that were asked for are shown with it."""
    _dropped: tuple[Dropped, ...] | None = None
    """What of the page is not in the article, once it was asked for."""
    _shows_dropped = False
    count = 1
    counted = False
    """The count typed before the command that is running, and whether there was one."""
    argument = ""
    """What that command was given: a letter, a word."""

    def __init__(self, reading: Reading, settings: ScreenSettings) -> None:
        super().__init__(reading, settings)
        self._clipboard = InOrder()
        self._copying: list[tuple[Future[Kept], str]] = []
        """Copies for which it is not known yet whether the terminal must do them."""

    def _send(
        self, errand: Callable[[*_Values], Coroutine[Any, Any, None]], *values: *_Values
    ) -> None:
        begin(self, errand, *values, group="errand")

    def address(self) -> str:
        """The address of the comment in focus, else of the page."""
        comment = self.comments.current if self.current == "comments" else None
        page = self.reading.article.url or self.settings.location
        return comment.url if comment is not None and comment.url else page

    # Saving.

    def action_save(self) -> None:
        from reader.ui.screens.save import SaveScreen  # noqa: PLC0415  not needed to read

        if self.settings.save is None:
            self.say("Saving is not possible here")
            return
        self.put_over(SaveScreen(self.to_save, self.settings.save, self._say_where), lambda _: None)

    @property
    def to_save(self) -> Reading:
        """The reading to save."""
        return self.reading

    def _say_where(self, sentence: str) -> None:
        """Show where it was saved; the end of a path is kept, since it has the name."""
        self.say(middle_cut(line(sentence), self.app.size.width - BESIDE))

    # Copying.

    def action_copy(self) -> None:
        selected = self.get_selected_text()
        name = "paragraph" if self.current == "article" else "comment"
        self.copy(selected or self.pane.copy_text(), "the selection" if selected else f"the {name}")

    def action_copy_text(self) -> None:
        """Ctrl+C, which Textual binds to this name."""
        if self.get_selected_text():
            self.action_copy()
        else:
            leave, copy = (key_of(name, self.settings.commands) for name in ("back", "copy"))
            self.say(f"{leave} quits, {copy} copies")

    def action_copy_address(self) -> None:
        self.copy(line(self.address()), "the address")

    def copy(self, text: str, what: str) -> None:
        """Copy `text`, called `what` in the message about it."""
        if not text:
            self.say("There is nothing to copy")
            return
        keeping = self._clipboard.begin(partial(keep, text, os.environ))
        self._copying.append((keeping, text))
        self._send(self._copied, keeping, text, what)

    async def _copied(self, keeping: Future[Kept], text: str, what: str) -> None:
        kept = await asyncio.shield(keeping)
        if (keeping, text) in self._copying:
            self._copying.remove((keeping, text))
            self._hand_to_terminal(kept, text)
        self.say(sentence(kept, what, text))

    def _hand_to_terminal(self, kept: Kept, text: str) -> None:
        if kept is Kept.NONE:
            self.app.copy_to_clipboard(text)

    async def on_unmount(self) -> None:
        """Complete a copy that was begun just before leaving; the terminal stays until then."""
        for keeping, text in self._copying:
            with suppress(TimeoutError):
                self._hand_to_terminal(await asyncio.wait_for(keeping, _PATIENCE), text)

    def action_copy_quote(self) -> None:
        from reader.save.citing import as_quote  # noqa: PLC0415  not needed to read

        text = self.get_selected_text() or self.pane.copy_text()
        self.copy(as_quote(text, self._said_by()), "the quote")

    def _said_by(self) -> str:
        """The author of the text in focus, and its address."""
        if self.current == "comments":
            current = self.comments.current
            who = current.author if current is not None else ""
        else:
            who = self.reading.article.byline or self.reading.article.title
        return ", ".join(filter(None, (line(who), line(self.address()))))

    def action_copy_thread(self) -> None:
        self.copy(self.comments.thread_text(), "the thread")

    # What was left out.

    def show(self, reading: Reading) -> None:
        self._dropped, self._shows_dropped = None, False
        super().show(reading)

    def action_dropped(self) -> None:
        if self._shows_dropped:
            self._show_dropped(())
            self.say("What was left out is hidden")
        elif self.settings.explain is None:
            self.say("Why this is the article is not known here")
        else:
            if self._dropped is None:
                self.say("Looking at what was left out …")
            begin(self, self._explain, group="explain", exclusive=True)

    async def _explain(self) -> None:
        """Ask for it once, and show it."""
        if self._dropped is None and self.settings.explain is not None:
            try:
                made = await self.settings.explain()
            except ReaderError as error:
                self.say(str(error))
                return
            same = made.reading.article.blocks == self.reading.article.blocks
            self._dropped = tuple(map(brief, made.dropped)) if same else ()
        dropped = [piece for piece in self._dropped or () if piece.blocks]
        if not dropped:
            self.say("Nothing of this page was left out")
            return
        self._show_dropped(dropped)
        if not self.article.display:
            self.enter("article")
        count = len(dropped)
        hides = key_of("dropped", self.settings.commands)
        were = "piece was" if count == 1 else "pieces were"
        self.say(f"{count} {were} left out; {hides} hides them")

    def _show_dropped(self, dropped: Sequence[Dropped]) -> None:
        if self._shows_dropped or dropped:
            self._shows_dropped = bool(dropped)
            self.article.show_dropped(dropped)
            self.lens.search_again()
            self.report()

    # Reading it again.

    def action_reload(self) -> None:
        if self.settings.reload is None:
            self.say("This cannot be read a second time")
            return
        self._say_how_far()
        self._reloading = begin(self, self._reload, group="reload", exclusive=True)

    def _say_how_far(self) -> None:
        self.say(f"Reading it again … {self.settings.how_far()}")

    async def _reload(self) -> None:
        if self.settings.reload is None:
            return
        telling = self.set_interval(OFTEN, self._say_how_far)
        try:
            reading = await self.settings.reload()
        except ReaderError as error:
            self.say(str(error))
            return
        finally:
            telling.stop()
        compared = await compared_beside(self.as_read or self.reading, reading)
        self.as_read = None
        await self.put_in_place(reading, compared.ids("added"), compared.ids("edited"))
        self.say(facts.news(compared, "Read again"))
        self.was_read_again()

    async def put_in_place(
        self, reading: Reading, new: Collection[str] = (), edited: Collection[str] = ()
    ) -> None:
        """Show another reading of the page, keeping the position."""
        shown = self._shows_dropped
        self._show_dropped(())
        place = self.comments.place
        top, above, marks = self.anchors()
        stop = self.article.anchor_of_stop()
        self.comments.note_news(new, edited)
        self.show(reading)
        self.article.marks = {letter: self.article.offset_at(at) for letter, at in marks.items()}
        self.article.restore(ArticlePlace(self.article.offset_at(top), above))
        self.article.stop_again(stop)
        self.comments.restore(place)
        if shown:
            await self._explain()

    def was_read_again(self) -> None:
        """Called after another reading of the page was shown."""

    def anchors(self) -> tuple[Anchor, int, dict[str, Anchor]]:
        """The scroll position of the article, the blank lines above it, and the marks."""
        article = self.article
        marks = {letter: article.anchor_at(offset) for letter, offset in article.marks.items()}
        return article.anchor_at(article.place.offset), article.place.above, marks

    def stop_reloading(self) -> bool:
        """Stop reloading; False if the page was not being reloaded."""
        if self._reloading is None or not self._reloading.is_running:
            return False
        self._reloading.cancel()
        return True
