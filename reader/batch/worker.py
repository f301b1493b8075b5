"""The main function of a process that reads pages for a batch: items come in, rows go out.

A thread receives the items, so that the two sides never both wait for a full pipe. When the pipe
closes, the parent is gone, and this process ends.
"""

import os
import queue
import resource
import signal
import sys
import threading
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import NoReturn

from reader.batch.pages import Item, Output, rows

_MOST_PAGES = 5_000
"""Pages after which a process is replaced by a new one, whatever memory it uses."""
_MOST_MEMORY = 600 << 20
"""Bytes of memory in use after a page from which a process is replaced at once."""
_LIMIT = 4 << 30
"""Limit on the address space of this process; large pages get a process of their own."""


def serve(descriptor: int) -> NoReturn:
    """Read items from the pipe until it is closed or this process should be replaced."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ^C is for who sent the work
    _limit_memory()
    pipe = Connection(descriptor)
    output = pipe.recv()
    if not isinstance(output, Output):
        os._exit(1)
    waiting: queue.SimpleQueue[Item] = queue.SimpleQueue()
    threading.Thread(target=_take_in, args=(pipe, waiting), daemon=True).start()
    with suppress(BrokenPipeError):
        for count in range(1, _MOST_PAGES + 1):
            item_rows = rows(waiting.get(), output)
            is_last = count == _MOST_PAGES or _memory() > _MOST_MEMORY
            pipe.send((item_rows, is_last))
            if is_last:
                break
    os._exit(0)


def _take_in(pipe: Connection, waiting: "queue.SimpleQueue[Item]") -> None:
    try:
        while True:
            waiting.put(pipe.recv())
    except (EOFError, OSError):
        os._exit(0)


def _limit_memory() -> None:
    if sys.platform == "linux":  # elsewhere such a limit is not kept, or is one on shared libraries
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = _LIMIT if hard == resource.RLIM_INFINITY else min(_LIMIT, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _memory() -> int:
    """Bytes in use, if the system reports it; otherwise the most used so far."""
    try:
        with open("/proc/self/statm", encoding="ascii") as sizes:  # noqa: PTH123
            return int(sizes.read().split()[1]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
