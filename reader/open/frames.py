"""The pages in a page's frames: in its own markup, as some savers put them, or beside it."""

from collections.abc import Iterator

from reader.charset import decode
from reader.html.guard import check
from reader.html.tree import Document, parse

_MOST = 24
"""Frames that are looked at; advertisements have many."""
_SHORT = 400
"""A frame of fewer characters holds no comments."""


def framed(document: Document, beside: tuple[bytes, ...]) -> Iterator[Document]:
    """The pages in the frames of `document`: whole in an attribute, else the files `beside` it."""
    inside = [node.get("srcdoc") for node in document.tagged("iframe") if "srcdoc" in node.attrs]
    texts = [*inside, *map(decode, beside)]
    for text in [text for text in texts if len(text) >= _SHORT][:_MOST]:
        if check(text) is None:
            yield parse(text, document.url)
