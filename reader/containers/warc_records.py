"""Which records of a web archive hold something to read, and the title of a page in a list."""

import re
from collections.abc import Callable
from html import unescape
from itertools import islice
from zlib import compress

from reader.charset import decode
from reader.containers.base import MARKUP, MOST_FRAMES
from reader.containers.frame_sources import sources
from reader.expressions import expression
from reader.html.links import absolute
from reader.model import Page
from reader.packing.unpacking import MOST_TIMES
from reader.text import line

Wanted = Callable[[str, str, str], bool]
"""Whether a record is wanted, by its kind, the status of the answer and its media type."""

KINDS = frozenset({"response", "resource", "conversion"})
"""The kinds of records with something in them; "conversion" is the text of a page (WET)."""
_LOOKED_AT = 1 << 16
_SMALL = 4 << 20
_SAMPLE = 1 << 20
_OTHERS = frozenset(
    {"", "text/plain", "text/markdown", "text/xml", "application/xml", "application/json"}
)

_TITLE = expression(r"<title\b[^<>]{0,200}>([^<]{0,1000})", re.IGNORECASE)


def is_page(kind: str, status: str, media_type: str) -> bool:
    """A page as it was sent."""
    return kind != "conversion" and status.startswith("2") and media_type in MARKUP


def is_picture(kind: str, status: str, media_type: str) -> bool:
    return kind != "conversion" and status.startswith("2") and media_type.startswith("image/")


def is_other(_kind: str, status: str, media_type: str) -> bool:
    """What is read in an archive without pages: text, feeds, JSON, pages sent with an error."""
    if media_type in MARKUP:
        return not status.startswith(("2", "3"))
    is_text = media_type in _OTHERS or media_type.endswith(("+xml", "+json"))
    return status.startswith("2") and is_text and not media_type.startswith("image/")


def is_cut(record: object) -> bool:
    """Whether the last record, which was read to its end, is shorter than it says, or does not say
    how long it is.
    """
    headers = getattr(record, "rec_headers", None)
    if headers is None:
        return False
    stated = headers.get_header("Content-Length") or headers.get_header("length")
    remaining = getattr(getattr(record, "raw_stream", None), "limit", 0)
    return stated is None or (isinstance(remaining, int) and remaining > 0)


def explodes(raw: bytes) -> bool:
    """Whether an answer unpacks like a bomb: the library has already unpacked the archive's
    members, and does not give their packed length.
    """
    if len(raw) <= _SMALL:
        return False
    sample = raw[-_SAMPLE:]
    return len(compress(sample)) * MOST_TIMES < len(sample)


def title_of(page: Page) -> str:
    match = _TITLE.search(decode(page.body[:_LOOKED_AT], page.charset))
    return line(unescape(match[1])) if match else ""


def frames_of(page: Page) -> set[str]:
    """The addresses of the frames a page shows."""
    addresses = {
        absolute(page.url, source) for source in islice(sources(page.body), MOST_FRAMES + 1)
    }
    return addresses - {"", page.url}
