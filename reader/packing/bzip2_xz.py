"""Bzip2 and xz, with its older form .lzma: files are kept in them, and no server sends them."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Protocol

from reader.packing.engines import STEP, Damaged

_MOST_MEMORY = 128 << 20
"""The most bytes that xz may work with: its best compression needs 65 MB."""


class _Stream(Protocol):
    """What the decompressors of `bz2` and `lzma` have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


class Stored:
    """A file of one stream or more, as programs write that compress on several processors."""

    def __init__(self, packing: str) -> None:
        self._make, self._error = _stream(packing)
        self._stream = self._make()

    @property
    def eof(self) -> bool:
        return self._stream.eof

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """What some packed bytes unpack to, in steps of at most `STEP` bytes. Raises Damaged."""
        while True:
            if self._stream.eof:
                data = data.lstrip(b"\0")  # xz fills up to four bytes between streams
                if not data:
                    return
                self._stream = self._make()
            try:
                yield self._stream.decompress(data, max_length=STEP)
            except (self._error, MemoryError) as error:
                raise Damaged from error
            if self._stream.eof:
                data = self._stream.unused_data
            elif self._stream.needs_input:
                return
            else:
                data = b""


def _stream(packing: str) -> tuple[Callable[[], _Stream], type[Exception]]:
    """What makes a decompressor, and its error. Some builds of Python lack one of the two
    libraries, so neither is imported for the other.
    """
    if packing == "bzip2":
        from bz2 import BZ2Decompressor  # noqa: PLC0415

        return BZ2Decompressor, OSError
    from lzma import LZMADecompressor, LZMAError  # noqa: PLC0415

    return partial(LZMADecompressor, memlimit=_MOST_MEMORY), LZMAError
