"""Safari's .webarchive: a property list with a page and its resources.

Only the keys a page needs are looked up, each with its type checked: a list that contains itself,
or one list a thousand times, is harmless as long as it is not walked.
"""

from collections.abc import Iterator
from itertools import islice

from reader.charset import decode
from reader.charset.guess import LOST
from reader.containers.base import (
    LARGEST,
    LARGEST_PICTURE,
    MARKUP,
    MOST_FRAMES,
    UTF_16,
    Container,
    Pictures,
    Source,
    frame,
    nothing,
)
from reader.containers.plist import loaded, recovered
from reader.errors import RECOVERED
from reader.expressions import expression
from reader.html.links import absolute
from reader.model import Page
from reader.text import line

_READABLE = MARKUP | {"text/plain"}
_MOST_RESOURCES = 5000
_MOST_ARCHIVES = 64
_ENCODING = expression(r"""\sencoding=["'][\w-]{1,20}["']""")
_MAIN = "WebMainResource"
_NAME = "This web archive of Safari"


def _knows(head: bytes) -> bool:
    head = _in_utf8(head)
    return head.startswith(b"bplist00") or (
        b"<plist" in head[:1024] and head.lstrip().startswith(b"<?xml")
    )


def _in_utf8(body: bytes) -> bytes:
    """XML as UTF-8, if it is UTF-16: what is cut off is completed in one-byte signs."""
    if not body.startswith(UTF_16):
        return body
    text = decode(body).rstrip(LOST)  # half a character where it is cut off
    return _ENCODING.sub("", text, count=1).encode("utf-8", "replace")


def _loaded(source: Source) -> tuple[object, bool]:
    """The list, and whether it is only what is left of one."""
    body = _in_utf8(source.stream.read(LARGEST * 2))
    if (top := loaded(body)) is not None:
        return top, False
    if left := recovered(body, _MAIN):
        return left, True
    raise nothing(_NAME, is_cut=True)


def read(source: Source) -> Page:
    """The page, with the documents of its frames."""
    top, is_cut = _loaded(source)
    main = _page(_value(top, _MAIN), "text/html" if is_cut else "")
    if main is None:
        raise nothing(_NAME, is_cut=is_cut)
    frames = tuple(map(frame, islice(_frames(top), MOST_FRAMES)))
    notes = (RECOVERED,) if is_cut else ()
    return Page(main.body, main.url, main.media_type, main.charset, frames=frames, notes=notes)


def _frames(top: object) -> Iterator[Page]:
    """The pages of frames: archives within the archive, at any depth, and documents among
    resources.
    """
    pending = [top]
    for _ in range(_MOST_ARCHIVES):  # an archive may contain itself
        if not pending:
            return
        current = pending.pop(0)
        inside = _list(_value(current, "WebSubframeArchives"))
        pending += inside
        pages = [_page(_value(archive, _MAIN)) for archive in inside]
        pages += [_page(resource) for resource in _list(_value(current, "WebSubresources"))]
        yield from (page for page in pages if page and page.media_type != "text/plain")


def _value(container: object, key: str) -> object:
    return container.get(key) if isinstance(container, dict) else None


def _list(value: object) -> list[object]:
    return value[:_MOST_RESOURCES] if isinstance(value, list) else []


def _page(resource: object, otherwise: str = "") -> Page | None:
    """A resource that is a document, None for pictures, styles and malformed ones.

    `otherwise` is its type if that is not stated.
    """
    data = _value(resource, "WebResourceData")
    media_type = _text(_value(resource, "WebResourceMIMEType")).lower() or otherwise
    if not isinstance(data, bytes) or not data or media_type not in _READABLE:
        return None
    address = absolute("", _text(_value(resource, "WebResourceURL")))
    charset = _text(_value(resource, "WebResourceTextEncodingName"))
    return Page(data[:LARGEST], address, media_type, charset)


def _text(value: object) -> str:
    return line(value[:8192]) if isinstance(value, str) else ""


def _pictures(source: Source, names: frozenset[str]) -> Pictures:
    """The resources at the addresses of pictures."""
    top, _ = _loaded(source)
    pictures: Pictures = {}
    for resource in _list(_value(top, "WebSubresources")):
        data, address = _value(resource, "WebResourceData"), _value(resource, "WebResourceURL")
        if isinstance(data, bytes) and isinstance(address, str) and address in names:
            pictures[address] = data[:LARGEST_PICTURE]
    return pictures


CONTAINER = Container("webarchive", _knows, read, pictures=_pictures)
