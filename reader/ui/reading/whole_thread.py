"""Fetch the comments that a page left out: request them, show the count, then the comments."""

from asyncio import Event, Future, get_running_loop

from textual.worker import Worker

from reader.errors import ReaderError
from reader.extraction.comments.completeness import ASKED_BEFORE, NOT_COME, was_asked_in_vain
from reader.model import Reading
from reader.text import line, numbered
from reader.ui.panes import facts
from reader.ui.reading.page import Page
from reader.ui.reading.rereading import Rereading
from reader.ui.reading.visit import Visit
from reader.ui.services import FetchThread
from reader.ui.workers import begin


class WholeThread:
    """Asks the site for more comments, and other hosts if the user permits."""

    def __init__(self, page: Page, rereading: Rereading, visit: Visit) -> None:
        self._page = page
        self._visit = visit
        self._rereading = rereading
        self._stop: Event | None = None
        """Set to end the asking; None while nothing is asked for."""
        self._asking: Worker[None] | None = None

    def begin(self) -> None:
        """Ask for the rest of the comments, unless that is going on."""
        page = self._page
        if page.settings.whole_thread is None:
            page.say("No site can be asked here; a page opened by its address has one")
        elif self._stop is not None:
            page.say(f"It is being asked for; {self._ends()}")
        elif self._rereading.is_going_on:
            page.say(f"The page is being read again; {page.key_of('whole_thread')} asks after that")
        else:
            self._stop = Event()
            page.asked_for = f"asking for more, {self._ends()}"
            page.say(f"Asking for the rest of the comments, {self._ends()} …")
            self._asking = begin(
                page.screen, self._complete, page.settings.whole_thread, self._stop, group="whole"
            )

    def stop(self) -> bool:
        """Stop, keeping what has come; False if nothing was being fetched."""
        if self._stop is None or self._stop.is_set():
            return False
        self._stop.set()
        self._page.asked_for = ""
        return True

    def give_up(self) -> None:
        """Stop, and throw away what has come, as the page is read again."""
        if self._asking is not None and self._asking.is_running:
            self._asking.cancel()

    async def _complete(self, fetch: FetchThread, stop: Event) -> None:
        page, before = self._page, self._page.reading
        # What the library has besides is asked for anew.
        is_stored = any(map(ASKED_BEFORE.is_in, before.notes))
        page_alone = (page.as_read if is_stored else None) or before
        reading, failure = before, ""
        try:
            reading = await fetch(page_alone, self._may_ask, self._say_how_many, stop)
            if was_asked_in_vain(reading.notes):
                reading = await self._visit.with_thread(reading)
        except ReaderError as error:
            failure = str(error)
        finally:
            self._stop, page.asked_for = None, ""
        if not page.screen.is_mounted:
            return
        if failure:
            page.say(failure)
        else:
            await self._show(before, reading)

    async def _show(self, before: Reading, reading: Reading) -> None:
        """Show the comments that came, and say how many."""
        page = self._page
        count = len(reading.comments) - len(before.comments)
        if reading != before:
            await self._rereading.put_in_place(reading)
            page.as_read = page.as_read or before
            self._visit.record_thread()
        outcome = numbered(count, "more comment") if count > 0 else "No more comments came"
        late = any(map(NOT_COME.is_in, reading.notes))
        why = f"{page.key_of('page_facts')} tells why" if late else ""
        page.say(" · ".join(filter(None, (outcome, facts.shortfall(reading), why))))

    def _say_how_many(self, count: int, total: int | None) -> None:
        of_total = f" of {total}" if total else ""
        self._page.say(f"{count}{of_total} comments, {self._ends()} …")

    def _ends(self) -> str:
        return f"{self._page.key_of('leave')} ends it"

    async def _may_ask(self, host: str) -> bool:
        """Whether the user allows to ask a host that is not the page's own."""
        answer: Future[bool] = get_running_loop().create_future()
        lines = (
            f"The comments are at {line(host)}, which is not the page's own host.",
            "If asked for them, it will learn that you read this page.",
        )
        from reader.ui.screens.note import NoteScreen  # noqa: PLC0415  not needed to read

        asking = NoteScreen(
            f"May {line(host)} be asked?",
            lines,
            self._page.settings.commands,
            ("box_yes", "ask it, now and later"),
            "box_no",
        )

        def answered(consent: bool | None) -> None:
            if not answer.done():
                answer.set_result(bool(consent))

        self._page.put_over(asking, answered)
        return await answer
