"""What the rules of pruning take for furniture, or leave outside, and the text speaks of."""

from bisect import bisect_left
from operator import attrgetter

from reader.extraction.phrases import points_elsewhere, wanted
from reader.extraction.prune import LINKS, Removed
from reader.html.blocks import text_of
from reader.html.elements import is_panel
from reader.html.tree import Document, Node
from reader.text import fold

_LISTS = frozenset({"ul", "ol"})
_ORDER = attrgetter("order")
_NEAR = 2
"""Elements between a sentence and what it introduces: of line breaks and empty boxes."""
_SENTENCE = 18
"""Characters of a sentence: "Related:" is a label."""


def without_introduced(document: Document, removed: Removed, leaves: list[Node]) -> Removed:
    """What is removed, but for lists of links after a sentence that ends with a colon.

    "These are worth a visit:" makes them a part of the text; "Read more:" does not.
    """
    kept = {
        order
        for order, why in removed.items()
        if why == LINKS and _is_list(document.nodes[order]) and _is_introduced(order, leaves)
    }
    return {order: why for order, why in removed.items() if order not in kept} if kept else removed


def _is_list(node: Node) -> bool:
    """Whether an element is a list, or a box around one."""
    first = next(node.elements(), node) if node.tag == "div" else node
    return first.tag in _LISTS


def _is_introduced(order: int, leaves: list[Node]) -> bool:
    at = bisect_left(leaves, order, key=_ORDER) - 1
    if at < 0 or not 0 <= order - leaves[at].end <= _NEAR:
        return False
    text = text_of(leaves[at])
    if not text.endswith((":", "\uff1a")) or len(text) < _SENTENCE:
        return False
    folded = fold(text)
    return not (points_elsewhere(folded) or wanted(folded))


def around_tabs(root: Node) -> Node:
    """What holds all tabs, where the text was found in one of them; else the element itself."""
    around = root.parent
    if around is None or not is_panel(root.attrs):
        return root
    panels = sum(inner.tag == root.tag and is_panel(inner.attrs) for inner in around.elements())
    return around if panels > 1 else root
