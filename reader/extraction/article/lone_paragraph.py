"""Tells whether the element found for a text is only the longest of its paragraphs."""

from bisect import bisect_left
from collections.abc import Sequence

from reader.extraction.article.class_names import TEXT
from reader.extraction.article.measure import Measures
from reader.html.tree import Document, Node, order_of

_BLOCKS = frozenset({"p", "ul", "ol", "table", "pre", "blockquote", "dl"})
"""What stands beside a paragraph in a text, and seldom beside the element of a text."""
_COLUMNS = frozenset({"td", "th"})
_FEWEST, _LINKED = 3, 0.3
"""The fewest words of a block beside a paragraph, and the most of them in links."""


def around_paragraph(
    document: Document,
    found: Node,
    heaviest: Sequence[int],
    measures: Measures,
    dropped: Sequence[Node],
) -> Node:
    """The element `found`, or the one around it if it is but one paragraph, perhaps in boxes of its
    own, as editors of pages put each: beside it stand others of its kind, a list or a table.

    `heaviest` is for each block the child with the most prose; `dropped`, in order, belongs to no
    text: neither does what holds any of it, such as the answers under a question.
    """
    words, inner = measures.words, found.order
    while heaviest[inner] and words[heaviest[inner]] == words[inner]:
        inner = heaviest[inner]
    if measures.own[inner] < words[inner] or document.nodes[inner].tag in _COLUMNS:
        return found
    outer = found
    while outer.parent is not None and words[outer.parent.order] == words[outer.order]:
        outer = outer.parent
    around = outer.parent
    if around is None or outer.tag in _COLUMNS or TEXT in map(measures.verdict, (found, outer)):
        return found
    if around.tag == "body" and _holds_any(around, dropped):
        return found  # the whole page, with what belongs to no text
    beside = (other for other in around.elements() if not _holds_any(other, dropped))
    return around if any(_is_beside(other, outer, measures) for other in beside) else found


def _holds_any(node: Node, dropped: Sequence[Node]) -> bool:
    """Whether an element is or holds one of some elements in order."""
    at = bisect_left(dropped, node.order, key=order_of)
    return at < len(dropped) and dropped[at].order < node.end


def _is_beside(other: Node, paragraph: Node, measures: Measures) -> bool:
    """Whether a sibling is a paragraph too, or a list or table of the same text."""
    count = measures.words[other.order]
    if other is paragraph or count < _FEWEST or measures.linked[other.order] > _LINKED * count:
        return False
    kind = (other.tag, other.get("class"))
    return other.tag in _BLOCKS or kind == (paragraph.tag, paragraph.get("class"))
