"""Whether the items of a list are there to choose one of."""

from collections import Counter
from collections.abc import Sequence

from reader.extraction.generic.structure.groups import Group
from reader.extraction.generic.structure.survey import Survey
from reader.html.tree import Node, standing_in


def is_chosen_from(survey: Survey, group: Group) -> bool:
    """Whether one of the items is to be chosen, as of the revisions of a wiki's page."""
    inputs = survey.document.tagged("input")
    if not inputs:
        return False
    offered = (_offered(survey, root, inputs) for root in group.roots(_CHOSEN))
    return bool(set.intersection(*offered))


def _offered(survey: Survey, root: Node, inputs: Sequence[Node]) -> set[str]:
    """The names of the choices that an item is one answer of, which it shows before its text.

    Where an item has all answers, its choice by itself or a form of its own, it is what they are
    about: the stars or the votes for a comment.
    """
    if any(standing_in(root, survey.document.tagged("form"))):
        return set()
    text_totals = survey.text_totals
    half = (text_totals[root.order] + text_totals[root.end]) / 2
    radios = [node for node in standing_in(root, inputs) if node.get("type") == "radio"]
    names = Counter(node.get("name") for node in radios if text_totals[node.order] <= half)
    return {name for name, count in names.items() if name and count == 1}


_CHOSEN = 3
"""How many of the items are asked."""
