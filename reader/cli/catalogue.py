"""The library as the screen queries it, with each query off the event loop."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING

from reader.cli.memory import user_library
from reader.cli.reloadable import Opened
from reader.errors import LibraryError
from reader.fetch.options import FetchOptions
from reader.library.values import LibraryPage, Order, SearchHit
from reader.ui.services import Opening

if TYPE_CHECKING:
    from reader.library.store import Library

_UNDO = timedelta(hours=1)
"""How long a deleted page can be restored."""


class Catalogue:
    """The library for browsing; `opening` makes of a location how it is read and shown.

    `keeps` is whether pages are stored with their text.
    """

    def __init__(
        self, opening: Callable[[str], Opening], fetch: FetchOptions, *, keeps: bool = True
    ) -> None:
        self._opening = opening
        # Only what anybody would be shown is stored: no text obtained with a cookie.
        self._fetch = fetch.unknown
        self._keeps = keeps
        self._is_purged = False
        self.query = ""
        """What is searched for now."""
        self._searching = Lock()

    def pages(self, order: Order, /) -> tuple[LibraryPage, ...]:
        from reader.library import shelf  # noqa: PLC0415  SQLite takes 30 ms to import

        library = user_library()
        if library is None:
            return ()
        if not self._is_purged:
            self._is_purged = True
            with suppress(LibraryError):  # who may not write may look
                shelf.purge(library, _too_late())
        stored_pages = shelf.pages(library, order)
        if not stored_pages and library.loss:
            raise LibraryError(library.loss)
        return stored_pages

    def search(self, query: str, /) -> tuple[SearchHit, ...]:
        """The pages with all words; () if meanwhile others are asked for, since keys come faster
        than a large library is searched.
        """
        from reader.library import search  # noqa: PLC0415

        self.query = query
        library = user_library()
        if library is None or not query:
            return ()
        with self._searching:
            return search.search(library, query) if query == self.query else ()

    def save(self, location: str, saved: bool, /) -> None:
        from reader.library import shelf  # noqa: PLC0415

        shelf.save(_library(), location, saved=saved)

    def tag(self, location: str, tags: Sequence[str], /) -> None:
        from reader.library import shelf  # noqa: PLC0415

        shelf.tag(_library(), location, tags)

    def delete(self, locations: Sequence[str], /) -> None:
        """Delete from the list; for good an hour later, when the library is next opened."""
        from reader.library import shelf  # noqa: PLC0415

        shelf.purge(_library(), _too_late())
        shelf.delete(_library(), locations, datetime.now(UTC).isoformat())

    def bring_back(self) -> tuple[LibraryPage, ...]:
        from reader.library import shelf  # noqa: PLC0415

        return shelf.bring_back(_library(), _too_late())

    def open(self, location: str, comment: str, /) -> Opening:
        opening = self._opening(location)
        if not comment:
            return opening
        return opening._replace(settings=replace(opening.settings, target_comment=comment))

    async def renew(self, location: str, /) -> int:
        import asyncio  # noqa: PLC0415  40 ms that a page is begun before

        from reader.compare import compare  # noqa: PLC0415
        from reader.library import shelf  # noqa: PLC0415
        from reader.library.copies import packed  # noqa: PLC0415

        if not self._keeps:
            raise LibraryError("Places are kept and no texts, so nothing tells what is new.")
        opened = Opened(location, self._fetch)
        reading = await opened.read()

        def keep() -> int:
            before = shelf.last_seen(_library(), location)
            new = compare(before, reading).count("added") if before else 0
            shelf.renew(_library(), location, packed(opened.page, reading), new)
            return new

        return await asyncio.to_thread(keep)


def _too_late() -> str:
    """The time before which deleted pages can no longer be restored."""
    return (datetime.now(UTC) - _UNDO).isoformat()


def _library() -> "Library":
    library = user_library()
    if library is None:
        raise LibraryError("There is no home directory, so there is no library.")
    return library
