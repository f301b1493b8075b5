"""WARC, WARC.gz and the older ARC: what a crawler or a proxy stored (ISO 28500)."""

import io
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import redirect_stderr, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import BinaryIO

from reader.containers.base import (
    CUT_OFF,
    LARGEST,
    LARGEST_PICTURE,
    MOST_FRAMES,
    Container,
    Opener,
    Pictures,
    Source,
    frame,
    nothing,
)
from reader.containers.choice import chosen
from reader.containers.warc_answers import answers
from reader.containers.warc_records import (
    Wanted,
    frames_of,
    is_other,
    is_page,
    is_picture,
    title_of,
)
from reader.errors import OpenError
from reader.model import Page

_NAME = "This web archive (WARC)"
_MOST_NAMED = 10_000
"""The most pages with an entry in the list; further ones are counted, and opened by number."""
_AHEAD = 16
"""The most pages between a page and those in its frames: some crawlers fetch as many at once."""


def _knows(head: bytes) -> bool:
    return head.startswith((b"WARC/0.", b"WARC/1.", b"filedesc://"))


def read(source: Source) -> Page:
    """The page stored; of several the one asked for, or a choice."""
    return of_these(source, frozenset())


def of_these(source: Source, places: frozenset[str]) -> Page:
    """The same, limited to pages at some addresses; all pages if none of these is there."""
    wanted = _WantedPages(source.number, places)
    with redirect_stderr(io.StringIO()):  # the library writes its complaints there
        is_complete = _look_through(source.stream, wanted, is_page)
        # A bomb, of which nothing came, is not unpacked twice.
        if is_complete and not wanted.entries and source.stream.seekable():
            source.stream.seek(0)
            is_complete = _look_through(source.stream, wanted, is_other)
    if not wanted.entries:
        raise nothing(_NAME)
    chosen(source.number, wanted.distinct_entries(), wanted.count)
    page = wanted.page or Page(b"")
    notes = page.notes if is_complete else (CUT_OFF, *page.notes)
    return replace(page, frames=tuple(wanted.frames[:MOST_FRAMES]), notes=notes)


@dataclass(slots=True)
class _WantedPages:
    """The findings so far: titles of the first pages, and the bytes of the one wanted."""

    number: int
    places: frozenset[str] = frozenset()
    """The addresses of the pages wanted, empty for all."""
    count: int = 0
    entries: list[tuple[str, str]] = field(default_factory=list)
    times: list[datetime | None] = field(default_factory=list)
    """When each was fetched."""
    page: Page | None = None
    frames: list[bytes] = field(default_factory=list)
    framed: set[str] = field(default_factory=set)
    """Addresses that pages so far show in frames: those answers are not pages of their own."""
    page_frames: set[str] = field(default_factory=set)

    def add(self, page: Page) -> None:
        if page.url in self.framed:
            if page.url in self.page_frames:
                self.frames.append(frame(page))
            return
        if self.places and page.url not in self.places:
            return
        inside = frames_of(page)
        self.framed |= inside
        self.count += 1
        if self.count <= _MOST_NAMED:
            self.entries.append((title_of(page), page.url))
            self.times.append(page.fetched)
        if self.count == max(1, self.number):
            self.page, self.page_frames = page, inside

    def distinct_entries(self) -> list[tuple[str, str]]:
        """The entries; those of a page that was fetched several times begin with when."""
        often = Counter(address for _, address in self.entries)
        return [
            (f"{when:%Y-%m-%d %H:%M} {title}" if when and often[address] > 1 else title, address)
            for (title, address), when in zip(self.entries, self.times, strict=True)
        ]


def openers(stream: BinaryIO, places: frozenset[str] = frozenset()) -> Iterator[Opener]:
    """What gives each of the `pages`."""
    return (partial(replace, page, number=0) for page in pages(stream, places))


def pages(stream: BinaryIO, places: frozenset[str] = frozenset()) -> Iterator[Page]:
    """Every page of an archive, or each at some addresses, one after another, however many.

    `number` is the one `read` knows them by. Pages shown in frames come with the
    page, if they follow no later than crawlers put them, and not separately. OpenError if the
    archive breaks off, after everything before that.
    """
    number, framed = 0, set[str]()
    waiting: deque[_Waiting] = deque()
    with redirect_stderr(io.StringIO()):
        try:
            for page in answers(stream):
                if page.url in framed:
                    for candidate in waiting:
                        candidate.take(page)
                elif not places or page.url in places:
                    number += 1
                    waiting.append(_Waiting(replace(page, number=number), frames_of(page)))
                    framed |= waiting[-1].lacks
                while waiting and (not waiting[0].lacks or _is_much(waiting)):
                    yield waiting.popleft().with_frames()
        except OpenError:
            yield from (candidate.with_frames() for candidate in waiting)
            raise
        yield from (candidate.with_frames() for candidate in waiting)


@dataclass(slots=True)
class _Waiting:
    """A page whose frames may still come."""

    page: Page
    lacks: set[str]
    frames: list[bytes] = field(default_factory=list)

    def take(self, page: Page) -> None:
        if page.url in self.lacks:
            self.lacks.remove(page.url)
            self.frames.append(frame(page))

    def with_frames(self) -> Page:
        return replace(self.page, frames=tuple(self.frames[:MOST_FRAMES]))


def _is_much(waiting: "deque[_Waiting]") -> bool:
    return len(waiting) > _AHEAD or sum(len(each.page.body) for each in waiting) > LARGEST


def _look_through(stream: BinaryIO, wanted: _WantedPages, is_wanted: Wanted) -> bool:
    """Look at every record; whether the archive ended properly."""
    try:
        for page in answers(stream, is_wanted):
            wanted.add(page)
    except OpenError:
        return False
    return True


def _pictures(source: Source, names: frozenset[str]) -> Pictures:
    """The answers at the addresses of pictures, the first of each."""
    pictures: Pictures = {}
    with redirect_stderr(io.StringIO()), suppress(OpenError):
        for page in answers(source.stream, is_picture):
            if page.url in names:
                pictures.setdefault(page.url, page.body[:LARGEST_PICTURE])
                if len(pictures) == len(names):
                    break
    return pictures


CONTAINER = Container(
    "WARC",
    _knows,
    read,
    streams=True,
    unpacks=True,
    each=lambda source: openers(source.stream),
    pictures=_pictures,
)
