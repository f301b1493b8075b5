"""Tells the rows of an article from the rest of its page in a text copy.

Menus, boxes of other articles, calls to subscribe and imprints have sentences too, and an article
has short lines: no sign is sure, so each has a weight, and a row with too small a sum is no part of
the article. The weights are those with which most rows of 343 development pages are right
(logistic regression), rounded; a third of the pages was kept apart to check them.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from reader.expressions import expression
from reader.extraction.article.phrases import (
    introduces_author,
    points_elsewhere,
    tells_of_author,
    wanted,
)
from reader.extraction.textcopy.line_kinds import Kind, ends_article, is_byline, navigates
from reader.extraction.textcopy.pages import is_rights
from reader.extraction.textcopy.prose import is_prose
from reader.extraction.textcopy.sheet import Sheet
from reader.extraction.textcopy.titles import has_address, is_dated
from reader.text import fold, words
from reader.values import dataclass

_NEVER = (Kind.FORM, Kind.WIDGET, Kind.REPLY, Kind.CAPTION, Kind.IMAGE)
_LONG = 60
"""The most words counted of one row."""
_LABEL = 14
"""The most words of the title of a box."""
_BRIEF = 6
"""The most words of an entry of a menu."""
_OPENING = 300
_EARLY = 0.3
"""No box follows an article before this share of all prose."""
_FOOT = 10
_LEAST = -1.0
_INSIDE = -2.0
"""How much may be against a row: more, where there is text of the article above and below."""
_PHONE = expression(r"\d{3}\)?[ .-]\d{3}[ .-]\d{4}")
_MONEY = expression(r"[$€£¥₹]\s?\d|\d\s?[$€£¥₹]")
_LETTERS = expression(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Page:
    """The rows of a page, and sums of what comes before each."""

    sheet: Sheet
    sizes: Sequence[int]
    """How many words each row has."""
    is_prose: Sequence[bool]
    prose: Sequence[int]
    """How many words of prose come before each row, and in all; so with the other sums."""
    brief: Sequence[int]
    dated: Sequence[int]
    labels: Sequence[int]
    endings: Sequence[int]
    """Titles of boxes that follow an article."""
    rights: Sequence[int]
    first: int
    """The first long sentence that is close to another."""
    foot: int
    """Where the foot of the page begins."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row, with what several signs ask for."""

    page: _Page
    at: int
    text: str
    size: int
    is_prose: bool
    kind: Kind

    def near(self, sums: Sequence[int], before: int, after: int) -> int:
        """How much of something is in so many rows before and after this one."""
        above = sums[self.at] - sums[max(0, self.at - before)]
        return above + sums[min(len(sums) - 1, self.at + 1 + after)] - sums[self.at + 1]


def of_article(sheet: Sheet, stretch: range, *, foot: bool) -> list[bool]:
    """For each row of a page, whether it is part of the article.

    It is in `stretch`, where sentences outweigh short lines; `foot` if the rows go to the end of
    the page, and do not end above a discussion.
    """
    page = _page(sheet, foot=foot)
    weights = [_weight(page, at) for at in range(len(sheet))]
    sure = [at for at in stretch if weights[at] > 1 and page.sizes[at] >= 15]
    inside = range(sure[0], sure[-1]) if sure else range(0)
    return [
        at in stretch and weight > (_INSIDE if at in inside else _LEAST)
        for at, weight in enumerate(weights)
    ]


def _weight(page: _Page, at: int) -> float:
    kind = page.sheet.kinds[at]
    row = _Row(page, at, page.sheet.text(at), page.sizes[at], page.is_prose[at], kind)
    return _BIAS + sum(weight * sign(row) for weight, sign in _SIGNS)


def _page(sheet: Sheet, *, foot: bool) -> _Page:
    texts = [row.text for row in sheet.rows]
    sizes = [*map(words, texts)]
    prosaic = [*map(is_prose, texts)]
    rows = [*zip(sizes, prosaic, strict=True)]
    prose = _sums(min(_LONG, size) if is_text else 0 for size, is_text in rows)
    brief = _sums(size <= _BRIEF and not is_text for size, is_text in rows)
    late = [before > _EARLY * prose[-1] for before in prose]
    long = [at for at, (size, is_text) in enumerate(rows) if is_text and size >= 15]
    close = (at for at, after in pairwise(long) if after - at <= 4)
    return _Page(
        sheet,
        sizes,
        prosaic,
        prose,
        brief,
        dated=_sums(map(is_dated, texts)),
        labels=_sums(map(navigates, texts)),
        endings=_sums(late[at] and _is_ending(text) for at, text in enumerate(texts)),
        rights=_sums(late[at] and is_rights(text) for at, text in enumerate(texts)),
        first=next(close, long[0] if long else 0),
        foot=len(sheet) - min(_FOOT, len(sheet) // 5) if foot else len(sheet),
    )


def _sums(values: Iterable[int]) -> list[int]:
    return [0, *accumulate(values)]


@lru_cache(maxsize=2048)
def _folded(text: str) -> str:
    return fold(text[:120])


def _is_ending(text: str) -> bool:
    """Whether a line is the title of a box that follows an article."""
    if words(text) > _LABEL:
        return False
    opening = _folded(text)
    return ends_article(text) or points_elsewhere(opening) or tells_of_author(opening)


def _capitals(row: _Row) -> float:
    """The share of words with a capital letter: most, in headlines and names."""
    letters = _LETTERS.findall(row.text[:_OPENING]) if row.size > 2 else ()
    return sum(word[0].isupper() for word in letters) / len(letters) if letters else 0.5


def _is_reachable(text: str) -> bool:
    """Whether a text has an address or the number of a telephone."""
    return has_address(text) or _PHONE.search(text) is not None


def _is_next(row: _Row) -> bool:
    return row.at + 1 < len(row.page.is_prose) and row.page.is_prose[row.at + 1]


def _is_last(row: _Row) -> bool:
    """Whether nearly all prose of the page comes before."""
    prose = row.page.prose
    return row.page.foot < len(row.page.sheet) and prose[row.at] > 0.95 * prose[-1]


def _boxes(row: _Row) -> int:
    return row.page.endings[row.at]


_BIAS = 1.9
_SIGNS: tuple[tuple[float, Callable[[_Row], float]], ...] = (
    # How long it is.
    (0.2, lambda row: row.is_prose and 15 <= row.size < 30),
    (0.8, lambda row: row.is_prose and 30 <= row.size < 60),
    (1.3, lambda row: row.is_prose and row.size >= 60),
    (-1.1, lambda row: not row.is_prose and row.size <= 1),
    (-0.6, lambda row: not row.is_prose and 2 <= row.size <= 3),
    # What it says.
    (-2.2, lambda row: row.kind in _NEVER),
    (-0.5, lambda row: row.kind in (Kind.LABEL, Kind.ACTION)),
    (-0.6, lambda row: row.kind is Kind.NUMBER),
    (-1.2, lambda row: navigates(row.text)),
    (-1.5, lambda row: _is_ending(row.text)),
    (-2.2, lambda row: wanted(_folded(row.text)) != ""),
    (-1.9, lambda row: introduces_author(row.text[:_OPENING])),
    (-0.5, lambda row: is_dated(row.text)),
    (-0.8, lambda row: row.size <= 20 and is_byline(row.text)),
    (-0.5, lambda row: _is_reachable(row.text[:_OPENING])),
    (0.9, lambda row: row.size < 15 and _MONEY.search(row.text) is not None),
    (1.1, lambda row: "\t" in row.text),
    (1.0, lambda row: row.text.endswith(":")),
    (-0.7, _capitals),
    (0.3, lambda row: row.page.sheet.rows[row.at].gap > 0),
    # What is around it.
    (0.7, lambda row: min(1, row.near(row.page.prose, 3, 3) / 120)),
    (0.8, lambda row: min(1, row.near(row.page.prose, 10, 0) / 150)),
    (0.5, _is_next),
    (-1.4, lambda row: row.near(row.page.brief, 0, 12) / 12),
    (-0.8, lambda row: min(1, row.near(row.page.dated, 6, 6) / 4)),
    (-2.6, lambda row: min(1, row.near(row.page.labels, 6, 6) / 5)),
    # Where it is.
    (-0.7, lambda row: row.at < row.page.first),
    (-0.9, lambda row: row.at < row.page.first - 8),
    (-1.1, _is_last),
    (-1.1, lambda row: row.at >= row.page.foot),
    (-1.2, lambda row: _boxes(row) == 1),
    (-1.8, lambda row: _boxes(row) == 2),
    (-1.6, lambda row: _boxes(row) > 2),
    (-2.2, lambda row: row.page.rights[row.at] > 0),
)
"""What tells an article from its page, each with how much it says for it or against."""
