"""Stores where one is in a page that is read in linear mode, however reading it ends."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reader.cli.memory import Memory
from reader.library.comments_without_id import lasting
from reader.library.places import SAVE_INTERVAL, Place
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
    end, and before that every SAVE_INTERVAL seconds if it is another one: a power cut tells nobody.
    """
    current, stored_at = begun, clock()
    last_stored = begun

    def store(*, patient: bool) -> None:
        page, part = current
        place = lasting(place_of(page, part, before), page.reading.comments)
        memory.left(place, patient=patient)

    def reached(page: LinearPage, part: int) -> None:
        nonlocal current, stored_at, last_stored
        current = page, part
        moved = part != last_stored[1] or page is not last_stored[0]
        if moved and clock() - stored_at >= SAVE_INTERVAL:
            store(patient=False)
            stored_at, last_stored = clock(), current

    try:
        yield reached
    finally:
        store(patient=True)
