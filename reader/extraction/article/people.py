"""People and addresses as the subject of a page: whom a team consists of, where an office is.

On other pages the same classes name the box about the author, which is none of the text.
"""

from collections import Counter

from reader.extraction.article.class_names import FURNITURE, UNDECIDED, verdict
from reader.extraction.article.measure import Measures
from reader.extraction.article.teasers import kind_of
from reader.html.tree import Document, Node

_NAMES = ("bio", "vcard")
_SEVERAL = 3
"""The fewest boxes of one kind that are a list of people."""
_PLACES = frozenset({"adr", "street-address", "tel", "locality", "postal-code"})
"""Classes of the parts of a contact in the format that `vcard` names."""
_NEAR = 40
"""Among how many elements of a box such parts are looked for."""


def people(document: Document, measures: Measures) -> None:
    """Take the boxes about people for text, where there are several alike or they give an address.

    For pages that declare themselves no article.
    """
    found = [node for node in document.called(*_NAMES) if _is_called_only_so(node)]
    if not found:
        return
    kinds = Counter(map(kind_of, found))
    for node in found:
        if kinds[kind_of(node)] >= _SEVERAL or _has_address(document, node):
            measures.take(node, UNDECIDED)


def _is_called_only_so(node: Node) -> bool:
    """Whether an element is furniture by one of these names and by no other."""
    marks = f"{node.get('class')} {node.get('id')}"
    if verdict(marks) != FURNITURE:
        return False
    for name in _NAMES:
        marks = marks.replace(name, "")
    return verdict(marks) != FURNITURE


def _has_address(document: Document, node: Node) -> bool:
    inner = document.nodes[node.order + 1 : min(node.end, node.order + _NEAR)]
    return any(not _PLACES.isdisjoint(element.classes) for element in inner)
