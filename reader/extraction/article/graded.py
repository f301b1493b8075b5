"""Finds what customers write of a product by its shape: entries that are alike, each with a grade
and most with a sentence, whatever their box is called and whatever its heading says.
"""

from bisect import bisect_left
from collections.abc import Iterator

from reader.expressions import Phrases, expression
from reader.extraction.article.measure import Measures
from reader.html.texts import opening_of
from reader.html.tree import Document, Node
from reader.text import fold

_WORDS, _LONGEST = 16, 100
"""The most words and characters of a block with a grade."""
_UP = 8
"""How many levels above a grade the entry with it is looked for."""
_SEVERAL = 3
"""The fewest entries that are reviews."""
GRADE = Phrases(
    expression(
        r"\W*(?:rated |rating:? )?[1-5](?:[.,]\d{1,2})? ?(?:/|out of|von|sur|de|su|van|из) ?5\b.*"
        r"|\W*(?:★|⭐|☆){5}.*|\W*[1-5](?:[.,]\d)? (?:stars?|sterne|etoiles|estrellas|stelle)\b.*"
    ),
    ("5", "★", "⭐", "☆", "star", "stern", "etoile", "estrella", "stell"),
)


def graded(document: Document, measures: Measures, heading: Node) -> Iterator[Node]:
    """The boxes below a product's name that hold several reviews of it."""
    entries: dict[tuple[int, str], list[Node]] = {}
    first = bisect_left(measures.orders, heading.end)
    for order, node in zip(measures.orders[first:], measures.boxes[first:], strict=True):
        if not 0 < measures.own[order] <= _WORDS:
            continue
        text = opening_of(node, _LONGEST)
        if not GRADE.are_all_of(fold(text)):
            continue
        inner: Node | None = node
        for _ in range(_UP):
            if inner is None or inner.parent is None or inner.parent.holds(heading):
                break
            alike = entries.setdefault((inner.parent.order, inner.tag), [])
            if not alike or alike[-1] is not inner:
                alike.append(inner)
            inner = inner.parent
    for (order, _), alike in entries.items():
        told = sum(measures.prose[entry.order] > 0 for entry in alike)
        if len(alike) >= _SEVERAL and 2 * told > len(alike):
            yield document.nodes[order]
