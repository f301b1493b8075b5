"""The pictures of a page as its markup names them: what is in the page is no address of the web."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.html.media import image
from reader.html.tree import Document

_NAMES = ("src", "data-src", "data-lazy-src", "data-original")


class Written(NamedTuple):
    """A picture of the markup."""

    src: str
    """As the article has it: an absolute address of the web, "" for any other."""
    alt: str
    names: tuple[str, ...]
    """What the markup says of where it is, as written: data, a path, the name of a part."""


def written(document: Document) -> Iterator[Written]:
    """The pictures of a page, in order."""
    for node in document.tagged("img"):
        found = image(node, document.url)
        names = tuple(dict.fromkeys(name for key in _NAMES if (name := node.get(key).strip())))
        if found is not None and names:
            yield Written(found.src, found.alt, names)
