"""Finds answers of a design of their own inside comments: a box of them, often with names and no
dates, or too few to repeat.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.generic.fields import Layout, layout
from reader.extraction.generic.irregular.opening_name import opening_name
from reader.extraction.generic.judging.choose import Discussion
from reader.extraction.generic.structure.columns import SAMPLE, table
from reader.extraction.generic.structure.element_names import signature
from reader.extraction.generic.structure.groups import Group, Item
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.structure.zones import Zones, zones
from reader.html.tree import Node

_PARTS = ("repl", "answer", "child", "respon", "antwort", "respuesta", "resposta")
"""Substrings of what a box of answers is called, in lower case."""
_CALLED = expression(
    r"repl(?:y|ies)|answers?|child(?:ren)?|responses?|antworten|r[ée]ponses|respuestas|respostas",
    re.IGNORECASE,
)
_BOXES = frozenset({"div", "ul", "ol", "section", "dl"})
_NO_ANSWERS = frozenset({
    "a", "button", "form", "h2", "h3", "h4", "h5", "h6", "hr", "input", "script", "template",
    "textarea",
})  # fmt: skip
"""What stands in such a box beside the answers: its heading, controls."""
_NAMED = 0.8
"""The least share of answers that name somebody."""


def with_inner_answers(survey: Survey, discussion: Discussion) -> Discussion:
    """A discussion of one kind of items, with the answers inside them that are no items yet."""
    if len(discussion.groups) != 1:
        return discussion
    answers = [node for box in _boxes(survey, discussion.zones) for node in _held(survey, box)]
    if not answers:
        return discussion
    best = discussion.groups[0]
    pairs = [(item, 0) for item in discussion.zones.items] + [
        (Item((node,)), 1) for node in answers
    ]
    pairs.sort(key=lambda pair: pair[0].start)
    both, kinds = zones([item for item, _ in pairs]), tuple(kind for _, kind in pairs)
    if _is_one_in_each(both, kinds):
        return discussion
    outer, inner = (
        table(survey, both, [at for at, of in enumerate(kinds) if of == kind], SAMPLE)
        for kind in (0, 1)
    )
    fields, left = layout(inner), layout(outer)
    if fields.named < _NAMED or _takes_fields(best.layout, left):
        return discussion
    group = Group(signature(answers[0]), [Item((node,)) for node in answers])
    parts = (
        replace(best, table=outer, layout=left),
        replace(best, group=group, table=inner, layout=fields),
    )
    return Discussion(both, parts, kinds, discussion.opening_among(both.items))


def _is_one_in_each(both: Zones, kinds: Sequence[int]) -> bool:
    """Whether nearly all items hold exactly one of what is called an answer: a part of each."""
    held = [above for above, kind in zip(both.above, kinds, strict=True) if kind]
    items = len(kinds) - len(held)
    return items >= _SEVERAL and len(held) == len({*held}) and len(held) * 5 >= items * 4


_SEVERAL = 3


def _takes_fields(whole: Layout, left: Layout) -> bool:
    """Whether the items are without author, date or text once the answers are taken out of them: a
    line of fields, or all of a comment, may be called a reply.
    """
    kept = (left.named, left.dated, left.complete, bool(left.body))
    had = (whole.named, whole.dated, whole.complete, bool(whole.body))
    return any(own < _KEPT * all_of for own, all_of in zip(kept, had, strict=True))


_KEPT = 0.9


def _boxes(survey: Survey, known: Zones) -> Iterator[Node]:
    """The outermost elements called answers that are inside an item and hold none."""
    starts = [item.start for item in known.items]
    end = -1
    for node in survey.document.called(*_PARTS):
        if node.end - node.order < _LEAST or node.tag not in _BOXES or node.order < end:
            continue
        if not _is_called(node.class_name or ""):
            continue
        above = bisect_left(starts, node.order) - 1
        if above + 1 < len(starts) and starts[above + 1] < node.end:
            continue  # it is or holds an item
        while above >= 0 and known.items[above].end < node.end:
            above = known.above[above]
        if above >= 0 and _held(survey, node):
            end = node.end
            yield node


_LEAST = 3
"""A box, an answer and its name: most elements that are called a reply hold a single link."""


@lru_cache(1024)
def _is_called(classes: str) -> bool:
    return _CALLED.search(classes) is not None


def _held(survey: Survey, box: Node) -> list[Node]:
    """The answers in a box, each with a name and more; none if it holds anything else."""
    held = (node for node in box.elements() if node.tag not in _NO_ANSWERS)
    found = [node for node in held if survey.memory.text(node)]
    if not found:
        return found
    alike = len({signature(node) for node in found}) == 1
    return found if alike and all(_is_answer(survey, node) for node in found) else []


def _is_answer(survey: Survey, item: Node) -> bool:
    """Whether an element begins with a name and goes on, and is not mostly links."""
    text_totals, link_totals, start, end = (
        survey.text_totals,
        survey.link_totals,
        item.order,
        item.end,
    )
    is_talk = text_totals[end] - text_totals[start] >= link_totals[end] - link_totals[start]
    return is_talk and opening_name(survey, item) is not None
