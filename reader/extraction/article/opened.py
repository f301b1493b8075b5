"""Recognises that a text stands between the title of a page and its discussion, in no element of
its own: pages without a template put title, paragraphs and comments directly into the body. And
that what is listed below the discussion is other threads.
"""

from bisect import bisect_right
from collections.abc import Sequence

from reader.extraction.article.lead import title_heading
from reader.extraction.article.measure import Measures
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


def is_of_others(
    document: Document, listed: Node, measures: Measures, title: str, discussion: Sequence[Node]
) -> bool:
    """Whether a list, mostly of links, stands below all of a `discussion` and the page's title
    above it: boards put other threads there. What a discussion is about stands above it.
    """
    if not discussion:
        return False
    heading = title_heading(document, listed, title)
    first = min(node.order for node in discussion)
    last = max(node.end for node in discussion)
    if heading is None or not heading.end <= first < last <= listed.order:
        return False
    return 2 * measures.linked[listed.order] > measures.words[listed.order]
