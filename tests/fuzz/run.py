"""Try mutated pages, or saved files, on all processors until so many were tried.

    python tests/fuzz/run.py 1000000 [first] [pages|files]

Prints how many were tried, the slowest with its time a byte, and every one that broke a promise or
took more than its time.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from itertools import repeat
from pathlib import Path

from mutations import mutated
from promises import check, check_file
from saved import spoilt

_BATCH = 500
_AT_ONCE, _EVERY = 0.25, 25e-6
"""Seconds of CPU a page may take, and a byte of it: no page that is linear takes a tenth."""


def page(number: int) -> tuple[str, bytes, Callable[[], object]]:
    """A page by its number: what it is called, its bytes, and what checks it."""
    body = mutated(number)
    return f"mutated({number})", body, lambda: check(body)


def file(number: int) -> tuple[str, bytes, Callable[[], object]]:
    """The same of a saved file."""
    name, body = spoilt(number)
    path = Path(tempfile.gettempdir()) / f"reader-fuzz-{os.getpid()}"
    path.write_bytes(body)
    return f"spoilt({number}) of {name}", body, lambda: check_file(path)


WHAT = {"pages": page, "files": file}


def ready() -> None:
    """Load all there is: the first page of a process pays for no import."""
    for make in WHAT.values():
        for number in range(200):
            with suppress(Exception):
                make(number)[2]()


def batch(what: str, first: int) -> tuple[int, float, str, list[str]]:
    """How many were tried, the most seconds one took and which, and what went wrong."""
    wrong: list[str] = []
    slowest, which = 0.0, ""
    for number in range(first, first + _BATCH):
        name, body, checks = WHAT[what](number)
        began = time.process_time()
        try:
            checks()
        except Exception as error:  # noqa: BLE001  all of them are told
            wrong.append(f"{name}: {type(error).__name__}: {error}"[:300])
        spent = time.process_time() - began
        if spent > slowest:
            slowest, which = spent, name
        if spent > _AT_ONCE + _EVERY * len(body):
            wrong.append(f"{name}: {spent:.2f} s for {len(body)} bytes")
    return _BATCH, slowest, which, wrong


def main(count: int, first: int, what: str) -> int:
    began = time.monotonic()
    tried, broken, slowest, which = 0, 0, 0.0, ""
    with ProcessPoolExecutor(initializer=ready) as pool:
        starts = range(first, first + count, _BATCH)
        for done, seconds, name, wrong in pool.map(batch, repeat(what), starts):
            tried += done
            broken += len(wrong)
            if seconds > slowest:
                slowest, which = seconds, name
            for row in wrong:
                print(row, flush=True)
            if tried % 10_000 == 0:
                print(
                    f"{tried} tried, {broken} wrong, {time.monotonic() - began:.0f} s", flush=True
                )
    print(f"{tried} {what}, {broken} wrong; the slowest was {which}, {slowest:.3f} s")
    return 1 if broken else 0


if __name__ == "__main__":
    chosen = sys.argv.pop() if sys.argv[-1] in WHAT else "pages"
    words = [int(word) for word in sys.argv[1:]]
    sys.exit(main(words[0] if words else 10_000, words[1] if len(words) > 1 else 0, chosen))
