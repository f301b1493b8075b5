"""Product pages: what a shop says about all its products does not describe this one."""

from operator import attrgetter

from reader.expressions import expression
from reader.extraction.article.measure import Measures
from reader.extraction.article.prune import Removed
from reader.html.tree import Document, Node

_PARTS = ("review", "rating", "shipping", "delivery", "return", "faq")
_BESIDE = expression(r"(?:^|[^a-z])(?:reviews?|ratings?|shipping|delivery|returns?|faqs?)(?![a-z])")
_ORDER = attrgetter("order")
_CAMEL = expression(r"(?<=[a-z])(?=[A-Z])")
_SHARE = 0.45
"""An element so named that has this share of the running text is the page's subject."""


def beside_product(document: Document, root: Node, measures: Measures) -> Removed:
    """The outermost elements in `root` named as reviews, delivery or common questions."""
    found: Removed = {}
    until, most = 0, _SHARE * measures.prose[root.order]
    named = (node for node in document.bearing("id") if _is_beside(node.get("id")))
    called = (node for node in document.called(*_PARTS) if _is_beside(node.get("class")))
    for node in sorted([*named, *called], key=_ORDER):
        order = node.order
        if order < until or not root.holds(node) or not measures.words[order]:
            continue
        if measures.prose[order] < most:
            found[order] = "no description of the product"
            until = node.end
    return found


def _is_beside(marks: str) -> bool:
    return _BESIDE.search(_CAMEL.sub("-", marks).lower()) is not None
