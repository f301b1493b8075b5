"""Finds a comment that is the only one of its page: nothing repeats, but its place, the words of
its section and its controls say what it is.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, pairwise

from reader.extraction.generic.fields import layout
from reader.extraction.generic.judging.candidates import Candidate
from reader.extraction.generic.judging.choose import Discussion
from reader.extraction.generic.judging.claims import LONGEST, heading_count
from reader.extraction.generic.judging.comment_headings import announcement, announces
from reader.extraction.generic.judging.features import Seen
from reader.extraction.generic.judging.single_item import ENOUGH, calling, is_other, signs
from reader.extraction.generic.structure.columns import table
from reader.extraction.generic.structure.element_names import signature
from reader.extraction.generic.structure.groups import Group, Item
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.structure.title_links import is_title
from reader.extraction.generic.structure.zones import zones
from reader.html.tree import Node

_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "legend")
_FRAME = frozenset({"html", "body", "main"})
_ELSEWHERE = frozenset({"aside", "nav", "footer"})
_NO_COMMENT = frozenset({"textarea", "h1", "h2", "nav", "iframe"})
"""Elements that a comment does not contain."""
_BETWEEN, _LEAST = 60, 12
"""The most characters between what announces a comment and the comment, and the fewest of one."""
_DATES, _MOST = 3, 400
"""The most dates and elements of a comment."""
_SMALL, _HEADED = 8, 4
"""The most elements of a heading, and how many that announce comments are tried."""
_TRIED = 8
"""How many dates in elements called comments are tried."""
_HIGH = 12
"""How many levels above its date a comment is looked for."""


def lone_comment(survey: Survey) -> Discussion | None:
    """The only comment of a page, if there is one with an author, a date and enough `signs`."""
    for stamp in _dates(survey):
        for item in _around(survey, stamp):
            # Few have enough of them, and to learn where the fields of an item are takes longer.
            group = Group("comment", (item,))
            if signs(survey, Seen(survey, group)) < ENOUGH or is_other(survey, item):
                continue
            found = _read(survey, group)
            if found is not None:
                return _with_others(survey, item) or found
    return None


def _dates(survey: Survey) -> list[Node]:
    """The dates by which a comment may be found: below a heading for comments, in an element
    called so, and the last one before the form for a further comment.
    """
    orders = [stamp.order for stamp in survey.stamps]
    places = {bisect_left(orders, heading.end) for heading in islice(_headings(survey), _HEADED)}
    places.update(islice(_called(survey), _TRIED))
    fields = survey.document.tagged("textarea")
    places.update(bisect_left(orders, field.order) - 1 for field in fields[:_HEADED])
    return [survey.stamps[place] for place in sorted(places) if 0 <= place < len(orders)]


def _headings(survey: Survey) -> Iterator[Node]:
    """The headings before a date that announce comments, and do not count several or none."""
    last = survey.stamps[-1].order
    for node in survey.document.tagged(*_HEADINGS):
        if node.order > last:
            return  # most pages have a date at the top alone, and none of these need be read
        text = survey.memory.text(node) if node.end - node.order <= _SMALL else ""
        if 0 < len(text) <= LONGEST and announces(text) and heading_count(text) in (None, 1):
            yield node


def _called(survey: Survey) -> Iterator[int]:
    """The places of the dates that are in an element called comments."""
    known: dict[int, bool] = {}
    for place, stamp in enumerate(survey.stamps):
        path: list[Node] = []
        up = stamp.parent
        while up is not None and up.tag not in _FRAME and up.order not in known:
            path.append(up)
            up = up.parent
        is_called = up is not None and known.get(up.order, False)
        for node in reversed(path):
            is_called = is_called or calling(node)
            known[node.order] = is_called
        if is_called:
            yield place


def _around(survey: Survey, stamp: Node) -> Iterator[Item]:
    """The elements around a date that may be a comment with it: the largest first.

    Right below what announces comments, it is all that stands there.
    """
    orders = [one.order for one in survey.stamps]
    path: list[Node] = []
    up: Node | None = stamp
    while up is not None and up.tag not in _FRAME and len(path) < _HIGH:
        if not _may_be(survey, up, orders):
            break
        path.append(up)
        up = up.parent
    head = _announced(survey, path)
    if head is not None:
        path = [node for node in path if node.order >= head.end]
        if not path or survey.text_totals[path[-1].order] - survey.text_totals[head.end] > _BETWEEN:
            return
        if _is_titled(survey, head.end, path[-1].end):
            return
        yield _with_text(survey, path[-1], orders)
        return
    if path and _repeats(survey, path[-1]):
        return
    for node in reversed(path):
        if not _is_titled(survey, node.order, node.end):
            yield Item((node,))


def _with_text(survey: Survey, node: Node, orders: list[int]) -> Item:
    """An element as an item, with the elements after it if it is only a line of name and date."""
    if survey.text_totals[node.end] - survey.text_totals[node.order] > _LINE or node.parent is None:
        return Item((node,))
    roots = [node]
    for after in node.parent.elements():
        if after.order < node.end:
            continue
        dated = bisect_left(orders, after.end) > bisect_left(orders, after.order)
        if dated or after.tag not in _TEXTS or not _may_be(survey, after, orders):
            break
        roots.append(after)
    return Item(tuple(roots))


_LINE = 40
"""The most characters of a line of name and date, without the date."""
_TEXTS = frozenset({"p", "dd", "blockquote", "ul", "ol", "pre"})
"""Elements that are the text below such a line."""


def _with_others(survey: Survey, item: Item) -> Discussion | None:
    """The items of one kind beside one that is a comment, if each has all that it has."""
    root = item.roots[0]
    if root.parent is None:
        return None
    orders = [stamp.order for stamp in survey.stamps]
    nodes = (
        node
        for node in islice(root.parent.elements(), _BESIDE)
        if signature(node) == signature(root)
        and bisect_left(orders, node.end) > bisect_left(orders, node.order)
        and _may_be(survey, node, orders)
    )
    alone = len(item.roots) == 1
    items = [Item((node,)) if alone else _with_text(survey, node, orders) for node in nodes]
    items = [
        one
        for one in items
        if survey.text_totals[one.end] - survey.text_totals[one.start] >= _LEAST
    ]
    if not 1 < len(items) <= _FEW or any(is_other(survey, one) for one in items):
        return None
    return _read(survey, Group("comment", tuple(items), joined=not alone))


_BESIDE, _FEW = 100, 4
"""How many elements beside a comment are examined, and the most comments so few of which differ
that nothing else finds them."""


def _announced(survey: Survey, path: list[Node]) -> Node | None:
    """What announces comments right before one of the elements, the innermost first."""
    asked: set[int] = set()
    for node in path:
        if node.order in asked:
            continue
        asked.add(node.order)
        head = announcement(survey.document, node.order)
        if head is not None:
            return head
    return None


def _may_be(survey: Survey, node: Node, orders: list[int]) -> bool:
    """Whether an element contains nothing that comments never do; `orders` are those of dates."""
    dates = bisect_left(orders, node.end) - bisect_left(orders, node.order)
    if dates > _DATES or node.end - node.order > _MOST or node.tag in _ELSEWHERE:
        return False
    inside = survey.document.nodes[node.order : node.end]
    return all(one.tag not in _NO_COMMENT for one in inside)


def _is_titled(survey: Survey, start: int, end: int) -> bool:
    """Whether there is a link under a title, as in a teaser."""
    nodes, memory = survey.document.nodes[start:end], survey.memory
    return any(node.tag == "a" and is_title(memory, node) for node in nodes)


def _read(survey: Survey, group: Group) -> Discussion | None:
    """An item as a discussion, if it has an author, a date and a text."""
    if any(_repeats(survey, root) for root in group.roots()):
        return None
    around = zones(group.items)
    rows = table(survey, around)
    fields = layout(rows)
    if not fields.author or not (fields.date or fields.shown):
        return None
    if fields.named < 1 or around.total(0, survey.text_totals) < _LEAST:
        return None
    if fields.complete < 1 and len(group.items) > 1:
        return None
    one = Candidate(group, around, rows, fields, 1.0, 1.0, passes=True)
    return Discussion(around, (one,), (0,) * len(group.items))


def _repeats(survey: Survey, item: Node) -> bool:
    """Whether an element consists of several of one kind with a date and a text each."""
    orders = [stamp.order for stamp in survey.stamps]
    dated = survey.stamps[bisect_left(orders, item.order) : bisect_left(orders, item.end)]
    for one, other in pairwise(dated):
        first, second = _branches(one, other)
        if first is not second and signature(first) == signature(second):
            texts = [
                survey.text_totals[node.end] - survey.text_totals[node.order]
                for node in (first, second)
            ]
            if min(texts) >= _TEXT:
                return True
    return False


_TEXT = 40
"""The fewest characters of one of several."""


def _branches(node: Node, other: Node) -> tuple[Node, Node]:
    """The elements around each of two, in the smallest that contains both."""
    first, second = node, other
    while first.parent is not None and first.parent.end <= other.order:
        first = first.parent
    while second.parent is not None and second.parent.order > first.order:
        second = second.parent
    return first, second
