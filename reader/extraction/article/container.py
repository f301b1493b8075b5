"""Which element holds the article: what is surely furniture aside, the way down to the prose."""

from collections.abc import Iterable, Sequence

from reader.expressions import expression
from reader.extraction.article.class_names import FURNITURE, TEXT, UNSAID
from reader.extraction.article.measure import Measures
from reader.html.tree import Document, Node

APART = frozenset({
    "nav", "footer", "aside", "form", "dialog", "noscript", "menu",
    "amp-ad", "amp-sidebar", "amp-social-share", "amp-consent", "amp-sticky-ad",
    "amp-user-notification",
})  # fmt: skip
"""Elements that by their meaning stand beside the article."""
_NOTE = expression(
    r"footnote|endnote|admonition|starlight-aside|(?:^|[\s_-])(?:note|tip|hint|warning|caution|important)"
    r"(?:$|[\s_-])"
)
_NOTE_ROLES = frozenset({"note", "doc-footnote", "doc-endnotes", "doc-tip", "doc-notice"})
"""An <aside> that is a note to the text, as manuals have them."""
_TOLD = 50
"""A <noscript> that asks for scripts has fewer words of prose. One with more holds the page's own
text, not closed: of 23 that have 40 words four have up to 48, and all others 261 or more."""
_WHOLE = frozenset({"html", "body", "main", "article"})
_SHARE = 0.8
"""The article is sought further down while one child holds this share of its prose."""
_NAMED = frozenset({"main", "article"})
_NAMED_SHARE, _NAMED_LEAST = 0.6, 100
"""An element that says it is the text needs no more than this share, and so many words."""
_PART = 0.1
"""Another that says so is a part of the text if it holds so much of what this one holds."""
_SECTION = 30
"""Words of running text that make a section beside the longest one a part of the text."""
_OPEN_SHARE = 0.99
"""A <noscript> that was not closed begins anywhere: before the article, or in the midst of it."""
_PROTECTED_SHARE = 0.45
"""What is marked as furniture and yet holds this share of the page's prose is the text."""
_ABOVE_FOOT = 40
"""What is called a foot is one where as many words stand above it, in no menu."""
_FOOT = expression(r"(?:^|[\s_-])(?:page-?|site-?|global-?)?footer")
_BEGINS = frozenset({"h1", "main", "article"})
_CLOSED = frozenset({"p", "ul", "ol", "table", "tbody", "tr", "pre", "blockquote", "dl"})
"""Blocks of text: the article is in what holds them."""


def apart(node: Node, measures: Measures) -> bool:
    """Whether an element says that it stands beside the article."""
    said = measures.said(node)
    if said != FURNITURE and (said != UNSAID or node.tag not in APART):
        return False
    if node.tag == "aside" and said == UNSAID and _is_note(node):
        return False
    if node.tag == "noscript" and measures.prose[node.order] >= _TOLD:
        return said == FURNITURE
    return node.tag not in _WHOLE and not measures.quoted[node.order]


def _is_note(node: Node) -> bool:
    return node.get("role") in _NOTE_ROLES or _NOTE.search(node.get("class")) is not None


def furniture(document: Document, measures: Measures) -> list[Node]:
    """The outermost elements marked as furniture that are not the bulk of the page.

    A mark is a suspicion. Prose is the evidence against it: a `div.sidebar` around the whole
    article, or a `main-footer` class on it, is a theme's accident.
    """
    found: list[Node] = []
    whole = measures.prose[document.body.order]
    own, until, seen = measures.own, 0, 0
    for order, node in zip(measures.orders, measures.boxes, strict=True):
        if order < until:
            continue
        # Half of them have no attributes, and say nothing.
        said = measures.said(node) if node.attrs else UNSAID
        doubted = said == FURNITURE or (said == UNSAID and node.tag in APART)
        if not doubted or not apart(node, measures):
            seen += own[order]
            continue
        bulk = whole and measures.prose[order] >= _PROTECTED_SHARE * whole
        if not bulk or (seen >= _ABOVE_FOOT and is_foot(document, node)):
            found.append(node)
            until = node.end
        else:
            seen += own[order]
    return found


def is_foot(document: Document, node: Node) -> bool:
    """Whether an element is the foot of the page: called so, and no heading of a page is in it.

    Shops end in footnotes, customers' words and lists of towns that are longer than all above them.
    """
    if node.tag != "footer":
        marks = f"{node.get('class')} {node.get('id')}".lower()
        if "footer" not in marks or not _FOOT.search(marks):
            return False
    return not any(inner.tag in _BEGINS for inner in document.nodes[node.order + 1 : node.end])


def container(
    document: Document,
    values: Sequence[float],
    measures: Measures,
    dropped: Iterable[Node],
    *,
    sections: bool = False,
) -> Node:
    """The smallest element that holds nearly all prose of the page but what is in `dropped`.

    With `sections` the longest of several of one kind is not all of it, however long it is.
    """
    sums, heaviest = _sums(values, measures, dropped)
    nodes = document.nodes
    at = document.body.order
    while True:
        inner = heaviest[at]
        if not inner or sums[inner] <= 0:
            return nodes[at]
        share = _OPEN_SHARE if nodes[inner].tag == "noscript" else _SHARE
        if sums[inner] < share * sums[at] and not _is_named(nodes[inner], sums, measures):
            return nodes[at]
        if nodes[inner].tag in _CLOSED or (sections and _is_one_of(nodes[inner], sums)):
            return nodes[at]
        at = inner


def _is_one_of(node: Node, sums: list[float]) -> bool:
    """Whether an element is the longest of several sections of one text: those beside it are of
    the same kind, and hold running text too.
    """
    if node.parent is None or not (node.tag == "section" or node.get("class")):
        return False
    return any(
        other is not node
        and other.tag == node.tag
        and sums[other.order] >= _SECTION
        and other.get("class") == node.get("class")
        for other in node.parent.elements()
    )


def _is_named(node: Node, sums: list[float], measures: Measures) -> bool:
    """Whether an element alone among its neighbours says that it is the text, and may be."""
    if node.parent is None or not _says_text(node, measures):
        return False
    order = node.order
    if sums[order] < max(_NAMED_SHARE * sums[measures.above[order]], _NAMED_LEAST):
        return False
    # A text in several parts, with a box between them, is in what is around them.
    return not any(
        other is not node
        and sums[other.order] > _PART * sums[order]
        and _says_text(other, measures)
        for other in node.parent.elements()
    )


def _says_text(node: Node, measures: Measures) -> bool:
    return measures.said(node) == TEXT or node.tag in _NAMED


def _sums(
    values: Sequence[float], measures: Measures, dropped: Iterable[Node]
) -> tuple[list[float], list[int]]:
    """For each block the signed prose in it without `dropped`, and the child with most of it."""
    sums = list(values)
    for node in dropped:
        sums[node.order : node.end] = [0.0] * (node.end - node.order)
    heaviest = [0] * len(sums)
    above = measures.above
    for order in reversed(measures.orders):
        up = above[order]
        if up != order:
            sums[up] += sums[order]
            if not heaviest[up] or sums[order] > sums[heaviest[up]]:
                heaviest[up] = order
    return sums, heaviest
