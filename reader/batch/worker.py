"""The life of a process that reads pages for a batch: an item comes, its rows go back.

A thread takes in what comes, so that nobody ever waits for a full pipe while the other does the
same. When the pipe closes, whoever sent the work is gone, and so is this process.
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
"""Pages after which a process makes room for a new one, whatever it has gathered."""
_MOST_MEMORY = 600 << 20
"""Bytes in use after a page from which it does so at once."""
_LIMIT = 4 << 30
"""Bytes of addresses that a page may make this process take; what is large has its own process."""


def serve(descriptor: int) -> NoReturn:
    """Read what comes through the pipe until it is closed or it is time to make room."""
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
            made = rows(waiting.get(), output)
            last = count == _MOST_PAGES or _memory() > _MOST_MEMORY
            pipe.send((made, last))
            if last:
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
    """Bytes in use, as far as that is told; at most so far where it is not."""
    try:
        with open("/proc/self/statm", encoding="ascii") as told:  # noqa: PTH123
            return int(told.read().split()[1]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
