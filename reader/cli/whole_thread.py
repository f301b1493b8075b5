"""Fetch the whole discussion for the command line: the hosts permitted, and the progress."""

import asyncio
import os
import sys

from reader.cli.arguments import Arguments
from reader.cli.progress import Progress
from reader.config.folders import state_folder
from reader.errors import EmptyPage
from reader.fetch.addresses import host
from reader.fetch.detached import aside
from reader.fetch.options import FetchOptions
from reader.library.hosts import allow, allowed
from reader.model import Article, Page, Reading
from reader.open.online import ask_whole
from reader.open.paced_requests import Ask, Asking, is_named
from reader.text import line
from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class Permissions:
    """The hosts that the user has allowed, on the command line or before."""

    hosts: tuple[str, ...] = ()
    keeps: bool = True
    """Whether permissions are remembered."""

    def has(self, host: str) -> bool:
        """Whether a host may be asked; a host that is named includes its subdomains."""
        if is_named(host, self.hosts):
            return True
        folder = state_folder() if self.keeps else None
        return folder is not None and host in allowed(folder)

    def keep(self, host: str) -> None:
        """Remember that a host may be asked."""
        folder = state_folder() if self.keeps else None
        if folder is not None:
            allow(folder, host)


def whole_now(arguments: Arguments, page: Page) -> Reading:
    """The reading of a page with its whole thread. Ctrl+C ends the requests, not the reading.

    Raises EmptyPage if neither has any text.
    """
    from reader.open.understand import Attempt  # noqa: PLC0415

    permissions = Permissions(arguments.ask_hosts, keeps=not arguments.no_config)
    progress = Progress(host(page.url))
    nothing: EmptyPage | None = None
    try:
        reading = Attempt(page).result().reading
    except EmptyPage as empty:  # a page that is made by a script may have all in its endpoint
        nothing, reading = empty, Reading(Article(url=page.url))
    try:
        # The page may be on another server than the one that was named.
        options = arguments.fetch.sent_to(page.url, arguments.location)
        reading = asyncio.run(_whole_reading(page, reading, options, permissions, progress))
    finally:
        progress.end()
    if nothing is not None and not reading.comments and not reading.article.blocks:
        raise nothing
    return reading


async def _whole_reading(
    page: Page,
    reading: Reading,
    options: FetchOptions,
    permissions: Permissions,
    progress: Progress,
) -> Reading:
    stop = asyncio.Event()

    async def may_ask(host: str) -> bool:
        progress.end()
        return permissions.has(host) or await aside(
            lambda name: _user_allows(name, permissions), host
        )

    def asking(ask: Ask) -> Asking:
        return Asking(ask, may_ask, progress.count, stop)

    work = asyncio.ensure_future(ask_whole(page, reading, options, asking))
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:  # Ctrl+C; a second one ends all
        stop.set()
        return await work


def typed() -> str:
    """A line from the terminal, read without Python's buffers, so that it can be interrupted."""
    return os.read(sys.stdin.fileno(), 1000).decode("utf-8", "replace")


def _user_allows(host: str, permissions: Permissions) -> bool:
    """Ask the user on the terminal, the first time; silent without a terminal."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty()):
        return False
    sys.stderr.write(
        f"reader: the comments are at {line(host)}, which will learn that you read this page. "
        "Ask it, now and later? [y/N] "
    )
    sys.stderr.flush()
    is_allowed = typed().strip().lower() in {"y", "yes"}
    if is_allowed:
        permissions.keep(host)
    return is_allowed
