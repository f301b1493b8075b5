"""Processes that read a list together: each takes the next item, and tells what it made of it.

Whose turn it is stands in a pipe, as a number: who reads it has that item and writes the next
number. So nobody has to hand items out, and the last ones are shared as evenly as the first.
"""

import atexit
import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from select import select
from typing import NamedTuple, NoReturn, TypeVar

from reader.open.pipes import Pipe, got, pipes, put

Made = TypeVar("Made")
Does = Callable[[str], Made]
_CODE = "import sys; sys.path[:] = sys.argv[1:]; from reader.open.crew import serve; serve()"
_ANSWER, _TURN = 1, Pipe(3, 4)
"""Where a process that was started has its pipes; the job comes on standard input."""
_NUMBER = 4
_SELDOM = 50_000
"""New objects after which garbage is looked for: 200 pages leave 750 objects of it, and with 700
the modules alone take 10 ms longer to load."""


class _Hand(NamedTuple):
    """One of the processes."""

    pid: int
    answers: int
    """The end of the pipe that its answers come out of."""


def crew(
    does: Does[Made], items: Sequence[str], hands: int, *, forks: bool
) -> Iterator[Made | None]:
    """What `does` makes of each item, in their order; None for one whose process came to its end.

    So many processes begin here and now: copies of this one if it `forks`, which it must not with
    threads, else new ones, for which `does` is pickled. Who closes what is given, or lets go of it,
    ends them. OSError if none is to be had.
    """
    with pipes(hands + 1) as (turn, *answers):
        team = _begun(does, items, turn, answers, forks=forks)
    os.write(turn.write, bytes(_NUMBER))
    os.close(turn.read)
    os.close(turn.write)

    def end() -> None:
        for hand in team:
            with suppress(ProcessLookupError):
                os.kill(hand.pid, signal.SIGKILL)

    atexit.register(end)
    made = _in_order(team, len(items), end)
    next(made)  # it has begun: closed from here on, it ends them
    return made


def _begun(
    does: Does[Made], items: Sequence[str], turn: Pipe, answers: list[Pipe], *, forks: bool
) -> list[_Hand]:
    team: list[_Hand] = []
    for number, answer in enumerate(answers):
        try:
            pid = os.fork() if forks else _started(does, items, turn, answer)
        except OSError:
            if not team:
                raise
            for end in answer:  # those who are there do it all
                os.close(end)
            continue
        if pid == 0:
            try:
                # Or it would listen to the others in our place, or speak for them.
                ours = [one.read for one in answers] + [one.write for one in answers[number + 1 :]]
                for end in ours:
                    os.close(end)
                _work(does, items, turn, answer.write)
            finally:
                os._exit(1)  # whatever goes wrong, it is no second reader on the same terminal
        os.close(answer.write)
        team.append(_Hand(pid, answer.read))
    return team


def _started(does: Does[Made], items: Sequence[str], turn: Pipe, answer: Pipe) -> int:
    with pipes(1) as (job,):
        pid = os.posix_spawn(
            sys.executable,
            [sys.executable, "-I", "-c", _CODE, *sys.path],
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, job.read, 0),
                (os.POSIX_SPAWN_DUP2, answer.write, _ANSWER),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
                (os.POSIX_SPAWN_DUP2, turn.read, _TURN.read),
                (os.POSIX_SPAWN_DUP2, turn.write, _TURN.write),
            ],
        )
    os.close(job.read)
    with suppress(BrokenPipeError):  # it has ended: that is seen where its answers are awaited
        put(job.write, pickle.dumps((does, items), pickle.HIGHEST_PROTOCOL))
    os.close(job.write)
    return pid


def serve() -> NoReturn:
    """The whole life of a process that was started: the job from standard input, then its turns."""
    does, items = pickle.loads(got(0))  # noqa: S301  our own parent's
    _work(does, items, _TURN, _ANSWER)


def _work(does: Does[Made], items: Sequence[str], turn: Pipe, answer: int) -> NoReturn:
    """Take items until there are none, or nobody listens any more; then the end.

    What breaks on an item makes nothing of it; with READER_DEBUG=1 it is raised for who waits.
    """
    gc.set_threshold(_SELDOM)
    gc.enable()
    try:
        while True:
            place = int.from_bytes(os.read(turn.read, _NUMBER), "big")
            os.write(turn.write, min(place + 1, len(items)).to_bytes(_NUMBER, "big"))
            if place >= len(items):
                break
            put(answer, pickle.dumps((place, _made(does, items[place])), pickle.HIGHEST_PROTOCOL))
    except (BrokenPipeError, KeyboardInterrupt):
        pass
    finally:
        os._exit(0)  # nothing of the parent's is to be flushed or closed twice


def _made(does: Does[Made], item: str) -> Made | Exception | None:
    try:
        return does(item)
    except Exception as error:  # noqa: BLE001  what breaks on one must not lose the others
        return error if os.environ.get("READER_DEBUG") == "1" else None


def _in_order(team: list[_Hand], count: int, end: Callable[[], None]) -> Iterator[Made | None]:
    """None, of nothing yet; then what is made of each item."""
    early: dict[int, Made | Exception | None] = {}
    listening = [hand.answers for hand in team]
    try:
        yield None
        for place in range(count):
            while place not in early and listening:
                for one in select(listening, [], [])[0]:
                    if said := got(one):
                        which, made = pickle.loads(said)  # noqa: S301  our own child's
                        early[which] = made
                    else:
                        listening.remove(one)
            made = early.pop(place, None)
            if isinstance(made, Exception):
                raise made
            yield made
    finally:
        end()
        for hand in team:
            os.close(hand.answers)
            os.waitpid(hand.pid, 0)
        atexit.unregister(end)
