"""`reader --linear`: the page as one flowing text, with the keys of the screen and without it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.cli.arguments import Arguments
from reader.cli.configured import commands, configured
from reader.cli.keyboard import keys_from_terminal
from reader.cli.memory import Memory, fetched_as, history, memory_of
from reader.cli.output import put_out
from reader.cli.pages import DEMO_URL, page_now, understood_now
from reader.cli.signs import told
from reader.compare import compare
from reader.config.place import expanded
from reader.config.settings import History
from reader.errors import LibraryError
from reader.fetch.addresses import host, is_web, safe_url
from reader.library.places import NOWHERE, Place
from reader.linear.loop import read, whole
from reader.linear.page import LinearPage
from reader.linear.places import part_of, place_of
from reader.linear.services import Services
from reader.model import Article, Page, Reading
from reader.save import Options, format_for, save_as
from reader.save.facts import Provenance, provenance
from reader.text import line

if TYPE_CHECKING:
    from reader.linear.terminal import Terminal


def linear(arguments: Arguments) -> int:
    """Read the location and say it, as keys ask for it where there is a terminal."""
    found = configured(arguments)
    arguments = fetched_as(arguments, found.settings.screen.history)
    if is_web(arguments.location):
        sys.stderr.write(f"Reading {host(arguments.location)}.\n")
    page = page_now(arguments)
    as_read = understood_now(arguments, page).reading
    reading = _asked_for(as_read, arguments)
    now = datetime.now(UTC).astimezone()
    if not (sys.stdout and sys.stdout.isatty()):
        put_out(told(whole(LinearPage(reading, now)), arguments) + "\n")
        return 0
    memory = _memory(arguments, page, history(arguments, found.settings.screen.history))
    left = _recalled(memory)
    spoken = LinearPage(reading, now, _news(memory, as_read))
    begin = part_of(spoken, left, line(arguments.location.partition("#")[2]))
    services = _services(reading, Options(provenance=_provenance(arguments, page)))
    with _terminal(arguments) as terminal:
        at = read(spoken, terminal, services, commands(found), begin)
    if memory is not None:
        memory.left(place_of(spoken, at, left))
    return 0


@contextmanager
def _terminal(arguments: Arguments) -> Iterator["Terminal"]:
    """The terminal, taken until the block ends."""
    from reader.linear.terminal import Terminal  # noqa: PLC0415  there may be none

    if not sys.stdin or not sys.stdin.isatty():
        keys_from_terminal()
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    terminal = Terminal(0, arguments.width or 0, lambda text: told(text, arguments))
    with terminal.taken():
        yield terminal


def _provenance(arguments: Arguments, page: Page) -> Provenance:
    """Where the page is from, for what is saved."""
    where = DEMO_URL if arguments.demo else safe_url(arguments.location)
    return provenance(page, line(where))


def _asked_for(reading: Reading, arguments: Arguments) -> Reading:
    """The parts of a reading that are wanted, by the names that are."""
    if arguments.pseudonyms:
        from reader.save.pseudonyms import pseudonymous  # noqa: PLC0415  few ask for them

        reading = pseudonymous(reading)
    if not arguments.comments:
        reading = replace(reading, comments=(), claimed=None)
    if not arguments.article:
        article = reading.article
        reading = replace(reading, article=Article(title=article.title, url=article.url))
    return reading


def _services(reading: Reading, options: Options) -> Services:
    def save(path: str) -> str:
        wanted = expanded(path)
        return f"Saved to {line(str(save_as(reading, wanted, format_for(wanted), options)))}."

    def browse(address: str) -> str:
        from reader.ui.browser import open_address  # noqa: PLC0415  rare

        return open_address(address).message

    return Services(save, browse)


def _memory(arguments: Arguments, page: Page, mode: History) -> Memory | None:
    """What is known of the page. With its whole thread it is another than the one that is kept."""
    if arguments.demo or arguments.whole_thread:
        return None
    return memory_of(arguments.location, arguments.fetch, lambda: page, mode)


def _recalled(memory: Memory | None) -> Place:
    with suppress(LibraryError):
        return memory.recall() if memory else NOWHERE
    return NOWHERE


def _news(memory: Memory | None, reading: Reading) -> frozenset[str]:
    """The ids of the comments that were not there the last time; the page is open from now on."""
    if memory is None:
        return frozenset()
    try:
        since = memory.opened(reading)
    except LibraryError as error:
        sys.stderr.write(f"reader: {line(str(error))} This page is not remembered.\n")
        return frozenset()
    if since.reading is None:
        return frozenset()
    return frozenset(compare(since.reading, reading).ids("added"))
