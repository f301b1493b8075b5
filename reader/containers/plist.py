"""Reads Apple's property lists, binary or XML, without trusting what is in them."""

import plistlib
from xml.parsers.expat import ExpatError

from reader.containers.cut_plist import completed

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


def recovered(body: bytes, key: str) -> dict[object, object]:
    """What has arrived of a truncated dictionary that has this key; empty if nothing has.

    Values that are missing are None, an empty text or not there.
    """
    for complete in completed(body):
        top = loaded(complete)
        if isinstance(top, dict) and key in top:
            return top
    return {}
