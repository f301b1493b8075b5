"""The pages of the library as rows: which are shown, in what words, and why none is."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias, overload

from reader.commands.table import Command, hints
from reader.library.values import LibraryPage, Order, SearchHit
from reader.text import cells, fold, line, numbered
from reader.ui.panes import facts
from reader.ui.panes.fitting import as_fits, plain, shortened
from reader.values import NamedTuple

Row: TypeAlias = tuple[LibraryPage, SearchHit | None]
"""A page, and where in it the words were found that were searched for."""

_TITLE = 3
"""Beside a stretch of text that was found, a title has this part of the row at least."""
_ADDRESS = 3
"""And the address, by which pages called alike are told apart, has this part at most."""
_LITTLE = 8
"""In fewer cells it would tell nothing apart, and takes them from the title."""

SHOWN: Mapping[str, Callable[[LibraryPage], bool]] = {
    "all": lambda _page: True,
    "kept for good": lambda page: bool(page.saved),
    "new": lambda page: page.unread > 0,
}
"""Which pages are shown, by what the head of the list calls them."""
_HINTS = ("open", "search", "delete", "close", "help", "show", "sort", "save", "tags", "renew")
"""Hints at the foot of the screen, the most important first."""


def foot(commands: tuple[Command, ...], width: int) -> str:
    """As many of the hints as fit, that of the help among them."""
    help_hint = next(hints("library", ("help",), commands), "")
    return as_fits(hints("library", _HINTS, commands), width, help_hint)


def words_to_find(match: SearchHit | None, query: str) -> str:
    """What is searched for on a page that a query found: the query if the passage has it word for
    word, else the longest of its words there; "" if it is in no text of the page.
    """
    if match is None or match.is_note:
        return ""
    passage = "".join(text for text, _ in match.snippet)
    hits = (text for text, is_hit in match.snippet if is_hit)
    return query if fold(query) in fold(passage) else max(hits, key=len, default="")


class Named(NamedTuple):
    """A page, and what it is called, case-folded: of 20,000 pages that is done once, and not again
    with each letter of a query.
    """

    page: LibraryPage
    text: str
    tags: str


def named(pages: Sequence[LibraryPage]) -> list[Named]:
    """The pages by what they are called."""
    return [
        Named(page, fold(f"{page.title} {page.site} {page.location}"), fold(page.tags))
        for page in pages
    ]


def listed(
    pages: Sequence[Named], matches: Sequence[SearchHit], query: str, show: str
) -> list[Row]:
    """The rows for the words of a query: pages called by them, then those that have them."""
    passing = [entry for entry in pages if SHOWN[show](entry.page)]
    words = fold(query).split()
    if not words:
        return [(entry.page, None) for entry in passing]
    wanted = {hit.page for hit in matches}
    by_number = {entry.page.number: entry.page for entry in passing if entry.page.number in wanted}
    hits = {hit.page: hit for hit in matches if hit.page in by_number}
    rows: list[Row] = [
        (entry.page, hits.pop(entry.page.number, None))
        for entry in passing
        if is_named(entry, words)
    ]
    return rows + [(by_number[number], hit) for number, hit in hits.items()]


def is_named(entry: Named, words: list[str]) -> bool:
    """Whether words, case-folded, occur in what a page is called; with # before it, in its tags."""
    text, tags = entry.text, entry.tags
    return all(
        word[1:] in tags if word.startswith("#") else word in text or word in tags for word in words
    )


class PageRows(Sequence[tuple[str, str]]):
    """The rows of pages in `width` cells; of pages called alike, each with where it is.

    Each is made when it is seen: 20,000 took a fifth of a second with each letter of a query.
    """

    def __init__(self, rows: Sequence[Row], now: datetime, width: int) -> None:
        self._rows, self._now, self._width = rows, now, width
        self._titles = Counter([(page.title, page.site) for page, _ in rows])

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> tuple[str, str]: ...
    @overload
    def __getitem__(self, at: slice) -> list[tuple[str, str]]: ...
    def __getitem__(self, at: int | slice) -> tuple[str, str] | list[tuple[str, str]]:
        return (
            list(map(self._row, self._rows[at]))
            if isinstance(at, slice)
            else self._row(self._rows[at])
        )

    def _row(self, row: Row) -> tuple[str, str]:
        page, match = row
        alike = self._titles[page.title, page.site] > 1
        return page_row(page, match, self._now, self._width, alike=alike)


def page_row(
    page: LibraryPage,
    match: SearchHit | None,
    now: datetime,
    width: int = 80,
    *,
    alike: bool = False,
) -> tuple[str, str]:
    """The row of a page, and the text at its right end."""
    mark = "● " if page.unread else "■ " if page.saved else "  "
    tags = f"[{page.tags}]" if page.tags else ""
    new = f"{page.unread} new" if page.unread else ""
    count = f"{page.comments:,} c" if page.comments else ""
    when = facts.ago(page.opened, now) if page.opened else "unread"
    address = line(page.location).partition("://")[2] or line(page.location)
    parts = (tags, page.site, new, count, when)
    least = width * 2 // 3 if alike else min(cells(page.title or address), width // 2)
    right = _right_end(list(filter(None, parts)), width - len(mark) - least - 2)
    room = width - cells(right) - len(mark) - 2  # the text at the right end stands off
    where, beside = "", room // (2 if match is None else _ADDRESS)
    if alike and page.title and beside >= _LITTLE:
        where = f" ({_end_of(address, beside - 3)})"
    found = "" if match is None else _passage(match)
    # What was searched for is seen beside a long title too.
    least = max(room - cells(where) - 2 * bool(found) - cells(found), room // _TITLE)
    title = page.title
    if not title:
        title = _end_of(address, least)
    elif where or found:
        title = _cut(title, least)
    if found:
        found = "  " + _from_hit(found, room - cells(title) - cells(where) - 2)
    return f"{mark}{title}{where}{found}", right


def _right_end(parts: list[str], width: int) -> str:
    """The last of some parts, which are the more important ones, in `width` cells, at least one."""
    while len(parts) > 1 and cells(" · ".join(parts)) > width:
        del parts[0]
    return " · ".join(parts)


def _passage(match: SearchHit) -> str:
    who = f"{match.author}: " if match.comment and match.author else ""
    return f"{who}{''.join(f'‹{text}›' if hit else text for text, hit in match.snippet)}"


def _from_hit(passage: str, width: int) -> str:
    """A passage, without its beginning if its first hit is not within so many cells."""
    begin, end = passage.find("‹"), passage.find("›") + 1
    if begin < 0 or cells(passage) <= width or cells(passage[:end]) < width:
        return passage
    around = max(0, width - (end - begin)) // 2
    start = passage.find(" ", max(0, begin - around), begin) + 1
    return f"…{passage[start or begin :]}"


def _end_of(address: str, width: int) -> str:
    """The end of an address, where those of alike pages differ."""
    start = max(0, len(address) - width)
    while start < len(address) and cells(address[start:]) > width - (start > 0):
        start += 1
    return f"…{address[start:]}" if start else address


def _cut(title: str, width: int) -> str:
    return plain(shortened(((title, ""),), width))


class Counts(NamedTuple):
    """How many pages are shown, and of how many."""

    shown: int
    of: int
    is_cut: bool = False
    """Whether a search gave as many as it gives, so that there may be more."""

    @property
    def text(self) -> str:
        return f"{self.shown:,}{'+' * self.is_cut}"


def head(counts: Counts | None, which: tuple[str, str, Order], width: int) -> str:
    """What is shown of the library and in which order, in `width` cells.

    `counts` is None as long as none is known; `which` are a key of SHOWN,
    the query and the order. In a narrow window the name of the screen gives way first, then words:
    the order is seen at 40 cells.
    """
    show, query, order = which
    name = facts.ORDER_NAMES[order]
    total = counts.of if counts else 0
    first = counts.text if counts else ""
    # What is first of a row is the first to go: the title, then words that the rest implies.
    degrees = (
        ("Library", f"{first} of {numbered(total, 'page')}", f"only {show}", f"sorted by {name}"),
        ("", f"{first} of {numbered(total, 'page')}", f"only {show}", f"sorted by {name}"),
        ("", f"{first} of {numbered(total, 'page')}", f"only {show}", f"by {name}"),
        ("", f"{first} of {total:,}", show, f"by {name}"),
        ("", first, show, f"by {name}"),
    )
    parts: list[str] = []
    for title, count, only, sorting in degrees:
        conditions = [only] * (show != "all") + [f"with “{query}”"] * bool(query)
        parts = [part for part in (title, count if counts else "", *conditions) if part]
        if cells(" · ".join((*parts, sorting))) <= width:
            return " · ".join((*parts, sorting))
    return as_fits(parts, width, sorting)


def deleted_words(pages: Sequence[LibraryPage], undo: str) -> str:
    """What is said when pages were deleted; `undo` is the key that brings them back."""
    if len(pages) > 1:
        return f"{len(pages):,} pages deleted, {undo} brings them back"
    return f"Deleted, {undo} brings it back: {pages[0].title or pages[0].location}"


def back_words(pages: Sequence[LibraryPage]) -> str:
    """What is said when pages were brought back, which may have been deleted in an earlier run."""
    if not pages:
        return "Nothing was deleted here in the last hour"
    if len(pages) > 1:
        return f"All {len(pages):,} are back"
    return f"It is back: {pages[0].title or pages[0].location}"


EMPTY = "The library is empty: the pages you read will be in it, and what reader add puts in."
Key: TypeAlias = Callable[[str], str]
"""The key of a command by its id."""


def nothing(query: str, show: str, others: int, key: Key) -> str:
    """Why no page of a library that has some is shown, and what can be done.

    `others` is the number of pages that would be there if all were shown.
    """
    if not others:
        return f"No page has these words: {key('library_close')} shows all pages."
    if query:
        description = {"kept for good": "kept for good", "new": "with something new"}[show]
        have = f"{others:,} other{' has' if others == 1 else 's have'}"
        return f"No page {description} has these words, {have}: {key('library_show')} shows others."
    if show == "new":
        return f"No page has something new: {key('library_renew')} looks at one again."
    return f"No page is kept for good: {key('library_save')} keeps one, and so does reader add."
