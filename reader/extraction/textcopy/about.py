"""Finds who wrote an article, and when, in the rows around its title.

Names come after words like "by", beside the date, or alone in the row above or below it.
"""

import re
from collections.abc import Iterator, Sequence

from reader.expressions import expression
from reader.extraction.textcopy.furniture import AUTHORED, UPDATED
from reader.extraction.textcopy.line_kinds import Kind, is_sentence, navigates
from reader.extraction.textcopy.names import PARTICLES, name
from reader.extraction.textcopy.prose import PICTURE, is_prose
from reader.extraction.textcopy.sheet import Sheet
from reader.extraction.textcopy.stamps import Stamp, dates, may_be_month
from reader.text import line, words
from reader.values import dataclass

_BELOW = 16
_ABOVE = 4
"""How many rows around a title say something of its article."""
_LONGEST = 160
_MOST_WORDS = 20
_FIRST_ROWS = 3
_NAME = 5
"""The most words of a name."""
_OWN_NAME = (2, 3)
"""How many words a name has that nothing announces."""
_BY = expression(rf"(?:{AUTHORED})(?![\w-])\s*:?\s*", re.IGNORECASE)
_INSIDE = expression(r"(?<!\w)(?:[Bb]y|Von|Par|Por|Door|Автор:?) +(?=[^\W\d_a-z])")
"""The words for an author that are none inside a name."""
_MADE = expression(
    r"(?<!\w)(?:hosted|powered|owned|operated|designed|developed|built|sponsored|supported|provided|run)"
    r"\s*$",
    re.IGNORECASE,
)
"""Before "by": what somebody did who is not the author."""
_AFTER_NAME = expression(
    r"\s*(?:[|·•,;(/\d@\t]|\s[–—-]\s|  |(?<!\w)(?:published|posted|updated|on|in|for|at|am|im|für|"
    r"veröffentlicht|aktualisiert|publié|le|publicado|el|em|il)(?!\w)).*",
    re.IGNORECASE,
)
_UPDATED = expression(rf"(?:{UPDATED})[^\d]{{0,20}}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class About:
    """What the rows around a title say of its article."""

    byline: str = ""
    when: Stamp | None = None
    rows: frozenset[int] = frozenset()
    """The rows with these, and other dates."""


def about(sheet: Sheet, title: int, first: int) -> About:
    """Author and date of the article whose title and whose running text are in these rows.

    Without a title, -1, the rows before the text are looked at.
    """
    start = title + 1 if title >= 0 else max(0, first - _ABOVE)
    below = range(start, min(start + _BELOW, max(first, start) + 2, len(sheet)))
    above = range(title - 1, max(-1, title - 1 - _ABOVE), -1)
    rows = [at for at in (*below, *above) if _may_say(sheet, at)]
    marks = [(at, mark) for at in rows for mark in dates(sheet.text(at))]
    if not marks and title >= 0:
        later = _below_standfirst(sheet, below.stop, start + _BELOW)
        marks = [(at, mark) for at in later for mark in dates(sheet.text(at)) if _is_alone(mark)]
        rows += later if marks else []
    when = next((mark for _, mark in marks if not _UPDATED.search(mark.before)), None)
    names = [*_announced(sheet, rows), *_dated(marks), *_beside(sheet, title, marks)]
    names = names or [*_announced(sheet, _site_heads(sheet, min(title, first)))]
    used_rows = frozenset(at for at, _ in (*names[:1], *marks))
    who = names[0][1] if names else ""
    return About(who, when or (marks[0][1] if marks else None), used_rows)


def _site_heads(sheet: Sheet, end: int) -> list[int]:
    """Of the first rows of all, before row `end`, those that begin with a word like "by": a site by
    one author has the name under its own, far above the titles of its pages.
    """
    return [at for at in range(min(_FIRST_ROWS, end)) if _BY.match(sheet.text(at))]


def _below_standfirst(sheet: Sheet, start: int, end: int) -> list[int]:
    """The rows of a line with author and date that comes below the first sentences, not the
    title: those from `start` to the next sentence.
    """
    near = range(start, min(end, len(sheet)))
    last = next((at for at in near if is_prose(sheet.text(at))), near.stop)
    return [at for at in range(start, last) if _may_say(sheet, at)]


def _is_alone(mark: Stamp) -> bool:
    """Whether a date has at most a name, a time or a few labels beside it."""
    return words(mark.before) + words(mark.after) <= _NAME + 2


def _may_say(sheet: Sheet, at: int) -> bool:
    """Whether a row is short enough, and no sentence or picture."""
    text = sheet.text(at)
    if len(text) > _LONGEST or words(text) > _MOST_WORDS or PICTURE.search(text):
        return False
    return not is_sentence(text) or words(text) <= 8


def _announced(sheet: Sheet, rows: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Names after a word like "by", in the same row or the next."""
    for at in rows:
        text = sheet.text(at)
        by = _BY.match(text) or _INSIDE.search(text)
        if by is None or _MADE.search(text, 0, by.start()):
            continue
        after_by = text[by.end() :] or (sheet.text(at + 1) if at + 1 < len(sheet) else "")
        # The row below may be of any length, and the end of a name is tried at each character.
        who = line(_AFTER_NAME.sub("", after_by[:_LONGEST])).strip(" .:")
        if _is_name(who, 1, _NAME):
            yield at, who


def _dated(marks: Sequence[tuple[int, Stamp]]) -> Iterator[tuple[int, str]]:
    """Names before a date in its row."""
    for at, mark in marks:
        who = _AFTER_NAME.sub("", mark.before).strip(" .:")
        if _is_name(who, *_OWN_NAME):
            yield at, who


def _beside(
    sheet: Sheet, title: int, marks: Sequence[tuple[int, Stamp]]
) -> Iterator[tuple[int, str]]:
    """Names alone in the row above a date or below it."""
    for at, mark in marks:
        alone = not any(map(str.isalpha, mark.before + mark.after))
        for row in (at - 1, at + 1) if alone and at > title else ():
            if title < row < len(sheet) and sheet.kinds[row] is Kind.TEXT:
                who = sheet.text(row)
                if _is_name(who, *_OWN_NAME):
                    yield row, who


def _is_name(text: str, least: int, most: int) -> bool:
    """Whether every word of a text may be one of a name, and no menu has it."""
    parts = text.split()
    if not least <= len(parts) <= most or len(text) > 60 or navigates(text):
        return False
    bylined = text.casefold().startswith(("by ", "written by", "posted by"))
    if bylined or ":" in text or (len(parts) == 1 and may_be_month(text)):
        return False
    name_words = [part for part in parts if part.casefold() not in PARTICLES]
    capital = all(part[0].isalpha() and not part[0].islower() for part in name_words)
    return bool(name_words) and capital and name(text) != "" and not PICTURE.search(text)
