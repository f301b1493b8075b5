"""Reads Apple's property lists, binary or XML, without trusting what is in them."""

import plistlib
from xml.parsers.expat import ExpatError

_DAMAGED = (
    plistlib.InvalidFileException, ExpatError, ValueError, TypeError, LookupError, AttributeError,
    OverflowError, RecursionError, MemoryError,
)  # fmt: skip
"""The library's errors for invalid lists."""


def loaded(body: bytes) -> object:
    """The list, or None if it is damaged. Its values may be of any type, and it may contain
    itself.
    """
    try:
        top: object = plistlib.loads(body)
    except _DAMAGED:
        return None
    return top
