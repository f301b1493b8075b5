"""Values and callables for a list of pages, so that the screen does no I/O itself."""

from collections.abc import Callable, Collection, Generator, Sequence
from typing import TypeAlias

from reader.expressions import expression
from reader.text import cells, fold
from reader.ui.services import Opening
from reader.values import NamedTuple, dataclass

_MORE_THAN = expression(r">(\d{1,9})")


class Description(NamedTuple):
    """What is known of a page, cleaned; not known yet if `text` is empty."""

    text: str = ""
    """Its title and its site, or why it cannot be read."""
    date: str = ""
    discussion: str = ""
    """The number of comments in words: the right end of the row, never cut."""
    comments: int = 0
    is_whole: bool = True
    """Whether the page was read: otherwise title and date may change, and the comments are not
    counted yet.
    """
    is_failure: bool = False
    """Whether the text is why it cannot be read: the end of a sentence that its name begins."""
    site: str = ""
    """Its site, which the text ends with."""


NOTHING = Description()


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of the list."""

    name: str
    """A path or an address, cleaned."""
    open: Callable[[], Opening]
    """How it is read and shown."""
    description: Description = NOTHING
    """What is known of it from the beginning."""


Telling: TypeAlias = Callable[
    [Callable[[], Sequence[int]]], Generator[tuple[int, Description] | None]
]
"""Yields the index and summary of each page as it becomes known, and None now and then meanwhile;
of some first what is not whole. It is given what says which pages are in view, whose turn is next.
It may block: it runs in a thread of its own, and is closed there when no more is needed.
"""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pages in order."""

    title: str
    pages: tuple[Listed, ...]
    tell: Telling | None = None
    """None if everything is known already."""
    read: Callable[[], Collection[int]] | None = None
    """The places of those that were read before; asked in that thread too."""
    saved: Callable[[], Sequence[float]] | None = None
    """When the file of each page was written, in seconds since 1970, 0 where that is not known;
    None where they are no files. Asked in that thread too.
    """
    missing: Callable[[], str] = str
    """Which files are not listed, as a sentence, "" for none; asked in that thread too."""


def nothing() -> Generator[tuple[int, Description] | None]:
    """No summaries to wait for."""
    yield from ()


_READ = "✓ "
Cells: TypeAlias = tuple[str, str]
"""What a row shows at its left end and at its right end."""


def shown(page: Listed, known: Description, *, is_read: bool, is_awaited: bool) -> Cells:
    """A page as a row; `is_awaited` if it is being read at the moment."""
    mark = _READ if is_read else "  "
    if known.is_failure:
        # What says nothing of the file itself, as of a page without text, is a sentence by itself.
        between = "" if known.text[:1].islower() else ":"
        return f"{mark}{page.name}{between} {known.text}", ""
    if known.text:
        return f"{mark}{known.text} ({page.name})", ""
    return mark + page.name, "being read" if is_awaited else ""


def right_ends(known: Sequence[Description], width: int) -> list[str]:
    """Dates one below the other, and numbers of comments; no dates where they take too much."""
    counts = max((cells(page.discussion) for page in known), default=0)
    dates = max((cells(page.date) for page in known), default=0)
    if dates + len(_GAP) + counts > width // 2:
        return [page.discussion for page in known]
    return [f"{page.date:{dates}}{_GAP}{page.discussion:>{counts}}".strip() for page in known]


_GAP = "  "


class Row(NamedTuple):
    """A page as the filter sees it."""

    text: str
    """All that is said of it."""
    comments: int = 0
    is_read: bool = False


def filterable(
    pages: Sequence[Listed], known: Sequence[Description], read: Collection[int]
) -> list[Row]:
    """The pages as the filter sees them; `read` are the indexes of those that were read."""
    return [
        Row(f"{page.name} {row.text} {row.date} {row.discussion}", row.comments, place in read)
        for place, (page, row) in enumerate(zip(pages, known, strict=True))
    ]


def matching(rows: Sequence[Row], query: str, *, unread: bool = False) -> list[int]:
    """The indexes of the rows that contain every word of `query`; `>9` means more than 9
    comments.
    """
    words = fold(query).split()
    counts = [int(match[1]) for word in words if (match := _MORE_THAN.fullmatch(word))]
    words = [word for word in words if not _MORE_THAN.fullmatch(word)]
    least = max(counts, default=-1)
    return [
        place
        for place, row in enumerate(rows)
        if row.comments > least and not (unread and row.is_read) and _has(fold(row.text), words)
    ]


def _has(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)
