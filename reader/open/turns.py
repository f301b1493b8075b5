"""The queue of items that workers share: a pipe with the numbers of the next ones.

A worker that reads a number owns that item. Few are in the pipe at a time, so that which come next
can change until then: the rows on the screen are read before the others.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.open.pipes import Pipe

NOTHING = -1
"""The index of no item: reported by a worker that has just begun, and taken at the end of the
list.
"""
MOST = 1000
"""The most items that are put into the pipe together: it has room for four times as many."""
_LEAST = 8
"""More are put in when fewer are left: what the workers do is heard of a little later."""
_NUMBER = 4


@dataclass(slots=True)
class Turns:
    """The items to be done, and those being done."""

    pipe: Pipe
    batches: Iterator[Sequence[int]]
    """The indexes of items that are put into the pipe together; none of them is empty."""
    awaited: set[int] = field(default_factory=set)
    """The items put into the pipe of which nothing was heard yet."""
    untaken: int = 0
    """How many of them no worker has taken."""
    is_open: bool = True
    """Whether more may be put into the pipe."""

    def hand_out(self) -> None:
        """Put more items into the pipe if few are left in it; close it if there are no more."""
        while self.is_open and self.untaken < _LEAST:
            batch = next(self.batches, ())
            if not batch:
                self.close()
                return
            os.write(self.pipe.write, b"".join(at.to_bytes(_NUMBER, "big") for at in batch))
            self.awaited.update(batch)
            self.untaken += len(batch)

    def close(self) -> None:
        """Put no more in: whoever finds the pipe empty then is at the end."""
        if self.is_open:
            self.is_open = False
            os.close(self.pipe.write)

    def remaining(self) -> list[int]:
        """All items of which nothing was heard, in the pipe or not."""
        for batch in self.batches:
            self.awaited.update(batch)
        return sorted(self.awaited)


def in_order(count: int) -> Iterator[Sequence[int]]:
    """So many items one after the other."""
    for start in range(0, count, MOST):
        yield range(start, min(start + MOST, count))


def taken(end: int) -> int:
    """Take the next index from the end of the pipe, which no other worker can then take."""
    number = os.read(end, _NUMBER)
    return int.from_bytes(number, "big") if number else NOTHING
