"""Recognises the post that opens a thread of a forum: it is what the others are about.

A forum shows it like the answers below it, so nothing in its own rows tells it from them. It is the
first of a thread if the posts are numbered from 1, or if nothing leads to pages before this one;
and if there is no article above it and no heading that counts it among the comments. The comments
of many articles, reviews and bugs are numbered and have members too, so a row above must name a
forum or thread.
"""

from collections.abc import Sequence

from reader.expressions import expression
from reader.extraction.textcopy.earlier_pages import leads_back
from reader.extraction.textcopy.headings import entries
from reader.extraction.textcopy.heads import Heads
from reader.extraction.textcopy.line_kinds import is_sentence, plain
from reader.extraction.textcopy.post_numbers import post
from reader.extraction.textcopy.profiles import has_members
from reader.extraction.textcopy.sheet import Cut, Sheet
from reader.text import words

_ABOVE, _ROWS = 40, 3
"""The fewest words of an article, and in how many sentences or paragraphs."""
_PARAGRAPH = 25
"""The fewest words of an article in one paragraph, unless it begins like a notice of a forum."""
_MOST = 300
"""So many words are an article wherever they stand."""
_CLOSE = 10
"""How many rows below its heading the first comment is at most, where the label of a forum may look
like one.
"""
_SHORT = 60
"""The most characters of a row in the path to a thread, or of its title."""
_BELOW = 40
"""How many rows at the end of a page may have the links to its other pages."""
_NOTICES = tuple(
    entries("if this is your first visit|welcome to|you |please |falls dies|wenn dies|bitte ")
)
_FORUM = entries(
    """
    forum|forums|subforum|board|boards|thread|threads|topic|topics|foren|thema|themen|sujet|sujets|
    foro|foros|tema|temas|fórum|fóruns|tópico|tópicos|форум|форумы|тема|темы|wątek|temat|discussioni|
    onderwerp|onderwerpen
    """
)
_WORD = expression(r"[^\W\d_]+")


def opens(sheet: Sheet, heads: Heads, cuts: Sequence[Cut]) -> bool:
    """Whether the first comment is the post that the others answer."""
    first, number = heads.at[0], post(sheet, heads.stamps, heads.at[0])
    members = has_members(heads.usual)
    if len(cuts) < 2 or not cuts[0].rows or heads.claimed == len(cuts):
        return False
    headed = heads.start < first and (first - heads.start <= _CLOSE or not members)
    if headed or _has_article(sheet, first) or not _names_forum(sheet, first):
        return False
    if number is not None:
        return number == 1 and post(sheet, heads.stamps, heads.at[1]) == 2
    around = [*sheet.rows[:first], *sheet.rows[-_BELOW:]]
    return members and not (leads_back(around) or _is_posted(sheet, heads))


def _names_forum(sheet: Sheet, first: int) -> bool:
    """Whether a short row above the first post has a word for a forum or thread."""
    rows = (plain(row.text) for row in sheet.rows[:first] if len(row.text) < _SHORT)
    return any(not _FORUM.isdisjoint(_WORD.findall(row)) for row in rows)


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
        if size >= _PARAGRAPH and not plain(row.text).startswith(_NOTICES):
            return True
        if rows >= _ROWS and run >= _ABOVE:
            return True
    return total >= _MOST
