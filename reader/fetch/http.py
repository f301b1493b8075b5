"""Load pages from the web, each within bounds of time, size and redirects.

The library limits the time of single reads but not of a whole response, nor its size, and would
decompress a bomb in one step; so deadline, decompression and redirects are handled here.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TypeAlias, TypeVar
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import httpx

from reader.errors import FetchError, OpenError
from reader.fetch.addresses import host, origin, safe_url
from reader.fetch.answer import Loading, page_of
from reader.fetch.cache import CachedCopy, cached, page_offline, store
from reader.fetch.client import client
from reader.fetch.dns import let_lookups_go
from reader.fetch.failures import STRANGERS, failure
from reader.fetch.limits import Limits, Progress
from reader.fetch.options import PLAIN, FetchOptions
from reader.fetch.redirects import Resolve, check_hop, resolve_by_system, resolve_nothing
from reader.fetch.refreshes import refresh_target
from reader.model import Page
from reader.request import Request
from reader.text import line
from reader.values import dataclass

_Result = TypeVar("_Result")

Ask: TypeAlias = Callable[[Request], Awaitable[Page]]
"""Sends a request to an endpoint."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNCHANGED = 304
_LONGEST_ADDRESS = 8192
_BROKEN_OFF = (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError)
"""A kept-alive connection that the server closed just as it was used; trying again helps."""


@dataclass(frozen=True, slots=True)
class _Trip:
    """The context in which one page is fetched."""

    client: httpx.AsyncClient
    options: FetchOptions
    end: float
    """The deadline, by the clock of the event loop."""
    auth: httpx.BasicAuth | None = None
    """Name and password, only for the host that was asked for."""
    copy: CachedCopy | None = None
    """The cached copy of the page."""
    resolve: Resolve = resolve_by_system
    request: Request | None = None
    """The request to an endpoint, if this is not a page; redirects to other hosts are refused."""
    is_known: bool = True
    """Whether cookies are sent: not to an endpoint on another host than the page's."""

    @property
    def limits(self) -> Limits:
        return self.options.limits


async def fetch(
    url: str,
    options: FetchOptions = PLAIN,
    *,
    progress: Progress | None = None,
    transport: httpx.AsyncBaseTransport | None = None,
) -> Page:
    """The page at an http or https address.

    `progress` is called with the bytes received. The page's `url` is the final address, with the
    fragment that was asked for or redirected to, and never with a password.
    """
    let_lookups_go()
    address, auth = _address(url)
    bare, fragment = urldefrag(address)
    end = asyncio.get_running_loop().time() + options.limits.seconds
    copy = cached(options.cache, bare, options.limits.size) if options.cache else None
    if options.offline:
        return _offline(copy, address, fragment)
    try:
        async with client(options, transport, safe_url(address)) as line:
            resolve = resolve_by_system if transport is None else resolve_nothing
            trip = _Trip(line, options, end, auth, copy, resolve)
            page, response = await _loaded(trip, address, progress)
    except FetchError as error:
        raise _with_way_out(error, copy) from error
    if options.cache and response and _may_be_kept(trip, page, response):
        headers = response.headers
        bare_page = replace(page, url=urldefrag(page.url)[0])
        copy_now = CachedCopy(bare_page, headers.get("etag", ""), headers.get("last-modified", ""))
        await asyncio.to_thread(store, options.cache, bare, copy_now)
    return page


@asynccontextmanager
async def endpoint(
    home: str,
    options: FetchOptions = PLAIN,
    *,
    transport: httpx.AsyncBaseTransport | None = None,
    pictures: bool = False,
) -> AsyncIterator[Ask]:
    """A function that asks endpoints for more of the page at `home`, on one connection, with
    cookies.

    It fetches text, or pictures with `pictures`.

    It refuses endpoints in the local network for pages from outside it, http endpoints for https
    pages, and redirects to other hosts. Raises FetchError.
    """
    resolve = resolve_by_system if transport is None else resolve_nothing
    async with client(options, transport, home) as line:

        async def ask(request: Request) -> Page:
            address, _ = _address(request.url)
            end = asyncio.get_running_loop().time() + options.limits.seconds
            sent = options.sent_to(address, home)
            is_home = _host_of(address) == _host_of(home)
            trip = _Trip(line, sent, end, request=request, resolve=resolve, is_known=is_home)
            if not options.trust_redirects:
                await _within(trip, home, check_hop(home, address, resolve))
            target, response = await _follow(trip, address)
            return await page_of(Loading(response, target, trip.limits, end, picture=pictures))

        yield ask


def _offline(copy: CachedCopy | None, address: str, fragment: str) -> Page:
    """The cached copy of a page; FetchError if there is none."""
    if copy is None:
        message = f"There is no copy of this page from {host(address)}, and --offline asks nobody."
        raise FetchError(message, safe_url(address))
    page = page_offline(copy)
    return replace(page, url=f"{page.url}#{fragment}") if fragment else page


def _with_way_out(error: FetchError, copy: CachedCopy | None) -> FetchError:
    """The same error, with the cached copy that can be read instead."""
    when = copy.page.fetched if copy else None
    if when is not None:
        error.args = (f"{error} A copy of {when:%Y-%m-%d} is here: --offline shows it.",)
        error.tells_of_copy = True
    return error


def _may_be_kept(trip: _Trip, page: Page, response: httpx.Response) -> bool:
    """Whether a page may be cached: nothing secret was sent for it, and its server allows it."""
    options = trip.options
    secret = trip.auth or options.cookies or options.headers or options.user_agent
    allowed = "no-store" not in response.headers.get("cache-control", "").lower()
    return not secret and allowed and not page.incomplete


def _address(url: str) -> tuple[str, httpx.BasicAuth | None]:
    """The address without name and password, and these two separately."""
    url = url.strip()
    if len(url) > _LONGEST_ADDRESS:
        raise OpenError("This is too long to be an address.")
    try:
        parsed = httpx.URL(url)
        port = urlsplit(url).port  # stricter than the library: an open bracket, port 99999
        names_server = bool(parsed.host) and parsed.scheme in {"http", "https"} and port != 0
        # The password stays out of the address from here on, so that it cannot leak with it.
        bare = str(parsed.copy_with(username=None, password=None))
    except (httpx.InvalidURL, ValueError) as error:
        raise OpenError("This is not an address that can be opened.") from error
    if not names_server:
        raise OpenError("This is not the address of a web page: it names no server.")
    if b"%" in parsed.raw_host:
        name = line(unquote(parsed.host))
        raise OpenError(f"This is not the address of a web page: no server is called “{name}”.")
    has_auth = parsed.username or parsed.password
    return bare, httpx.BasicAuth(parsed.username, parsed.password) if has_auth else None


async def _within(trip: _Trip, url: str, work: Awaitable[_Result]) -> _Result:
    """The result of `work` before the deadline, with errors translated."""
    try:
        async with asyncio.timeout_at(trip.end):
            return await work
    except STRANGERS as error:
        raise failure(error, url, trip.limits) from error


async def _follow(trip: _Trip, url: str) -> tuple[str, httpx.Response]:
    """The final address after redirects, and its response, whose body is not loaded yet.

    Redirects are followed here, so that name and password go only to the server they were given
    for.
    """
    first_origin = origin(url)
    for _ in range(trip.limits.redirects + 1):
        response = await _ask(trip, url, with_secrets=origin(url) == first_origin)
        if response.status_code not in _REDIRECTS:
            return url, response
        await _within(trip, url, response.aclose())
        target = _next(url, response.extensions["location"])
        if trip.request and (trip.request.body or _host_of(target) != _host_of(url)):
            raise FetchError(f"{host(url)} redirects to {host(target)}, which is not asked.", url)
        if not trip.options.trust_redirects:
            await _within(trip, url, check_hop(url, target, trip.resolve))
        url = target
    raise _too_many(url, trip.limits)


async def _loaded(
    trip: _Trip, url: str, progress: Progress | None
) -> tuple[Page, httpx.Response | None]:
    """The page at an address, or where a page without a text of its own sends a browser on to.

    With its response, None if it is the cached copy.
    """
    asked_origin = origin(url)
    for _ in range(trip.limits.redirects + 1):
        target, response = await _follow(trip, url)
        if response.status_code == _UNCHANGED and trip.copy:
            await _within(trip, target, response.aclose())
            return replace(trip.copy.page, url=target), None
        page = await page_of(Loading(response, target, trip.limits, trip.end, progress))
        onward = refresh_target(page)
        if not onward:
            return page, response
        url = _next(target, onward)
        if not trip.options.trust_redirects:
            await _within(trip, target, check_hop(target, url, trip.resolve))
        # Not where the page is, which a redirect may have led to.
        if origin(url) != asked_origin:
            trip = replace(trip, options=replace(trip.options, headers=()), auth=None)
    raise _too_many(url, trip.limits)


def _too_many(url: str, limits: Limits) -> FetchError:
    return FetchError(f"{host(url)} redirects more than {limits.redirects} times.", url)


async def _ask(trip: _Trip, url: str, *, with_secrets: bool) -> httpx.Response:
    """The response of one server; `with_secrets` if it is the one that the user's secrets are for.

    A connection that breaks before any response is made once more, but only once.
    """
    headers = dict(trip.options.headers) if with_secrets else {}
    if trip.copy and urldefrag(url)[0] == trip.copy.page.url:
        headers |= trip.copy.conditions()
    request = _request(trip, url, headers)
    auth = trip.auth if with_secrets else None
    try:
        async with asyncio.timeout_at(trip.end):
            return await trip.client.send(request, auth=auth, stream=True)
    except _BROKEN_OFF:
        once_more = trip.client.send(request, auth=auth, stream=True)
        return await _within(trip, url, once_more)
    except STRANGERS as error:
        raise failure(error, url, trip.limits) from error


def _request(trip: _Trip, url: str, headers: dict[str, str]) -> httpx.Request:
    endpoint_request = trip.request
    if endpoint_request is None:
        return trip.client.build_request("GET", url, headers=headers)
    headers["Accept"] = endpoint_request.accept
    if endpoint_request.body:
        headers["Content-Type"] = endpoint_request.media_type
    method = "POST" if endpoint_request.body else "GET"
    request = trip.client.build_request(
        method, url, headers=headers, content=endpoint_request.body or None
    )
    if not trip.is_known:
        request.headers.pop("Cookie", None)
    return request


def _host_of(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _next(url: str, location: str) -> str:
    """The target of a redirect. The fragment carries over, as in browsers."""
    try:
        target = urljoin(url, location.strip())
        address, fragment = urldefrag(target)
        scheme = urlsplit(address).scheme
    except ValueError:
        address = fragment = scheme = ""
    if not location or scheme not in {"http", "https"}:
        message = f"{host(url)} redirects to something that is not the address of a web page."
        raise FetchError(message, url)
    try:
        bare, _ = _address(address)
    except OpenError as error:
        message = f"{host(url)} redirects to an address that cannot be opened."
        raise FetchError(message, url) from error
    anchor = fragment or urldefrag(url)[1]
    return f"{bare}#{anchor}" if anchor else bare
