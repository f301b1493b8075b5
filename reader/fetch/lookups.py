"""Names looked up without making anybody wait for the answer who no longer wants it."""

import asyncio
import socket
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar
from weakref import WeakSet

_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")

_READY: WeakSet[asyncio.AbstractEventLoop] = WeakSet()
"""The event loops whose lookups nobody waits for."""

_LOOKUPS: tuple[object, ...] = (socket.getaddrinfo,)
"""What an event loop looks names up by."""


class _Threads(ThreadPoolExecutor):
    """Threads of an event loop, which it waits for at its end, but for those that look up a name.

    The system's lookup cannot be broken off, and where no server answers takes half a minute: so
    long the shell would not come back after ^C.
    """

    def submit(
        self, fn: Callable[_Given, _Made], /, *args: _Given.args, **kwargs: _Given.kwargs
    ) -> Future[_Made]:
        if fn not in _LOOKUPS:
            return super().submit(fn, *args, **kwargs)
        future: Future[_Made] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(fn(*args, **kwargs))
            except Exception as error:  # noqa: BLE001  it is raised where it is awaited
                future.set_exception(error)

        threading.Thread(target=run, daemon=True, name="reader-lookup").start()
        return future


def let_lookups_go() -> None:
    """From now on the event loop that runs here does not wait for lookups when it ends."""
    loop = asyncio.get_running_loop()
    if loop not in _READY:
        _READY.add(loop)
        loop.set_default_executor(_Threads())
