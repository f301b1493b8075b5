"""Decompression with a limit, piece by piece: a bomb is cut off before it unpacks.

Libraries that decompress everything at once turn a few kilobytes from the network into gigabytes
before the size can be checked. Here no step yields more than 64 KB.
"""

import codecs

from reader.packing.engines import (
    RAW_BITS,
    STEP,
    ZLIB_BITS,
    Damaged,
    Engine,
    Inflater,
    engine,
)
from reader.packing.signatures import GZIP, ZSTD, is_zstd

_TOLD_BY = {"gzip": len(GZIP), "zstd": len(ZSTD), "deflate": 2}
"""Bytes needed to check that the announced compression was really applied."""
_TEXT = 64
"""Brotli and deflate have no signature: what begins with so many bytes of text is neither. Of as
many random bytes less than one in 10²⁰ is text.
"""
_CONTROLS = bytes({*range(32)} - {*b"\t\n\f\r\x1b"})
"""Bytes that no text has."""
MOST_TIMES = 300
"""The largest plausible ratio of unpacked to received bytes: real pages shrink to a tenth, a table
of nothing but zeros to a hundredth, only bombs to less."""
_SMALL = 4 << 20
"""Up to this many unpacked bytes, any ratio is harmless."""


class Unpacker:
    """Collects a body; `packing` is one of `engines.readable()`, or "" for uncompressed bytes.

    `body` is the result so far; `full` says that it exceeds `limit`, and `explodes` that it unpacks
    as only bombs do. After either, nothing more is added.
    """

    def __init__(self, packing: str, limit: int) -> None:
        self.body = bytearray()
        self.full = False
        self.explodes = False
        self.received = 0
        self._limit = limit
        self._packing = packing
        self._damaged = False
        self._held = b""
        self._head: bytearray | None = bytearray() if packing in ("br", "deflate") else None
        """All that was received, while it may be text; None once that is decided."""
        self.was_plain = False
        """Whether it was announced as compressed, and nothing compressed it."""
        self._engine: Engine = engine(packing)
        self._started = not packing

    def feed(self, data: bytes) -> None:
        """Add received bytes. Damage is not an error: everything before it is kept."""
        self.received += len(data)
        self.full = self.full or self.received > self._limit
        # In pieces, since each step copies the input it has not yet used.
        for start in range(0, len(data), STEP):
            if self.full or self._damaged:
                return
            self._feed(data[start : start + STEP])

    def _feed(self, data: bytes) -> None:
        if not self._started:
            data = self._held = self._held + data
            if len(data) < _TOLD_BY.get(self._packing, 1):
                return
            self._start(data)
        if self._head is not None:
            self._head += data
            if not _may_be_text(self._head):
                self._head = None
            elif len(self._head) >= _TEXT:
                self._be_plain()
                return
        if not self._packing:
            self._add(data)
            return
        try:
            for piece in self._engine.pieces(data):
                self._add(piece)
                if self.full:
                    return
        except Damaged:
            self._damaged = self._head is None
            self._be_plain()

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing, as far as the format can show."""
        return not self._packing or (self._started and self._engine.eof and not self._damaged)

    def _start(self, data: bytes) -> None:
        """Check the first bytes: some servers announce a compression they did not apply."""
        self._started, self._held = True, b""
        if (self._packing == "gzip" and not data.startswith(GZIP)) or (
            self._packing == "zstd" and not is_zstd(data)
        ):
            self._packing, self.was_plain = "", True
        elif self._packing == "deflate":
            # The standard means zlib by this name; many servers send raw deflate.
            wrapped = data[0] & 0x0F == 8 and (data[0] << 8 | data[1]) % 31 == 0
            self._engine = Inflater(ZLIB_BITS if wrapped else RAW_BITS)

    def _be_plain(self) -> None:
        """What was received is text, if that is still open: it is the body."""
        if self._head is not None:
            received, self._head = bytes(self._head), None
            self._packing, self.was_plain = "", True
            self.body.clear()
            self._add(received)

    def _add(self, data: bytes) -> None:
        size = len(self.body) + len(data)
        self.explodes = size > max(_SMALL, MOST_TIMES * self.received)
        if size > self._limit or self.explodes:
            self.full = True
        else:
            self.body += data


def _may_be_text(data: bytearray) -> bool:
    """Whether the beginning of some data is markup or text, the last letter perhaps cut."""
    start = bytes(data[:_TEXT])
    if start.translate(None, _CONTROLS) != start:
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(start)
    except UnicodeDecodeError:
        return start.lstrip().startswith(b"<")
    return True
