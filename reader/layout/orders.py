"""The order of comments, and which of them a filter keeps, as lists of comment numbers.

The number of a comment is its index in `Reading.comments`. Every order lists a comment before its
replies, as the page does. Everything is linear except the sorting, and not recursive.
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
"""The ways to sort, with their names on the screen."""

_LAST = inf
"""The rank of a comment without a time or score, as a number so that ranks stay comparable."""
_MOST = 10**15
"""Larger scores count as equal: a page may give a number too large for a float."""


def ranks(
    comments: Sequence[Comment], forest: Forest, sort: Sort, lengths: Sequence[int] = ()
) -> Sequence[float]:
    """The sort keys of comments, lowest first; `lengths` of the texts are needed for "longest"
    only.
    """
    match sort:
        case "newest":
            return array("d", (_when(comment.published, -1) for comment in comments))
        case "oldest":
            return array("d", (_when(comment.published, 1) for comment in comments))
        case "score":
            return array("d", [_score(comment.score) for comment in comments])
        case "replies":
            return numbers(-forest.replies(number) for number in range(len(comments)))
        case "longest":
            return numbers(-length for length in lengths)
        case "page":
            return range(len(comments))


def _score(score: int | None) -> float:
    if score is None:
        return _LAST
    return -score if -_MOST < score < _MOST else -max(-_MOST, min(score, _MOST))


def _when(published: datetime | None, sign: int) -> float:
    """Seconds, with times without a zone taken as UTC: on one page all have a zone or none has."""
    if published is None:
        return _LAST
    aware = published if published.tzinfo else published.replace(tzinfo=UTC)
    return sign * aware.timestamp()


def ordered(forest: Forest, ranked: Sequence[float]) -> Numbers:
    """All comments, siblings sorted by rank, and those of equal rank in page order."""
    end, rank = forest.end, ranked.__getitem__
    order = numbers()
    waiting = sorted(forest.roots, key=rank)
    """Comments still to come, the next one last: siblings stay together, so the list stays
    short."""
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


def shown_by_filter(forest: Forest, hits: Sequence[int]) -> bytearray:
    """For each comment, whether a filter keeps it: it matches, leads to a match, or answers one.

    `hits` gives for each comment whether it matches.
    """
    marks = with_ancestors(forest, compress(count(), hits))
    for number, above in enumerate(forest.parent):
        if above >= 0 and hits[above]:
            marks[number] = 1
    return marks


def with_ancestors(forest: Forest, hits: Iterable[int]) -> bytearray:
    """For each comment, whether it is one of `hits` or an ancestor of one.

    Bytes, because a set of 30,000 numbers takes 3 MB.
    """
    marks = bytearray(len(forest))
    parent = forest.parent
    for hit in hits:
        number = hit
        while number >= 0 and not marks[number]:
            marks[number] = 1
            number = parent[number]
    return marks
