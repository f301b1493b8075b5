"""Limits on the time and memory a page may use, and a process that ends itself beyond them."""

import fcntl
import os
import resource
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from select import select

from reader.values import NamedTuple

LARGE = 5_000_000
"""Bytes from which a page is read in a process of its own, however harmless it looks."""
TOO_LONG, TOO_MUCH, LEFT_ALONE = 71, 72, 73
"""Exit status of a process that used up its time, used up its memory, or lost its parent."""
_LOOK = 0.05
"""Seconds between two checks of the limits, unless told otherwise."""
_MB = 1 << 20
_RESERVED = 512 * _MB
"""Address space set aside and never used, so that a limit on it is not the tighter one."""
_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in the unit in which the system reports memory use."""


class Bounds(NamedTuple):
    """What reading one page may cost."""

    seconds: float
    """Seconds of computing, not of waiting."""
    memory: int
    """Bytes beyond what the process used before."""

    @property
    def patience(self) -> float:
        """Seconds by the clock after which a process is stopped, however rarely it ran."""
        return 5 + 4 * self.seconds


def bounds(size: int, *, flagged: bool = False) -> Bounds:
    """The bounds for a page of `size` bytes.

    Markup takes up to 1 s a MB and 80 times its size, a text copy 3 s a MB
    (`tests/bench/large.py`). A flagged page was most likely built to take for ever, and its bare
    text is there to fall back on: it gets less time.
    """
    millions = size / 1_000_000
    seconds = 2 + millions if flagged else 10 + 5 * millions
    return Bounds(seconds, 600 * _MB + 60 * size)


def why_ended(status: int, within: Bounds) -> str:
    """Why a process with these bounds ended, by its exit status: the end of a sentence.

    "" if it did not end because of its bounds.
    """
    if status in (TOO_LONG, -signal.SIGXCPU):
        return f"it would take more than {within.seconds:.0f} s"
    if status == TOO_MUCH:
        return f"it would take more than {within.memory / 1e6:,.0f} MB of memory"
    return ""


def keep_within(within: Bounds, leash: int, *, interval: float = _LOOK) -> Callable[[float], None]:
    """End this process when it exceeds its bounds, or when the other end of `leash` is closed.

    A thread of its own checks memory, since macOS has no limit on memory that it enforces; code
    that holds the interpreter's lock, such as a long regular expression, is ended by the system's
    limit on CPU time and, on Linux, by its signal when the leash is closed. The thread looks every
    `interval` seconds. The returned function starts the time again, with so many seconds: for a
    process that does one thing after another. Nothing may be sent through the leash from now on.
    """
    _end_with(leash)
    before = _most_memory()
    end = 0.0
    taken = _addresses()
    if taken:
        _limit(resource.RLIMIT_AS, taken + within.memory + _RESERVED)
    _limit(resource.RLIMIT_CORE, 0)

    def count_anew(seconds: float) -> None:
        nonlocal end
        end = time.process_time() + seconds
        _limit(resource.RLIMIT_CPU, int(end) + 2)

    def look() -> None:
        while not select([leash], [], [], interval)[0]:
            if time.process_time() > end:
                os._exit(TOO_LONG)
            if _most_memory() - before > within.memory:
                os._exit(TOO_MUCH)
        os._exit(LEFT_ALONE)

    count_anew(within.seconds)
    threading.Thread(target=look, daemon=True, name="reader-bounds").start()
    return count_anew


def _end_with(leash: int) -> None:
    """Have the system kill this process when the other end of `leash` is closed.

    Linux alone lets a process choose the signal for news of a pipe (fcntl(2), F_SETSIG); elsewhere
    that is SIGIO, which is ignored unless the interpreter itself handles it.
    """
    if sys.platform == "linux":
        fcntl.fcntl(leash, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(leash, fcntl.F_SETSIG, signal.SIGKILL)
        fcntl.fcntl(leash, fcntl.F_SETFL, fcntl.fcntl(leash, fcntl.F_GETFL) | os.O_ASYNC)
    if select([leash], [], [], 0)[0]:  # it was closed before
        os._exit(LEFT_ALONE)


def _most_memory() -> int:
    """The most memory this process has used so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT


def _addresses() -> int:
    """Bytes of address space in use; 0 where that is not reported, as on macOS, which sets no
    limit.
    """
    try:
        with open("/proc/self/statm", encoding="ascii") as sizes:  # noqa: PTH123  pathlib is not loaded here
            return int(sizes.read().split()[0]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        return 0


def _limit(kind: int, most: int) -> None:
    """Set a limit of the system, never above a limit that is already set."""
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    with suppress(ValueError, OSError):
        resource.setrlimit(kind, (most, hard))
