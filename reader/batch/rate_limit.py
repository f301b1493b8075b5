"""Limit how often each server is asked, however many of its pages are wanted."""

import heapq
import time
from collections.abc import Callable, Iterator

from reader.batch.pages import Item
from reader.fetch.addresses import host, is_web

_HELD = 1_000
"""Items that may wait for their server while others go first."""


class Pace:
    """Spaces out requests to one host; items on this machine are not delayed."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._next: dict[str, float] = {}
        self._held: list[tuple[float, int, Item]] = []

    def spaced(self, items: Iterator[Item]) -> Iterator[Item | None]:
        """Yield the items; None if one is waiting but may not be requested yet."""
        source = enumerate(items)
        open_ = True
        while open_ or self._held:
            now = self._clock()
            if self._held and self._held[0][0] <= now:
                yield heapq.heappop(self._held)[2]
                continue
            if not open_ or len(self._held) >= _HELD:
                yield None
                continue
            place, item = next(source, (0, None))
            if item is None:
                open_ = False
            elif (at := self._turn(item, now)) <= now:
                yield item
            else:
                heapq.heappush(self._held, (at, place, item))

    def _turn(self, item: Item, now: float) -> float:
        """When an item may be requested; its server then has to be left alone for a while."""
        if not self._seconds or not is_web(item.location) or item.page is not None:
            return now
        server = host(item.location)
        at = max(now, self._next.get(server, now))
        self._next[server] = at + self._seconds
        return at
