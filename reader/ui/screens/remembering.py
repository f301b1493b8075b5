"""The page one comes back to: where it was left, and what is written down of it."""

import asyncio
from asyncio import Future
from contextlib import suppress

from reader.errors import LibraryError
from reader.library.places import NOWHERE, Place
from reader.model import Reading
from reader.ui.panes.article_place import ArticlePlace
from reader.ui.panes.comments import CommentsPlace
from reader.ui.screens.pointed import Pointed
from reader.ui.screens.travels import Spot
from reader.ui.settings import Memory

REMEMBERING = "remember"
"""The group of workers that write down what was opened."""
_TRIES = 9
"""How often one waits for a pane to have its size."""


class Remembering(Pointed):
    """What the library is asked and told, always after the page is on the screen."""

    _begun_at: Spot | None = None
    """Where one was before a key was typed."""

    def begin_remembering(self) -> None:
        """Come back to where the page was left, and write down that it is open."""
        memory = self.settings.memory
        if memory is None:
            return
        self._begun_at = self.spot
        # Both at once, and now: who leaves the page in this moment has opened it all the same.
        loop = asyncio.get_running_loop()
        place = loop.run_in_executor(None, _recalled, memory)
        told = loop.run_in_executor(None, _told, memory, self.reading)
        # By the app: the screen below waits for what is told of this one.
        self.app.run_worker(self._remember(place, told), group=REMEMBERING)

    async def _remember(self, place: Future[Place], told: Future[str]) -> None:
        self._come_back(await place)
        sentence = await told
        if sentence and self.is_mounted:
            self.say(sentence)

    def on_unmount(self) -> None:
        """However it ends, quit or hung up, where it was left is known."""
        if self.settings.memory is not None:
            article, comments = self.article.place, self.comments.place
            self.settings.memory.left(
                Place(self.current, *article, comments.top, comments.offset, comments.focus)
            )

    def _come_back(self, place: Place) -> None:
        """To where the page was left, as far as it is still the same; whoever moved stays."""
        moved = self.settings.target_comment or self.spot != self._begun_at
        if place == NOWHERE or moved or not self.is_mounted:
            return
        self.article.restore(ArticlePlace(place.article, place.above))
        if place.pane == "comments" and "comments" in self.names:
            self.enter("comments")
        self.call_after_refresh(self._back_to_comment, place, _TRIES)

    def _back_to_comment(self, place: Place, tries: int) -> None:
        """A pane that was hidden until now has its size a moment later."""
        if tries and self.comments.display and not self.comments.view_height:
            self.call_after_refresh(self._back_to_comment, place, tries - 1)
        elif place.comment and self.comments.display:
            folds = self.comments.place.folds
            self.comments.restore(CommentsPlace(place.top, place.spot, place.comment, folds))


def _recalled(memory: Memory) -> Place:
    """Where a page was left; what is wrong with the library is said of the page's opening."""
    with suppress(LibraryError):
        return memory.recall()
    return NOWHERE


def _told(memory: Memory, reading: Reading) -> str:
    """What to say of a page that is written down, or is not."""
    try:
        return memory.opened(reading)
    except LibraryError as error:
        return f"{error} This page is not remembered."
