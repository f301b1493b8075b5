"""WARC, WARC.gz and the older ARC: what a crawler or a proxy stored (ISO 28500).

The library finds records, members and chunks. The compression of an answer is undone by our own
bounded decompressors: a few kilobytes may unpack to gigabytes, which the library does not check.
"""

import io
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import redirect_stderr, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import BinaryIO

from reader.containers.base import (
    CUT_OFF,
    LARGEST,
    LARGEST_PICTURE,
    MOST_FRAMES,
    Container,
    Pictures,
    Source,
    frame,
    nothing,
)
from reader.containers.choice import chosen
from reader.containers.gunzipped import Gunzipped
from reader.containers.mime import parameter
from reader.containers.times import iso_date
from reader.containers.warc_records import (
    KINDS,
    Wanted,
    explodes,
    frames_of,
    is_cut,
    is_other,
    is_page,
    is_picture,
    title_of,
)
from reader.errors import OpenError
from reader.html.links import absolute
from reader.model import Page
from reader.packing.engines import installed
from reader.packing.unpacking import Unpacker
from reader.text import line

_NAME = "This web archive (WARC)"
_LINE = 1 << 16
_MOST_LINES = 50_000
"""The most header lines of one record; crawlers write twenty."""
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


def pages(stream: BinaryIO) -> Iterator[Page]:
    """Every page of an archive, one after another, however many there are.

    `number` is the one `read` knows them by. Pages shown in frames come with the
    page, if they follow no later than crawlers put them, and not separately. OpenError if the
    archive breaks off, after everything before that.
    """
    number, framed = 0, set[str]()
    waiting: deque[_Waiting] = deque()
    with redirect_stderr(io.StringIO()):
        try:
            for page in _walk(stream):
                if page.url in framed:
                    for candidate in waiting:
                        candidate.take(page)
                else:
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
        for page in _walk(stream, is_wanted):
            wanted.add(page)
    except OpenError:
        return False
    return True


def _walk(stream: BinaryIO, is_wanted: Wanted = is_page) -> Iterator[Page]:
    """The wanted answers; OpenError if the archive does not end properly."""
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415  15 ms for archives alone
    from warcio.bufferedreaders import DecompressingBufferedReader  # noqa: PLC0415

    class Bounded(DecompressingBufferedReader):  # type: ignore[misc]  # it has no types
        """A reader that bounds how many lines a record has, and how long each may be."""

        lines = 0
        begun = False  # whether a record's head is not read to its end

        def readline(self, length: int | None = None) -> bytes:
            self.lines += 1
            if self.lines > _MOST_LINES:
                return b""
            content = bytes(super().readline(length or _LINE))
            self.begun |= bool(content.strip())
            return content

    plain = Gunzipped(stream)
    records = ArchiveIterator(plain)
    records.reader = lines = Bounded(plain, block_size=1 << 14)
    answers = iter(records)
    last: object = None
    while True:
        try:
            record = next(answers, None)
            if record is None:
                break
            lines.lines, lines.begun, last = 0, False, record
            page, is_complete = _answer(record, is_wanted)
        except Exception as error:  # whatever the error is, everything before it is kept
            raise OpenError(CUT_OFF) from error
        if page is not None:
            yield page
        if not is_complete:
            raise OpenError(CUT_OFF)
    is_bad = lines.lines > _MOST_LINES or lines.begun or records.err_count or plain.damaged
    if is_bad or is_cut(last):
        raise OpenError(CUT_OFF)


def _answer(record: object, is_wanted: Wanted) -> tuple[Page | None, bool]:
    """The page in a record, None if it is not one; and whether the record is complete."""
    kind = getattr(record, "rec_type", "")
    http = getattr(record, "http_headers", None)
    headers = getattr(record, "rec_headers", None)
    if kind not in KINDS or headers is None:
        return None, True
    status = str(http.get_statuscode()) if http else "200"
    content_type = (http or headers).get_header("Content-Type", "") or ""
    media_type = content_type.partition(";")[0].strip().lower()
    if not is_wanted(kind, status, media_type):
        return None, True
    raw = _payload(getattr(record, "raw_stream"))  # noqa: B009  the library has no types
    if explodes(raw):
        return None, False
    length = getattr(record, "payload_length", -1)
    is_complete = not isinstance(length, int) or length < 0 or len(raw) >= min(length, 2 * LARGEST)
    address = headers.get_header("WARC-Target-URI") or headers.get_header("uri") or ""
    date = headers.get_header("WARC-Date") or headers.get_header("archive-date") or ""
    page = Page(
        _unpacked(raw, http),
        url=absolute("", line(address).strip("<>")),
        media_type=media_type,
        charset=parameter(content_type, "charset"),
        fetched=iso_date(date),
        notes=() if status.startswith("2") else (f"The server had answered with {status}.",),
    )
    return (page if page.body else None), is_complete


def _payload(stream: BinaryIO) -> bytes:
    """The bytes of an answer as transferred, up to twice the most of a page."""
    body = bytearray()
    while len(body) < 2 * LARGEST and (piece := stream.read(_LINE)):
        body += piece
    return bytes(body)


def _unpacked(raw: bytes, http: object) -> bytes:
    """The page of an answer: chunks joined, compression undone, within bounds."""
    from warcio.bufferedreaders import ChunkedDataReader  # noqa: PLC0415

    says = getattr(http, "get_header", lambda _: "")
    if "chunked" in (says("Transfer-Encoding") or "").lower():
        chunks: Iterator[bytes] = iter(ChunkedDataReader(io.BytesIO(raw)).read, b"")
        raw = b"".join(chunks)
    packing = (says("Content-Encoding") or "").strip().lower().removeprefix("x-")
    if packing in ("", "identity"):
        return raw[:LARGEST]
    if packing not in installed():
        return b""
    unpacker = Unpacker(packing, LARGEST)
    unpacker.feed(raw)
    return b"" if unpacker.explodes else bytes(unpacker.body)


def _pictures(source: Source, names: frozenset[str]) -> Pictures:
    """The answers at the addresses of pictures, the first of each."""
    pictures: Pictures = {}
    with redirect_stderr(io.StringIO()), suppress(OpenError):
        for page in _walk(source.stream, is_picture):
            if page.url in names:
                pictures.setdefault(page.url, page.body[:LARGEST_PICTURE])
                if len(pictures) == len(names):
                    break
    return pictures


CONTAINER = Container("WARC", _knows, read, streams=True, chooses=True, pictures=_pictures)
