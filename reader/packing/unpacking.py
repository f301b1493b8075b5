"""Packed bytes to bytes within a bound, piece by piece: a bomb is cut off before it is unpacked.

Libraries that unpack whole pieces turn a few kilobytes from the network into gigabytes before
anybody can count them. Here no step makes more than 64 KB.
"""

import zlib

from reader.packing.engines import (
    GZIP,
    RAW_BITS,
    STEP,
    ZLIB_BITS,
    ZSTD,
    ZSTD_DICTIONARY,
    Damaged,
    Engine,
    Inflater,
    engine,
)

_MAGIC = {GZIP: "gzip", ZSTD: "zstd", ZSTD_DICTIONARY: "zstd"}
_TOLD_BY = 2
"""Bytes by which a packing that was only announced is told."""
MOST_TIMES = 300
"""No page unpacks to more than this many times what was sent, but for bombs: real ones are packed
to a tenth, a table of nothing but zeros to a hundredth."""
_SMALL = 4 << 20
"""And up to this many bytes it does no harm."""


def packing_of(data: bytes | bytearray, name: str = "") -> str:
    """What a file is packed with, by its first bytes; "" for nothing.

    Brotli has no sign of its own: there the name has to say it.
    """
    for magic, packing in _MAGIC.items():
        if data.startswith(magic):
            return packing
    return "br" if name.lower().endswith(".br") and not data.lstrip().startswith(b"<") else ""


class Unpacker:
    """Collects a body; `packing` is one of `engines.installed()`, or "" for bytes as they are.

    `body` is what came, `full` whether it is more than `limit`, or `explodes`, as only bombs do:
    then nothing is added any more.
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
        self._engine: Engine = engine(packing)
        self._started = not packing

    def feed(self, data: bytes) -> None:
        """Take what came. Damage is no error: what came before it stays."""
        self.received += len(data)
        self.full = self.full or self.received > self._limit
        # In pieces, since each step of unpacking copies what it left of its input.
        for start in range(0, len(data), STEP):
            if self.full or self._damaged:
                return
            self._feed(data[start : start + STEP])

    def _feed(self, data: bytes) -> None:
        if not self._started:
            data = self._held = self._held + data
            if len(data) < _TOLD_BY:
                return
            self._start(data)
        if not self._packing:
            self._add(data)
            return
        try:
            for piece in self._engine.pieces(data):
                self._add(piece)
                if self.full:
                    return
        except Damaged:
            self._damaged = True

    @property
    def whole(self) -> bool:
        """Whether nothing is missing, as far as the packing can tell."""
        return not self._packing or (self._started and self._engine.eof and not self._damaged)

    def _start(self, data: bytes) -> None:
        """Look at the first bytes: servers announce packings that they did not do."""
        self._started, self._held = True, b""
        if self._packing == "gzip" and not data.startswith(GZIP):
            self._packing = ""
        elif self._packing == "deflate":
            # The standard says zlib, many servers send the bare stream that the name stands for.
            wrapped = data[0] & 0x0F == 8 and (data[0] << 8 | data[1]) % 31 == 0
            self._engine = Inflater(ZLIB_BITS if wrapped else RAW_BITS)
            if not wrapped and _is_plain(data):
                self._packing = ""

    def _add(self, data: bytes) -> None:
        size = len(self.body) + len(data)
        self.explodes = size > max(_SMALL, MOST_TIMES * self.received)
        if size > self._limit or self.explodes:
            self.full = True
        else:
            self.body += data


def _is_plain(data: bytes) -> bool:
    """Whether markup was sent unpacked: it reads as a tag, and not as a deflate stream."""
    if not data.lstrip().startswith(b"<"):
        return False
    try:
        zlib.decompressobj(RAW_BITS).decompress(data, STEP)
    except zlib.error:
        return True
    return False
