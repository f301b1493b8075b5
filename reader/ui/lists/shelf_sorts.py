"""The orders of a list of pages, as `SORTS` are those of the comments on one."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

from reader.expressions import expression
from reader.text import fold
from reader.ui.lists.shelf import Description
from reader.values import NamedTuple

ShelfSort: TypeAlias = Literal["listed", "title", "site", "date", "comments", "saved"]
SHELF_SORTS: Mapping[ShelfSort, str] = {
    "listed": "as listed",
    "title": "by title",
    "site": "by site",
    "date": "newest first",
    "comments": "most comments first",
    "saved": "last saved first",
}
"""The ways to sort, with their names on the screen."""
_NUMBER = expression(r"\d+")
_DIGITS = 12


class Sortable(NamedTuple):
    """A page as it is sorted."""

    name: str
    known: Description
    saved: float = 0.0
    """When its file was written, in seconds since 1970; 0 where that is not known."""


_Key: TypeAlias = tuple[float, str]
_UNKNOWN: _Key = (0.0, "")
_GREATEST_FIRST = ("date", "comments", "saved")


def _by_name(text: str) -> _Key:
    """Part 2 before part 10."""
    return 0.0, _NUMBER.sub(lambda digits: digits[0].zfill(_DIGITS), fold(text))


def _title(page: Sortable) -> _Key:
    """A page that cannot be read, or is not known yet, is called by its file."""
    known = page.known
    text = "" if known.is_failure else known.text.removesuffix(f" · {known.site}")
    return _by_name(text or page.name)


def _date(page: Sortable) -> _Key:
    date = page.known.date
    return (0.0, date) if date[:1].isdigit() else _UNKNOWN  # a sign stands there until one is known


def _comments(page: Sortable) -> _Key:
    known = page.known
    is_counted = known.text and known.is_whole and not known.is_failure
    return (1.0 + known.comments, "") if is_counted else _UNKNOWN


_KEYS: Mapping[ShelfSort, Callable[[Sortable], _Key]] = {
    "title": _title,
    "site": lambda page: _by_name(page.known.site),
    "date": _date,
    "comments": _comments,
    "saved": lambda page: (page.saved, ""),
}


def in_order(pages: Sequence[Sortable], sort: ShelfSort) -> list[int]:
    """The indexes of the pages; last are those of which nothing is known to sort by. Pages that
    are equal stay as they are listed.
    """
    places = range(len(pages))
    if sort == "listed":
        return list(places)
    keys = list(map(_KEYS[sort], pages))
    known = [place for place in places if keys[place] != _UNKNOWN]
    known.sort(key=keys.__getitem__, reverse=sort in _GREATEST_FIRST)
    return known + [place for place in places if keys[place] == _UNKNOWN]
