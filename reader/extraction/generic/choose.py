"""Which of a page's repeated structures is a discussion: evidence for and against each."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from reader.extraction.generic.columns import SAMPLE, Table, table
from reader.extraction.generic.evidence import Seen, is_reply, is_title
from reader.extraction.generic.fields import Layout, layout
from reader.extraction.generic.repeated import Group, Item, alike, joined
from reader.extraction.generic.survey import Survey
from reader.extraction.generic.vocabulary import COMMENT
from reader.extraction.generic.zones import Zones, zones

_LOOKED_AT = 400
"""Items of a group that are weighed before it is worth a closer look."""
_CLOSELY = 6
_MOST_EVIDENCE = 6.0
_IN_TURN = 3
"""Groups that are not nested are one discussion if they take turns at least so often."""
_SURE = 4.0
_ENOUGH = 2.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A group that was looked at closely."""

    group: Group
    zones: Zones
    table: Table
    layout: Layout
    score: float
    evidence: float


@dataclass(frozen=True, slots=True)
class Discussion:
    """The items of a discussion, of one kind or of two, answers and the comments on them."""

    zones: Zones
    groups: tuple[Candidate, ...]
    kinds: tuple[int, ...]
    """Of which group each item is."""


def discussion(survey: Survey, groups: list[Group]) -> Discussion | None:
    """The discussion among the repeated structures of a page."""
    passed = candidates(survey, groups)
    if not passed:
        return None
    best = passed[0]
    found, score = _alone(survey, best), best.score
    for one, other in combinations(passed, 2):
        if one.score + other.score > score and (both := _together(survey, one, other)):
            found, score = both, one.score + other.score
    return found


def _alone(survey: Survey, best: Candidate) -> Discussion:
    """A group as the whole discussion, with those of its kind that show no date."""
    nodes = alike(survey.document, best.group)
    if len(nodes) > len(best.zones.items):
        items = zones([Item((node,)) for node in nodes])
        keep = [
            items.items[index]
            for index in range(len(items.items))
            if items.total(index, survey.said) > 3
        ]
        best = replace(best, zones=zones(keep))
    if best.table.count < len(best.zones.items):
        rows = table(survey, best.zones, most=SAMPLE)
        best = replace(best, table=rows, layout=layout(rows))
    return Discussion(best.zones, (best,), (0,) * len(best.zones.items))


def _together(survey: Survey, best: Candidate, other: Candidate) -> Discussion | None:
    """Two groups as one discussion, if each item of both keeps a date and a text of its own."""
    pairs = [(item, 0) for item in best.zones.items] + [(item, 1) for item in other.zones.items]
    pairs.sort(key=lambda rated: (rated[0].start, -rated[0].end))
    starts = [item.start for item, _ in pairs]
    if len(set(starts)) < len(starts):
        return None
    both = zones([item for item, _ in pairs])
    kinds = tuple(kind for _, kind in pairs)
    nested = any(above >= 0 and kinds[above] != kinds[i] for i, above in enumerate(both.above))
    changes = sum(one != after for one, after in pairwise(kinds))
    if not nested and (changes < _IN_TURN or min(best.evidence, other.evidence) < _SURE):
        return None
    dates = _dates_in(survey)
    good = [0, 0]
    for index, kind in enumerate(kinds):
        said, stamps = both.total(index, survey.said), both.total(index, dates)
        good[kind] += said > 12 and 1 <= stamps <= 14
    if good[0] < 0.95 * len(best.zones.items) or good[1] < 0.8 * len(other.zones.items):
        return None
    parts = []
    for kind, part in enumerate((best, other)):
        rows = table(survey, both, [index for index, of in enumerate(kinds) if of == kind], SAMPLE)
        parts.append(replace(part, table=rows, layout=layout(rows)))
    if any(part.layout.complete < 0.7 for part in parts):
        return None
    if any(
        part.layout.body != whole.layout.body
        for part, whole in zip(parts, (best, other), strict=True)
    ):
        return None  # one was the wrapping of the other
    return Discussion(both, tuple(parts), kinds)


def candidates(survey: Survey, groups: list[Group]) -> list[Candidate]:
    """The groups that are discussions by their evidence, best first."""
    weighed = _distinct(survey, _weighed(survey, groups))
    found: list[Candidate] = []
    for weight, group in weighed:
        best = max((candidate.score for candidate in found), default=0.0)
        if len(found) == _CLOSELY or weight * _MOST_EVIDENCE**2 < best:
            break
        if _promising(survey, group):
            found.append(_look(survey, group, weight))
    passed = [candidate for candidate in found if candidate.evidence >= _needed(candidate)]
    passed.sort(key=lambda candidate: -candidate.score)
    return passed


def _weighed(survey: Survey, groups: list[Group]) -> Iterator[tuple[float, Group]]:
    """The groups with what they hold, by sums alone."""
    for group in groups:
        alone = len(group.items) == 1
        if alone and not COMMENT.search(group.key):
            continue
        worth, text = _weigh(survey, group)
        if worth:
            yield worth * text, group
        if alone or text > 12 * len(group.items[:_LOOKED_AT]):
            continue
        other = joined(group)
        if other is not None:
            worth_joined, text_joined = _weigh(survey, other)
            if text_joined > 1.7 * text:
                yield 0.75 * worth_joined * text_joined, other


def _distinct(survey: Survey, weighed: Iterable[tuple[float, Group]]) -> list[tuple[float, Group]]:
    """Of groups whose items hold the same dates, the one of the largest elements; best first."""
    orders = [stamp.order for stamp in survey.stamps]
    largest: dict[tuple[int, ...], tuple[float, Group]] = {}
    for weight, group in weighed:
        first, last = group.items[0], group.items[-1]
        ends = (bisect_left(orders, first.start), bisect_left(orders, last.end))
        kind = (len(group.items), *ends, group.joined)
        known = largest.get(kind)
        if known is None or _better((weight, group), known):
            largest[kind] = (weight, group)
    return sorted(largest.values(), key=lambda rated: -rated[0])


def _better(one: tuple[float, Group], other: tuple[float, Group]) -> bool:
    """Whether one of two groups of the same dates is the one to take."""
    if abs(one[0] - other[0]) > 0.15 * other[0]:
        return one[0] > other[0]
    if one[1].is_named != other[1].is_named:
        return one[1].is_named  # what only its dates tell may be a box of replies and not an item
    return _span(one[1]) > _span(other[1])


def _promising(survey: Survey, group: Group) -> bool:
    """Whether a group is worth a closer look, by its words and by three of its items."""
    seen = Seen(survey, group)
    if len(group.items) == 1 and not seen.is_one_comment():
        return False
    words = seen.vocabulary()
    if words >= 1.5:
        return True
    against = seen.apart()
    if words - against < -1.0:
        return False
    rows = zones(group.items[:3])
    answered = titled = 0
    for index in range(len(rows.items)):
        links = [node for node in rows.nodes(survey.document, index) if node.tag in ("a", "button")]
        answered += any(is_reply(node) for node in links)
        titled += any(is_title(node) for node in links)
    found = words - against + (1.2 if answered * 2 > len(rows.items) else 0.0)
    found += 0.6 * _is_talk(survey, group)
    return found >= (0.4 if titled * 2 < len(rows.items) else 0.8)


def _is_talk(survey: Survey, group: Group) -> bool:
    """Whether items hold mostly text, and much of it."""
    start, end = group.items[0].start, group.items[-1].end
    said = survey.said[end] - survey.said[start]
    linked = survey.linked[end] - survey.linked[start]
    return len(group.items) > 3 and said > 80 * len(group.items) and linked * 3 < said


def _needed(candidate: Candidate) -> float:
    count = len(candidate.group.items)
    return _ENOUGH + (1.0 if count == 2 else 2.0 if count == 1 else 0.0)


def _span(group: Group) -> int:
    return sum(item.end - item.start for item in group.items[:_LOOKED_AT])


def _weigh(survey: Survey, group: Group) -> tuple[float, float]:
    """How many items of a group have a date or two and a text, and the root of how much text."""
    looked_at = group.items[:_LOOKED_AT]
    stretches = zones(looked_at)
    dates = _dates_in(survey)
    good, text = 0.0, 0
    for index in range(len(looked_at)):
        said = stretches.total(index, survey.said)
        stamps = stretches.total(index, dates)
        if 1 <= stamps <= 14 and said > 3:
            good += min(1.0, 6 / stamps)  # with many dates it may be several
            text += min(said, 1500)
    share = good / len(looked_at)
    if share < 0.5:
        return 0.0, 0.0
    return good * share * len(group.items) / len(looked_at), float(text) ** 0.5


def _dates_in(survey: Survey) -> list[int]:
    if not survey.dates:
        sums = [0] * (len(survey.said) + 1)
        for stamp in survey.stamps:
            sums[stamp.order + 1] += 1
        for order in range(1, len(sums)):
            sums[order] += sums[order - 1]
        survey.dates = sums
    return survey.dates


def _look(survey: Survey, group: Group, weight: float) -> Candidate:
    found = zones(group.items)
    rows = table(survey, found)
    fields = layout(rows)
    evidence = _evidence(survey, group, rows, fields)
    return Candidate(group, found, rows, fields, _rated(weight, fields, evidence), evidence)


def _rated(weight: float, fields: Layout, evidence: float) -> float:
    """What a group is worth: where author and text are not together, it cuts comments in two."""
    whole = min(1.0, fields.complete + 0.07) ** 2 * (1.0 if fields.body else 0.35)
    return weight * max(evidence, 0.0) ** 2 * max(0.2, whole)


def _evidence(survey: Survey, group: Group, rows: Table, fields: Layout) -> float:
    seen = Seen(survey, group)
    found = 1.2 * min(1.0, fields.named) + 0.8 * min(1.0, fields.dated)
    found += seen.vocabulary() + seen.controls(rows) - seen.titles(rows, fields.body) - seen.apart()
    found += 0.5 * bool(fields.score)
    if not fields.body:
        found -= 0.3
    if fields.named < 0.5:
        found -= 0.8
    return found
