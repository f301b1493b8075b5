"""The opening post of a thread, which is the page's article and no comment."""

import re

from reader.extraction.generic.columns import column
from reader.extraction.generic.repeated import Item, signature
from reader.extraction.generic.survey import Survey
from reader.extraction.generic.vocabulary import COMMENT, POST
from reader.extraction.generic.zones import Zones

_LATER_PAGE = re.compile(
    r"[?&/;](?:page|p|pg|seite|pagina|strana)[=/_-]?(?:[2-9]|\d{2,})(?:[/?&#.]|$)"
    r"|[?&](?:start|st|offset|from)=[1-9]|[-_/]p(?:age)?-?(?:[2-9]|\d{2,})(?:[/?&#.]|$)",
    re.IGNORECASE,
)
_LITTLE = 1200
"""Characters a forum says above a thread; an article says more."""


def without_wrapping(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items, less a first one of another make that holds all others: the page around them."""
    if len(items) < 3 or items[0].end < items[-1].end:
        return items
    makes = [signature(item.roots[0]) for item in items[:6]]
    return items if makes[0] in makes[1:] else items[1:]


def opening(survey: Survey, zones: Zones, body: str) -> int:
    """The index of the opening post among the items, -1 where the article is elsewhere."""
    if len(zones.items) < 2 or _LATER_PAGE.search(survey.document.url):
        return -1
    first = zones.items[0]
    marks = " ".join(f"{root.get('class')} {root.get('id')}" for root in first.roots)
    if COMMENT.search(marks) or not POST.search(marks) or zones.above[0] >= 0:
        return -1
    if survey.said[first.start] - survey.said[survey.document.body.order] > _LITTLE:
        return -1
    # A text of the same make further up is the opening post, drawn as no other post is.
    above = survey.document.nodes[: first.start]
    return -1 if body and any(column(node) == body for node in above) else 0
