"""A process of its own that reads a list and leads its workers, for a caller that shows the list.

The caller goes on at once. On two cores a screen is imported while this process imports, once for
all workers, what reading needs; and it hands on what they found in bunches, so that the caller is
woken by 40 of them and not by each of 760 rows.
"""

import atexit
import os
import pickle
import signal
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from select import select
from typing import NoReturn, TypeVar

from reader.open.pipes import pipes, receive, send
from reader.open.reading_order import InView

_OFTEN = 0.05
"""Seconds between two bunches."""
_MOMENT = 0.2
"""Seconds after which a waiting caller learns that there is nothing new."""
News = TypeVar("News")


@dataclass(frozen=True, slots=True)
class _Process:
    """The process, where its bunches come from, and where it is told what is in view."""

    pid: int
    bunches: int
    view: int

    def kill(self) -> None:
        """End it; its workers end when it is gone."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def close(self) -> None:
        """End it, and leave nothing of it behind."""
        self.kill()
        os.close(self.bunches)
        os.close(self.view)
        os.waitpid(self.pid, 0)


def apart(
    begin: Callable[[InView], Iterator[News | None]], in_view: InView
) -> Generator[News | None]:
    """What `begin` yields in a fork of this process, which starts now; None now and then meanwhile.

    It ends early if the process is lost, and raises what was raised there. Closing or dropping it
    ends the process. OSError if none can be forked. `begin` is given what says which items are in
    view, as `in_view` said at the last bunch.
    """
    with pipes(2) as (bunches, view):
        pid = os.fork()
    if pid == 0:
        try:
            os.close(bunches.read)
            os.close(view.write)
            _read(begin, bunches.write, view.read)
        finally:
            os._exit(1)  # whatever goes wrong, never a second reader on the same terminal
    os.close(bunches.write)
    os.close(view.read)
    news = _heard(_Process(pid, bunches.read, view.write), in_view)
    next(news)  # it has begun: closed from here on, it ends the process
    return news


def _heard(process: _Process, in_view: InView) -> Generator[News | None]:
    """What comes from the process, after a first None."""
    atexit.register(process.kill)
    told: Sequence[int] = ()
    try:
        yield None
        while True:
            if not select([process.bunches], [], [], _MOMENT)[0]:
                yield None
                continue
            message = receive(process.bunches)
            bunch = pickle.loads(message) if message else None  # noqa: S301  our own child's
            if isinstance(bunch, Exception):
                raise bunch
            if bunch is None:
                return
            yield from bunch or [None]
            if (seen := tuple(in_view())) != told:
                told = seen
                with suppress(BrokenPipeError):  # it has ended: that is read next
                    send(process.view, pickle.dumps(seen))
    finally:
        process.close()
        atexit.unregister(process.kill)


class _View:
    """What is in view, as the caller said last."""

    def __init__(self, end: int) -> None:
        self._end = end
        self._seen: Sequence[int] = ()

    def __call__(self) -> Sequence[int]:
        while select([self._end], [], [], 0)[0] and (message := receive(self._end)):
            self._seen = pickle.loads(message)  # noqa: S301  our own parent's
        return self._seen


def _read(begin: Callable[[InView], Iterator[News | None]], bunches: int, view: int) -> NoReturn:
    """Hand on what `begin` yields, then None, or the exception that it raised; then end."""
    seen = _View(view)
    last: Exception | None = None
    try:
        bunch: list[News] = []
        due = time.monotonic() + _OFTEN
        for news in begin(seen):
            bunch += [] if news is None else [news]
            if time.monotonic() >= due:
                # Also an empty one: it breaks the pipe if nobody is there any more.
                send(bunches, pickle.dumps(bunch, pickle.HIGHEST_PROTOCOL))
                seen()  # or what is said of it would fill the pipe
                bunch = []
                due = time.monotonic() + _OFTEN
        send(bunches, pickle.dumps(bunch, pickle.HIGHEST_PROTOCOL))
    except BrokenPipeError:
        os._exit(0)  # its workers end when it is gone
    except Exception as error:  # noqa: BLE001  it is raised where the list is waited for
        last = error
    with suppress(BrokenPipeError):
        send(bunches, pickle.dumps(last, pickle.HIGHEST_PROTOCOL))
    os._exit(0)
