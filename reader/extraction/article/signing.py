"""Recognises the heading that signs a text above it."""

import re

from reader.expressions import expression
from reader.extraction.article.measure import Measures
from reader.html.texts import opening_of
from reader.html.tree import Node
from reader.text import fold

_LOWEST = frozenset({"h5", "h6"})
_POSTED = expression(r"\W*(?:posted|written) by\W+", re.IGNORECASE)
_ONE = 70
"""Characters of a line with one fact about the text."""


def signing(leaves: list[Node], measures: Measures, byline: str) -> Node | None:
    """The heading of the lowest ranks above the text that says its author posted it: "Written by
    hand" is a title, as is what several say of parts of a text.
    """
    low = [leaf for leaf in leaves if leaf.tag in _LOWEST and _POSTED.match(opening_of(leaf, _ONE))]
    if len(low) != 1 or not byline:
        return None
    above = leaves[: leaves.index(low[0])]
    if any(measures.prose[leaf.order] > 0 and not leaf.holds(low[0]) for leaf in above):
        return None
    named = fold(_POSTED.sub("", opening_of(low[0], _ONE)))
    return low[0] if named.startswith(fold(byline.partition(",")[0])) else None
