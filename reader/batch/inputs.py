"""Find the pages to read in files, folders, web archives and lists of addresses, lazily.

Only what is being read is held in memory: a folder is listed when its turn comes, an archive is
read record by record.
"""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import BinaryIO

from reader.batch.pages import Item
from reader.config.pipes import opened
from reader.containers.warc import CONTAINER as WARC
from reader.containers.warc import pages
from reader.errors import ReaderError
from reader.fetch.addresses import is_web
from reader.fetch.folder import DEEPEST, all_pages_in, holds_pages
from reader.model import Page
from reader.open.contents import unpacked_head
from reader.open.kept_data import is_kept

_HEAD = 4096
_NO_ADDRESS = (
    "This line of the list is not an address beginning with http:// or https://; name files on"
    " the command line, or in a list on standard input."
)
_LONGEST = 1 << 16
"""Bytes of the longest line in a list: addresses and paths are shorter."""
_SHOWN = 200
LISTED = "batch.jsonl"
"""The list of results in an output folder."""
_TOO_LONG = "This line of the list is too long to be a name."
_ADDRESS = 50_000
"""The assumed bytes of a page of the web before it is loaded: half of all pages are smaller."""


def items(locations: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[Item]:
    """The items at all `locations`; "-" is a list of locations on standard input, a line each."""
    for location in locations:
        if location == "-" and stdin is not None:
            for line in _lines(stdin):
                if name := os.fsdecode(line).strip("\r\n"):
                    yield from _named(name)
        else:
            yield from items_at(location)


def besides(items: Iterable[Item], out: str, inputs: Sequence[str]) -> Iterator[Item]:
    """The items found, except for those in `out`, the file or folder of results, which would
    otherwise be read as pages and give new results.

    A folder that was named itself is read all the same, except for its list.
    """
    results_path = os.path.realpath(out)
    inside = results_path + os.sep if results_path not in map(os.path.realpath, inputs) else ""
    listed = os.path.join(results_path, LISTED)  # noqa: PTH118  any bytes
    for item in items:
        path = "" if is_web(item.location) else os.path.realpath(item.location)
        if path not in (results_path, listed) and not (inside and path.startswith(inside)):
            yield item


def _named(name: str) -> Iterator[Item]:
    """The items that a line of a list names; a line that is too long becomes a failure."""
    if len(name) > _LONGEST:
        yield Item(name[:_SHOWN], failure=_TOO_LONG)
    else:
        yield from items_at(name)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a list; of a line longer than any name, only the beginning."""
    while line := file.readline(_LONGEST + 2):
        ends = line
        while not ends.endswith(b"\n") and (ends := file.readline(1 << 16)):
            pass
        yield line


def items_at(location: str) -> Iterator[Item]:
    """The items at one location."""
    if is_web(location):
        yield Item(location.strip(), weight=_ADDRESS)
        return
    if holds_pages(location):
        for path in all_pages_in(location, DEEPEST, knows=is_kept):
            yield from _file(path, is_named=False)
        return
    yield from _file(location, is_named=True)


def weight(locations: Sequence[str]) -> int:
    """The bytes of all items, 0 if that is not known before reading them."""
    if "-" in locations:
        return 0
    total = 0
    for location in locations:
        inside = holds_pages(location)
        for path in all_pages_in(location, DEEPEST, knows=is_kept) if inside else (location,):
            head, size = _looked_at(path)
            total += head.count(b"\n") * _ADDRESS if _is_list(head) and path == location else size
    return total


def _looked_at(path: str) -> tuple[bytes, int]:
    """The first bytes and the size of a file; b"" and 0 if it cannot be opened.

    A pipe can be read only once, so it is not examined.
    """
    if _is_pipe(path):
        return b"", 0
    with suppress(OSError, ValueError), open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return file.read(_HEAD), os.fstat(file.fileno()).st_size
    return b"", _ADDRESS if is_web(path) else 0


def _is_pipe(path: str) -> bool:
    """Whether a path exists but is not a regular file: what a shell makes of `<(…)`."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116  any bytes
        return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))
    except (OSError, ValueError):
        return False


def _file(path: str, *, is_named: bool) -> Iterator[Item]:
    """The item of a file; a file that was named itself may be a list of addresses."""
    if is_named and _is_pipe(path):
        yield from _piped(path)
        return
    head, size = _looked_at(path)
    if WARC.knows(unpacked_head(head)):
        yield from _archive(path, size)
    elif is_named and _is_list(head):
        with open(path, "rb") as file:  # noqa: PTH123
            yield from _addresses(file)
    else:
        yield Item(path, weight=size)


def _addresses(file: BinaryIO) -> Iterator[Item]:
    """The items in a list of addresses."""
    for line in _lines(file):
        address = line.decode("utf-8", "replace").strip()
        if len(address) > _LONGEST:
            yield Item(address[:_SHOWN], failure=_TOO_LONG)
        elif is_web(address):
            yield Item(address, weight=_ADDRESS)
        elif address and not address.startswith("#"):
            yield Item(address, failure=_NO_ADDRESS)


def _piped(path: str) -> Iterator[Item]:
    """The items in a pipe: it must be a list, since no other process can read on in it."""
    try:
        with opened(path) as file:
            if _is_list(file.peek(_HEAD)[:_HEAD]):
                yield from _addresses(file)
            else:
                yield Item(path, failure="This is neither a file nor a list of addresses.")
    except OSError as error:
        why = (error.strerror or "it is not there").lower()
        yield Item(path, failure=f"It cannot be read: {why}.")


def _is_list(head: bytes) -> bool:
    """Whether most lines are addresses, not counting empty lines and those that begin with "#".

    Not all lines have to be: one slip in a list of a thousand would make it the text of a page.
    """
    complete = head if len(head) < _HEAD else head.rpartition(b"\n")[0]
    lines = [line.strip() for line in complete.splitlines()]
    lines = [line for line in lines if line and not line.startswith(b"#")]
    addresses = [
        line
        for line in lines
        if line.lower().startswith((b"http://", b"https://")) and len(line.split()) == 1
    ]
    return 2 * len(addresses) > len(lines)


def _archive(path: str, size: int) -> Iterator[Item]:
    """The pages of a web archive, and a failure if it ends early."""
    before = 0
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            for page in pages(file):
                offset = min(file.tell(), size)
                yield Item(f"{path}#{page.number}", _alone(page), weight=offset - before)
                before = offset
    except ReaderError as error:
        yield Item(path, failure=str(error))
    except OSError as error:
        why = (error.strerror or "it is not there").lower()
        yield Item(path, failure=f"The archive cannot be read: {why}.")


def _alone(page: Page) -> Page:
    """A page on its own, without its number in the archive."""
    return replace(page, number=0)
