"""Finds the next page of a text that is in several pages."""

import re

from reader.expressions import expression
from reader.extraction.sentence import Sentence
from reader.html.links import absolute, split_address
from reader.html.texts import is_short, text_of
from reader.html.tree import Document, Node
from reader.text import fold

GOES_ON = Sentence("The text continues on another page: {}")
_PAGE_NUMBER = expression(
    r"(?:[?&](?:page|p|pg|seite|start)=|/(?:page/)?|[-_](?:page[-_]?)?)\d{1,3}(?:\.\w+)?/?$",
    re.IGNORECASE,
)
_LABELS = frozenset({
    "2", "next", "next page", "continue", "weiter", "nachste seite", "page suivante", "suivante",
    "siguiente", "pagina siguiente", "pagina successiva", "successiva", "avanti", "volgende",
    "volgende pagina", "proxima pagina", "seguinte", "nasta", "nasta sida", "neste side", "naeste",
    "nastepna", "nastepna strona", "далее", "следующая страница", "次へ", "次のページ", "下一页",
    "下一頁",
})  # fmt: skip
"""What links to it say, folded, without the signs around."""
_SIGNS = " \"'›>→|.…"
_SECOND = expression(r"(?:/|[-_](?:page[-_]?)?)0?2(?:\.\w+)?/?$", re.IGNORECASE)
"""The number in the path of a second page. Lists, and comments, have theirs in the query."""
_OF_LISTS = expression(
    r"/(?:tags?|categor\w+|topics?|authors?|archives?|labels?|search|page)/", re.IGNORECASE
)
_SPELT = expression(r"[-_]|\d|[^/]{12}")
"""In the last part of the address of a text: "/news" is a list."""
_SMALL = 60
"""Elements and characters of a link that is a label."""


def next_page(document: Document) -> str:
    """The next page of a text in several pages; never the next article of a blog."""
    leading = (node for node in document.bearing("rel") if node.tag in ("link", "a"))
    for node in (node for node in leading if "next" in node.get("rel").split()):
        href = absolute(document.url, node.get("href"))
        if href and _is_page_of(href, document.url):
            return href
    return _second_page(document)


def _second_page(document: Document) -> str:
    """The second page of a text by a link that says so, and whose address is that of the first with
    the number.
    """
    here = split_address(document.url).path
    last = here.rstrip("/").rpartition("/")[2]
    if not _SPELT.search(last) or _PAGE_NUMBER.search(here) or _OF_LISTS.search(here):
        return ""
    for link in document.tagged("a"):
        href = link.get("href")
        if not href or "2" not in href or not _SECOND.search(href) or not _is_label(link):
            continue
        address = absolute(document.url, href)
        if (
            address
            and "#" not in address
            and not _OF_LISTS.search(address)
            and _is_page_of(address, document.url)
        ):
            return address
    return ""


def _is_label(link: Node) -> bool:
    if not is_short(link, _SMALL):
        return False
    said = (text_of(link), link.get("title"), link.get("aria-label"))
    return any(fold(label).strip(_SIGNS) in _LABELS for label in said if label)


def _is_page_of(href: str, url: str) -> bool:
    """Whether an address is that of a page with a number appended."""
    if split_address(href).netloc != split_address(url).netloc or not _PAGE_NUMBER.search(href):
        return False
    return _stem(href) == _stem(url)


def _stem(url: str) -> str:
    bare = _PAGE_NUMBER.sub("", url.partition("#")[0])
    return re.sub(r"\.\w{2,5}$", "", bare).rstrip("/")
