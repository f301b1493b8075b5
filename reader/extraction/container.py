"""Which element holds the article: what is surely furniture aside, the way down to the prose."""

from collections.abc import Iterable, Sequence

from reader.extraction.marks import FURNITURE, UNSAID
from reader.extraction.measure import Measures
from reader.html.tree import Document, Node

APART = frozenset({"nav", "footer", "aside", "form", "dialog", "noscript", "menu"})
"""Elements that by their meaning stand beside the article."""
_WHOLE = frozenset({"html", "body", "main", "article"})
_SHARE = 0.8
"""The article is sought further down while one child holds this share of its prose."""
_PROTECTED_SHARE = 0.45
"""What is marked as furniture and yet holds this share of the page's prose is the text."""
_CLOSED = frozenset({"p", "ul", "ol", "table", "tbody", "tr", "pre", "blockquote", "dl"})
"""Blocks of text: the article is in what holds them."""


def apart(node: Node, measures: Measures) -> bool:
    """Whether an element says that it stands beside the article."""
    said = measures.said(node)
    if said != FURNITURE and (said != UNSAID or node.tag not in APART):
        return False
    return node.tag not in _WHOLE and not measures.quoted[node.order]


def furniture(document: Document, measures: Measures) -> list[Node]:
    """The outermost elements marked as furniture that are not the bulk of the page.

    A mark is a suspicion. Prose is the evidence against it: a `div.sidebar` around the whole
    article, or a `main-footer` class on it, is a theme's accident.
    """
    found: list[Node] = []
    whole = measures.prose[document.body.order]
    until = 0
    for node in measures.boxes:
        if node.order < until or not apart(node, measures):
            continue
        if measures.prose[node.order] < _PROTECTED_SHARE * whole or whole == 0:
            found.append(node)
            until = node.end
    return found


def container(
    document: Document, values: Sequence[float], measures: Measures, dropped: Iterable[Node]
) -> Node:
    """The smallest element that holds nearly all prose of the page but what is in `dropped`."""
    sums, heaviest = _sums(values, measures, dropped)
    nodes = document.nodes
    at = document.body.order
    while True:
        inner = heaviest[at]
        if not inner or sums[inner] <= 0 or sums[inner] < _SHARE * sums[at]:
            return nodes[at]
        if nodes[inner].tag in _CLOSED:
            return nodes[at]
        at = inner


def _sums(
    values: Sequence[float], measures: Measures, dropped: Iterable[Node]
) -> tuple[list[float], list[int]]:
    """For each block the signed prose in it without `dropped`, and the child with most of it."""
    sums = list(values)
    for node in dropped:
        sums[node.order : node.end] = [0.0] * (node.end - node.order)
    heaviest = [0] * len(sums)
    for node in reversed(measures.boxes):
        order = node.order
        up = measures.above[order]
        if up != order:
            sums[up] += sums[order]
            if not heaviest[up] or sums[order] > sums[heaviest[up]]:
                heaviest[up] = order
    return sums, heaviest
