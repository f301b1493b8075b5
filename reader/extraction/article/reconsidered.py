"""What is text although its class names furniture, as the rest of the page shows."""

from collections import defaultdict

from reader.expressions import expression
from reader.extraction.article.class_names import DOUBTFUL, FURNITURE, PAID, UNDECIDED, verdict
from reader.extraction.article.documentation import remarks
from reader.extraction.article.measure import Measures
from reader.extraction.article.people import people
from reader.extraction.metadata.meta import Meta
from reader.html.elements import HEADINGS
from reader.html.tree import Document, Node

_SOLD = 80
"""Words of prose in what is paid for: the walls of the development pages have 30 at most, the
elements of that class around an article 400 and more."""
_SEVERAL = 3
"""The fewest paragraphs of one class that are how a site sets its text."""
_BULK = 0.45
"""The share of the page's prose that they have together: a single element with it is no furniture
either."""
_FEWEST = 5
"""The fewest words of a standfirst."""
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
    _take(measures, [node for node in document.called(PAID) if node.tag != "body"], _SOLD)
    whole = measures.prose[document.body.order]
    set_so = [
        node
        for one in document.tagged("p")
        for node in (one, one.parent)
        if node is not None and "class" in node.attrs and _is_all(node, one, measures)
    ]
    for node in set_so:
        if "teaser" in node.get("class").lower() and _is_standfirst(document, measures, node):
            measures.take(node, UNDECIDED)
    if len(set_so) >= _SEVERAL and whole:
        _take(measures, set_so, _BULK * whole, _SEVERAL)


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
        if measures.prose[node.order] > 0 and measures.verdict(node) == FURNITURE:
            alike[node.get("class")].append(node)
    for marks, those in alike.items():
        if len(those) < several or sum(measures.prose[node.order] for node in those) < least:
            continue
        if not _is_other(marks, several):
            for node in those:
                measures.take(node, UNDECIDED)


def _is_standfirst(document: Document, measures: Measures, node: Node) -> bool:
    """Whether a line called a teaser is the first below its page's title, and no link."""
    order = node.order
    if measures.words[order] < _FEWEST or measures.linked[order]:
        return False
    above = [head for head in document.tagged(*HEADINGS) if head.order < order]
    # A part of the page has no title of its own before it.
    return bool(above) and above[-1].tag == "h1" and measures.verdict(node) == DOUBTFUL


def _is_other(marks: str, several: int) -> bool:
    """Whether the class says something else that puts an element beside the article."""
    if _OF_OTHERS.search(marks.lower()):
        return True
    return several == 1 and verdict(marks.lower().replace(PAID, " ")) == FURNITURE
