"""Keeps the references of a text that it tells of in sentences: they are its last section."""

import re
from collections.abc import Mapping
from itertools import takewhile

from reader.expressions import expression
from reader.extraction.article.endings import ELSEWHERE
from reader.extraction.article.measure import Measures
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.links import absolute, domain_of, split_address
from reader.html.tree import Document, Node

_TOLD = 5
"""The fewest words of an entry that are in no link."""
_LEAST = 2
_LISTS = frozenset({"ul", "ol"})
_ENDING = (".", "!", "?", "。", ".)", ".”", '."')
_OFFERS = expression(r"\b(?:like|love|enjoy|shop|deals?|offers?|sponsored)\b", re.IGNORECASE)
"""What a heading of references has none of: such lists tell of what is sold."""
_UP = 3
"""How many levels above the first entry its list is looked for."""
_LONGEST = 2000
"""The characters of an entry at most."""


def without_told_references(
    document: Document, leaves: list[Node], measures: Measures, found: Mapping[int, str]
) -> dict[int, str]:
    """The blocks left out (`found`, with the reasons), except headings that point elsewhere and the
    list directly below, if each of its entries is a sentence with a link to another site.

    A site's list of its other texts has their titles, and all their words are links; what it says
    below a title leads to its own pages.
    """
    kept: set[int] = set()
    for index, heading in enumerate(leaves[:-_LEAST]):
        if heading.tag not in HEADINGS or found.get(heading.order) != ELSEWHERE:
            continue
        if _OFFERS.search(text_of(heading)[:_LONGEST]):
            continue
        around = _list_of(leaves[index + 1], heading)
        entries = [] if around is None else [*takewhile(around.holds, leaves[index + 1 :])]
        if len(entries) >= _LEAST and all(_is_told(document, node, measures) for node in entries):
            kept |= {heading.order, *(node.order for node in entries)}
    return {order: why for order, why in found.items() if order not in kept or why != ELSEWHERE}


def _list_of(entry: Node, heading: Node) -> Node | None:
    around = entry.parent
    for _ in range(_UP):
        if around is None or around.holds(heading):
            return None
        if around.tag in _LISTS:
            return around
        around = around.parent
    return None


def _is_told(document: Document, entry: Node, measures: Measures) -> bool:
    """Whether an entry is a sentence in which some words lead to another site."""
    own, linked = measures.own[entry.order], measures.own_linked[entry.order]
    if not linked or own - linked < _TOLD or 2 * linked > own:
        return False
    text = text_of(entry)
    if len(text) > _LONGEST or not text.endswith(_ENDING):
        return False
    links = [node for node in document.within(entry) if node.tag == "a" and node.get("href")]
    return bool(links) and all(_leads_out(document, link) for link in links)


def _leads_out(document: Document, link: Node) -> bool:
    there, here = absolute(document.base, link.get("href")), document.url
    if not (split_address(there).hostname and split_address(here).hostname):
        return False
    return domain_of(there) != domain_of(here)
