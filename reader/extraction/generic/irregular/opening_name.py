"""Finds the name with which an item begins that shows no date."""

from reader.extraction.generic.people.names import name
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.wording.blank_strings import has_words
from reader.html.tree import Node

_LONGEST, _FIRST = 40, 24
"""The most characters of a name, and the most elements of an item before it."""


def opening_name(survey: Survey, item: Node) -> Node | None:
    """The element whose text opens an item, if it is a name and more text follows it."""
    memory = survey.memory
    inner = survey.document.nodes[item.order + 1 : min(item.end, item.order + _FIRST)]
    for node in filter(has_words, inner):
        text = memory.text(node)
        if len(text) <= 1:
            continue  # a picture, or an initial in place of one
        if len(text) > _LONGEST or text.endswith("?") or not name(text.rstrip(":\uff1a ")):
            return None
        return node if len(memory.text(item)) > len(text) + 1 else None
    return None
