"""Measures every block of a page: words, links, prose, and marks that tell text from furniture.

One pass over the tree counts each text for the block it stands in, and one pass back adds up each
element's content. Everything that decides on the article works on these numbers, not on the page.
"""

from collections.abc import Collection, Iterable
from itertools import islice

from reader.extraction.article.class_names import (
    FURNITURE,
    PAID,
    TEXT,
    UNDECIDED,
    WALLS,
    verdict,
)
from reader.extraction.article.walls import SUBSCRIBE
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.texts import is_short
from reader.html.tree import Document, Node, Seen, Text
from reader.text import alphanumerics, may_be_unspaced, words

_SEPARATORS = " \t\n\r\f\u00a0|·•/>»–—,:[]"
"""Separators between the links of a menu, and brackets around them, which are not words."""
_ENDS = frozenset(".!?:")
_WIDE_STOPS = frozenset("。！？，、؟।…،۔؛။၊។།።")
_APART_ROLES = frozenset(
    {"navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog"}
)
_SLUG = 5
"""Hyphens of an id that was made from a heading."""
_BESIDE = 40
"""How many elements beside a section are examined for others that are named by their headings."""
_LONGEST_HEADING = 300
"""Characters and elements of one that an id may be made of, or of a line, with white space."""
_SHORT = 12
"""Blocks with fewer words are prose only if they contain a sentence."""


class Measures:
    """Numbers for each element by its `order`, counting everything in it."""

    __slots__ = (
        "_verdicts",
        "above",
        "boxes",
        "linked",
        "orders",
        "own",
        "own_linked",
        "prose",
        "quoted",
        "signed",
        "words",
    )

    def __init__(self, count: int) -> None:
        self.boxes: list[Node] = []
        """The elements that are visible blocks, in order."""
        self.orders: list[int] = []
        """The `order` of each of these."""
        self.above = [0] * count
        """The block around each block."""
        self.own = [0] * count
        """Words of text whose nearest block this is."""
        self.own_linked = [0] * count
        """Those among them that are in links."""
        self.words = [0] * count
        """All words in the element."""
        self.linked = [0] * count
        """Those among them that are in links."""
        self.prose = [0.0] * count
        """Words of running text in the element, reduced by the share of links."""
        self.signed = [0.0] * count
        """The same for its own text only, with lists of links counted as negative."""
        self._verdicts: list[int | None] = [None] * count
        self.quoted = [False] * count
        """Whether it is in a quotation, which is judged only by its own markup."""

    def verdict(self, node: Node) -> int:
        """The verdict on a block by class, id and role. Most are never asked for."""
        known = self._verdicts[node.order]
        if known is None:
            known = _verdict_on(node) if node.attrs else UNDECIDED
            self._verdicts[node.order] = known
        return known

    def take(self, node: Node, value: int) -> None:
        """Let the verdict on a block be `value`, whatever its class and id."""
        self._verdicts[node.order] = value


def measure(document: Document, *, hidden: bool = False) -> Measures:
    """The measures of a page: of what is visible, or with `hidden` of everything."""
    found = Measures(len(document.nodes))
    seen = document.unhidden if hidden else document.seen
    _place(found, seen, quotes=bool(document.tagged("blockquote")))
    _count(found, seen.texts)
    _sum_up(found)
    return found


def _place(measures: Measures, seen: Seen, *, quotes: bool) -> None:
    """For each block, record the one around it, and whether it is quoted."""
    measures.boxes, measures.orders = seen.blocks, seen.orders
    above, quoted = measures.above, measures.quoted
    for order, around in zip(seen.orders, seen.around, strict=True):
        above[order] = around
    if quotes:
        for node in seen.blocks:
            if quoted[above[node.order]] or node.tag == "blockquote":
                quoted[node.order] = True


def _count(measures: Measures, texts: Collection[Text]) -> None:
    """Count each text for the block it is in, and judge each block's own text."""
    own, own_linked = measures.own, measures.own_linked
    # Most pages have quotation marks or accents in many texts, and no such letter in any.
    spaced = not may_be_unspaced("".join([text for *_, text in texts if not text.isascii()]))
    stops = [False] * len(own)
    for _, owner, linked, text in texts:
        if owner < 0:
            continue
        parts = text.split()
        if not parts[0][0].isalnum() and not text.strip(_SEPARATORS):
            continue
        count = len(parts) if spaced else words(text, parts)
        own[owner] += count
        if linked:
            own_linked[owner] += count
        elif count > 2 and not stops[owner]:
            stops[owner] = parts[-1][-1] in _ENDS or _has_stop(text)
    _judge(measures, stops)


def _verdict_on(node: Node) -> int:
    """The verdict on a block by class, id and role; those of a heading only describe its looks."""
    if node.tag in HEADINGS:
        return UNDECIDED
    attrs = node.attrs
    marks = attrs.get("class") or ""
    if PAID in marks and node.tag not in WALLS and not _is_offer(node):
        marks = " ".join(mark for mark in marks.split() if mark != PAID)
    judged = verdict(marks) if marks else UNDECIDED
    if "id" in attrs:
        with_id = verdict(f"{marks} {attrs['id']}")
        if with_id != judged and not _is_slug(node, attrs["id"] or ""):
            judged = with_id
    if "role" in attrs and attrs["role"] in _APART_ROLES and judged != TEXT:
        return FURNITURE
    return judged


def _is_offer(node: Node) -> bool:
    """Whether a line sells the rest: a whole paragraph may say who "lived to read this"."""
    return is_short(node, _LONGEST_HEADING) and SUBSCRIBE.are_in(text_of(node))


def _is_slug(node: Node, name: str) -> bool:
    """Whether an id repeats the words of the heading inside, and so says nothing of its purpose: it
    has as many words, or the heading links to it.
    """
    if name.count("-") >= _SLUG:
        return True
    first = next(node.elements(), None) if node.tag in ("section", "div") else None
    if first is None or first.tag not in HEADINGS:
        return False
    if any(inner.get("href") == f"#{name}" for inner in first.elements()):
        return True
    # A list of "Related posts" may be called so too, but hardly the section beside it.
    return _is_named(node, first) and any(
        other is not node
        and other.tag == node.tag
        and (heading := next(other.elements(), None)) is not None
        and heading.tag in HEADINGS
        and _is_named(other, heading)
        for other in islice(node.parent.elements() if node.parent is not None else (), _BESIDE)
    )


def _is_named(section: Node, heading: Node) -> bool:
    """Whether the id of a section was made from its heading."""
    name = section.get("id").lower()
    # It is compared for each of the sections beside it.
    if name == "" or not is_short(heading, _LONGEST_HEADING):
        return False
    return name == "-".join(alphanumerics(text_of(heading).lower()))


def _has_stop(text: str) -> bool:
    """Whether a text has sentence punctuation before its end."""
    if ", " in text or ". " in text:
        return True
    if "? " in text or "! " in text or ": " in text or "; " in text or ".\u201d" in text:
        return True
    return not text.isascii() and not _WIDE_STOPS.isdisjoint(text)


def _judge(measures: Measures, stops: list[bool]) -> None:
    """The worth of each block's own text: long, unlinked, punctuated text is prose."""
    own, own_linked, prose, signed = (
        measures.own,
        measures.own_linked,
        measures.prose,
        measures.signed,
    )
    for order in measures.orders:
        count = own[order]
        if not count:
            continue
        share = own_linked[order] / count
        if share > 0.5:
            signed[order] = -float(min(count, 20))
        elif stops[order] or count >= _SHORT:
            prose[order] = signed[order] = (count - own_linked[order]) * (1 - share)


def _sum_up(measures: Measures) -> None:
    """Add to each element the numbers of everything in it."""
    measures.words = words_in = measures.own.copy()
    measures.linked = linked = measures.own_linked.copy()
    prose, above = measures.prose, measures.above
    for order in reversed(measures.orders):
        count, up = words_in[order], above[order]
        if count and up != order:  # a third of the blocks are empty
            words_in[up] += count
            linked[up] += linked[order]
            prose[up] += prose[order]


def kept_words(root: Node, removed: Iterable[int], measures: Measures) -> int:
    """The words of an element without those of the elements left out of it."""
    return measures.words[root.order] - sum(measures.words[order] for order in removed)


def kept_prose(root: Node, removed: Iterable[int], measures: Measures) -> float:
    """The words of running text of an element without those of the elements left out of it."""
    return measures.prose[root.order] - sum(measures.prose[order] for order in removed)
