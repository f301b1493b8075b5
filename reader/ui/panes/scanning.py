"""Computations over all comments of a page, done in the background so that no key waits."""

from collections.abc import Callable, Sequence

from reader.layout.pieces import Flow
from reader.layout.threads import Forest, numbers
from reader.model import Comment
from reader.ui.messages import QuotesFound
from reader.ui.panes.quote_ties import Ties
from reader.ui.panes.thread_view import ThreadView
from reader.ui.widgets.lines import AT_ONCE, deadline
from reader.ui.widgets.paint import Run
from reader.ui.widgets.tally import Tally

ADOPTED = 8192
"""How many comments are measured in the background before the rows move to where they belong."""


class ScanningView(ThreadView):
    """All comments of a page, by number, and the computations over them."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.ties = Ties(self._texts, (), ())
        self.all: tuple[Comment, ...] = ()
        """Those of the page, by their number."""
        self.whole = Forest(())
        self._scans: dict[str, tuple[Tally, Callable[[Sequence[int]], None]]] = {}
        self._heights = numbers()
        """Those of all comments, as far as they were measured, for a width."""
        self._heights_for = 0

    def have(self, comments: tuple[Comment, ...]) -> None:
        """Set the comments of the page."""
        self.all = comments
        self.whole = Forest(comments)
        self.order = ()
        self._scans.clear()
        self._heights_for = 0

    def known_heights(self, order: Sequence[int]) -> Sequence[int]:
        """The measured heights of the comments, in this order and earlier ones."""
        if not self.order:
            return ()
        if self._heights_for != self._measured_for:
            self._heights = numbers((0,)) * len(self.all)
            self._heights_for = self._measured_for
        heights = self._heights
        for number, height in zip(self.order, self.thread.heights.known, strict=True):
            if height:
                heights[number] = height
        return numbers(map(heights.__getitem__, order))

    def moved(self, order: Sequence[int]) -> Sequence[int]:
        if not len(order) == len(self.order) == len(self.all):
            return ()
        place = numbers((0,)) * len(order)
        for index, number in enumerate(self.order):
            place[number] = index
        return numbers(map(place.__getitem__, order))

    def known_forest(self, order: Sequence[int]) -> Forest | None:
        """The tree of the page, if all its comments are shown."""
        if isinstance(order, range):
            return self.whole
        return self.whole.in_order(order) if len(order) == len(self.all) else None

    def replies(self, index: int) -> int:
        return self.whole.replies(self.order[index])

    def scan(
        self, name: str, value: Callable[[int], int], then: Callable[[Sequence[int]], None]
    ) -> None:
        """Compute something for all comments, by number, and pass the results on.

        At once if that is quick, else in the background; a new scan replaces one of the same name.
        """
        tally = Tally(len(self.all), 1, lambda number: (int(value(number)),))
        self._scans.pop(name, None)
        if tally.step(deadline(AT_ONCE)):
            then(tally.each)
        else:
            self._scans[name] = tally, then
            self.work_on()

    @property
    def scanning(self) -> bool:
        """Whether a computation is running that the user waits for."""
        return bool(self._scans)

    def more(self, late: Callable[[], bool]) -> bool:
        for name, (tally, then) in tuple(self._scans.items()):
            if not tally.step(late):
                return False
            del self._scans[name]
            then(tally.each)
        heights = self.thread.heights
        done = heights.measure_some(late)
        if heights.staged and (done or heights.staged >= ADOPTED):
            self.steady(heights.adopt)
        return done and self._find_quotes(late)

    # Quotes.

    def look_for_quotes(self, paragraphs: Sequence[str]) -> None:
        """Find out which comments quote these paragraphs and each other."""
        self.ties = Ties(self._texts, self.all, paragraphs)
        self.work_on()

    def _find_quotes(self, late: Callable[[], bool]) -> bool:
        quoting = self.ties.quoting
        if not quoting.done and quoting.step(late):
            self.forget()
            self.post_message(QuotesFound())
        return quoting.done

    def highlights(self, item: int, start: int, end: int) -> list[Run]:
        over = super().highlights(item, start, end)
        number = self.order[item] if self.order else -1
        if self.ties.has_quotes(number):
            over = [*self.ties.runs(number, self.palette["lines--echo"]), *over]
        return over

    # Texts of comments that need not be shown.

    def text_of(self, number: int) -> str:
        """The text of a comment, by its number."""
        return self._texts.text(number)

    def flow_of(self, number: int) -> Flow:
        """The pieces of a comment's text, by its number."""
        return self._texts.fresh_flow(number)
