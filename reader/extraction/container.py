"""Which element holds the article, and which of its children are the article's."""

from collections.abc import Container

from reader.extraction.measure import Measures, sum_up
from reader.html.tree import Document, Node

_SHARE = 0.8
"""The article is sought further down while one child holds this share of its prose."""
_PROTECTED_SHARE = 0.45
"""What is marked as furniture and yet holds this share of the page's prose is the text."""


def unmarked(document: Document, measures: Measures, refused: Container[int]) -> set[int]:
    """The `order` of every element marked as furniture that is not the bulk of the page.

    A mark is a suspicion. Prose is the evidence against it: a `div.sidebar` around the whole
    article, or a `main-footer` class on it, is a theme's accident. `refused` is furniture for sure.
    """
    prose = sum_up(document, [max(value, 0.0) for value in measures.prose])
    marked = {apart - 1 for apart in measures.apart if apart}
    whole = prose[document.body.order]
    free = whole - sum(prose[order] for order in marked)
    return {
        order
        for order in marked
        if order in refused or prose[order] < _PROTECTED_SHARE * whole or prose[order] < free
    }


def container(document: Document, measures: Measures, dropped: set[int]) -> Node:
    """The smallest element that holds nearly all prose of the page that is not furniture."""
    values = _values(document, measures, dropped)
    sums = sum_up(document, values)
    at = document.body
    while True:
        inner = max(at.elements(), key=lambda child: sums[child.order], default=None)
        if inner is None or sums[inner.order] <= 0 or sums[inner.order] < _SHARE * sums[at.order]:
            return at
        if inner.tag in ("p", "ul", "ol", "table", "tbody", "tr", "pre", "blockquote", "dl"):
            return at
        at = inner


def _values(document: Document, measures: Measures, dropped: set[int]) -> list[float]:
    """Each block's prose, nothing for what is dropped with an element around it."""
    values = list(measures.prose)
    end = 0
    for node in document.nodes:
        if node.order in dropped:
            end = max(end, node.end)
        if node.order < end:
            values[node.order] = 0.0
    return values
