"""Recognises that a text stands between the title of a page and its discussion, in no element of
its own: pages without a template put title, paragraphs and comments directly into the body. And
that a text is none, but a notice above a thread.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reader.expressions import expression
from reader.extraction.article.prune import Removed
from reader.html.tree import Document, Node, outermost
from reader.text import line
from reader.text.sentences import SENTENCE_ENDS

_SENTENCES = 80
"""The fewest characters of a paragraph of such a text: labels and rules of a board are shorter."""
_TEXT = 240
"""The fewest characters of all of them."""


def opens_with_text(
    document: Document, heading: Node | None, removed: Removed, discussion: Sequence[Node]
) -> bool:
    """Whether paragraphs stand below `heading` and above all of `discussion`, outside of links and
    of what is `removed`.
    """
    if heading is None or not discussion:
        return False
    until = min(node.order for node in discussion)
    gone = outermost(document.nodes[order] for order in removed)
    starts = [node.order for node in gone]
    size, is_below = 0, False
    for order, block, is_linked, text in document.seen.texts:
        if order >= until:
            break
        is_below = is_below or order >= heading.order
        if not is_below or is_linked or block < 0 or len(text) < _SENTENCES:
            continue
        at = bisect_right(starts, order) - 1
        if at >= 0 and order < gone[at].end:
            continue
        said = line(text)
        if len(said) >= _SENTENCES and said[-1] in SENTENCE_ENDS:
            size += len(said)
            if size >= _TEXT:
                return True
    return False


def is_notice_above(root: Node, heading: Node | None, discussion: Sequence[Node]) -> bool:
    """Whether the text in `root` is called a notice and stands above the title of a thread, as the
    rules of a board do. A photograph or a few lines may stand above their title as well.
    """
    return (
        heading is not None
        and root.end <= heading.order
        and bool(discussion)
        and all(node.order > heading.order for node in discussion)
        and any(_NOTICE.search(f"{node.get('class')} {node.get('id')}") for node in _around(root))
    )


_NOTICE = expression(
    r"(?<![a-z])(?:notices?|rules?|announcements?|alerts?|banner|regeln|hinweise?)(?![a-z])",
    re.IGNORECASE,
)


def _around(root: Node) -> Iterator[Node]:
    """An element and the two around it."""
    node: Node | None = root
    for _ in range(3):
        if node is None:
            return
        yield node
        node = node.parent
