"""One pass over a page: which texts look like dates, and, if that is asked, how much text is
where.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, chain

from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.wording.dated_parts import SETTING_APART, led_stamp
from reader.extraction.generic.wording.member_since import MENU
from reader.extraction.generic.wording.stamps import (
    BEGUN_AS_WRITTEN,
    DIGIT,
    ENDED,
    LED,
    LONGEST,
    is_stamp,
)
from reader.html.tree import Document, Node, order_of

_SILENT = frozenset({
    "script", "style", "template", "head", "title", "option", "textarea", "select", "datalist",
    "noframes", "noembed", "svg",
})  # fmt: skip


class Totals:
    """Running totals in document order: `nodes[a:b]` contain `sum[b] - sum[a]`.

    They are summed when first asked for: on most pages no group of elements with dates comes so
    far.
    """

    def __init__(self, document: Document, sizes: list[int]) -> None:
        self.document = document
        self.sizes = sizes
        """The characters of each text of the page, 0 for a date."""

    @cached_property
    def text_and_links(self) -> tuple[list[int], list[int]]:
        """Characters of text that is neither linked nor a date, and characters of links."""
        document = self.document
        text, links = [0] * len(document.nodes), [0] * len(document.nodes)
        starts, ends = _unclosed_links(document)
        for (order, _, in_link, _), size in zip(document.seen.texts, self.sizes, strict=True):
            # What stands in a link that was never closed is no link.
            if in_link and not (starts and _is_within(order, starts, ends)):
                links[order] += size
            else:
                text[order] += size
        for node in chain.from_iterable(map(document.tagged, _SILENT)):
            text[node.order] = links[node.order] = 0
        return [*accumulate(text, initial=0)], [*accumulate(links, initial=0)]


@dataclass(slots=True)
class Survey:
    """The dates of a page, and how much text is where."""

    document: Document
    totals: Totals
    stamps: list[Node] = field(default_factory=list)
    """The elements with a text like a date, or that are a `<time>`, in order."""
    dates: list[int] = field(default_factory=list)
    """Running totals of these; computed on demand."""
    memory: Memory = field(default_factory=Memory)
    """The cached texts of elements."""
    names: frozenset[int] = frozenset()
    """The elements that name somebody, by their `order`, if these are in place of dates."""

    @property
    def text_totals(self) -> list[int]:
        """Running totals of the characters of text that is neither linked nor a date."""
        return self.totals.text_and_links[0]

    @property
    def link_totals(self) -> list[int]:
        """Running totals of the characters of links."""
        return self.totals.text_and_links[1]


def survey(document: Document) -> Survey:
    """The dates of a page."""
    nodes = document.nodes
    stamped, sizes = _measured(document)
    stamps = [nodes[order] for order in sorted(_dated(document, stamped))]
    memory = Memory([nodes[order] for order in stamped], document.tagged("time"))
    return Survey(document, Totals(document, sizes), stamps, memory=memory)


def _measured(document: Document) -> tuple[list[int], list[int]]:
    """The elements with a text like a date, and the characters of each text, 0 for a date."""
    nodes, digit = document.nodes, DIGIT.search
    stamped, sizes, plain = list[int](), list[int](), dict[str, int]()
    for order, _, _, written in document.seen.texts:
        if written in plain:
            sizes.append(plain[written])
            continue
        text = written.strip()
        size = len(text)
        if (
            1 < size <= LONGEST
            # Most texts are words of menus. In a function, this would take a tenth of the time.
            and (
                digit(text)
                or (
                    size <= MENU
                    and (
                        text[:3] in BEGUN_AS_WRITTEN
                        or text[-3:] in ENDED
                        or text[0] in LED
                        or (not text.isascii() and ("•" in text or "·" in text))
                    )
                )
            )
            and is_stamp(text)
        ):
            stamped.append(order)
            size = _beside_date(text) if text[0] in SETTING_APART else 0
        elif size <= _CLOCK and ":" in text and digit(text) and is_stamp(nodes[order].get("title")):
            # A chat shows the hour, and the day when asked.
            stamped.append(order)
            size = 0
        elif size > LONGEST:
            if text[0] in SETTING_APART and led_stamp(text):
                stamped.append(order)
        elif size > _CLOCK or ":" not in text or not digit(text):
            plain[written] = size  # no date wherever it stands: "Reply" is in every comment
        sizes.append(size)
    return stamped, sizes


_CLOCK = 8
"""The most characters of the time of a day: "11:05 PM"."""


def _dated(document: Document, stamped: list[int]) -> set[int]:
    """The elements with a date, outside those that nobody reads."""
    dated = {*stamped, *_declared(document)}
    dated.difference_update(
        node.order for node in chain.from_iterable(map(document.tagged, _SILENT))
    )
    return dated


def _beside_date(text: str) -> int:
    """How much of a line that begins with a date is more than a date."""
    date = led_stamp(text)
    left = len(text) - len(date) if date else 0
    return left if left > _TIME else 0


_TIME = 36
"""The most characters that a date still has behind it: a time of day, who wrote, controls."""


def _declared(document: Document) -> Iterator[int]:
    """The elements that contain a date whatever their text."""
    yield from map(order_of, document.tagged("time"))
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
