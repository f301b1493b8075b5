"""A saved page in a ZIP file: SingleFile's, alone or inside an HTML file, or any other."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from posixpath import dirname, join, normpath
from typing import BinaryIO
from urllib.parse import unquote

from reader.containers import wacz
from reader.containers.archive import Archive
from reader.containers.base import (
    CUT_OFF,
    LARGEST,
    MOST_FRAMES,
    Container,
    Opener,
    PageOrReading,
    Pictures,
    Source,
    cut_off,
    nothing,
)
from reader.containers.choice import Several, one_of, openers
from reader.containers.epub import book, is_book
from reader.containers.frame_sources import sources
from reader.containers.packed_pages import PageMetadata, listed, read_metadata
from reader.containers.single_file import with_origin
from reader.containers.zip_pictures import pictures_in
from reader.errors import OpenError
from reader.expressions import expression
from reader.html.links import absolute
from reader.model import Page
from reader.text import line

_NAME = "This packed archive"
_PACKED = (b"PK\x03\x04", b"PK\x05\x06")
_END = b"PK\x05\x06"
_SELF_EXTRACTING = expression(rb"<html[^>]{0,200}\bdata-sfz\b", re.IGNORECASE)
_MOST_LOOKED_AT = 100
"""How many documents are searched for the frames that they show."""
_MOST_FOLDERS = 50
"""How many folders around a file are looked at for an index."""
_LARGEST_PACKED = 4 * LARGEST
_PAGE = expression(r"\.(?:x?html?|xht)$", re.IGNORECASE)
_OTHERS = (
    expression(
        r"\.(?:mht|mhtml|webarchive|maff|epub|fb2|eml|emlx|mbox|md|markdown|txt)$", re.IGNORECASE
    ),
    expression(r"\.(?:zip|xml|rss|atom|opml|json|csv|php|aspx?|shtml)$", re.IGNORECASE),
)
"""What is read in an archive without HTML: what is surely meant to be, before what may be."""
_ASIDE = expression(r"(?:^|/)(?:__MACOSX/|\.(?!\.))")
_FOLDER = expression(r"[_.-][^\W\d_]{2,12}$")
"""How browsers end the name of the folder beside a page: _files, -Dateien, _fichiers, .files …"""


def _knows(head: bytes) -> bool:
    return head.startswith(_PACKED) or _SELF_EXTRACTING.search(head[:1024]) is not None


def read(source: Source) -> PageOrReading:
    """The page that was packed; of several the one asked for, or a choice. Raises OpenError."""
    archive = _archive(source.stream)
    several = _several(archive)
    if several is not None:
        return one_of(several, source.number)
    return _of_crawl(archive, partial(wacz.page, archive, source.number))


def each(source: Source) -> Iterator[Opener]:
    """What opens each of the pages that were packed."""
    archive = _archive(source.stream)
    several = _several(archive)
    if several is not None:
        return openers(several)
    return (partial(_of_crawl, archive, opener) for opener in wacz.each(archive))


def _of_crawl(archive: Archive, opener: Opener) -> PageOrReading:
    page = opener()
    return cut_off(page) if archive.damaged else page


def _several(archive: Archive) -> Several | None:
    """The pages of an archive; None if it holds none but those of a crawl."""
    if "[Content_Types].xml" in archive:
        raise OpenError("This is an office document; save it as HTML.")
    if is_book(archive):
        return Several((("", ""),), lambda _: book(archive))
    names = [member.filename for member in archive if not member.is_dir()]
    tops, frames = _framed(archive, *_sorted(names))
    if not tops and archive.encrypted:
        raise OpenError(f"{_NAME} is locked with a password.")
    if not tops and wacz.records(archive):
        return None
    tops = tops or _others(names)
    if not tops:
        raise nothing(_NAME, is_cut=archive.damaged)
    listed_pages = listed(archive)
    by_page: dict[str, PageMetadata] = {}
    for top in tops:
        facts = read_metadata(archive, top, listed_pages)
        by_page.setdefault(_meant(archive, top, facts.index), facts)
    pages = list(by_page)
    entries = [(by_page[place].title or name, by_page[place].url) for place, name in _named(pages)]
    besides, was_damaged = _besides(wacz.records(archive)), archive.damaged

    def opened(index: int) -> Page:
        archive.damaged = was_damaged  # another page of it may be, which is none of this one's
        page = _page(archive, pages[index], by_page[pages[index]], frames)
        return replace(page, notes=(*page.notes, besides)) if besides else page

    return Several(entries, opened)


def _besides(names: Sequence[str]) -> str:
    """The note on web archives that are packed beside pages, "" without any."""
    if not names:
        return ""
    first = line(names[0].rpartition("/")[2])
    if len(names) == 1:
        return f"Beside this page {first} is in the archive; unpack it to read the pages in it."
    count = f"{len(names)} web archives ({first} …) are"
    return f"Beside this page {count} in the archive; unpack them to read the pages in them."


def _named(pages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each page with the name of its file, and with its folders if several are called the same."""
    names = [page.rpartition("/")[2] for page in pages]
    return zip(pages, names if len(set(names)) == len(names) else pages, strict=True)


def _archive(stream: BinaryIO) -> Archive:
    start = stream.read(4)
    stream.seek(0)
    if not start.startswith(_PACKED):
        # The archive is in a comment of an HTML file; whatever follows it does not belong to it.
        body = stream.read(_LARGEST_PACKED)
        stream = io.BytesIO(body[: _ended(body)])
    return Archive(stream, _NAME)


def _meant(archive: Archive, name: str, index: str) -> str:
    """The page of a folder by its metadata: its index.html may only redirect there."""
    folder, slash, _ = name.rpartition("/")
    meant = f"{folder}{slash}{index}"
    return meant if index and meant in archive else name


def _ended(body: bytes) -> int | None:
    """Where an archive within a text ends: after its directory, which has no comment."""
    end = body.rfind(_END)
    return end + 22 if end >= 0 else None


def _sorted(names: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """The pages of an archive, the documents that are frames of them, and those that may be.

    A document in a folder that belongs to a page (`kites_files`) is a frame. Beside or below an
    index.html there are its frames, or the other pages of a site that was saved whole.
    """
    pages = [name for name in names if _PAGE.search(name) and not _ASIDE.search(name)]
    stems = {_PAGE.sub("", name) for name in pages}
    indexed = {name[: -len("index.html")] for name in pages if name.endswith("index.html")}
    tops: list[str] = []
    frames: list[str] = []
    below: list[str] = []
    for name in pages:
        folder = name.rpartition("/")[0]
        if _FOLDER.sub("", folder) in stems and folder not in stems:
            frames.append(name)
        elif any(root in indexed and name != f"{root}index.html" for root in _folders(name)):
            below.append(name)
        else:
            tops.append(name)
    return tops, frames, below


def _folders(name: str) -> Iterator[str]:
    """The folders around a file, from the outermost: "", "a/" and "a/b/" for "a/b/kites.html"."""
    yield ""
    ends = islice(re.finditer("/", name), _MOST_FOLDERS)
    yield from (name[: match.end()] for match in ends)


def _others(names: Sequence[str]) -> list[str]:
    """What can be read in an archive without HTML."""
    pages = [name for name in names if not _ASIDE.search(name)]
    by_kind = ([name for name in pages if other.search(name)] for other in _OTHERS)
    return next(filter(None, by_kind), [])


def _framed(
    archive: Archive, tops: list[str], frames: list[str], below: list[str]
) -> tuple[list[str], list[str]]:
    """The pages and the frames of `_sorted`: what may be a frame is one if a document shows it."""
    candidates = set(below)
    shown_ones: list[str] = []
    pending = [*tops]
    for _ in range(_MOST_LOOKED_AT):
        if not pending or not candidates:
            break
        name = pending.pop(0)
        for source in sources(archive.read(name)):
            shown = normpath(join(dirname(name), unquote(source.partition("#")[0])))
            if shown in candidates:
                candidates.remove(shown)
                shown_ones.append(shown)
                pending.append(shown)
    return [*tops, *(name for name in below if name in candidates)], [*frames, *shown_ones]


def _page(archive: Archive, name: str, metadata: PageMetadata, frames: Sequence[str]) -> Page:
    folder = name.rpartition("/")[0]
    stem = _PAGE.sub("", name)
    inner_names = [
        frame
        for frame in frames
        if frame.startswith(stem) or (name.endswith("index.html") and frame.startswith(folder))
    ]
    body = archive.read(name)
    if not body:
        raise nothing(_NAME)
    address = metadata.url or absolute("", archive.comment(name))
    inside = tuple(map(archive.read, inner_names[:MOST_FRAMES]))
    page = Page(body, address, fetched=metadata.fetched, title=metadata.title, frames=inside)
    page = with_origin(page) if _PAGE.search(name) else page
    return replace(page, notes=(CUT_OFF,)) if archive.damaged else page


def _pictures(source: Source, names: frozenset[str]) -> Pictures:
    return pictures_in(_archive(source.stream), names)


CONTAINER = Container("ZIP", _knows, read, streams=True, each=each, pictures=_pictures)
