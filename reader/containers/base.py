"""The interface of containers: recognised by their first bytes, and read to a page or a reading."""

from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO, TypeAlias

from reader.charset import decode
from reader.errors import OpenError
from reader.model import Page, Reading
from reader.values import dataclass

PageOrReading: TypeAlias = Page | Reading
"""A page to extract, or a reading if the format itself marks article and comments."""
Opener: TypeAlias = Callable[[], PageOrReading]
"""Opens one page of a container. Raises OpenError if that one cannot be read."""

HEAD = 4096
"""How many first bytes are used to recognise a container."""
LARGEST = 32 << 20
"""The most bytes of a page, as from the network; anything larger is cut off."""
LARGEST_PICTURE = 8 << 20
"""The most bytes of a picture: those in pages are far smaller, and nobody waits for more."""
MARKUP = frozenset({"text/html", "application/xhtml+xml"})
"""The media types of pages."""
MOST_FRAMES = 32
"""The most documents kept beside a page; with their pictures, pages have a dozen."""
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""The first bytes of text as some programs of Windows keep it."""
CUT_OFF = "The archive is cut off or damaged: this is what is in it."


@dataclass(frozen=True, slots=True)
class Source:
    """Where a container is read from."""

    stream: BinaryIO
    """A seekable stream, at its start."""
    number: int = 0
    """Which of several pages is wanted, from 1; 0 for no choice."""
    url: str = ""
    """The address of the container itself; "" for a file."""


Pictures: TypeAlias = dict[str, bytes]
"""Pictures by the names the page uses for them."""


def no_pictures(_source: Source, _names: frozenset[str]) -> Pictures:
    return {}


@dataclass(frozen=True, slots=True)
class Container:
    """One container format. `read` raises OpenError if nothing in it can be read."""

    name: str
    knows: Callable[[bytes], bool]
    """Whether the first `HEAD` bytes are of this format."""
    read: Callable[[Source], PageOrReading]
    streams: bool = False
    """Whether it is read piece by piece, however large it is."""
    unpacks: bool = False
    """Whether it is read packed with gzip as well, as it is kept."""
    each: Callable[[Source], Iterator[Opener]] | None = None
    """What opens each of its pages, in the order of their numbers, so that all of them are read
    in one pass. OpenError if it breaks off, after those before. None if there is only one.
    """
    pictures: Callable[[Source, frozenset[str]], Pictures] = no_pictures
    """Those of the pictures named by a page that it contains. OpenError as for `read`."""

    @property
    def chooses(self) -> bool:
        """Whether it may contain several pages, one of which is chosen by number."""
        return self.each is not None


def frame(page: Page) -> bytes:
    """A document kept beside the page that shows it, with its charset declared in it if need be."""
    if not page.charset:
        return page.body
    return BOM_UTF8 + decode(page.body, page.charset).encode("utf-8", "replace")


def cut_off(page: PageOrReading) -> PageOrReading:
    """A page of an archive that is cut off or damaged, which is remarked on."""
    if not isinstance(page, Page) or CUT_OFF in page.notes:
        return page
    return replace(page, notes=(*page.notes, CUT_OFF))


def nothing(container: str, *, is_cut: bool = False) -> OpenError:
    """The error for a container without anything to read; `container` names the container."""
    if is_cut:
        return OpenError(f"{container} is cut off or damaged: what is left of it holds no page.")
    return OpenError(f"{container} holds no page that can be read.")
