"""What a command line asks for, as a value."""

import os
import stat
from collections.abc import Sequence
from dataclasses import replace
from typing import NoReturn

from reader.cli.archive_page import archive_of
from reader.cli.stored_time import TypedLocation, typed_location
from reader.config.folders import pages_folder
from reader.fetch.addresses import completed_address
from reader.fetch.options import PLAIN, FetchOptions
from reader.values import dataclass

FORMATS = ("txt", "md", "html", "json", "jsonl", "csv", "epub")
NO_LOCATION = "give one location: a URL, a path, or - for standard input (or --demo)"


@dataclass(frozen=True, slots=True)
class Arguments:
    """What the user asked for."""

    location: str = ""
    """A URL, a path, or "-"; "" with `demo`, or if the screen is to ask for one."""
    time: str = ""
    """The time of the stored copy to read, as typed; "" for the page in its present state."""
    others: tuple[str, ...] = ()
    """Further paths, if several were named."""
    demo: bool = False
    print: bool = False
    linear: bool = False
    """Whether to present it as linear text, operated by keys, without a screen."""
    ascii: bool = False
    """Whether to write only ASCII characters."""
    explain: bool = False
    """Whether to show what was left out of the article, and why, instead of the text."""
    save: str | None = None
    format: str = ""
    """"" if it follows from the file to save under, or is text."""
    comments: bool = True
    article: bool = True
    pseudonyms: bool = False
    pseudonym_key: str = ""
    """The file with the secret key of pseudonyms, "" to number them on each page anew."""
    keywords: tuple[str, ...] = ()
    """Lists of words as typed, one per option; the screen splits them."""
    width: int | None = None
    """Cells of text in a line, 0 for no limit; None if not given."""
    log: str = ""
    page: int = 0
    """Which page of a container of several, from 1; 0 if not given."""
    fetch: FetchOptions = PLAIN
    config: str = ""
    """The configuration file, "" for the usual one."""
    no_config: bool = False
    print_config: bool = False
    no_history: bool = False
    schema: bool = False
    whole_thread: bool = False
    """Whether to ask the site for comments that are not in the page."""
    ask_hosts: tuple[str, ...] = ()
    """Hosts besides the page's own that may be asked for them."""

    @property
    def asks(self) -> bool:
        """Whether nothing to read was named."""
        return not (self.location or self.demo)


def of_locations(words: Sequence[str]) -> Arguments:
    """The arguments if nothing but locations was given."""
    first, *others = words or ("",)
    page = TypedLocation(first) if others else typed_location(first)
    location, number = (first, 0) if others else archive_of(page.location)
    return Arguments(
        location=known_location(location, page.time) if page.time else location,
        page=number,
        time=page.time,
        others=tuple(others),
        fetch=FetchOptions(cache=pages_folder()),
    )


def known_location(location: str, time: str) -> str:
    """A location as typed, completed to an address; with a time, if it is none of a kept file."""
    if not time:
        return completed_address(location)
    from reader.cli.kept_copies import kept_location  # noqa: PLC0415  SQLite takes 30 ms

    return kept_location(location)


def parse(words: Sequence[str]) -> Arguments:
    """The arguments, or SystemExit: 0 after help or version, 2 with a sentence on wrong use.

    Most command lines have no options: a page is shown 3 ms sooner without what parses them.
    """
    if list(words) == ["--demo"]:
        return replace(of_locations(()), demo=True)
    if all(word and not word.startswith("-") for word in words):
        return of_locations(words)
    from reader.cli.options import parsed  # noqa: PLC0415  as above

    return parsed(words)


def is_piped() -> bool:
    """Whether standard input may bring a page: a file, or a pipe that is written or was."""
    try:
        status = os.fstat(0)
        if stat.S_ISREG(status.st_mode):
            return os.lseek(0, 0, os.SEEK_CUR) < status.st_size
        return stat.S_ISFIFO(status.st_mode) and not _has_ended()
    except OSError:
        return False


def _has_ended() -> bool:
    """Whether the pipe on standard input is empty, and nobody is there to write to it."""
    import select  # noqa: PLC0415  few standard inputs are pipes

    waiting = select.poll()
    waiting.register(0, select.POLLIN)
    events = dict(waiting.poll(0)).get(0, 0)
    return bool(events & select.POLLHUP) and not events & select.POLLIN


def wrong_use(sentence: str) -> NoReturn:
    """Exit with a sentence and status 2."""
    from reader.cli.options import command_parser  # noqa: PLC0415  as above

    command_parser().error(sentence)
