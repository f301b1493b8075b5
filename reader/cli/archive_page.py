"""The notation FILE#page=N: one page of a file that holds several, as the library knows it."""

import os

from reader.config.folders import expanded
from reader.expressions import expression
from reader.fetch.addresses import is_web
from reader.library.archive_location import MARK

_NUMBERED = expression(rf"(.+){MARK}([1-9]\d{{0,8}})")


def page_in(location: str, number: int) -> str:
    """The location of a page of an archive, whose places and notes are its own.

    For no number, on the web and on standard input it is that of the archive.
    """
    if not number or location in ("", "-") or is_web(location):
        return location
    return f"{location}{MARK}{number}"


def archive_of(location: str) -> tuple[str, int]:
    """The file of a page, and the number of the page in it, 0 where none is named.

    A file of the whole name takes precedence.
    """
    numbered = None if is_web(location) else _NUMBERED.fullmatch(location)
    if numbered is None or os.path.lexists(expanded(location)):
        return location, 0
    return numbered[1], int(numbered[2])
