"""Whether any tag of a page is huge, told without going through all of them.

Nearly every tag of every page is plain: its quotes are paired and hold no angle brackets. Such a
tag ends where it seems to, in the same run of text without "<" that it begins in. So only the
others, and the runs that are long, are looked at one by one.

A tag that is very long shows at every place inside it, since what would end it stands in quotes.
So for those it is enough to look at some places of a page.
"""

from collections.abc import Iterable, Iterator

from reader.expressions import expression
from reader.html.tags import attribute_count, tag_at

_ODD = expression(
    # A start tag of the whole page: what all of them say is put together on one element.
    r"</?(?:[hH][tT][mM][lL]|[bB][oO][dD][yY])(?=[ \t\n\f\r/])"
    # Any that is not plain. A quotation that ends with "=" or a blank could be misread: its end may
    # be the beginning of the next.
    r"""|</?[a-zA-Z](?:[^<>"'=]++|="[^"'<>]*+(?<![= \t\n\f\r])"|='[^"'<>]*+(?<![= \t\n\f\r])'"""
    r"""|=(?!["' \t\n\f\r]))*+(?!>)"""
)
_QUOTED = expression(r"""=[ \t\n\f\r]*+(?:"[^">]*+>|'[^'>]*+>)""")
"""A value with what looks like the end of its tag in it."""
_MERGED = frozenset({"body", "html"})
_PLACE, _APART = 1000, 15_000
"""How many characters are looked at, and how far apart."""
Parts = Iterable[tuple[int, int]]


def doubted(text: str) -> Iterator[tuple[int, int]]:
    """Where in a page a tag may begin that has more than 16,000 characters.

    Not certain for one with values that long, which stand just where it is looked.
    """
    begun = 0
    for start in range(0, len(text), _APART):
        end = start + _PLACE
        if text.find(">", start, end) < 0 or _QUOTED.search(text, start, end):
            yield max(begun, start - _APART), end
            begun = end


def may_be_huge(text: str, length: int, attributes: int, parts: Parts = ()) -> bool:
    """Whether a tag may have more than `attributes`, and more than `length` characters.

    `False` is certain, with `parts` for tags that begin there or in a long run without "<". Tags
    of `html` and `body` count together and whatever their length.
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
            return True  # made so that each of its tags runs through all of it
        ours = tag[2].lower() in _MERGED
        count = attribute_count(tag[3]) if ours or size > length else 0
        merged += count if ours else 0
        if max(count, merged) > attributes:
            return True
    return False


def _candidates(text: str, length: int, parts: Parts) -> Iterator[int]:
    """Where tags begin that may be long, and all of `html` and `body`."""
    for part in parts:
        for odd in _ODD.finditer(text, *part):
            yield odd.start()
    step = length // 2 - 1
    at = 0
    while at < len(text):
        # A run of `length` characters covers one such window at least.
        if text.find("<", at, at + step) >= 0:
            at += step
            continue
        start = text.rfind("<", max(0, at - step), at)
        if start >= 0:
            yield start
        end = text.find("<", at + step)
        at = end if end >= 0 else len(text)
