"""Read a server's response: check its type, decompress it, and load the body within bounds."""

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import UTC, datetime
from typing import cast

import httpx

from reader.errors import EmptyPage, FetchError, TooLarge
from reader.expressions import expression
from reader.fetch.addresses import host, safe_url
from reader.fetch.challenges import challenge
from reader.fetch.content_types import LOOKED_AT, check_bytes, check_type
from reader.fetch.failures import STRANGERS, failure
from reader.fetch.limits import Limits, Progress
from reader.fetch.statuses import refusal
from reader.model import Page
from reader.packing.engines import installed, readable
from reader.packing.signatures import packing_of
from reader.packing.unpacking import MOST_TIMES, Unpacker
from reader.text import line
from reader.values import dataclass

_MEDIA_TYPE = expression(r"[\w.+-]{1,80}/[\w.+-]{1,80}", re.ASCII)
_CHARSET = expression(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.ASCII | re.IGNORECASE)
_WORTH_READING = 1024
"""Bytes that make an unfinished page worth showing when time has run out."""
_REFUSAL_READ = 1 << 16
"""Bytes read of a refusal to find out what it is."""
_PARTIAL = 206
_SECRET = frozenset({"set-cookie", "set-cookie2", "www-authenticate", "authentication-info"})


@dataclass(frozen=True, slots=True)
class Loading:
    """A response whose body has not been loaded yet."""

    response: httpx.Response
    url: str
    limits: Limits
    end: float
    """The deadline, by the clock of the event loop."""
    progress: Progress | None = None
    picture: bool = False
    """Whether a picture was asked for instead of text."""

    @property
    def resource(self) -> str:
        """What was asked for, as a word for sentences."""
        return "picture" if self.picture else "page"


async def page_of(loading: Loading) -> Page:
    """The page in a response; raises what is wrong with it."""
    response, url, limits = loading.response, loading.url, loading.limits
    name = host(url)
    now = datetime.now(UTC).replace(microsecond=0)  # no page says more than a second
    if not response.is_success or response.status_code in {204, 205}:
        raise await _status_error(loading, now)
    content_type = response.headers.get("content-type", "")
    media_type = content_type.partition(";")[0].strip().lower()
    media_type = media_type if _MEDIA_TYPE.fullmatch(media_type) else ""
    if not loading.picture:
        check_type(media_type, name)
    elif not media_type.startswith("image/"):
        raise FetchError(f"{name} sent no picture.", safe_url(url))
    packing = _packing(response, url)
    unpacker = Unpacker(packing, limits.size)
    is_complete = await _load(loading, unpacker)
    was_plain = unpacker.was_plain
    inner = packing_of(unpacker.body)
    if inner in readable():
        unpacker = _file(unpacker, inner, packing, loading)
        is_complete = is_complete and unpacker.is_complete
    body = bytes(unpacker.body)
    if not body:
        raise EmptyPage(f"{name} sent an empty {loading.resource}.")
    if not loading.picture:
        _check_page(body, url)
    charset = _CHARSET.search(content_type)
    return Page(
        body,
        url=url,
        media_type=media_type,
        charset=charset[1] if charset else "",
        fetched=now,
        incomplete=not is_complete or response.status_code == _PARTIAL,
        headers=_public_headers(response.headers),
        notes=(NOT_PACKED,) if was_plain else (),
    )


def _check_page(body: bytes, url: str) -> None:
    """Raise OpenError if the response is not a page, NeedsBrowser if it is a challenge."""
    check_bytes(body, f"The page at {host(url)}")
    wall = challenge(body, url)
    if wall:
        raise wall


def _public_headers(headers: httpx.Headers) -> tuple[tuple[str, str], ...]:
    """The response headers that the library may keep: cookies are private."""
    cleaned = ((name.lower(), line(value)) for name, value in headers.multi_items())
    return tuple(header for header in cleaned if header[0] not in _SECRET)


def _file(packed: Unpacker, inner: str, packing: str, loading: Loading) -> Unpacker:
    """Decompress a file sent as such, like .gz; one compressed again in transit is refused."""
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
        f"The {loading.resource} at {name} is larger than {loading.limits.size_words}.", url
    )


async def _status_error(loading: Loading, now: datetime) -> FetchError:
    """The error for a status other than 200; a challenge is recognised by the page sent with it."""
    response = loading.response
    if response.status_code in {401, 403, 405, 429, 503}:
        body = await _beginning(loading)
        wall = challenge(body, loading.url)
        if wall:
            return wall
    return refusal(response.status_code, loading.url, response.headers, now, loading.resource)


async def _beginning(loading: Loading) -> bytes:
    """The first bytes of the body of a refusal; b"" if they do not come at once."""
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


NOT_PACKED = (
    "The server called the page compressed, which it is not: it is read as it was received."
)
_UNPACKED = frozenset(
    {
        "",
        "identity",
        "none",
        "utf-8",
        "utf8",
        "iso-8859-1",
        "us-ascii",
        "ascii",
        "8bit",
        "text/html",
    }
)
"""What servers call a body that nothing packed; some name its charset or type in the wrong header,
which browsers pass over.
"""


def _packing(response: httpx.Response, url: str) -> str:
    """The compression of the body, one layer at most: several layers are used only as an attack."""
    names = response.headers.get("content-encoding", "").lower().split(",")
    packings = [name.strip() for name in names if name.strip() not in _UNPACKED]
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
    is_known = False
    try:
        async with asyncio.timeout_at(loading.end), aclosing(raw) as pieces:
            async for piece in pieces:
                unpacker.feed(piece)
                if loading.progress:
                    loading.progress(unpacker.received, announced)
                if unpacker.full:
                    raise _too_large(loading, unpacker)
                is_known = is_known or loading.picture or _is_page(unpacker, url)
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
    if not unpacker.body and not unpacker.is_complete:
        raise FetchError(f"{host(url)} sent a damaged page.", url)
    return unpacker.is_complete


def _is_page(unpacker: Unpacker, url: str) -> bool:
    """Whether enough has come to tell the type. OpenError for a video, before all is loaded."""
    if len(unpacker.body) < LOOKED_AT:
        return False
    if not packing_of(unpacker.body):
        check_bytes(bytes(unpacker.body[:LOOKED_AT]), f"The page at {host(url)}")
    return True


def _announced(response: httpx.Response) -> int | None:
    """The number of bytes that the server announces."""
    length = response.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() and len(length) < 20 else None
