"""A child process that imports the extraction while this one parses the command line.

These imports take 50 ms and do not depend on which page is read. What both processes need is
imported here, before the fork.
"""

import os
import pickle
import signal
from contextlib import suppress

from reader.open.bounds import Bounds
from reader.open.child import Child, serve
from reader.open.job import Job
from reader.open.pipes import Pipe, pipes, put, widen


class Standby:
    """A process that waits for one job, and ends when this process ends."""

    def __init__(self, pid: int, answer: Pipe, leash: Pipe) -> None:
        self._pid, self._answer, self._leash = pid, answer.read, leash.write

    def child(self, job: Job, within: Bounds) -> Child:
        """Give it `job`; may be called once. The process at work on it."""
        child = Child(self._pid, self._answer, self._leash, within)
        said = pickle.dumps((job, within), pickle.HIGHEST_PROTOCOL)
        widen(self._leash, len(said))  # it may not listen yet
        with suppress(BrokenPipeError):  # it has ended: who waits is told
            put(self._leash, said)
        return child

    def dismiss(self) -> None:
        """End it without a job."""
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._answer)
        os.close(self._leash)


def standby() -> Standby | None:
    """Fork this process, which has no threads yet; None if no process can be forked."""
    if not hasattr(os, "fork"):
        return None
    try:
        with pipes(2) as (answer, leash):
            pid = os.fork()
    except OSError:  # there is no room for another process
        return None
    if pid == 0:
        try:
            os.close(leash.write)  # or it would hold its own leash
            serve(leash.read, answer.write)
        finally:
            os._exit(1)  # whatever goes wrong, it is no second reader on the same terminal
    os.close(answer.write)
    os.close(leash.read)
    return Standby(pid, answer, leash)
