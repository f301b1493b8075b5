"""Removes boxes of which only a label remains after their content was removed, in any language."""

from dataclasses import dataclass

from reader.extraction.article.measure import Measures
from reader.extraction.article.prune import Removed
from reader.html.tree import Document, Node

_LABEL = 12
"""The most words that may remain for it to be a label."""
_TIMES = 2
"""What was removed has at least this many times the words that remain."""
_UP = 4
"""How many levels above the removed element the box of both is looked for."""
_MOST = 400
"""The most words of such a box with everything in it."""
_BOXES = frozenset({"div", "section", "aside", "article", "header"})

_SHOWN = frozenset({
    "img", "picture", "figure", "video", "iframe", "pre", "code", "math", "table", "dl",
})  # fmt: skip


@dataclass(slots=True)
class _Gone:
    """What was removed from a box."""

    first: int
    words: int = 0
    prose: float = 0.0


def left_over(document: Document, root: Node, measures: Measures, removed: Removed) -> Removed:
    """The boxes in `root` in which nothing but a label is left of what is `removed`."""
    found: Removed = {}
    words, prose = measures.words, measures.prose
    for order, went in _boxes(document, root, measures, removed).items():
        stays = words[order] - went.words
        if (
            0 < stays <= min(_LABEL, went.words / _TIMES)
            and prose[order] <= went.prose
            and _is_box(document.nodes[order])
            and not _shows(document, document.nodes[order], removed)
        ):
            found[order] = f"a label, and under it {removed[went.first]}"
    return found


def _is_box(node: Node) -> bool:
    """Whether an element is a box, such as those that a site defines by itself: "related-list"."""
    return node.tag in _BOXES or "-" in node.tag


def _shows(document: Document, box: Node, removed: Removed) -> bool:
    """Whether a box still shows something other than words: a picture, code, a table of facts."""
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
    """What was removed from each nearby box, by its `order`."""
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
