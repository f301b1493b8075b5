"""One pass over a page: how much is said where, and where something looks like a date."""

from dataclasses import dataclass, field

from reader.extraction.generic.stamps import LONGEST, is_stamp
from reader.html.tree import Document, Node

_SILENT = frozenset({
    "script", "style", "template", "head", "title", "option", "textarea", "select", "datalist",
    "noframes", "noembed", "svg",
})  # fmt: skip


@dataclass(slots=True)
class Survey:
    """Sums over the page in document order: what `nodes[a:b]` hold is `sum[b] - sum[a]`."""

    document: Document
    said: list[int] = field(default_factory=list)
    """Characters of text that is neither linked nor a date."""
    linked: list[int] = field(default_factory=list)
    """Characters of links."""
    stamps: list[Node] = field(default_factory=list)
    """The elements that hold a text like a date, or are a `<time>`, in order."""
    dates: list[int] = field(default_factory=list)
    """Sums of those; made when asked for."""


def survey(document: Document) -> Survey:
    """The sums of a page."""
    nodes = document.nodes
    said, linked = [0] * (len(nodes) + 1), [0] * (len(nodes) + 1)
    in_link = bytearray(len(nodes))
    stamps: list[Node] = []
    all_said = all_linked = 0
    for node in nodes:
        order = node.order
        said[order], linked[order] = all_said, all_linked
        tag = node.tag
        if tag == "a" or (node.parent is not None and in_link[node.parent.order]):
            in_link[order] = 1
        if tag in _SILENT:
            continue
        dated = tag == "time"
        for child in node.children:
            if not isinstance(child, str) or child.isspace():
                continue
            text = child.strip()
            if len(text) <= LONGEST and is_stamp(text):
                dated = True
            elif in_link[order]:
                all_linked += len(text)
            else:
                all_said += len(text)
        if dated or (tag == "meta" and node.get("itemprop") in _WHEN):
            stamps.append(node)
    said[-1], linked[-1] = all_said, all_linked
    return Survey(document, said, linked, stamps)


_WHEN = frozenset({"datePublished", "dateCreated", "publishDate", "commentTime", "dateposted"})
