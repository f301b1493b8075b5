"""Pages from the web, each within bounds of time, size and redirects.

The library has a clock for single reads but none for a whole answer, none for its size, and would
unpack a bomb in one step; so the deadline, the unpacking and the redirects are done here.
"""

import asyncio
import os
import re
import ssl
from collections.abc import AsyncGenerator, Awaitable
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar, cast
from urllib.parse import urldefrag, urljoin, urlsplit

import httpx
import truststore

from reader.errors import EmptyPage, FetchError, OpenError, TooLarge
from reader.fetch.addresses import host, safe_url
from reader.fetch.failures import STRANGERS, failure
from reader.fetch.kinds import check_bytes, check_type
from reader.fetch.limits import DEFAULT, Limits, Progress
from reader.fetch.statuses import refusal
from reader.fetch.unpacking import Unpacker
from reader.model import Page
from reader.version import __version__

_Result = TypeVar("_Result")

_HEADERS = {
    "User-Agent": f"reader/{__version__}",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",  # those whose unpacking can be bounded
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PACKINGS = {"": "", "gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}
_MEDIA_TYPE = re.compile(r"[\w.+-]{1,80}/[\w.+-]{1,80}", re.ASCII)
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.ASCII | re.IGNORECASE)
_LONGEST_ADDRESS = 8192
_WORTH_READING = 1024
"""Bytes that make an unfinished page worth showing when the time is up."""
_PARTIAL = 206


@dataclass(frozen=True, slots=True)
class _Trip:
    """What one page is fetched with."""

    client: httpx.AsyncClient
    limits: Limits
    end: float
    """When it has to be over, by the clock of the event loop."""


async def fetch(
    url: str,
    *,
    limits: Limits = DEFAULT,
    progress: Progress | None = None,
    transport: httpx.AsyncBaseTransport | None = None,
) -> Page:
    """The page at an http or https address.

    `progress` hears of bytes as they come over the wire. The page's `url` is where it was found in
    the end, with the fragment that was asked for or redirected to, and never with a password.
    """
    address, auth = _address(url)
    end = asyncio.get_running_loop().time() + limits.seconds
    async with _client(limits, transport, safe_url(address)) as client:
        trip = _Trip(client, limits, end)
        found, response = await _follow(trip, address, auth)
        return await _page(trip, found, response, progress)


def _address(url: str) -> tuple[str, httpx.BasicAuth | None]:
    """The address without name and password, and those by themselves."""
    url = url.strip()
    if len(url) > _LONGEST_ADDRESS:
        raise OpenError("The address is too long to be one.")
    try:
        parsed = httpx.URL(url)
        port = urlsplit(url).port  # stricter than the library: an open bracket, port 99999
        named = bool(parsed.host) and b"%" not in parsed.raw_host
        # The password stays out of the address from here on: it cannot leak from where it is not.
        bare = str(parsed.copy_with(username=None, password=None))
    except (httpx.InvalidURL, ValueError) as error:
        raise OpenError("This is no address that can be opened.") from error
    if not named or port == 0 or parsed.scheme not in {"http", "https"}:
        raise OpenError("This is no address of a web page: it names no server.")
    has_auth = parsed.username or parsed.password
    return bare, httpx.BasicAuth(parsed.username, parsed.password) if has_auth else None


async def _keep_location(response: httpx.Response) -> None:
    """Put the target of a redirect out of the library's sight.

    It makes the next request even when told not to follow, and fails on a target that is none.
    """
    response.extensions["location"] = response.headers.pop("location", "")


def _client(
    limits: Limits, transport: httpx.AsyncBaseTransport | None, url: str
) -> httpx.AsyncClient:
    """A client for one page; a proxy or certificates named by the environment are used."""
    try:
        return httpx.AsyncClient(
            headers=_HEADERS,
            timeout=limits.silence,
            verify=_trusted(),
            transport=transport,
            trust_env=transport is None,
            event_hooks={"response": [_keep_location]},
        )
    except (httpx.InvalidURL, ValueError, ImportError) as error:
        raise FetchError("The proxy named in the environment cannot be used.", url) from error
    except OSError as error:
        raise FetchError(
            "The certificates named in the environment cannot be read.", url
        ) from error


def _trusted() -> ssl.SSLContext:
    """The certificates the system trusts, or those the user names."""
    if os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR"):
        return httpx.create_ssl_context()
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


async def _within(trip: _Trip, url: str, work: Awaitable[_Result]) -> _Result:
    """The result of `work` before the time is up, its errors made ours."""
    try:
        async with asyncio.timeout_at(trip.end):
            return await work
    except STRANGERS as error:
        raise failure(error, url, trip.limits) from error


async def _follow(
    trip: _Trip, url: str, auth: httpx.BasicAuth | None
) -> tuple[str, httpx.Response]:
    """The address that answers in the end, and its answer; the body is not loaded yet.

    By hand, so that name and password go to the server they were given for and to no other.
    """
    origin = _origin(url)
    for _ in range(trip.limits.redirects + 1):
        request = trip.client.build_request("GET", url)
        own = auth if _origin(url) == origin else None
        response = await _within(trip, url, trip.client.send(request, auth=own, stream=True))
        if response.status_code not in _REDIRECTS:
            return url, response
        await _within(trip, url, response.aclose())
        url = _next(url, response.extensions["location"])
    message = f"{host(url)} sends on more than {trip.limits.redirects} times."
    raise FetchError(message, url)


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port


def _next(url: str, location: str) -> str:
    """Where a redirect leads. A fragment stays with the reader, as in browsers."""
    try:
        target = urljoin(url, location.strip())
        found, fragment = urldefrag(target)
        scheme = urlsplit(found).scheme
    except ValueError:
        found = fragment = scheme = ""
    if not location or scheme not in {"http", "https"}:
        message = f"{host(url)} sends on to what is no address of a web page."
        raise FetchError(message, url)
    try:
        bare, _ = _address(found)
    except OpenError as error:
        message = f"{host(url)} sends on to an address that cannot be opened."
        raise FetchError(message, url) from error
    kept = fragment or urldefrag(url)[1]
    return f"{bare}#{kept}" if kept else bare


async def _page(trip: _Trip, url: str, response: httpx.Response, progress: Progress | None) -> Page:
    """The page in an answer, or what is wrong with it."""
    name = host(url)
    now = datetime.now(UTC).replace(microsecond=0)  # no page says more than a second
    if not response.is_success or response.status_code in {204, 205}:
        raise refusal(response.status_code, url, response.headers, now)
    content_type = response.headers.get("content-type", "")
    media_type = content_type.partition(";")[0].strip().lower()
    media_type = media_type if _MEDIA_TYPE.fullmatch(media_type) else ""
    check_type(media_type, name)
    unpacker = Unpacker(_packing(response, url), trip.limits.size)
    whole = await _load(trip, url, response, unpacker, progress)
    body = bytes(unpacker.body)
    if not body:
        raise EmptyPage(f"{name} sent an empty page.")
    check_bytes(body, f"The page at {name}")
    charset = _CHARSET.search(content_type)
    return Page(
        body,
        url=url,
        media_type=media_type,
        charset=charset[1] if charset else "",
        fetched=now,
        incomplete=not whole or response.status_code == _PARTIAL,
    )


def _packing(response: httpx.Response, url: str) -> str:
    """What the body is packed with: once at most, since packing on packing is only done to harm."""
    names = response.headers.get("content-encoding", "").lower().split(",")
    packings = [name.strip() for name in names if name.strip() not in {"", "identity"}]
    if len(packings) > 1:
        raise FetchError(f"{host(url)} packed the page more than once.", url)
    packing = _PACKINGS.get(packings[0] if packings else "")
    if packing is None:
        raise FetchError(f"{host(url)} packed the page in a way nobody asked for.", url)
    return packing


async def _load(
    trip: _Trip,
    url: str,
    response: httpx.Response,
    unpacker: Unpacker,
    progress: Progress | None,
) -> bool:
    """Fill `unpacker` with the body; False if it broke off and what came is worth reading."""
    too_large = TooLarge(f"The page at {host(url)} is larger than {trip.limits.size_words}.", url)
    announced = _announced(response)
    if announced is not None and announced > trip.limits.size:
        raise too_large
    raw = cast("AsyncGenerator[bytes]", response.aiter_raw())
    try:
        async with asyncio.timeout_at(trip.end), aclosing(raw) as pieces:
            async for piece in pieces:
                unpacker.feed(piece)
                if progress:
                    progress(unpacker.received, announced)
                if unpacker.full:
                    raise too_large
    except STRANGERS as error:
        if isinstance(error, httpx.RemoteProtocolError):
            enough = 1  # it ended early, and says so
        elif isinstance(error, (TimeoutError, httpx.ReadTimeout)):
            enough = _WORTH_READING
        else:
            enough = unpacker.received + 1  # a broken line is mended by trying again
        if len(unpacker.body) < enough:
            raise failure(error, url, trip.limits) from error
        return False
    if not unpacker.body and not unpacker.whole:
        raise FetchError(f"{host(url)} sent the page damaged.", url)
    return unpacker.whole


def _announced(response: httpx.Response) -> int | None:
    """How many bytes the server says will come over the wire."""
    length = response.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() and len(length) < 20 else None
