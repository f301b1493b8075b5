"""What a container is: a saved form of a page, told by its first bytes, read to what is in it."""

from codecs import BOM_UTF8
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, TypeAlias

from reader.charset import decode
from reader.errors import OpenError
from reader.model import Page, Reading

Found: TypeAlias = Page | Reading
"""A page to extract, or a reading where the form itself says what is article and what comment."""

HEAD = 4096
"""First bytes by which a container is told."""
LARGEST = 32 << 20
"""Bytes a page may have, as from the network: what is larger in a container is cut off there."""
LARGEST_PICTURE = 8 << 20
"""Bytes of a picture: those of pages are far below, and nobody waits for more."""
MOST_FRAMES = 32
"""Documents beside a page that are kept; with their pictures pages have a dozen."""
CUT_OFF = "The archive is cut off or damaged: this is what is in it."


@dataclass(frozen=True, slots=True)
class Source:
    """Where a container is read from."""

    stream: BinaryIO
    """At its start, and seekable."""
    number: int = 0
    """Which of several pages is wanted, from 1; 0 where nobody said."""
    url: str = ""
    """Where the container itself was; "" for a file."""


Pictures: TypeAlias = dict[str, bytes]
"""By the names that the page has for them."""


def no_pictures(_source: Source, _names: frozenset[str]) -> Pictures:
    return {}


@dataclass(frozen=True, slots=True)
class Container:
    """One form. `read` raises OpenError where nothing in it can be read."""

    name: str
    knows: Callable[[bytes], bool]
    """Whether the first `HEAD` bytes are this form's."""
    read: Callable[[Source], Found]
    streams: bool = False
    """Whether it is read bit by bit, however large it is."""
    chooses: bool = False
    """Whether it may hold several pages, of which the one of a number is read."""
    pictures: Callable[[Source, frozenset[str]], Pictures] = no_pictures
    """Those that it holds, of some that its page names. OpenError as from `read`."""


def frame(page: Page) -> bytes:
    """A document as it is kept beside the page that shows it: labelled by itself where it is not
    as its own label has it.
    """
    if not page.charset:
        return page.body
    return BOM_UTF8 + decode(page.body, page.charset).encode("utf-8", "replace")


def nothing(what: str) -> OpenError:
    """What is said where a container holds nothing to read; `what` names the container."""
    return OpenError(f"{what} holds no page that can be read.")
