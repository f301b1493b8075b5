"""Apple's property lists, binary or XML, whatever was made of them."""

import plistlib
from xml.parsers.expat import ExpatError

_DAMAGED = (
    plistlib.InvalidFileException, ExpatError, ValueError, TypeError, LookupError, AttributeError,
    OverflowError, RecursionError, MemoryError,
)  # fmt: skip
"""The library's errors for invalid lists."""


def loaded(body: bytes) -> object:
    """The list, in which nothing is of a certain type and which may contain itself; None if it
    is damaged.
    """
    try:
        top: object = plistlib.loads(body)
    except _DAMAGED:
        return None
    return top
