"""How much time and memory a page may cost, and a process that ends itself when it costs more."""

import os
import resource
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from select import select

LARGE = 5_000_000
"""Bytes from which a page is read by a process of its own, however harmless it looks."""
TOO_LONG, TOO_MUCH, LEFT_ALONE = 71, 72, 73
"""The exit status of a process that has used up its time, its memory, or lost its parent."""
_LOOK = 0.05
"""Seconds between two looks at the clock."""
_MB = 1 << 20
_RESERVED = 512 * _MB
"""Addresses that are set aside and never used: a limit on these may not be the tighter one."""
_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in which the system counts memory."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one page may cost."""

    seconds: float
    """Of computing, not of waiting."""
    memory: int
    """Bytes beyond what the process had before."""

    @property
    def patience(self) -> float:
        """Seconds on the clock after which a process is stopped, however little it got to do."""
        return 5 + 4 * self.seconds


def bounds(size: int, *, flagged: bool = False) -> Bounds:
    """The bounds for a page of `size` bytes.

    Markup takes up to 1 s a MB and 80 times its size, a text copy 3 s (`tests/bench/large.py`).
    What is flagged is most likely made to take for ever, and its bare text is there to fall back
    on: it gets less time.
    """
    millions = size / 1_000_000
    seconds = 2 + millions if flagged else 10 + 5 * millions
    return Bounds(seconds, 600 * _MB + 60 * size)


def why_ended(status: int, within: Bounds) -> str:
    """Why a process ended that had these bounds, by its exit status: the end of a sentence.

    "" where it was none of them.
    """
    if status in (TOO_LONG, -signal.SIGXCPU):
        return f"it would take more than {within.seconds:.0f} s"
    if status == TOO_MUCH:
        return f"it would take more than {within.memory / 1e6:,.0f} MB of memory"
    return ""


def keep_within(within: Bounds, leash: int) -> Callable[[float], None]:
    """End this process when it passes its bounds, or when the other end of `leash` is closed.

    Its own thread looks, since macOS has no limit on memory that it keeps; what holds the
    interpreter's lock, a long regular expression, is ended by the system's limit on time. What is
    given back counts the time again, so many seconds: for who does one thing after the other.
    """
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
        while not select([leash], [], [], _LOOK)[0]:
            if time.process_time() > end:
                os._exit(TOO_LONG)
            if _most_memory() - before > within.memory:
                os._exit(TOO_MUCH)
        os._exit(LEFT_ALONE)

    count_anew(within.seconds)
    threading.Thread(target=look, daemon=True, name="reader-bounds").start()
    return count_anew


def _most_memory() -> int:
    """Bytes that this process has had at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT


def _addresses() -> int:
    """Bytes of addresses in use, 0 where that is not told: macOS does not limit them either."""
    try:
        with open("/proc/self/statm", encoding="ascii") as told:  # noqa: PTH123  pathlib is not loaded here
            return int(told.read().split()[0]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        return 0


def _limit(what: int, most: int) -> None:
    """A limit of the system's, never above one that is there already."""
    _, hard = resource.getrlimit(what)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    with suppress(ValueError, OSError):
        resource.setrlimit(what, (most, hard))
