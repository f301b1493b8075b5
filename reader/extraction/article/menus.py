"""Recognises unmarked menus: elements above the title that are mostly links."""

from collections.abc import Iterable

from reader.extraction.article.measure import Measures
from reader.html.tree import Document, Node

_LINKED, _PROSE = 0.5, 0.2
"""In a menu at least this share of the words is linked, and at most this share is running text."""
_LEAST = 6
_BELOW = 0.7
"""The title is taken as the page's if this share of the running text is below it."""


def menus(
    document: Document, measures: Measures, heading: Node | None, aside: Iterable[Node]
) -> list[Node]:
    """The outermost elements above the title that are mostly links and in none of `aside`."""
    if heading is None:
        return []
    words, linked, prose = measures.words, measures.linked, measures.prose
    gone = {node.order: node.end for node in aside}
    found: list[Node] = []
    above, until = 0.0, 0
    for node in measures.boxes:
        order = node.order
        if order >= heading.order:
            break
        if order < until:
            continue
        if order in gone:
            until = gone[order]
        elif node.end > heading.order:
            above += max(measures.signed[order], 0)
        elif (
            words[order] >= _LEAST
            and linked[order] >= _LINKED * words[order]
            and prose[order] <= _PROSE * words[order]
        ):
            found.append(node)
            until = node.end
        else:
            above += max(measures.signed[order], 0)
    whole = prose[document.body.order] - sum(prose[at] for at in gone)
    return found if above <= (1 - _BELOW) * whole else []
