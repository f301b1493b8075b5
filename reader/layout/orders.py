"""In which order comments stand, and which of them a filter leaves: lists of their numbers.

A number is the place of a comment in `Reading.comments`. An order lists each comment before its
replies, as the page does. All is linear but for the sorting, and nothing is recursive.
"""

from array import array
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import compress, count
from math import inf
from typing import Literal, TypeAlias

from reader.layout.threads import Forest, Numbers, numbers
from reader.model import Comment

Sort: TypeAlias = Literal["page", "newest", "oldest", "score", "replies", "longest"]
SORTS: dict[Sort, str] = {
    "page": "as on the page",
    "newest": "newest first",
    "oldest": "oldest first",
    "score": "highest score first",
    "replies": "most replies first",
    "longest": "longest first",
}
"""Each way to sort, in the words of the screen."""

_LAST = inf
"""The rank of what has no time or no score: a number, so that ranks are numbers alone."""
_MOST = 10**15
"""Scores beyond that stand side by side: a page may give a number that no float can hold."""


def ranks(
    comments: Sequence[Comment], forest: Forest, sort: Sort, lengths: Sequence[int] = ()
) -> Sequence[float]:
    """What siblings are sorted by, least first; `lengths` of the texts are for "longest" alone."""
    match sort:
        case "newest":
            return array("d", (_when(comment.published, -1) for comment in comments))
        case "oldest":
            return array("d", (_when(comment.published, 1) for comment in comments))
        case "score":
            return array("d", (_score(comment.score) for comment in comments))
        case "replies":
            return numbers(-forest.replies(number) for number in range(len(comments)))
        case "longest":
            return numbers(-length for length in lengths)
        case "page":
            return range(len(comments))


def _score(score: int | None) -> float:
    return _LAST if score is None else -max(-_MOST, min(score, _MOST))


def _when(published: datetime | None, sign: int) -> float:
    """A time without a zone is taken for one of UTC: on one page all have a zone or none."""
    if published is None:
        return _LAST
    aware = published if published.tzinfo else published.replace(tzinfo=UTC)
    return sign * aware.timestamp()


def ordered(forest: Forest, ranked: Sequence[float]) -> Numbers:
    """All comments, siblings by their rank and where it is the same as on the page."""
    end, rank = forest.end, ranked.__getitem__
    order = numbers()
    waiting = sorted(forest.roots, key=rank)
    """What is still to come, the next one last: siblings stay together, so few wait at a time."""
    waiting.reverse()
    while waiting:
        number = waiting.pop()
        order.append(number)
        below, stop = number + 1, end[number]
        if below == stop:
            continue
        siblings = [below]
        while (below := end[below]) < stop:
            siblings.append(below)
        if len(siblings) > 1:
            siblings.sort(key=rank)
            siblings.reverse()
        waiting += siblings
    return order


def kept(forest: Forest, hits: Sequence[int]) -> bytearray:
    """Of each comment, whether a filter leaves it: it passed, leads to one that did, or answers it.

    `hits` says of each comment whether it passed.
    """
    marks = with_ancestors(forest, compress(count(), hits))
    for number, above in enumerate(forest.parent):
        if above >= 0 and hits[above]:
            marks[number] = 1
    return marks


def with_ancestors(forest: Forest, hits: Iterable[int]) -> bytearray:
    """Of each comment, whether it is one of some or stands above one of them.

    Bytes, for a set of 30,000 numbers takes 3 MB.
    """
    marks = bytearray(len(forest))
    parent = forest.parent
    for hit in hits:
        number = hit
        while number >= 0 and not marks[number]:
            marks[number] = 1
            number = parent[number]
    return marks
