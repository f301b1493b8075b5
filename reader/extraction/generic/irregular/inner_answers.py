"""Finds answers of a design of their own: a box of them inside comments, often with names and no
dates, or too few to repeat; or elements called answers in a comment or below one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.generic.fields import Layout, layout
from reader.extraction.generic.irregular.answer_signs import (
    breaks,
    is_any_within,
    is_called_one,
    is_counted,
    is_shown,
    without_copies,
)
from reader.extraction.generic.irregular.opening_name import opening_name
from reader.extraction.generic.irregular.same_design import box_of
from reader.extraction.generic.judging.choose import Discussion
from reader.extraction.generic.judging.rough_rating import dates_in
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
    """A discussion of one kind of items, with the answers to them that are no items yet."""
    known = discussion.zones
    if len(discussion.groups) != 1:
        return _unboxed(survey, discussion)
    answers = [node for box in _boxes(survey, known) for node in _held(survey, box)]
    called = _called_so(survey, discussion, answers)
    called = without_copies(survey, known.items[0].start, called) if called else called
    if called and is_counted(survey, discussion, len(answers) + len(called)):
        answers += called
    if not answers:
        return discussion
    return _with(survey, discussion, [(item, 0) for item in known.items], answers)


def _unboxed(survey: Survey, discussion: Discussion) -> Discussion:
    """A discussion of comments and of boxes of answers, with the answers in place of the boxes."""
    items = discussion.zones.items
    inner = [item for item, kind in zip(items, discussion.kinds, strict=True) if kind]
    boxes = [item.roots[0] for item in inner if len(item.roots) == 1]
    if len(boxes) < len(inner) or not all(_is_called(box.class_name or "") for box in boxes):
        return discussion
    if _are_replies(boxes):
        return replace(discussion, answering=discussion.opening < 0 and not discussion.kinds[0])
    held = [_held(survey, box) for box in boxes]
    if not all(held) or all(len(answers) == 1 for answers in held):
        return discussion
    comments = [(item, 0) for item, kind in zip(items, discussion.kinds, strict=True) if not kind]
    return _with(survey, discussion, comments, [node for answers in held for node in answers])


def _with(
    survey: Survey,
    discussion: Discussion,
    comments: Sequence[tuple[Item, int]],
    answers: Sequence[Node],
) -> Discussion:
    """The comments of a discussion with answers to them, unless these are parts of comments."""
    best = discussion.groups[0]
    pairs = [*comments, *((Item((node,)), 1) for node in answers)]
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
    opening = discussion.opening_among(both.items)
    answering = opening < 0 and not kinds[0] and _are_replies(answers)
    return Discussion(both, parts, kinds, opening, answering=answering)


def _are_replies(answers: Sequence[Node]) -> bool:
    """Whether elements are called replies to what stands above them; an answer is one to a question
    at the top of the page, and may stand below comments on that.
    """
    called = [(node.class_name or "").lower() for node in answers]
    return all(map(is_called_one, called)) and not any("answer" in classes for classes in called)


def _called_so(survey: Survey, discussion: Discussion, found: Sequence[Node]) -> list[Node]:
    """The elements called an answer that are in a comment or follow one, and have what comments
    have: a name, a text, and the date if those have one.
    """
    known = discussion.zones.items
    starts, last = [item.start for item in known], max(item.end for item in known)
    around = box_of(known[0].roots[0], last)
    close = last if around.tag in _PAGE else around.end
    dates, dated = dates_in(survey), discussion.groups[0].layout.dated >= _NAMED
    answers: list[Node] = []
    orders, end, places = [node.order for node in found], starts[0] + 1, {*starts}
    ends = breaks(survey)
    for node in survey.document.called(*_PARTS, *_BELOW):
        if not end <= node.order < close or node.end - node.order < _LEAST:
            continue
        if node.tag not in _ITEMS or not is_called_one(node.class_name or ""):
            continue
        own = node.order, node.end
        if is_any_within(starts, *own) or is_any_within(orders, *own):
            continue
        if _is_in(found, orders, node):
            continue
        if not is_shown(node, places) or is_any_within(ends, max(last, end), node.order):
            continue
        if (not dated or dates[node.end] > dates[node.order]) and _is_answer(survey, node):
            answers.append(node)
            end = node.end
    return answers


def _is_in(found: Sequence[Node], orders: Sequence[int], node: Node) -> bool:
    """Whether an element is in one of some others, which are in order and not in each other."""
    at = bisect_left(orders, node.order) - 1
    return at >= 0 and node.order < found[at].end


_PAGE = frozenset({"body", "html", "main"})
_ITEMS = frozenset({"div", "li", "article", "section"})
_BELOW = ("subcom", "sub-com", "sub_com", "subrev")


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
