"""Removes the links with which entries of a list end: one label, the addresses of their titles."""

from collections import defaultdict

from reader.extraction.article.measure import Measures
from reader.extraction.article.prune import Removed
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.tree import Document, Node, standing_in
from reader.text import fold

REPEATED = "a link to an entry, which its title is already"
_LABEL = 4
"""The most words of such a label: "Continue reading"."""
_SEVERAL = 3
"""The fewest entries."""
_PICTURES = 3
"""Among how many links to an entry its title is looked for: the first may be a picture."""
_NEAR = 60
"""How many elements behind a label the end of the entry is looked for."""


def repeated_links(document: Document, root: Node, measures: Measures) -> Removed:
    """The links in `root` that say the same at the end of each entry, and lead where another link
    before them in the entry leads, in other words. A price or a colour has figures or is no end.
    """
    leading: dict[str, list[Node]] = defaultdict(list)
    for link in standing_in(root, document.tagged("a")):
        href = link.get("href")
        if href and href[0] != "#":
            leading[href].append(link)
    again = {href: links for href, links in leading.items() if len(links) > 1}
    if len(again) < _SEVERAL:
        return {}
    ends: dict[str, list[tuple[Node, Node]]] = defaultdict(list)
    for links in again.values():
        last = links[-1]
        label = _label(document, last, measures)
        title = next((link for link in links[:_PICTURES] if text_of(link)), last) if label else last
        if title is not last and fold(text_of(title)) != label:
            ends[label].append((title, last))
    return {
        link.order: REPEATED
        for entries in ends.values()
        if len(entries) >= _SEVERAL
        for title, link in entries
        if _ends_entry(document, title, link, measures)
    }


def _label(document: Document, link: Node, measures: Measures) -> str:
    """What a link says, folded, if it is a label alone in its block."""
    block = document.seen.block_of[link.order]
    if block < 0 or document.nodes[block].tag in HEADINGS:
        return ""
    if measures.own_linked[block] < measures.own[block]:
        return ""
    label = fold(text_of(link))
    is_label = 0 < len(label.split()) <= _LABEL and not any(map(str.isdigit, label))
    return label if is_label else ""


def _ends_entry(document: Document, title: Node, link: Node, measures: Measures) -> bool:
    """Whether nothing follows a link in the smallest element around it and a title, or the next
    words are a heading of the kind of that title.
    """
    around: Node | None = link.parent
    while around is not None and not around.holds(title):
        around = around.parent
    if around is None:
        return False
    own = measures.own
    until = min(around.end, link.end + _NEAR)
    follows = next((order for order in range(link.end, until) if own[order]), -1)
    if follows < 0:
        return until == around.end
    begins = document.nodes[max(document.seen.block_of[title.order], 0)].tag
    return begins in HEADINGS and document.nodes[follows].tag == begins
