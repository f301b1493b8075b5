"""Work that makes objects by the thousand, and no garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Run without garbage collection: the tree of a page is thousands of objects and no garbage,
    and checking them again and again was 17 % of the time of a page; of 50,000 comments saved as
    JSON it was two thirds.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
