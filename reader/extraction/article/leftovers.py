"""Boxes of which nothing stays but a label: what it is of went, and so does it, in any language."""

from dataclasses import dataclass

from reader.extraction.article.measure import Measures
from reader.extraction.article.prune import Removed
from reader.html.tree import Document, Node

_LABEL = 12
"""Words of what stays, where it is a label."""
_TIMES = 2
"""What went has so many times the words of what stays."""
_UP = 4
"""Elements above what went, among which is the box of both."""
_MOST = 400
"""Words of such a box with all that is in it."""
_BOXES = frozenset({"div", "section", "aside", "article", "header"})

_SHOWN = frozenset({"img", "picture", "figure", "video", "iframe", "pre", "code", "math"})


@dataclass(slots=True)
class _Gone:
    """What went of a box."""

    first: int
    words: int = 0
    prose: float = 0.0


def left_over(document: Document, root: Node, measures: Measures, removed: Removed) -> Removed:
    """The boxes in `root` where a label stays of what is `removed`, and nothing else is said."""
    found: Removed = {}
    words, prose = measures.words, measures.prose
    for order, went in _boxes(document, root, measures, removed).items():
        stays = words[order] - went.words
        if (
            0 < stays <= min(_LABEL, went.words / _TIMES)
            and prose[order] <= went.prose
            and document.nodes[order].tag in _BOXES
            and not _shows(document, document.nodes[order], removed)
        ):
            found[order] = f"a label, and under it {removed[went.first]}"
    return found


def _shows(document: Document, box: Node, removed: Removed) -> bool:
    """Whether something stays in a box that is more than words: a picture, code."""
    until = box.order
    for inner in document.nodes[box.order : box.end]:
        if inner.order in removed:
            until = max(until, inner.end)
        elif inner.order >= until and inner.tag in _SHOWN:
            return True
    return False


def _boxes(
    document: Document, root: Node, measures: Measures, removed: Removed
) -> dict[int, _Gone]:
    """What went of each of the boxes near it, by their `order`."""
    found: dict[int, _Gone] = {}
    words, prose, above = measures.words, measures.prose, measures.above
    until = root.order + 1
    for order in sorted(removed):
        if not until <= order < root.end:
            continue
        until, up = document.nodes[order].end, above[order]
        for _ in range(_UP):
            if up <= root.order or words[up] > _MOST:
                break
            went = found.get(up) or found.setdefault(up, _Gone(order))
            went.words += words[order]
            went.prose += prose[order]
            up = above[up]
    return found
