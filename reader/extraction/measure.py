"""What every block of a page holds: words, links, prose, and marks that tell text from furniture.

One pass over the tree counts each text for the block it stands in, and one pass back sums up what
is in each element. All that decides what the article is reads these numbers and not the page.
"""

from collections.abc import Mapping

from reader.extraction.marks import FURNITURE, TEXT, UNSAID, verdict
from reader.extraction.words import words
from reader.html.blocks import INLINE, SILENT, hides
from reader.html.tree import Document, Node

_SEPARATORS = " \t\n\r\f\u00a0|·•/>»–—,:"
"""What stands between the links of a menu and is no word."""
_ENDS = frozenset(".!?:")
_WIDE_STOPS = frozenset("。！？，、؟।…،")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_APART_ROLES = frozenset(
    {"navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog"}
)
_BOX, _SPAN, _SILENT, _OPEN = range(4)
_KINDS = {
    # Nobody hides these but with a box around them, and they are many: nothing is asked of them.
    **dict.fromkeys(INLINE, _OPEN),
    "span": _SPAN,
    **dict.fromkeys(SILENT, _SILENT),
}
"""What is no block, and how it is looked at."""
_SHORT = 12
"""Blocks of fewer words are prose only if they hold a sentence."""


class Measures:
    """Numbers for each element by its `order`, for all that is in it."""

    __slots__ = (
        "above",
        "boxes",
        "linked",
        "own",
        "own_linked",
        "prose",
        "quoted",
        "said",
        "signed",
        "words",
    )

    def __init__(self, count: int) -> None:
        self.boxes: list[Node] = []
        """The elements that are blocks and are seen, in order."""
        self.above = [0] * count
        """The block around each block."""
        self.own = [0] * count
        """Words of text whose nearest block this is."""
        self.own_linked = [0] * count
        """Those of them in links."""
        self.words = [0] * count
        """All words in the element."""
        self.linked = [0] * count
        """Those of them in links."""
        self.prose = [0.0] * count
        """Words of running text in it, less for the share in links."""
        self.signed = [0.0] * count
        """The same of its own text alone, with lists of links counted against it."""
        self.said = [UNSAID] * count
        """What class, id and role say of it."""
        self.quoted = [False] * count
        """Whether it stands in a quotation: whose words these are, only it says."""


def measure(document: Document, *, hidden: bool = False) -> Measures:
    """The measures of a page: of what is seen, or with `hidden` of all that is there."""
    found = Measures(len(document.nodes))
    block, linked = _seen(document, found, hidden)
    _count(document, found, block, linked)
    _sum_up(found)
    return found


def _seen(document: Document, found: Measures, hidden: bool) -> tuple[list[int], list[bool]]:
    """Of each element its block, -1 where it is not seen, and whether it is in a link."""
    boxes, above, said, quoted = found.boxes, found.above, found.said, found.quoted
    block = [-1] * len(above)
    linked = [False] * len(above)
    around, skip = 0, 0
    for order, node in enumerate(document.nodes):
        if order < skip:
            continue
        tag = node.tag
        kind = _KINDS.get(tag, _BOX)
        attrs = node.attrs if kind < _OPEN else None
        if kind == _SILENT or (attrs and not hidden and hides(attrs)):
            skip = node.end
            continue
        if node.parent is not None:
            up = node.parent.order
            around = block[up]
            linked[order] = linked[up] or tag == "a"
        if kind:
            block[order] = around
            continue
        block[order] = order
        above[order] = around
        boxes.append(node)
        if attrs:
            said[order] = _said(tag, attrs)
        quoted[order] = tag == "blockquote" or quoted[around]
    return block, linked


def _count(document: Document, found: Measures, block: list[int], linked: list[bool]) -> None:
    """Each text counted for the block it stands in, and each block's own text judged."""
    own, own_linked = found.own, found.own_linked
    stops = [False] * len(own)
    for order, text in document.texts:
        owner = block[order]
        if owner < 0 or not text.strip(_SEPARATORS):
            continue
        count = len(text.split()) if text.isascii() else words(text)
        own[owner] += count
        if linked[order]:
            own_linked[owner] += count
        elif count > 2 and not stops[owner]:
            stops[owner] = _has_stop(text)
    _judge(found, stops)


def _said(tag: str, attrs: Mapping[str, str | None]) -> int:
    """What class, id and role say of a block."""
    marks = attrs.get("class") or ""
    # The id of a heading is its words, and they say nothing of what it is for.
    if "id" in attrs and tag not in HEADINGS:
        marks = f"{marks} {attrs['id']}"
    said = verdict(marks) if marks else UNSAID
    if "role" in attrs and attrs["role"] in _APART_ROLES and said != TEXT:
        return FURNITURE
    return said


def _has_stop(text: str) -> bool:
    """Whether a text is punctuated as sentences are."""
    if ", " in text or ". " in text or text.rstrip()[-1:] in _ENDS:
        return True
    if "? " in text or "! " in text or ": " in text or "; " in text or ".\u201d" in text:
        return True
    return not text.isascii() and not _WIDE_STOPS.isdisjoint(text)


def _judge(found: Measures, stops: list[bool]) -> None:
    """The worth of each block's own text: long, unlinked and punctuated is prose."""
    own, own_linked, prose, signed = found.own, found.own_linked, found.prose, found.signed
    for node in found.boxes:
        order = node.order
        count = own[order]
        if not count:
            continue
        share = own_linked[order] / count
        if share > 0.5:
            signed[order] = -float(min(count, 20))
        elif stops[order] or count >= _SHORT:
            prose[order] = signed[order] = (count - own_linked[order]) * (1 - share)


def _sum_up(found: Measures) -> None:
    """Each element's numbers with those of all in it."""
    found.words = words_in = found.own.copy()
    found.linked = linked = found.own_linked.copy()
    prose, above = found.prose, found.above
    for node in reversed(found.boxes):
        order = node.order
        up = above[order]
        if up != order:
            words_in[up] += words_in[order]
            linked[up] += linked[order]
            prose[up] += prose[order]
