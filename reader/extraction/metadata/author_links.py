"""Recognises links to all that somebody wrote, by their address or by their label."""

import re

from reader.expressions import expression
from reader.extraction.metadata.declared import Declared
from reader.extraction.metadata.site_names import Names
from reader.html.blocks import text_of
from reader.html.links import absolute, split_address
from reader.html.tree import Document
from reader.text import line
from reader.text.addresses import registered_domain

_PAGE = expression(
    r"/(?:authors?|autor(?:es|en|in)?|auteurs?|people|contributors?|writers?|by|byline|columnists?"
    r"|redakteure?|reporters?|journalists?|profiles?|staff|team)/[^/]"
)
"""The rest of the address of an author's page."""
_POSTS = expression(
    r"(?:[\w']+ ){0,4}(?:posts?|articles|stories|entries|essays|beiträge|artikel|texte|artículos"
    r"|entradas|articoli|berichten|artigos) (?:written )?(?:by|from|von|par|de|di|van|por) ",
    re.IGNORECASE,
)
"""What the label of a link to somebody's posts says before the name."""
_LONGEST = 200


def is_of_author(path: str) -> bool:
    """Whether a path, in lower case, is that of an author's page."""
    return _PAGE.search(path) is not None


def tells_whose(label: str, name: str) -> bool:
    """Whether the label of a link says that it leads to what `name` wrote: "All posts from Ada
    Lind". A category has "in" before its name.
    """
    label = line(label) if len(label) <= _LONGEST else ""
    if not name or label == name or not label.endswith(name):
        return False
    return _POSTS.fullmatch(label.removesuffix(name)) is not None


_FULL, _MOST = 5, 10
"""The most words of a name, and the most addresses of authors that are looked for."""
_NAME = expression(
    r"[^\W\d_a-z][\w'’.-]+(?: (?:[^\W\d_a-z][\w'’.-]*|d[aei]l?|v[ao]n|de[rn]?|la|le)){1,4}"
)


def linked_authors(page: Declared, document: Document, site: Names) -> list[str]:
    """The names that links have to the addresses which a page declares to be its authors', as Open
    Graph asks for (`article:author` is the address of a profile).

    Each is that of one person: if links to an address have several names, it is a page of many. An
    address at a network is often that of the paper, to be followed there.
    """
    wanted = dict.fromkeys(
        address
        for name in page.every("article:author")[:_MOST]
        if "/" in name and _is_here(address := absolute(page.url, name), page.url)
    )
    if not wanted:
        return []
    names: dict[str, set[str]] = {address: set() for address in wanted}
    for link in document.tagged("a"):
        address = absolute(document.base, link.get("href"))
        if address in names and link.end - link.order <= _FULL:
            text = text_of(link)
            names[address] |= {text} if _NAME.fullmatch(text) else set()
    found = [next(iter(several)) for several in names.values() if len(several) == 1]
    return [name for name in found if not site.names_site(name)]


def _is_here(address: str, url: str) -> bool:
    """Whether an address is of the site of a page, and not its front page."""
    there, here = split_address(address), split_address(url)
    if not there.hostname or not here.hostname or len(there.path) < _FULL:
        return False
    return registered_domain(there.hostname) == registered_domain(here.hostname)
