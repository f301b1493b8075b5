"""The line above the comments: the ancestors of the one in focus, and the order of all."""

from reader.layout.wrap import cut
from reader.text import cells
from reader.ui.messages import ArrangementChosen, CrumbChosen
from reader.ui.panes.fitting import Words, cells_of, parted, shortened, spread, styled
from reader.ui.panes.status import Bar

_BETWEEN = " ▸ "
_LONGEST = 20
"""Cells of a name, so that a long one does not crowd out the others."""
_MORE = "… ▸ "
_LEAST_LEFT = 1
"""Cells from the edge, as in all bars."""


class Crumbs(Bar):
    """Names from the start of the thread to the comment in focus, each a link to its comment.

    For the first comment of a thread, whose head has its name, the number of comments is shown.
    """

    def __init__(self) -> None:
        super().__init__(id="crumbs")
        self._names: tuple[tuple[str, int], ...] = ()
        self._state = ""
        self._count = ""
        self._left = _LEAST_LEFT

    def stand_over(self, left: int) -> None:
        """Align with the comments, at these distances from the edges."""
        left = max(_LEAST_LEFT, left)
        if left != self._left:
            self._left = left
            self.styles.padding = (0, left)

    def show(self, names: tuple[tuple[str, int], ...], state: str, count: str = "") -> None:
        """Show names with the indexes of their comments, the order of the comments, and their
        number.
        """
        names = names if len(names) > 1 else ()
        if (names, state, count) != (self._names, self._state, self._count):
            self._names, self._state, self._count = names, state, count
            self.refresh()

    def words(self, width: int) -> Words:
        state = self._arrangement(width)
        if not self._names:
            return spread(styled(self._count, "quiet"), state, width)
        labels, missing = self._fitting(width - cells_of(state) - (2 if state else 0))
        parts = [styled(label, "quiet") for label, _index in labels[:-1]]
        parts += [styled(label, "strong") for label, _index in labels[-1:]]
        chain = styled(_MORE if missing else "", "quiet") + parted(_BETWEEN, parts)
        return spread(chain, state, width)

    def _arrangement(self, width: int) -> Words:
        """The order and the filter: whole beside the number of comments or the last name, and
        otherwise on half of the line.
        """
        name = min(cells(self._names[-1][0]), _LONGEST) + len(_MORE) if self._names else 0
        beside = name or cells(self._count)
        return shortened(styled(self._state, "message"), max(width // 2, width - beside - 2))

    def _fitting(self, room: int) -> tuple[list[tuple[str, int]], bool]:
        """The last names that fit, and whether there are others before them."""
        labels: list[tuple[str, int]] = []
        used = 0
        for name, index in reversed(self._names):
            label = cut(name, _LONGEST)
            more = cells(label) + (len(_BETWEEN) if labels else 0)
            last = len(labels) + 1 == len(self._names)
            if labels and used + more + (0 if last else len(_MORE)) > room:
                break
            labels.insert(0, (label, index))
            used += more
        return labels, len(labels) < len(self._names)

    def clicked(self, cell: int) -> None:
        width = self.size.width
        state = self._arrangement(width)
        if state and cell >= width - cells_of(state):
            self.post_message(ArrangementChosen())
            return
        labels, missing = self._fitting(width - cells_of(state) - (2 if state else 0))
        left = len(_MORE) if missing else 0
        for label, index in labels:
            if left <= cell < left + cells(label):
                self.post_message(CrumbChosen(index))
            left += cells(label) + len(_BETWEEN)
