"""Compare with an earlier visit: mark what is new since then, or show all changes."""

from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.ui.panes import facts
from reader.ui.reading.jumps import Travels
from reader.ui.reading.links import Links
from reader.ui.reading.page import Page
from reader.ui.reading.visit import Visit, compared_beside, ids_beside
from reader.ui.screens.list import Option
from reader.ui.screens.visits import VisitsScreen
from reader.ui.services import Earlier, Memory, Since
from reader.ui.workers import begin

if TYPE_CHECKING:
    from reader.compare import Comparison


class EarlierVisits:
    """Compares the page with the readings of earlier visits, kept in the library."""

    def __init__(self, page: Page, visit: Visit, travels: Travels, links: Links) -> None:
        self._page = page
        self._visit = visit
        self._travels = travels
        self._links = links

    def choose(self) -> None:
        """Choose since which visit comments count as new."""
        if self._page.settings.memory is None:
            self._page.say("Nothing is kept of this page")
        else:
            begin(
                self._page.screen,
                self._ask_since,
                self._page.settings.memory,
                group="earlier",
                exclusive=True,
            )

    def compare(self) -> None:
        """Choose with which visit the page is compared."""
        if self._page.settings.memory is None:
            self._page.say("Nothing is kept of this page")
        else:
            asking = partial(self._ask_since, self._page.settings.memory, compares=True)
            begin(self._page.screen, asking, group="earlier", exclusive=True)

    async def _ask_since(self, memory: Memory, *, compares: bool = False) -> None:
        visits = await self._visits_before(memory)
        if visits and await self._is_as_now(memory, visits[0]):
            visits = visits[1:]  # that is the present visit
            if not visits:
                key = self._page.key_of("reload")
                self._page.say(f"The page was the same at each visit; {key} reads again")
        if visits:
            self._list(visits, compares=compares)

    def _list(self, earlier: tuple[Earlier, ...], *, compares: bool) -> None:
        now, commands = self._page.settings.now(), self._page.settings.commands
        options = [Option(facts.visit(copy, now)) for copy in earlier]
        title = "Compare with" if compares else "What is new since"
        since = self._visit.since.when if self._visit.since is not None else ""
        current = next((number for number, copy in enumerate(earlier) if copy.when == since), 0)
        screen = VisitsScreen(title, options, current, commands)

        def chosen(number: int | None) -> None:
            if number is None:
                return
            if screen.opens:
                self._links.open_kept(earlier[number].when)
            elif compares:
                self._compare(earlier[number])
            else:
                self._since(earlier[number])
            self._page.report()

        self._page.put_over(screen, chosen)

    async def _is_as_now(self, memory: Memory, visit: Earlier) -> bool:
        """Whether the page at a visit was the same as now, as it is for the present visit."""
        with suppress(LibraryError):
            before = await self._visit.asked(lambda: memory.reading(visit.number))
            now = self._visit.as_it_came
            return before is not None and (await compared_beside(before, now)).is_empty
        return False

    def _compare(self, visit: Earlier) -> None:
        if self._page.settings.memory is not None:
            memory = self._page.settings.memory
            begin(
                self._page.screen,
                self._show_comparison,
                memory,
                visit,
                group="earlier",
                exclusive=True,
            )

    async def _show_comparison(self, memory: Memory, visit: Earlier) -> None:
        compared = await self._compared_with(memory, visit)
        if compared is None:
            return
        if compared.is_empty:
            self._page.say("Nothing has changed since then")
            return
        from reader.ui.screens.comparison import ComparisonScreen  # noqa: PLC0415  rarely needed

        heading = f"Since {facts.visit(visit, self._page.settings.now())}"
        now = await ids_beside(self._visit.as_it_came, self._page.reading)
        screen = ComparisonScreen(compared, heading, self._page.settings.commands)
        self._page.put_over(screen, partial(self._go_to_changed, now))

    def _go_to_changed(self, now: Mapping[str, str], comment: str | None) -> None:
        """Go to a comment, which may have another id since more were fetched."""
        if comment:
            target = now.get(comment, comment)
            self._travels.to_comment(target, "This comment is gone from the page")

    async def _visits_before(self, memory: Memory) -> tuple[Earlier, ...]:
        """The earlier visits, newest first; none, with the reason, if there are none."""
        visits: tuple[Earlier, ...] = ()
        try:
            visits = await self._visit.asked(memory.earlier)
        except LibraryError as error:
            self._page.say(str(error))
        else:
            if not visits:
                self._page.say("No earlier visit to this page is kept")
        return visits

    def _since(self, visit: Earlier) -> None:
        if self._page.settings.memory is not None:
            memory = self._page.settings.memory
            begin(
                self._page.screen, self._mark_since, memory, visit, group="earlier", exclusive=True
            )

    async def _mark_since(self, memory: Memory, visit: Earlier) -> None:
        compared = await self._compared_with(memory, visit)
        if compared is not None:
            remarks = self._page.comments.remarks
            remarks.new = remarks.edited = frozenset()
            self._visit.since = Since(when=visit.when)
            self._page.comments.forget()
            await self._visit.mark_news(compared)
            nothing = "nothing has changed" if compared.is_empty else ""
            begun = facts.since(visit.when, self._page.settings.now())
            self._page.say(facts.news(compared, begun) + (f", {nothing}" if nothing else ""))

    async def _compared_with(self, memory: Memory, visit: Earlier) -> "Comparison | None":
        """The changes since a visit; None, with the reason, if its reading is no longer kept."""
        try:
            before = await self._visit.asked(lambda: memory.reading(visit.number))
        except LibraryError as error:
            self._page.say(str(error))
            return None
        if before is None:
            self._page.say("What was read then is no longer kept")
            return None
        return await compared_beside(before, self._visit.as_it_came)
