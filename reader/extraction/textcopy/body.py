"""The title and text of an article in the rows before its discussion.

There are two kinds of file. A plain text (a mail, a chapter, a README) is all article. A copy of a
page has menus before the article and boxes after it, and is recognised by marks of its tool, a
discussion, or lines that only pages have. A page is first cut by structure: the article is the
stretch where sentences outweigh the short lines between them, and a short line repeated in it is an
advertisement or a repeated headline.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from reader.extraction.textcopy import pages
from reader.extraction.textcopy.about import About, about
from reader.extraction.textcopy.line_kinds import (
    Kind,
    advertises,
    ends_article,
    is_sentence,
    plain,
)
from reader.extraction.textcopy.parts import of_article
from reader.extraction.textcopy.prose import is_prose
from reader.extraction.textcopy.reflow import Row, bullet, is_underline
from reader.extraction.textcopy.sheet import Sheet
from reader.extraction.textcopy.titles import title as find_title
from reader.text import words
from reader.values import dataclass

_NEVER = (Kind.FORM, Kind.WIDGET, Kind.REPLY, Kind.CAPTION, Kind.IMAGE)
_SELDOM = (Kind.SIDE, Kind.LABEL, Kind.ACTION)
"""Kinds of rows that an article has only as headings: "History" is a link, or a chapter."""
_SPARSE = 150
"""Fewer words of sentences do not show where an article is."""
_HEAD = 12
"""The most rows above the text of an article that was selected alone."""
_OPEN = (",", ";", ":", ".")


@dataclass(frozen=True, slots=True)
class Body:
    """The article in the rows before a discussion."""

    title: str
    rows: tuple[Row, ...]
    about: About = About()


def body(
    sheet: Sheet,
    *,
    page: bool,
    printed: bool = False,
    comment_texts: Sequence[str] = (),
    authors: Collection[str] = (),
) -> Body:
    """Title and text; `page` if something else has shown that the text was copied from a page.

    In a `printed` copy, large letters break a title into lines without a common width.
    """
    labels = pages.labels(sheet)
    if not page and not pages.is_page(sheet, labels):
        return _selected(sheet) or _plain(sheet.rows)
    start, end = _stretch(sheet)
    end = _before_boxes(sheet, start, end)
    if start == end and comment_texts:
        at, title = find_title(sheet, len(sheet), len(sheet), comment_texts, authors)
        return _plain(sheet.rows) if not title else Body(title, tuple(sheet.rows[at + 1 :]))
    # If much of what would be cut is prose, this is not a page, whatever its short lines are.
    most = _prose(sheet.rows[start:end]) * (1.15 if labels < pages.SURE else 2.0)
    split = not page and _prose(sheet.rows) > most
    if start == end or (split and labels < pages.SURE):
        return _selected(sheet) or _plain(sheet.rows)
    sparse = not page and _prose(sheet.rows[start:end]) < _SPARSE
    # The text of a certain page may be in several parts, or be hardly any sentences.
    stretch = range(len(sheet)) if split or sparse else range(start, end)
    is_of_article = of_article(sheet, stretch, foot=not comment_texts)
    at, title = find_title(sheet, _running(sheet, start, end), end, comment_texts, authors)
    after = at + 1 if title else start
    while printed and title and after < start and sheet.rows[after].gap == 0:
        title = f"{title} {sheet.text(after)}"
        after += 1
    first = _running(sheet, max(start, after), end)
    facts = about(sheet, after - 1 if title else -1, first)
    after_title = range(after if title else 0, len(sheet))
    rows = [at for at in after_title if is_of_article[at] and (at >= first or at not in facts.rows)]
    return Body(title, _cleaned(sheet, rows, title), facts)


def _prose(rows: Iterable[Row]) -> int:
    return sum(words(row.text) for row in rows if is_sentence(row.text))


def _selected(sheet: Sheet) -> Body | None:
    """An article selected without the page around it: title, name and date are above its text."""
    first = next((at for at, row in enumerate(sheet.rows) if is_prose(row.text)), 0)
    if not 1 < first <= _HEAD:
        return None
    at, title = find_title(sheet, first, len(sheet))
    if not 0 <= at < first:
        return None
    facts = about(sheet.part(at, len(sheet)), 0, first - at)
    return Body(title, (*sheet.rows[:at], *sheet.rows[at + 1 :]), facts) if facts.when else None


def _plain(rows: Sequence[Row]) -> Body:
    """A text that is not a page: its first line is the title if it is short and stands alone."""
    if len(rows) < 2:
        return Body("", tuple(rows))
    text, after = rows[0].text.lstrip("#").strip(), rows[1]
    if after.gap == 0 and is_underline(after.text):
        return Body(text, tuple(rows[2:]))
    alone = after.gap > 0 and 0 < words(text) <= 15 and not text.endswith(_OPEN)
    if alone and not bullet(rows[0].text):
        return Body(text, tuple(rows[1:]))
    return Body("", tuple(rows))


def _stretch(sheet: Sheet) -> tuple[int, int]:
    """The stretch of rows whose sentences outweigh its short lines most (Kadane's algorithm)."""
    best, span = 0.0, (0, 0)
    total, start = 0.0, 0
    for at, (row, kind) in enumerate(zip(sheet.rows, sheet.kinds, strict=True)):
        if total <= 0:
            total, start = 0.0, at
        total += _weight(row.text, kind)
        if total > best:
            best, span = total, (start, at + 1)
    return span


def _weight(text: str, kind: Kind) -> float:
    if kind in _NEVER or kind in _SELDOM:
        return -6.0
    if is_prose(text):
        return float(min(words(text), 60))
    return -1.0 if bullet(text) or "\t" in text or "  " in text else -2.5


def _before_boxes(sheet: Sheet, start: int, end: int) -> int:
    """The end of the text, before boxes of other articles that have sentences too."""
    enough = max(60, 0.4 * sum(words(row.text) for row in sheet.rows[start:end]))
    word_count = 0
    for at in range(start, end):
        if word_count > enough and ends_article(sheet.text(at)):
            after = range(at + 1, min(at + 7, len(sheet)))
            if sum(is_sentence(sheet.text(row)) for row in after) <= len(after) / 2:
                return at
        word_count += words(sheet.text(at))
    return end


def _running(sheet: Sheet, start: int, end: int) -> int:
    """The start of the running text: the first long sentence close to another, early in the
    stretch.

    A cookie notice or a line below the title may come before it.
    """
    prose = [at for at in range(start, end) if is_prose(sheet.text(at))]
    long = [at for at in prose if words(sheet.text(at)) >= 15]
    share = 0.15 * sum(words(row.text) for row in sheet.rows[start:end])
    word_count = 0
    for at, after in pairwise(long):
        if after - at <= 4:
            return at
        word_count += words(sheet.text(at))
        if word_count > share:
            break
    return prose[0] if prose else start


def _cleaned(sheet: Sheet, rows: Sequence[int], title: str) -> tuple[Row, ...]:
    """These rows of the text without what a page puts between them."""
    chosen = frozenset(rows)
    outside = {plain(row.text) for at, row in enumerate(sheet.rows) if at not in chosen}
    outside.add(plain(title))
    return tuple(sheet.rows[at] for at in rows if _keeps(sheet, at, outside))


def _keeps(sheet: Sheet, at: int, outside: set[str]) -> bool:
    row, kind = sheet.rows[at], sheet.kinds[at]
    if kind in _NEVER or advertises(row.text):
        return False
    after = sheet.rows[at + 1] if at + 1 < len(sheet) else Row("")
    heading = row.gap > 0 and after.gap > 0 and is_sentence(after.text)
    if kind in _SELDOM and not heading:
        return False
    # Repeated outside the text: the headline, an appeal, an entry of a menu.
    short = words(row.text) <= 8 and row.gap > 0 and not is_sentence(row.text)
    return not short or bullet(row.text) > 0 or plain(row.text) not in outside
