"""Fetch the comments that a page left out: request them, show the count, then the comments."""

from asyncio import Event, Future, get_running_loop

from reader.commands.table import key_of
from reader.errors import ReaderError
from reader.text import line, numbered
from reader.ui import facts
from reader.ui.screens.errands import Errands
from reader.ui.settings import Whole
from reader.ui.workers import begin


class Completing(Errands):
    """Asks the site for more comments, and other hosts if the user permits."""

    _stop: Event | None = None
    """Ends the asking that goes on."""

    def offer(self) -> str:
        """A message about missing comments, with the key that fetches them."""
        if self.settings.whole is None or self.as_read is not None:
            return ""
        return f"{key_of('whole_thread', self.settings.commands)} asks"

    def begin_completing(self) -> None:
        """Start at once, if the command line says so."""
        if self.settings.begins_whole:
            self.action_whole_thread()

    def action_whole_thread(self) -> None:
        if self.settings.whole is None:
            self.say("No site can be asked here; a page opened by its address has one")
        elif self._stop is not None:
            self.say(f"It is being asked for; {self._ends()}")
        else:
            self._stop = Event()
            self.say(f"Asking for the rest of the comments, {self._ends()} …")
            begin(self, self._complete, self.settings.whole, self._stop, group="whole")

    def stop_completing(self) -> bool:
        """Stop, keeping what has come; False if nothing was being fetched."""
        if self._stop is None or self._stop.is_set():
            return False
        self._stop.set()
        return True

    async def _complete(self, whole: Whole, stop: Event) -> None:
        before = self.reading
        try:
            reading = await whole(before, self._may_ask, self._tell, stop)
        except ReaderError as error:
            self.say(str(error))
            return
        finally:
            self._stop = None
        if self.reading is not before or not self.is_mounted:
            return  # it was read again meanwhile, and what came belongs to the page before
        count = len(reading.comments) - len(before.comments)
        if reading != before:
            await self.put_in_place(reading)
            self.as_read = before
        came = numbered(count, "more comment") if count else "No more comments came"
        facts_key = key_of("page_facts", self.settings.commands)
        late = any("did not come" in note for note in reading.notes)
        why = f"{facts_key} tells why" if late else ""
        self.say(" · ".join(filter(None, (came, facts.shortfall(reading), why))))

    def _tell(self, here: int, of: int | None) -> None:
        whole = f" of {of}" if of else ""
        self.say(f"{here}{whole} comments, {self._ends()} …")

    def _ends(self) -> str:
        return f"{key_of('leave', self.settings.commands)} ends it"

    async def _may_ask(self, host: str) -> bool:
        """The user's word for a host that is not the page's own."""
        answer: Future[bool] = get_running_loop().create_future()
        lines = (
            f"The comments are at {line(host)}, which is not the page's own host.",
            "If asked for them, it will learn that you read this page.",
        )
        from reader.ui.screens.note import NoteScreen  # noqa: PLC0415  not needed to read

        asking = NoteScreen(
            f"May {line(host)} be asked?",
            lines,
            self.settings.commands,
            ("box_yes", "asks it, now and later"),
        )

        def answered(said: bool | None) -> None:
            if not answer.done():
                answer.set_result(bool(said))

        self.put_over(asking, answered)
        return await answer
