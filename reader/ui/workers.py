"""Work in the background of the screen."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple

from textual.dom import DOMNode
from textual.worker import Worker, WorkerError

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

OFTEN = 0.25
"""Seconds between two looks at how far a page is that is being read."""

_Result = TypeVar("_Result")
_Values = TypeVarTuple("_Values")


def begin(
    node: DOMNode,
    work: Callable[[*_Values], Coroutine[Any, Any, _Result]],
    *values: *_Values,
    group: str,
    exclusive: bool = False,
) -> Worker[_Result]:
    """Start work that ends with `node`; an `exclusive` one stops what its group was doing.

    The coroutine is created when the work starts: one created before and cancelled before its start
    (a key, and the next leaves) is never awaited, and Python would print a warning about it.
    """

    async def run() -> _Result:
        return await work(*values)

    return node.run_worker(run, group=group, exclusive=exclusive)


async def ended(worker: Worker[Any]) -> None:
    """Wait until another's work has ended, in whatever way.

    Textual's own wait cancels the work together with its waiter.
    """
    with suppress(WorkerError):
        await asyncio.shield(worker.wait())


class InOrder:
    """A thread that does one job after the other; the program waits for it to finish all.

    It is for writing data: a worker is cancelled with its screen, a second job waiting in it never
    starts, and the threads of a pool overtake each other.
    """

    def __init__(self) -> None:
        self._pool: ThreadPoolExecutor | None = None

    def begin(self, work: Callable[[], _Result]) -> asyncio.Future[_Result]:
        """Queue a job; waiting for it may be cancelled, the job itself is always done."""
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  no frame waits for it

        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, "reader-in-order")
        done = asyncio.get_running_loop().run_in_executor(self._pool, work)
        done.add_done_callback(_look_at)
        return asyncio.shield(done)


def _look_at(done: asyncio.Future[Any]) -> None:
    """Look at a failure nobody waits for any more, or Python would print its traceback."""
    if not done.cancelled():
        done.exception()
