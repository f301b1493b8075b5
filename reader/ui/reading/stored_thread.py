"""Shows the comments that the site was asked for before with a page that is opened again."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.layout.threads import comment_at
from reader.library.comments_without_id import recalled
from reader.library.places import Place
from reader.model import Reading
from reader.ui.reading.page import Page
from reader.ui.reading.position import Position
from reader.ui.services import Memory

if TYPE_CHECKING:
    from reader.ui.reading.rereading import Rereading  # which knows the visit, and so this


class StoredThread:
    """Puts the page with its stored comments in the place of the page alone."""

    def __init__(
        self,
        page: Page,
        position: Position,
        rereading: "Callable[[], Rereading]",
    ) -> None:
        self._page = page
        self._position = position
        self._rereading = rereading

    async def show(self, before: Reading, whole: Reading) -> None:
        """Show `whole` instead of `before`, unless that is no longer what is shown."""
        page = self._page
        if whole is before or page.reading is not before:
            return
        is_as_begun = not self._position.is_changed
        await self._rereading().put_in_place(whole)
        page.as_read = before
        if is_as_begun:
            self._position.begin()
        page.report()

    def aimed_at(self, before: Reading) -> str:
        """The id of the comment that the address is aimed at, if only the stored thread has it."""
        page, target = self._page, self._page.settings.target_comment
        if not target or comment_at(before.comments, target):
            return ""
        comment_id = comment_at(page.reading.comments, target)
        if comment_id:
            page.say("")  # that it is not on the page
        return comment_id


def with_thread(memory: Memory, reading: Reading) -> Reading:
    """A reading with the comments that were asked for before, as far as the library can be read,
    which is reported where the page is recorded.
    """
    with suppress(LibraryError):
        return memory.with_thread(reading)
    return reading


def recalled_with_thread(memory: Memory, reading: Reading) -> tuple[Reading, Place]:
    """The reading with the comments that were asked for before, and the stored place in it."""
    whole = with_thread(memory, reading)
    return whole, recalled(memory.recall, whole.comments)
