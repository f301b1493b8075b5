"""Where a redirect may lead: never from https to http, nor into the user's local network.

A page of the web that redirects to 192.168.1.1 would make this program ask a router something that
no stranger could ask (safety: CWE-918); one that redirects to http exposes the request to everybody
on the way. Both are refused unless the user allows them.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from reader.errors import FetchError
from reader.fetch.addresses import host

_WAY_OUT = "; --trust-redirects follows"
Resolve = Callable[[str], Awaitable[list[str]]]
"""The addresses of a host name, none if it has none."""
_LOCAL = (".localhost", ".local", ".internal", ".lan", ".home.arpa")


async def check_hop(start: str, target: str, resolve: Resolve) -> None:
    """Raise FetchError if `target` must not be followed from `start`, the address asked for."""
    if start[:6].lower() == "https:" and target[:5].lower() == "http:":
        message = f"{host(start)} redirects to an address that is not secure{_WAY_OUT}."
        raise FetchError(message, target)
    if _host(start) == _host(target):
        return
    if await _is_private(target, resolve) and not await _is_private(start, resolve):
        message = f"{host(start)} redirects into the local network{_WAY_OUT}."
        raise FetchError(message, target)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").rstrip(".")


async def _is_private(url: str, resolve: Resolve) -> bool:
    """Whether a host is this machine or in its network, by its name or any of its addresses."""
    name = _host(url)
    if name == "localhost" or name.endswith(_LOCAL):
        return True
    addresses = [name] if _is_address(name) else await resolve(name)
    return any(_is_address(address) and not _is_global(address) for address in addresses)


def _is_address(name: str) -> bool:
    try:
        ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return True


def _is_global(address: str) -> bool:
    found = ip_address(address.partition("%")[0])
    return (getattr(found, "ipv4_mapped", None) or found).is_global


async def resolve_by_system(name: str) -> list[str]:
    """The addresses of a name by the system's resolver."""
    loop = asyncio.get_running_loop()
    try:
        addresses = await loop.getaddrinfo(name, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):  # then nothing is reached either
        return []
    return [str(address[0]) for *_, address in addresses]


async def resolve_nothing(_: str) -> list[str]:
    """No address for any name: for transports that make no real connections."""
    return []
