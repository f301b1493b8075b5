"""Teasers that stand alone at the end of a text, which may as well be its last part."""

from reader.extraction.article.linked_titles import link_of
from reader.extraction.article.measure import Measures
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.tree import Document, Node

_SMALL = 60
"""The most elements of one, and the most above it among which the line above is looked for: each
of the boxes around one is asked.
"""
_BRIEF = 25
"""The most words of a summary that ends with its sentence: longer ones are told here."""
_CUT = ("…", "...")


def may_stand_alone(document: Document, node: Node, measures: Measures) -> bool:
    """Whether a box with a linked title says so little that it can only lead there, and no heading
    of the text stands right above it.
    """
    order = node.order
    if node.end - order > _SMALL:
        return False
    told = measures.words[order] - measures.linked[order]
    if told > _BRIEF and not text_of(node).rstrip().endswith(_CUT):
        return False
    lines = reversed(document.nodes[max(order - _SMALL, 0) : order])
    above = next((one for one in lines if measures.own[one.order]), None)
    return above is not None and above.tag not in HEADINGS


def is_pictured(document: Document, node: Node, measures: Measures) -> bool:
    """Whether a heading and a picture in an element link to one address, and no other heading in it
    links: a teaser that stands alone.
    """
    inner = document.nodes[node.order : node.end]
    titles = [one for one in inner if one.tag in HEADINGS and measures.linked[one.order]]
    if len(titles) != 1:
        return False
    href = link_of(document, titles[0], node)
    return any(
        one.tag == "a"
        and one.get("href") == href
        and not titles[0].holds(one)
        and not one.holds(titles[0])
        and any(part.tag == "img" for part in document.nodes[one.order : one.end])
        for one in inner
    )
