"""Whether any tag of a page is huge, found without going through all tags.

Nearly every tag of every page is plain: its quotes are paired and contain no angle brackets. Such a
tag ends where it seems to, within the run of text without "<" in which it begins. So only the other
tags, and long runs, are examined one by one.

A very long tag can be recognised at any place inside it, since whatever would end it is within
quotes. To find these it is enough to look at some places of a page.
"""

from collections.abc import Iterable, Iterator

from reader.expressions import expression
from reader.html.tags import attribute_count, tag_at

_ODD = expression(
    # An <html> or <body> tag: the attributes of all of them are collected on one element.
    r"</?(?:[hH][tT][mM][lL]|[bB][oO][dD][yY])(?=[ \t\n\f\r/])"
    # Any tag that is not plain. A quotation that ends with "=" or a blank could be misread: its end
    # may be the beginning of the next.
    r"""|</?[a-zA-Z](?:[^<>"'=]++|="[^"'<>]*+(?<![= \t\n\f\r])"|='[^"'<>]*+(?<![= \t\n\f\r])'"""
    r"""|=(?!["' \t\n\f\r]))*+(?!>)"""
)
_QUOTED = expression(r"""=[ \t\n\f\r]*+(?:"[^">]*+>|'[^'>]*+>)""")
"""A value containing what looks like the end of its tag."""
_MERGED = frozenset({"body", "html"})
_PLACE = 1000
"""How many characters are examined at each place."""
Parts = Iterable[tuple[int, int]]


def doubted(text: str, length: int) -> Iterator[tuple[int, int]]:
    """Places in a page where a tag of more than `length` characters may begin.

    Not certain for a tag whose values are that long and lie exactly at the places examined.
    """
    begun, apart = 0, length - _PLACE
    for start in range(0, len(text), apart):
        end = start + _PLACE
        if text.find(">", start, end) < 0 or _QUOTED.search(text, start, end):
            yield max(begun, start - apart), end
            begun = end


def may_be_huge(text: str, length: int, attributes: int, parts: Parts = ()) -> bool:
    """Whether some tag may have both more than `attributes` attributes and more than `length`
    characters.

    `False` is certain, with `parts` for tags that begin there or in a long run without "<". Tags of
    `html` and `body` count together, whatever their length.
    """
    merged = 0
    budget = 2 * len(text)
    for start in _candidates(text, length, parts or [(0, len(text))]):
        tag = tag_at(text, start)
        if tag is None or tag[2] is None:
            continue
        size = tag.end() - start
        budget -= size
        if budget < 0:
            return True  # built so that each of its tags runs to the end of the page
        ours = tag[2].lower() in _MERGED
        count = attribute_count(tag[3]) if ours or size > length else 0
        merged += count if ours else 0
        if max(count, merged) > attributes:
            return True
    return False


def _candidates(text: str, length: int, parts: Parts) -> Iterator[int]:
    """The starts of tags that may be long, and of all `html` and `body` tags."""
    for part in parts:
        for odd in _ODD.finditer(text, *part):
            yield odd.start()
    step = length // 2 - 1
    at = 0
    while at < len(text):
        # A run of `length` characters covers at least one such window.
        if text.find("<", at, at + step) >= 0:
            at += step
            continue
        start = text.rfind("<", max(0, at - step), at)
        if start >= 0:
            yield start
        end = text.find("<", at + step)
        at = end if end >= 0 else len(text)
