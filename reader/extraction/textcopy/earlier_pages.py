"""Recognises rows that lead from a page of a thread to the pages before it."""

from collections.abc import Sequence
from itertools import pairwise

from reader.expressions import expression
from reader.extraction.textcopy.headings import entries
from reader.extraction.textcopy.line_kinds import plain
from reader.extraction.textcopy.reflow import Row

_LONGEST = 80
"""The most characters of a row of links to pages, or of a title that ends in one."""
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
_MARKED = expression(r"\[(\d{1,4})\]")
"""The page one is on, among the others: "1 [2] 3"."""
_OF = expression(
    r"(?<![\d/])(\d{1,4})(?:\s?(?:to|bis|[-–])\s?\d{1,5})?"
    r"\s?(?:of|von|sur|de|di|van|из|/)\s?\d{1,5}(?![\d/])"
)
"""The first number is the page, or the first post on it: "2 of 3", "21 to 40 of 55"."""
_PAGES = expression(r"(?<![\w:.,])1(?:[\s,|·•…›>-]+\d{1,3}(?![\d:]))+")
"""Links to pages, of which none is said to be this one: "Prev 1 2 3 Next". A date has a year or a
time behind its day.
"""


def leads_back(rows: Sequence[Row]) -> bool:
    """Whether rows around the posts lead to an earlier page, or to pages of which none is said to
    be this one.
    """
    texts = [plain(row.text) for row in rows if len(row.text) < _LONGEST]
    return any(map(_is_link_back, texts)) or ("1", "2") in pairwise(texts)


def _is_link_back(text: str) -> bool:
    if text in _BACK:
        return True
    said = [int(at) for form in (_PAGE, _MARKED, _OF) for at in form.findall(text)]
    return max(said) > 1 if said else _PAGES.search(text) is not None
