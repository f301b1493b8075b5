"""Engines that unpack one packing each, in steps of some 64 KB, whatever the bytes unpack to.

Brotli and Zstandard are an extra (`article-reader[net]`): their libraries are larger than all else
that a page needs. What is not installed is not asked for.
"""

import zlib
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from typing import Protocol

GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"
STEP = 1 << 16
GZIP_BITS, ZLIB_BITS, RAW_BITS = 31, 15, -15
_WINDOW_LOG = 23
"""The largest window of a Zstandard stream, 8 MB: nobody has to have more (RFC 9659)."""


class Damaged(ValueError):
    """The bytes are not what their packing makes."""


class Engine(Protocol):
    """One stream on its way."""

    @property
    def eof(self) -> bool:
        """Whether the stream came to its end."""

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """What `data` unpacks to, no piece longer than twice `STEP`. Damaged where it is none."""


class Inflater:
    """Gzip, of one member or more, zlib, or the bare stream in both."""

    def __init__(self, bits: int = GZIP_BITS) -> None:
        self._bits = bits
        self._stream = zlib.decompressobj(bits)

    @property
    def eof(self) -> bool:
        return self._stream.eof

    def pieces(self, data: bytes) -> Iterator[bytes]:
        while True:
            try:
                out = self._stream.decompress(data, STEP)
            except zlib.error as error:
                raise Damaged from error
            yield out
            data = self._stream.unconsumed_tail
            if self._stream.eof:
                data = self._stream.unused_data
                if self._bits != GZIP_BITS or not data.startswith(GZIP):
                    return  # the end, or padding after it
                self._stream = zlib.decompressobj(self._bits)
            elif not data and len(out) < STEP:
                return


class _Brotli:
    """RFC 7932, by its own library: since 1.2 it can be held to a step."""

    def __init__(self) -> None:
        import brotli  # noqa: PLC0415

        self._error = brotli.error
        self._stream = brotli.Decompressor()
        self.eof = False

    def pieces(self, data: bytes) -> Iterator[bytes]:
        while not self.eof:
            try:
                out: bytes = self._stream.process(data, output_buffer_limit=STEP)
                self.eof = bool(self._stream.is_finished())
                hungry = self._stream.can_accept_more_data()
            except self._error as error:
                raise Damaged from error
            yield out
            if hungry and not out:
                return  # it takes its input at once, and gives what that makes bit by bit
            data = b""


class _Zstd:
    """RFC 8878, as Python 3.14 has it, and its backport before."""

    def __init__(self) -> None:
        from backports import zstd  # noqa: PLC0415

        self._make: Callable[[], zstd.ZstdDecompressor] = lambda: zstd.ZstdDecompressor(
            options={zstd.DecompressionParameter.window_log_max: _WINDOW_LOG}
        )
        self._error = zstd.ZstdError
        self._stream = self._make()

    @property
    def eof(self) -> bool:
        return self._stream.eof

    def pieces(self, data: bytes) -> Iterator[bytes]:
        while True:
            if self._stream.eof:
                if not data.startswith(ZSTD[: len(data)]) or not data:
                    return
                self._stream = self._make()
            try:
                yield self._stream.decompress(data, max_length=STEP)
            except self._error as error:
                raise Damaged from error
            if self._stream.eof:
                data = self._stream.unused_data
            elif self._stream.needs_input:
                return
            else:
                data = b""


_ENGINES: dict[str, tuple[str, Callable[[], Engine]]] = {
    "br": ("brotli", _Brotli),
    "zstd": ("backports.zstd", _Zstd),
}
"""What an extra unpacks, and the library it needs."""


@cache
def installed() -> tuple[str, ...]:
    """The packings that can be unpacked here, as an Accept-Encoding header names them."""
    return ("gzip", "deflate", *(name for name, (library, _) in _ENGINES.items() if _has(library)))


def _has(library: str) -> bool:
    try:
        return find_spec(library) is not None
    except ModuleNotFoundError:  # the package it would be in is not there either
        return False


def engine(packing: str) -> Engine:
    """The engine for one of `installed()`."""
    if packing in _ENGINES:
        return _ENGINES[packing][1]()
    return Inflater(GZIP_BITS if packing == "gzip" else ZLIB_BITS)
