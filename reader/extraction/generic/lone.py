"""Finds a comment that is the only one of its page: nothing repeats, but a heading announces it."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from reader.extraction.generic.announced import announces
from reader.extraction.generic.candidates import Candidate
from reader.extraction.generic.choose import Discussion
from reader.extraction.generic.claims import LONGEST, heading_count
from reader.extraction.generic.columns import table
from reader.extraction.generic.controls import is_reply, may_be_pressed
from reader.extraction.generic.fields import layout
from reader.extraction.generic.groups import Group, Item
from reader.extraction.generic.survey import Survey
from reader.extraction.generic.titles import is_title
from reader.extraction.generic.zones import zones
from reader.html.blocks import text_of
from reader.html.tree import Node

_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "legend")
_FRAME = frozenset({"html", "body"})
_ELSEWHERE = frozenset({"aside", "nav", "footer"})
_NO_COMMENT = frozenset({"form", "textarea", "h1", "h2", "nav", "iframe"})
"""Elements that a comment does not contain."""
_BETWEEN, _LEAST = 60, 12
"""The most characters between the heading and the comment, and the fewest of a comment."""
_FORM = 120
"""How many elements after the comment may come before the form to write another."""
_DATES = 3


def lone_comment(survey: Survey) -> Discussion | None:
    """The comment below a heading for comments, if there is one with an author and a date.

    It must have a control for answering, be the one that the heading counts, or precede the form
    to write another.
    """
    for heading in islice(_headings(survey), _HEADED):
        item = _below(survey, heading)
        found = _read(survey, item) if item is not None else None
        if found is not None and _is_sure(survey, heading, found):
            return found
    return None


def _headings(survey: Survey) -> Iterator[Node]:
    """The headings before a date that announce comments, and do not count several or none."""
    last = survey.stamps[-1].order
    for node in survey.document.tagged(*_HEADINGS):
        if node.order > last:
            return  # most pages have a date at the top alone, and none of these need be read
        said = text_of(node) if node.end - node.order <= _SMALL else ""
        if 0 < len(said) <= LONGEST and announces(said) and heading_count(said) in (None, 1):
            yield node


_SMALL = 8
_HEADED, _MOST = 4, 400
"""How many such headings are tried, and the most elements of a comment."""


def _below(survey: Survey, heading: Node) -> Item | None:
    """The largest element right below a heading that may be a comment: around the next date."""
    orders = [stamp.order for stamp in survey.stamps]
    at = bisect_left(orders, heading.end)
    if at == len(orders):
        return None
    found: Node | None = None
    up: Node | None = survey.stamps[at]
    while up is not None and up.order >= heading.end and up.tag not in _FRAME:
        if not _may_be(survey, up, orders):
            break
        found, up = up, up.parent
    if found is None or survey.said[found.order] - survey.said[heading.end] > _BETWEEN:
        return None
    if _is_elsewhere(heading) or _is_titled(survey, heading.end, found.end):
        return None
    return Item((found,))


def _may_be(survey: Survey, node: Node, orders: list[int]) -> bool:
    """Whether an element contains nothing that comments never do; `orders` are those of dates."""
    dates = bisect_left(orders, node.end) - bisect_left(orders, node.order)
    if dates > _DATES or node.end - node.order > _MOST:
        return False
    inside = survey.document.nodes[node.order : node.end]
    return all(one.tag not in _NO_COMMENT for one in inside)


def _is_elsewhere(heading: Node) -> bool:
    """Whether a heading is beside the text of the page, as that of the newest comments is."""
    outer = heading.parent
    while outer is not None:
        if outer.tag in _ELSEWHERE:
            return True
        outer = outer.parent
    return False


def _is_titled(survey: Survey, start: int, end: int) -> bool:
    """Whether there is a link under a title, as in a teaser."""
    nodes, memory = survey.document.nodes[start:end], survey.memory
    return any(node.tag == "a" and is_title(memory, node) for node in nodes)


def _read(survey: Survey, item: Item) -> Discussion | None:
    """An item as a discussion, if it has an author, a date and a text."""
    around = zones((item,))
    rows = table(survey, around)
    fields = layout(rows)
    if not fields.author or not (fields.date or fields.shown):
        return None
    if fields.named < 1 or around.total(0, survey.said) < _LEAST:
        return None
    group = Group("comment", (item,))
    return Discussion(
        around, (Candidate(group, around, rows, fields, 1.0, 1.0, passes=True),), (0,)
    )


def _is_sure(survey: Survey, heading: Node, found: Discussion) -> bool:
    """Whether more than the heading says that something is a comment."""
    item = found.zones.items[0]
    if heading_count(text_of(heading)) == 1:
        return True
    nodes, memory = survey.document.nodes, survey.memory
    inside = nodes[item.start : item.end]
    if any(may_be_pressed(node) and is_reply(memory, node) for node in inside):
        return True
    return any(node.tag == "textarea" for node in nodes[item.end : item.end + _FORM])
