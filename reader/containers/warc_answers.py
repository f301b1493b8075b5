"""The answers in a web archive that are wanted, one after another, unpacked within bounds.

The library finds records, members and chunks. The compression of an answer is undone by our own
bounded decompressors: a few kilobytes may unpack to gigabytes, which the library does not check.
"""

import io
from collections.abc import Iterator
from typing import BinaryIO

from reader.containers.base import CUT_OFF, LARGEST
from reader.containers.gunzipped import Gunzipped
from reader.containers.mime import parameter
from reader.containers.times import iso_date
from reader.containers.warc_records import KINDS, Wanted, explodes, is_cut, is_page
from reader.errors import OpenError
from reader.html.links import absolute
from reader.model import Page
from reader.packing.engines import installed
from reader.packing.unpacking import Unpacker
from reader.text import line

_LINE = 1 << 16
_MOST_LINES = 50_000
"""The most header lines of one record; crawlers write twenty."""


def answers(stream: BinaryIO, is_wanted: Wanted = is_page) -> Iterator[Page]:
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
    rest = iter(records)
    last: object = None
    while True:
        try:
            record = next(rest, None)
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
