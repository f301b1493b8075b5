"""EPUB: the chapters of a book in reading order, as one article with headings (EPUB 3.3)."""

import json
import re
from contextlib import suppress
from dataclasses import dataclass, field, replace
from html import escape
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from reader.charset import decode
from reader.containers.archive import Archive
from reader.containers.base import (
    CUT_OFF,
    LARGEST,
    MARKUP,
    Container,
    PageOrReading,
    Pictures,
    Source,
    nothing,
)
from reader.containers.epub_contents import headed, titles
from reader.containers.web_chapters import web_page
from reader.containers.xml import events
from reader.containers.zip_pictures import pictures_in
from reader.errors import OpenError, ReaderError
from reader.expressions import expression
from reader.model import Page
from reader.record import IN_BOOK, from_record
from reader.text import line

_NAME = "This book (EPUB)"
_MIME = b"mimetypeapplication/epub+zip"
_CONTAINER = "META-INF/container.xml"
_PACKAGES = 1 << 22
_MOST_CHAPTERS = 2000
_BODY = expression(r"<body\b[^>]{0,2000}>(.*?)(?:</body\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_EMPTY_TAG = expression(
    r"<(script|style|title|a|i|b|em|strong|span|div|p|td|th|iframe|textarea)\b([^<>]{0,2000})/>"
)
_ASIDE = frozenset({"nav", "cover", "titlepage"})
_FRONT = expression(
    r"<body\b[^>]{0,500}(?:>\s*<(?:section|div)\b[^>]{0,500})?"
    r"epub:type=\"[^\"]*\b(?:titlepage|cover|toc|landmarks)\b"
)
_LONGEST_FRONT = 4000
_LOCKS = "META-INF/encryption.xml"
_LOCKED = "This book (EPUB) is locked by its seller"
_DOCUMENTS = (".xhtml", ".html", ".htm")
_NUMBER = expression(r"([0-9]{1,9})")
_NAVIGATION = "application/x-dtbncx+xml"


def _knows(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04") and head[30:].startswith(_MIME)


@dataclass(slots=True)
class _Package:
    """The package document: the title of the book, its parts and their order."""

    metadata: dict[str, list[str]] = field(default_factory=dict)
    items: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    """(path, type, properties) by id."""
    spine: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    described: str = ""
    """What the element `meta` describes that was begun."""

    def start(self, name: str, attrs: dict[str, str]) -> None:
        self.text = []
        if name == "meta":
            self.described = attrs.get("property", "")
        elif name == "item":
            place = attrs.get("href", ""), attrs.get("media-type", ""), attrs.get("properties", "")
            self.items[attrs.get("id", "")] = place
        elif name == "itemref" and attrs.get("linear", "yes") != "no":
            self.spine.append(attrs.get("idref", ""))

    def chars(self, text: str) -> None:
        self.text.append(text)

    def end(self, name: str) -> None:
        text = line("".join(self.text))
        self.text = []
        if name.startswith("dc:") and text:
            self.metadata.setdefault(name[3:], []).append(text)
        elif name == "meta" and text:
            self.metadata.setdefault(self.described, []).append(text)


def read(source: Source) -> PageOrReading:
    """The whole book as one page; a book written by reader, as the reading it was made from."""
    return book(Archive(source.stream, _NAME))


def is_book(archive: Archive) -> bool:
    """Whether a ZIP file is a book, although it does not begin as it should."""
    return _CONTAINER in archive and bool(_package_name(archive))


def book(archive: Archive) -> PageOrReading:
    """The same for an archive that is already open."""
    if IN_BOOK in archive:
        with suppress(ValueError, RecursionError, ReaderError):
            return from_record(json.loads(decode(archive.read(IN_BOOK))))
    return _book(archive)


def _book(archive: Archive) -> Page:
    package_name = _package_name(archive)
    package = _Package()
    body = archive.read(package_name, _PACKAGES)
    events(body, "", package.start, package.end, package.chars)
    chapters: dict[str, str] = {}
    size = 0
    locked = _locked(archive)
    chapter_titles = titles(archive, _contents(package, package_name))
    order = _chapters(package, package_name, archive)
    for name in order:
        if name in locked:
            continue
        text = decode(archive.read(name))
        if len(text) < _LONGEST_FRONT and _FRONT.search(text):
            continue
        chapters[name] = _inner(text)
        size += len(chapters[name])
        if size > LARGEST:
            break
    if not any(map(str.strip, chapters.values())):
        if _LOCKS in archive:
            raise OpenError(f"{_LOCKED}; open it in the program it was bought for.")
        raise nothing(_NAME, is_cut=archive.damaged)
    notes = (CUT_OFF,) if archive.damaged or size > LARGEST else ()
    left_out = len(locked.intersection(order))
    if left_out:
        notes = (f"{_LOCKED}: {left_out} of its {len(order)} parts cannot be read.", *notes)
    return replace(_joined(package, chapters, chapter_titles), notes=notes)


def _joined(package: _Package, chapters: dict[str, str], chapter_titles: dict[str, str]) -> Page:
    """The chapters, by the names of their files, as one page."""
    title = next(iter(package.metadata.get("title", ())), "")
    named, text = title, web_page(chapters, title, chapter_titles)
    is_web = bool(text)
    if is_web:
        # A page without a title was given its file's name, which is one word.
        named = title if " " in title else ""
    else:
        parts = (headed(part, chapter_titles.get(name, "")) for name, part in chapters.items())
        text = "\n<hr>\n".join(parts)
    raw = f"{_head(package, named)}{text}</body></html>".encode("utf-8", "replace")
    return Page(raw, charset="utf-8", title=title, is_all_article=not is_web)


def _package_name(archive: Archive) -> str:
    """The package document's name: as the container file gives it, or the only one there is."""
    names: list[str] = []

    def start(name: str, attrs: dict[str, str]) -> None:
        if name == "rootfile":
            names.append(attrs.get("full-path", ""))

    container = archive.read(_CONTAINER, _PACKAGES)
    events(container, "", start, lambda _: None, lambda _: None)
    names += [member.filename for member in archive if member.filename.endswith(".opf")]
    return next((name for name in names if name in archive), "")


def _locked(archive: Archive) -> frozenset[str]:
    """The members that are encrypted, as books with digital rights management say.

    Fonts are too, in books that anybody may read.
    """
    encrypted: set[str] = set()

    def start(name: str, attrs: dict[str, str]) -> None:
        if name.endswith("CipherReference"):
            encrypted.add(unquote(attrs.get("URI", "")))

    if _LOCKS in archive:
        events(archive.read(_LOCKS, _PACKAGES), "", start, lambda _: None, lambda _: None)
    return frozenset(encrypted)


def _contents(package: _Package, package_name: str) -> list[str]:
    """The documents with the table of contents."""
    return [
        normpath(join(dirname(package_name), unquote(place)))
        for place, media_type, properties in package.items.values()
        if media_type == _NAVIGATION or "nav" in properties.split()
    ]


def _chapters(package: _Package, package_name: str, archive: Archive) -> list[str]:
    """The names of the chapters; without a reading order, all documents as stored.

    In a book that has lost its order, by their numbered names: folders are packed in any order.
    """
    places = []
    for reference in package.spine[:_MOST_CHAPTERS]:
        place, media_type, properties = package.items.get(reference, ("", "", ""))
        if media_type in MARKUP and not _ASIDE & {*properties.split(), reference}:
            places.append(normpath(join(dirname(package_name), unquote(place))))
    present = [place for place in places if place in archive]
    names = [each.filename for each in archive if each.filename.endswith(_DOCUMENTS)]
    return present or (sorted(names, key=_by_numbers) if archive.damaged else names)


def _by_numbers(name: str) -> list[tuple[int, str]]:
    """A key by which chapter 2 comes before chapter 10."""
    parts = _NUMBER.split(name)
    return [(int(part) if at % 2 else 0, part) for at, part in enumerate(parts)]


def _inner(text: str) -> str:
    """The body of a chapter, with XML's empty elements written as in HTML."""
    match = _BODY.search(text)
    return _EMPTY_TAG.sub(r"<\1\2></\1>", match[1] if match else text)


def _head(package: _Package, title: str) -> str:
    metadata = package.metadata
    metas = [
        ("author", ", ".join(metadata.get("creator", ())[:10])),
        ("date", _published(metadata)),
        ("description", next(iter(metadata.get("description", ())), "")),
    ]
    lang = next(iter(metadata.get("language", ())), "")
    tags = "".join(
        f'<meta name="{name}" content="{escape(value)}">' for name, value in metas if value
    )
    return (
        f'<!doctype html><html lang="{escape(lang)}"><head><title>{escape(title)}</title>{tags}'
        "</head><body>"
    )


def _published(metadata: dict[str, list[str]]) -> str:
    """The date of a book, unless it is the second in which the file was made (Pandoc's default)."""
    date = next(iter(metadata.get("date", ())), "")
    return "" if date in metadata.get("dcterms:modified", ()) and "T" in date else date


def _pictures(source: Source, names: frozenset[str]) -> Pictures:
    return pictures_in(Archive(source.stream, _NAME), names)


CONTAINER = Container("EPUB", _knows, read, streams=True, pictures=_pictures)
