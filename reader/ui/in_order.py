"""What is written down beside the screen: as it was asked for, whoever leaves meanwhile."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

_T = TypeVar("_T")


class InOrder:
    """A thread that does one thing after the other, to the last: Python's end waits for it.

    A worker is called off as its screen goes, a second thing that waits in it is never begun, and
    threads of a pool overtake each other.
    """

    def __init__(self) -> None:
        self._pool: ThreadPoolExecutor | None = None

    def begin(self, work: Callable[[], _T]) -> asyncio.Future[_T]:
        """Have something done from now on; what is awaited may be given up, what is done is not."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, "reader-in-order")
        done = asyncio.get_running_loop().run_in_executor(self._pool, work)
        done.add_done_callback(_look_at)
        return asyncio.shield(done)


def _look_at(done: asyncio.Future[_T]) -> None:
    """Of a failure that nobody is there to be told of any more, Python would write a traceback."""
    if not done.cancelled():
        done.exception()
