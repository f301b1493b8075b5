"""Finds the text of a page on which the links outweigh it, as on the portals of large sites."""

from collections.abc import Sequence

from reader.extraction.article.lead import title_heading
from reader.extraction.article.measure import Measures
from reader.extraction.metadata.meta import Meta
from reader.html.blocks import text_of
from reader.html.tree import Document, Node
from reader.text import fold

_LEAST = 100
"""Words of running text on a page that may have an article among its links."""
_FOUND = 0.25
"""An element with this share of the running text, or with as many words of it as the page must have
at least, is the text, whatever stands around it.
"""
_SHARE = 0.8
"""The search goes further down while one child has this share of the running text, and the text
found has this share of all of it.
"""
_DENSE = 0.5
"""The share of running text among the words of a text that may have a list or a form in it."""
_CLOSED = frozenset({"p", "ul", "ol", "table", "tbody", "tr", "pre", "blockquote", "dl"})
"""Blocks of text. One that also has the title lays out the page."""


def among_links(
    document: Document, found: Node, measures: Measures, dropped: Sequence[Node], facts: Meta
) -> Node:
    """The element `found` for the text, or the one with nearly all running text of the page outside
    `dropped`, if only links kept it from being found.

    A list of links counts against the text around it, and on portals there are more words in lists
    than in the article: the search ends in a corner without links, or on the whole page. Here they
    count nothing. As front pages and shelves have introductions too, the page must show its title,
    which is not the site's name, above or in the text, and have a date.
    """
    body, prose, words = document.body, measures.prose, measures.words
    free = prose[body.order] - sum(prose[node.order] for node in dropped)
    if facts.published is None or facts.title == facts.site_name or free < _LEAST:
        return found
    if found is not body and prose[found.order] >= min(_FOUND * free, _LEAST):
        return found
    counts, heaviest = _unlinked(measures, dropped)
    heading = title_heading(document, document.nodes[-1], facts.title)
    text = _innermost(document, counts, heaviest, heading)
    inside = [node for node in dropped if text.holds(node)]
    size = words[text.order] - sum(words[node.order] for node in inside)
    is_text = counts[text.order] >= max(_SHARE * free, _LEAST, _DENSE * size)
    return text if is_text and _shows_title(text, heading, facts.title) else found


def _shows_title(text: Node, heading: Node | None, title: str) -> bool:
    """Whether the page's title stands above a text or in it; not so the name of a section."""
    if heading is None or heading.order > text.end:
        return False
    shown, wanted = fold(text_of(heading)), fold(title)
    return shown in wanted or wanted in shown


def _innermost(
    document: Document, counts: Sequence[float], heaviest: Sequence[int], heading: Node | None
) -> Node:
    """The element at the end of the path down to the running text."""
    at = document.body
    while True:
        inner = document.nodes[heaviest[at.order]]
        if not counts[inner.order] or counts[inner.order] < _SHARE * counts[at.order]:
            return at
        if inner.tag in _CLOSED and not (heading is not None and inner.holds(heading)):
            return at
        at = inner


def _unlinked(measures: Measures, dropped: Sequence[Node]) -> tuple[list[float], list[int]]:
    """For each block the words of running text in it without `dropped`, links not counted, and the
    child with the most.
    """
    counts = [max(value, 0.0) for value in measures.signed]
    for node in dropped:
        counts[node.order : node.end] = [0.0] * (node.end - node.order)
    heaviest = [0] * len(counts)
    for order in reversed(measures.orders):
        up = measures.above[order]
        if up != order:
            counts[up] += counts[order]
            if not heaviest[up] or counts[order] > counts[heaviest[up]]:
                heaviest[up] = order
    return counts, heaviest
