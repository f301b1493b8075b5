"""Boxes that ask for an address: the words around a field for it are none of the article."""

from reader.extraction.measure import Measures
from reader.extraction.prune import Removed
from reader.html.tree import Document, Node

_LONGEST = 60
"""Words of such a box. What has more is a page about itself: a form to write to somebody by."""
_PART = 0.25
"""And so is one that is a larger part of the text than this."""
_WHY = "an invitation to subscribe"


def invitations(document: Document, root: Node, measures: Measures) -> Removed:
    """The largest boxes in `root` with a field for an address and few words, if it holds more."""
    found: Removed = {}
    words = measures.words
    most = min(_LONGEST, _PART * words[root.order])
    seen = document.seen.block_of
    for field in document.tagged("input"):
        above = field.parent
        if not root.holds(field) or not _is_for_address(field) or above is None:
            continue
        if seen[above.order] < 0:
            continue  # in a window that is not open: what is around it is something else
        box = None
        while above is not None and above is not root and words[above.order] <= most:
            if any(map(above.holds, document.tagged("h1"))):
                break
            box, above = above, above.parent
        if box is not None and words[box.order]:
            found[box.order] = _WHY
    return found


def _is_for_address(field: Node) -> bool:
    return field.get("type").lower() == "email" or "email" in field.get("name").lower()
