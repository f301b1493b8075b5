"""Pictures: their addresses, wherever lazy loading put them, and which of them are characters."""

import re
from html import unescape

from reader.expressions import expression
from reader.html.links import absolute
from reader.html.tree import Node
from reader.model import Image
from reader.text import line

_LAZY = (
    "data-src", "data-lazy-src", "data-original", "data-orig-file", "data-full-src",
    "data-actualsrc", "data-hi-res-src", "data-img-src", "data-lazyload", "data-lazy", "data-echo",
    "data-cfsrc", "data-image", "data-large-file", "data-url", "file",
)  # fmt: skip
"""Attributes in which lazy loaders keep the address until a picture comes into view."""
_LAZY_SETS = ("data-srcset", "data-lazy-srcset")
_IS_LAZY = frozenset((*_LAZY, *_LAZY_SETS))
_ADDRESS = expression(r"[/.]")
"""What an address contains, unlike a switch ("true")."""
_PLACEHOLDER = expression(
    r"(?:^|[/_.-])(?:blank|spacer|placeholder|transparent|pixel|1x1|loading|lazy(?:load)?|grey|empty)"
    r"(?:[_-]?\w{0,12})?\.(?:gif|png|svg|jpe?g|webp)(?:$|[?#])",
    re.IGNORECASE,
)
_BESIDE = expression(r"\s*(?:\./)?[^/?#:]{1,255}[_.-][^\W\d_]{2,12}/[^/?#]{1,255}\s*$")
"""A picture in the folder that a browser saved beside the page (`kites_files/mill.jpg`), while it
left its true address in other attributes.
"""
_CANDIDATE = expression(r"([^\s,]\S*)(?:\s+([\d.]+)[wx])?\s*(?:,|$)")
"""An address in a srcset with its width or density. Addresses may contain commas, but not at either
end."""
_GLYPH = expression(r"emoji|smil(?:ey|ie)", re.IGNORECASE)
_TWICE = expression(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.IGNORECASE)
"""What a description still contains if it was escaped twice, as on one page in a hundred and
thirty: `12&amp;#34;` for 12 inches."""
_STYLED_TINY = expression(r"(?<![\w-])(width|height)\s*:\s*[0-3](?:px)?\s*(?:;|!|$)")
_TINY = 3
"""Pictures up to this many pixels wide or high count visits and cannot be seen."""


def is_glyph(node: Node) -> bool:
    """Whether a picture is a single character of the text: an emoji or a smiley."""
    alt = node.get("alt")
    return 0 < len(alt) <= 16 and (
        _GLYPH.search(node.get("class")) is not None or node.get("data-emoji") != ""
    )


def is_tiny(node: Node) -> bool:
    """Whether an element is too small to be seen, and so only counts visits."""
    sizes = [node.get(name).strip().removesuffix("px") for name in ("width", "height")]
    if any(size.isdecimal() and int(size[:6]) <= _TINY for size in sizes):
        return True
    style = node.get("style").lower()
    # Next.js has pictures without a size that at least fill what is around them.
    return "min-" not in style and len({*_STYLED_TINY.findall(style)}) > 1


def image(node: Node, base: str) -> Image | None:
    """A picture with its address and description; None for one that cannot be seen."""
    if node.tag == "img" and is_tiny(node):
        return None
    src = _address(node, base)
    alt = line(_TWICE.sub(lambda escaped: unescape(escaped[0]), node.get("alt")))
    return Image(src, alt) if src or alt else None


def _address(node: Node, base: str) -> str:
    # Most pictures are not lazy, or only by the browser's own attribute.
    if not _IS_LAZY.isdisjoint(node.attrs):
        for name in _LAZY:
            value = node.get(name)
            if value and _ADDRESS.search(value) and (src := absolute(base, value)):
                return src
        for name in _LAZY_SETS:
            if src := _largest(node.get(name), base):
                return src
    written = node.get("src")
    src = absolute(base, written)
    if src and _BESIDE.match(written):
        return _largest(node.get("srcset"), "") or _offered(node, "") or src
    if src and not _PLACEHOLDER.search(src):
        return src
    return _largest(node.get("srcset"), base) or _offered(node, base) or src


def _offered(node: Node, base: str) -> str:
    """The address offered by the `<source>` elements before a picture that has none itself."""
    if node.parent is None or node.parent.tag != "picture":
        return ""
    found = ""
    for source in node.parent.elements():
        if source.tag == "source":
            sets = (source.get(name) for name in (*_LAZY_SETS, "srcset"))
            found = next((src for value in sets if (src := _largest(value, base))), found)
    return found


def _largest(candidates: str, base: str) -> str:
    """The address of the widest picture in a srcset, the first among equals."""
    best, size = "", -1.0
    for address, number in _CANDIDATE.findall(candidates[:4096]):
        try:
            value = float(number or 0)
        except ValueError:
            value = 0.0
        if value > size and (src := absolute(base, address)):
            best, size = src, value
    return best
