"""Detects, before parsing, markup that would take the parser minutes.

The parser is fast on what people write and slow on what nobody writes: elements nested in thousands
of others, thousands of attributes on one, formatting that is opened and never closed (40 KB of that
took 2 s and 1.3 GB). The tags alone show it, without a tree. This is a fast path and not a proof:
markup made to fool it still needs a parser that can be stopped.
"""

import re

from reader.expressions import expression
from reader.html.bare_text import flatten
from reader.html.longtags import doubted, may_be_huge
from reader.html.nesting import Nesting
from reader.html.tags import attribute_count, tags
from reader.values import NamedTuple

__all__ = ["Danger", "check", "flatten"]

# The largest values in 1,350 real pages are 41, 13, 18 and 34.
_MOST_DEEP = 512
_MOST_FORMATTING = 64
_MOST_REOPENED = 20_000
_MOST_ATTRIBUTES = 1000

# With fewer than these, no page can cost two seconds, so it is not examined further.
_FEW_STARTS = 8000
_FEW_SUSPECTS = 300
_FEW_WHOLES = 8
_WHOLE = len("<body ")
_SHORT = 200_000
_SLOW_TAG, _SLOW_PAGE = 16_000, 600_000
"""The parser's time grows with the square of a tag's attributes: a page of this many characters
takes two seconds only if its tags have 8,000 attributes each, in at least this many characters. In
a larger page, tags that are shorter by as much are enough."""
_SHORTEST_SLOW = 4000
"""If shorter tags are enough, so much of a page would be examined that all of it is."""
_SUSPECT = expression(
    # The first letter decides for most tags and the second for nearly all others, which is twice as
    # fast as comparing names: b i s u, em tt, small, str..., html, big, code font body.
    r"<[bBiIsSuUeEtTcCfFhH](?:[mMtT](?:[aA][lL]{2}|[rR][a-zA-Z]{3}|[mM][lL])?|[iI][gG]"
    r"|[oO][dDnN][a-zA-Z])?[ \t\n\f\r/]"
)
"""Formatting with attributes, since each variant is reopened separately. Also the page's two root
elements: the attributes of all their tags are collected on one element."""
_CLOSED = expression(r"<([bis]|em) (?:[a-z-]{1,40}=\"[^\"<>]{0,200}\" ?){1,8}></\1>")
"""Formatting that is closed at once, as icons are, so that nothing reopens it. Only the strict form
that programs write, in which an attribute's value cannot imitate the end tag."""
_MERGED = frozenset({"body", "html"})
_LONG_TAG = 3 * _MOST_ATTRIBUTES


class Danger(NamedTuple):
    """The reason why a page is not given to the parser."""

    reason: str
    """The end of a sentence: "its elements stand more than 512 deep in each other"."""


def check(text: str) -> Danger | None:
    """The danger in parsing a page; None for any page written by people."""
    deep, wholes = _may_be_slow(text)
    nesting = Nesting() if deep else None
    if nesting is None and (len(text) <= _SHORT or not (wholes or _may_be_huge(text))):
        return None
    merged = 0
    for tag in tags(text):
        name = (tag[2] or "").lower()
        reason = _nested(nesting, name, tag) if nesting and name else ""
        if name in _MERGED or tag.end() - tag.start() > _LONG_TAG:
            count = attribute_count(tag[3] or "")
            merged += count if name in _MERGED else 0
            if max(count, merged) > _MOST_ATTRIBUTES:
                reason = f"one element has more than {_MOST_ATTRIBUTES:,} attributes"
        if reason:
            return Danger(reason)
    return None


def _may_be_slow(text: str) -> tuple[bool, bool]:
    """Whether a page has enough tags for depth, or enough formatting, to slow the parser down; and
    whether it has more than a few <html> and <body> tags.
    """
    every = text.count("<")
    deep = every > _FEW_STARTS and every - text.count("</") > _FEW_STARTS
    if every <= _FEW_WHOLES:
        return deep, False
    found = _SUSPECT.findall(text)
    # "<b " and "<big " are as long as neither <html> nor <body>.
    wholes = sum(1 for tag in found if len(tag) == _WHOLE and tag[1] in "bBhH")
    suspects = len(found) - wholes
    if not deep and suspects > _FEW_SUSPECTS:
        suspects -= sum(1 for _ in _CLOSED.finditer(text))
    return deep or suspects > _FEW_SUSPECTS, wholes > _FEW_WHOLES


def _may_be_huge(text: str) -> bool:
    slow = min(_SLOW_TAG, _SLOW_TAG * _SLOW_PAGE // len(text))
    if slow < _SHORTEST_SLOW:
        return may_be_huge(text, _LONG_TAG, _MOST_ATTRIBUTES)
    parts = [*doubted(text, slow)]
    return bool(parts) and may_be_huge(text, _LONG_TAG, _MOST_ATTRIBUTES, parts)


def _nested(nesting: Nesting, name: str, tag: re.Match[str]) -> str:
    """The danger found once a tag is counted, "" for none."""
    if tag[1]:
        nesting.end(name)
        return ""
    nesting.start(name, tag[3])
    if len(nesting.open) > _MOST_DEEP:
        return f"its elements stand more than {_MOST_DEEP} deep in each other"
    kept = nesting.styles
    if len(kept) > _MOST_FORMATTING and sum(map(bool, kept)) > _MOST_FORMATTING:
        return f"more than {_MOST_FORMATTING} kinds of formatting stay open in it"
    if nesting.reopened > _MOST_REOPENED:
        return "formatting that is never closed runs through all of it"
    return ""
