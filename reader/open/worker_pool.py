"""Worker processes that read a list together: each takes the next item and reports its result.

A pipe holds the numbers of the next items: a worker that reads one owns that item. So the last ones
are shared as evenly as the first, and which come next can change as long as they are not in the
pipe. A worker ends by itself when an item costs too much, or when its parent is gone; another
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
from typing import Generic, NoReturn, TypeVar, cast

from reader.open.bounds import LARGE, LEFT_ALONE, TOO_MUCH, Bounds, bounds, keep_within, why_ended
from reader.open.lost_process import Lost
from reader.open.pipes import Pipe, pipes, receive, send
from reader.open.turns import NOTHING, Turns, in_order, taken
from reader.values import NamedTuple

Made = TypeVar("Made")
Does = Callable[[str], Made]
_CODE = "import sys; sys.path[:] = sys.argv[1:]; from reader.open.worker_pool import serve; serve()"
_LEASH, _ANSWER, _TURN = 0, 1, 3
"""File descriptors of a started process: its leash (which the job comes through), its answers and
the pipe of items.
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
    retry: Callable[[str], object] | None
    items: Sequence[str]
    first: int = NOTHING
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
    turns: Turns
    team: list[_Hand] = field(default_factory=list)

    def begin(self, first: int = NOTHING, *, forks: bool) -> None:
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
                self.turns.close()
                _work(work, self.turns.pipe.read, answer.write, leash.read)
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
                (os.POSIX_SPAWN_DUP2, self.turns.pipe.read, _TURN),
            ],
        )

    def lost(self, hand: _Hand, *, forks: bool) -> Lost | None:
        """What became of a worker that went silent; one that was at an item is replaced.

        None if it had reached the end of the list, or if its item is tried once more.
        """
        self.team.remove(hand)
        status = hand.ended()
        if hand.at == NOTHING:
            return None
        tries = self.work.retry is not None and hand.at != hand.first
        with suppress(OSError):  # the others do it all
            # A process that has threads by now must not fork any more.
            forks = forks and threading.active_count() == 1
            self.begin(hand.at if tries else NOTHING, forks=forks)
            if tries:
                return None
        return Lost(why_ended(status, _within(self.work.items[hand.at])))

    def stop(self) -> None:
        """End the workers that are still running."""
        for hand in self.team:
            with suppress(ProcessLookupError):
                os.kill(hand.pid, signal.SIGKILL)


class Task(NamedTuple, Generic[Made]):
    """What is done with each item."""

    does: Does[Made]
    retry: Does[Made] | None = None
    """What is done with an item that a worker was lost over; None to give it up. With it, `does`
    may cost little only.
    """


def crew(
    task: Task[Made],
    items: Sequence[str],
    hands: int,
    *,
    forks: bool,
    batches: Iterator[Sequence[int]] | None = None,
) -> Iterator[tuple[int, Made | Lost] | None]:
    """Yield the index of each item and the result of the task, in the order they are finished, so
    that a slow item holds up no other. Lost stands for an item whose worker died; None is yielded
    now and then while there is nothing new.

    So many workers are started at once: forks of this process if it `forks` (it must not if it has
    threads), otherwise new processes, for which the task is pickled. Closing or dropping the
    generator ends them. OSError if none can be started.

    `batches` are the indexes of items in the order to do them: the first batch is handed out now,
    the next when it is nearly done, so that what is next can still be decided then. Each is of
    `turns.MOST` at most and not empty; no item may be in two.
    """
    with pipes(1) as (pipe,):
        turns = Turns(pipe, in_order(len(items)) if batches is None else batches)
        pool = _Crew(_Work(*task, items), turns)
        pool.begin(forks=forks)
    turns.hand_out()
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


def _work(work: _Work, turn: int, answer: int, leash: int) -> NoReturn:
    """Take items until there are none left or the parent is gone; then end.

    An exception on an item gives no result for it; with READER_DEBUG=1 the parent raises it.
    """
    count_anew = keep_within(_WITHIN, leash, interval=_LOOK)
    # What was there before is no garbage: the first collection took 22 ms to find that out.
    gc.freeze()
    gc.set_threshold(_SELDOM)
    gc.enable()
    does, retry, items, first = work
    try:
        place, result = NOTHING, None
        if retry is not None and first != NOTHING:
            count_anew(_within(items[first]).seconds)
            place, result = first, _result(retry, items[first])
        while True:
            at = taken(turn)
            # The item is reported before it is begun: the process may not survive it.
            send(answer, pickle.dumps((place, result, at), pickle.HIGHEST_PROTOCOL))
            if at == NOTHING:
                break
            count_anew(_within(items[at], flagged=retry is not None).seconds)
            place, result = at, _result(does, items[at])
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


def _result(does: Callable[[str], object], item: str) -> object:
    try:
        return does(item)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  what breaks on one must not lose the others
        return error if os.environ.get("READER_DEBUG") == "1" else Lost()


def _results(pool: _Crew, *, forks: bool) -> Iterator[tuple[int, object] | None]:
    """Yield None for each moment without news, and the result of each item."""
    turns = pool.turns
    try:
        yield None
        while turns.awaited and pool.team:
            heard = _speaking(pool.team)
            if not heard:
                yield None
            for hand in heard:
                place, result = _news(pool, hand, forks=forks)
                turns.hand_out()
                if place == NOTHING:
                    continue
                if isinstance(result, Exception) and not isinstance(result, Lost):
                    raise result
                turns.awaited.remove(place)
                yield place, result
        for place in turns.remaining():  # nobody is left to do them
            yield place, Lost()
    finally:
        pool.stop()
        for hand in pool.team:
            hand.ended()
        os.close(turns.pipe.read)
        turns.close()
        atexit.unregister(pool.stop)


def _news(pool: _Crew, hand: _Hand, *, forks: bool) -> tuple[int, object]:
    """The item that a worker has done, and its result; NOTHING if it has done none."""
    if message := receive(hand.answers):
        place, result, hand.at = pickle.loads(message)  # noqa: S301  our own child's
        pool.turns.untaken -= hand.at != NOTHING
        return place, result
    lost = pool.lost(hand, forks=forks)
    return (NOTHING if lost is None else hand.at), lost


def _speaking(team: list[_Hand]) -> list[_Hand]:
    """The workers that have answered or ended, after waiting a moment for one."""
    heard = select([hand.answers for hand in team], [], [], _MOMENT)[0]
    return [hand for hand in team if hand.answers in heard]
