"""Threads on several pages: the pages before and after this one, found by their links.

Forums, WordPress's comment pages, and any page that names the next page of a discussion by
`rel=next` (https://html.spec.whatwg.org/#link-type-next). A link is followed only within the same
discussion: to the same address except for the page number.
"""

import re
from collections.abc import Sequence
from urllib.parse import urldefrag

from reader.expressions import expression
from reader.extraction.comments.clock import Clock
from reader.extraction.generic import find_discussion
from reader.html.links import absolute
from reader.html.tree import Document, parse
from reader.model import Page
from reader.request import HTML, Request
from reader.sites import SITES
from reader.sites.live.base import OpenedPage, Part, Steps, checked, markup, piece_of, told_apart

_NEXT = (
    ".comments-pagination a.next",
    "link[rel~='next']", "a[rel~='next']", ".pageNav-jump--next", ".pagination .next a",
    "a.pagination-next", ".pagination_next", "a.nextpostslink", ".comment-navigation .nav-next a",
    ".wp-block-comments-pagination-next", "a.right-box.right:not(.disabled)",
)  # fmt: skip
_BEFORE = (
    ".comments-pagination a.prev",
    "link[rel~='prev']", "a[rel~='prev']", ".pageNav-jump--prev", ".pagination .previous a",
    "a.pagination-prev", ".pagination_previous", ".comment-navigation .nav-previous a",
    ".wp-block-comments-pagination-previous", "a.left-box.left:not(.disabled)",
)  # fmt: skip
_NUMBER = expression(
    r"/(?:comment-page|page|p|index)[-/]?\d{1,6}(?:\.html)?(?=/|$|[?#])|-p?\d{1,5}(?=\.html|/?$)"
    r"|[?&;](?:page|start|p|pg|paged|cpage|pagenumber|st|offset|sid)=\w{1,40}|/$",
    re.IGNORECASE,
)
"""The part of an address that may differ between two pages of one discussion."""


def steps(opened: OpenedPage) -> Steps:
    """Forward to the last page, then backward to the first."""
    if not opened.comments:
        return
    for links in (_NEXT, _BEFORE):
        url, page = _link(opened.document, links, opened.url), opened.page
        while url and not _is_same_page(url, page.url):
            page = yield Request(url, HTML)
            document = parse(checked(markup(page), page), page.url)
            url = _link(document, links, opened.url)
            yield _read(document, page, opened)


def _is_same_page(url: str, other: str) -> bool:
    return urldefrag(url)[0] == urldefrag(other)[0]


def _link(document: Document, links: Sequence[str], home: str) -> str:
    """The next page of the same discussion, "" if there is none."""
    for selector in links:
        for node in document.css(selector)[:3]:
            url = urldefrag(absolute(document.url, node.get("href")))[0]
            if url and not _is_same_page(url, document.url) and _bare(url) == _bare(home):
                return url
    return ""


def _bare(url: str) -> str:
    return _NUMBER.sub("", urldefrag(url)[0]).rstrip("/?&").lower()


def _read(document: Document, page: Page, opened: OpenedPage) -> Part:
    """The comments of another page, found in the same way as those of the first. Releases the
    document.
    """
    own_page = urldefrag(page.url)[0]
    site = next((site for site in SITES if site.name == opened.source), None)
    if site is not None:
        return piece_of(document, page, site, own_page=own_page, lang=opened.lang)
    clock = Clock(document.root.get("lang"), page.fetched)
    found = find_discussion(document, clock).ordered.comments
    document.release()
    return Part(comments=told_apart(found, own_page))
