"""Host name lookups that do not delay the end of the program."""

import asyncio
import socket
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar
from weakref import WeakSet

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")

_READY: WeakSet[asyncio.AbstractEventLoop] = WeakSet()
"""The event loops that do not wait for lookups."""

_LOOKUPS: tuple[object, ...] = (socket.getaddrinfo,)
"""The functions by which an event loop looks up names."""


class _Threads(ThreadPoolExecutor):
    """An executor that an event loop waits for at its end, except for threads that look up a name.

    The system's lookup cannot be interrupted, and takes half a minute if no server answers: the
    shell would not come back for so long after ^C.
    """

    def submit(
        self,
        fn: Callable[_Parameters, _Result],
        /,
        *args: _Parameters.args,
        **kwargs: _Parameters.kwargs,
    ) -> Future[_Result]:
        if fn not in _LOOKUPS:
            return super().submit(fn, *args, **kwargs)
        future: Future[_Result] = Future()

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
    """Make the running event loop end without waiting for lookups."""
    loop = asyncio.get_running_loop()
    if loop not in _READY:
        _READY.add(loop)
        loop.set_default_executor(_Threads())
