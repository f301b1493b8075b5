"""The command line options for fetching pages."""

import argparse
import re
from pathlib import Path

from reader.config.folders import pages_folder
from reader.expressions import expression
from reader.fetch.limits import DEFAULT, Limits
from reader.fetch.options import FetchOptions

_NAME = expression(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")
_SIZE = expression(r"(\d{1,12})([kmg]?)b?", re.IGNORECASE)
_UNITS = {"": 0, "k": 10, "m": 20, "g": 30}
_OURS = frozenset({"host", "accept-encoding", "connection", "content-length", "transfer-encoding"})
"""Headers of the transport, which the user may not set."""


def add_network(parser: argparse.ArgumentParser) -> None:
    """The options, in a group of their own."""
    group = parser.add_argument_group("fetching")
    add = group.add_argument
    add(
        "--cookies",
        metavar="FILE",
        type=Path,
        help="cookies in Netscape's format, as curl writes them",
    )
    add("--user-agent", metavar="TEXT", default="", type=_value, help="the User-Agent to send")
    add(
        "--header",
        metavar="'NAME: VALUE'",
        action="append",
        default=[],
        type=_header,
        help="a header to send to the page's host, and to no other",
    )
    add("--timeout", metavar="S", type=_seconds, help="seconds a page may take in all (30)")
    add("--max-bytes", metavar="N", type=_size, help="bytes a page may have (32M)")
    add("--offline", action="store_true", help="show the copy from last time, ask nobody")
    add("--no-cache", action="store_true", help="keep no copy of pages, and use none")
    add(
        "--trust-redirects",
        action="store_true",
        help="follow redirects from https to http, and into the local network",
    )


def add_thread(parser: argparse.ArgumentParser) -> None:
    """The options for fetching comments beyond the page, for commands that can show them."""
    add = parser.add_argument_group("the whole thread").add_argument
    add("--whole-thread", action="store_true", help="ask the site for comments not in the page")
    add(
        "--ask-hosts",
        metavar="HOSTS",
        type=_hosts,
        default=(),
        help="other hosts that may be asked for them, separated by commas",
    )


def fetch_options(namespace: argparse.Namespace) -> FetchOptions:
    """The options given, as FetchOptions."""
    seconds = DEFAULT.seconds if namespace.timeout is None else namespace.timeout
    size = DEFAULT.size if namespace.max_bytes is None else namespace.max_bytes
    without = namespace.no_cache or namespace.no_history
    return FetchOptions(
        limits=Limits(seconds=seconds, silence=min(DEFAULT.silence, seconds), size=size),
        user_agent=namespace.user_agent,
        headers=tuple(namespace.header),
        cookies=namespace.cookies,
        trust_redirects=namespace.trust_redirects,
        cache=None if without and not namespace.offline else pages_folder(),
        offline=namespace.offline,
    )


def _hosts(text: str) -> tuple[str, ...]:
    return tuple(host.strip().lower() for host in text.split(",") if host.strip())


def _value(text: str) -> str:
    """Check a header value: a line break would end it and begin another header."""
    if not text.isprintable() or not text.isascii():
        raise argparse.ArgumentTypeError("a header holds printable ASCII alone")
    return text


def _header(text: str) -> tuple[str, str]:
    name, colon, value = text.partition(":")
    if not colon or not _NAME.fullmatch(name.strip()):
        raise argparse.ArgumentTypeError("a header is given as 'Name: value'")
    if name.strip().lower() in _OURS:
        raise argparse.ArgumentTypeError(f"{name.strip()} is set by reader itself")
    return name.strip(), _value(value.strip())


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 86400:
        raise argparse.ArgumentTypeError("a time is a number of seconds, a day at most")
    return seconds


def _size(text: str) -> int:
    match = _SIZE.fullmatch(text)
    size = int(match[1]) << _UNITS[match[2].lower()] if match else 0
    if not 0 < size <= 1 << 40:
        raise argparse.ArgumentTypeError("a size is a number of bytes, such as 500000 or 64M")
    return size
