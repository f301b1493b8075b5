"""Which records of a web archive hold something to read, and the title of a page in a list."""

import re
from collections.abc import Callable
from html import unescape
from itertools import islice

from reader.charset import decode
from reader.containers.base import MARKUP, MOST_FRAMES
from reader.containers.framed import sources
from reader.expressions import expression
from reader.html.links import absolute
from reader.model import Page
from reader.text import line

Wanted = Callable[[str, str, str], bool]
"""Whether a record is wanted, by its kind, the status of the answer and its media type."""

KINDS = frozenset({"response", "resource", "conversion"})
"""The kinds of records with something in them; "conversion" is the text of a page (WET)."""
_LOOKED_AT = 1 << 16
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


def title_of(page: Page) -> str:
    found = _TITLE.search(decode(page.body[:_LOOKED_AT], page.charset))
    return line(unescape(found[1])) if found else ""


def frames_of(page: Page) -> set[str]:
    """The addresses of the frames a page shows."""
    found = {absolute(page.url, source) for source in islice(sources(page.body), MOST_FRAMES + 1)}
    return found - {"", page.url}
