"""A page begun by a process of its own, while this one gets ready to show it.

On two cores the screen's 300 ms of imports and the page's parsing run side by side.
"""

import atexit
import os
from collections.abc import Callable
from dataclasses import dataclass

from reader.model import Page, Reading
from reader.open.bounds import bounds
from reader.open.child import forked
from reader.open.job import Job
from reader.open.understand import Attempt


@dataclass(frozen=True, slots=True)
class Begun:
    """A page that is being understood elsewhere."""

    attempt: Attempt
    is_ready: Callable[[float], bool]
    """Whether nobody would have to wait for it, after so many seconds at most."""

    def wait(self) -> Reading:
        """The reading, once; raises what went wrong."""
        try:
            return self.attempt.result().reading
        finally:
            atexit.unregister(self.attempt.stop)


def begun(page: Page) -> Begun:
    """Start on `page`. Where no process can be forked, `wait` does it here and then."""
    try:
        child = forked(Job(page), bounds(len(page.body))) if hasattr(os, "fork") else None
    except OSError:  # there is no room for another process
        child = None
    if child is None:
        return Begun(Attempt(page), lambda _: False)
    attempt = Attempt(page, begun=child)
    # Whoever leaves before the page is understood does not leave the child behind.
    atexit.register(attempt.stop)
    return Begun(attempt, child.is_ready)
