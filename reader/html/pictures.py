"""The pictures of a page with their addresses as written, including those embedded as data."""

from collections.abc import Iterator

from reader.html.media import image
from reader.html.tree import Document
from reader.values import NamedTuple

_NAMES = ("src", "data-src", "data-lazy-src", "data-original")


class Written(NamedTuple):
    """A picture in the markup."""

    src: str
    """Its address in the article: an absolute web address, "" for any other."""
    alt: str
    names: tuple[str, ...]
    """Its addresses as written in the markup: data, a path, the name of a part."""


def written(document: Document) -> Iterator[Written]:
    """The pictures of a page, in order."""
    for node in document.tagged("img"):
        found = image(node, document.base)
        names = tuple(dict.fromkeys(name for key in _NAMES if (name := node.get(key).strip())))
        if found is not None and names:
            yield Written(found.src, found.alt, names)
