"""Whether a page is a later one of several."""

import re

from reader.expressions import expression
from reader.html.blocks import text_of
from reader.html.links import absolute
from reader.html.tree import Document
from reader.text import line

_LATER = expression(
    r"[?&/;](?:page|p|pg|seite|pagina|strana)[=/_-]?(?:[2-9]|\d{2,3})(?:[/?&#.]|$)"
    r"|[?&](?:start|st|offset|from)=[1-9]|[-_/]p(?:age)?-?(?:[2-9]|\d{2,3})(?:[/?&#.]|$)",
    re.IGNORECASE,
)
"""The address of a later page, on any site: "/p/1234" may be a post there."""
_LATER_ON_FORUM = expression(
    r"(?:\bpage|\bp|/p|[?&]start|[?&;]st|\bthread-\d+(?=-))[-=/.]?(?!1\b|0\b)\d+\b",
    re.IGNORECASE,
)
"""The same behind the host, on platforms whose addresses are known."""
_OF_POST = expression(r"[?&;]p=\d+", re.IGNORECASE)
"""An address that may be of a post, whichever page it is on."""
_FIRST = expression(
    r"(?<!\d )\b1 ?(?:of|von|sur|de|di|van|af|av|z|из|od|/) ?\d{1,4}\b(?!/)", re.IGNORECASE
)
"""What the first page says of its place: "Page 1 of 3"."""
_PLACES = ("nav", "pagin")
_LONGEST = 200
"""The most characters of what says so, with the links to the other pages."""


def is_later_page(document: Document) -> bool:
    """Whether a page of any site is a later one, by its address or its links."""
    return _LATER.search(document.url) is not None or _follows_another(document)


def is_later_on_forum(document: Document) -> bool:
    """Whether a page of a known platform is a later one of its thread."""
    place = document.url.partition("//")[2].partition("/")[2]
    if _LATER_ON_FORUM.search(place) is not None:
        return _OF_POST.search(place) is None or not _says_first(document)
    return _follows_another(document)


def _says_first(document: Document) -> bool:
    """Whether a page says that it is the first one, among the links to the others."""
    texts = (line(text_of(node)) for node in document.called(*_PLACES))
    return any(len(text) <= _LONGEST and _FIRST.search(text) for text in texts)


def _follows_another(document: Document) -> bool:
    """Whether a page links to a previous one, other than itself, as some first pages do."""
    if not document.bearing("rel"):
        return False
    address = document.url.partition("#")[0]
    links = document.css("link[rel='prev'], a[rel='prev']")
    return any(
        absolute(document.url, node.get("href")).partition("#")[0] != address for node in links
    )
