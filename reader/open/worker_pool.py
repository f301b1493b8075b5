"""Worker processes that read a list together: each takes the next item and reports its result.

A pipe holds the number of the next item: a worker that reads it owns that item and writes the
following number. So nobody has to hand items out, and the last ones are shared as evenly as the
first. A worker ends by itself when an item costs too much, or when its parent is gone; another
worker then takes its place, and may try the same item once more, with more care.
"""

import atexit
import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from select import select
from typing import NamedTuple, NoReturn, TypeVar, cast

from reader.open.bounds import LARGE, LEFT_ALONE, TOO_MUCH, Bounds, bounds, keep_within, why_ended
from reader.open.lost_process import Lost
from reader.open.pipes import Pipe, pipes, receive, send

Made = TypeVar("Made")
Does = Callable[[str], Made]
_CODE = "import sys; sys.path[:] = sys.argv[1:]; from reader.open.worker_pool import serve; serve()"
_LEASH, _ANSWER, _TURN = 0, 1, Pipe(3, 4)
"""File descriptors of a started process: its leash (which the job comes through), its answers and
the pipe of turns.
"""
_NUMBER = 4
_NOTHING = -1
"""The index of no item: reported by a worker that has just begun, and taken at the end of the
list.
"""
_WITHIN = bounds(LARGE)
"""What an item may cost at most: a larger page is given to a process with bounds of its own."""
_MOMENT = 0.2
"""Seconds after which a waiting caller learns that there is no result yet."""
_LOOK = 0.25
"""Seconds between two checks of a worker's limits: each check makes it pause for ½ ms."""
_SELDOM = 50_000
"""New objects between two garbage collections: 200 pages leave 750 objects of garbage, and with the
default of 700 importing the modules alone takes 10 ms longer.
"""


class _Work(NamedTuple):
    """What a worker does."""

    does: Callable[[str], object]
    items: Sequence[str]
    retry: Callable[[str], object] | None = None
    """What is done with an item that another worker was lost over; None to give it up."""
    first: int = _NOTHING
    """The index of such an item, which this worker begins with."""


@dataclass(slots=True)
class _Hand:
    """One worker process."""

    pid: int
    answers: int
    """The end of the pipe that its answers are read from."""
    leash: int
    first: int
    """The index of the item it began with, as in `_Work`."""
    at: int
    """The index of the item it is working on."""

    def ended(self) -> int:
        """The exit status of a process that has ended or is ending, negative for a signal."""
        os.close(self.answers)
        os.close(self.leash)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


@dataclass(slots=True)
class _Crew:
    """The worker processes and the job they share."""

    work: _Work
    turn: Pipe
    team: list[_Hand] = field(default_factory=list)

    def begin(self, first: int = _NOTHING, *, forks: bool) -> None:
        """Start one more worker. OSError if none can be started."""
        work = self.work._replace(first=first)
        with pipes(2) as (answer, leash):
            pid = os.fork() if forks else self._started(answer, leash)
        if pid == 0:
            try:
                # Otherwise it would read the others' answers in our place and hold all leashes, its
                # own included.
                for other in self.team:
                    os.close(other.answers)
                    os.close(other.leash)
                os.close(answer.read)
                os.close(leash.write)
                _work(work, self.turn, answer.write, leash.read)
            finally:
                os._exit(1)  # whatever goes wrong, never a second reader on the same terminal
        os.close(answer.write)
        os.close(leash.read)
        self.team.append(_Hand(pid, answer.read, leash.write, first, first))
        if not forks:
            with suppress(BrokenPipeError):  # it has ended: that is seen where it is listened to
                send(leash.write, pickle.dumps(work, pickle.HIGHEST_PROTOCOL))

    def _started(self, answer: Pipe, leash: Pipe) -> int:
        return os.posix_spawn(
            sys.executable,
            [sys.executable, "-I", "-c", _CODE, *sys.path],
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, leash.read, _LEASH),
                (os.POSIX_SPAWN_DUP2, answer.write, _ANSWER),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
                (os.POSIX_SPAWN_DUP2, self.turn.read, _TURN.read),
                (os.POSIX_SPAWN_DUP2, self.turn.write, _TURN.write),
            ],
        )

    def lost(self, hand: _Hand, *, forks: bool) -> Lost | None:
        """What became of a worker that went silent; one that was at an item is replaced.

        None if it had reached the end of the list, or if its item is tried once more.
        """
        self.team.remove(hand)
        status = hand.ended()
        if hand.at == _NOTHING:
            return None
        tries = self.work.retry is not None and hand.at != hand.first
        with suppress(OSError):  # the others do it all
            # A process that has threads by now must not fork any more.
            forks = forks and threading.active_count() == 1
            self.begin(hand.at if tries else _NOTHING, forks=forks)
            if tries:
                return None
        return Lost(why_ended(status, _within(self.work.items[hand.at])))

    def stop(self) -> None:
        """End the workers that are still running."""
        for hand in self.team:
            with suppress(ProcessLookupError):
                os.kill(hand.pid, signal.SIGKILL)


def crew(
    does: Does[Made],
    items: Sequence[str],
    hands: int,
    *,
    forks: bool,
    retry: Does[Made] | None = None,
) -> Iterator[tuple[int, Made | Lost] | None]:
    """Yield the index of each item and the result of `does`, in the order they are finished, so
    that a slow item holds up no other. Lost stands for an item whose worker died; None is yielded
    now and then while there is nothing new.

    So many workers are started at once: forks of this process if it `forks` (it must not if it has
    threads), otherwise new processes, for which `does` is pickled. Where there is `retry`, `does`
    may cost little only, and what it is lost over is given to `retry` in another worker. Closing or
    dropping the generator ends them. OSError if none can be started.
    """
    with pipes(1) as (turn,):
        pool = _Crew(_Work(does, items, retry), turn)
        pool.begin(forks=forks)
    os.write(turn.write, bytes(_NUMBER))
    with suppress(OSError):  # those who are there do it all
        for _ in range(hands - 1):
            pool.begin(forks=forks)
    atexit.register(pool.stop)
    results = _results(pool, forks=forks)
    next(results)  # it has begun: closed from here on, it ends them
    return cast("Iterator[tuple[int, Made | Lost] | None]", results)


def serve() -> NoReturn:
    """The main function of a started worker: it reads the job from its leash, then takes turns."""
    message = receive(_LEASH)
    if not message:
        os._exit(LEFT_ALONE)
    work: _Work = pickle.loads(message)  # noqa: S301  our own parent's
    _work(work, _TURN, _ANSWER, _LEASH)


def _work(work: _Work, turn: Pipe, answer: int, leash: int) -> NoReturn:
    """Take items until there are none left or the parent is gone; then end.

    An exception on an item gives no result for it; with READER_DEBUG=1 the parent raises it.
    """
    count_anew = keep_within(_WITHIN, leash, interval=_LOOK)
    # What was there before is no garbage: the first collection took 22 ms to find that out.
    gc.freeze()
    gc.set_threshold(_SELDOM)
    gc.enable()
    does, items, retry, first = work
    try:
        place, result = _NOTHING, None
        if retry is not None and first != _NOTHING:
            count_anew(_within(items[first]).seconds)
            place, result = first, _result(retry, items[first])
        while True:
            taken = _taken(turn, len(items))
            # The item is reported before it is begun: the process may not survive it.
            send(answer, pickle.dumps((place, result, taken), pickle.HIGHEST_PROTOCOL))
            if taken == _NOTHING:
                break
            count_anew(_within(items[taken], flagged=retry is not None).seconds)
            place, result = taken, _result(does, items[taken])
    except (BrokenPipeError, KeyboardInterrupt):
        pass
    except MemoryError:
        os._exit(TOO_MUCH)
    finally:
        os._exit(0)  # nothing of the parent's is to be flushed or closed twice


def _within(item: str, *, flagged: bool = False) -> Bounds:
    """What an item may cost; the time depends on the size of the page at its path."""
    size = 0
    with suppress(OSError, ValueError):
        size = os.stat(item).st_size  # noqa: PTH116  any bytes
    return _WITHIN._replace(seconds=bounds(min(size, LARGE), flagged=flagged).seconds)


def _taken(turn: Pipe, count: int) -> int:
    """Take the next index, which no other worker can then take."""
    place = int.from_bytes(os.read(turn.read, _NUMBER), "big")
    os.write(turn.write, min(place + 1, count).to_bytes(_NUMBER, "big"))
    return place if place < count else _NOTHING


def _result(does: Callable[[str], object], item: str) -> object:
    try:
        return does(item)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  what breaks on one must not lose the others
        return error if os.environ.get("READER_DEBUG") == "1" else Lost()


def _results(pool: _Crew, *, forks: bool) -> Iterator[tuple[int, object] | None]:
    """Yield None for each moment without news, and the result of each item."""
    awaited = set(range(len(pool.work.items)))
    try:
        yield None
        while awaited and pool.team:
            heard = _speaking(pool.team)
            if not heard:
                yield None
            for hand in heard:
                if message := receive(hand.answers):
                    place, result, hand.at = pickle.loads(message)  # noqa: S301  our own child's
                else:
                    result = pool.lost(hand, forks=forks)
                    place = _NOTHING if result is None else hand.at
                if place == _NOTHING:
                    continue
                if isinstance(result, Exception) and not isinstance(result, Lost):
                    raise result
                awaited.remove(place)
                yield place, result
        for place in sorted(awaited):  # nobody is left to do them
            yield place, Lost()
    finally:
        pool.stop()
        for hand in pool.team:
            hand.ended()
        os.close(pool.turn.read)
        os.close(pool.turn.write)
        atexit.unregister(pool.stop)


def _speaking(team: list[_Hand]) -> list[_Hand]:
    """The workers that have answered or ended, after waiting a moment for one."""
    heard = select([hand.answers for hand in team], [], [], _MOMENT)[0]
    return [hand for hand in team if hand.answers in heard]
