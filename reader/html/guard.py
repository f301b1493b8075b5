"""Markup that the parser would take minutes over, told before it is parsed.

The parser is quick on what people write and slow on what nobody does: elements opened inside
thousands of others, thousands of attributes on one, formatting that is opened and never closed
(40 KB of that took 2 s and 1.3 GB). The tags alone tell, without a tree. This is a fast path and
no proof: markup made to fool it still needs a parser that can be stopped.
"""

import re
from dataclasses import dataclass

from reader.html.flat import flatten
from reader.html.longtags import may_be_huge
from reader.html.nesting import Nesting
from reader.html.tags import attribute_count, tags

__all__ = ["Danger", "check", "flatten"]

# Of 1,350 real pages the worst have 41, 13, 18 and 34 of these.
_MOST_DEEP = 512
_MOST_FORMATTING = 64
_MOST_REOPENED = 20_000
_MOST_ATTRIBUTES = 1000

# Below these a page cannot cost two seconds, however it is made, and is not looked at more closely.
_FEW_STARTS = 8000
_FEW_SUSPECTS = 300
_SHORT = 200_000
_SUSPECT = re.compile(
    # The first look decides for nearly all tags, and is much quicker than each of the names.
    r"<(?=[bBiIsSuUeEtTcCfF])(?:[bBiIsSuU]|[eE][mM]|[tT][tT]|[bB][iI][gG]|[cC][oO][dD][eE]|[fF][oO][nN][tT]"
    r"|[sS][mM][aA][lL]{2}|[sS][tT][rR][a-zA-Z]{3})[ \t\n\f\r/]"
)
"""Formatting with attributes: each that differs is opened anew by itself."""
_MERGED = frozenset({"body", "html"})
_LONG_TAG = 3 * _MOST_ATTRIBUTES


@dataclass(frozen=True, slots=True)
class Danger:
    """Why a page is not given to the parser."""

    reason: str
    """The end of a sentence: "its elements stand more than 512 deep in each other"."""


def check(text: str) -> Danger | None:
    """What makes a page dangerous to parse, None for every page that people made."""
    nesting = Nesting() if _may_be_deep(text) else None
    if nesting is None and (
        len(text) <= _SHORT or not may_be_huge(text, _LONG_TAG, _MOST_ATTRIBUTES)
    ):
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


def _may_be_deep(text: str) -> bool:
    """Whether a page has enough tags for depth, or enough formatting, to make the parser slow."""
    every = text.count("<")
    if every > _FEW_STARTS and every - text.count("</") > _FEW_STARTS:
        return True
    return every > _FEW_SUSPECTS and len(_SUSPECT.findall(text)) > _FEW_SUSPECTS


def _nested(nesting: Nesting, name: str, tag: re.Match[str]) -> str:
    """What is wrong once a tag is taken into account, "" for nothing."""
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
