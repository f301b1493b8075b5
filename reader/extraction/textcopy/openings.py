"""Recognises the post that opens a thread of a forum: it is what the others are about.

A forum shows it like the answers below it, so nothing in its own rows tells it from them. It is the
first of a thread if it has the number 1, or if nothing leads to pages before this one; and if there
is no article above it and no heading that counts it among the comments.
"""

from collections.abc import Sequence

from reader.expressions import expression
from reader.extraction.textcopy.headings import entries
from reader.extraction.textcopy.heads import Heads
from reader.extraction.textcopy.line_kinds import is_sentence, plain
from reader.extraction.textcopy.post_numbers import post
from reader.extraction.textcopy.profiles import has_members
from reader.extraction.textcopy.sheet import Cut, Sheet
from reader.text import words

_ABOVE = 40
_ROWS = 3
"""The fewest words of an article, and in how many sentences or paragraphs."""
_MOST = 300
"""So many words are an article wherever they stand."""
_CLOSE = 10
"""How many rows below its heading the first comment is at most, where the label of a forum may look
like one.
"""
_SHORT = 60
_BACK = entries(
    """
    prev|previous|previous page|first|first page|zurück|vorherige|erste|précédent|précédente|
    première|anterior|primera|primero|precedente|prima|vorige|eerste|primeira|пред.|предыдущая|назад|
    первая|poprzednia|pierwsza|önceki|föregående|första|předchozí
    """
)
_PAGE = expression(
    r"(?:page|seite|página|pagina|страница|strona|sida|side|stránka|sayfa)\s#?(\d{1,5})(?!\d)"
)


def opens(sheet: Sheet, heads: Heads, cuts: Sequence[Cut]) -> bool:
    """Whether the first comment is the post that the others answer."""
    first, number = heads.at[0], post(sheet, heads.stamps, heads.at[0])
    members = has_members(heads.usual)
    if len(cuts) < 2 or not cuts[0].rows or heads.claimed == len(cuts):
        return False
    headed = heads.start < first and (first - heads.start <= _CLOSE or not members)
    if headed or _has_article(sheet, first):
        return False
    if number is not None:
        return number == 1
    return members and not (_is_later(sheet, first) or _is_posted(sheet, heads))


def _is_posted(sheet: Sheet, heads: Heads) -> bool:
    """Whether a date above the first has a sentence below it: the post that opens the thread, which
    looks different.
    """
    first = heads.at[0]
    over = next((row for row in heads.stamps if row < first), first)
    return any(is_sentence(sheet.text(row)) for row in range(over + 1, first))


def _has_article(sheet: Sheet, first: int) -> bool:
    """Whether sentences above the first date follow each other as in an article; the rules of a
    forum and its notices stand alone.
    """
    total = run = rows = 0
    for row in sheet.rows[:first]:
        size = words(row.text) if is_sentence(row.text) else 0
        run, rows = (run + size, rows + 1) if size else (0, 0)
        total += size
        if rows >= _ROWS and run >= _ABOVE:
            return True
    return total >= _MOST


def _is_later(sheet: Sheet, first: int) -> bool:
    """Whether the rows above lead to an earlier page of the thread."""
    bare = [plain(row.text) for row in sheet.rows[:first] if len(row.text) < _SHORT]
    if not _BACK.isdisjoint(bare):
        return True
    return any(int(found[1]) > 1 for text in bare if (found := _PAGE.match(text)))
