"""Compare with an earlier visit: mark what is new since then, or show all changes."""

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui import facts
from reader.ui.screens.errands import compared_beside
from reader.ui.screens.list import Option
from reader.ui.screens.remembering import Remembering
from reader.ui.settings import Earlier, Memory
from reader.ui.workers import begin

if TYPE_CHECKING:
    from reader.compare import Comparison


class Comparing(Remembering):
    """Uses the earlier visits in the library, each with its reading."""

    def action_earlier(self) -> None:
        if self.settings.memory is None:
            self.say("Nothing is kept of this page")
        else:
            begin(self, self._ask_since, self.settings.memory, group="earlier", exclusive=True)

    def action_compare(self) -> None:
        if self.settings.memory is None:
            self.say("Nothing is kept of this page")
        else:
            asking = partial(self._ask_since, self.settings.memory, compares=True)
            begin(self, asking, group="earlier", exclusive=True)

    async def _ask_since(self, memory: Memory, *, compares: bool = False) -> None:
        found = await self.visits_before(memory)
        if found and await self._is_as_now(memory, found[0]):
            found = found[1:]  # the visit that goes on
            if not found:
                self.say(f"Only this visit is kept; {self.key_of('reload')} reads again")
        if found:
            now = self.settings.now()
            options = [Option(facts.visit(one, now)) for one in found]
            title = "Compare with" if compares else "What is new since"
            then = self._compare if compares else self._since
            self.choose(title, options, lambda chosen: then(found[chosen]))

    async def _is_as_now(self, memory: Memory, visit: Earlier) -> bool:
        """Whether the page at a visit was the same as now, as it is for the present visit."""
        with suppress(LibraryError):
            before = await self.asked(lambda: memory.reading(visit.number))
            now = self._as_it_came
            return before is not None and (await compared_beside(before, now)).is_empty
        return False

    def _compare(self, visit: Earlier) -> None:
        if self.settings.memory is not None:
            memory = self.settings.memory
            begin(self, self._show_comparison, memory, visit, group="earlier", exclusive=True)

    async def _show_comparison(self, memory: Memory, visit: Earlier) -> None:
        compared = await self.compared_with(memory, visit)
        if compared is None:
            return
        if compared.is_empty:
            self.say("Nothing has changed since then")
            return
        from reader.ui.screens.comparison import ComparisonScreen  # noqa: PLC0415  rarely needed

        told = f"Since {facts.visit(visit, self.settings.now())}"
        self.put_over(ComparisonScreen(compared, told, self.settings.commands), self._go_to_changed)

    def _go_to_changed(self, comment: str | None) -> None:
        if not comment:
            return
        before = self.spot
        if self.enter("comments") and not self.comments.select(comment):
            self.say("This comment is gone from the page")
        self.leave(before)

    async def visits_before(self, memory: Memory) -> tuple[Earlier, ...]:
        """The earlier visits, newest first; none, with the reason, if there are none."""
        found: tuple[Earlier, ...] = ()
        try:
            found = await self.asked(memory.earlier)
        except LibraryError as error:
            self.say(str(error))
        else:
            if not found:
                self.say("No earlier visit to this page is kept")
        return found

    def _since(self, visit: Earlier) -> None:
        if self.settings.memory is not None:
            memory = self.settings.memory
            begin(self, self._tell_since, memory, visit, group="earlier", exclusive=True)

    async def _tell_since(self, memory: Memory, visit: Earlier) -> None:
        compared = await self.compared_with(memory, visit)
        if compared is not None:
            self.comments.new = self.comments.edited = frozenset()
            self.comments.forget()
            self.mark_news(compared)
            nothing = "nothing has changed" if compared.is_empty else ""
            begun = facts.since(visit.when, self.settings.now())
            self.say(facts.news(compared, begun) + (f", {nothing}" if nothing else ""))

    async def compared_with(self, memory: Memory, visit: Earlier) -> "Comparison | None":
        """The changes since a visit; None, with the reason, if its reading is no longer kept."""
        try:
            before = await self.asked(lambda: memory.reading(visit.number))
        except LibraryError as error:
            self.say(str(error))
            return None
        if before is None:
            self.say("What was read then is no longer kept")
            return None
        return await compared_beside(before, self._as_it_came)
