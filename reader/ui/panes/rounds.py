"""Going round some places in their order: the next one, the one before, and which one is here."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence


def step_on(places: Sequence[int], here: int, count: int) -> int:
    """The place so many further on from here, or back if negative; behind the last the first."""
    if count > 0:
        return places[(bisect_right(places, here) - 1 + count) % len(places)]
    return places[(bisect_left(places, here) + count) % len(places)]


def ordinal(places: Sequence[int], here: int) -> int:
    """Which of the places is here, from 1; 0 between two of them."""
    at = bisect_left(places, here)
    return at + 1 if at < len(places) and places[at] == here else 0
