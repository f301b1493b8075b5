"""Boxes of which nothing stays but a label: what it is of went, and so does it, in any language."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reader.extraction.measure import Measures
from reader.extraction.prune import Removed
from reader.html.tree import Document, Node, outermost

_LABEL = 12
"""Words of what stays, where it is a label."""
_TIMES = 2
"""What went has so many times the words of what stays."""
_UP = 4
"""Elements above what went, among which is the box of both."""
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
    gone = (document.nodes[order] for order in removed)
    for order, went in _boxes(filter(root.holds, gone), root, measures).items():
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


def _boxes(gone: Iterable[Node], root: Node, measures: Measures) -> dict[int, _Gone]:
    """What went of each of the boxes near it, by their `order`."""
    found: dict[int, _Gone] = defaultdict(lambda: _Gone(0))
    words, prose, above = measures.words, measures.prose, measures.above
    for node in outermost(gone):
        up = above[node.order]
        for _ in range(_UP):
            if up <= root.order:
                break
            went = found[up]
            went.first = went.first or node.order
            went.words += words[node.order]
            went.prose += prose[node.order]
            up = above[up]
    return found
