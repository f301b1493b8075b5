"""Requests for the rest of a discussion: made one at a time, paced for each host, within bounds."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import field
from typing import TypeAlias, TypeVar
from urllib.parse import urlsplit

from reader.errors import ReaderError, Refused, size_words
from reader.model import Page
from reader.request import Request
from reader.values import dataclass

Ask: TypeAlias = Callable[[Request], Awaitable[Page]]
Tell: TypeAlias = Callable[[int, int | None], None]
"""Called with the number of comments so far, and with their total where that is known."""
_Made = TypeVar("_Made")
_BUSY = frozenset({429, 503})


@dataclass(frozen=True, slots=True)
class Caps:
    """Limits on what fetching the rest of one discussion may cost."""

    requests: int = 200
    size: int = 64 << 20
    """Total size of all answers in bytes, after decompression."""
    seconds: float = 300.0
    pause: float = 0.25
    """Seconds between two requests to the same host: too short for the user to notice."""
    patience: int = 60
    """The longest wait in seconds that a host may ask for, granted once."""


ANSWER = 8 << 20
"""Bytes of one answer: the largest one known, 4,000 comments in one piece, has 4 MB."""


async def _nobody(_host: str) -> bool:
    return False


def _silent(_here: int, _of: int | None) -> None:
    return


@dataclass(frozen=True, slots=True)
class Asking:
    """How requests are made, and what the user allows."""

    ask: Ask
    may_ask: Callable[[str], Awaitable[bool]] = _nobody
    """Whether the user permits requests to a host other than the page's own."""
    tell: Tell = _silent
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    caps: Caps = Caps()
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class Ended(Exception):
    """No further request is made; the text is the reason, as a sentence."""


def is_own(home: str, host: str) -> bool:
    """Whether `host` belongs to the page: the same host, or one is a subdomain of the other."""
    one, other = home.removeprefix("www."), host.removeprefix("www.")
    shorter, longer = sorted((one, other), key=len)
    named = "." in shorter and not shorter.replace(".", "").isdigit()
    return one == other or (named and longer.endswith("." + shorter))


def is_named(host: str, hosts: tuple[str, ...]) -> bool:
    """Whether a host is one of `hosts` or a subdomain of one."""
    return any(host == known or host.endswith("." + known) for known in hosts)


def _named(url: str) -> str:
    """The host of an address as DNS looks it up: letters of other scripts pass for Latin ones."""
    host = urlsplit(url).hostname or ""
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return ascii(host)


class Session:
    """The requests made for one page."""

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
        """The host that was asked last."""

    def tell(self, count: int, total: int | None) -> None:
        """Report how many comments there are so far."""
        self._asking.tell(count, total)

    async def answer(self, request: Request) -> Page:
        """Return the answer to a request. Ended if it may not be made, FetchError if refused."""
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
            raise Ended(f"{size_words(caps.size)} of answers came, which is the limit.")

    async def _allowed(self, host: str) -> bool:
        if is_own(self._home, host):
            return True
        if host not in self._words:
            loop = asyncio.get_running_loop()
            began = loop.time()
            self._words[host] = await self._unless_stopped(self._asking.may_ask(host), timed=False)
            # Only the time that hosts take is counted, not the time the user takes to decide.
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
        """Seconds left of the total that all answers may take, counted from the first request."""
        now = asyncio.get_running_loop().time()
        if self._end is None:
            self._end = now + self._asking.caps.seconds
        return max(0.0, self._end - now)

    async def _unless_stopped(self, work: Awaitable[_Made], *, timed: bool = True) -> _Made:
        """The result of `work`, given up when the user stops it or, where `timed`, when time runs
        out.
        """
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
