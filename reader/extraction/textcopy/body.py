"""Title and text of an article in the rows before its discussion.

Three kinds of file come here. A plain text (a mail, a chapter, a README) is all article. A copy of
a page has navigation before the article and boxes after it, and is told by marks of its tool, by a
discussion, or by lines that only pages have. What is cut from a page is cut by structure first:
the article is the stretch where sentences outweigh the short lines between them; a line repeated
there is an advertisement or a headline said twice.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.extraction.textcopy.reflow import Row, bullet
from reader.extraction.textcopy.stamps import stamp
from reader.extraction.textcopy.words import Kind, ends_article, is_byline, is_sentence, navigates, plain, words

_FURNITURE = (Kind.SIDE, Kind.FORM, Kind.LABEL, Kind.WIDGET, Kind.ACTION, Kind.REPLY)
_JUNK = (*_FURNITURE, Kind.CAPTION, Kind.IMAGE)
_ENTRY = re.compile(r"(?:[•*+□o-] +)?[^\W\d_]+(?:[\s&'’/-]{1,3}[^\W\d_]+){0,3}")
"""An entry of a menu: up to four words and nothing else."""
_SURE = 8
"""With so many different labels a copy is one of a page, without doubt."""
_REACH = 30
"""A title is found within so many rows before the text."""


@dataclass(frozen=True, slots=True)
class Body:
    """What the rows before a discussion hold."""

    title: str
    rows: tuple[Row, ...]


def body(rows: Sequence[Row], kinds: Sequence[Kind], *, page: bool) -> Body:
    """Title and text; `page` when something else has shown that a page is behind the rows."""
    labels = _labels(rows, kinds)
    if not page and not _is_page(rows, labels):
        return _plain(rows)
    start, end = _stretch(rows, kinds)
    end = _before_boxes(rows, kinds, start, end)
    # Where much of what would be cut is prose, this is no page, whatever its short lines say.
    most = _prose(rows[start:end]) * (1.15 if labels < _SURE else 2.0)
    if start == end or (not page and _prose(rows) > most):
        return _plain(rows)
    after, title = _title(rows, kinds, start, end)
    return Body(title, _kept(rows, kinds, (max(start, after), end), title))


def _prose(rows: Sequence[Row]) -> int:
    return sum(words(row.text) for row in rows if is_sentence(row.text))


def _labels(rows: Sequence[Row], kinds: Sequence[Kind]) -> int:
    """How many different lines are entries of menus, titles of boxes or fields of forms."""
    told = (
        plain(row.text)
        for row, kind in zip(rows, kinds, strict=True)
        if kind is Kind.FORM or navigates(row.text)
    )
    return len(set(told))


def _is_page(rows: Sequence[Row], labels: int) -> bool:
    """Whether enough lines are of the sort that only pages have."""
    if labels >= max(4, 0.01 * len(rows)):
        return True
    above: list[Row] = []
    for row in rows:
        if is_sentence(row.text):
            break
        above.append(row)
    menu = sum(bool(_ENTRY.fullmatch(row.text)) for row in above)
    return len(above) < len(rows) and menu >= 8 and menu >= 0.6 * len(above)


def _plain(rows: Sequence[Row]) -> Body:
    """A text that is no page: its first line is its title when it is a short one of its own."""
    if len(rows) < 2:
        return Body("", tuple(rows))
    first, after = rows[0], rows[1]
    text = first.text.lstrip("#").strip()
    underlined = after.gap == 0 and not set(after.text) - set("=-~") and len(after.text) > 2
    alone = after.gap > 0 and 0 < words(text) <= 15 and not text.endswith((".", ",", ";", ":"))
    if underlined:
        return Body(text, tuple(rows[2:]))
    if alone and not bullet(first.text) and text:
        return Body(text, tuple(rows[1:]))
    return Body("", tuple(rows))


def _stretch(rows: Sequence[Row], kinds: Sequence[Kind]) -> tuple[int, int]:
    """The stretch of rows whose sentences outweigh its short lines most: Kadane's sum."""
    best, best_span = 0.0, (0, 0)
    total, start = 0.0, 0
    for index, (row, kind) in enumerate(zip(rows, kinds, strict=True)):
        if total <= 0:
            total, start = 0.0, index
        total += _weight(row, kind)
        if total > best:
            best, best_span = total, (start, index + 1)
    return best_span


def _weight(row: Row, kind: Kind) -> float:
    if kind in _JUNK:
        return -6.0
    count = words(row.text)
    if is_sentence(row.text) or count > 25:
        return float(min(count, 60))
    if bullet(row.text) or "\t" in row.text or "  " in row.text:
        return -1.0
    return -2.5


def _before_boxes(rows: Sequence[Row], kinds: Sequence[Kind], start: int, end: int) -> int:
    """The end of the text, before boxes of other articles that have sentences too."""
    enough = max(60, 0.4 * sum(words(row.text) for row in rows[start:end]))
    seen = 0
    for index in range(start, end):
        if seen > enough and ends_article(rows[index].text):
            after = range(index + 1, min(index + 7, len(rows)))
            prose = sum(kinds[at] is Kind.TEXT and is_sentence(rows[at].text) for at in after)
            if prose <= len(after) / 2:
                return index
        seen += words(rows[index].text)
    return end


def _title(
    rows: Sequence[Row], kinds: Sequence[Kind], start: int, end: int
) -> tuple[int, str]:
    """The row after the title, and the title: the best short line before the running text."""
    count = Counter(plain(row.text) for row in rows if len(row.text) < 250)
    first = _running(rows, start, end)
    best, found = 0.0, (start, "")
    for index in range(max(0, first - _REACH), min(first + 1, len(rows))):
        text = rows[index].text
        if kinds[index] not in (Kind.TEXT, Kind.HEADING) or bullet(text):
            continue
        if stamp(text) or is_byline(text):
            continue
        if is_sentence(text) and (index >= first or words(text) > 25 or text.endswith(".")):
            continue
        score = _rank(text, count[plain(text)]) - 0.25 * (first - index)
        if score >= best:
            best, found = score, (index + 1, text)
    return found


def _running(rows: Sequence[Row], start: int, end: int) -> int:
    """Where the text runs: the first long sentence with another near, early in the stretch.

    Before it may stand a notice about cookies or a line under the title.
    """
    long = [at for at in range(start, end) if words(rows[at].text) >= 15 and is_sentence(rows[at].text)]
    share = sum(words(row.text) for row in rows[start:end]) * 0.15
    seen = 0
    for at, after in pairwise(long):
        if after - at <= 4:
            return at
        seen += words(rows[at].text)
        if seen > share:
            break
    return next((at for at in range(start, end) if is_sentence(rows[at].text)), start)


def _rank(text: str, times: int) -> float:
    """How much a line looks like a title: some words, said more than once, not too long."""
    many = words(text)
    score = min(many, 8) / 2
    if times > 1 and many > 2:
        score += 1
    if many > 16:
        score -= 1.5
    if many > 30 or text.endswith((",", ";", ":", ".")):
        score -= 3
    return score


def _kept(
    rows: Sequence[Row], kinds: Sequence[Kind], span: tuple[int, int], title: str
) -> tuple[Row, ...]:
    """The rows of the text without what a page puts between them."""
    start, end = span
    count = Counter(plain(row.text) for row in rows)
    out = []
    for index in range(start, end):
        row, kind = rows[index], kinds[index]
        bare = plain(row.text)
        short = words(row.text) <= 8 and not is_sentence(row.text)
        repeated = short and count[bare] > 1 and not bullet(row.text) and kind is not Kind.NUMBER
        if kind in _JUNK or bare == plain(title) or (repeated and row.gap > 0):
            continue
        out.append(row)
    return tuple(out)
