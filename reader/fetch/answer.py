"""A server's answer to a page: its type, its packing, its body within bounds."""

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

import httpx

from reader.errors import EmptyPage, FetchError, TooLarge
from reader.expressions import expression
from reader.fetch.addresses import host, safe_url
from reader.fetch.challenges import challenge
from reader.fetch.failures import STRANGERS, failure
from reader.fetch.kinds import LOOKED_AT, check_bytes, check_type
from reader.fetch.limits import Limits, Progress
from reader.fetch.statuses import refusal
from reader.model import Page
from reader.packing.engines import installed
from reader.packing.unpacking import MOST_TIMES, Unpacker, packing_of
from reader.text import line

_MEDIA_TYPE = expression(r"[\w.+-]{1,80}/[\w.+-]{1,80}", re.ASCII)
_CHARSET = expression(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.ASCII | re.IGNORECASE)
_WORTH_READING = 1024
"""Bytes that make an unfinished page worth showing when the time is up."""
_REFUSAL_READ = 1 << 16
"""Bytes of a refusal that are looked at for what it is."""
_PARTIAL = 206
_SECRET = frozenset({"set-cookie", "set-cookie2", "www-authenticate", "authentication-info"})


@dataclass(frozen=True, slots=True)
class Loading:
    """An answer whose body is still to come."""

    response: httpx.Response
    url: str
    limits: Limits
    end: float
    """When it has to be over, by the clock of the event loop."""
    progress: Progress | None = None
    picture: bool = False
    """Whether a picture is what was asked for, and no text."""

    @property
    def what(self) -> str:
        """What was asked for, as sentences call it."""
        return "picture" if self.picture else "page"


async def page_of(loading: Loading) -> Page:
    """The page in an answer, or what is wrong with it."""
    response, url, limits = loading.response, loading.url, loading.limits
    name = host(url)
    now = datetime.now(UTC).replace(microsecond=0)  # no page says more than a second
    if not response.is_success or response.status_code in {204, 205}:
        raise await _refused(loading, now)
    content_type = response.headers.get("content-type", "")
    media_type = content_type.partition(";")[0].strip().lower()
    media_type = media_type if _MEDIA_TYPE.fullmatch(media_type) else ""
    if not loading.picture:
        check_type(media_type, name)
    elif not media_type.startswith("image/"):
        raise FetchError(f"{name} sent no picture.", safe_url(url))
    packing = _packing(response, url)
    unpacker = Unpacker(packing, limits.size)
    whole = await _load(loading, unpacker)
    inner = packing_of(unpacker.body)
    if inner in installed():
        unpacker = _file(unpacker, inner, packing, loading)
        whole = whole and unpacker.whole
    body = bytes(unpacker.body)
    if not body:
        raise EmptyPage(f"{name} sent an empty {loading.what}.")
    if not loading.picture:
        _check_page(body, url)
    charset = _CHARSET.search(content_type)
    return Page(
        body,
        url=url,
        media_type=media_type,
        charset=charset[1] if charset else "",
        fetched=now,
        incomplete=not whole or response.status_code == _PARTIAL,
        headers=_told(response.headers),
    )


def _check_page(body: bytes, url: str) -> None:
    """OpenError for what is no page, NeedsBrowser for a riddle in its place."""
    check_bytes(body, f"The page at {host(url)}")
    wall = challenge(body, url)
    if wall:
        raise wall


def _told(headers: httpx.Headers) -> tuple[tuple[str, str], ...]:
    """What a server said, as a library may keep it: cookies are for nobody else."""
    said = ((name.lower(), line(value)) for name, value in headers.multi_items())
    return tuple(one for one in said if one[0] not in _SECRET)


def _file(packed: Unpacker, inner: str, packing: str, loading: Loading) -> Unpacker:
    """What is in a packed file that a server sent as it is; one that it packed again is refused."""
    if packing:
        raise _packed_twice(loading.url)
    unpacker = Unpacker(inner, loading.limits.size)
    unpacker.feed(bytes(packed.body))
    if unpacker.full:
        raise _too_large(loading, unpacker)
    return unpacker


def _packed_twice(url: str) -> FetchError:
    return FetchError(f"{host(url)} compressed the page more than once.", safe_url(url))


def _too_large(loading: Loading, unpacker: Unpacker | None = None) -> TooLarge:
    name, url = host(loading.url), safe_url(loading.url)
    if unpacker and unpacker.explodes:
        return TooLarge(
            f"The page at {name} unpacks to {MOST_TIMES} times its size, as no page does.", url
        )
    return TooLarge(
        f"The {loading.what} at {name} is larger than {loading.limits.size_words}.", url
    )


async def _refused(loading: Loading, now: datetime) -> FetchError:
    """What a status other than 200 means; a challenge is told by the page that comes with it."""
    response = loading.response
    if response.status_code in {401, 403, 405, 429, 503}:
        body = await _beginning(loading)
        wall = challenge(body, loading.url)
        if wall:
            return wall
    return refusal(response.status_code, loading.url, response.headers, now, loading.what)


async def _beginning(loading: Loading) -> bytes:
    """The first bytes of what comes with a refusal; nothing where they do not come at once."""
    try:
        unpacker = Unpacker(_packing(loading.response, loading.url), _REFUSAL_READ)
        async with asyncio.timeout(2), asyncio.timeout_at(loading.end):
            async for piece in loading.response.aiter_raw():
                unpacker.feed(piece)
                if unpacker.full:
                    break
    except FetchError:
        return b""
    except STRANGERS:
        return b""
    return bytes(unpacker.body)


def _packing(response: httpx.Response, url: str) -> str:
    """What the body is packed with: once at most, since packing on packing is only done to harm."""
    names = response.headers.get("content-encoding", "").lower().split(",")
    packings = [name.strip() for name in names if name.strip() not in {"", "identity"}]
    if len(packings) > 1:
        raise _packed_twice(url)
    packing = packings[0].removeprefix("x-") if packings else ""
    if packing and packing not in installed():
        raise FetchError(
            f"{host(url)} compressed the page in a way that was not asked for.", safe_url(url)
        )
    return packing


async def _load(loading: Loading, unpacker: Unpacker) -> bool:
    """Fill `unpacker` with the body; False if it broke off and what came is worth reading."""
    response, url, limits = loading.response, loading.url, loading.limits
    announced = _announced(response)
    if announced is not None and announced > limits.size:
        raise _too_large(loading)
    raw = cast("AsyncGenerator[bytes]", response.aiter_raw())
    told = False
    try:
        async with asyncio.timeout_at(loading.end), aclosing(raw) as pieces:
            async for piece in pieces:
                unpacker.feed(piece)
                if loading.progress:
                    loading.progress(unpacker.received, announced)
                if unpacker.full:
                    raise _too_large(loading, unpacker)
                told = told or loading.picture or _is_told(unpacker, url)
    except STRANGERS as error:
        if isinstance(error, httpx.RemoteProtocolError):
            enough = 1  # it ended early, and says so
        elif isinstance(error, (TimeoutError, httpx.ReadTimeout)):
            enough = _WORTH_READING
        else:
            enough = unpacker.received + 1  # a broken line is mended by trying again
        if len(unpacker.body) < enough:
            raise failure(error, url, limits) from error
        return False
    if not unpacker.body and not unpacker.whole:
        raise FetchError(f"{host(url)} sent a damaged page.", url)
    return unpacker.whole


def _is_told(unpacker: Unpacker, url: str) -> bool:
    """Whether enough came to tell what it is. OpenError for a film, before all of it is loaded."""
    if len(unpacker.body) < LOOKED_AT:
        return False
    if not packing_of(unpacker.body):
        check_bytes(bytes(unpacker.body[:LOOKED_AT]), f"The page at {host(url)}")
    return True


def _announced(response: httpx.Response) -> int | None:
    """How many bytes the server says will come over the wire."""
    length = response.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() and len(length) < 20 else None
