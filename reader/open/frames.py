"""The pages in a page's frames: inside its own markup, as some savers put them, or beside it."""

from collections.abc import Iterable, Iterator
from itertools import islice

from reader.charset import decode
from reader.html.guard import check
from reader.html.tree import Document, Node, parse

_MOST = 24
"""Frames examined at most; advertisements have many."""
_SHORT = 400
"""A frame with fewer characters than this holds no comments."""


def main_frame(document: Document, bodies: tuple[bytes, ...]) -> str:
    """Markup of the frame with the most text, of a page that is nothing but frames; "" for none."""
    if not document.tagged("frameset"):
        return ""
    best, most = "", 0
    for text in _texts(document, bodies):
        frame = parse(text)
        length = sum(len(text) for _, block, _, text in frame.seen.texts if block >= 0)
        if length > most:
            best, most = text, length
        frame.release()
    return best


def framed(document: Document, bodies: tuple[bytes, ...]) -> Iterator[Document]:
    """The pages in the frames of `document`: in an attribute, else of the files beside it."""
    for text in _texts(document, bodies):
        yield parse(text, document.url)


def framed_in(document: Document, places: tuple[Node, ...]) -> Iterator[Document]:
    """The pages that frames within `places` have in an attribute."""
    frames = (
        node.get("srcdoc")
        for node in document.tagged("iframe")
        if "srcdoc" in node.attrs and any(place.order <= node.order < place.end for place in places)
    )
    for text in _sound(frames):
        yield parse(text, document.url)


def _texts(document: Document, bodies: tuple[bytes, ...]) -> Iterator[str]:
    inside = [node.get("srcdoc") for node in document.tagged("iframe") if "srcdoc" in node.attrs]
    yield from _sound((*inside, *map(decode, bodies)))


def _sound(texts: Iterable[str]) -> Iterator[str]:
    """Those of the first texts long enough for comments that are no danger to the parser."""
    for text in islice((text for text in texts if len(text) >= _SHORT), _MOST):
        if check(text) is None:
            yield text
