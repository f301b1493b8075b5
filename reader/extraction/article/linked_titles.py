"""Titles of other pages of a site: where they lead."""

from reader.expressions import expression
from reader.html.links import absolute, split_address
from reader.html.tree import Document, Node

LINKED = 0.8
"""The share of a title that is a link."""
_ARCHIVED = expression(r"^https?://web\.archive\.org/web/\d{4,14}[a-z_]{0,4}/(?=https?:)")


def leads_elsewhere(document: Document, title: Node, within: Node | None = None) -> bool:
    """Whether a title links to another page of the site, as far as can be known."""
    href = link_of(document, title, title if within is None else within)
    if not href or href.startswith("#"):
        return False
    page = document.url or document.base  # a saved page tells its own address
    address = absolute(page, href)
    if (not address and page) or _is_place(address, page):
        return False
    # A copy in the Internet Archive links to copies of its own site.
    there = split_address(_ARCHIVED.sub("", address or href)).netloc.removeprefix("www.")
    here = split_address(_ARCHIVED.sub("", page)).netloc.removeprefix("www.")
    return not here or f".{there or here}".endswith(f".{here}")


def _is_place(address: str, page: str) -> bool:
    """Whether an address is that of a place in the page: plugins write the contents so."""
    there, mark, _ = address.partition("#")
    return bool(mark) and there == page.partition("#")[0]


def link_of(document: Document, title: Node, within: Node) -> str:
    """The target of a title, by a link in it or around it."""
    for inner in document.nodes[title.order : title.end]:
        if inner.tag == "a":
            return inner.get("href")
    around = title.parent
    while around is not None and around.order >= within.order:
        if around.tag == "a":
            return around.get("href")
        around = around.parent
    return ""
