"""One pass over a page: how much text is where, and which texts look like dates."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from reader.extraction.generic.memory import Memory
from reader.extraction.generic.stamps import (
    BEGUN_AS_WRITTEN,
    DIGIT,
    ENDED,
    LED,
    LONGEST,
    MENU,
    is_stamp,
)
from reader.html.tree import Document, Node

_SILENT = frozenset({
    "script", "style", "template", "head", "title", "option", "textarea", "select", "datalist",
    "noframes", "noembed", "svg",
})  # fmt: skip


@dataclass(slots=True)
class Survey:
    """Running totals in document order: `nodes[a:b]` contain `sum[b] - sum[a]`."""

    document: Document
    said: list[int] = field(default_factory=list)
    """Characters of text that is neither linked nor a date."""
    linked: list[int] = field(default_factory=list)
    """Characters of links."""
    stamps: list[Node] = field(default_factory=list)
    """The elements with a text like a date, or that are a `<time>`, in order."""
    dates: list[int] = field(default_factory=list)
    """Running totals of these; computed on demand."""
    memory: Memory = field(default_factory=Memory)
    """The cached texts of elements."""


def survey(document: Document) -> Survey:
    """The running totals of a page."""
    nodes = document.nodes
    said, linked = [0] * len(nodes), [0] * len(nodes)
    stamped: list[int] = []
    digit = DIGIT.search
    starts, ends = _unclosed_links(document)
    for order, _, in_link, written in document.seen.texts:
        text = written.strip()
        if in_link and starts and _is_within(order, starts, ends):
            in_link = False  # noqa: PLW2901  what stands there is no link
        size = len(text)
        if (
            1 < size <= LONGEST
            # The test of `may_be_stamp`, inlined: a call for each text takes a tenth of the whole
            # time.
            and (
                digit(text)
                or (size <= MENU and (text[:3] in BEGUN_AS_WRITTEN or text[-3:] in ENDED))
                or (size <= MENU and (text[0] in LED or "•" in text or "·" in text))
            )
            and is_stamp(text)
        ):
            stamped.append(order)
        elif in_link:
            linked[order] += size
        else:
            said[order] += size
    dated = {*stamped, *_declared(document)}
    for order in (node.order for node in document.tagged(*_SILENT)):
        said[order] = linked[order] = 0
        dated.discard(order)
    stamps = [nodes[order] for order in sorted(dated)]
    sums = [[*accumulate(counts, initial=0)] for counts in (said, linked)]
    return Survey(document, sums[0], sums[1], stamps, memory=Memory(sorted(stamped)))


def _declared(document: Document) -> Iterator[int]:
    """The elements that contain a date whatever their text."""
    yield from (node.order for node in document.tagged("time"))
    for node in document.tagged("meta"):
        if node.get("itemprop") in _WHEN:
            yield node.order


def _unclosed_links(document: Document) -> tuple[list[int], list[int]]:
    """Links that were never closed and so contain everything after them: their starts, in order,
    and how far any that started until then reaches.

    They contain what no link may: buttons, forms.
    """
    wide = [node for node in document.tagged("a") if node.end - node.order > _WIDE]
    found = [node for node in wide if any(inner.tag in _PRESSED for inner in document.within(node))]
    return [node.order for node in found], [*accumulate((node.end for node in found), max)]


def _is_within(order: int, starts: list[int], ends: list[int]) -> bool:
    # A list of products has a thousand cards that are links with buttons in them, so texts are not
    # compared with each of them.
    at = bisect_left(starts, order)
    return at > 0 and order < ends[at - 1]


_WIDE = 24
_PRESSED = frozenset({"button", "form", "textarea", "input"})
_WHEN = frozenset({"datePublished", "dateCreated", "publishDate", "commentTime", "dateposted"})
