"""What is text although its class names furniture, as the rest of the page shows."""

from bisect import bisect_left
from collections import defaultdict

from reader.expressions import expression
from reader.extraction.article.class_names import (
    DOUBTFUL,
    FURNITURE,
    PAID,
    UNDECIDED,
    WALLS,
    verdict,
)
from reader.extraction.article.documentation import remarks
from reader.extraction.article.measure import Measures
from reader.extraction.article.people import people
from reader.extraction.article.walls import SUBSCRIBE
from reader.extraction.metadata.meta import Meta
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.tree import Document, Node

_SOLD = 80
"""Words of prose in what is paid for: the walls of the development pages have 30 at most, the
elements of that class around an article 400 and more."""
_OFFER = 250
"""An offer with all its reasons has fewer words of prose."""
_SEVERAL = 3
"""The fewest paragraphs of one class that are how a site sets its text."""
_BULK = 0.45
"""The share of the page's prose that they have together: a single element with it is no furniture
either."""
_FEWEST = 5
"""The fewest words of a standfirst."""
_PLAIN = 15
"""Words of prose of a paragraph beside them that no class puts there."""
_OF_OTHERS = expression(
    r"comment|repl(?:y|ies)|respon[ds]|author|autor|bio(?![a-z])|vcard|disqus|"
    r"foot(?!notes?(?![a-z]))|copyright"
)
"""Classes of what readers write below an article, which may well be longer, and of who wrote it; of
the law under a page of a shop or a bank."""


def reconsider(document: Document, measures: Measures, facts: Meta) -> None:
    """Take for text what only its name puts beside the article."""
    if not facts.is_article:
        people(document, measures)
    if facts.is_manual and not facts.is_article:
        remarks(document, measures)
    # Search engines ask sites to mark with this class what they sell, so that it is around the
    # text as often as it is the wall before it.
    sold = [node for node in document.called(PAID) if node.tag != "body"]
    _take(measures, [] if _is_offer(sold, measures) else sold, _SOLD)
    whole = measures.prose[document.body.order]
    set_so = [
        node
        for one in document.tagged("p")
        for node in (one, one.parent)
        if node is not None and "class" in node.attrs and _is_all(node, one, measures)
    ]
    _take_standfirst(document, measures, set_so)
    if len(set_so) < _SEVERAL or not whole:
        return
    together: dict[int, list[Node]] = defaultdict(list)
    for node in set_so:
        if node.parent is not None:
            together[node.parent.order].append(node)
    for order, those in together.items():
        if len(those) >= _SEVERAL and _has_plain(document.nodes[order], measures):
            _take(measures, those, _BULK * whole, _SEVERAL)


def _is_offer(nodes: list[Node], measures: Measures) -> bool:
    """Whether what is called so only asks to be paid for."""
    if sum(measures.prose[node.order] for node in nodes) >= _OFFER:
        return False
    return any(node.tag in WALLS and SUBSCRIBE.are_in(text_of(node)) for node in nodes)


def _has_plain(box: Node, measures: Measures) -> bool:
    """Whether an element has a paragraph of the text among others: what is called so is set apart
    within a text, where cards below it, or a list of what else is read, have none.
    """
    return any(
        node.tag == "p"
        and measures.prose[node.order] >= _PLAIN
        and measures.verdict(node) == UNDECIDED
        for node in box.elements()
    )


def _is_all(node: Node, paragraph: Node, measures: Measures) -> bool:
    """Whether an element holds no more than a paragraph, if it is not that itself."""
    if node is paragraph:
        return True
    # A paragraph without text is all of an element without any.
    words = measures.words
    return node.tag == "div" and 0 < words[node.order] == words[paragraph.order]


def _take(measures: Measures, nodes: list[Node], least: float, several: int = 1) -> None:
    """Take for text the elements of each class that together have `least` words of prose."""
    alike: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if measures.prose[node.order] > 0:
            alike[node.get("class")].append(node)
    for marks, those in alike.items():
        if len(those) < several or sum(measures.prose[node.order] for node in those) < least:
            continue
        if not _is_other(marks, several):
            for node in those:
                if measures.verdict(node) == FURNITURE:
                    measures.take(node, UNDECIDED)


def _take_standfirst(document: Document, measures: Measures, nodes: list[Node]) -> None:
    """Take lines called teasers that are the first below their page's title, and no link."""
    nodes = [node for node in nodes if "teaser" in node.get("class").lower()]
    if not nodes:
        return
    heads = document.tagged(*HEADINGS)
    orders = [head.order for head in heads]
    told = [one.order for one in document.tagged("p") if measures.prose[one.order] >= _PLAIN]
    for node in nodes:
        order = node.order
        if measures.linked[order]:
            continue
        at = bisect_left(orders, order)
        # A part of the page has no title of its own before it, and what is below the text is
        # about another one.
        if not at or heads[at - 1].tag != "h1" or measures.words[order] < _FEWEST:
            continue
        is_first = bisect_left(told, orders[at - 1]) == bisect_left(told, order)
        if is_first and measures.verdict(node) == DOUBTFUL:
            measures.take(node, UNDECIDED)


def _is_other(marks: str, several: int) -> bool:
    """Whether the class says something else that puts an element beside the article."""
    if _OF_OTHERS.search(marks.lower()):
        return True
    return several == 1 and verdict(marks.lower().replace(PAID, " ")) == FURNITURE
