"""Finds the title of a page in a text copy, which has lost what marks it: its size and its element.

What is left is evidence: a title is a few words that the text below uses again, with a date and a
name below it, and menus above. No sign is sure, so each has a weight, and the row with the greatest
sum is the title. The weights are those with which most of 700 development pages are right
(conditional logistic regression), rounded; a third of the pages was kept apart to check them.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate

from reader.expressions import expression
from reader.extraction.textcopy.furniture import AUTHORED, SKIPS
from reader.extraction.textcopy.line_kinds import (
    CLOSERS,
    Kind,
    is_byline,
    is_sentence,
    navigates,
    plain,
)
from reader.extraction.textcopy.prose import PICTURE, is_prose
from reader.extraction.textcopy.reflow import bullet
from reader.extraction.textcopy.sheet import Sheet
from reader.extraction.textcopy.stamps import stamp
from reader.text import words
from reader.values import dataclass

_BEFORE = 100
_AFTER = 60
"""How many rows before and after the start of the running text a title is looked for."""
_PASSED = 0.3
"""The most of the text that may come before its title: cookie notices, teasers of other pages."""
_LEAST = 3.0
"""With less than this sum of weights no row is a title."""
_SHORT = 250
_LONG = 60
"""The most words counted of one row: a sentence is proof of a text, a longer one no better."""
_RUN = 300
"""So many words of prose below a row are as good as more."""
_ROWS = 16
_WORD = expression(r"[^\W\d_]{4,}")
_DATE = expression(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./]\d{1,2}[./]\d\d")
_BY = expression(rf"(?:{AUTHORED})(?!\w)", re.IGNORECASE)
_SKIP = expression(SKIPS)
_PATH = expression(r"\S\s{1,3}[|»›>/→]\s{1,3}(?=\S)")
"""The sign between two parts of the way to a page, or between its title and its site."""
_FACT = expression(
    r"[^\W\d_]{2,20}(?: [^\W\d_]{1,12})?: ?(?:\d|[^\W\d_]{2,9} .*\d{4})"
    r"|\d{1,4}[/.年-]\d{1,2}.{0,12}\d:\d\d\D{0,9}$"
)
"""What a forum says of a member: "Posts: 412", "Joined: Wed 2 March 2016"; a date without year."""
_MAIL = expression(r"\w@\w")


@dataclass(frozen=True, slots=True)
class _Page:
    """The rows of a page, and what is counted in them once."""

    sheet: Sheet
    first: int
    """Where the running text begins."""
    prose: Sequence[int]
    """How many words of prose come before each row, and in all."""
    times: Counter[str]
    headings: frozenset[str]
    """The short rows of the running text."""
    paths: Sequence[str]
    """The rows that give the way to a page, or its title with its site."""
    used: frozenset[str]
    """The words of the text and of the comments."""
    talk: bool
    """Whether there are comments."""
    people: frozenset[str] = frozenset()
    """Who wrote them."""


def title(
    sheet: Sheet,
    first: int,
    end: int,
    comment_texts: Sequence[str] = (),
    authors: Collection[str] = (),
) -> tuple[int, str]:
    """The row of the title, and the title; (-1, "") if there is none.

    The running text is from row `first` to `end`; the comments use the words of the title too.
    Nobody who wrote one of them is a title: who began a thread stands above it.
    """
    page = replace(_page(sheet, first, end, comment_texts), people=frozenset(map(plain, authors)))
    best, title_row = _LEAST, -1
    for at in range(max(0, first - _BEFORE), min(len(sheet), first + _AFTER)):
        if page.prose[at] > _PASSED * page.prose[-1]:
            break
        weight = sum(weight * sign(row) for row in [_row(page, at)] for weight, sign in _SIGNS)
        if weight > best:
            best, title_row = weight, at
    return title_row, sheet.text(title_row) if title_row >= 0 else ""


def _page(sheet: Sheet, first: int, end: int, comment_texts: Sequence[str]) -> _Page:
    texts = [row.text for row in sheet.rows]
    sizes = (min(_LONG, words(text)) if is_prose(text) else 0 for text in texts)
    near = texts[max(0, first - _BEFORE) : first + _AFTER]
    spoken = [*filter(is_prose, texts[min(first, end) : end]), *comment_texts]
    return _Page(
        sheet,
        first,
        prose=(0, *accumulate(sizes)),
        times=Counter(plain(text) for text in texts if len(text) < _SHORT),
        headings=frozenset(plain(text) for text in texts[first + 1 : end] if len(text) < _SHORT),
        paths=[text for text in near if len(text) < _SHORT and _PATH.search(text)],
        used=frozenset(word for text in spoken for word in _WORD.findall(text.casefold())),
        talk=bool(comment_texts),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """A row that may be the title, with what several signs ask for."""

    page: _Page
    at: int
    text: str
    size: int
    """How many words it has."""
    away: int
    """How many rows it is before the running text."""
    below: Sequence[str]
    used: int
    """How many of its words the text uses."""
    long_words: int
    """How many of its words are long enough to ask that."""


def _row(page: _Page, at: int) -> _Row:
    text = page.sheet.text(at)
    own_words = _WORD.findall(text.casefold()[:_SHORT])
    below = [row.text for row in page.sheet.rows[at + 1 : at + 5]]
    used = sum(word in page.used for word in own_words)
    return _Row(page, at, text, words(text), page.first - at, below, used, len(own_words))


@lru_cache(maxsize=512)
def is_dated(text: str) -> bool:
    short = len(text) < 120 and words(text) <= 12
    return short and (stamp(text) is not None or _DATE.search(text) is not None)


def has_address(text: str) -> bool:
    """Whether a text has the address of a page or of a mailbox."""
    return "://" in text or "www." in text or ("@" in text and _MAIL.search(text) is not None)


def _is_path(text: str) -> bool:
    return _PATH.search(text) is not None


def _is_sentence(row: _Row) -> bool:
    return is_sentence(row.text) and not row.text.endswith(("?", "!"))


def _above(row: _Row) -> int:
    """How many words the row above has."""
    return words(row.page.sheet.text(row.at - 1)) if row.at else 0


def _run(row: _Row) -> float:
    prose = row.page.prose
    return min(_RUN, prose[min(row.at + _ROWS, len(prose) - 1)] - prose[row.at + 1]) / _RUN


def _passed(row: _Row) -> float:
    return row.page.prose[row.at] / max(1, row.page.prose[-1])


def _is_on_path(row: _Row) -> bool:
    paths = row.page.paths if row.size > 1 else ()
    return any(row.text in path and row.text != path for path in paths)


def _is_apart(row: _Row, at: int) -> bool:
    rows = row.page.sheet.rows
    return at < len(rows) and rows[at].gap > 0


def _is_continued(row: _Row) -> bool:
    """Whether a tool may have wrapped a title of which the row is the second line."""
    return _above(row) >= 8 and not _is_apart(row, row.at) and _is_apart(row, row.at + 1)


def _is_motto(row: _Row) -> bool:
    """Whether it may be the name or the motto of a site, the first things on its pages."""
    above = row.page.sheet.rows[max(0, row.at - 2) : row.at]
    return any(_SKIP.match(plain(near.text)) for near in above)


def _next(row: _Row) -> str:
    return row.below[0] if row.below else ""


def _is_label(row: _Row) -> bool:
    return row.page.sheet.kinds[row.at] not in (Kind.TEXT, Kind.HEADING)


def _is_over_label(row: _Row) -> bool:
    kinds = row.page.sheet.kinds[row.at + 1 : row.at + 2]
    return kinds[:1] != () and kinds[0] in (Kind.SIDE, Kind.ACTION, Kind.HEADING)


_SIGNS: tuple[tuple[float, Callable[[_Row], float]], ...] = (
    # How long it is.
    (-0.6, lambda row: row.size <= 1),
    (0.3, lambda row: row.size == 3),
    (0.8, lambda row: 4 <= row.size <= 5),
    (1.3, lambda row: 6 <= row.size <= 16),
    (-0.4, lambda row: 17 <= row.size <= 22),
    (-1.7, lambda row: row.size > 22),
    # Where it is.
    (-1, lambda row: row.away < -8),
    (-0.2, lambda row: -8 <= row.away < 0),
    (-0.4, lambda row: row.away == 0),
    (1.4, lambda row: 1 <= row.away <= 4),
    (0.9, lambda row: 5 <= row.away <= 9),
    (0.9, lambda row: 10 <= row.away <= 20),
    (0.4, lambda row: 21 <= row.away <= 40),
    (1, lambda row: row.page.talk and row.at >= len(row.page.sheet) - 6),
    (-1.7, _passed),
    (1.2, _run),
    # What it says.
    (2, lambda row: row.used / row.long_words if row.long_words else 0.5),
    (2, lambda row: min(4, row.used) / 4),
    (0.6, lambda row: row.size > 2 and row.page.times[plain(row.text)] > 1),
    (-1.2, lambda row: plain(row.text) in row.page.headings),
    (2.1, _is_on_path),
    (-0.7, lambda row: _is_path(row.text)),
    (1.3, lambda row: is_dated(row.text)),
    (-2, lambda row: stamp(row.text) is not None),
    (-0.8, lambda row: is_byline(row.text) or _BY.match(row.text) is not None),
    (-1.2, lambda row: PICTURE.search(row.text) is not None),
    (-0.3, lambda row: has_address(row.text)),
    (-0.4, lambda row: navigates(row.text)),
    (-1.5, _is_label),
    (-1.3, _is_sentence),
    (-1.6, lambda row: row.size > 3 and row.text.rstrip(CLOSERS).endswith((".", "…"))),
    (-1.3, lambda row: row.text.endswith((",", ";", ":"))),
    (-4, lambda row: plain(row.text) in row.page.people),
    (-2, lambda row: _FACT.match(row.text) is not None),
    (-1.4, lambda row: row.text[0].islower()),
    (-1.9, lambda row: bullet(row.text) > 0),
    (-0.9, lambda row: "\t" in row.text or "  " in row.text),
    # What is around it.
    (1.5, lambda row: is_dated(_next(row))),
    (1.3, lambda row: any(map(is_dated, row.below[1:]))),
    (1.5, lambda row: any(map(_BY.match, row.below[:3]))),
    (0.3, lambda row: 0 < _above(row) <= 3),
    (-0.9, lambda row: _above(row) >= 8),
    (-0.6, _is_continued),
    (-1.5, _is_motto),
    (0.3, _is_over_label),
    (1.3, lambda row: _is_apart(row, row.at + 1)),
)
"""What tells a title from other rows, each with how much it says for it or against."""
