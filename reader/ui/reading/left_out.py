"""Shows the pieces of the page that are not in the article, in their places."""

from collections.abc import Sequence

from reader.errors import ReaderError
from reader.layout.interleaved import brief
from reader.model import Dropped
from reader.ui.reading.page import Page
from reader.ui.workers import begin

_NOTHING = "Nothing of this page was left out"
_UNRECORDED = "What was left out of plain text is not recorded"


class LeftOut:
    """The pieces that were left out of the article, and why."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._dropped: tuple[Dropped, ...] | None = None
        """The pieces; None until they are asked for."""
        self._is_recorded = True
        """Whether it is known what was left out."""
        self.is_shown = False

    def toggle(self) -> None:
        """Show them, or hide them again."""
        page = self._page
        if self.is_shown:
            self._show(())
            page.say("What was left out is hidden")
        elif page.settings.explain is None:
            page.say("What was left out is not known here")
        else:
            if self._dropped is None:
                page.say("Looking at what was left out …")
            begin(page.screen, self.explain, group="explain", exclusive=True)

    async def explain(self) -> None:
        """Ask for them once, and show them."""
        page = self._page
        if self._dropped is None and page.settings.explain is not None:
            try:
                explanation = await page.settings.explain()
            except ReaderError as error:
                page.say(str(error))
                return
            same = explanation.reading.article.blocks == page.reading.article.blocks
            self._dropped = tuple(map(brief, explanation.dropped)) if same else ()
            self._is_recorded = explanation.is_recorded
        dropped = [piece for piece in self._dropped or () if piece.blocks]
        if not dropped:
            page.say(_NOTHING if self._is_recorded else _UNRECORDED)
            return
        self._show(dropped)
        if not page.article.display:
            page.enter("article")
        count = len(dropped)
        were = "piece was" if count == 1 else "pieces were"
        page.say(f"{count} {were} left out; {page.key_of('dropped')} hides them")

    def hide(self) -> None:
        """Hide them, where they are shown."""
        self._show(())

    def forget(self) -> None:
        """Drop the pieces, as another reading of the page is shown and may leave out others."""
        self._dropped, self.is_shown = None, False

    def _show(self, dropped: Sequence[Dropped]) -> None:
        if self.is_shown or dropped:
            self.is_shown = bool(dropped)
            self._page.article.show_dropped(dropped)
            self._page.lens.search_again()
            self._page.report()
