"""Streams packed by gzip, in one member or thousands; damage ends the stream."""

import gzip
import zlib
from io import BufferedReader, RawIOBase
from typing import BinaryIO

from reader.packing.signatures import GZIP

_DAMAGED = (EOFError, gzip.BadGzipFile, zlib.error)


class Gunzipped(RawIOBase):
    """The bytes of a stream, unpacked if gzip packed them.

    The library for web archives does not accept one that was packed as a whole, as by `gzip
    crawl.warc`; its own crawlers pack record by record.
    """

    def __init__(self, stream: BinaryIO) -> None:
        buffered = stream if isinstance(stream, BufferedReader) else BufferedReader(_Read(stream))
        packed = buffered.peek(len(GZIP)).startswith(GZIP)
        self._file = gzip.GzipFile(fileobj=buffered) if packed else buffered
        self.damaged = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            piece = self._file.read1(len(buffer))
        except _DAMAGED:
            self.damaged = True
            return 0
        buffer[: len(piece)] = piece
        return len(piece)


class _Read(RawIOBase):
    """A stream as the `RawIOBase` that `BufferedReader` needs, for its `peek`."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self._stream.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)
