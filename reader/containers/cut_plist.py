"""Truncated property lists: what has arrived is completed to a list that can be read.

A binary list keeps its objects one after the other in the order of their numbers, and at its end
where each begins; that is found again by one pass over the objects. An XML list lacks the ends of
its open elements.
"""

from array import array
from collections.abc import Callable, Iterator
from itertools import islice
from struct import pack
from sys import byteorder

from reader.expressions import expression

_MAGIC = b"bplist00"
_SIZES = {1: "B", 2: "H", 4: "I"}
"""How many bytes the number of an object may have, which the end of the list would say, with the
array's code for such numbers."""
_MOST_OBJECTS = 1 << 17
"""A page with 5,000 resources has 35,000."""
_MOST_TAGS = 1 << 20
_NULL = b"\x00"
_HOLDING = {0xA: 1, 0xC: 1, 0xD: 2}
"""How many numbers of objects an array, a set and a dictionary have for each of their values."""
_FIXED: dict[int, Callable[[int], int]] = {
    0x0: lambda _: 0,
    0x1: lambda low: 1 << low,
    0x2: lambda low: 1 << low,
    0x3: lambda _: 8,
    0x8: lambda low: low + 1,
}
"""The bytes of constants, numbers, dates and UIDs by the lower half of an object's first byte."""
_DATA = 0x4
_UNITS = {_DATA: 1, 0x5: 1, 0x6: 2}
"""Bytes per unit of data, ASCII and UTF-16 by the upper half of an object's first byte."""
_TAG = expression(rb"<(/?)([a-z]{1,10})(?:\s[^<>]{0,100})?(/?)>")
_HOLDERS = frozenset({b"plist", b"dict", b"array"})


def completed(body: bytes) -> Iterator[bytes]:
    """Lists that `body` may be the start of, the most probable first; each may be damaged."""
    if body.startswith(_MAGIC):
        for size in _SIZES:
            yield _binary(body, size)
    else:
        yield _xml(body)


def _binary(body: bytes, size: int) -> bytes:
    """The objects of `body` with a new table of their places; truncated data is shortened."""
    places: list[int] = []
    at, end, highest = len(_MAGIC), len(body), 0
    ending = _NULL
    while at < end and len(places) < _MOST_OBJECTS:
        start, length = _extent(body, at, size)
        if length < 0:
            break
        places.append(at)
        kind = body[at] >> 4
        if start + length > end:
            ending = _data(body[start:]) if kind == _DATA else _NULL
            break
        if kind in _HOLDING:
            if length > 2 * size * _MOST_OBJECTS:
                break
            highest = max(highest, _highest(body[start : start + length], size))
        at = start + length
    objects = body[:at] + ending
    count = max(min(highest + 1, _MOST_OBJECTS), len(places))
    places += [len(objects)] * (count - len(places))
    table = b"".join(place.to_bytes(8, "big") for place in places)
    return objects + _NULL + table + pack(">6xBBQQQ", 8, size, count, 0, len(objects) + 1)


def _extent(body: bytes, at: int, size: int) -> tuple[int, int]:
    """Where the contents of the object at `at` start and how many bytes they are, -1 if it is
    none.
    """
    kind, low = body[at] >> 4, body[at] & 0xF
    if kind in _FIXED:
        return at + 1, _FIXED[kind](low)
    start, count = at + 1, low
    if low == 0xF:
        width = 1 << (body[at + 1] & 0x3) if at + 1 < len(body) else 1
        start = at + 2 + width
        count = int.from_bytes(body[at + 2 : start], "big")
    return start, count * (_UNITS[kind] if kind in _UNITS else size * _HOLDING.get(kind, -1))


def _data(content: bytes) -> bytes:
    return bytes([_DATA << 4 | 0xF, 0x13]) + len(content).to_bytes(8, "big") + content


def _highest(numbers: bytes, size: int) -> int:
    found = array(_SIZES[size], numbers)
    if byteorder == "little":
        found.byteswap()
    return max(found, default=0)


def _xml(body: bytes) -> bytes:
    """The whole elements of `body` and the data that was truncated, with the missing end tags."""
    inside: list[tuple[bytes, int]] = []
    end = 0
    for tag in islice(_TAG.finditer(body), _MOST_TAGS):
        end = tag.end()
        if tag[1]:
            if not inside or inside.pop()[0] != tag[2]:
                return b""
        elif not tag[3]:
            inside.append((tag[2], tag.start()))
    elements = body[:end]
    if inside and inside[-1][0] not in _HOLDERS:
        name, begin = inside.pop()
        letters = b"".join(body[end:].partition(b"<")[0].split())
        elements = elements[:begin]
        if name == b"data":
            elements += b"<data>" + letters[: len(letters) // 4 * 4] + b"</data>"
    if elements.rstrip().endswith(b"</key>"):
        elements += b"<string></string>"
    return elements + b"".join(b"</" + name + b">" for name, _ in reversed(inside))
