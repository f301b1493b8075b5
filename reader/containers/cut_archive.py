"""Truncated ZIP files, which have lost the directory at their end.

Each member has its own header before it (APPNOTE.TXT 4.3.7) and, if its size was not known when
that was written, a descriptor after it (4.3.9). These are used to find the members, in one forward
pass; the last may be truncated itself.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from struct import Struct
from typing import BinaryIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from reader.expressions import expression

_HEADER = Struct("<4s5H3L2H")
_SIGN = b"PK\x03\x04"
_HEADERS = expression(rb"PK\x03\x04")
_ENDS = expression(rb"PK(?:\x07\x08|\x03\x04|\x01\x02)")
"""A descriptor, the next header or the directory: whatever may follow a member."""
_BEHIND = 16
"""How many bytes before and after a mark are examined with it."""
_NOTHING = b"PK\x05\x06" + bytes(18)
"""An archive without members."""
_FIRST, _MOST = 1 << 12, 1 << 20
"""How many bytes are searched at once: few at first, since most members are small."""
_TRIES = 4
"""How many headers are examined per member: some only look like one."""
_MOST_MARKS = 1 << 18
"""The most marks examined for the end of a member: 32 MB of nothing else took 4.4 s of CPU."""
_LATER = 1 << 3
_UTF8 = 1 << 11
_WIDE = 0xFFFFFFFF
_SIZES = Struct("<2H2Q")
_ANY_SIZE = 1 << 62
_LONGEST_NAME = 1 << 12


def members_of(stream: BinaryIO, most: int) -> tuple[ZipFile, list[ZipInfo]]:
    """An archive that gives the members of `stream`, and at most `most` of its members.

    None of them has a checksum: whatever is there is read, complete or not.
    """
    archive = ZipFile(BytesIO(_NOTHING))
    archive.fp = stream
    end = stream.seek(0, 2)
    members: list[ZipInfo] = []
    at = 0
    for _ in range(_TRIES * most):
        place = _next(stream, at)
        if place < 0 or len(members) == most:
            break
        member, at = _member(stream, place, end)
        if member is not None:
            members.append(member)
    return archive, members


def _next(stream: BinaryIO, at: int) -> int:
    """Where the next header is, -1 if there is none."""
    stream.seek(at)
    if stream.read(len(_SIGN)) == _SIGN:
        return at
    return next((place for place, _ in _marks(stream, at, _HEADERS)), -1)


def _member(stream: BinaryIO, place: int, end: int) -> tuple[ZipInfo | None, int]:
    """The member whose header is at `place` (None if invalid), and where to continue."""
    stream.seek(place)
    head = stream.read(_HEADER.size)
    if len(head) < _HEADER.size:
        return None, end
    _, version, flags, method, _, _, _, packed, size, named, extra = _HEADER.unpack(head)
    raw = stream.read(named)
    start = place + _HEADER.size + named + extra
    if not raw or named > _LONGEST_NAME or start > end:
        return None, place + len(_SIGN)
    if packed == _WIDE:
        size, packed = _wide(stream.read(extra))
    if flags & _LATER and not packed and not raw.endswith(b"/"):
        packed, size = _length(stream, start, end), _ANY_SIZE
    member = ZipInfo(raw.decode("utf-8" if flags & _UTF8 else "cp437", "replace"))
    member.header_offset = place
    member.flag_bits, member.compress_type, member.extract_version = flags, method, version & 0xFF
    member.compress_size = min(packed, end - start)
    member.file_size = member.compress_size if method == ZIP_STORED else size
    return member, start + member.compress_size


def _wide(extra: bytes) -> tuple[int, int]:
    """The sizes of a ZIP64 member (4.5.3): unpacked and packed."""
    at = extra.find(b"\x01\x00\x10\x00")
    if at < 0 or len(extra) < at + _SIZES.size:
        return _ANY_SIZE, 0
    _, _, size, packed = _SIZES.unpack_from(extra, at)
    return size, packed


def _length(stream: BinaryIO, start: int, end: int) -> int:
    """The size of a member by the descriptor after it, or all remaining bytes if there is none."""
    for place, context in islice(_marks(stream, start, _ENDS), _MOST_MARKS):
        length = place - start
        if context[_BEHIND + 2 : _BEHIND + 4] == b"\x07\x08":
            size = context[_BEHIND + 8 : _BEHIND + 12]
        else:  # a descriptor need not begin with a mark
            length -= 12
            size = context[_BEHIND - 8 : _BEHIND - 4]
        if length >= 0 and size == (length & _WIDE).to_bytes(4, "little"):
            return length
    stream.seek(max(start, end - 12))
    last = stream.read(12)
    is_described = last[4:8] == ((end - 12 - start) & _WIDE).to_bytes(4, "little")
    return end - start - 12 * is_described


def _marks(stream: BinaryIO, start: int, pattern: re.Pattern[bytes]) -> Iterator[tuple[int, bytes]]:
    """Where a pattern occurs after `start`, with `_BEHIND` bytes before and after it.

    As if there were zeros before the start and after the end.
    """
    stream.seek(start)
    step = _FIRST
    base = start - _BEHIND
    body = bytes(_BEHIND)
    while piece := stream.read(step):
        body += piece
        # A match too close to the end is examined with the next piece.
        yield from _within(body, base, pattern, len(body) - _BEHIND)
        overlap = min(len(body), 2 * _BEHIND)
        base += len(body) - overlap
        body = body[-overlap:]
        step = min(2 * step, _MOST)
    yield from _within(body + bytes(_BEHIND), base, pattern, len(body))


def _within(
    body: bytes, base: int, pattern: re.Pattern[bytes], until: int
) -> Iterator[tuple[int, bytes]]:
    for match in pattern.finditer(body, _BEHIND):
        at = match.start()
        if at >= until:
            return
        yield base + at, body[at - _BEHIND : at + _BEHIND]
