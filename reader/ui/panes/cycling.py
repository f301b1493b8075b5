"""Moving through places in their order, from the last to the first again."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence


def step_on(places: Sequence[int], current: int, count: int) -> int:
    """The place `count` steps after `current`, before it if negative; round from end to end."""
    if count > 0:
        return places[(bisect_right(places, current) - 1 + count) % len(places)]
    return places[(bisect_left(places, current) + count) % len(places)]


def name_on(names: Iterable[str], name: str, count: int) -> str:
    """The name `count` steps after one of `names`, before it if negative."""
    row = list(names)
    return row[(row.index(name) + count) % len(row)]


def ordinal(places: Sequence[int], current: int) -> int:
    """The number of the place that is exactly at `current`, from 1; 0 if none is."""
    at = bisect_left(places, current)
    return at + 1 if at < len(places) and places[at] == current else 0
