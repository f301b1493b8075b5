"""Processes that read items, with recovery when one of them dies or hangs.

A process that dies fails one page, which gets a row that says so; its other items go to another
process. Items are taken as they are needed, so that memory stays constant however many there are.
"""

import os
import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait

from reader.batch.pages import Item, Output, Row, failed
from reader.batch.rate_limit import Pace
from reader.open.bounds import bounds
from reader.open.paced_requests import Caps

_AHEAD = 3
"""Items queued for a process, so that it never waits for the next one."""
_WINDOW = 64
"""Items a process may be ahead of the oldest unfinished one, if order is kept."""
_LOOK = 0.25
"""Seconds between two checks for processes that hang."""
_CODE = (
    "import sys; sys.path[:] = sys.argv[2:]; "
    "from reader.batch.worker import serve; serve(int(sys.argv[1]))"
)
_DIED = "The process that read it came to an end."


class _Worker:
    """A process, its pipe, and the items it was given, oldest first."""

    def __init__(self, output: Output) -> None:
        our_end, its_end = socket.socketpair()
        with its_end:
            self.process = subprocess.Popen(  # noqa: S603  our own interpreter and code
                [sys.executable, "-I", "-c", _CODE, str(its_end.fileno()), *sys.path],
                pass_fds=(its_end.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=None if os.environ.get("READER_DEBUG") == "1" else subprocess.DEVNULL,
            )
        self.pipe = Connection(our_end.detach())
        self._asks = Caps().seconds if output.whole_thread else 0.0
        """Extra seconds if the site may be asked for more."""
        self.assigned: deque[tuple[int, Item]] = deque()
        self.since = time.monotonic()
        with suppress(OSError):
            self.pipe.send(output)

    def give(self, place: int, item: Item) -> None:
        if not self.assigned:
            self.since = time.monotonic()
        self.assigned.append((place, item))
        with suppress(OSError):  # it has died: that is seen where its answer is awaited
            self.pipe.send(item)

    def is_late(self) -> bool:
        """Whether it has been at one item for longer than any may take."""
        if not self.assigned:
            return False
        item = self.assigned[0][1]
        size = len(item.page.body) if item.page else item.weight
        # Twice the limit: a bounded process ends by itself, with a better reason than that it is
        # late.
        most = 30 + 2 * bounds(size).patience + self._asks
        return time.monotonic() - self.since > most

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        self.pipe.close()


class Pool:
    """Reads items with so many processes."""

    def __init__(self, output: Output, jobs: int, *, ordered: bool = False) -> None:
        self._output = output
        self._jobs = jobs
        self._ordered = ordered
        self._workers: list[_Worker] = []
        self._again: deque[tuple[int, Item]] = deque()
        self._place = 0
        """Items taken so far."""
        self._written = 0
        """Items whose rows were yielded, if order is kept."""
        self._early: dict[int, tuple[Item, list[Row]]] = {}

    def results(self, items: Iterator[Item], pace: Pace) -> Iterator[tuple[Item, list[Row]]]:
        """Yield each item and its rows: as they are finished, or in the order of `items`."""
        source = pace.spaced(items)
        try:
            while True:
                more = self._hand_out(source)
                if not more and not any(worker.assigned for worker in self._workers):
                    return
                for place, item, rows in self._answers():
                    yield from self._in_turn(place, item, rows)
        finally:
            for worker in self._workers:
                worker.end()
            self._workers.clear()

    def _hand_out(self, source: Iterator[Item | None]) -> bool:
        """Give each process as many items as it has room for; False when there are no more."""
        while self._has_room():
            if self._again:
                self._free().give(*self._again.popleft())
                continue
            if self._ordered and self._place - self._written > _WINDOW * self._jobs:
                return True
            item = next(source, self)
            if item is self:
                return False
            if not isinstance(item, Item):  # not yet: its server was asked a moment ago
                return True
            self._free().give(self._place, item)
            self._place += 1
        return True

    def _has_room(self) -> bool:
        able = any(len(worker.assigned) < _AHEAD for worker in self._workers)
        return able or len(self._workers) < self._jobs

    def _free(self) -> _Worker:
        """The process with the fewest items; a new one if all are busy and more are allowed."""
        if len(self._workers) < self._jobs and all(worker.assigned for worker in self._workers):
            self._workers.append(_Worker(self._output))
        return min(self._workers, key=lambda worker: len(worker.assigned))

    def _answers(self) -> Iterator[tuple[int, Item, list[Row]]]:
        """The results since the last call."""
        pipes = {worker.pipe: worker for worker in self._workers if worker.assigned}
        if not pipes:
            time.sleep(_LOOK)
            return
        for pipe in wait([*pipes], _LOOK):
            worker = next(known for held, known in pipes.items() if held is pipe)
            try:
                rows, is_last = worker.pipe.recv()
            except (EOFError, OSError):
                yield from self._lost(worker, _DIED)
                continue
            place, item = worker.assigned.popleft()
            worker.since = time.monotonic()
            if is_last:
                self._replace(worker)
            yield place, item, rows
        for worker in [worker for worker in self._workers if worker.is_late()]:
            yield from self._lost(worker, "It took too long to read.")

    def _lost(self, worker: _Worker, why: str) -> Iterator[tuple[int, Item, list[Row]]]:
        """A process died: the item it was reading fails, its other items go to another process."""
        place, item = worker.assigned.popleft()
        self._replace(worker)
        yield place, item, [failed(item.location, why)]

    def _replace(self, worker: _Worker) -> None:
        self._again.extend(worker.assigned)
        worker.end()
        self._workers.remove(worker)

    def _in_turn(self, place: int, item: Item, rows: list[Row]) -> Iterator[tuple[Item, list[Row]]]:
        if not self._ordered:
            yield item, rows
            return
        self._early[place] = item, rows
        while self._written in self._early:
            yield self._early.pop(self._written)
            self._written += 1
