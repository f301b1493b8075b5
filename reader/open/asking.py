"""Questions to the hosts of a discussion: one after the other, at their pace, within bounds."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar
from urllib.parse import urlsplit

from reader.errors import ReaderError, Refused
from reader.model import Page
from reader.request import Request

Ask: TypeAlias = Callable[[Request], Awaitable[Page]]
Tell: TypeAlias = Callable[[int, int | None], None]
"""Told how many comments are here, and of how many where that is known."""
_Made = TypeVar("_Made")
_BUSY = frozenset({429, 503})


@dataclass(frozen=True, slots=True)
class Caps:
    """What the rest of one discussion may cost."""

    requests: int = 200
    size: int = 64 << 20
    """Bytes of all answers, unpacked."""
    seconds: float = 300.0
    pause: float = 0.25
    """Seconds between two questions to one host, which nobody notices who reads."""
    patience: int = 60
    """Seconds that a host may ask to wait, once."""


ANSWER = 8 << 20
"""Bytes of one answer: the largest that is known of, 4,000 comments in one piece, has 4 MB."""


async def _nobody(_host: str) -> bool:
    return False


def _silent(_here: int, _of: int | None) -> None:
    return


@dataclass(frozen=True, slots=True)
class Asking:
    """How questions are put, and what the user says to it."""

    ask: Ask
    may_ask: Callable[[str], Awaitable[bool]] = _nobody
    """The user's word for a host that is not the page's own."""
    tell: Tell = _silent
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    caps: Caps = Caps()
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class Ended(Exception):
    """No more is asked, and this is why: a sentence."""


def is_own(home: str, host: str) -> bool:
    """Whether a host is the page's own: the same, or one of the two a part of the other."""
    one, other = home.removeprefix("www."), host.removeprefix("www.")
    shorter, longer = sorted((one, other), key=len)
    named = "." in shorter and not shorter.replace(".", "").isdigit()
    return one == other or (named and longer.endswith("." + shorter))


def is_named(host: str, hosts: tuple[str, ...]) -> bool:
    """Whether a host is one of `hosts`, or a part of one."""
    return any(host == one or host.endswith("." + one) for one in hosts)


def _named(url: str) -> str:
    """The host of an address as it is looked up: letters of other scripts pass for Latin ones."""
    host = urlsplit(url).hostname or ""
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return ascii(host)


class Session:
    """The questions for one page."""

    def __init__(self, home: str, asking: Asking) -> None:
        self._home = _named(home)
        self._asking = asking
        self._words: dict[str, bool] = {}
        self._asked: set[Request] = set()
        self._next: dict[str, float] = {}
        self._waited: set[str] = set()
        self._size = 0
        self._end: float | None = None
        self.host = ""
        """Who was asked last."""

    def tell(self, here: int, of: int | None) -> None:
        """Say how far it is."""
        self._asking.tell(here, of)

    async def answer(self, request: Request) -> Page:
        """The answer to one question. Ended where it is not to be put, FetchError where refused."""
        host = _named(request.url)
        self._check(request, host)
        if not await self._allowed(host):
            raise Ended(
                f"{host} is not the page's own host and was not asked; "
                f"--ask-hosts {host} allows it."
            )
        self.host = host
        self._asked.add(request)
        try:
            page = await self._in_turn(request, host)
        except Refused as refused:
            if refused.status not in _BUSY or not 0 < refused.wait <= self._asking.caps.patience:
                raise
            if host in self._waited:
                raise
            self._waited.add(host)
            await self._unless_stopped(self._asking.sleep(float(refused.wait)))
            page = await self._in_turn(request, host)
        self._size += len(page.body)
        return page

    def _check(self, request: Request, host: str) -> None:
        caps = self._asking.caps
        if request in self._asked:
            raise Ended(f"{host} leads from one page of comments back to the same one.")
        if len(self._asked) >= caps.requests:
            raise Ended(f"{caps.requests} questions were asked, which is the limit.")
        if self._size >= caps.size:
            raise Ended(f"{caps.size >> 20} MB of answers came, which is the limit.")

    async def _allowed(self, host: str) -> bool:
        if is_own(self._home, host):
            return True
        if host not in self._words:
            loop = asyncio.get_running_loop()
            began = loop.time()
            self._words[host] = await self._unless_stopped(self._asking.may_ask(host), timed=False)
            # The time is the hosts', and not the user's who thinks about them.
            self._end = None if self._end is None else self._end + loop.time() - began
        return self._words[host]

    async def _in_turn(self, request: Request, host: str) -> Page:
        loop = asyncio.get_running_loop()
        pause = self._next.get(host, 0.0) - loop.time()
        if pause > 0:
            await self._unless_stopped(self._asking.sleep(pause))
        try:
            return await self._unless_stopped(self._asking.ask(request))
        finally:
            self._next[host] = loop.time() + self._asking.caps.pause

    def _time_left(self) -> float:
        """Seconds of those that all answers may take together, from the first question on."""
        now = asyncio.get_running_loop().time()
        if self._end is None:
            self._end = now + self._asking.caps.seconds
        return max(0.0, self._end - now)

    async def _unless_stopped(self, work: Awaitable[_Made], *, timed: bool = True) -> _Made:
        """The result of `work`, given up when the user stops it or, where `timed`, time is over."""
        doing = asyncio.ensure_future(work)
        stopping = asyncio.ensure_future(self._asking.stop.wait())
        try:
            await asyncio.wait(
                {doing, stopping},
                timeout=self._time_left() if timed else None,
                return_when=asyncio.FIRST_COMPLETED,
            )
            if doing.done():
                return doing.result()
        finally:
            stopping.cancel()
            if not doing.done():
                doing.cancel()
                with suppress(asyncio.CancelledError, ReaderError):
                    await doing
        if self._asking.stop.is_set():
            raise Ended("You stopped it.")
        raise Ended(f"It took more than {self._asking.caps.seconds:.0f} seconds.")
