"""Recognises the section that a page is in, which may be called like a person."""

from reader.extraction.metadata.front import is_root
from reader.extraction.metadata.masthead import Masthead
from reader.html.links import absolute
from reader.html.tree import Node
from reader.text import line

_MENUS = frozenset({"nav", "menu", "ul"})


def is_section(masthead: Masthead, name: str, href: str) -> bool:
    """Whether a name beside the title is a link, and a menu above the title leads to the same page
    by it. To the front page leads the name of who owns the site.
    """
    document = masthead.document
    address = absolute(document.base, href)
    if not address or is_root(address):
        return False
    return any(
        is_linked
        and at < masthead.at
        and name in text
        and line(text) == name
        and absolute(document.base, _led_to(masthead, document.nodes[at])) == address
        for at, _, is_linked, text in document.seen.texts
    )


def _led_to(masthead: Masthead, node: Node) -> str:
    """Where a link in a menu leads to, "" outside of all menus and around the title."""
    href = ""
    above: Node | None = node
    while above is not None and not (masthead.heading and above.holds(masthead.heading)):
        if above.tag == "a":
            href = above.get("href")
        if above.tag in _MENUS:
            return href
        above = above.parent
    return ""
