"""Work that goes on beside the screen."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any, TypeVar, TypeVarTuple

from textual.dom import DOMNode
from textual.worker import Worker, WorkerError

R = TypeVar("R")
Ts = TypeVarTuple("Ts")


def begin(
    node: DOMNode,
    work: Callable[[*Ts], Coroutine[Any, Any, R]],
    *values: *Ts,
    group: str,
    exclusive: bool = False,
) -> Worker[R]:
    """Begin work that ends with `node`; an `exclusive` one ends what its group was doing.

    The coroutine is made as the work starts: one that was made before and is called off before
    it has started (a key, and the next leaves) is never awaited, which Python writes on the
    terminal that is left.
    """

    async def run() -> R:
        return await work(*values)

    return node.run_worker(run, group=group, exclusive=exclusive)


async def ended(worker: Worker[Any]) -> None:
    """Wait until somebody's work has ended, however it ends.

    Textual's own wait ends the work with who waits for it: called off, it calls off the other.
    """
    with suppress(WorkerError):
        await asyncio.shield(worker.wait())
