"""A child process that does one job and ends when it exceeds its bounds, is stopped, or we end.

It is forked while this process is small and has no threads yet, on its way to the screen.
Everywhere else a new process is started: a fork of a process with threads may deadlock, and macOS
forbids most of what one would do after it.
"""

import gc
import os
import pickle
import signal
import sys
import threading
import time
from contextlib import suppress
from functools import partial
from select import select
from typing import NoReturn

from reader.model import Explanation
from reader.open.bounds import LEFT_ALONE, TOO_LONG, TOO_MUCH, Bounds, keep_within, why_ended
from reader.open.handing_over import Arrival, hand_on, hand_over
from reader.open.job import Job, do
from reader.open.lost_process import Lost
from reader.open.pipes import Pipe, pipes, receive, send, widen

_CODE = "import sys; sys.path[:] = sys.argv[1:]; from reader.open.child import serve; serve()"
_MOMENT = 0.05
"""Seconds after which taking over what lies ready is left for later."""


class Child:
    """A process at work: it answers through a pipe, and ends when its leash is closed."""

    def __init__(self, pid: int, answer: int, leash: int, within: Bounds) -> None:
        self._pid = pid
        self._answer = answer
        self._leash = leash
        self._within = within
        self._arrival = Arrival(answer, time.monotonic() + within.patience)
        self._ended = threading.Lock()
        self._has_ended = False

    def is_ready(self, seconds: float) -> bool:
        """Whether it has answered or ended, after waiting at most so many seconds. What comes
        before its answer is made is taken over meanwhile.
        """
        end = time.monotonic() + seconds
        with suppress(TimeoutError):  # the wait for it raises that again
            while not self._arrival.is_made:
                left = end - time.monotonic()
                if left < -_MOMENT or not select([self._answer], [], [], max(0.0, left))[0]:
                    return False
                self._arrival.take()
        return True

    def wait(self) -> Explanation:
        """Return the answer; call it once only. Raises what the job raised, or Lost."""
        in_time = False
        try:
            while not self._arrival.is_over:
                self._arrival.take()
            in_time = True
        except TimeoutError:
            pass
        finally:
            if not in_time:
                self.stop()
            status = self._end()
        answer = self._arrival.result
        if status == 0 and answer is not None:
            return _explanation(answer)
        raise Lost(why_ended(status if in_time else TOO_LONG, self._within))

    def stop(self) -> None:
        """End the process if it is still running. A caller waiting for it gets Lost."""
        with self._ended:
            if not self._has_ended:
                with suppress(ProcessLookupError):
                    os.kill(self._pid, signal.SIGKILL)

    def _end(self) -> int:
        """The exit status, negative for a signal."""
        with self._ended:
            _, status = os.waitpid(self._pid, 0)
            self._has_ended = True
        os.close(self._answer)
        os.close(self._leash)
        return os.waitstatus_to_exitcode(status)


def forked(job: Job, within: Bounds) -> Child:
    """Run `job` in a copy of this process, which has no threads yet. OSError if fork fails."""
    with pipes(2) as (answer, leash):
        pid = os.fork()
    if pid == 0:
        try:
            os.close(leash.write)  # or it would hold its own leash
            keep_within(within, leash.read)
            _answer(job, answer.write)
        finally:
            os._exit(1)  # whatever goes wrong, never a second reader on the same terminal
    return _child(pid, answer, leash, within)


def started(job: Job, within: Bounds) -> Child:
    """Run `job` in a new process. OSError if none can be started."""
    message = pickle.dumps((job, within), pickle.HIGHEST_PROTOCOL)
    with pipes(2) as (answer, leash):
        pid = os.posix_spawn(
            sys.executable,
            [sys.executable, "-I", "-c", _CODE, *sys.path],
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, leash.read, 0),
                (os.POSIX_SPAWN_DUP2, answer.write, 1),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            ],
        )
    child = _child(pid, answer, leash, within)
    with suppress(BrokenPipeError):  # it has ended: wait() raises that
        send(leash.write, message)
    return child


def serve() -> NoReturn:
    """The main function of a started process: one job from standard input, one answer."""
    message = receive(0)
    if not message:
        os._exit(LEFT_ALONE)
    job, within = pickle.loads(message)  # noqa: S301  our own parent's
    keep_within(within, 0)
    _answer(job, 1)


def _child(pid: int, answer: Pipe, leash: Pipe, within: Bounds) -> Child:
    widen(answer.write)
    os.close(answer.write)
    os.close(leash.read)
    return Child(pid, answer.read, leash.write, within)


def _answer(job: Job, out: int) -> NoReturn:
    """Write the result of a job, or the exception it raised, to the pipe; then end the process."""
    status = 1
    try:
        result: Explanation | Exception
        try:
            result = do(job, partial(hand_on, end=out))
        except MemoryError:
            os._exit(TOO_MUCH)
        except Exception as error:  # noqa: BLE001  it is raised where it is waited for
            result = error
        # All of it is alive, and the process ends: to look for garbage takes as long as to write.
        gc.disable()
        hand_over(result, out)
        status = 0
    finally:
        os._exit(status)  # nothing of the parent's is to be flushed or closed twice


def _explanation(answer: object) -> Explanation:
    if isinstance(answer, Exception):
        raise answer
    if not isinstance(answer, Explanation):
        raise TypeError(f"a child answered with {type(answer).__name__}")
    return answer
