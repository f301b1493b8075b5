"""Start understanding a page in another process while this one gets ready to show it.

On two cores the screen's 300 ms of imports and the page's parsing run side by side.
"""

import atexit
import os
from collections.abc import Callable
from importlib import import_module

from reader.model import Page, Reading
from reader.open.bounds import bounds
from reader.open.child import forked
from reader.open.job import Job
from reader.open.understand import Attempt
from reader.stand_ins import without
from reader.values import NamedTuple

_SHARED = ("logging", "reader.nested")
"""Modules that both processes need later: imported before they part, they are imported once."""


class Begun(NamedTuple):
    """A page that another process is working on."""

    attempt: Attempt
    is_ready: Callable[[float], bool]
    """Whether the result is ready after waiting at most so many seconds."""

    def answer(self) -> Reading | None:
        """The reading by that process, None if it gave up: `wait` then takes another way, and maybe
        many seconds. Raises whatever went wrong.
        """
        answer = self.attempt.of_begun()
        if answer is None:
            return None
        atexit.unregister(self.attempt.stop)
        return answer.reading

    def wait(self) -> Reading:
        """Return the reading, once; raises whatever went wrong."""
        try:
            return self.attempt.result().reading
        finally:
            atexit.unregister(self.attempt.stop)


def begun(page: Page) -> Begun:
    """Start on `page`. If no process can be forked, `wait` does the work itself when called."""
    child = None
    try:
        if hasattr(os, "fork"):
            with without(("textwrap",)):  # for groups of exceptions that are reported; ½ ms
                for name in _SHARED:
                    import_module(name)
            child = forked(Job(page), bounds(len(page.body)))
    except OSError:  # there is no room for another process
        pass
    if child is None:
        return Begun(Attempt(page), lambda _: False)
    attempt = Attempt(page, begun=child)
    # Leaving before the page is understood must not leave the child process behind.
    atexit.register(attempt.stop)
    return Begun(attempt, child.is_ready)
