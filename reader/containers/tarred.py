"""A saved page in a tar file: Konqueror's web archives (.war), or a folder that somebody packed.

Its members are put into a ZIP file in memory, uncompressed, which is then read like any other:
names are not paths, and nothing but regular files is looked at.
"""

import io
import tarfile
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import BinaryIO
from zipfile import ZIP_STORED, ZipFile

from reader.containers import zipped
from reader.containers.base import (
    LARGEST,
    Container,
    Opener,
    PageOrReading,
    Pictures,
    Source,
    cut_off,
)

_MAGIC = b"ustar"
_PLACE = 257
_MOST_MEMBERS = 20_000
_DAMAGED = (tarfile.TarError, EOFError, OSError, ValueError, OverflowError, RecursionError)
"""The library's errors for archives that are damaged."""


def _knows(head: bytes) -> bool:
    return head.startswith(_MAGIC, _PLACE)


def read(source: Source) -> PageOrReading:
    """The page that was packed; of several the one asked for, or a choice."""
    packed, is_complete = _as_zip(source)
    page = zipped.read(Source(packed, source.number, source.url))
    return page if is_complete else cut_off(page)


def _each(source: Source) -> Iterator[Opener]:
    packed, is_complete = _as_zip(source)
    inside = zipped.each(Source(packed, url=source.url))
    return inside if is_complete else (partial(_opened_cut, opener) for opener in inside)


def _opened_cut(opener: Opener) -> PageOrReading:
    return cut_off(opener())


def _as_zip(source: Source) -> tuple[io.BytesIO, bool]:
    """The members as a ZIP file, up to the most bytes of a page, and whether all are in it."""
    zip_file = io.BytesIO()
    is_complete = False
    with ZipFile(zip_file, "w", ZIP_STORED) as packed, suppress(*_DAMAGED):
        with tarfile.open(fileobj=source.stream, mode="r:") as archive:
            for name, body in _members(archive, source.stream):
                packed.writestr(name, body)
        is_complete = True
    zip_file.seek(0)
    return zip_file, is_complete


def _members(archive: tarfile.TarFile, stream: BinaryIO) -> Iterator[tuple[str, bytes]]:
    """The names and contents of regular files. OverflowError once they are larger than a page."""
    room = LARGEST
    names: set[str] = set()
    for _ in range(_MOST_MEMBERS):
        member = archive.next()
        if member is None:
            return
        if not member.isreg() or member.issparse():
            continue
        # The library's own files give nothing of a member that is cut off.
        stream.seek(member.offset_data)
        body = stream.read(min(room, member.size))
        room -= len(body)
        name = member.name.removeprefix("./").encode("utf-8", "replace").decode()
        if name and name not in names:  # a file that was added again later
            names.add(name)
            yield name, body
        if len(body) < member.size:
            raise EOFError
    raise OverflowError


def _pictures(source: Source, names: frozenset[str]) -> Pictures:
    packed, _ = _as_zip(source)
    return zipped.CONTAINER.pictures(Source(packed), names)


CONTAINER = Container("tar", _knows, read, each=_each, pictures=_pictures)
