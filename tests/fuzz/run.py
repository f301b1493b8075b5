"""Try mutated pages on all processors until so many were tried.

    python tests/fuzz/run.py 1000000 [first]

Prints how many were tried, the slowest with its time a byte, and every one that broke a promise or
took more than its time: a fiftieth of a second, and as much again for every 10 KB.
"""

import sys
import time
from concurrent.futures import ProcessPoolExecutor

from mutations import mutated
from promises import check

_BATCH = 500
_AT_ONCE, _EVERY = 0.25, 25e-6
"""Seconds of CPU a page may take, and a byte of it: no page that is linear takes a tenth."""


def batch(first: int) -> tuple[int, float, int, list[str]]:
    """Pages tried, the most seconds one took and which, and what went wrong."""
    wrong: list[str] = []
    slowest, which = 0.0, first
    for number in range(first, first + _BATCH):
        page = mutated(number)
        began = time.process_time()
        try:
            check(page)
        except Exception as error:  # noqa: BLE001  all of them are told
            wrong.append(f"mutated({number}): {type(error).__name__}: {error}"[:300])
        spent = time.process_time() - began
        if spent > slowest:
            slowest, which = spent, number
        if spent > _AT_ONCE + _EVERY * len(page):
            wrong.append(f"mutated({number}): {spent:.2f} s for {len(page)} bytes")
    return _BATCH, slowest, which, wrong


def main(count: int, first: int) -> int:
    began = time.monotonic()
    tried, broken, slowest, which = 0, 0, 0.0, first
    with ProcessPoolExecutor() as pool:
        for done, seconds, number, wrong in pool.map(batch, range(first, first + count, _BATCH)):
            tried += done
            broken += len(wrong)
            if seconds > slowest:
                slowest, which = seconds, number
            for row in wrong:
                print(row, flush=True)
            if tried % 10_000 == 0:
                print(
                    f"{tried} tried, {broken} wrong, {time.monotonic() - began:.0f} s", flush=True
                )
    print(f"{tried} pages, {broken} wrong; the slowest was mutated({which}), {slowest:.3f} s")
    return 1 if broken else 0


if __name__ == "__main__":
    words = [int(word) for word in sys.argv[1:]]
    sys.exit(main(words[0] if words else 10_000, words[1] if len(words) > 1 else 0))
