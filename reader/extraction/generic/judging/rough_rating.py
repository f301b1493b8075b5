"""Rates repeated structures by the running totals of the page."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate, pairwise

from reader.extraction.generic.structure.groups import Elements, Group
from reader.extraction.generic.structure.sibling_runs import are_apart, joined
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.structure.zones import zones
from reader.extraction.generic.wording.vocabulary import speaks_of_comments

_LOOKED_AT, _COUNTED, _TRIED = 100, 400, 40
"""How many items of a group are weighed before a closer look, and for how many they stand: there
is no more to know of a longer thread. And how many are joined before all are."""


def weighed(survey: Survey, groups: list[Group]) -> Iterator[tuple[float, Group]]:
    """The groups and their ratings, from running totals alone."""
    for group in map(partial(_outermost, survey), groups):
        alone = len(group.items) == 1
        if alone and not speaks_of_comments(group.key):
            continue
        worth, text = _weigh(survey, group)
        if worth:
            yield worth * text, group
        if alone or text > 12 * min(len(group.items), _LOOKED_AT):
            continue
        if len(group.items) > _LOOKED_AT and not _is_worth_joining(survey, group):
            continue
        if are_apart(group, dates_in(survey)):
            continue
        other = joined(group, survey.memory)
        if other is not None:
            worth_joined, text_joined = _weigh(survey, other)
            if text_joined > _MORE * text:
                yield 0.75 * worth_joined * text_joined, other


def _outermost(survey: Survey, group: Group) -> Group:
    """A group without the items that stand in others, if these have no dates but theirs.

    Style libraries give a comment and its first line the same classes; answers in a comment leave
    it its own date.
    """
    items = group.items
    if group.joined or len(items) < _BOXES or not isinstance(items, Elements):
        return group
    nodes = items.nodes
    if nodes[1].order >= nodes[0].end:
        return group
    dates, outer = dates_in(survey), nodes[:1]
    left, within = dates[nodes[0].end] - dates[nodes[0].order], nodes[0].order
    for node in nodes[1:]:
        own = dates[node.end] - dates[node.order]
        if node.order >= outer[-1].end:
            if left or not own:
                return group
            outer.append(node)
            left, within = own, node.order
        elif node.order >= within:
            left -= own
            within = node.end
    if left or len(outer) < 2:
        return group
    # The key would find the inner ones again.
    return replace(group, key=f"{group.key}>", items=Elements(outer, items.made))


_BOXES = 4
"""The fewest elements of two boxes in boxes."""
_MORE = 1.7
"""How many times more text items must have together with the siblings after them."""


def _is_worth_joining(survey: Survey, group: Group) -> bool:
    """Whether the first items have more text with the siblings after them, since joining all is
    slow.
    """
    first = replace(group, items=group.items[:_TRIED])
    some = joined(first, survey.memory)
    return some is not None and _weigh(survey, some)[1] > _MORE * _weigh(survey, first)[1]


def distinct(survey: Survey, rated: Iterable[tuple[float, Group]]) -> list[tuple[float, Group]]:
    """Of groups with the same dates, the one of the largest elements; best first."""
    orders = [stamp.order for stamp in survey.stamps]
    largest: dict[tuple[int, ...], tuple[float, Group]] = {}
    for weight, group in rated:
        first, last = group.items[0], group.items[-1]
        ends = (bisect_left(orders, first.start), bisect_left(orders, last.end))
        kind = (len(group.items), *ends, group.joined)
        known = largest.get(kind)
        if known is None or _better((weight, group), known):
            largest[kind] = (weight, group)
    return sorted(largest.values(), key=lambda entry: -entry[0])


def _better(one: tuple[float, Group], other: tuple[float, Group]) -> bool:
    """Which of two groups with the same dates to take: whether it is the first."""
    if abs(one[0] - other[0]) > 0.15 * other[0]:
        return one[0] > other[0]
    if one[1].is_named != other[1].is_named:
        return one[1].is_named  # known only by its dates, it may be boxes of replies, not items
    larger = _span(one[1]) > _span(other[1])
    return larger if len(one[1].items) > 1 else not larger


def _span(group: Group) -> int:
    return sum(end - start for start, end in group.spans(_LOOKED_AT))


def _weigh(survey: Survey, group: Group) -> tuple[float, float]:
    """How many items of a group have a date or two and a text, and the root of the amount of
    text.
    """
    good, text, lost = 0.0, 0, 0
    own = _own(group, survey.text_totals, dates_in(survey))
    for size, stamps in own:
        if 1 <= stamps <= 14 and size > 3:
            good += 1.0 if stamps <= 6 else 6 / stamps  # with many dates it may be several items
            text += min(size, 1500)
        else:
            lost += 1
            if lost * 2 > len(own):
                return 0.0, 0.0
    share = good / len(own)
    if share < 0.5:
        return 0.0, 0.0
    whole = text * min(len(group.items), _COUNTED) / len(own)
    return good * share * len(group.items) / len(own), whole**0.5


def _own(group: Group, text_totals: list[int], dates: list[int]) -> Sequence[Sequence[int]]:
    """The characters and dates that each of the first items has alone, as in `zones`."""
    spans = group.spans(_LOOKED_AT)
    if all(end <= after for (_, end), (after, _) in pairwise(spans)):
        return [
            (text_totals[end] - text_totals[start], dates[end] - dates[start])
            for start, end in spans
        ]
    own: list[list[int]] = []
    path: list[tuple[int, list[int]]] = []
    for start, end in spans:
        while path and path[-1][0] <= start:
            path.pop()
        alone = [text_totals[end] - text_totals[start], dates[end] - dates[start]]
        if path:
            if path[-1][0] < end:  # rows that overlap
                stretches = zones(group.items[:_LOOKED_AT])
                places = range(len(spans))
                return [
                    (stretches.total(at, text_totals), stretches.total(at, dates)) for at in places
                ]
            outer = path[-1][1]
            outer[0] -= alone[0]
            outer[1] -= alone[1]
        own.append(alone)
        path.append((end, alone))
    return own


def dates_in(survey: Survey) -> list[int]:
    """How many dates come before each element."""
    if not survey.dates:
        counts = [0] * (len(survey.text_totals) + 1)
        for stamp in survey.stamps:
            counts[stamp.order + 1] += 1
        survey.dates = [*accumulate(counts)]
    return survey.dates
