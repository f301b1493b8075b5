"""`reader add`: put saved pages into the library, whole folders of them, or another library."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.cli.archive_contents import packed_alone
from reader.cli.archive_page import page_in
from reader.cli.memory import place_of, user_library
from reader.cli.output import put_out
from reader.cli.parser import Parser
from reader.cli.progress import is_watched
from reader.cli.terminal_ascii import for_terminal
from reader.config.folders import expanded
from reader.containers.base import Opener
from reader.errors import LibraryError, OpenError, ReaderError, SeveralPages
from reader.fetch.addresses import shown
from reader.fetch.folder import DEEPEST, all_pages_in, passed_over
from reader.library.copies import packed
from reader.library.merge import copied, is_library, unite
from reader.library.places import Visit, can_be_told
from reader.library.shelf import add
from reader.library.store import Library
from reader.library.values import Addition
from reader.open.each_page import each_in, each_in_large, loaded
from reader.open.kept_data import is_kept
from reader.open.understand import Attempt
from reader.text import line, numbered

_OFTEN = 0.1
_WIDTH = 24
"""Width of the progress bar in cells."""


class _Done:
    """What was added so far, and what could not be."""

    def __init__(self) -> None:
        self.pages = 0
        self.renamed = 0
        """How many of them the library knew by another name."""
        self.known = 0
        """How many more were there already, unchanged."""
        self.united: list[str] = []
        """A sentence about each library that was taken over."""
        self.failures: list[str] = []
        self.passed_over = ""
        """How many documents were passed over in folders, as a clause."""

    def count(self, addition: Addition) -> None:
        self.renamed += bool(addition.before)
        self.known += addition.is_known
        self.pages += not addition.is_known


def run(words: Sequence[str]) -> int:
    """Add the files named; 1 if some could not be read. Raises LibraryError."""
    namespace = command_parser().parse_args(words)
    library = user_library()
    if library is None:
        raise LibraryError("There is no home directory, so there is no library.")
    paths = list(dict.fromkeys(_paths(namespace.path)))
    tags = ", ".join(filter(None, map(line, namespace.tag)))
    done = _Done()
    folders = filter(os.path.isdir, map(expanded, namespace.path))
    done.passed_over = passed_over(folders, paths, None)
    bar = _Bar(len(paths), ascii_only=namespace.ascii)
    try:
        for number, path in enumerate(paths):
            bar.show(number, path)
            _take(library, path, tags, done)
    finally:
        # Also where the library is full: what was added until then is there.
        bar.end()
        _tell(library, done)
    return 1 if done.failures else 0


def _take(library: Library, path: str, tags: str, done: _Done) -> None:
    """Add a file or another library. Raises LibraryError if this library cannot take it."""
    try:
        if is_library(Path(path)):
            done.united.append(_united(library, Path(path)))
        else:
            _add(library, path, tags, done)
    except LibraryError:
        raise
    except ReaderError as error:
        done.failures.append(_failure(path, line(str(error))))


def _tell(library: Library, done: _Done) -> None:
    if library.notice:
        sys.stderr.write(f"reader: {library.notice}\n")
    for failure in done.failures:
        sys.stderr.write(f"reader: {failure}\n")
    if done.passed_over:
        sys.stderr.write(f"reader: {done.passed_over}.\n")
    for sentence in done.united:
        put_out(f"{sentence}\n")
    if done.pages or done.known or not done.united:
        again = f", {done.renamed} of them known by another name" if done.renamed else ""
        if done.known:
            again += f", {done.known} {'was' if done.known == 1 else 'were'} there already"
        put_out(f"{numbered(done.pages, 'page')} added{again}.\n")


def _add(library: Library, path: str, tags: str, done: _Done) -> None:
    """Add a file, or each page of an archive. Raises ReaderError."""
    place = place_of(path)
    if not can_be_told(place):
        raise OpenError("a name like this cannot be written as text, so the page is not kept.")
    page = None
    try:
        page = loaded(path)
        reading = Attempt(page).result().reading
    except SeveralPages as several:
        inside = each_in(page, several.count) if page else each_in_large(path, several.count)
        failures = _add_inside(library, (place, inside), tags, done)
        if failures:
            some = f"{len(failures)} of {numbered(several.count, 'page')} not added"
            done.failures.append(f"{line(path)}: {some}; {failures[0]}")
        return
    done.count(add(library, Visit(place, reading.article.title), packed(page, reading), tags))


def _add_inside(
    library: Library, archive: tuple[str, Iterator[Opener]], tags: str, done: _Done
) -> list[str]:
    """Add the pages of an archive, given by its place and by what opens them; returns why some
    could not be read. Raises LibraryError.
    """
    place, inside = archive
    failures: list[str] = []
    for number, opener in enumerate(_as_far_as_it_goes(inside, place, done), 1):
        try:
            kept = packed_alone(opener())
            visit = Visit(page_in(place, number), kept.reading.article.title)
            done.count(add(library, visit, kept, tags))
        except LibraryError:
            raise
        except ReaderError as error:
            failures.append(f"page {number}: {line(str(error))}")
    return failures


def _as_far_as_it_goes(inside: Iterator[Opener], place: str, done: _Done) -> Iterator[Opener]:
    """What opens the pages of an archive; that it breaks off is told with the failures."""
    try:
        yield from inside
    except ReaderError as error:
        done.failures.append(f"{line(place)}: {line(str(error))}")


def _united(library: Library, path: Path) -> str:
    """Take over what another library holds; returns a sentence about it. Raises ReaderError."""
    if path.resolve() == library.path.resolve():
        raise OpenError("this is the library itself.")
    with tempfile.TemporaryDirectory(prefix="reader-") as folder:
        try:
            other = copied(path, Path(folder))
        except LibraryError as error:
            raise OpenError(str(error)) from error
        pages, copies, notes = unite(library, other)
    some = (numbered(pages, "page"), numbered(copies, "copy", "copies"), numbered(notes, "note"))
    return f"{some[0]}, {some[1]} and {some[2]} taken over from {line(str(path))}."


def _failure(path: str, reason: str) -> str:
    """Why a file could not be added; most reasons begin with its name."""
    return reason if reason.startswith(shown(path)) else f"{line(path)}: {reason}"


def _paths(names: Sequence[str]) -> Iterator[str]:
    """The files named, and those in the folders named, at any depth."""
    for name in names:
        path = expanded(name)
        if Path(path).is_dir():
            yield from all_pages_in(path, DEEPEST, knows=is_kept)
        else:
            yield path


class _Bar:
    """A progress bar on standard error if that is a terminal."""

    def __init__(self, count: int, *, ascii_only: bool) -> None:
        self._ascii = ascii_only
        self._count = count
        self._next = 0.0
        self._seen = is_watched()

    def show(self, number: int, path: str) -> None:
        """Show the number of files done, and the next one."""
        if not self._seen or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _OFTEN
        full = _WIDTH * number // self._count
        bar = for_terminal("█" * full + "░" * (_WIDTH - full), self._ascii, sys.stderr)
        name = shown(path)[-40:]
        sys.stderr.write(f"\r{bar} {number}/{self._count} {name}\x1b[K")
        sys.stderr.flush()

    def end(self) -> None:
        """Erase the bar."""
        if self._seen:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def command_parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="reader add",
        description="Put saved pages into the library, to be listed, searched and compared.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "path", nargs="+", metavar="PATH", help="a saved page, a folder of some, or another library"
    )
    parser.add_argument(
        "--tag", action="append", default=[], metavar="TAG", help="a tag for all of them"
    )
    parser.add_argument("--ascii", action="store_true", help="only ASCII characters")
    return parser
