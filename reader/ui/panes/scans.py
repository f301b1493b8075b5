"""Computations over all comments of a page, done in the background so that no key waits."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.ui.widgets.counting import Tally
from reader.ui.widgets.lines import AT_ONCE, deadline

if TYPE_CHECKING:
    from reader.ui.panes.comments_view import CommentsView


class Scans:
    """The computations that are running, by name."""

    def __init__(self, view: "CommentsView") -> None:
        self._view = view
        self._running: dict[str, tuple[Tally, Callable[[Sequence[int]], None]]] = {}

    @property
    def are_running(self) -> bool:
        """Whether a computation is running that the user waits for."""
        return bool(self._running)

    def begin(
        self, name: str, value: Callable[[int], int], then: Callable[[Sequence[int]], None]
    ) -> None:
        """Compute something for all comments, by number, and pass the results on.

        At once if that is quick, else in the background; a new scan replaces one of the same name.
        """
        tally = Tally(len(self._view.all), 1, lambda number: (int(value(number)),))
        self.drop(name)
        if tally.step(deadline(AT_ONCE)):
            then(tally.each)
        else:
            self._running[name] = tally, then
            self._view.work_on()

    def drop(self, name: str) -> None:
        """End a computation whose results are not wanted any more."""
        self._running.pop(name, None)

    def clear(self) -> None:
        """The page has other comments: end all computations."""
        self._running.clear()

    def step(self, late: Callable[[], bool]) -> bool:
        """Go on until `late()`; True when all are complete and their results passed on."""
        for name, (tally, then) in tuple(self._running.items()):
            if not tally.step(late):
                return False
            del self._running[name]
            then(tally.each)
        return True
