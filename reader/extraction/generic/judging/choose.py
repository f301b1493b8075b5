"""Chooses the discussion of a page: its best candidate, or two that belong together."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from reader.expressions import expression
from reader.extraction.generic.fields import layout
from reader.extraction.generic.judging.candidates import Candidate, candidates
from reader.extraction.generic.judging.claims import LONGEST
from reader.extraction.generic.judging.comment_headings import announced_within
from reader.extraction.generic.judging.folded_heads import are_heads, whole_of_heads
from reader.extraction.generic.judging.opening_post import (
    drawn_apart,
    is_thread,
    opening,
    without_wrapping,
)
from reader.extraction.generic.judging.rough_rating import dates_in
from reader.extraction.generic.structure.columns import ROUNDING, SAMPLE, column, table
from reader.extraction.generic.structure.groups import Group, Item
from reader.extraction.generic.structure.repeated import alike
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.structure.zones import Zones, zones
from reader.extraction.generic.wording.vocabulary import POST, speaks_of_comments
from reader.html.tree import Node
from reader.values import dataclass

_IN_TURN = 3
"""Groups that are not nested are one discussion if they alternate at least this often."""
_SURE = 4.0
_APART = 0.75


@dataclass(frozen=True, slots=True)
class Discussion:
    """The items of a discussion, of one kind or of two: answers and the comments on them."""

    zones: Zones
    groups: tuple[Candidate, ...]
    kinds: tuple[int, ...]
    """The group of each item."""
    opening: int = -1
    """The index of the item that is the article, -1 for none."""
    answering: bool = False
    """Whether the second kind answers the first, wherever its items stand."""

    def opening_among(self, items: Sequence[Item]) -> int:
        """The index of that item among these and others, -1 for none."""
        first = self.zones.items[self.opening].start if self.opening >= 0 else -1
        return next((at for at, item in enumerate(items) if item.start == first), -1)


def discussion(survey: Survey, groups: list[Group]) -> Discussion | None:
    """The discussion among the repeated structures of a page."""
    passed = candidates(survey, groups)
    if not passed:
        return None
    best = whole_of_heads(_with_undated(passed), passed)
    pair, score = None, best.score
    known = {item.start for item in best.zones.items}
    for one, other in combinations(passed, 2):
        if (one.score + other.score) <= score or (one is not best and _are_of(known, one, other)):
            continue
        if not are_heads(one, other) and (both := _together(survey, one, other)):
            # Comments on an answer are inside it: groups that merely alternate count half.
            worth = (one.score + other.score) * (1.0 if _are_nested(both) else _APART)
            if worth > score:
                pair, score = both, worth
    found = pair or _alone(survey, best)
    whole = _with_first(survey, found)
    body = found.groups[0].layout.body
    first = opening(survey, whole.zones, body, by_itself=whole is not found)
    return replace(whole, opening=first)


def _with_undated(passed: list[Candidate]) -> Candidate:
    """The best candidate; if it was found by dates alone, the next with its items and a few more:
    deleted posts, which have no date.
    """
    best = passed[0]
    if best.group.is_named:
        return best
    count, least = len(best.group.items), _LIKE * best.score
    return next(
        (
            other
            for other in passed[1:]
            if other.score >= least
            and count < len(other.group.items) <= 2 * count
            and other.has_all_of(best.group)
        ),
        best,
    )


_LIKE = 0.7


def _are_of(known: set[int], *parts: Candidate) -> bool:
    """Whether groups are parts of a known one: "odd" and "even"."""
    return all(item.start in known for part in parts for item in part.zones.items)


def _with_first(survey: Survey, discussion: Discussion) -> Discussion:
    """A discussion of one kind, with the post before it that has a different design."""
    items = discussion.zones.items
    if len(discussion.groups) != 1:
        return discussion
    first = drawn_apart(items)
    dates = dates_in(survey) if first is not None else ()
    if first is not None and dates[first.end] == dates[first.start]:
        first = None  # the bar with the title has the same frame, but no date
    if first is not None and _is_heading(survey, first):
        first = None  # "4 replies, the last of 3 May" in the frame of one
    if first is None and is_thread(survey.document.url):
        first = _outside(survey, discussion)
    if first is None:
        return discussion
    return Discussion(zones([first, *items]), discussion.groups, (0, *discussion.kinds))


def _is_heading(survey: Survey, item: Item) -> bool:
    """Whether an item says how many comments there are, and hardly anything else."""
    size = survey.text_totals[item.end] - survey.text_totals[item.start]
    within = survey.document.nodes[item.start : item.end]
    return size <= LONGEST and announced_within(within, ()) is not None


def _outside(survey: Survey, discussion: Discussion) -> Item | None:
    """The post before the list of answers to it, which has author, date and text as they do."""
    fields = discussion.groups[0].layout
    start = discussion.zones.items[0].start
    if not fields.author or not fields.body:
        return None
    above = survey.document.nodes[:start]
    texts = [node for node in above if column(node) == fields.body]
    if len(texts) != 1:
        return None
    root = texts[0]
    while root.parent is not None and root.parent.end <= start:
        root = root.parent
    named = any(column(node) == fields.author[0][0] for node in above[root.order :])
    dates = dates_in(survey)
    return Item((root,)) if named and dates[root.end] > dates[root.order] else None


def _alone(survey: Survey, best: Candidate) -> Discussion:
    """A group as the whole discussion, with elements of its kind that show no date."""
    items = best.zones.items
    nodes = alike(survey.document, best.group)
    if len(nodes) > len(items):
        found = zones([Item((node,)) for node in _but_parts(survey, best, nodes)])
        sizes = [found.total(index, survey.text_totals) for index in range(len(found.items))]
        items = tuple(item for item, size in zip(found.items, sizes, strict=True) if size > 3)
    if not (speaks_of_comments(best.group.key) or POST.search(best.group.key)):
        # The same frame as the posts', but above the first date: the title, the menu.
        start = best.zones.items[0].start
        items = tuple(item for item in items if item.start >= start)
    items = without_wrapping(survey.document, items)
    # Wrappers of wrappers leave nothing: then the group is used as it was found.
    found = best.zones
    if items and len(items) != len(found.items):
        found = zones(items)
    is_known = best.table.count == len(found.items) or best.layout.is_in_all
    if found is not best.zones or not is_known:
        rows = table(survey, found, most=SAMPLE)
        best = replace(best, zones=found, table=rows, layout=layout(rows))
    return Discussion(found, (best,), (0,) * len(found.items))


def _but_parts(survey: Survey, best: Candidate, nodes: list[Node]) -> list[Node]:
    """Elements of a group's kind, without those that only contain its items' names or texts.

    A component library gives everything it draws one class, items and their parts alike.
    """
    items = best.zones.items
    starts = [item.start for item in items]
    known = set(starts)
    inside: dict[int, list[Node]] = {}
    for node in nodes:
        above = bisect_right(starts, node.order) - 1 if node.order not in known else -1
        while above >= 0 and items[above].end < node.end:
            above = best.zones.above[above]
        if above >= 0:
            inside.setdefault(above, []).append(node)
    rows = table(survey, best.zones, sorted(inside), len(inside)) if inside else None
    parts: set[int] = set()
    for place in (best.layout.body, *(place for place, _ in best.layout.author[:1])):
        for row, cell in (rows.first(place) if rows and place in rows.columns else {}).items():
            parts.update(
                node.order
                for node in inside[row]
                if node.order <= cell.node.order and cell.node.end <= node.end
            )
    return [node for node in nodes if node.order not in parts]


def _together(survey: Survey, best: Candidate, other: Candidate) -> Discussion | None:
    """Two groups as one discussion, if each item of both has a date and a text of its own."""
    starts = {item.start for item in best.zones.items}
    if any(item.start in starts for item in other.zones.items):
        return None
    pairs = [(item, 0) for item in best.zones.items] + [(item, 1) for item in other.zones.items]
    pairs.sort(key=lambda rated: rated[0].start)
    both = zones([item for item, _ in pairs])
    kinds = tuple(kind for _, kind in pairs)
    nested = _crosses(both, kinds)
    changes = sum(kind != after for kind, after in pairwise(kinds))
    if not nested and (changes < _IN_TURN or min(best.evidence, other.evidence) < _SURE):
        return None
    counts = (len(best.zones.items), len(other.zones.items))
    in_turn = abs(counts[0] - counts[1]) <= 1 and changes >= 2 * min(counts) - 2
    if in_turn and not _holds_several(both) and not (nested and _answers(both, kinds, best, other)):
        return None  # one in each: two halves, or a wrapper
    text = _texts(survey, both, kinds, counts)
    if text is None:
        return None
    parts = []
    for kind, part in enumerate((best, other)):
        rows = table(survey, both, [index for index, of in enumerate(kinds) if of == kind], SAMPLE)
        parts.append(replace(part, table=rows, layout=layout(rows)))
    wholes = (best.layout.complete, other.layout.complete)
    if any(
        part.layout.complete < max(0.7, 0.85 * whole)
        for part, whole in zip(parts, wholes, strict=True)
    ):
        return None
    for kind, (part, whole) in enumerate(zip(parts, (best, other), strict=True)):
        if part.layout.body != whole.layout.body and text[kind] < 0.5 * text[1 - kind]:
            return None  # one was only the wrapper of the other
    return Discussion(both, tuple(parts), kinds)


def _answers(both: Zones, kinds: Sequence[int], *groups: Candidate) -> bool:
    """Whether the inner one of two groups is called answers, such as an owner's in some items.

    A part of a comment is not, though its parent is called a comment: a footer with the day its
    author registered.
    """
    inner, above = next((index, above) for index, above in enumerate(both.above) if above >= 0)
    key = groups[kinds[inner]].group.key
    if both.items[inner].roots[0].parent in both.items[above].roots:
        key = key.partition("<")[0]
    return speaks_of_comments(key) or _BELOW.search(key) is not None


_BELOW = expression(r"[.\s_-](?:children|nested)\b", re.IGNORECASE)
"""What themes call the box of answers, and hardly a part of a comment with a date of its own."""


def _texts(
    survey: Survey, both: Zones, kinds: tuple[int, ...], counts: tuple[int, int]
) -> list[float] | None:
    """How much text items of both kinds have; None if too few have a text and a date."""
    dates = dates_in(survey)
    spare, text = [0.05 * counts[0], 0.2 * counts[1]], [0.0, 0.0]
    for index, kind in enumerate(kinds):
        size, stamps = both.total(index, survey.text_totals), both.total(index, dates)
        if not (size > 3 and 1 <= stamps <= 14):
            spare[kind] -= 1
            if spare[kind] < -ROUNDING:
                return None
        text[kind] += size / counts[kind]
    return text


def _are_nested(discussion: Discussion) -> bool:
    """Whether items of one kind are inside those of the other."""
    return _crosses(discussion.zones, discussion.kinds)


def _holds_several(both: Zones) -> bool:
    """Whether two items are side by side in one, which is then not their wrapper."""
    held = [above for above in both.above if above >= 0]
    return len(set(held)) < len(held)


def _crosses(both: Zones, kinds: tuple[int, ...]) -> bool:
    return any(above >= 0 and kinds[above] != kinds[i] for i, above in enumerate(both.above))
