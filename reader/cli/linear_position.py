"""Stores where one is in a page that is read in linear mode, however reading it ends."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reader.cli.memory import Memory
from reader.library.comments_without_id import lasting
from reader.library.places import KEPT_EVERY, Place
from reader.linear.page import LinearPage
from reader.linear.places import place_of

Spot = tuple[LinearPage, int]
"""A page as presented, and the number of a part."""


@contextmanager
def position_kept(
    memory: Memory, before: Place, begun: Spot, clock: Callable[[], float] = time.monotonic
) -> Iterator[Callable[[LinearPage, int], None]]:
    """What is to be called with each part that is reached.

    The last one is stored at the end, also when the terminal is closed or the program is told to
    end, and before that every KEPT_EVERY seconds if it is another one: a power cut tells nobody.
    """
    here, stored = begun, clock()
    kept = begun

    def store(*, patient: bool) -> None:
        page, part = here
        place = lasting(place_of(page, part, before), page.reading.comments)
        memory.left(place, patient=patient)

    def reached(page: LinearPage, part: int) -> None:
        nonlocal here, stored, kept
        here = page, part
        moved = part != kept[1] or page is not kept[0]
        if moved and clock() - stored >= KEPT_EVERY:
            store(patient=False)
            stored, kept = clock(), here

    try:
        yield reached
    finally:
        store(patient=True)
