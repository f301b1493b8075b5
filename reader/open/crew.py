"""Processes that read a list together: each takes the next item, and tells what it made of it.

Whose turn it is stands in a pipe, as a number: who reads it has that item and writes the next
number. So nobody has to hand items out, and the last ones are shared as evenly as the first. Each
ends by itself when an item costs too much, or when nobody is there any more to be told; another
takes its place.
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
from dataclasses import dataclass, field, replace
from select import select
from typing import NoReturn, TypeVar, cast

from reader.open.bounds import LARGE, LEFT_ALONE, TOO_MUCH, Bounds, bounds, keep_within, why_ended
from reader.open.lost_process import Lost
from reader.open.pipes import Pipe, got, pipes, put

Made = TypeVar("Made")
Does = Callable[[str], Made]
_CODE = "import sys; sys.path[:] = sys.argv[1:]; from reader.open.crew import serve; serve()"
_LEASH, _ANSWER, _TURN = 0, 1, Pipe(3, 4)
"""Where a process that was started has its pipes; the job comes through its leash."""
_NUMBER = 4
_NOTHING = -1
"""The place of no item: what is told by who has just begun, and what is taken at the end."""
_WITHIN = bounds(LARGE)
"""What an item may cost at most: a larger page is given to a process with bounds of its own."""
_MOMENT = 0.2
"""Seconds after which who waits is told that there is nothing yet."""
_SELDOM = 50_000
"""New objects after which garbage is looked for: 200 pages leave 750 objects of it, and with 700
the modules alone take 10 ms longer to load."""


@dataclass(slots=True)
class _Hand:
    """One of the processes."""

    pid: int
    answers: int
    """The end of the pipe that its answers come out of."""
    leash: int
    at: int = _NOTHING
    """The place of the item that it is at."""

    def ended(self) -> int:
        """The exit status of a process that has ended or is ending, negative for a signal."""
        os.close(self.answers)
        os.close(self.leash)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


@dataclass(slots=True)
class _Crew:
    """What all of them do, and who they are."""

    does: Callable[[str], object]
    items: Sequence[str]
    turn: Pipe
    team: list[_Hand] = field(default_factory=list)

    def begin(self, *, forks: bool) -> None:
        """One more process. OSError if none is to be had."""
        with pipes(2) as (answer, leash):
            pid = os.fork() if forks else self._started(answer, leash)
        if pid == 0:
            try:
                # Or it would listen to the others in our place, and hold leashes, its own too.
                for one in self.team:
                    os.close(one.answers)
                    os.close(one.leash)
                os.close(answer.read)
                os.close(leash.write)
                _work(self.does, self.items, self.turn, answer.write, leash.read)
            finally:
                os._exit(1)  # whatever goes wrong, it is no second reader on the same terminal
        os.close(answer.write)
        os.close(leash.read)
        self.team.append(_Hand(pid, answer.read, leash.write))
        if not forks:
            with suppress(BrokenPipeError):  # it has ended: that is seen where it is listened to
                put(leash.write, pickle.dumps((self.does, self.items), pickle.HIGHEST_PROTOCOL))

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
        """What became of a process that says no more; where it was at an item, one takes its place.

        None if it came to the end of the list.
        """
        self.team.remove(hand)
        status = hand.ended()
        if hand.at == _NOTHING:
            return None
        with suppress(OSError):  # the others do it all
            # Whoever has got threads since must not fork any more.
            self.begin(forks=forks and threading.active_count() == 1)
        return Lost(why_ended(status, _within(self.items[hand.at])))

    def stop(self) -> None:
        """End those who are still at work."""
        for hand in self.team:
            with suppress(ProcessLookupError):
                os.kill(hand.pid, signal.SIGKILL)


def crew(
    does: Does[Made], items: Sequence[str], hands: int, *, forks: bool
) -> Iterator[tuple[int, Made | Lost] | None]:
    """The place of each item and what `does` makes of it, as soon as it is made: one that takes its
    time holds up no other. Lost for one whose process came to its end; None now and then, while
    nothing is made.

    So many processes begin here and now: copies of this one if it `forks`, which it must not with
    threads, else new ones, for which `does` is pickled. Who closes what is given, or lets go of it,
    ends them. OSError if none is to be had.
    """
    with pipes(1) as (turn,):
        them = _Crew(does, items, turn)
        them.begin(forks=forks)
    os.write(turn.write, bytes(_NUMBER))
    with suppress(OSError):  # those who are there do it all
        for _ in range(hands - 1):
            them.begin(forks=forks)
    atexit.register(them.stop)
    made = _made_by(them, forks=forks)
    next(made)  # it has begun: closed from here on, it ends them
    return cast("Iterator[tuple[int, Made | Lost] | None]", made)


def serve() -> NoReturn:
    """The whole life of a process that was started: the job from its leash, then its turns."""
    said = got(_LEASH)
    if not said:
        os._exit(LEFT_ALONE)
    does, items = pickle.loads(said)  # noqa: S301  our own parent's
    _work(does, items, _TURN, _ANSWER, _LEASH)


def _work(
    does: Callable[[str], object], items: Sequence[str], turn: Pipe, answer: int, leash: int
) -> NoReturn:
    """Take items until there are none, or nobody listens any more; then the end.

    What breaks on an item makes nothing of it; with READER_DEBUG=1 it is raised for who waits.
    """
    count_anew = keep_within(_WITHIN, leash)
    gc.set_threshold(_SELDOM)
    gc.enable()
    try:
        place, made = _NOTHING, None
        while True:
            taken = _taken(turn, len(items))
            # What it is at is told before it is: it may be the end of it.
            put(answer, pickle.dumps((place, made, taken), pickle.HIGHEST_PROTOCOL))
            if taken == _NOTHING:
                break
            count_anew(_within(items[taken]).seconds)
            place, made = taken, _made(does, items[taken])
    except (BrokenPipeError, KeyboardInterrupt):
        pass
    except MemoryError:
        os._exit(TOO_MUCH)
    finally:
        os._exit(0)  # nothing of the parent's is to be flushed or closed twice


def _within(item: str) -> Bounds:
    """What an item may cost: the time is that of the page which is at a path."""
    size = 0
    with suppress(OSError, ValueError):
        size = os.stat(item).st_size  # noqa: PTH116  any bytes
    return replace(_WITHIN, seconds=bounds(min(size, LARGE)).seconds)


def _taken(turn: Pipe, count: int) -> int:
    """The next place, which nobody else takes then."""
    place = int.from_bytes(os.read(turn.read, _NUMBER), "big")
    os.write(turn.write, min(place + 1, count).to_bytes(_NUMBER, "big"))
    return place if place < count else _NOTHING


def _made(does: Callable[[str], object], item: str) -> object:
    try:
        return does(item)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  what breaks on one must not lose the others
        return error if os.environ.get("READER_DEBUG") == "1" else Lost()


def _made_by(them: _Crew, *, forks: bool) -> Iterator[tuple[int, object] | None]:
    """None, of nothing yet; then what is made of each item."""
    awaited = set(range(len(them.items)))
    try:
        yield None
        while awaited and them.team:
            heard = _speaking(them.team)
            if not heard:
                yield None
            for hand in heard:
                if said := got(hand.answers):
                    place, made, hand.at = pickle.loads(said)  # noqa: S301  our own child's
                else:
                    place, made = hand.at, them.lost(hand, forks=forks)
                if place == _NOTHING:
                    continue
                if isinstance(made, Exception) and not isinstance(made, Lost):
                    raise made
                awaited.remove(place)
                yield place, made
        for place in sorted(awaited):  # nobody is left to do them
            yield place, Lost()
    finally:
        them.stop()
        for hand in them.team:
            hand.ended()
        os.close(them.turn.read)
        os.close(them.turn.write)
        atexit.unregister(them.stop)


def _speaking(team: list[_Hand]) -> list[_Hand]:
    """Those who have said something, or have come to their end: waits a moment for one."""
    heard = select([hand.answers for hand in team], [], [], _MOMENT)[0]
    return [hand for hand in team if hand.answers in heard]
