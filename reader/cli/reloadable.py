"""A location that the screen may read more than once."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.arguments import Arguments
from reader.cli.progress import how_far
from reader.cli.pseudonym_key import key_in
from reader.cli.stored_time import TypedLocation
from reader.config.folders import expanded
from reader.errors import EmptyPage, FetchError, NotChosen, OpenError, ReaderError
from reader.fetch.addresses import is_web, safe_url
from reader.fetch.options import FetchOptions
from reader.model import Article, Explanation, Page, Reading
from reader.text import line
from reader.ui.services import Asks, Count, FetchThread

if TYPE_CHECKING:
    from asyncio import Event

    from reader.open.head_start import Begun
    from reader.open.pictures import Pictured, Wanted


class Opened:
    """A location, and the page last read there, from which explanations are made."""

    def __init__(
        self, location: str, options: FetchOptions, number: int = 0, *, may_be_empty: bool = False
    ) -> None:
        self._location = location
        self._time = ""
        self._options = options
        self._number = number
        # A page made by a script may have all its text at the endpoint that is asked next.
        self._may_be_empty = may_be_empty
        self._came: tuple[int, int | None] = (0, None)
        self.page = Page(b"")
        self.begun: Begun | None = None
        """That page, if another process is already reading it."""
        self.pseudonyms = False
        """Whether names are replaced in what is saved, unlike on the screen."""
        self.key = ""
        """The file with the key of the pseudonyms."""

    def called_as(self, arguments: Arguments) -> None:
        """Use the time and the names that were asked for, for all that is read and saved."""
        self._time = arguments.time
        self.pseudonyms, self.key = arguments.pseudonyms, arguments.pseudonym_key

    async def read(self) -> Reading:
        from reader.open.location import read_page  # noqa: PLC0415  it is needed late or never

        page = await (self._as_it_was() if self._time else self._as_it_is())
        self.page = page
        try:
            reading = await read_page(page)
            return await self._with_thread_of_then(reading) if self._time else reading
        except EmptyPage as nothing:
            if not self._may_be_empty:
                await self._name_copy(nothing)
                raise
            return Reading(Article(url=page.url), notes=(str(nothing),))

    async def _as_it_is(self) -> Page:
        """The page in its present state. If it cannot be opened, the error names a stored copy."""
        from reader.fetch import load  # noqa: PLC0415  as above
        from reader.open.contents import large  # noqa: PLC0415

        bit_by_bit = partial(large, number=self._number, progress=self._progress)
        try:
            page = await load(
                self._location, self._options, progress=self._progress, large=bit_by_bit
            )
            return replace(page, number=self._number)
        except NotChosen:
            raise
        except (OpenError, FetchError, EmptyPage) as error:
            await self._name_copy(error)
            raise
        finally:
            self._came = (0, None)

    async def _name_copy(self, error: ReaderError) -> None:
        """Let an error name the newest stored copy; none where a copy was to be opened itself."""
        import asyncio  # noqa: PLC0415  as above

        from reader.cli.kept_copies import tell_of_copy  # noqa: PLC0415  SQLite: 30 ms

        if not self._time:
            await asyncio.to_thread(tell_of_copy, error, self._location)

    async def _as_it_was(self) -> Page:
        """The stored copy of the time that was asked for. Raises OpenError if there is none."""
        import asyncio  # noqa: PLC0415  as above

        from reader.cli.kept_copies import kept_page  # noqa: PLC0415

        typed = TypedLocation(self._location, self._time)
        return await asyncio.to_thread(kept_page, typed, self._number)

    async def _with_thread_of_then(self, reading: Reading) -> Reading:
        """The stored copy with the comments that its site had been asked for by then."""
        import asyncio  # noqa: PLC0415  as above

        from reader.cli.kept_copies import with_thread_of_then  # noqa: PLC0415

        typed = TypedLocation(self._location, self._time)
        return await asyncio.to_thread(with_thread_of_then, typed, reading)

    def _progress(self, came: int, announced: int | None) -> None:
        self._came = (came, announced)

    def how_far(self) -> str:
        """How much has been loaded, "" for nothing yet, or all of it."""
        came, announced = self._came
        return how_far(came, announced) if came else ""

    def thread_by(self, arguments: Arguments) -> FetchThread:
        """A function that fetches the comments missing from the page, from the hosts the user
        allows.
        """

        async def whole(reading: Reading, asks: Asks, tell: Count, stop: "Event", /) -> Reading:
            from reader.cli.whole_thread import Permissions  # noqa: PLC0415  it is needed late
            from reader.open.online import ask_whole  # noqa: PLC0415
            from reader.open.paced_requests import Asking  # noqa: PLC0415

            permissions = Permissions(arguments.ask_hosts, keeps=not arguments.no_config)

            async def may_ask(host: str) -> bool:
                if permissions.has(host):
                    return True
                is_allowed = await asks(host)
                if is_allowed:
                    permissions.keep(host)
                return is_allowed

            # The page may be on another server than the one that was named.
            options = self._options.sent_to(self.page.url, self._location)
            return await ask_whole(
                self.page, reading, options, lambda ask: Asking(ask, may_ask, tell, stop)
            )

        return whole

    async def read_begun(self) -> Reading:
        """The reading that was begun; once that was stopped, the same bytes are read anew.

        Cancelling it ends the process at work: that read on for as long as the page took, and a
        second try waited for the same answer.
        """
        begin, self.begun = self.begun, None
        if begin is None:
            return await self.read_again()
        from reader.fetch.detached import aside  # noqa: PLC0415  as above

        try:
            return await aside(lambda begin: begin.wait(), begin)
        finally:
            begin.attempt.stop()

    async def read_again(self) -> Reading:
        """Read the same bytes again."""
        from reader.open.location import read_page  # noqa: PLC0415

        return await read_page(self.page)

    def save(self, reading: Reading, format_name: str, comments: bool, path: str, /) -> Path:
        """Save a file for the screen, which expands `~` as a shell does."""
        from reader.save import Options, format_named, save_as  # noqa: PLC0415  few pages are
        from reader.save.facts import provenance  # noqa: PLC0415

        source = line(safe_url(self._location) if is_web(self._location) else self._location)
        origin = provenance(self.page, source) if self.page.body else None
        wanted = str(Path(expanded(path))) + ("/" if path.endswith("/") else "")
        options = Options(comments=comments, provenance=origin, pseudonyms=self.pseudonyms)
        options = replace(options, key=key_in(self.key))
        return save_as(reading, wanted, format_named(format_name), options)

    def pictures(self, images: "Wanted", /) -> "AsyncGenerator[Pictured, None]":
        """The pictures of the page last read, for the screen."""
        from reader.cli.page_pictures import pictures_of  # noqa: PLC0415  few look at them

        return pictures_of(self.page, self._location, self._options, images)

    async def explain(self) -> Explanation:
        from reader.open.location import explain_page  # noqa: PLC0415

        return await explain_page(self.page)
