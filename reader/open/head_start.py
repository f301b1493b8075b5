"""Start understanding a page in another process while this one gets ready to show it.

On two cores the screen's 300 ms of imports and the page's parsing run side by side.
"""

import atexit
import os
from collections.abc import Callable
from dataclasses import dataclass

from reader.model import Page, Reading
from reader.open.bounds import Bounds, bounds
from reader.open.child import Child, forked
from reader.open.job import Job
from reader.open.standby import Standby
from reader.open.understand import Attempt


@dataclass(frozen=True, slots=True)
class Begun:
    """A page that another process is working on."""

    attempt: Attempt
    is_ready: Callable[[float], bool]
    """Whether the result is ready after waiting at most so many seconds."""

    def wait(self) -> Reading:
        """Return the reading, once; raises whatever went wrong."""
        try:
            return self.attempt.result().reading
        finally:
            atexit.unregister(self.attempt.stop)


def begun(page: Page, standby: Standby | None = None) -> Begun:
    """Start on `page`, in the process `standby` if there is one, else in a new one.

    If no process can be forked, `wait` does the work itself when called.
    """
    child = _child(Job(page), bounds(len(page.body)), standby)
    if child is None:
        return Begun(Attempt(page), lambda _: False)
    attempt = Attempt(page, begun=child)
    # Leaving before the page is understood must not leave the child process behind.
    atexit.register(attempt.stop)
    return Begun(attempt, child.is_ready)


def _child(job: Job, within: Bounds, standby: Standby | None) -> Child | None:
    if standby is not None:
        return standby.child(job, within)
    try:
        return forked(job, within) if hasattr(os, "fork") else None
    except OSError:  # there is no room for another process
        return None
