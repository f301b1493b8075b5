"""Run work in a thread that the program does not wait for when it ends."""

import asyncio
import threading
from collections.abc import Callable
from functools import partial
from typing import TypeVar

_Argument = TypeVar("_Argument")
_Result = TypeVar("_Result")


async def aside(work: Callable[[_Argument], _Result], argument: _Argument) -> _Result:
    """Run `work(given)` in a thread of its own and return its result or raise its exception.

    Unlike a thread of `asyncio.to_thread` it is not joined when the program ends: a user who quits
    while a page of 15 MB is parsed has the shell back at once.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[_Result] = loop.create_future()

    def tell(settle: Callable[[], None]) -> None:
        if not done.done():  # its awaiter has gone: the result is for nobody
            settle()

    def run() -> None:
        settle: Callable[[], None]
        try:
            result = work(argument)
        except Exception as error:  # noqa: BLE001  it is raised where it is awaited
            settle = partial(done.set_exception, error)
        else:
            settle = partial(done.set_result, result)
        try:
            loop.call_soon_threadsafe(tell, settle)
        except RuntimeError:  # the loop has closed meanwhile
            return

    threading.Thread(target=run, daemon=True, name="reader-aside").start()
    return await done
