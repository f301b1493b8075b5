"""What `n` goes to in the article when there is no search."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.ui.panes.cycling import name_on, ordinal, step_on

if TYPE_CHECKING:
    from reader.ui.panes.article import ArticlePane

TARGETS: Mapping[str, str] = {
    "heading": "heading",
    "keyword": "keyword",
    "link": "link",
    "mark": "mark",
    "quote": "paragraph that a comment quotes",
}
"""The targets in the order in which they are offered, in words that follow "No"."""


class ArticleTargets:
    """Moves between the places of one kind: headings, links, marks and so on."""

    def __init__(self, pane: "ArticlePane") -> None:
        self._pane = pane
        self.kind = "heading"

    @property
    def short_name(self) -> str:
        """The kind as the status bar names it."""
        return {"quote": "quoted paragraph"}.get(self.kind, self.kind)

    @property
    def words(self) -> str:
        """The kind in words that follow "No"."""
        return TARGETS[self.kind]

    def aim(self, step: int) -> None:
        """Choose another kind of target for `n`."""
        self.kind = name_on(TARGETS, self.kind, step)

    def seek(self, step: int, count: int = 1) -> bool:
        """Go to the next or previous target, wrapping round; False if there is none."""
        pane, places = self._pane, self._pane.offsets_of(self.kind)
        if not places:
            return False
        position = pane.search_start()[1] if pane.stop is None else pane.stop
        pane.reveal(0, step_on(places, position, step * count))
        pane.tell()
        return True

    def place(self) -> tuple[int, int]:
        """The ordinal of the target at the current position, 0 between two, and their number."""
        places, stop = self._pane.offsets_of(self.kind), self._pane.stop
        return ordinal(places, -1 if stop is None else stop), len(places)
