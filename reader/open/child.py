"""A page understood by a process of its own, while this one gets ready to show it.

On two cores the screen's 300 ms of imports and the page's parsing run side by side. The child is
forked before there are threads, answers through a pipe, and can be killed.
"""

import atexit
import os
import pickle
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from select import select

from reader.model import Page, Reading


@dataclass(frozen=True, slots=True)
class Begun:
    """A page that is being understood elsewhere."""

    wait: Callable[[], Reading]
    """The reading, once; raises what went wrong."""
    is_ready: Callable[[float], bool]
    """Whether `wait` would not have to, after so many seconds at most."""


def begun(page: Page) -> Begun:
    """Start on `page`. Where there is no fork, or the child dies, `wait` does it here and then."""
    if not hasattr(os, "fork"):
        return Begun(lambda: _understood(page), lambda _: False)
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        _answer(page, write_end)
    os.close(write_end)
    atexit.register(_stop, child)

    def wait() -> Reading:
        with os.fdopen(read_end, "rb") as pipe:
            said = pipe.read()
        atexit.unregister(_stop)
        with suppress(ChildProcessError):
            os.waitpid(child, 0)
        return _told(said) if said else _understood(page)

    return Begun(wait, lambda seconds: bool(select([read_end], [], [], seconds)[0]))


def _answer(page: Page, write_end: int) -> None:
    """The child's whole life: what it made, or what went wrong, into the pipe."""
    try:
        made: Reading | Exception
        try:
            made = _understood(page)
        except Exception as error:  # noqa: BLE001  it is raised where it is waited for
            made = error
        with os.fdopen(write_end, "wb") as pipe:
            pipe.write(pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
    finally:
        os._exit(0)  # nothing of the parent's is to be flushed or closed twice


def _understood(page: Page) -> Reading:
    from reader.open.extract import understood  # noqa: PLC0415  60 ms that the parent never pays

    return understood(page)


def _told(said: bytes) -> Reading:
    made: object = pickle.loads(said)  # noqa: S301  our own child's
    if isinstance(made, Exception):
        raise made
    if not isinstance(made, Reading):
        raise TypeError(f"a child answered with {type(made).__name__}")
    return made


def _stop(child: int) -> None:
    """Whoever leaves before the page is understood does not leave its child behind."""
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
