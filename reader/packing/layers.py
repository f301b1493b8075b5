"""Takes the compression off a file or a page that is compressed as a whole, once or repeatedly."""

from typing import TYPE_CHECKING

from reader.errors import OpenError, TooLarge, size_words
from reader.packing.signatures import packing_of

if TYPE_CHECKING:
    from reader.packing.unpacking import Unpacker

_LAYERS = 3
"""How often it may be compressed: a page that was sent so, kept so, and packed once more."""
_LACKING = {
    "br": ("Brotli", "article-reader[net]"), "zstd": ("Zstandard", "article-reader[net]"),
    "bzip2": ("bzip2", "a Python with bz2"), "xz": ("xz", "a Python with lzma"),
}  # fmt: skip


class LargeFile(TooLarge):
    """More bytes than a page may have, but no decompression bomb: a stream of it may be read."""


def unpacked(data: bytes, name: str, limit: int, path: str = "") -> tuple[bytes, bool]:
    """`data` without its compression, and whether it is complete.

    `name` begins the sentences of errors ("notes.html.gz", "The page"), `limit` is the most bytes
    that it may unpack to, and `path` the file it came from. Damage after the first bytes is no
    error: everything before it is returned.

    Raises OpenError if it is damaged at its beginning or this Python lacks the library, TooLarge
    for a decompression bomb, and LargeFile for any other data that unpacks to more than `limit`.
    """
    is_complete = True
    for _ in range(_LAYERS):
        packing = packing_of(data, path)
        if not packing:
            break
        unpacker = _fed(data, packing, name, limit)
        data, is_complete = bytes(unpacker.body), is_complete and unpacker.is_complete
        path = ""  # the name of a file says how it was compressed last
    return data, is_complete


def _fed(data: bytes, packing: str, name: str, limit: int) -> "Unpacker":
    """One layer of compression taken off."""
    from reader.packing.engines import readable  # noqa: PLC0415  few pages are compressed
    from reader.packing.unpacking import MOST_TIMES, Unpacker  # noqa: PLC0415

    if packing not in readable():
        compression, requirement = _LACKING[packing]
        raise OpenError(f"{name} is compressed with {compression}, which needs {requirement}.")
    unpacker = Unpacker(packing, limit)
    unpacker.feed(data)
    if unpacker.explodes:
        raise TooLarge(f"{name} unpacks to more than {MOST_TIMES} times its size.")
    if unpacker.full:
        raise LargeFile(f"{name} unpacks to more than {size_words(limit)}.")
    if not unpacker.body and not unpacker.is_complete:
        raise OpenError(f"{name} is compressed and damaged.")
    return unpacker
