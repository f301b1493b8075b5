"""One pass over a page: how much is said where, and where something looks like a date."""

from dataclasses import dataclass, field

from reader.extraction.generic.memory import Memory
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
    memory: Memory = field(default_factory=Memory)
    """What was found out about elements."""


def survey(document: Document) -> Survey:
    """The sums of a page."""
    nodes = document.nodes
    said, linked = [0] * (len(nodes) + 1), [0] * (len(nodes) + 1)
    link_end = 0  # one past the last element of the link at hand
    stamps: list[Node] = []
    all_said = all_linked = 0
    for order, node in enumerate(nodes):
        said[order], linked[order] = all_said, all_linked
        tag = node.tag
        if tag == "a" and node.end > link_end:
            link_end = node.end
        if tag in _SILENT:
            continue
        dated = tag == "time"
        for child in node.children:
            if not isinstance(child, str):
                continue
            text = child.strip()
            size = len(text)
            if 1 < size <= LONGEST and is_stamp(text):
                dated = True
            elif order < link_end:
                all_linked += size
            else:
                all_said += size
        if dated or (tag == "meta" and node.get("itemprop") in _WHEN):
            stamps.append(node)
    said[-1], linked[-1] = all_said, all_linked
    return Survey(document, said, linked, stamps)


_WHEN = frozenset({"datePublished", "dateCreated", "publishDate", "commentTime", "dateposted"})
