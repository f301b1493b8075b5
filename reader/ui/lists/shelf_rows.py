"""The rows of a list of pages: what is known of each, and which are shown in which order."""

from collections.abc import Mapping, Sequence

from reader.text import cells, numbered
from reader.ui.lists.shelf import (
    Cells,
    Description,
    Shelf,
    filterable,
    matching,
    right_ends,
    shown,
)
from reader.ui.lists.shelf_sorts import SHELF_SORTS, ShelfSort, Sortable, in_order
from reader.ui.panes.fitting import middle_cut

_NAME = 8
"""Cells in which the name of a list is recognised."""
_BRIEFLY: Mapping[ShelfSort, str] = {
    "listed": "",
    "title": "by title",
    "site": "by site",
    "date": "newest first",
    "comments": "by comments",
    "saved": "last saved",
}
"""The orders in a narrow window."""


class ShelfRows:
    """The pages of a list, by their indexes in it."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._saved: Sequence[float] = ()
        self.known = [page.description for page in shelf.pages]
        self.read: set[int] = set()
        """Those that were read."""
        self.shown: list[int] = []
        """Those that are shown, in their order."""
        self.sort: ShelfSort = "listed"
        self.only_unread = False
        """Whether those that were read are left out."""
        self.query = ""

    @property
    def sorts(self) -> tuple[ShelfSort, ...]:
        """The ways in which these pages can be sorted."""
        return tuple(sort for sort in SHELF_SORTS if sort != "saved" or self._shelf.saved)

    def were_saved(self, times: Sequence[float]) -> None:
        """Learn when the files were written, in seconds since 1970."""
        self._saved = times

    def learn(self, descriptions: Mapping[int, Description]) -> None:
        """Take what became known of some pages."""
        for place, known in descriptions.items():
            self.known[place] = known

    @property
    def is_settled(self) -> bool:
        """Whether what becomes known of a page changes neither which are shown nor their order."""
        return self.sort == "listed" and not (self.query or self.only_unread)

    def arrange(self) -> None:
        """Find out which pages are shown."""
        pages = self._shelf.pages
        rows = filterable(pages, self.known, self.read)
        passing = matching(rows, self.query, unread=self.only_unread)
        if self.sort != "listed":
            saved = self._saved or [0.0] * len(pages)
            among = [Sortable(pages[at].name, self.known[at], saved[at]) for at in passing]
            passing = [passing[index] for index in in_order(among, self.sort)]
        self.shown = passing

    def cells(self, width: int, *, is_looking: bool) -> list[Cells]:
        """What the rows show in `width` cells; `is_looking` while pages are read."""
        known = [self.known[place] for place in self.shown]
        rows: list[Cells] = []
        for place, description, end in zip(
            self.shown, known, right_ends(known, width), strict=True
        ):
            page, is_read = self._shelf.pages[place], place in self.read
            # Of the rows that are seen: they are read before all others.
            text, note = shown(page, description, is_read=is_read, is_awaited=is_looking)
            rows.append((text, end or note))
        return rows

    def head(self, width: int) -> str:
        """What is shown of the list and in which order, in `width` cells; words give way before the
        name of the list does.
        """
        count, shown = len(self.known), len(self.shown)
        known = sum(bool(page.text) and page.is_whole for page in self.known)
        looks = known < count and self._shelf.tell is not None
        pages = numbered(count, "page")
        sort, briefly = SHELF_SORTS[self.sort], _BRIEFLY[self.sort]
        if shown < count:
            some, looked = f"{shown:,} of {pages}", f"looked into {known:,}" if looks else ""
            degrees = (some, looked, sort), (some, looked, briefly), (some, "", briefly)
        else:
            failed = sum(page.is_failure for page in self.known)
            whole = numbered(count - failed, "page")
            every = f"{whole}, {failed:,} more cannot be read" if failed else whole
            some = f"looked into {known:,} of {pages}" if looks else every
            brief = pages if looks else whole
            degrees = (some, "", sort), (some, "", briefly), (brief, "", briefly)
        counts = [_after_name(parts, is_sorted=self.sort != "listed") for parts in degrees]
        least = min(cells(self._shelf.title), _NAME)
        chosen = next((each for each in counts if cells(each) + least <= width), counts[-1])
        return middle_cut(self._shelf.title, width - cells(chosen)) + chosen


def _after_name(parts: tuple[str, str, str], *, is_sorted: bool) -> str:
    return " · ".join(("", *filter(None, parts if is_sorted else parts[:2])))
