"""Work that goes on beside the screen."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple

from textual.dom import DOMNode
from textual.worker import Worker, WorkerError

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

_Result = TypeVar("_Result")
_Values = TypeVarTuple("_Values")


def begin(
    node: DOMNode,
    work: Callable[[*_Values], Coroutine[Any, Any, _Result]],
    *values: *_Values,
    group: str,
    exclusive: bool = False,
) -> Worker[_Result]:
    """Begin work that ends with `node`; an `exclusive` one ends what its group was doing.

    The coroutine is made as the work starts: one that was made before and is called off before
    it has started (a key, and the next leaves) is never awaited, which Python writes on the
    terminal that is left.
    """

    async def run() -> _Result:
        return await work(*values)

    return node.run_worker(run, group=group, exclusive=exclusive)


async def ended(worker: Worker[Any]) -> None:
    """Wait until somebody's work has ended, however it ends.

    Textual's own wait ends the work with who waits for it: called off, it calls off the other.
    """
    with suppress(WorkerError):
        await asyncio.shield(worker.wait())


class InOrder:
    """A thread that does one thing after the other, to the last: Python's end waits for it.

    For what is written down: a worker is called off as its screen goes, a second thing that waits
    in it is never begun, and threads of a pool overtake each other.
    """

    def __init__(self) -> None:
        self._pool: ThreadPoolExecutor | None = None

    def begin(self, work: Callable[[], _Result]) -> asyncio.Future[_Result]:
        """Have something done from now on; what is awaited may be given up, what is done is not."""
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  no frame waits for it

        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, "reader-in-order")
        done = asyncio.get_running_loop().run_in_executor(self._pool, work)
        done.add_done_callback(_look_at)
        return asyncio.shield(done)


def _look_at(done: asyncio.Future[Any]) -> None:
    """Of a failure that nobody is there to be told of any more, Python would write a traceback."""
    if not done.cancelled():
        done.exception()
