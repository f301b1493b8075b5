"""Recognises the boxes of a manual that are text whatever their class says."""

from reader.extraction.article.class_names import UNSAID
from reader.extraction.article.measure import Measures
from reader.html.tree import Document, Node

_REMARK, _LINKED = 20, 0.2
"""The fewest words of running text in a remark, and the largest share of its words in links."""


def remarks(document: Document, measures: Measures) -> None:
    """Take for text what only the names of its boxes speak against in a manual: a remark beside the
    text that its maker calls a sidebar, and the captions of code, tables and pictures.
    """
    for node in document.called("sidebar", "caption"):
        words, order = measures.words[node.order], node.order
        if "sidebar" in node.classes:
            is_text = measures.prose[order] >= _REMARK and measures.linked[order] < _LINKED * words
            if not (is_text and _is_between_text(node, measures)):
                continue
        elif not {"caption", "float-caption"}.intersection(node.classes):
            continue
        measures.take(node, UNSAID)


def _is_between_text(node: Node, measures: Measures) -> bool:
    """Whether a block of running text is directly beside an element."""
    beside = node.parent.elements() if node.parent is not None else ()
    return any(other is not node and measures.signed[other.order] >= _REMARK for other in beside)
