"""The whole of a discussion: whom the command line lets be asked, and how far it is."""

import asyncio
import os
import sys
from dataclasses import dataclass

from reader.cli.arguments import Arguments
from reader.cli.progress import Progress
from reader.config.place import state_folder
from reader.errors import EmptyPage
from reader.fetch.addresses import host
from reader.fetch.aside import aside
from reader.fetch.options import FetchOptions
from reader.library.hosts import allow, allowed
from reader.model import Article, Page, Reading
from reader.open.asking import Ask, Asking, is_named
from reader.open.online import ask_whole
from reader.text import line


@dataclass(frozen=True, slots=True)
class Words:
    """What the user has said of hosts: on the command line, or before."""

    hosts: tuple[str, ...] = ()
    keeps: bool = True
    """Whether what is said is remembered."""

    def has(self, host: str) -> bool:
        """Whether a host may be asked; one that is named stands for all below it."""
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
    """The reading of a page with its whole thread. Ctrl+C ends the asking, not the reading.

    EmptyPage where there is no text in either.
    """
    from reader.open.understand import Attempt  # noqa: PLC0415

    words = Words(arguments.ask_hosts, keeps=not arguments.no_config)
    progress = Progress(host(page.url))
    nothing: EmptyPage | None = None
    try:
        reading = Attempt(page).result().reading
    except EmptyPage as empty:  # a page that is made by a script may have all in its endpoint
        nothing, reading = empty, Reading(Article(url=page.url))
    try:
        # The page may be on another server than the one that was named.
        options = arguments.fetch.sent_to(page.url, arguments.location)
        reading = asyncio.run(_asked(page, reading, options, words, progress))
    finally:
        progress.end()
    if nothing is not None and not reading.comments and not reading.article.blocks:
        raise nothing
    return reading


async def _asked(
    page: Page, reading: Reading, options: FetchOptions, words: Words, progress: Progress
) -> Reading:
    stop = asyncio.Event()

    async def may_ask(host: str) -> bool:
        progress.end()
        return words.has(host) or await aside(lambda asked: _asks(asked, words), host)

    def asking(ask: Ask) -> Asking:
        return Asking(ask, may_ask, progress.count, stop)

    work = asyncio.ensure_future(ask_whole(page, reading, options, asking))
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:  # Ctrl+C; a second one ends all
        stop.set()
        return await work


def typed() -> str:
    """A line from the terminal, past Python's own buffers: who stops meanwhile is not held up."""
    return os.read(sys.stdin.fileno(), 1000).decode("utf-8", "replace")


def _asks(host: str, words: Words) -> bool:
    """A question on the terminal, the first time; no word where there is none."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty()):
        return False
    sys.stderr.write(
        f"reader: the comments are at {line(host)}, which will learn that you read this page. "
        "Ask it, now and later? [y/N] "
    )
    sys.stderr.flush()
    said = typed().strip().lower() in {"y", "yes"}
    if said:
        words.keep(host)
    return said
