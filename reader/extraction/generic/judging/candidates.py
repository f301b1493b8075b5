"""Picks the repeated structures of a page that deserve a closer look, and collects the evidence."""

from reader.extraction.generic.fields import Layout, layout
from reader.extraction.generic.fields.identity import may_be_tied
from reader.extraction.generic.judging.evidence import evidence, may_suffice
from reader.extraction.generic.judging.features import Seen
from reader.extraction.generic.judging.opening_post import is_thread
from reader.extraction.generic.judging.rough_rating import distinct, weighed
from reader.extraction.generic.judging.text_amount import is_talk
from reader.extraction.generic.structure.columns import Table
from reader.extraction.generic.structure.controls import is_reply, pressed
from reader.extraction.generic.structure.groups import Group, is_box
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.structure.title_links import is_title
from reader.extraction.generic.structure.zones import Zones, zones
from reader.html.tree import Node
from reader.values import dataclass

_CLOSELY = 6
_MOST_EVIDENCE = 6.0
_COMPANY = 4.0
"""How many times better one group must be for another to be ignored."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A group that was examined closely."""

    group: Group
    zones: Zones
    table: Table
    layout: Layout
    score: float
    evidence: float
    passes: bool
    """Whether the evidence is enough."""

    def has_all_of(self, group: Group) -> bool:
        """Whether all items of another group begin where one of its own does."""
        return {*self.group.starts()}.issuperset(group.starts())


def candidates(survey: Survey, groups: list[Group]) -> list[Candidate]:
    """The groups that are discussions by the evidence, best first."""
    rated = distinct(survey, weighed(survey, groups))
    found: list[Candidate] = []
    waiting: list[tuple[float, Seen]] = []
    parts = 0
    for weight, group in rated:
        if len(found) + len(waiting) + parts == _CLOSELY or _is_beaten(weight, found):
            break
        seen = Seen(survey, group)
        if not _promises(seen):
            continue
        if _is_part(weight, group, found) or _boxes_one(group, found):
            parts += 1
            continue
        waiting.append((weight, seen))
        # A group that cannot pass is measured only for comparison with one that can: on most pages
        # none can.
        if not _may_pass(seen, found):
            continue
        for measured in waiting:
            if _is_beaten(measured[0], found):
                return _passed(found)
            found.append(_look(*measured))
        waiting = []
    return _passed(found)


def _may_pass(seen: Seen, candidates: list[Candidate]) -> bool:
    """Whether a group can pass, or has to be compared with one that does."""
    if not seen.may_be_enough():
        return False
    return any(of.passes for of in candidates) or may_suffice(seen)


def _is_beaten(weight: float, candidates: list[Candidate]) -> bool:
    best = max((candidate.score for candidate in candidates), default=0.0)
    # Not clearly worse: beaten only on its own, it may form one discussion with the best group, as
    # answers and the comments on them do.
    return weight * _MOST_EVIDENCE**2 * _COMPANY < best


def _is_part(weight: float, group: Group, candidates: list[Candidate]) -> bool:
    """Whether a group is two thirds or less of the best one, and worth less: "odd" and "even",
    "by-guest".

    One with nearly all of them may be the discussion: the answers without the question.
    """
    best = max(candidates, key=_by_score, default=None)
    return (
        best is not None
        and best.passes
        and len(group.items) * 3 <= len(best.group.items) * 2
        and weight * _MOST_EVIDENCE**2 < best.score
        and best.has_all_of(group)
    )


def _boxes_one(group: Group, candidates: list[Candidate]) -> bool:
    """Whether a group is boxes around the items of one that passes, and so could not pass too."""
    return any(of.passes and is_box(group, of.group) for of in candidates)


def _by_score(candidate: Candidate) -> float:
    return candidate.score


def _passed(candidates: list[Candidate]) -> list[Candidate]:
    passed = [candidate for candidate in candidates if candidate.passes]
    passed = [candidate for candidate in passed if not _boxes_one(candidate.group, passed)]
    passed.sort(key=lambda candidate: -candidate.score)
    return passed


def _promises(seen: Seen) -> bool:
    """Whether a group deserves a closer look, by its words and by three of its items."""
    survey, group = seen.survey, seen.group
    if len(group.items) == 1 and not seen.is_one_comment():
        return False
    words = seen.vocabulary
    if words >= 1.5:
        return True
    against = seen.apart
    if words - against < -1.0:
        return False
    found = words - against
    threaded = is_thread(survey.document.url)
    if len(group.items) > (2 if threaded else 3) and is_talk(survey, group):
        found += 1.0 if threaded else 0.6
    if found >= 0.8 or found + 1.2 < 0.4:
        return found >= 0.8  # however many links they contain
    rows = zones(group.items[:3])
    links = [pressed(rows.whole(survey.document, index)) for index in range(len(rows.items))]
    memory = survey.memory
    found += 1.2 * (may_be_tied(survey.document) or _are_answered(memory, links) or seen.shaped)
    if not 0.4 <= found < 0.8:
        return found >= 0.8
    titled = sum(any(is_title(memory, node) for node in own) for own in links)
    return titled * 2 < len(links)


def _are_answered(memory: Memory, links: list[list[Node]]) -> bool:
    """Whether there is a control for answering among those of more than half of the items."""
    least, left = len(links) // 2 + 1, len(links)
    for own in links:
        if least > left or not least:
            break  # as for most lists, after two of three items
        least -= any(is_reply(memory, node) for node in own)
        left -= 1
    return not least


def _look(weight: float, seen: Seen) -> Candidate:
    fields = layout(seen.table, seen.said)
    found = evidence(seen, fields)
    score = _rated(weight, fields, found.total) * (1.0 if seen.group.is_named else 0.85)
    return Candidate(
        seen.group, seen.zones, seen.table, fields, score, found.total, found.is_enough
    )


def _rated(weight: float, fields: Layout, evidence_total: float) -> float:
    """The worth of a group, reduced if author and text are separated, as it then cuts comments in
    two.
    """
    whole = min(1.0, fields.complete + 0.07) ** 2 * (1.0 if fields.body else 0.35)
    return weight * max(evidence_total, 0.0) ** 2 * max(0.2, whole)
