"""A text that goes on beside the element that holds most of it: a site puts what may be read for
nothing, or what is folded at first, into an element of its own.
"""

from collections.abc import Sequence

from reader.extraction.article.class_names import TEXT, UNDECIDED
from reader.extraction.article.measure import Measures
from reader.html.tree import Node

_LEAST = 15
"""Words of running text of a paragraph."""
_WHOLE = frozenset({"main", "article"})
"""Elements that are all of the text, as those that a class calls so."""
_HEADS = frozenset({"h2", "h3", "h4"})


def goes_on(node: Node, sums: Sequence[float], measures: Measures) -> bool:
    """Whether a paragraph follows beside an element, and right before it a heading without links or
    another paragraph. `sums` is the running text in each element, without what is set aside.

    A single paragraph says anything there: whose the site is, or how to write to it.
    """
    if node.parent is None or node.tag in _WHOLE or measures.verdict(node) == TEXT:
        return False
    before = False
    for other in node.parent.elements():
        if other.order < node.end:
            continue
        is_told = (
            other.tag == "p"
            and sums[other.order] >= _LEAST
            and measures.verdict(other) == UNDECIDED
        )
        if is_told and before:
            return True
        before = is_told or (other.tag in _HEADS and not measures.linked[other.order])
    return False
