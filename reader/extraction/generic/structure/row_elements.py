"""The elements of a row that may be its fields, and how much of its text is in each."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.html.tree import Node

Stretches = Sequence[tuple[int, int]]
"""The parts of the page that are a row's own, in order: the start and the end of each."""
_FIRST, _LAST = 300, 100
"""How many elements at the start and end of a row are examined, where its fields are: a list of
answers has thousands, and is examined only to be rejected."""
_COLORED = 20
"""Elements in a block of highlighted code, which has no fields: an answer may have a thousand of
them before its author."""


def elements_of(nodes: Sequence[Node], stretches: Stretches) -> Iterable[Node]:
    """The elements of a row that may be its fields, from its `stretches` of the page."""
    if len(stretches) == 1 and stretches[0][1] - stretches[0][0] <= _FIRST:
        every = nodes[slice(*stretches[0])]
        if _CODE.isdisjoint([node.tag for node in every]):
            return every
    return _first_and_last(nodes, stretches)


def _first_and_last(nodes: Sequence[Node], stretches: Stretches) -> Iterator[Node]:
    """Those at the start and at the end, without the parts of highlighted code."""
    at, left = 0, _FIRST
    for start, end in stretches:
        at = max(at, start) if left else at
        while at < end and left:
            node = nodes[at]
            yield node
            left -= 1
            is_code = node.tag in _CODE and _COLORED < node.end - at < end - at
            at = node.end if is_code else at + 1
    last: list[Node] = []
    for start, end in reversed(stretches):
        last[:0] = nodes[max(at, start, end - _LAST + len(last)) : end]
    yield from last


_CODE = frozenset({"pre", "code"})


def own_share(stretches: Stretches, sums: Sequence[int]) -> Callable[[int, int], int]:
    """A function for how much of something between two places is in the stretches of a row, not
    in items nested in it.
    """
    starts = [start for start, _ in stretches]
    before = [0]  # the sum of all stretches before each
    for start, end in stretches:
        before.append(before[-1] + sums[end] - sums[start])

    def up_to(place: int) -> int:
        index = bisect_left(starts, place) - 1
        if index < 0:
            return 0
        return before[index] + sums[min(place, stretches[index][1])] - sums[starts[index]]

    return lambda start, end: up_to(end) - up_to(start)
