"""Pictures, films and embedded posts: their addresses, wherever lazy loading put them."""

import re

from reader.html.links import absolute
from reader.html.tree import Node
from reader.model import Image, Media
from reader.text import line

_LAZY = ("data-src", "data-lazy-src", "data-original", "data-orig-file", "data-full-src", "src")
_LAZY_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_CANDIDATE = re.compile(r"([^\s,][^\s]*)(?:\s+[\d.]+[wx])?\s*(?:,|$)")
_GLYPH = re.compile(r"emoji|smil(?:ey|ie)", re.IGNORECASE)
_TINY = 3
"""Pictures up to this many pixels count visits and are not seen."""


def is_glyph(node: Node) -> bool:
    """Whether a picture is one character of the text: an emoji or a smiley."""
    alt = node.get("alt")
    return 0 < len(alt) <= 16 and (
        _GLYPH.search(node.get("class")) is not None or node.get("data-emoji") != ""
    )


def image(node: Node, base: str) -> Image | None:
    """A picture with its address and description; None for one that is not seen."""
    sizes = [node.get(name).strip().removesuffix("px") for name in ("width", "height")]
    if any(size.isdecimal() and int(size[:6]) <= _TINY for size in sizes):
        return None
    src = _address(node, base)
    alt = line(node.get("alt"))
    return Image(src, alt) if src or alt else None


def _address(node: Node, base: str) -> str:
    for name in _LAZY:
        src = absolute(base, node.get(name))
        if src:
            return src
    for name in _LAZY_SETS:
        # The last candidate is the largest by habit; any of them is the picture.
        found = _CANDIDATE.findall(node.get(name)[:4096])
        if found:
            return absolute(base, found[-1])
    return ""


def media(node: Node, base: str) -> Media | None:
    """A film or an embedded post as a link, None where no address is given."""
    src = node.get("src") or node.get("data-src")
    if not src:
        source = next((inner for inner in node.elements() if inner.tag == "source"), None)
        src = source.get("src") if source is not None else ""
    url = absolute(base, src)
    return Media(url, line(node.get("title"))) if url else None
