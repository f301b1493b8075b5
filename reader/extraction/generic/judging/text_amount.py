"""Whether a repeated structure consists of text that people wrote, by its amount."""

from reader.extraction.generic.judging.opening_post import is_thread
from reader.extraction.generic.structure.groups import Group
from reader.extraction.generic.structure.survey import Survey
from reader.text.scripts import is_dense


def is_talk(survey: Survey, group: Group) -> bool:
    """Whether items consist mostly of text, and much of it."""
    start, end = group.items[0].start, group.items[-1].end
    size = survey.text_totals[end] - survey.text_totals[start]
    linked = survey.link_totals[end] - survey.link_totals[start]
    least = _SHORT if is_thread(survey.document.url) else _LONG
    if size <= least * len(group.items) and is_dense(survey.memory.text(group.items[0].roots[0])):
        least //= 2  # a sign says more than a letter
    return size > least * len(group.items) and linked * 2 < size


_SHORT, _LONG = 60, 80
"""Average characters of posts: where the address is that of a thread, and where it is not."""
