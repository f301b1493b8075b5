"""Heads without a date among those with one: "Re: The sluice" above "by ada_quill".

Where a page shows the replies to a comment cut short, they have a title and a name and no date.
"""

from reader.expressions import expression
from reader.extraction.textcopy.heads import Heads
from reader.extraction.textcopy.line_kinds import Kind, is_sentence
from reader.extraction.textcopy.sheet import Sheet

_FEWEST = 2
_LONGEST = 60
"""The most characters of a row with a name."""
_ANSWER = expression(r"(?:Re|RE|AW|Aw|SV|Sv)\s?:")
_MARK = expression(r"[^(]{0,60}\((?:\w{1,12}:)?\s?\d{1,9}\s?\)")
"""What a page adds to a title or a name: "(Score:2)", "( 1815 )"."""
_BY = expression(r"(?:by|von|av|af|par|por|da|door)\s+\S")


def undated(sheet: Sheet, heads: Heads) -> frozenset[int]:
    """The rows with a name and no date, below the title of an answer, if most dates have the same
    word before a name and several rows are such. One of both has a number in brackets: a letter
    that somebody quotes may begin alike.
    """
    named = sum(_BY.match(heads.stamps[at].before) is not None for at in heads.at)
    if 2 * named <= len(heads.at):
        return frozenset()
    rows = frozenset(at for at in range(heads.at[0] + 1, len(sheet)) if _is_head(sheet, heads, at))
    return rows if len(rows) >= _FEWEST else frozenset()


def _is_head(sheet: Sheet, heads: Heads, at: int) -> bool:
    text = sheet.text(at)
    if at in heads.stamps or len(text) > _LONGEST or sheet.kinds[at] is not Kind.TEXT:
        return False
    title = sheet.text(at - 1)
    named = _BY.match(text) is not None and not is_sentence(text)
    marked = _MARK.match(text) or _MARK.match(title)
    return named and marked is not None and _ANSWER.match(title) is not None
