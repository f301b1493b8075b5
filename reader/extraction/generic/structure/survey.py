"""One pass over a page: which texts look like dates, and, if that is asked, how much text is
where.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, chain, compress, count
from operator import itemgetter

from reader.expressions import expression
from reader.extraction.generic.structure.scripted_links import scripted_texts
from reader.extraction.generic.structure.text_cache import Memory, behind_elements
from reader.extraction.generic.wording.dated_parts import (
    SETTING_APART,
    led_stamp,
    may_be_indented,
    unindented,
)
from reader.extraction.generic.wording.member_since import MENU
from reader.extraction.generic.wording.spelled_ages import PAST
from reader.extraction.generic.wording.stamps import (
    BEGUN_AS_WRITTEN,
    DIGIT,
    ENDED,
    LED,
    LONGEST,
    is_stamp,
)
from reader.html.elements import hides
from reader.html.texts import text_of
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

    def __init__(self, document: Document, dated: dict[int, int]) -> None:
        self.document = document
        self.dated = dated
        """The texts that are or begin with a date, by their place among those of the page, and how
        many of the characters of each are something else."""

    @cached_property
    def text_and_links(self) -> tuple[list[int], list[int]]:
        """Characters of text that is neither linked nor a date, and characters of links."""
        document, dated = self.document, self.dated
        text, links = [0] * len(document.nodes), [0] * len(document.nodes)
        starts, ends = _unclosed_links(document)
        said = {*scripted_texts(document)}
        for place, (order, _, in_link, written) in enumerate(document.seen.texts):
            size = dated[place] if place in dated else len(written.strip())
            # What stands in a link that was never closed is no link.
            if in_link and order not in said and not (starts and _is_within(order, starts, ends)):
                links[order] += size
            else:
                text[order] += size
        for node in chain.from_iterable(map(document.tagged, _SILENT)):
            text[node.order] = links[node.order] = 0
        for order in _in_closed_dialogs(document):
            text[order] = links[order] = 0
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
    dated = _dated_texts(document)
    stamped = [document.seen.texts[place][0] for place in dated]
    stamps = [nodes[order] for order in sorted(_dated(document, stamped))]
    memory = Memory([nodes[order] for order in stamped], document.tagged("time"))
    return Survey(document, Totals(document, dated), stamps, memory=memory)


def _in_closed_dialogs(document: Document) -> Iterator[int]:
    """The elements of dialogs that are closed and of which several say the same: each post has one
    that asks whether to delete or report it, or a form for an answer to it. Comments and the rest
    of a text all differ.
    """
    asking = [node for node in document.bearing("role") if node.get("role") in _DIALOGS]
    forms = {text.parent.order: text.parent for text in document.tagged("textarea") if text.parent}
    closed = [
        node
        for node in sorted([*asking, *forms.values()], key=order_of)
        if node.end - node.order <= _ASKING and hides(node.attrs)
    ]
    if len(closed) < _SEVERAL:
        return
    said = {node.order: text_of(node) for node in closed}
    often = Counter(said.values())
    reached = 0
    for node in closed:
        if often[said[node.order]] >= _SEVERAL:
            yield from range(max(node.order, reached), node.end)
            reached = max(reached, node.end)


_DIALOGS, _SEVERAL, _ASKING = frozenset({"dialog", "alertdialog"}), 3, 60
"""How many dialogs say the same, and the most elements of one that asks something."""


def _dated_texts(document: Document) -> dict[int, int]:
    """The texts that are or begin with a date, by their place among those of the page, each with
    how many of its characters are something else.
    """
    nodes, texts = document.nodes, document.seen.texts
    different = {*map(_WRITTEN, texts)}
    dates = _without_sections(_dates(different), different)
    # In a loop over all texts, this would take a twentieth of the time.
    like = compress(count(), map(dates.__contains__, map(_WRITTEN, texts))) if dates else ()
    found: dict[int, int] = {}
    behind: dict[int, set[str]] = {}
    for place in like:
        order, _, _, written = texts[place]
        left = dates[written]
        if len(written) > LONGEST and may_be_indented(written.strip()):
            if order not in behind:
                behind[order] = {*behind_elements(nodes[order])}
            if written not in behind[order]:
                continue
        # A chat shows the hour, and the day when asked.
        if left >= 0 or is_stamp(nodes[order].get("title")):
            found[place] = max(left, 0)
    return found


def _without_sections(dates: dict[str, int], written: Collection[str]) -> dict[str, int]:
    """Those dates that are not the number of a section: before "2.1.10 Lists" stands "2.1.9"."""
    numbers = {each: found[1] for each in dates if (found := _SECTION.match(each))}
    if not numbers:
        return dates
    counted = {found[1] for each in written if (found := _FIRST_SECTIONS.match(each))}
    return {each: left for each, left in dates.items() if numbers.get(each) not in counted}


_SECTION = expression(r"\s*(\d{1,2}\.\d{1,2}\.)\d\d\.?(?:\s|$)")
_FIRST_SECTIONS = expression(r"\s*(\d{1,2}\.\d{1,2}\.)[1-9]\.?(?:\s|$)")
"""A section of a chapter, and one whose number cannot be a year."""
_WRITTEN = itemgetter(3)
"""The text itself, of those of a page."""


def _dates(written: Collection[str]) -> dict[str, int]:
    """Those of some texts that are or begin with a date, wherever they stand, with how many of
    their characters are something else; `_ASKED` for the time of a day.
    """
    digit, sign = DIGIT.search, _SIGN.search
    likely = [
        (each, text)
        for each, text in zip(written, map(str.strip, written), strict=True)
        # Most texts are words of menus. In a function, this would take a tenth of the time.
        if (
            (
                text[:3] in BEGUN_AS_WRITTEN
                or text[-3:] in ENDED
                or text in PAST
                or (not text.replace(" ", "").isalpha() and (sign(text) or text[0] in LED))
            )
            if len(text) <= MENU
            else digit(text)
            if len(text) <= LONGEST
            else text[0] in SETTING_APART or ("\n" in text and may_be_indented(text))
        )
    ]
    found: dict[str, int] = {}
    for each, stripped in likely:
        text = unindented(stripped) if len(stripped) > LONGEST else stripped
        if len(text) > LONGEST:
            if text[0] in SETTING_APART and led_stamp(text):
                found[each] = len(text)
        elif len(text) > 1 and is_stamp(text):
            found[each] = _beside_date(text) if text[0] in SETTING_APART else 0
        elif len(text) <= _CLOCK and ":" in text and digit(text):
            found[each] = _ASKED
    return found


_SIGN = expression(r"[\d•·]")
"""What a date among words of menus has: a number, or what sets it apart from a name."""
_ASKED = -1
_CLOCK = 8
"""The most characters of the time of a day: "11:05 PM"."""


def _dated(document: Document, stamped: list[int]) -> set[int]:
    """The elements with a date, outside those that nobody reads."""
    nodes = document.nodes
    return {order for order in (*stamped, *_declared(document)) if nodes[order].tag not in _SILENT}


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
    for node in document.tagged("meta") if "itemprop" in document.attributes else ():
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
