"""Recognises the links from a page of a manual to those before, after and above it."""

from collections import defaultdict

from reader.extraction.article.measure import Measures
from reader.extraction.article.prune import Removed
from reader.html.tree import Document, Node

WHY = "the pages before and after"
_RELATIONS = frozenset({
    "prev", "previous", "next", "up", "contents", "toc", "index", "home", "start", "top", "first",
    "last",
})  # fmt: skip
"""What such a link says of the page it leads to."""
_RELATION_FORMS = frozenset(
    form for relation in _RELATIONS for form in (relation, relation.title(), relation.upper())
)
_FRAMES = frozenset({"navheader", "navfooter"})
_KEYS = frozenset("npuhc")
"""The keys by which the makers of manuals let them be pressed: next, previous, up, home."""
_SEVERAL = 2
_LABELS, _MORE = 2, 2
"""The most words beside each link ("Next:", "Chapter 2."), and the most that all may have besides.
"""
_MOST = 90
"""More words are not such a line, however many of them are links."""
_ROWS = frozenset({"td", "th", "tr", "tbody", "thead"})


def passages(document: Document, root: Node, measures: Measures) -> Removed:
    """The lines and tables in `root` that consist of such links."""
    links: dict[int, int] = defaultdict(int)
    boxes: dict[int, Node] = {}
    leading = {link for link in document.bearing("rel") if link.attrs["rel"] in _RELATION_FORMS}
    leading |= {link for link in document.bearing("accesskey") if link.attrs["accesskey"] in _KEYS}
    for link in leading:
        if link.tag == "a" and root.holds(link):
            box = _box(document, link)
            boxes[box.order] = box
            links[box.order] += 1
    found = {
        order: WHY
        for order, box in boxes.items()
        if links[order] >= _SEVERAL
        and box is not root
        and measures.words[order] <= _MOST
        and _beside(measures, box) <= _LABELS * links[order] + _MORE
    }
    # Texinfo's table of signs: "<<", "<", "Up", ">", ">>".
    signs = (node for node in document.tagged("table") if node.attrs.get("class") == "header")
    signs = (node for node in signs if root.holds(node) and not _beside(measures, node))
    boxed = (node for node in frames(document) if root.holds(node))
    return found | dict.fromkeys((node.order for node in (*signs, *boxed)), WHY)


def frames(document: Document) -> list[Node]:
    """The boxes in which DocBook puts these links, with the titles of those pages."""
    if _FRAMES.isdisjoint(document.words):  # most pages have many a "nav", and none of these
        return []
    return [node for node in document.called("nav") if not _FRAMES.isdisjoint(node.classes)]


def _beside(measures: Measures, box: Node) -> int:
    """The words of a box that are in none of its links."""
    return measures.words[box.order] - measures.linked[box.order]


def _box(document: Document, link: Node) -> Node:
    """The block with a link, or the table of which it is a cell."""
    box = document.nodes[max(document.seen.block_of[link.order], 0)]
    while box.tag in _ROWS and box.parent is not None:
        box = box.parent
    return box
