"""Finds comments that are drawn as those found, in elements that nothing names.

Where comments have no class, those on the page's first level share what is around them, and an
answer, in a box of its own, does not; or only the answers do. All are known by their fields.
Or answers stand among the comments, and have a class of their own instead of theirs.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from reader.expressions import expression
from reader.extraction.generic.fields import layout
from reader.extraction.generic.irregular.answer_signs import (
    breaks,
    is_any_within,
    is_called_alike,
    is_counted,
    is_shown,
    without_copies,
    words,
)
from reader.extraction.generic.irregular.below_heading import comment_headings
from reader.extraction.generic.judging.choose import Discussion
from reader.extraction.generic.judging.rough_rating import dates_in
from reader.extraction.generic.structure.columns import ROOT, SAMPLE, column, table
from reader.extraction.generic.structure.element_names import signature
from reader.extraction.generic.structure.groups import Item
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.structure.zones import Zones, zones
from reader.extraction.generic.wording.blank_strings import has_words
from reader.html.tree import Node, order_of

_HIGHEST = 8
"""How many levels below its comment the name of an author is looked for."""
_KEPT = 0.9
"""The least share of named and of whole comments that is left with the answers taken out."""


def with_answers_alike(survey: Survey, discussion: Discussion) -> Discussion:
    """A discussion with other elements that are built as its items are: any in which author and
    text have classes, those inside the items if not.
    """
    discussion = _with_others_among(survey, discussion)
    best, known = discussion.groups[0], discussion.zones
    if not best.layout.author or not best.layout.body or best.table.mixed:
        return discussion
    author, body = best.layout.author[0][0], best.layout.body
    start, end = known.items[0].start, max(item.end for item in known.items)
    if "." in author.rpartition(">")[2] and "." in body.rpartition(">")[2]:
        start, end = 0, len(survey.document.nodes)
    held_in = _held_in(survey, known.items[0].roots[0])
    if held_in is not None:
        start, end = min(start, held_in.order), max(end, held_in.end)
    names = _cells(survey, author, start, end)
    if author == ROOT or len(names) <= len(known.items):
        return discussion
    found = [*_alike(known, names, _cells(survey, body, start, end))]
    if best.layout.dated >= _KEPT:
        dates = dates_in(survey)
        found = [item for item in found if dates[item.end] > dates[item.start]]
    found = _near(known, found, held_in)
    return _with(survey, discussion, found) if found else discussion


def _with_others_among(survey: Survey, discussion: Discussion) -> Discussion:
    """A discussion with the elements beside its items that differ from them only in their class:
    the answers in a list of `li.comment` and `li.reply`.
    """
    items = discussion.zones.items
    if len(discussion.groups) != 1 or any(len(item.roots) > 1 for item in items):
        return discussion
    roots = [item.roots[0] for item in items]
    if not _are_others_beside(roots):
        return discussion
    (parts, count), *_ = Counter(map(_parts, roots)).most_common(1)
    if len(parts) < _FEWEST_PARTS or count * 2 < len(roots):
        return discussion
    called = frozenset().union(*(words(root.class_name or "") for root in roots))
    dates = dates_in(survey)
    found = [
        node
        for node in _right_beside(survey, roots, parts)
        if dates[node.end] > dates[node.order]
        and is_called_alike(node, called)
        and is_shown(node, ())
    ]
    found = without_copies(survey, items[0].start, found) if found else found
    if not found or not is_counted(survey, discussion, len(found)):
        return discussion
    return _with(survey, discussion, [Item((node,)) for node in found])


def _are_others_beside(roots: Sequence[Node]) -> bool:
    """Whether what items stand in holds other elements of their tag, as in few threads it does."""
    known, tag = {*map(order_of, roots)}, roots[0].tag
    return any(
        node.tag == tag and node.order not in known
        for parent in _parents(roots)
        for node in parent.elements()
    )


def _parents(roots: Sequence[Node]) -> Collection[Node]:
    """The elements that some others stand in, each once."""
    return {root.parent.order: root.parent for root in roots if root.parent is not None}.values()


def _right_beside(survey: Survey, roots: Sequence[Node], parts: tuple[str, ...]) -> Iterator[Node]:
    """The other elements of the same tag and parts that follow items in what these stand in, up to
    a heading or a form.
    """
    known, tag = {*map(order_of, roots)}, roots[0].tag
    places = breaks(survey)
    for parent in _parents(roots):
        follows = False
        for node in parent.elements():
            if node.order in known:
                follows = True
            elif node.tag == tag and _parts(node) == parts:
                if follows:
                    yield node
            else:
                follows = follows and not is_any_within(places, node.order, node.end)


def _parts(node: Node) -> tuple[str, ...]:
    """What the elements directly in another are called."""
    return tuple([signature(part) for part in node.elements()])


_FEWEST_PARTS = 2
"""How many parts two elements need to have in common: name and date, and a text."""


def _held_in(survey: Survey, first: Node) -> Node | None:
    """The outermost element around the first item that is called as it is, if no heading stands in
    it before the item: the one comment on the first level, which all others answer, or its box.
    """
    called, found, inner, up = signature(first), None, first, first.parent
    headings = {*map(order_of, comment_headings(survey))}
    for _ in range(_MOST_AROUND):
        if up is None or up.tag in _FRAMES:
            break
        before = survey.document.nodes[up.order : inner.order]
        if any(node.tag in _TITLES or node.order in headings for node in before):
            break
        found = up if signature(up) == called else found
        inner, up = up, up.parent
    return found


_MOST_AROUND = 12
_FRAMES, _TITLES = frozenset({"html", "body", "main"}), frozenset({"h1", "h2"})


def _near(known: Zones, found: Sequence[Item], held_in: Node | None) -> list[Item]:
    """Those of further items that are inside the element around all known ones, or around the
    items that these answer: what readers say of other pages, in a box beside, is drawn alike.
    """
    firsts = [item.start for item in known.items]
    first, last = known.items[0], max(item.end for item in known.items)
    around = [(first.roots[0], last)]
    for item in found:
        at = bisect_left(firsts, item.start)
        if at < len(firsts) and firsts[at] < item.end:
            around.append((item.roots[0], item.end))
    boxes = [box_of(root, end) for root, end in around]
    boxes += [held_in] if held_in is not None else []
    start, end = min(box.order for box in boxes), max(box.end for box in boxes)
    return [item for item in found if start <= item.start < end]


def box_of(node: Node, end: int) -> Node:
    """The element around another that is not over before `nodes[end]`."""
    up = node.parent
    while up is not None and up.end < end and up.parent is not None:
        up = up.parent
    return up or node


def _with(survey: Survey, discussion: Discussion, found: Sequence[Item]) -> Discussion:
    """A discussion with further items of its first kind, unless the others are less without."""
    known = discussion.zones.items
    kind_at = {item.start: kind for item, kind in zip(known, discussion.kinds, strict=True)}
    both = zones(sorted((*known, *found), key=lambda item: item.start))
    kinds = tuple(kind_at.get(item.start, 0) for item in both.items)
    parts = []
    for kind, part in enumerate(discussion.groups):
        rows = table(survey, both, [at for at, of in enumerate(kinds) if of == kind], SAMPLE)
        left = layout(rows)
        if left.named < _KEPT * part.layout.named or left.complete < _KEPT * part.layout.complete:
            return discussion
        parts.append(replace(part, table=rows, layout=left))
    parts[0] = replace(parts[0], zones=both)
    return Discussion(both, tuple(parts), kinds, discussion.opening_among(both.items))


def _cells(survey: Survey, place: str, start: int, end: int) -> list[Node]:
    """The elements of a column in a part of the page."""
    tag = place.rpartition(">")[2].partition(".")[0].partition("[")[0].partition(":")[0]
    return [
        node
        for node in survey.document.tagged(tag)
        if start <= node.order < end and column(node) == place
    ]


def _alike(known: Zones, names: Sequence[Node], texts: Sequence[Node]) -> Iterator[Item]:
    """Further elements, each with a name where most items have theirs and with a text."""
    roots = [_boxed(item.roots[0]) for item in known.items]
    taken = {*map(order_of, roots), *(item.start for item in known.items)}
    firsts = (_first_in(root, names) for root in roots)
    paths = Counter(
        path
        for name, root in zip(firsts, roots, strict=True)
        if name is not None and (path := _path(name, root.order))
    )
    path = paths.most_common(1)[0][0] if paths else ()
    orders = [order_of(text) for text in texts]
    for name in names if path else ():
        root = _root_of(name, path)
        if root is None or root.order in taken:
            continue
        at = bisect_left(orders, root.order)
        if at < len(orders) and orders[at] < root.end:
            taken.add(root.order)
            yield Item((root,))


def _first_in(root: Node, nodes: Sequence[Node]) -> Node | None:
    """The first of some elements in order that is inside another."""
    at = bisect_right(nodes, root.order, key=order_of)
    return nodes[at] if at < len(nodes) and nodes[at].order < root.end else None


def _boxed(node: Node) -> Node:
    """The single answer in a list or a box of answers, or the element itself if it is none."""
    if node.tag not in _LISTS and not _BOX.search(node.get("class")):
        return node
    held = [*islice(node.elements(), 2)]
    return held[0] if len(held) == 1 and not has_words(node) else node


_LISTS = frozenset({"ul", "ol"})
_BOX = expression(r"(?<![a-z])(?:replies|children|answers|responses|comments)", re.IGNORECASE)


def _path(node: Node, start: int) -> tuple[str, ...]:
    """What an element and those around it are called, up to the one at `start`; () if it is far."""
    found = []
    up: Node | None = node
    for _ in range(_HIGHEST):
        if up is None:
            break
        found.append(signature(up))
        if up.order == start:
            return tuple(found)
        up = up.parent
    return ()


def _root_of(name: Node, path: Sequence[str]) -> Node | None:
    """The element around a name by the path that leads to it."""
    up: Node | None = name
    last = name
    for called in path:
        if up is None or signature(up) != called:
            return None
        last, up = up, up.parent
    return last
