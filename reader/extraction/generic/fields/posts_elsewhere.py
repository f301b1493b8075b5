"""Whether items were written on several other pages: the latest posts or comments of a site, each
with a link to its place there.
"""

from collections.abc import Iterable

from reader.expressions import expression
from reader.extraction.generic.structure.columns import Table
from reader.html.links import split_address
from reader.html.tree import Document, Node

_PLACE = expression(r"(?i:comments?|posts?|pid|p|msg|message|reply)[-_]?(\d+)")
"""The place of a post or comment in a page."""
_NUMBER = expression(r"\d+")
_OF_THREAD = expression(r"/(?:page|seite)[-_/]?\d+/?$")
"""What a path to a page of a thread has behind the thread: "/topic/mill/page/2/"."""
_MOST, _SEVERAL = 2 / 3, 2
"""The share of items that must have such a link, and the fewest pages."""


def are_elsewhere(document: Document, rows: Table) -> bool:
    """Whether most items link to a place in one of several other pages. A post of a thread links
    to itself, which is in this page, or to a page of its own, which has its number.
    """
    own = _page(split_address(document.url).path)
    found: dict[int, tuple[str, str]] = {}
    for cells in rows.columns.values():
        for cell in cells:
            if cell.node.tag != "a" or cell.row in found:
                continue
            page, number = _led_to(cell.node)
            if page not in ("", own) and number not in page:
                found[cell.row] = page, number
    if len(found) < _MOST * rows.count or len({page for page, _ in found.values()}) < _SEVERAL:
        return False
    places = [*document.bearing("id"), *document.bearing("name")]
    return _numbers(places).isdisjoint(number for _, number in found.values())


def _led_to(link: Node) -> tuple[str, str]:
    """The page of a post that a link leads to, and the number of the post; both "" for none."""
    address, _, fragment = link.get("href").partition("#")
    place = _PLACE.fullmatch(fragment) if address else None
    return (_page(split_address(address).path), place[1]) if place else ("", "")


def _page(path: str) -> str:
    """The last part of a path, but for the page of a thread: what it is below may be left out in a
    link.
    """
    return _OF_THREAD.sub("", path).rstrip("/").rpartition("/")[2]


def _numbers(nodes: Iterable[Node]) -> set[str]:
    """The numbers in the names of places in a page."""
    named = (f"{node.get('id')} {node.get('name')}" for node in nodes)
    return {number for names in named for number in _NUMBER.findall(names)}
