"""A text that goes on beside the element that holds most of it: a site puts what may be read for
nothing, or what is folded at first, into an element of its own.
"""

from collections.abc import Sequence

from reader.expressions import expression
from reader.extraction.article.class_names import TEXT, UNDECIDED
from reader.extraction.article.measure import Measures
from reader.html.tree import Document, Node, standing_in

_LEAST = 15
"""Words of running text of a paragraph."""
_SEVERAL = 2
"""A single paragraph below a heading says whose the site is, or asks for an address."""
_WHOLE = frozenset({"main", "article"})
"""Elements that are all of the text."""
_NAMED = expression(r"content|text|body|entry|post|story|article|copy|descri|detail|main")
"""So are those named as it, if only in a part of a name."""
_HEADS = frozenset({"h2", "h3", "h4"})


def goes_on(document: Document, node: Node, sums: Sequence[float], measures: Measures) -> bool:
    """Whether paragraphs follow beside an element, perhaps below headings without links, and no
    other text is there. `sums` is the running text in each element, without what is set aside.

    What has the title of the page in it is all of the text, and what follows is of the site: how to
    write to it, what it sends and sells.
    """
    if node.parent is None or _is_whole(document, node, measures):
        return False
    run = most = 0
    for other in node.parent.elements():
        is_plain = sums[other.order] >= _LEAST and measures.verdict(other) == UNDECIDED
        if is_plain and other is not node and other.tag != "p":
            return False  # a column, whose blurbs would be read too
        if other.order < node.end:
            continue
        if is_plain:
            run += 1
        elif other.tag not in _HEADS or measures.linked[other.order]:
            run = 0
        most = max(run, most)
    return most >= _SEVERAL


def _is_whole(document: Document, node: Node, measures: Measures) -> bool:
    """Whether an element is all of the text by its name, or by the title in it."""
    if node.tag in _WHOLE or measures.verdict(node) == TEXT:
        return True
    names = f"{node.get('class')} {node.get('id')} {node.get('itemprop')}".lower()
    return _NAMED.search(names) is not None or any(standing_in(node, document.tagged("h1")))
