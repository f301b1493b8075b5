"""One decompressor for each format, in steps of some 64 KB however large the result.

Brotli and Zstandard are an extra (`article-reader[net]`): their libraries are larger than
everything else a page needs. Formats that are not installed are not requested.
"""

import zlib
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

from reader.packing.signatures import GZIP, ZSTD, ZSTD_DICTIONARY

if TYPE_CHECKING:
    from backports.zstd import ZstdDecompressor

STEP = 1 << 16
GZIP_BITS, ZLIB_BITS, RAW_BITS = 31, 15, -15
_WINDOW_LOG = 23
"""The largest window of a Zstandard stream, 8 MB: no decoder has to support more (RFC 9659)."""

_LARGEST_DICTIONARY = 8 << 20
"""The largest dictionary accepted; crawlers train dictionaries of some 100 KB."""


class Damaged(ValueError):
    """The bytes are not valid in their compression format."""


class Engine(Protocol):
    """The state of one stream being decompressed."""

    @property
    def eof(self) -> bool:
        """Whether the end of the stream has been reached."""

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Decompress `data` into pieces of at most twice `STEP` bytes; Damaged if it is invalid."""


class Inflater:
    """Gzip (one member or more), zlib, or raw deflate."""

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
    """Brotli (RFC 7932), by its own library, whose output can be limited since version 1.2."""

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
                return  # it takes all its input at once, and returns the output piece by piece
            data = b""


class _Zstd:
    """Zstandard (RFC 8878), from Python 3.14 or its backport.

    A web archive (`.warc.zst`) may begin with the dictionary for all its records, in a skippable
    frame: plain, or itself compressed (IIPC, "Zstandard WARC").
    """

    def __init__(self) -> None:
        from backports import zstd  # noqa: PLC0415

        self._zstd = zstd
        self._dictionary: zstd.ZstdDict | None = None
        self._head: bytes | None = b""
        """The bytes so far of a frame with a dictionary; None once it is clear whether there is
        one."""
        self._stream = self._make()

    def _make(self) -> "ZstdDecompressor":
        bounds: dict[int, int] = {self._zstd.DecompressionParameter.window_log_max: _WINDOW_LOG}
        return self._zstd.ZstdDecompressor(self._dictionary, bounds)

    @property
    def eof(self) -> bool:
        return self._stream.eof

    def pieces(self, data: bytes) -> Iterator[bytes]:
        data = self._behind_dictionary(data) if self._head is not None else data
        while self._head is None:
            if self._stream.eof:
                if not data.startswith(ZSTD[: len(data)]) or not data:
                    return
                self._stream = self._make()
            try:
                yield self._stream.decompress(data, max_length=STEP)
            except self._zstd.ZstdError as error:
                raise Damaged from error
            if self._stream.eof:
                data = self._stream.unused_data
            elif self._stream.needs_input:
                return
            else:
                data = b""

    def _behind_dictionary(self, data: bytes) -> bytes:
        """The bytes after the dictionary, once that is complete."""
        head = (self._head or b"") + data
        start = len(ZSTD_DICTIONARY) + 4
        end = start + int.from_bytes(head[len(ZSTD_DICTIONARY) : start], "little")
        if not head.startswith(ZSTD_DICTIONARY[: len(head)]):
            self._head = None
            return head
        if end - start > _LARGEST_DICTIONARY:
            raise Damaged
        if len(head) < start or len(head) < end:
            self._head = head
            return b""
        try:
            self._dictionary = self._zstd.ZstdDict(_unpacked(head[start:end]))
            # Only this checks the tables of the dictionary.
            self._stream = self._make()
        except (self._zstd.ZstdError, ValueError) as error:
            raise Damaged from error
        self._head = None
        return head[end:]


def _unpacked(dictionary: bytes) -> bytes:
    """A dictionary, decompressed if need be."""
    if not dictionary.startswith(ZSTD):
        return dictionary
    unpacked, inner = b"", _Zstd()
    for start in range(0, len(dictionary), STEP):
        for piece in inner.pieces(dictionary[start : start + STEP]):
            unpacked += piece
            if len(unpacked) > _LARGEST_DICTIONARY:
                raise Damaged
    return unpacked


_ENGINES: dict[str, tuple[str, Callable[[], Engine]]] = {
    "br": ("brotli", _Brotli),
    "zstd": ("backports.zstd", _Zstd),
}
"""The formats an extra decompresses, each with the library it needs."""


_STORED = {"bzip2": "_bz2", "xz": "_lzma"}
"""The formats of files alone, each with the library it needs, which a Python may lack."""


@cache
def installed() -> tuple[str, ...]:
    """The formats that can be decompressed here, by their names in an Accept-Encoding header."""
    return ("gzip", "deflate", *(name for name, (library, _) in _ENGINES.items() if _has(library)))


@cache
def readable() -> tuple[str, ...]:
    """The formats that files may be compressed in: those of pages, and what is only kept."""
    return (*installed(), *(name for name, library in _STORED.items() if _has(library)))


def _has(library: str) -> bool:
    try:
        return find_spec(library) is not None
    except ModuleNotFoundError:  # the package that would contain it is not installed either
        return False


def engine(packing: str) -> Engine:
    """A decompressor for one of `readable()`."""
    if packing in _ENGINES:
        return _ENGINES[packing][1]()
    if packing in _STORED:
        from reader.packing.bzip2_xz import Stored  # noqa: PLC0415  few files need it

        return Stored(packing)
    return Inflater(GZIP_BITS if packing == "gzip" else ZLIB_BITS)
