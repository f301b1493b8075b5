"""Pages that are compressed as a file is, given as bytes: files are decompressed where they are
read.
"""

from dataclasses import replace

from reader.errors import OpenError
from reader.model import Page
from reader.packing.engines import readable
from reader.packing.unpacking import Unpacker, packing_of

_LARGEST = 32 << 20
"""As much as a file may unpack to."""
_LAYERS = 3


def unpacked(page: Page) -> Page:
    """The page decompressed, `incomplete` if it was cut off; OpenError if it cannot be."""
    for _ in range(_LAYERS):
        packing = packing_of(page.body)
        if not packing:
            break
        if packing not in readable():
            raise OpenError(f"The page is compressed ({packing}), which cannot be unpacked here.")
        unpacker = Unpacker(packing, _LARGEST)
        unpacker.feed(page.body)
        if unpacker.explodes:
            raise OpenError("The page unpacks to far more than any page is.")
        if unpacker.full:
            raise OpenError(f"The page unpacks to more than {_LARGEST >> 20} MB.")
        if not unpacker.body:
            raise OpenError("The page is compressed, and damaged at its beginning.")
        is_cut = page.incomplete or not unpacker.whole
        page = replace(page, body=bytes(unpacker.body), incomplete=is_cut)
    return page
